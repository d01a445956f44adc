// SPDX-License-Identifier: GPL-3.0-or-later
// The widgets of the outcome form and where they stand.
#include "panels/common/words.h"
#include "panels/outcome/internal/outcome_panel.h"
#include "workbench/flow_layout.h"
#include "workbench/times.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

#include <algorithm>

namespace tilsyn::panels {

using workbench::Tokens;

OutcomePanel::OutcomePanel(workbench::PanelContext& context, std::shared_ptr<OutcomePaper> paper, QWidget* parent)
    : Panel(parent), context_(context), paper_(std::move(paper)), pad_(context.workspace) {
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    buildHead(outer);
    auto* columns = new QHBoxLayout;
    columns->setSpacing(0);
    auto* leftScroll = new QScrollArea(this);
    leftScroll->setFrameShape(QFrame::NoFrame);
    leftScroll->setWidgetResizable(true);
    leftScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    leftScroll->setFocusPolicy(Qt::NoFocus); // its fields scroll it
    leftScroll->setWidget(buildLeft());
    // Never narrower than its widest line, in whatever language, with its scroll bar.
    leftScroll->setFixedWidth(
        std::max(Tokens::of(this).px(300), leftScroll->widget()->minimumSizeHint().width() + Tokens::of(this).px(12)));
    columns->addWidget(leftScroll);
    auto* divider = new Line(this);
    divider->setFixedWidth(1);
    divider->setMinimumHeight(0);
    divider->setMaximumHeight(QWIDGETSIZE_MAX);
    columns->addWidget(divider);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildRight());
    columns->addWidget(scroll, 1);
    outer->addLayout(columns, 1);
    buildBar(outer);
    connect(&context_.selection, &workbench::Selection::changed, this, &OutcomePanel::refresh);
    setFocusProxy(outcomes_.front());
}

void OutcomePanel::buildHead(QVBoxLayout* outer) {
    const auto& t = Tokens::of(this);
    auto* head = new QVBoxLayout;
    head->setContentsMargins(t.px(16), t.px(10), t.px(16), t.px(10));
    head->setSpacing(0);
    heading_ = new Text(Type::title, true, false, this);
    callLine_ = new Text(Type::body, false, true, this);
    head->addWidget(heading_);
    head->addWidget(callLine_);
    outer->addLayout(head);
    outer->addWidget(new Line(this));
}

QAction* OutcomePanel::choice(const QString& text, const QKeySequence& keys, std::function<void()> run) {
    auto* action = globalAction(this, {}, text, keys, std::move(run));
    action->setCheckable(true);
    return action;
}

QWidget* OutcomePanel::label(const QString& text, const QKeySequence& keys, QWidget* buddy) {
    const auto& t = Tokens::of(this);
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, t.px(4));
    row->setSpacing(t.px(6));
    auto* words = new Text(Type::body, true, false, line);
    words->setText(text);
    row->addWidget(words);
    if (!keys.isEmpty()) {
        row->addWidget(new Keycap(keys, line));
        globalAction(this, {}, text, keys, [buddy] { buddy->setFocus(Qt::ShortcutFocusReason); });
    }
    row->addStretch();
    buddy->setAccessibleName(text);
    return line;
}

QWidget* OutcomePanel::buildLeft() {
    const auto& t = Tokens::of(this);
    auto* left = new QWidget(this);
    auto* rows = new QVBoxLayout(left);
    rows->setContentsMargins(0, t.px(12), 0, t.px(12));
    rows->setSpacing(0);
    auto* title = new Text(Type::body, true, false, left);
    title->setText(tr("Outcome"));
    title->setContentsMargins(t.px(16), 0, 0, t.px(4));
    rows->addWidget(title);
    int digit = 0;
    for (const auto kind : outcomeOrder()) {
        const QKeySequence keys(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + digit++));
        auto* line = new QWidget(left);
        line->setMinimumHeight(t.px(36));
        line->setBackgroundRole(QPalette::Highlight); // filled for the chosen one
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(t.px(12), t.px(4), t.px(8), t.px(4));
        row->setSpacing(t.px(8));
        row->addWidget(new Keycap(keys, line));
        auto* button = new QRadioButton(outcomeWord(kind), line);
        // Seven radio buttons in seven lines are one group.
        button->setAutoExclusive(false);
        row->addWidget(button, 1);
        connect(button, &QRadioButton::clicked, this, [this, kind] { choose(kind); });
        outcomeKeys_.append(globalAction(this, {}, outcomeWord(kind), keys, [this, kind, button] {
            button->setFocus(Qt::ShortcutFocusReason);
            choose(kind);
        }));
        outcomes_.push_back(button);
        rows->addWidget(line);
        rows->addWidget(new Line(left));
    }
    auto* lower = new QVBoxLayout;
    lower->setContentsMargins(t.px(16), t.px(16), t.px(12), 0);
    lower->setSpacing(t.px(6));
    auto* how = new Text(Type::body, true, false, left);
    how->setText(tr("How it was done"));
    lower->addWidget(how);
    const auto modality = [this](domain::Modality value) {
        return [this, value] {
            draft_.modality = value;
            edited();
        };
    };
    video_ = choice(modalityWord(domain::Modality::video), QKeySequence(Qt::ALT | Qt::Key_V),
                    modality(domain::Modality::video));
    phone_ = choice(modalityWord(domain::Modality::phone), QKeySequence(Qt::ALT | Qt::Key_T),
                    modality(domain::Modality::phone));
    noContact_ = choice(modalityWord(domain::Modality::none), QKeySequence(Qt::ALT | Qt::Key_K),
                        modality(domain::Modality::none));
    auto* chips = new QGridLayout;
    chips->setSpacing(t.px(6));
    chips->addWidget(new ActionButton(video_, ButtonKind::chip, left), 0, 0, Qt::AlignLeft);
    chips->addWidget(new ActionButton(phone_, ButtonKind::chip, left), 0, 1, Qt::AlignLeft);
    chips->addWidget(new ActionButton(noContact_, ButtonKind::chip, left), 1, 0, 1, 2, Qt::AlignLeft);
    lower->addLayout(chips);
    lower->addSpacing(t.px(6));
    const auto spin = [&](const QString& after, QWidget* box) {
        auto* number = new QSpinBox(box);
        number->setRange(0, 600);
        number->setButtonSymbols(QAbstractSpinBox::NoButtons);
        number->setAlignment(Qt::AlignRight);
        number->setFixedWidth(t.px(64));
        auto* row = new QHBoxLayout;
        auto* words = new Text(Type::body, false, true, box);
        words->setText(after);
        row->addWidget(number);
        row->addWidget(words);
        row->addStretch();
        return std::pair(number, row);
    };
    auto [with, withRow] = spin(tr("with the patient"), left);
    auto [after, afterRow] = spin(tr("wrap-up"), left);
    minutes_ = with;
    wrapUp_ = after;
    wrapUp_->setAccessibleName(tr("Minutes of wrap-up"));
    lower->addWidget(label(tr("Minutes"), QKeySequence(Qt::ALT | Qt::Key_M), minutes_));
    lower->addLayout(withRow);
    lower->addLayout(afterRow);
    minutesGap_ = new Text(Type::meta, true, false, left);
    lower->addWidget(minutesGap_);
    connect(minutes_, &QSpinBox::valueChanged, this, [this](int value) {
        if (showing_) return;
        draft_.minutesWithPatient = value;
        edited();
    });
    connect(wrapUp_, &QSpinBox::valueChanged, this, [this](int value) {
        if (showing_) return;
        draft_.minutesWrapUp = value;
        edited();
    });
    rows->addLayout(lower);
    rows->addStretch();
    return left;
}

QWidget* OutcomePanel::buildRight() {
    const auto& t = Tokens::of(this);
    auto* right = new QWidget(this);
    auto* rows = new QVBoxLayout(right);
    rows->setContentsMargins(t.px(16), t.px(12), t.px(16), t.px(12));
    rows->setSpacing(0);
    reason_ = new QComboBox(right);
    rows->addWidget(label(tr("Reason"), QKeySequence(Qt::ALT | Qt::Key_A), reason_));
    rows->addWidget(reason_);
    reasonGap_ = new Text(Type::meta, true, false, right);
    rows->addWidget(reasonGap_);
    connect(reason_, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (showing_ || index < 0) return;
        draft_.reason = static_cast<domain::Reason>(reason_->currentData().toInt());
        edited();
    });
    rows->addSpacing(t.px(12));
    note_ = new QPlainTextEdit(right);
    note_->setTabChangesFocus(true);
    note_->setFixedHeight(t.px(70));
    rows->addWidget(label(tr("Note"), QKeySequence(Qt::ALT | Qt::Key_N), note_));
    rows->addWidget(note_);
    noteHint_ = new Text(Type::meta, false, true, right);
    rows->addSpacing(t.px(4));
    rows->addWidget(noteHint_);
    connect(note_, &QPlainTextEdit::textChanged, this, [this] {
        if (showing_) return;
        draft_.note = note_->toPlainText().toStdString();
        edited();
    });
    rows->addSpacing(t.px(12));
    buildFollowUp(rows);
    rows->addSpacing(t.px(12));
    checkBox_ = new QWidget(right);
    auto* check = new QVBoxLayout(checkBox_);
    check->setContentsMargins(0, 0, 0, 0);
    check->setSpacing(t.px(4));
    checkTitle_ = new Text(Type::body, true, false, checkBox_);
    checklist_ = new Checklist(Checklist::Keys::none, 1, checkBox_);
    check->addWidget(checkTitle_);
    check->addWidget(checklist_);
    connect(checklist_, &Checklist::ticked, this, [this](std::size_t point, bool on) {
        if (on)
            draft_.ticked.insert(point);
        else
            draft_.ticked.erase(point);
        edited();
    });
    rows->addWidget(checkBox_);
    rows->addStretch();
    return right;
}

void OutcomePanel::buildFollowUp(QVBoxLayout* rows) {
    const auto& t = Tokens::of(this);
    auto* title = new Text(Type::body, true, false, this);
    title->setText(tr("Follow-up"));
    rows->addWidget(title);
    rows->addSpacing(t.px(4));
    followNone_ = choice(tr("None"), QKeySequence(Qt::ALT | Qt::Key_0), [this] { setFollow(Follow::none); });
    followAgain_ = choice(tr("Call again"), QKeySequence(Qt::ALT | Qt::Key_R), [this] { setFollow(Follow::again); });
    followTask_ = choice(tr("Task"), QKeySequence(Qt::ALT | Qt::Key_O), [this] { setFollow(Follow::task); });
    auto* chips = new QWidget(this);
    auto* flow = new workbench::FlowLayout(chips, t.px(8), t.px(8));
    for (auto* action : {followNone_, followAgain_, followTask_})
        flow->addWidget(new ActionButton(action, ButtonKind::chip, chips));
    rows->addWidget(chips);
    rows->addSpacing(t.px(8));

    againBox_ = new Box(Box::Ground::raised, this);
    auto* again = new QHBoxLayout(againBox_);
    again->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(8));
    againMinutes_ = new QSpinBox(againBox_);
    againMinutes_->setRange(1, 600);
    againMinutes_->setValue(40);
    againMinutes_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    againMinutes_->setAlignment(Qt::AlignRight);
    againMinutes_->setFixedWidth(t.px(64));
    againMinutes_->setAccessibleName(tr("Call again in this many minutes"));
    auto* in = new Text(Type::body, false, true, againBox_);
    in->setText(tr("in"));
    auto* minutes = new Text(Type::body, false, true, againBox_);
    minutes->setText(tr("minutes"));
    again->addWidget(in);
    again->addWidget(againMinutes_);
    again->addWidget(minutes);
    again->addStretch();
    rows->addWidget(againBox_);
    connect(againMinutes_, &QSpinBox::valueChanged, this, [this] {
        if (!showing_) readFollowUp();
    });

    taskBox_ = new Box(Box::Ground::raised, this);
    auto* grid = new QGridLayout(taskBox_);
    grid->setContentsMargins(t.px(12), t.px(8), t.px(12), t.px(8));
    grid->setHorizontalSpacing(t.px(8));
    grid->setVerticalSpacing(t.px(6));
    const auto name = [&](const QString& text, int row, int column) {
        auto* words = new Text(Type::body, false, true, taskBox_);
        words->setText(text);
        grid->addWidget(words, row, column);
    };
    name(tr("Task"), 0, 0);
    taskText_ = new QLineEdit(taskBox_);
    taskText_->setAccessibleName(tr("What is to be done"));
    grid->addWidget(taskText_, 0, 1);
    name(tr("To"), 1, 0);
    taskTeam_ = new QComboBox(taskBox_);
    taskTeam_->setAccessibleName(tr("Team that is to do it"));
    grid->addWidget(taskTeam_, 1, 1);
    name(tr("Due"), 2, 0);
    taskDue_ = new QDateTimeEdit(taskBox_);
    taskDue_->setAccessibleName(tr("Due"));
    taskDue_->setButtonSymbols(QAbstractSpinBox::NoButtons);
    taskDue_->setDisplayFormat(workbench::dateTimePattern());
    grid->addWidget(taskDue_, 2, 1, Qt::AlignLeft);
    taskGap_ = new Text(Type::meta, true, false, taskBox_);
    taskGap_->setWordWrap(true);
    grid->addWidget(taskGap_, 3, 0, 1, 2);
    grid->setColumnStretch(1, 1);
    rows->addWidget(taskBox_);
    const auto read = [this] {
        if (!showing_) readFollowUp();
    };
    connect(taskText_, &QLineEdit::textChanged, this, read);
    connect(taskTeam_, &QComboBox::currentIndexChanged, this, read);
    connect(taskDue_, &QDateTimeEdit::dateTimeChanged, this, read);
}

void OutcomePanel::buildBar(QVBoxLayout* outer) {
    const auto& t = Tokens::of(this);
    problem_ = new Text(Type::body, true, false, this);
    problem_->setWordWrap(true);
    problem_->setContentsMargins(t.px(16), t.px(6), t.px(16), t.px(6));
    outer->addWidget(problem_);
    outer->addWidget(new Line(this));
    auto* row = new QHBoxLayout;
    row->setContentsMargins(t.px(16), t.px(10), t.px(16), t.px(10));
    row->setSpacing(t.px(8));
    back_ = new QAction(this);
    back_->setProperty("iconName", QStringLiteral("edit-undo"));
    connect(back_, &QAction::triggered, this, &OutcomePanel::backToCall);
    backButton_ = new ActionButton(back_, ButtonKind::quiet, this);
    row->addWidget(backButton_);
    row->addStretch();
    complete_ =
        globalAction(this, {}, tr("Complete"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { complete(false); });
    complete_->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    completeNext_ = globalAction(this, QStringLiteral("go-next"), tr("Complete and next"), QKeySequence(Qt::Key_F3),
                                 [this] { complete(true); });
    row->addWidget(new ActionButton(complete_, ButtonKind::standard, this));
    row->addWidget(new ActionButton(completeNext_, ButtonKind::primary, this));
    outer->addLayout(row);
}

QList<QAction*> OutcomePanel::keyActions() const {
    return {outcomeKeys_.first(), outcomeKeys_.last(), video_, phone_, completeNext_, complete_};
}

QString OutcomePanel::guide() const {
    return tr("How the visit went. Alt and a digit choose the outcome, Alt+N goes to the note, Ctrl+Enter completes.") +
           QLatin1Char('\n') + tr("Esc puts it aside as a draft. Nothing is lost, with or without a connection.");
}

} // namespace tilsyn::panels
