// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/outbox/internal/outbox_panel.h"

#include "panels/common/words.h"

#include <QKeyEvent>
#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace tilsyn::panels {

using workbench::Tokens;

OutboxPanel::OutboxPanel(workbench::PanelContext& context, QWidget* parent) : Panel(parent), context_(context) {
    const auto& t = Tokens::of(this);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setAccessibleName(tr("What is not sent yet"));
    auto* body = new QWidget(scroll);
    auto* rows = new QVBoxLayout(body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    list_ = new QVBoxLayout;
    list_->setSpacing(0);
    rows->addLayout(list_);
    others_ = new Text(Type::meta, false, true, body);
    others_->setWordWrap(true);
    others_->setContentsMargins(t.px(12), t.px(8), t.px(10), t.px(8));
    rows->addWidget(others_);
    rows->addStretch();
    scroll->setWidget(body);
    outer->addWidget(scroll, 1);
    outer->addWidget(new Line(this));
    buildActions(outer);
    // Ages in minutes: once a minute is enough, and only while somebody can see them.
    ages_.setInterval(60000);
    connect(&ages_, &QTimer::timeout, this, [this] {
        if (isVisible()) refresh();
    });
    ages_.start();
    connect(&context_.selection, &workbench::Selection::changed, this, [this] {
        refresh();
        // Whoever opens a visit means its row.
        const auto& state = context_.selection.state();
        for (std::size_t i = 0; state.open && i < rows_.size(); ++i)
            if (rows_[i]->line().visit == state.visit) choose(static_cast<int>(i));
    });
}

void OutboxPanel::buildActions(QVBoxLayout* outer) {
    const auto& t = Tokens::of(this);
    const auto add = [this](const QString& icon, const QString& text, const QKeySequence& keys, auto run) {
        auto* action = globalAction(this, icon, text, keys, run);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
        return action;
    };
    compare_ = add(QStringLiteral("dialog-warning"), tr("Compare"), QKeySequence(Qt::ALT | Qt::Key_C),
                   [this] { openVisit(); });
    retry_ = add(QStringLiteral("view-refresh"), tr("Send now"), QKeySequence(Qt::ALT | Qt::Key_R), [this] {
        if (const auto* row = line()) decide(workspace::RetryCommand{row->id});
    });
    edit_ = add(QStringLiteral("document-edit"), tr("Edit again"), QKeySequence(Qt::ALT | Qt::Key_E), [this] {
        if (const auto* row = line()) decide(workspace::EditAgain{row->id});
    });
    discard_ = add(QStringLiteral("dialog-cancel"), tr("Discard"), QKeySequence(Qt::ALT | Qt::Key_D),
                   [this] { askWhy(true); });
    discard_->setObjectName(QStringLiteral("outbox.discard"));
    auto* foot = new QWidget(this);
    auto* rows = new QVBoxLayout(foot);
    rows->setContentsMargins(t.px(12), t.px(8), t.px(10), t.px(10));
    rows->setSpacing(t.px(6));
    answer_ = new Text(Type::body, false, false, foot);
    answer_->setWordWrap(true);
    answer_->say({});
    rows->addWidget(answer_);
    buttons_ = new QWidget(foot);
    auto* buttons = new QVBoxLayout(buttons_);
    buttons->setContentsMargins(0, 0, 0, 0);
    buttons->setSpacing(t.px(6));
    compareButton_ = new ActionButton(compare_, ButtonKind::primary, buttons_);
    buttons->addWidget(compareButton_);
    for (auto* action : {retry_, edit_, discard_})
        buttons->addWidget(new ActionButton(action, ButtonKind::standard, buttons_));
    rows->addWidget(buttons_);
    why_ = new GiveUpBox(foot);
    why_->hide();
    rows->addWidget(why_);
    connect(why_, &GiveUpBox::kept, this, [this] { askWhy(false); });
    connect(why_, &GiveUpBox::givenUp, this, [this](const QString& reason) {
        askWhy(false);
        if (const auto* row = line()) decide(workspace::DiscardCommand{row->id, reason.toStdString(), false});
    });
    outer->addWidget(foot);
}

void OutboxPanel::setSnapshot(const workspace::SnapshotPtr& snapshot) {
    snapshot_ = snapshot;
    refresh();
}

void OutboxPanel::refresh() {
    if (!snapshot_) return;
    const auto before = rows_.size();
    const auto lines = outboxLines(*snapshot_, context_.selection.state(), context_.clock.now(), context_.zone);
    while (rows_.size() > static_cast<std::size_t>(lines.size())) {
        delete rows_.back();
        rows_.pop_back();
    }
    while (rows_.size() < static_cast<std::size_t>(lines.size())) {
        auto* row = new OutboxRow(this);
        list_->addWidget(row);
        connect(row, &OutboxRow::entered, this,
                [this, row] { choose(static_cast<int>(std::ranges::find(rows_, row) - rows_.begin())); });
        connect(row, &QAbstractButton::clicked, this, [this, row] {
            if (row->line().conflict) openVisit();
        });
        rows_.push_back(row);
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i]->show(lines[static_cast<int>(i)]);
    const auto others = snapshot_->othersWaiting;
    others_->say(others > 0 ? tr("%n more of others who use this machine", nullptr, others) : QString());
    if (!rows_.empty()) choose(std::max(0, chosen()));
    if (rows_.empty()) setFocusProxy(nullptr);
    if (rows_.size() != before) Q_EMIT metaChanged();
}

int OutboxPanel::chosen() const {
    const auto found = std::ranges::find_if(rows_, [&](const OutboxRow* row) { return row->line().id == chosen_; });
    return found == rows_.end() ? -1 : static_cast<int>(found - rows_.begin());
}

const OutboxLine* OutboxPanel::line() const {
    const int at = chosen();
    return at < 0 ? nullptr : &rows_[static_cast<std::size_t>(at)]->line();
}

void OutboxPanel::choose(int index) {
    auto* row = rows_[static_cast<std::size_t>(index)];
    if (chosen_ != row->line().id) {
        answer_->say({});
        if (!why_->isHidden()) askWhy(false);
    }
    chosen_ = row->line().id;
    row->setChecked(true);
    // Tab goes to the chosen row and on to the buttons; arrows move between rows.
    for (auto* each : rows_) each->setFocusPolicy(each == row ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(row);
    compare_->setEnabled(row->line().conflict);
    compareButton_->setVisible(row->line().conflict);
    retry_->setEnabled(row->line().canRetry);
    edit_->setEnabled(row->line().canEdit);
    discard_->setEnabled(row->line().canDiscard);
}

void OutboxPanel::askWhy(bool ask) {
    if (ask && (line() == nullptr || !line()->canDiscard)) return;
    buttons_->setVisible(!ask);
    why_->setVisible(ask);
    if (ask) {
        why_->ask();
    } else if (const int at = chosen(); at >= 0) {
        rows_[static_cast<std::size_t>(at)]->setFocus(Qt::OtherFocusReason);
    }
}

void OutboxPanel::openVisit() {
    if (const auto* row = line(); row != nullptr && !row->patient.empty())
        context_.selection.open(row->visit, row->patient);
}

void OutboxPanel::decide(workspace::OutboxDecision decision) {
    const bool edit = std::holds_alternative<workspace::EditAgain>(decision);
    answer_->say({});
    const auto row = *line();
    context_.workspace.decide(std::move(decision), [self = QPointer(this), edit, row](const Status& done) {
        if (!self) return;
        if (done) {
            // Her words are the draft again: into the form with them.
            if (edit && !row.patient.empty()) self->context_.selection.open(row.visit, row.patient);
            return;
        }
        if (done.error().where == "outbox.landed")
            return self->answer_->say(tr("The server has it already. There is nothing to take back."));
        if (done.error().kind == ErrorKind::conflict)
            return self->answer_->say(tr("It is being sent this moment. Look again shortly."));
        if (done.error().kind == ErrorKind::offline || done.error().kind == ErrorKind::timeout)
            return self->answer_->say(tr("It may have reached the server already, and that cannot be seen without a "
                                         "line. It is kept; try again when the line is back."));
        self->answer_->say(errorSentence(done.error()));
    });
}

void OutboxPanel::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Down ? 1 : (event->key() == Qt::Key_Up ? -1 : 0);
    if (step == 0 || rows_.empty()) return Panel::keyPressEvent(event);
    const int next = std::clamp(chosen() + step, 0, static_cast<int>(rows_.size()) - 1);
    rows_[static_cast<std::size_t>(next)]->setFocus(Qt::OtherFocusReason);
}

QList<QAction*> OutboxPanel::keyActions() const {
    return {compare_, retry_, edit_, discard_};
}

QString OutboxPanel::meta() const {
    return rows_.empty() ? QString() : QString::number(rows_.size());
}

QString OutboxPanel::guide() const {
    return tr("What you have recorded and the server does not have yet. It is kept encrypted on this machine and goes "
              "out by itself, in order, each once.") +
           QLatin1Char('\n') +
           tr("Alt+R sends now, Alt+E opens it in the form again, Alt+D discards it with a reason.") +
           QLatin1Char('\n') +
           tr("When a colleague was first, Alt+C shows both versions side by side. Nothing is overwritten.");
}

QSize OutboxPanel::sizeHint() const {
    return {Tokens::of(this).px(360), 400};
}

} // namespace tilsyn::panels
