// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "triage/acknowledgement.h"
#include "triage/internal/content.h"

#include <optional>
#include <string>
#include <vector>

namespace tilsyn::triage {

/// What the rules say of an item at this moment, without its history.
struct Judgement {
    std::vector<Why> reasons;     ///< of its own and of what is to be shown of its findings
    Colour colour = Colour::grey; ///< the worst of them
    bool corrected = false;       ///< its content is not the one that was shown
    bool newRedTrend = false;
};

/// One line of the list: a resource's value of one measure, with what has been shown of it and done about it. What was
/// shown does not become milder until somebody has handled it.
class Item {
public:
    Item(std::size_t of, Content said) : resource(of), content(std::move(said)) {}

    std::size_t resource;
    Content content; ///< as it is now
    bool withdrawn = false;
    bool conflict = false;           ///< another value of the same instant and device
    bool paired = false;             ///< systolic not above diastolic: neither is used
    bool duplicate = false;          ///< another resource's duplicates are shown as this item
    std::optional<std::size_t> lead; ///< this one is shown as that item

    bool open() const { return open_; }
    Colour colour() const { return colour_; }
    const std::vector<Why>& reasons() const { return reasons_; }
    const std::optional<Handled>& handled() const { return handled_; }
    bool correctedSinceShown() const { return shown_ && !shown_->sameAs(content); }

    /// Takes a new judgement in.
    void show(const Judgement& judgement);
    /// Closes it, unless the outcome keeps it open.
    void handle(const Handled& handled);
    void reopen();
    /// What somebody handled was a finding alone: without it this is left.
    void settle(std::vector<Why> rest);
    /// Another copy of the same measurement takes the line over.
    void takeOver(const Item& other);

private:
    void adopt(const Judgement& judgement);
    bool beyondHandled(const Judgement& judgement) const;

    bool open_ = true;
    Colour colour_ = Colour::none;
    std::vector<Why> reasons_;
    bool wasWithdrawn_ = false;
    std::optional<Content> shown_; ///< the content that the colour was given for
    std::optional<Handled> handled_;
};

} // namespace tilsyn::triage
