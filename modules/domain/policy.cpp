// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/policy.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tilsyn::domain {
namespace {

constexpr std::array<std::pair<Role, std::string_view>, 8> roleCodes = {{{Role::screenNurse, "screen-nurse"},
                                                                         {Role::teamLead, "team-lead"},
                                                                         {Role::wardNurse, "ward-nurse"},
                                                                         {Role::physician, "physician"},
                                                                         {Role::psychiatrist, "psychiatrist"},
                                                                         {Role::coordinator, "coordinator"},
                                                                         {Role::auditor, "auditor"},
                                                                         {Role::administrator, "administrator"}}};

struct Rule {
    Role role;
    Resource resource;
    bool read;
    bool write;
};

/// What is not in this table is denied.
constexpr std::array<Rule, 17> rules = {{{Role::screenNurse, Resource::dayList, true, true},
                                         {Role::screenNurse, Resource::patient, true, false},
                                         {Role::screenNurse, Resource::visitHistory, true, false},
                                         {Role::screenNurse, Resource::outcome, true, true},
                                         {Role::teamLead, Resource::dayList, true, true},
                                         {Role::teamLead, Resource::patient, true, false},
                                         {Role::teamLead, Resource::visitHistory, true, false},
                                         {Role::teamLead, Resource::outcome, true, true},
                                         {Role::wardNurse, Resource::dayList, true, false},
                                         {Role::wardNurse, Resource::patient, true, false},
                                         {Role::physician, Resource::patient, true, false},
                                         {Role::physician, Resource::visitHistory, true, false},
                                         {Role::psychiatrist, Resource::dayList, true, false},
                                         {Role::psychiatrist, Resource::patient, true, false},
                                         {Role::psychiatrist, Resource::visitHistory, true, false},
                                         {Role::coordinator, Resource::dayList, true, false},
                                         {Role::auditor, Resource::auditLog, true, false}}};

bool allowed(const Principal& who, Resource resource, Action action) {
    return std::ranges::any_of(rules, [&](const Rule& rule) {
        return rule.resource == resource && who.roles.contains(rule.role) &&
               (action == Action::read ? rule.read : rule.write);
    });
}

} // namespace

std::string_view code(Role role) {
    for (const auto& [known, text] : roleCodes)
        if (known == role) return text;
    return "unknown";
}

std::optional<Role> roleFromCode(std::string_view text) {
    for (const auto& [role, known] : roleCodes)
        if (known == text) return role;
    return std::nullopt;
}

std::string_view code(Purpose purpose) {
    switch (purpose) {
    case Purpose::list: return "list";
    case Purpose::careContact: return "care-contact";
    case Purpose::documentation: return "documentation";
    case Purpose::audit: return "audit";
    }
    return "unknown";
}

Result<ReadGrant> AccessPolicy::read(const Principal& who, Resource resource, Purpose purpose,
                                     const PatientId& patient) const {
    const bool needsPatient = resource == Resource::patient || resource == Resource::visitHistory;
    if (needsPatient && patient.empty())
        return fail(ErrorKind::policy, "a patient must be named for this resource", "policy");
    if (!allowed(who, resource, Action::read))
        return fail(ErrorKind::policy, "the role does not allow this look-up", "policy");
    return ReadGrant(who, resource, purpose, patient);
}

Status AccessPolicy::write(const Principal& who, Resource resource) const {
    if (!allowed(who, resource, Action::write))
        return fail(ErrorKind::policy, "the role does not allow this change", "policy");
    return {};
}

} // namespace tilsyn::domain
