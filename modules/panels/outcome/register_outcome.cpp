// SPDX-License-Identifier: GPL-3.0-or-later
#include "panels/common/shown.h"
#include "panels/outcome/internal/journal_panel.h"
#include "panels/outcome/internal/outcome_panel.h"

namespace tilsyn::panels {

QList<workbench::PanelSpec> outcomePanels() {
    const auto paper = std::make_shared<OutcomePaper>();

    workbench::PanelSpec form;
    form.id = QStringLiteral("outcome");
    form.title = [] { return OutcomePanel::tr("Outcome"); };
    form.icon = QStringLiteral("document-edit");
    form.area = workbench::Area::centre;
    form.order = 5;
    form.roles = {domain::Role::screenNurse, domain::Role::teamLead};
    form.wanted = [](const workspace::Snapshot& snapshot, const workbench::SelectionState& selection) {
        return showsOutcome(snapshot, selection);
    };
    form.create = [paper](workbench::PanelContext& context, QWidget* parent) -> workbench::Panel* {
        return new OutcomePanel(context, paper, parent);
    };

    workbench::PanelSpec journal;
    journal.id = QStringLiteral("journal");
    journal.title = [] { return JournalPanel::tr("Text for the record"); };
    journal.icon = QStringLiteral("edit-copy");
    journal.area = workbench::Area::right;
    journal.order = 10;
    journal.roles = form.roles;
    journal.wanted = form.wanted;
    journal.create = [paper](workbench::PanelContext& context, QWidget* parent) -> workbench::Panel* {
        return new JournalPanel(context, paper, parent);
    };
    return {form, journal};
}

} // namespace tilsyn::panels
