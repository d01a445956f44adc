// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/desk_workspace.h"
#include "panels/visit/internal/visit_panel.h"

#include <QTest>

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::panels;
using namespace tilsyn::tests;

namespace {

struct Card : Desk<VisitPanel> {
    Card() {
        selection.open(domain::VisitId("v2"), domain::PatientId("ola"));
        show();
        REQUIRE(QTest::qWaitForWindowActive(panel));
    }
    bool says(const char* text) {
        for (const auto* label : panel->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(QString::fromUtf8(text))) return true;
        return false;
    }
};

} // namespace

TEST_CASE("Alt and a digit tick a point of the checklist into the draft") {
    Card card;
    QTest::keyClick(card.panel, Qt::Key_2, Qt::AltModifier);
    CHECK(card.workspace.snapshot()->drafts.at(domain::VisitId("v2")).ticked == std::set<std::size_t>{1});
    QTest::keyClick(card.panel, Qt::Key_2, Qt::AltModifier);
    CHECK(card.workspace.snapshot()->drafts.at(domain::VisitId("v2")).ticked.empty());
}

TEST_CASE("the patient is opened once for each visit, not for each picture of the day") {
    Card card;
    CHECK(card.workspace.opened == std::vector{domain::PatientId("ola")});
    card.workspace.change({});
    card.workspace.change({});
    CHECK(card.workspace.opened.size() == 1);
}

TEST_CASE("Ctrl+Enter without a call begins an outcome by phone") {
    Card card;
    QTest::keyClick(card.panel, Qt::Key_Return, Qt::ControlModifier);
    const auto& draft = card.workspace.snapshot()->drafts.at(domain::VisitId("v2"));
    CHECK(draft.outcome == domain::OutcomeKind::held);
    CHECK(draft.modality == domain::Modality::phone);
}

TEST_CASE("when earlier visits cannot be fetched the words say so and the card stays") {
    Desk<VisitPanel> desk;
    desk.workspace.view = fail(ErrorKind::policy, "role", "policy.read");
    desk.selection.open(domain::VisitId("v2"), domain::PatientId("ola"));
    auto& panel = desk.show();
    bool said = false;
    bool heading = false;
    for (const auto* label : panel.findChildren<QLabel*>()) {
        said = said || (label->isVisible() && label->text().contains(QStringLiteral("Your role does not allow this.")));
        heading = heading || label->text() == QStringLiteral("Video visit 08:45–08:55");
    }
    CHECK(said);
    CHECK(heading);
}
