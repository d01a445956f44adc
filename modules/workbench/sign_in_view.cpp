// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/sign_in_view.h"

#include "workbench/icons.h"
#include "workbench/internal/offline_page.h"
#include "workbench/internal/person_delegate.h"
#include "workbench/internal/sign_in_parts.h"
#include "workbench/strip.h"
#include "workbench/tokens.h"

#include <QButtonGroup>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>
#include <utility>

namespace tilsyn::workbench {
using namespace sign_in;

namespace {

constexpr int shortestPassphrase = 12;

} // namespace

SignInView::SignInView(QString regionName, bool practice, QString version, QWidget* parent)
    : QWidget(parent), regionName_(std::move(regionName)), practice_(practice), version_(std::move(version)) {
    setObjectName(QStringLiteral("signIn"));
    const auto& t = Tokens::of(this);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);

    practiceStrip_ = new Strip(Strip::Kind::ink, QStringLiteral("documentinfo"), this);
    practiceStrip_->layout()->setContentsMargins(t.px(24), t.px(3), t.px(24), t.px(3));
    whole->addWidget(practiceStrip_);
    practiceStrip_->setVisible(practice_);

    auto* middle = new QGridLayout;
    middle->setContentsMargins(t.px(24), t.px(24), t.px(24), t.px(24));
    middle->setHorizontalSpacing(t.px(56));
    middle->setColumnStretch(0, 1);
    middle->setColumnStretch(1, 6);
    middle->setColumnStretch(2, 5);
    middle->setColumnStretch(3, 1);
    middle->setRowStretch(0, 1);
    auto* mark = new QWidget(this);
    auto* markLayout = new QHBoxLayout(mark);
    markLayout->setContentsMargins(0, 0, 0, t.px(24));
    eye_ = new QLabel(mark);
    auto* name = new QLabel(QStringLiteral("Tilsyn"), mark);
    name->setFont(t.font(Type::value, true));
    name->setForegroundRole(QPalette::Link);
    markLayout->addWidget(eye_);
    markLayout->addSpacing(t.px(4));
    markLayout->addWidget(name);
    markLayout->addStretch();
    middle->addWidget(mark, 1, 1);

    pages_ = new QStackedWidget(this);
    pages_->addWidget(makeChoosePage());
    pages_->addWidget(makeWaitPage());
    pages_->addWidget(makePassphrasePage());
    pages_->addWidget(makeFailurePage());
    offline_ = new OfflinePage(this);
    pages_->addWidget(offline_);
    connect(offline_, &OfflinePage::openWanted, this, &SignInView::offlineWanted);
    connect(offline_, &OfflinePage::retryWanted, this, &SignInView::retryWanted);
    middle->addWidget(pages_, 2, 1, Qt::AlignTop);

    factsBox_ = new QWidget(this);
    factsBox_->hide(); // until there are some
    factRows_ = new QVBoxLayout(factsBox_);
    factRows_->setContentsMargins(0, 0, 0, 0);
    factRows_->setSpacing(0);
    factsHeading_ = label(factsBox_, Type::title, true);
    factRows_->addWidget(factsHeading_);
    factRows_->addSpacing(t.px(8));
    middle->addWidget(factsBox_, 2, 2, Qt::AlignTop);
    middle->setRowStretch(3, 3);
    whole->addLayout(middle, 1);
    whole->addWidget(makeFoot());
    showMark();
    retranslate();
    setStage(Stage::connecting);
}

void SignInView::setPeople(QList<SignInPerson> people) {
    people_ = std::move(people);
    list_->clear();
    int first = -1;
    for (int row = 0; row < people_.size(); ++row) {
        const auto& person = people_[row];
        auto* item = new QListWidgetItem(person.name, list_);
        item->setData(PersonDelegate::unitRole, person.titleAndUnit);
        if (!person.hasWorkspace) item->setFlags(Qt::NoItemFlags);
        if (person.hasWorkspace && first < 0) first = row;
    }
    if (first >= 0) list_->setCurrentRow(first);
    const auto& t = Tokens::of(this);
    list_->setFixedHeight(static_cast<int>(people_.size()) * t.px(Tokens::rowSignIn) + 2);
    list_->setVisible(!people_.isEmpty());
    retranslate();
}

void SignInView::setFacts(QList<WorkplaceFact> facts) {
    facts_ = std::move(facts);
    showFacts();
}

void SignInView::showFacts() {
    const auto& t = Tokens::of(this);
    while (factRows_->count() > 2) { // heading and its space stay
        auto* row = factRows_->takeAt(2);
        delete row->widget();
        delete row;
    }
    for (const auto& fact : facts_) {
        auto* row = new QFrame(factsBox_);
        row->setMinimumHeight(t.px(36));
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        const auto picture = [&](const QString& name, const QColor& colour) {
            auto* made = new QLabel(row);
            made->setPixmap(iconPixmap(name, t.px(Tokens::icon), colour, devicePixelRatioF()));
            return made;
        };
        auto* what = label(row);
        what->setText(fact.label);
        auto* value = label(row, Type::body, !fact.ok);
        value->setText(fact.value);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        layout->addWidget(picture(fact.icon, t.text2));
        layout->addSpacing(t.px(8));
        layout->addWidget(what, 3);
        layout->addWidget(value, 2);
        layout->addWidget(picture(fact.ok ? QStringLiteral("checkmark") : QStringLiteral("dialog-warning"), t.text));
        factRows_->addWidget(row);
        auto* line = new QWidget(factsBox_);
        line->setAutoFillBackground(true);
        line->setBackgroundRole(QPalette::Mid);
        line->setFixedHeight(1);
        factRows_->addWidget(line);
    }
    factsBox_->setVisible(!facts_.isEmpty());
}

void SignInView::setStage(Stage stage) {
    stage_ = stage;
    int page = 1;
    if (stage == Stage::chooseUser) page = 0;
    if (stage == Stage::newPassphrase || stage == Stage::passphrase) page = 2;
    if (stage == Stage::failed) page = 3;
    if (stage == Stage::offline) page = 4;
    pages_->setCurrentIndex(page);
    cancel_->setVisible(stage == Stage::browser || stage == Stage::signingIn);
    const bool fresh = stage == Stage::newPassphrase;
    passAgain_->setVisible(fresh);
    passAgainLabel_->setVisible(fresh);
    if (page == 2) {
        pass_->clear();
        passAgain_->clear();
        passProblem_->clear();
    }
    offline_->clear();
    retranslate();
    QWidget* focus = cancel_;
    if (page == 0) focus = people_.isEmpty() ? static_cast<QWidget*>(other_) : list_;
    if (page == 2) focus = pass_;
    if (page == 3) focus = retry_;
    if (page == 4) focus = offline_->first();
    focus->setFocus(Qt::OtherFocusReason);
}

void SignInView::setFailure(const QString& what, const QString& whatToDo, const QString& code) {
    failWhat_->setText(what);
    failDo_->setText(whatToDo);
    failCode_->setText(code);
    setStage(Stage::failed);
}

void SignInView::offerOffline(const OfflineOffer& offer) {
    offline_->setOffer(offer);
    setStage(Stage::offline);
}

void SignInView::setPassphraseProblem(const QString& words) {
    if (stage_ == Stage::offline) return offline_->setProblem(words);
    passProblem_->setText(words);
    pass_->selectAll();
    pass_->setFocus();
}

void SignInView::setRegion(const QString& name, const QString& dateAndTime) {
    regionName_ = name;
    dateAndTime_ = dateAndTime;
    retranslate();
}

void SignInView::setLanguage(const QString& code) {
    for (int i = 0; i < static_cast<int>(languageNames().size()); ++i)
        if (languageNames().at(static_cast<std::size_t>(i)).first == code) languages_->button(i)->setChecked(true);
}

void SignInView::choose() {
    const int row = list_->currentRow();
    if (stage_ == Stage::chooseUser && row >= 0 && row < people_.size() && people_[row].hasWorkspace)
        Q_EMIT personChosen(people_[row].hint);
}

void SignInView::givePassphrase() {
    if (stage_ == Stage::newPassphrase) {
        if (pass_->text().size() < shortestPassphrase)
            return setPassphraseProblem(tr("Use at least %n characters.", nullptr, shortestPassphrase));
        if (passAgain_->text().isEmpty()) return passAgain_->setFocus();
        if (pass_->text() != passAgain_->text()) return setPassphraseProblem(tr("The two are not the same."));
    }
    if (pass_->text().isEmpty()) return;
    const auto given = pass_->text();
    pass_->clear();
    passAgain_->clear();
    Q_EMIT passphraseGiven(given);
}

void SignInView::keyPressEvent(QKeyEvent* event) {
    const int number = event->key() - Qt::Key_1;
    if (stage_ == Stage::chooseUser && number >= 0 && number < people_.size() && people_[number].hasWorkspace) {
        list_->setCurrentRow(number);
        return;
    }
    if (stage_ == Stage::chooseUser && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter))
        return choose();
    QWidget::keyPressEvent(event);
}

void SignInView::changeEvent(QEvent* event) {
    if (event->type() == QEvent::LanguageChange) retranslate();
    if (event->type() == QEvent::StyleChange && versionText_ != nullptr) {
        showMark();
        showFacts();
    }
    QWidget::changeEvent(event);
}

void SignInView::showMark() {
    const auto& t = Tokens::of(this);
    eye_->setPixmap(iconPixmap(QStringLiteral("tilsyn"), t.px(32), t.accent, devicePixelRatioF()));
}

void SignInView::retranslate() {
    practiceStrip_->setTexts(
        tr("Practice"), tr("All persons and figures are invented. Nothing is sent from this machine."),
        dateAndTime_.isEmpty() ? regionName_ : tr("%1, %2", "region, date").arg(regionName_, dateAndTime_));
    heading_->setText(practice_ ? tr("Who do you practise as?") : tr("Sign in"));
    explanation_->setText(practice_ ? tr("Signing in is the same as always; only the choice of person is added.")
                                    : tr("You sign in with your organisation's account in your browser."));
    const int row = list_->currentRow();
    const auto chosen = row >= 0 && row < people_.size() ? people_[row].name : QString();
    signIn_->setVisible(!people_.isEmpty());
    signIn_->setText(tr("Sign in as %1").arg(chosen));
    signIn_->setEnabled(!chosen.isEmpty());
    other_->setText(people_.isEmpty() ? tr("Sign in with the browser") : tr("Another sign-in"));
    other_->setProperty("kind", people_.isEmpty() ? QStringLiteral("primary") : QStringLiteral("standard"));
    other_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    list_->setAccessibleName(heading_->text());
    switch (stage_) {
    case Stage::connecting: waitText_->setText(tr("Connecting to %1 …").arg(regionName_)); break;
    case Stage::signingIn: waitText_->setText(tr("Signing in …")); break;
    case Stage::browser: waitText_->setText(tr("Go on in your browser. This window waits for you.")); break;
    case Stage::opening: waitText_->setText(tr("Opening the encrypted files …")); break;
    default: break;
    }
    cancel_->setText(tr("Cancel"));
    const bool fresh = stage_ == Stage::newPassphrase;
    passHeading_->setText(fresh ? tr("Choose a passphrase") : tr("Passphrase"));
    passText_->setText(fresh ? tr("This desktop has no keystore that could guard the key to your encrypted files. A "
                                  "passphrase does it instead. You need it each time you sign in on this machine.")
                             : tr("It opens the encrypted files that you have on this machine."));
    passLabel_->setText(tr("Passphrase"));
    passAgainLabel_->setText(tr("The same again"));
    pass_->setAccessibleName(passLabel_->text());
    passAgain_->setAccessibleName(passAgainLabel_->text());
    passOk_->setText(tr("Continue"));
    retry_->setText(tr("Try again"));
    offline_->retranslate();
    factsHeading_->setText(tr("This workplace"));
    notice_->setText(tr("Not certified as a medical device. Not for acute monitoring."));
    versionText_->setText(tr("Version %1").arg(version_));
}

} // namespace tilsyn::workbench
