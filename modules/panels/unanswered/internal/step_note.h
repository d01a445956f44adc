// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <QLineEdit>
#include <QVariantMap>

#include <map>
#include <string>

namespace tilsyn::panels {

/// A short note that goes with the next step ("neighbour has the key, not home"). Each visit has its own: what is being
/// written of one patient never stands at another. Enter and Esc go back to the list.
class StepNote final : public QLineEdit {
    Q_OBJECT

public:
    explicit StepNote(QWidget* parent = nullptr);
    void showFor(const domain::VisitId& visit);
    /// The note of a visit, which begins anew; empty if there is none.
    std::string take(const domain::VisitId& visit);
    /// Puts one back that could not be kept.
    void give(const domain::VisitId& visit, const std::string& note);

    QVariantMap notes() const;
    void setNotes(const QVariantMap& notes);

Q_SIGNALS:
    void left();

protected:
    bool event(QEvent* event) override;

private:
    QString own() const;
    std::map<domain::VisitId, QString> notes_;
    domain::VisitId visit_;
};

} // namespace tilsyn::panels
