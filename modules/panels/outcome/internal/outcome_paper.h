// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "panels/outcome/internal/outcome_model.h"

#include <QObject>
#include <QStringList>

namespace tilsyn::panels {

/// What the form has written so far, for the preview beside it: the two panels of this folder share one.
class OutcomePaper final : public QObject {
    Q_OBJECT

public:
    void show(QList<JournalSection> sections, QStringList sends) {
        if (sections == sections_ && sends == sends_) return;
        sections_ = std::move(sections);
        sends_ = std::move(sends);
        Q_EMIT changed();
    }
    const QList<JournalSection>& sections() const { return sections_; }
    const QStringList& sends() const { return sends_; }

Q_SIGNALS:
    void changed();

private:
    QList<JournalSection> sections_;
    QStringList sends_;
};

} // namespace tilsyn::panels
