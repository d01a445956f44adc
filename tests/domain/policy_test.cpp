// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/policy.h"

#include <doctest/doctest.h>
#include <string>

using namespace tilsyn;
using namespace tilsyn::domain;

namespace {

Principal with(std::set<Role> roles) {
    return Principal{StaffId("p1"), "sub", "Ingrid Lunde", "Sykepleier", "Tønsberg", std::move(roles), {}};
}

const std::vector<Role> everyRole = {Role::screenNurse,  Role::teamLead,    Role::wardNurse, Role::physician,
                                     Role::psychiatrist, Role::coordinator, Role::auditor,   Role::administrator};
const std::vector<Resource> everyResource = {Resource::dayList, Resource::patient, Resource::visitHistory,
                                             Resource::outcome, Resource::auditLog};

} // namespace

TEST_CASE("each role reads and writes what the table says and nothing else") {
    // One letter for each resource in the order above: r read, w read and write, - nothing.
    const std::pair<Role, std::string> table[] = {{Role::screenNurse, "wrrw-"},  {Role::teamLead, "wrrw-"},
                                                  {Role::wardNurse, "rr---"},    {Role::physician, "-rr--"},
                                                  {Role::psychiatrist, "rrr--"}, {Role::coordinator, "r----"},
                                                  {Role::auditor, "----r"},      {Role::administrator, "-----"}};
    const AccessPolicy policy;
    for (const auto& [role, rights] : table) {
        for (std::size_t i = 0; i < everyResource.size(); ++i) {
            CAPTURE(code(role));
            CAPTURE(i);
            const auto who = with({role});
            const auto read = policy.read(who, everyResource[i], Purpose::careContact, PatientId("a"));
            CHECK(read.has_value() == (rights[i] != '-'));
            CHECK(policy.write(who, everyResource[i]).has_value() == (rights[i] == 'w'));
            if (!read) CHECK(read.error().kind == ErrorKind::policy);
        }
    }
}

TEST_CASE("without a role nothing is allowed, and several roles add up") {
    const AccessPolicy policy;
    for (const auto resource : everyResource) {
        CHECK_FALSE(policy.read(with({}), resource, Purpose::list, PatientId("a")));
        CHECK_FALSE(policy.write(with({}), resource));
    }
    const auto both = with({Role::coordinator, Role::auditor});
    CHECK(policy.read(both, Resource::dayList, Purpose::list, {}));
    CHECK(policy.read(both, Resource::auditLog, Purpose::audit, {}));
}

TEST_CASE("a look-up of one patient must name the patient, and the grant repeats what was asked") {
    const AccessPolicy policy;
    const auto nurse = with({Role::screenNurse});
    CHECK(policy.read(nurse, Resource::patient, Purpose::careContact, {}).error().kind == ErrorKind::policy);
    CHECK(policy.read(nurse, Resource::dayList, Purpose::list, {}));
    const auto grant = policy.read(nurse, Resource::patient, Purpose::careContact, PatientId("rune"));
    REQUIRE(grant);
    CHECK(grant->patient() == PatientId("rune"));
    CHECK(grant->resource() == Resource::patient);
    CHECK(grant->purpose() == Purpose::careContact);
    CHECK(grant->who() == nurse);
}

TEST_CASE("a claim names a role by its code, an unknown one names none") {
    for (const auto role : everyRole) CHECK(roleFromCode(code(role)) == role);
    CHECK_FALSE(roleFromCode("meeting-user"));
    CHECK_FALSE(roleFromCode("unknown"));
}
