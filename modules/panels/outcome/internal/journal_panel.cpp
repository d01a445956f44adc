// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/outcome/internal/journal_panel.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tilsyn::panels {

using workbench::Tokens;

JournalPanel::JournalPanel(workbench::PanelContext&, std::shared_ptr<OutcomePaper> paper, QWidget* parent)
    : Panel(parent), paper_(std::move(paper)) {
    const auto& t = Tokens::of(this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Text for the record"));
    auto* body = new QWidget(scroll);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(t.px(12), t.px(10), t.px(12), t.px(12));
    rows->setSpacing(0);
    text_ = new QVBoxLayout;
    text_->setSpacing(0);
    rows->addLayout(text_);
    auto* cleared = new Text(Type::meta, false, true, body);
    cleared->setText(tr("The clipboard is emptied after 60 s."));
    cleared->setWordWrap(true);
    rows->addSpacing(t.px(4));
    rows->addWidget(cleared);
    rows->addSpacing(t.px(12));
    rows->addWidget(new Line(body));
    rows->addSpacing(t.px(12));
    auto* title = new Text(Type::body, true, false, body);
    title->setText(tr("Sent when you complete"));
    rows->addWidget(title);
    sends_ = new QVBoxLayout;
    sends_->setSpacing(0);
    rows->addLayout(sends_);
    note_ = new Text(Type::meta, false, true, body);
    note_->setWordWrap(true);
    rows->addSpacing(t.px(4));
    rows->addWidget(note_);
    rows->addStretch();
    scroll->setWidget(body);
    outer->addWidget(scroll);
    connect(paper_.get(), &OutcomePaper::changed, this, &JournalPanel::refresh);
    refresh();
}

void JournalPanel::setSnapshot(const workspace::SnapshotPtr& snapshot) {
    offline_ = snapshot->connection.link == workspace::Link::offline;
    note_->setText(offline_ ? tr("Without a connection it goes to the outbox and is sent later.")
                            : tr("Without a connection all goes to the outbox and is sent later."));
}

void JournalPanel::refresh() {
    const auto& t = Tokens::of(this);
    clear(text_);
    for (const auto& section : paper_->sections()) {
        auto* heading = new Text(Type::meta, true, true, this);
        heading->setText(section.heading);
        auto* words = new Text(Type::body, false, false, this);
        words->setText(section.text);
        words->setWordWrap(true);
        text_->addWidget(heading);
        text_->addWidget(words);
        text_->addSpacing(t.px(6));
    }
    clear(sends_);
    for (const auto& each : paper_->sends()) {
        auto* line = new IconWord(this);
        line->show(offline_ ? QStringLiteral("state-sync") : QStringLiteral("checkmark"), each);
        line->setFixedHeight(t.px(28));
        sends_->addWidget(line);
        sends_->addWidget(new Line(this));
    }
}

QString JournalPanel::guide() const {
    return tr("The text for the record as it stands. Completing copies it to the clipboard, which is emptied after a "
              "minute.");
}

QSize JournalPanel::sizeHint() const {
    return {Tokens::of(this).px(360), 400};
}

} // namespace tilsyn::panels
