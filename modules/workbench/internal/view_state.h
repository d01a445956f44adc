// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/panel.h"

#include <QList>
#include <QVariantMap>

namespace tilsyn::workbench {

/// Where somebody was in a panel: what is scrolled to where, where the cursor stood, what was typed and not saved yet,
/// and which part had the focus. Found again in a panel that was made anew by the order of its parts. Kept in memory
/// only, and only until it has been given back.
struct ViewState {
    struct Part {
        QString path; ///< classes and places among siblings, from the panel down
        int vertical = -1;
        int horizontal = -1;
        int cursor = -1;
        int anchor = -1;
        QString text;
    };
    QList<Part> parts;
    QString focus; ///< path of the part that had it; empty: none
    QVariantMap own;
};

ViewState viewStateOf(const Panel& panel);

enum class Restore { everything, places };
/// Gives it back as far as the parts are there; `places` is only what is scrolled to where. True when the focus is to
/// be given back and is where it was.
bool restore(Panel& panel, const ViewState& state, Restore what, bool focus);

} // namespace tilsyn::workbench
