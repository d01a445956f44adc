// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/sign_in_view.h"

#include <QLineEdit>
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
