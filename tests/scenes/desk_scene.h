// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fakes/fake_devices.h"
#include "fakes/fake_sounder.h"
#include "panels/panel_list.h"
#include "scenes/scenes.h"
#include "workbench/devices.h"
#include "workbench/main_window.h"

#include <vector>

namespace tilsyn::tests {

/// Two cameras, two microphones and two outputs, one of each in a headset.
std::vector<domain::Device> exampleDevices();

/// The main window on an example day.
struct DeskScene final : Scene {
    explicit DeskScene(workspace::Snapshot start, bool practice = true, Instant now = at("2026-03-03T08:42:30+01:00"),
                       std::vector<domain::Device> machine = exampleDevices(),
                       const QList<workbench::PanelSpec>& more = {})
        : clock(now), workspace(std::move(start)), context{workspace, selection, clock, oslo(), &devices, &sounder} {
        source.report.devices = std::move(machine);
        devices.start();
        source.tell();
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

    StoppedClock clock;
    DeskWorkspace workspace;
    workbench::Selection selection;
    fakes::FakeDevices source;
    workbench::Devices devices{source, clock, {}};
    fakes::FakeSounder sounder;
    workbench::PanelContext context;
    std::unique_ptr<workbench::MainWindow> main;
};

} // namespace tilsyn::tests
