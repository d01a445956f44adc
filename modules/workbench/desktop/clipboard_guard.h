// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

class QClipboard;

namespace tilsyn::workbench {

/// What this program puts on the clipboard stays there for a minute, and not beyond a lock; what others have put there
/// is theirs. Covers every copy: the text for the record as well as Ctrl+C in a field. GUI thread.
class ClipboardGuard final : public QObject {
    Q_OBJECT

public:
    /// `ours` says whether what is there now came from this program; without it the platform is asked.
    explicit ClipboardGuard(QClipboard& clipboard, std::chrono::milliseconds stay = std::chrono::minutes(1),
                            std::function<bool()> ours = {}, QObject* parent = nullptr);
    /// Now, if it still holds our text; the selection of the mouse too.
    void clear();

private:
    QClipboard& clipboard_;
    std::function<bool()> ours_;
    QTimer minute_;
};

} // namespace tilsyn::workbench
