// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/outbox/internal/conflict_panel.h"

#include "panels/common/shown.h"
#include "panels/common/times.h"
#include "panels/common/words.h"

#include <QGridLayout>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tilsyn::panels {

using workbench::Tokens;

ConflictPanel::ConflictPanel(workbench::PanelContext& context, QWidget* parent) : Panel(parent), context_(context) {
    build();
    connect(&context_.selection, &workbench::Selection::changed, this, &ConflictPanel::refresh);
}

void ConflictPanel::build() {
    const auto& t = Tokens::of(this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setAccessibleName(tr("Both versions"));
    auto* body = new QWidget(scroll);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(t.px(16), t.px(14), t.px(16), t.px(14));
    rows->setSpacing(t.px(10));
    heading_ = new Text(Type::title, true, false, body);
    heading_->setWordWrap(true);
    lead_ = new Text(Type::body, false, false, body);
    lead_->setWordWrap(true);
    rows->addWidget(heading_);
    rows->addWidget(lead_);
    table_ = new QWidget(body);
    grid_ = new QGridLayout(table_);
    grid_->setContentsMargins(0, 0, 0, 0);
    grid_->setHorizontalSpacing(t.px(16));
    grid_->setVerticalSpacing(t.px(6));
    grid_->setColumnStretch(1, 1);
    grid_->setColumnStretch(2, 1);
    rows->addWidget(table_);
    rows->addStretch();
    scroll->setWidget(body);
    outer->addWidget(scroll, 1);
    outer->addWidget(new Line(this));

    const auto add = [this](const QString& icon, const QString& text, int digit, auto run) {
        return globalAction(this, icon, text, QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_0 + digit)), run);
    };
    onTop_ = add(QStringLiteral("state-sync"), tr("Send mine as well, on top"), 1, [this] {
        if (review_ && review_->theirs) decide(workspace::SendOnTop{of_, *review_->theirs});
    });
    keepNote_ = add(QStringLiteral("checkmark"), tr("Keep theirs, keep my note as a draft"), 2, [this] {
        decide(workspace::DiscardCommand{of_, "colleague-recorded", true});
    });
    edit_ =
        add(QStringLiteral("document-edit"), tr("Edit mine again"), 3, [this] { decide(workspace::EditAgain{of_}); });
    discard_ = add(QStringLiteral("dialog-cancel"), tr("Keep theirs, discard mine"), 4, [this] { askWhy(true); });
    again_ = new QAction(tr("Ask the server again"), this);
    connect(again_, &QAction::triggered, this, &ConflictPanel::look);

    auto* foot = new QWidget(this);
    auto* below = new QVBoxLayout(foot);
    below->setContentsMargins(t.px(16), t.px(10), t.px(16), t.px(12));
    below->setSpacing(t.px(8));
    answer_ = new Text(Type::body, false, false, foot);
    answer_->setWordWrap(true);
    answer_->say({});
    below->addWidget(answer_);
    buttons_ = new QWidget(foot);
    auto* two = new QGridLayout(buttons_);
    two->setContentsMargins(0, 0, 0, 0);
    two->setSpacing(t.px(8));
    two->addWidget(new ActionButton(onTop_, ButtonKind::primary, buttons_), 0, 0);
    two->addWidget(new ActionButton(keepNote_, ButtonKind::standard, buttons_), 0, 1);
    two->addWidget(new ActionButton(edit_, ButtonKind::standard, buttons_), 1, 0);
    two->addWidget(new ActionButton(discard_, ButtonKind::standard, buttons_), 1, 1);
    againButton_ = new ActionButton(again_, ButtonKind::standard, buttons_);
    two->addWidget(againButton_, 2, 0);
    two->setColumnStretch(2, 1);
    below->addWidget(buttons_);
    why_ = new GiveUpBox(foot);
    why_->hide();
    below->addWidget(why_);
    connect(why_, &GiveUpBox::kept, this, [this] { askWhy(false); });
    connect(why_, &GiveUpBox::givenUp, this, [this](const QString& reason) {
        askWhy(false);
        decide(workspace::DiscardCommand{of_, reason.toStdString(), false});
    });
    outer->addWidget(foot);
}

void ConflictPanel::setSnapshot(const workspace::SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    refresh();
}

void ConflictPanel::refresh() {
    if (!snapshot_) return;
    const auto* item = conflictOf(*snapshot_, context_.selection.state());
    const auto now = item != nullptr ? item->id : domain::CommandId();
    if (now == of_) return;
    of_ = now;
    review_.reset();
    watch_.reset();
    answer_->say({});
    askWhy(false);
    if (!of_.empty()) look();
}

void ConflictPanel::look() {
    present();
    watch_ = context_.workspace.review(of_, [this](const Result<workspace::OutboxReview>& review) {
        if (review) {
            review_ = *review;
        } else {
            answer_->say(errorSentence(review.error()));
        }
        present();
    });
}

void ConflictPanel::present() {
    const auto* visit = openVisit(*snapshot_, context_.selection.state());
    heading_->setText(visit != nullptr ? tr("Two versions of the visit %1").arg(clockText(context_.zone, visit->start))
                                       : tr("Two versions"));
    const bool known = review_ && review_->theirs;
    if (known) {
        lead_->setText(review_->theirs->outcome
                           ? tr("A colleague recorded this visit before yours arrived. Both are kept; choose what "
                                "counts.")
                           : tr("The visit was changed at the server after you opened it. Yours is kept; choose what "
                                "happens with it."));
    } else if (review_ && review_->problem) {
        lead_->setText(tr("%1 Yours is kept; what the server has is shown as soon as it answers.", "what went wrong")
                           .arg(errorSentence(*review_->problem)));
    } else {
        lead_->setText(tr("Reading what the server has …"));
    }
    onTop_->setEnabled(known);
    againButton_->setVisible(review_ && review_->problem);
    while (auto* child = grid_->takeAt(0)) {
        delete child->widget();
        delete child;
    }
    table_->setVisible(review_.has_value());
    if (!review_) return;
    int row = 0;
    const auto cell = [&](int column, const QString& text, bool bold, bool quiet) {
        auto* made = new Text(Type::body, bold, quiet, table_);
        made->setText(text);
        made->setWordWrap(true);
        made->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        grid_->addWidget(made, row, column);
    };
    cell(1, tr("Yours, not sent"), true, false);
    cell(2, tr("At the server"), true, false);
    for (const auto& field : compared(*review_, context_.zone)) {
        ++row;
        grid_->addWidget(new Line(table_), row++, 0, 1, 3);
        // What differs is bold and says so: it survives without colour.
        cell(0, field.differs ? tr("%1 (differs)", "a field of the two versions").arg(field.name) : field.name,
             field.differs, !field.differs);
        cell(1, field.ours, field.differs, false);
        cell(2, field.theirs, field.differs, false);
    }
}

void ConflictPanel::askWhy(bool ask) {
    buttons_->setVisible(!ask);
    why_->setVisible(ask);
    if (ask) why_->ask();
}

void ConflictPanel::decide(workspace::OutboxDecision decision) {
    answer_->say({});
    context_.workspace.decide(std::move(decision), [self = QPointer(this)](const Status& done) {
        if (self && !done) self->answer_->say(errorSentence(done.error()));
    });
}

QList<QAction*> ConflictPanel::keyActions() const {
    return {onTop_, keepNote_, edit_, discard_};
}

QString ConflictPanel::guide() const {
    return tr("Somebody changed this visit before what you recorded arrived. Both versions stand here, and what "
              "differs "
              "is bold.") +
           QLatin1Char('\n') +
           tr("Alt+1 sends yours on top: the server keeps both, yours as the latest. Alt+2 leaves theirs and keeps "
              "your "
              "note as a draft.") +
           QLatin1Char('\n') + tr("Alt+3 opens yours in the form again, Alt+4 discards yours with a reason.");
}

} // namespace tilsyn::panels
