// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/sign_in_table.h"

#include "store/internal/json_common.h"

namespace tilsyn::store {
namespace {

json::object bodyOf(const LastSignIn& signIn) {
    const auto& user = signIn.user;
    json::array roles;
    for (const auto role : user.roles) roles.emplace_back(std::string(domain::code(role)));
    json::array teams;
    for (const auto& team : user.teams) teams.emplace_back(team.value());
    return {{"staff", user.staff.value()},
            {"subject", user.subject},
            {"name", user.name},
            {"title", user.title},
            {"organisation", user.organisation},
            {"organisationId", user.organisationId},
            {"roles", roles},
            {"teams", teams},
            {"practisedAs", signIn.practisedAs}};
}

LastSignIn signInFrom(const json::value& value) {
    LastSignIn signIn;
    auto& user = signIn.user;
    user.staff = domain::StaffId(textOf(value.at("staff")));
    user.subject = textOf(value.at("subject"));
    user.name = textOf(value.at("name"));
    user.title = textOf(value.at("title"));
    user.organisation = textOf(value.at("organisation"));
    user.organisationId = textOf(value.at("organisationId"));
    for (const auto& role : value.at("roles").as_array()) user.roles.insert(known(domain::roleFromCode(textOf(role))));
    user.teams = vectorFrom(value.at("teams"), [](const json::value& team) { return domain::TeamId(textOf(team)); });
    signIn.practisedAs = textOf(value.at("practisedAs"));
    return signIn;
}

} // namespace

void SignInTable::put(const LastSignIn& signIn) {
    database_
        .prepare("INSERT OR REPLACE INTO last_sign_in (only, at, region, offline_hours, clock_ahead, audit_sequence,"
                 " body) VALUES (1, ?, ?, ?, ?, (SELECT sequence FROM audit_head), ?)")
        .instant(signIn.at)
        .text(signIn.region)
        .number(signIn.offlineHours)
        .number(signIn.ahead.count())
        .text(writeVersioned(bodyOf(signIn)))
        .run();
}

void SignInTable::confirm(Instant at) {
    database_.prepare("UPDATE last_sign_in SET at = max(at, ?)").instant(at).run();
}

Result<std::optional<LastSignIn>> SignInTable::get() {
    auto row = database_.prepare("SELECT at, region, offline_hours, clock_ahead, body FROM last_sign_in");
    if (!row.step()) return std::nullopt;
    auto signIn = readVersioned(row.textAt(4), signInFrom);
    if (!signIn) return fail(signIn.error());
    signIn->at = row.instantAt(0);
    signIn->region = row.textAt(1);
    signIn->offlineHours = static_cast<int>(row.numberAt(2));
    signIn->ahead = Duration(row.numberAt(3));
    return std::optional(std::move(*signIn));
}

std::optional<Instant> SignInTable::newestSince() {
    auto row =
        database_.prepare("SELECT max(at) FROM audit WHERE sequence > (SELECT audit_sequence FROM last_sign_in)");
    if (!row.step()) return std::nullopt;
    return row.optionalInstantAt(0);
}

} // namespace tilsyn::store
