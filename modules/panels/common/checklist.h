// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <cstddef>
#include <set>
#include <vector>

class QAction;
class QCheckBox;
class QGridLayout;

namespace tilsyn::panels {

/// The visit's checklist with a key for each of its first nine points (Alt+1 …) while it is on screen. Knows nothing
/// of drafts: it is shown ticks and tells when somebody ticks.
class Checklist final : public QWidget {
    Q_OBJECT

public:
    enum class Keys { none, altDigit };
    explicit Checklist(Keys keys, int columns = 1, QWidget* parent = nullptr);

    void show(const QStringList& points, const std::set<std::size_t>& ticked);
    QList<QAction*> actions() const { return actions_; }

Q_SIGNALS:
    void ticked(std::size_t point, bool on);

private:
    void rebuild(const QStringList& points);
    Keys keys_;
    int columns_;
    QGridLayout* grid_;
    QStringList points_;
    std::vector<QCheckBox*> boxes_;
    QList<QAction*> actions_;
    bool showing_ = false;
};

} // namespace tilsyn::panels
