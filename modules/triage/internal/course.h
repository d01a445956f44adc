// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/evaluation.h"
#include "triage/internal/findings.h"
#include "triage/internal/holdings.h"
#include "triage/internal/item.h"
#include "triage/internal/judge.h"
#include "triage/internal/slot_board.h"
#include "triage/internal/subjects.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace tilsyn::triage {

/// The state that a case's log builds up, entry by entry.
class Course {
public:
    explicit Course(const Case& record);

    void take(const Received& received, Instant at);
    void take(const Acknowledge& request, Instant at);
    void take(const Reopen& request, Instant at);

    Evaluation view() const;

private:
    void take(const Submission& submission, Instant at, std::set<std::string>& touched);
    void refreshItems(std::size_t resource, std::set<std::string>& touched);
    std::size_t itemFor(std::size_t resource, const Content& content);
    void pass(const std::string& name);
    void updateFindings(const std::vector<std::size_t>& members);
    bool newerThan(std::size_t item) const;
    Judgement judgement(std::size_t item, bool onlyOpen, const Instant* limitsAt) const;

    std::vector<std::size_t> shownBy(const std::string& ref) const;
    bool currentVersion(const Target& target, const std::optional<std::string>& version) const;
    std::string acknowledgeItems(const Acknowledge& request, Instant at);
    std::string acknowledgeRule(const Acknowledge& request, Instant at);
    std::string reopenItems(const Reopen& request);
    std::string reopenRule(const Reopen& request);
    std::vector<TrendFinding*> openFindings(Rule rule);
    void dropRule(std::size_t item, Rule rule, const Handled& handled);

    ItemView view(std::size_t item) const;

    const Case& record_;
    LimitsHistory limits_;
    std::map<Rule, RuleSetting> rules_;
    Judge judge_;
    Holdings holdings_;
    std::vector<Item> items_;
    std::map<std::pair<std::size_t, std::string>, std::size_t> itemOf_; ///< by resource and name
    std::map<std::string, std::vector<std::size_t>> byName_;
    std::map<std::string, Instant> latest_; ///< by name: the time of the latest value that could be judged
    bool refusedReport_ = false;
    Findings findings_;
    SlotBoard slots_;
    Subject patient_;
    std::vector<AcknowledgementView> acknowledgements_;
    std::vector<Remark> ignored_;
    std::vector<Remark> refused_;
};

} // namespace tilsyn::triage
