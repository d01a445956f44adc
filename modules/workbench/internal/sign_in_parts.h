// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workbench/tokens.h"

#include <QLabel>
#include <QPushButton>

#include <array>
#include <utility>

/// What the pages of the sign-in are built of.
namespace tilsyn::workbench::sign_in {

/// Languages name themselves, whatever the interface speaks.
inline const std::array<std::pair<QString, QString>, 4>& languageNames() {
    static const std::array<std::pair<QString, QString>, 4> names = {
        {{QStringLiteral("da"), QStringLiteral("Dansk")},
         {QStringLiteral("nb"), QStringLiteral("Norsk")},
         {QStringLiteral("sv"), QStringLiteral("Svenska")},
         {QStringLiteral("en"), QStringLiteral("English")}}};
    return names;
}

inline QLabel* label(QWidget* parent, Type type = Type::body, bool bold = false) {
    auto* made = new QLabel(parent);
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setFont(Tokens::of(parent).font(type, bold));
    return made;
}

inline void weaken(QLabel* label) {
    label->setForegroundRole(QPalette::PlaceholderText);
}

inline QPushButton* button(QWidget* parent, const char* kind, bool big) {
    auto* made = new QPushButton(parent);
    made->setProperty("kind", QString::fromLatin1(kind));
    made->setProperty("big", big);
    made->setAutoDefault(true);
    return made;
}

} // namespace tilsyn::workbench::sign_in
