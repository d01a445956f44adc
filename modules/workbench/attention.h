// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tilsyn::workbench {

/// Ways of the desktop to be noticed while the window is behind others: tray, task bar, notification. Each may be
/// missing. What is shown never holds a name. GUI thread.
class Attention {
public:
    virtual ~Attention() = default;
    /// Shows `text` ("1 is waiting") until `lower`; said again with another number it takes the place of the first.
    virtual void raise(const QString& text, int count) = 0;
    virtual void lower() = 0;
};

} // namespace tilsyn::workbench
