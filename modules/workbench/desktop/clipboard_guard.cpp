// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/clipboard_guard.h"

#include <QClipboard>

namespace tilsyn::workbench {

ClipboardGuard::ClipboardGuard(QClipboard& clipboard, std::chrono::milliseconds stay, std::function<bool()> ours,
                               QObject* parent)
    : QObject(parent), clipboard_(clipboard), ours_(std::move(ours)) {
    if (!ours_) ours_ = [this] { return clipboard_.ownsClipboard(); };
    minute_.setSingleShot(true);
    minute_.setInterval(stay);
    connect(&minute_, &QTimer::timeout, this, &ClipboardGuard::clear);
    connect(&clipboard_, &QClipboard::dataChanged, this, [this] {
        if (ours_() && !clipboard_.text().isEmpty())
            minute_.start();
        else
            minute_.stop();
    });
}

void ClipboardGuard::clear() {
    minute_.stop();
    if (ours_() && !clipboard_.text().isEmpty()) clipboard_.clear();
    if (clipboard_.supportsSelection() && clipboard_.ownsSelection()) clipboard_.clear(QClipboard::Selection);
}

} // namespace tilsyn::workbench
