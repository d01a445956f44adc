// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/vdx/model.h"

#include <array>

namespace tilsyn::region::vdx {

namespace {

constexpr std::array<std::string_view, 7> names{"AWAITS_PROVISION", "STARTING_TO_PROVISION",   "PROVISION_PROBLEMS",
                                                "PROVISIONED_OK",   "STARTING_TO_DEPROVISION", "DEPROVISION_PROBLEMS",
                                                "DEPROVISION_OK"};

} // namespace

std::string_view wireName(ProvisionStatus status) {
    return names[static_cast<std::size_t>(status)];
}

std::optional<ProvisionStatus> provisionStatus(std::string_view wireName) {
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == wireName) return static_cast<ProvisionStatus>(i);
    }
    return std::nullopt;
}

} // namespace tilsyn::region::vdx
