// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/action_search.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace tilsyn::workbench {
namespace {

enum class Folding { two, one }; ///< å as aa, or as a

QString folded(const QString& text, Folding folding) {
    QString plain;
    for (const auto letter : text.toLower()) {
        const bool two = folding == Folding::two;
        switch (letter.unicode()) {
        case u'å': plain += two ? QStringLiteral("aa") : QStringLiteral("a"); break;
        case u'æ':
        case u'ä': plain += two ? QStringLiteral("ae") : QStringLiteral("a"); break;
        case u'ø':
        case u'ö': plain += two ? QStringLiteral("oe") : QStringLiteral("o"); break;
        default:
            // Other accents fall off: é is found by e.
            for (const auto part : QString(letter).normalized(QString::NormalizationForm_D))
                if (!part.isMark()) plain += part;
        }
    }
    return plain;
}

/// 0 at the beginning, 1 at the beginning of a word, 2 inside; nothing: not there.
std::optional<int> place(const QString& text, const QString& word) {
    std::optional<int> best;
    for (auto at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const int rank = at == 0 ? 0 : text[at - 1].isLetterOrNumber() ? 2 : 1;
        best = std::min(best.value_or(rank), rank);
        if (*best == 0) break;
    }
    return best;
}

std::optional<int> placeFolded(const QString& text, const QString& word) {
    std::optional<int> best;
    for (const auto folding : {Folding::two, Folding::one})
        if (const auto rank = place(folded(text, folding), folded(word, folding)))
            best = std::min(best.value_or(*rank), *rank);
    return best;
}

} // namespace

std::optional<int> matchRank(const ActionEntry& entry, const QString& typed) {
    int sum = 0;
    for (const auto& word : typed.split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        if (const auto rank = placeFolded(entry.text, word)) {
            sum += *rank;
        } else if (place(entry.keys.toLower(), word.toLower()) == 0) {
            sum += 3;
        } else if (placeFolded(entry.group, word)) {
            sum += 4;
        } else {
            return std::nullopt;
        }
    }
    return sum;
}

QList<ActionEntry> found(const QList<ActionEntry>& all, const QString& typed) {
    const bool nothing = typed.trimmed().isEmpty();
    std::vector<std::pair<int, const ActionEntry*>> hits;
    for (const auto& entry : all)
        if (const auto rank = matchRank(entry, typed))
            hits.emplace_back(nothing ? (entry.why.isEmpty() ? 0 : 1) : *rank * 2 + (entry.why.isEmpty() ? 0 : 1),
                              &entry);
    std::ranges::stable_sort(hits, {}, &std::pair<int, const ActionEntry*>::first);
    QList<ActionEntry> list;
    for (const auto& [rank, entry] : hits) list.append(*entry);
    return list;
}

} // namespace tilsyn::workbench
