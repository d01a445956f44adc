// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/ids.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace tilsyn::domain {

enum class Role { screenNurse, teamLead, wardNurse, physician, psychiatrist, coordinator, auditor, administrator };

/// Claim value of a role ("screen-nurse"); unknown claims give no role at all.
std::string_view code(Role role);
std::optional<Role> roleFromCode(std::string_view code);

/// Who is signed in, as the identity provider states it.
struct Principal {
    StaffId staff;
    std::string subject; ///< OIDC `sub`
    std::string name;
    std::string title;
    std::string organisation;
    std::set<Role> roles;
    std::vector<TeamId> teams;
    std::string organisationId = {}; ///< SOR, HPR or regional id, for the look-up log
    friend bool operator==(const Principal&, const Principal&) = default;
};

enum class Resource { dayList, patient, visitHistory, outcome, auditLog };
enum class Action { read, write };
enum class Purpose { list, careContact, documentation, audit };
std::string_view code(Purpose purpose);

/// Proof that the policy allowed a read. Only AccessPolicy can make one, and every read of patient data in the store
/// takes one: code that did not ask does not compile.
class ReadGrant {
public:
    const Principal& who() const { return who_; }
    Resource resource() const { return resource_; }
    Purpose purpose() const { return purpose_; }
    /// The one patient that it is about; empty for lists.
    const PatientId& patient() const { return patient_; }

private:
    friend class AccessPolicy;
    ReadGrant(Principal who, Resource resource, Purpose purpose, PatientId patient)
        : who_(std::move(who)), resource_(resource), purpose_(purpose), patient_(std::move(patient)) {}
    Principal who_;
    Resource resource_;
    Purpose purpose_;
    PatientId patient_;
};

/// Role × resource × action, default deny. One table, here and in docs/security.md.
class AccessPolicy {
public:
    /// kind policy when the role does not allow it, or when `patient` is empty for a resource of one patient.
    Result<ReadGrant> read(const Principal& who, Resource resource, Purpose purpose, const PatientId& patient) const;
    Status write(const Principal& who, Resource resource) const;
};

} // namespace tilsyn::domain
