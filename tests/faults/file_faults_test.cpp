// SPDX-License-Identifier: GPL-3.0-or-later
// What the real program does with files of its user that are not what it left there: it says so and touches nothing.
#include "faults/program.h"

#include <boost/json.hpp>
#include <fmt/format.h>
#include <openssl/evp.h>

#include <array>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>
#include <unistd.h>

using namespace tilsyn::tests;

namespace {

std::string contentOf(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The folder of the scripted shift's nurse below a home.
std::filesystem::path folderOf(const std::filesystem::path& home) {
    const std::string owner = "practice|ingrid";
    std::array<unsigned char, 32> digest{};
    unsigned length = digest.size();
    EVP_Digest(owner.data(), owner.size(), digest.data(), &length, EVP_sha256(), nullptr);
    std::string hash;
    for (std::size_t i = 0; i < 8; ++i) hash += fmt::format("{:02x}", digest.at(i));
    return home / "users" / hash;
}

} // namespace

TEST_CASE("a file of the user's that is damaged or foreign is refused by name after the sign-in, and left as it is") {
    REQUIRE_MESSAGE(geteuid() != 0, "tilsyn does not run as root: start this as ./test does");
    const Folder home;
    const auto folder = folderOf(home.path);
    std::filesystem::create_directories(folder);
    std::string name;
    std::string words;
    SUBCASE("the key's file is damaged") {
        name = "key.json";
        words = "key.json cannot be understood";
    }
    SUBCASE("there is a journal without a key to it") {
        name = "journal.tilsyn";
        words = "journal.tilsyn";
    }
    const std::string foreign = "Dear diary, this is not what you are looking for.";
    std::ofstream(folder / name) << foreign;
    const auto output = home.path / "shift";
    Program program({"--shift", output.string()}, home.path);
    const auto line = program.line("not signed in: ");
    CAPTURE(program.said);
    CHECK(line.find(words) != std::string::npos);
    CHECK(program.ends() == 1);
    CHECK(contentOf(folder / name) == foreign);
    CHECK(std::distance(std::filesystem::directory_iterator(folder), {}) == 1);
    const auto told = boost::json::parse(contentOf(output / "shift.json"));
    const auto& step = told.at("steps").as_array().at(0);
    CHECK(step.at("name") == "sign-in");
    CHECK(step.at("ok") == false);
}
