// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/profile.h"

#include "session/internal/address.h"

#include <boost/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>

namespace tilsyn::session {
namespace {

namespace json = boost::json;

constexpr std::string_view where = "session.profile";

/// Reads members of one object and remembers everything that is wrong, so that a profile is mended in one go.
class Members {
public:
    Members(const json::object& object, std::string prefix, std::vector<std::string>& problems)
        : object_(object), prefix_(std::move(prefix)), problems_(problems) {}

    void wrong(std::string_view member, std::string_view what) {
        problems_.push_back(prefix_ + std::string(member) + ": " + std::string(what));
    }

    std::string text(std::string_view member) {
        const auto* value = object_.if_contains(member);
        if (value == nullptr) return wrong(member, "missing"), std::string();
        const auto* string = value->if_string();
        if (string == nullptr || string->empty()) return wrong(member, "not a text"), std::string();
        return std::string(*string);
    }

    /// Absent and null are the same here.
    std::optional<std::string> optionalText(std::string_view member) {
        const auto* value = object_.if_contains(member);
        if (value == nullptr || value->is_null()) return std::nullopt;
        return text(member);
    }

    bool flag(std::string_view member) {
        const auto* value = object_.if_contains(member);
        if (value == nullptr) return wrong(member, "missing"), false;
        if (!value->is_bool()) return wrong(member, "neither true nor false"), false;
        return value->get_bool();
    }

    bool flagOr(std::string_view member, bool usual) {
        return object_.if_contains(member) == nullptr ? usual : flag(member);
    }

    int number(std::string_view member, int least, int most) {
        const auto* value = object_.if_contains(member);
        if (value == nullptr) return wrong(member, "missing"), least;
        const auto* whole = value->if_int64();
        if (whole == nullptr || *whole < least || *whole > most) {
            wrong(member, "not a whole number from " + std::to_string(least) + " to " + std::to_string(most));
            return least;
        }
        return static_cast<int>(*whole);
    }

    int numberOr(std::string_view member, int least, int most, int usual) {
        return object_.if_contains(member) == nullptr ? usual : number(member, least, most);
    }

    std::vector<std::string> texts(std::string_view member) {
        const auto* value = object_.if_contains(member);
        if (value == nullptr) return wrong(member, "missing"), std::vector<std::string>();
        const auto* list = value->if_array();
        const bool good = list != nullptr && !list->empty() && std::ranges::all_of(*list, [](const json::value& entry) {
                              return entry.is_string() && !entry.get_string().empty();
                          });
        if (!good) return wrong(member, "not a list of texts with at least one entry"), std::vector<std::string>();
        std::vector<std::string> entries;
        for (const auto& entry : *list) entries.emplace_back(entry.get_string());
        return entries;
    }

    std::string address(std::string_view member, std::string url, bool practice) {
        if (url.empty()) return url;
        if (const auto problem = addressProblem(url, practice)) wrong(member, *problem);
        while (url.ends_with('/')) url.pop_back();
        return url;
    }
    std::string address(std::string_view member, bool practice) { return address(member, text(member), practice); }

    const json::object& child(std::string_view member) {
        static const json::object nothing;
        const auto* value = object_.if_contains(member);
        if (value == nullptr) return wrong(member, "missing"), nothing;
        if (!value->is_object()) return wrong(member, "not an object"), nothing;
        return value->get_object();
    }

private:
    const json::object& object_;
    std::string prefix_;
    std::vector<std::string>& problems_;
};

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> choices) {
    return std::ranges::find(choices, text) != choices.end();
}

RegionPolicy readPolicy(Members members) {
    RegionPolicy policy;
    policy.visitMinutes = members.number("visitMinutes", 1, 240);
    policy.offlineHours = members.number("offlineHours", 0, 168);
    policy.codecs = members.texts("codecs");
    policy.stapling = members.flagOr("stapling", policy.stapling);
    policy.lockMinutes = members.numberOr("lockMinutes", 1, 240, policy.lockMinutes);
    bool picture = false;
    bool sound = false;
    for (const auto& codec : policy.codecs) {
        if (!isOneOf(codec, {"VP8", "VP9", "H264", "AV1", "opus"})) members.wrong("codecs", "unknown codec " + codec);
        (codec == "opus" ? sound : picture) = true;
    }
    if (!policy.codecs.empty() && !(picture && sound)) members.wrong("codecs", "needs one for pictures and opus");
    return policy;
}

OidcSettings readOidc(Members members, bool practice) {
    OidcSettings oidc;
    oidc.issuer = members.address("issuer", practice);
    oidc.clientId = members.text("clientId");
    oidc.scope = members.text("scope");
    // Without it the answer is not OpenID Connect and holds no ID token.
    if (!oidc.scope.empty() && (" " + oidc.scope + " ").find(" openid ") == std::string::npos)
        members.wrong("scope", "does not contain openid");
    return oidc;
}

tl::unexpected<Error> refuse(const std::vector<std::string>& problems) {
    std::string all;
    for (const auto& problem : problems) all += (all.empty() ? "" : "; ") + problem;
    return fail(ErrorKind::malformed, std::move(all), std::string(where));
}

} // namespace

Result<Profile> parseProfile(std::string_view text) {
    boost::system::error_code error;
    const auto parsed = json::parse(text, error);
    if (error) return refuse({"not JSON: " + error.message()});
    if (!parsed.is_object()) return refuse({"not a JSON object"});

    std::vector<std::string> problems;
    Members members(parsed.get_object(), "", problems);
    const auto zoneName = members.text("zone");
    auto zone = Zone::byName(zoneName);
    if (!zone && !zoneName.empty()) members.wrong("zone", "unknown to this machine");
    if (!zone) zone = Zone::byName("Etc/UTC"); // never returned: the missing zone is among the problems
    if (!zone) return refuse({"zone: this machine has no time zones"});

    Profile profile{.name = members.text("name"),
                    .practice = members.flag("practice"),
                    .zone = *zone,
                    .country = members.text("country"),
                    .language = members.text("language"),
                    .patientWord = members.text("patientWord"),
                    .fhir = {},
                    .vdx = {},
                    .pexip = members.texts("pexip"),
                    .oidc = {},
                    .delivery = {},
                    .ca = members.optionalText("ca"),
                    .people = members.optionalText("people"),
                    .policy = readPolicy(Members(members.child("policy"), "policy.", problems))};
    profile.fhir = members.address("fhir", profile.practice);
    profile.vdx = members.address("vdx", profile.practice);
    profile.delivery = members.address("delivery", profile.practice);
    profile.oidc = readOidc(Members(members.child("oidc"), "oidc.", problems), profile.practice);
    for (std::size_t i = 0; i < profile.pexip.size(); ++i)
        profile.pexip[i] = members.address("pexip[" + std::to_string(i) + "]", profile.pexip[i], profile.practice);
    if (profile.people) profile.people = members.address("people", *profile.people, profile.practice);
    if (profile.people && !profile.practice) members.wrong("people", "only a practice region has it");
    if (!profile.country.empty() && (profile.country.size() != 2 || !std::ranges::all_of(profile.country, [](char c) {
                                         return c >= 'A' && c <= 'Z';
                                     })))
        members.wrong("country", "not two capital letters");
    if (!profile.language.empty() && !isOneOf(profile.language, {"da", "nb", "sv", "en"}))
        members.wrong("language", "not one of da, nb, sv, en");
    if (!problems.empty()) return refuse(problems);
    return profile;
}

namespace {

/// Nothing when there is no such file, or it is a folder, or it cannot be read.
std::optional<std::string> contentOf(const std::filesystem::path& file) {
    std::error_code error;
    if (!std::filesystem::is_regular_file(file, error)) return std::nullopt;
    std::ifstream in(file, std::ios::binary);
    if (!in.is_open()) return std::nullopt;
    std::string content{std::istreambuf_iterator<char>(in), {}};
    if (in.bad()) return std::nullopt;
    return content;
}

} // namespace

Result<Profile> readProfile(const std::filesystem::path& file) {
    const auto wrong = [&file](ErrorKind kind, const std::string& what) {
        return fail(kind, (file.empty() ? "" : file.string() + ": ") + what, std::string(where));
    };
    const auto content = contentOf(file);
    if (!content) return wrong(ErrorKind::notFound, "the profile cannot be read");
    auto profile = parseProfile(*content);
    if (!profile) return wrong(profile.error().kind, profile.error().detail);
    if (!profile->ca) return profile;
    const auto ca = file.parent_path() / *profile->ca;
    const auto pem = contentOf(ca);
    if (!pem) return wrong(ErrorKind::malformed, "ca: the file cannot be read");
    if (pem->find("-----BEGIN CERTIFICATE-----") == std::string::npos)
        return wrong(ErrorKind::malformed, "ca: holds no PEM certificate");
    profile->ca = ca.string();
    return profile;
}

} // namespace tilsyn::session
