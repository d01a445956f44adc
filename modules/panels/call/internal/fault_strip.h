// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/call/internal/trouble_text.h"
#include "panels/common/controls.h"

#include <optional>

namespace tilsyn::panels {

/// Below the picture, while something of the call is being mended: the picture stays, nothing asks for a click.
class FaultStrip final : public QWidget {
    Q_OBJECT

public:
    /// `again`: the action that starts the picture again, shown as a button when it is offered.
    explicit FaultStrip(QAction* again, QWidget* parent = nullptr);
    void show(const std::optional<TroubleText>& text);

private:
    Box* box_;
    Text* sentence_;
    Text* elapsed_;
    Text* kept_;
    Text* wayOn_;
    Text* words_;
    ActionButton* again_;
    std::optional<TroubleText> shown_;
};

} // namespace tilsyn::panels
