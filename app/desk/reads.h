// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desk/core.h"
#include "sync/patient_reader.h"

#include <functional>
#include <memory>

namespace tilsyn::app {

/// Looking at one patient: policy, audit row, data. Called on the GUI thread, which gets the answers too.
class DeskReads : public std::enable_shared_from_this<DeskReads> {
public:
    explicit DeskReads(std::shared_ptr<DeskCore> core)
        : core_(std::move(core)),
          reader_(core_->authorised, core_->days, core_->parts.clock, core_->parts.profile.fhir) {}

    /// When the subscription goes, the exchange is aborted and no answer comes.
    workspace::Subscription open(domain::PatientId patient, domain::Purpose purpose,
                                 std::function<void(Result<workspace::PatientView>)> onView);
    void revealNumber(domain::PatientId patient, std::function<void(Status)> onLogged);

private:
    std::shared_ptr<DeskCore> core_;
    sync::PatientReader reader_;
};

} // namespace tilsyn::app
