// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/sign_in_view.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

#include <doctest/doctest.h>

using namespace tilsyn::workbench;

namespace {

struct View {
    View() {
        view.setPeople({{QStringLiteral("a"), QStringLiteral("Ingrid"), QStringLiteral("Nurse"), true},
                        {QStringLiteral("b"), QStringLiteral("Sondre"), QStringLiteral("Nurse"), true},
                        {QStringLiteral("c"), QStringLiteral("Mette"), QStringLiteral("Triage"), false}});
        view.setStage(SignInView::Stage::chooseUser);
        QObject::connect(&view, &SignInView::personChosen, [this](const QString& hint) { chosen = hint; });
        QObject::connect(&view, &SignInView::passphraseGiven, [this](const QString& text) { given = text; });
        view.show();
        view.activateWindow();
    }
    QLineEdit* field(const char* name) { return view.findChild<QLineEdit*>(QString::fromLatin1(name)); }
    SignInView view{QStringLiteral("Region"), true, QStringLiteral("0.1")};
    QString chosen, given;
};

} // namespace

TEST_CASE("a digit points at a person and Enter signs in; who has no workspace cannot be chosen") {
    View person;
    QTest::keyClick(&person.view, Qt::Key_2);
    QTest::keyClick(&person.view, Qt::Key_3);
    QTest::keyClick(&person.view, Qt::Key_Return);
    CHECK(person.chosen == QStringLiteral("b"));
}

TEST_CASE("a new passphrase is long enough and written twice alike") {
    View person;
    person.view.setStage(SignInView::Stage::newPassphrase);
    auto* first = person.field("passphrase");
    auto* again = person.field("passphraseAgain");
    first->setText(QStringLiteral("short"));
    QTest::keyClick(first, Qt::Key_Return);
    CHECK(person.given.isEmpty());
    first->setText(QStringLiteral("long enough words"));
    again->setText(QStringLiteral("long enough word"));
    QTest::keyClick(again, Qt::Key_Return);
    CHECK(person.given.isEmpty());
    again->setText(QStringLiteral("long enough words"));
    QTest::keyClick(again, Qt::Key_Return);
    CHECK(person.given == QStringLiteral("long enough words"));
    CHECK(first->text().isEmpty()); // kept nowhere on screen
}

namespace {

/// The region is away.
struct Away {
    explicit Away(bool byPassphrase) {
        view.offerOffline({QStringLiteral("Region cannot be reached."), QStringLiteral("It is from 07:58."),
                           byPassphrase, QStringLiteral("http · offline")});
        QObject::connect(&view, &SignInView::offlineWanted, [this](const QString& text) {
            ++asked;
            given = text;
        });
        view.show();
        view.activateWindow();
    }
    QLineEdit* field() { return view.findChild<QLineEdit*>(QStringLiteral("offlinePassphrase")); }
    QPushButton* open() { return view.findChild<QPushButton*>(QStringLiteral("openOffline")); }
    bool says(const QString& words) {
        for (const auto* label : view.findChildren<QLabel*>())
            if (label->isVisible() && label->text() == words) return true;
        return false;
    }
    SignInView view{QStringLiteral("Region"), false, QStringLiteral("0.1")};
    int asked = 0;
    QString given;
};

} // namespace

TEST_CASE("without the region the page says what happened and what is stored, and takes the passphrase") {
    Away away(true);
    CHECK(away.says(QStringLiteral("Region cannot be reached.")));
    CHECK(away.says(QStringLiteral("It is from 07:58.")));
    CHECK(away.says(QStringLiteral("http · offline")));
    CHECK(away.view.focusWidget() == away.field());
    QTest::keyClick(away.field(), Qt::Key_Return);
    CHECK(away.asked == 0); // nothing has been typed
    QTest::keyClicks(away.field(), QStringLiteral("long enough words"));
    QTest::keyClick(away.field(), Qt::Key_Return);
    CHECK(away.asked == 1);
    CHECK(away.given == QStringLiteral("long enough words"));
    CHECK(away.field()->text().isEmpty()); // kept nowhere on screen
}

TEST_CASE("where the keystore opens the files there is a button and no field") {
    Away away(false);
    CHECK_FALSE(away.field()->isVisible());
    CHECK(away.view.focusWidget() == away.open());
    QTest::keyClick(away.open(), Qt::Key_Space);
    CHECK(away.asked == 1);
    CHECK(away.given.isEmpty());
}

TEST_CASE("a wrong passphrase is said beside the offer, and what was typed goes when the page does") {
    Away away(true);
    away.view.setPassphraseProblem(QStringLiteral("This is not the passphrase."));
    CHECK(away.says(QStringLiteral("This is not the passphrase.")));
    CHECK(away.says(QStringLiteral("It is from 07:58.")));
    QTest::keyClicks(away.field(), QStringLiteral("half a phr"));
    away.view.setStage(SignInView::Stage::connecting);
    CHECK(away.field()->text().isEmpty());
    away.view.offerOffline({QStringLiteral("Region cannot be reached."), {}, true, {}});
    CHECK_FALSE(away.says(QStringLiteral("This is not the passphrase.")));
}
