// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/triage/worklist_rows.h"

#include "app/triage/json_writer.h"
#include "app/triage/members.h"
#include "triage/worklist.h"

#include <array>

namespace tilsyn::app {
namespace {

using namespace triage;
using Place = Members::Place;

/// The first of several names that a member goes by.
std::string oneOf(Members& members, const Place& row, std::initializer_list<std::string_view> keys) {
    for (const auto key : keys)
        if (const auto found = row.node.member(key); found && found->kind() == json::Kind::string)
            return members.text(row, key);
    return {};
}

Ownership ownershipOf(Members& members, const Place& row) {
    const auto word = oneOf(members, row, {"ownership", "owner"});
    if (word.empty() || sameWord(word, "unowned") || sameWord(word, "none")) return Ownership::unowned;
    return sameWord(word, "mine") || sameWord(word, "me") ? Ownership::mine : Ownership::others;
}

bool isFirst(Members& members, const Place& row) {
    bool first = members.flag(row, "persisting") || members.flag(row, "reRaised");
    for (const auto& tag : members.strings(row, "tags"))
        for (const std::string_view word : {"PERSISTING", "RE_RAISED", "RE-RAISED", "RERAISED"})
            first = first || sameWord(tag.node.text(), word);
    return first;
}

WorklistRow readRow(Members& members, const Place& at) {
    WorklistRow row;
    row.key = oneOf(members, at, {"key", "patient", "id"});
    const auto word = oneOf(members, at, {"class", "colour"});
    const auto colour = parseColour(word);
    if (!colour && !sameWord(word, "NONE")) members.wrong(at.path + ".class");
    row.colour = colour.value_or(Colour::none);
    row.ownership = ownershipOf(members, at);
    row.first = isFirst(members, at);
    row.since = members.instant(at, "since");
    row.red = members.integer(at, "red", 0, 1'000'000).value_or(0);
    row.yellow = members.integer(at, "yellow", 0, 1'000'000).value_or(0);
    row.family = members.text(at, "family");
    row.given = members.text(at, "given");
    return row;
}

} // namespace

Result<std::string> sortRows(std::string bytes) {
    const auto tree = json::Tree::read(std::move(bytes));
    if (!tree) return fail(ErrorKind::malformed, "not JSON", "sort");
    const Place root{(*tree)->root(), {}};
    Members members;
    std::vector<Place> places;
    auto names = NameOrder::danish;
    if (root.node.kind() == json::Kind::array) {
        for (const auto& one : root.node.children()) places.push_back({one, "[" + std::to_string(places.size()) + "]"});
    } else if (root.node.isObject() && root.node.member("rows")) {
        places = members.objects(root, "rows");
        if (const auto language = members.text(root, "language"); sameWord(language, "nb") || sameWord(language, "no"))
            names = NameOrder::norwegian;
    } else {
        members.wrong("rows");
    }
    std::vector<WorklistRow> rows;
    for (const auto& place : places) {
        if (!place.node.isObject()) members.wrong(place.path);
        rows.push_back(readRow(members, place));
    }
    if (!members.problem().empty()) return fail(ErrorKind::malformed, "no rows: " + members.problem(), "sort");
    JsonWriter out;
    out.open('[');
    for (const auto i : inOrder(rows, names)) out.raw(places[i].node.source());
    out.close(']');
    return out.take();
}

} // namespace tilsyn::app
