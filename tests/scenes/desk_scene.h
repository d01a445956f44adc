// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/panel_list.h"
#include "scenes/scenes.h"
#include "workbench/main_window.h"

namespace tilsyn::tests {

/// The main window on an example day.
struct DeskScene final : Scene {
    explicit DeskScene(workspace::Snapshot start, bool practice = true, const QList<workbench::PanelSpec>& more = {})
        : workspace(std::move(start)), context{workspace, selection, clock, oslo()} {
        workspace.view = exampleHistory();
        main = std::make_unique<workbench::MainWindow>(context, panels::allPanels() + more,
                                                       workbench::WindowFacts{practice, QStringLiteral("Øvelsesregion"),
                                                                              QStringLiteral("Ingrid Lunde"),
                                                                              QStringLiteral("Digital sykepleier")});
    }
    QWidget& window() override { return *main; }
    void open(const char* visit = "v5", const char* patient = "p5") {
        selection.open(domain::VisitId(visit), domain::PatientId(patient));
    }

    StoppedClock clock{at("2026-03-03T08:42:30+01:00")};
    DeskWorkspace workspace;
    workbench::Selection selection;
    workbench::PanelContext context;
    std::unique_ptr<workbench::MainWindow> main;
};

} // namespace tilsyn::tests
