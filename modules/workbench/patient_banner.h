// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/time_text.h"
#include "domain/patient.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>

class QLabel;
class QPushButton;

namespace tilsyn::workbench {

/// Who is open: the identity banner after the NHS common user interface (family name first, labels without a colon,
/// values stronger than labels, unknown in words). Never elides: fields wrap. GUI thread.
class PatientBanner final : public QWidget {
    Q_OBJECT

public:
    PatientBanner(const Zone& zone, const Clock& clock, QWidget* parent = nullptr);

    /// Null hides it. Another patient than before masks the number again.
    void setPatient(const domain::Patient* patient);
    /// One line while a call runs: name, birth date, sex, number.
    void setFolded(bool folded);
    /// The look-up of the number is in the audit log: show it for half a minute.
    void showNumber();

Q_SIGNALS:
    /// Somebody wants to see the whole number; show it only when that has been written down.
    void numberWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Field {
        QWidget* box;
        QLabel* label;
        QLabel* value;
    };
    Field addField(QWidget* line);
    void show(const Field& field, const QString& label, const QString& value);
    void fill();
    QString numberText() const;

    const Zone& zone_;
    const Clock& clock_;
    std::optional<domain::Patient> patient_;
    bool folded_ = false;
    bool revealed_ = false;
    QTimer maskAgain_;
    QLabel* name_;
    QLabel* deceased_;
    Field born_, sex_, number_, address_, phone_, allergies_, language_;
    QPushButton* reveal_;
    QWidget* second_;
};

} // namespace tilsyn::workbench
