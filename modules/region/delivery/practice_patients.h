// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "region/delivery/invitations.h"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tilsyn::region::delivery {

/// What a called person does. `early`: opens the link as soon as it comes and waits; answers like the others when rung.
enum class Behaviour { answers, late, silent, declines, early };
std::string_view name(Behaviour behaviour);
std::optional<Behaviour> behaviourOf(std::string_view name);

/// A patient's end of the call that really runs: a browser on the patient's page.
class PatientBrowser {
public:
    virtual ~PatientBrowser() = default;
    /// Address of its developer tools, empty until it has one.
    virtual std::string devtools() = 0;
    /// True while it runs.
    virtual bool alive() = 0;
};

/// Opens a browser on `link`; the page's fragment says what to do there ("practice=answer,4").
using OpenBrowser = std::function<std::unique_ptr<PatientBrowser>(const std::string& link)>;

/// People at the other end: each has a habit that the seed gives (most answer), the admin port can give another. The
/// three whom a newcomer meets first answer with every seed. Who
/// answers does so as a real browser on the real page; who declines or stays silent needs none.
class PracticePatients {
public:
    PracticePatients(Invitations& invitations, std::uint64_t seed, OpenBrowser open, Duration declineAfter,
                     Duration linger);

    void setBehaviour(const std::string& patient, Behaviour behaviour); ///< "*" for everybody
    Behaviour behaviour(const std::string& patient) const;

    /// A link came without a ring.
    void invited(const Invitation& invitation);
    void rung(const Invitation& invitation, Instant now);
    /// The page has a few seconds to leave its room and to say that it is over.
    void over(const Invitation& invitation, Instant now) { closing_[invitation.uuid] = now + linger_; }
    void elapse(Instant now);
    /// `[{"invitation","patient","behaviour","devtools"}]`
    boost::json::array describe();
    void closeAll() { browsers_.clear(); }

private:
    void openPage(const Invitation& invitation, Behaviour how);

    Invitations& invitations_;
    std::uint64_t seed_;
    OpenBrowser open_;
    Duration declineAfter_;
    Duration linger_;
    std::map<std::string, Behaviour> chosen_;
    std::map<std::string, std::unique_ptr<PatientBrowser>> browsers_;
    std::map<std::string, Instant> declines_;
    std::map<std::string, Instant> closing_;
};

} // namespace tilsyn::region::delivery
