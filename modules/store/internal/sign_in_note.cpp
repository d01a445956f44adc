// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/sign_in_note.h"

#include "base/json_read.h"
#include "store/internal/file_io.h"

#include <boost/json/object.hpp>
#include <boost/json/serialize.hpp>

#include <algorithm>
#include <fstream>

namespace tilsyn::store {

namespace {

constexpr const char* fileName = "last-sign-in";
constexpr std::size_t longest = 4096;

/// An instant before the year 10000: somebody else may have written the file.
std::optional<Instant> instantAt(const boost::json::value& note, std::string_view name) {
    const auto number = tilsyn::json::integer(note, name);
    if (!number || *number < 0 || *number > 253402300799999) return std::nullopt;
    return Instant(Duration(*number));
}

} // namespace

Status writeNote(const SignInNote& note) {
    const boost::json::object text{{"version", 1},
                                   {"region", note.region},
                                   {"at", note.at.time_since_epoch().count()},
                                   {"until", note.until.time_since_epoch().count()}};
    return replaceFile(note.folder / fileName, boost::json::serialize(text) + "\n");
}

std::optional<SignInNote> readNote(const std::filesystem::path& folder) {
    std::string text(longest, '\0');
    std::ifstream file(folder / fileName, std::ios::binary);
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::max<std::streamsize>(file.gcount(), 0)));
    const auto note = tilsyn::json::read(text, "store.note");
    if (!note || tilsyn::json::integer(*note, "version") != 1) return std::nullopt;
    const auto at = instantAt(*note, "at");
    const auto until = instantAt(*note, "until");
    if (!at || !until) return std::nullopt;
    return SignInNote{folder, tilsyn::json::textOr(*note, "region"), *at, *until};
}

std::vector<SignInNote> signInNotes(const std::filesystem::path& users) {
    std::vector<SignInNote> all;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(users, ignored))
        if (auto note = readNote(entry.path())) all.push_back(std::move(*note));
    std::ranges::sort(all, std::ranges::greater(), &SignInNote::at);
    return all;
}

} // namespace tilsyn::store
