// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/fhir/search.h"

#include "region/fhir/values.h"

#include <algorithm>
#include <set>

namespace tilsyn::region {

namespace {

bool fitsToken(const Json& found, const std::string& modifier, std::string_view wanted) {
    const auto bar = wanted.find('|');
    const bool withSystem = bar != std::string_view::npos;
    const auto system = withSystem ? wanted.substr(0, bar) : std::string_view{};
    const auto code = withSystem ? wanted.substr(bar + 1) : wanted;
    return std::ranges::any_of(tokensOf(found), [&](const TokenValue& token) {
        if (modifier == "text") return folded(token.text).starts_with(folded(wanted));
        return (!withSystem || token.system == system) && (code.empty() || token.code == code);
    });
}

bool fitsDate(const Json& found, std::string_view wanted) {
    const auto start = wanted.find_first_of("0123456789");
    const auto prefix = wanted.substr(0, start);
    const auto value = parseFhirTime(wanted.substr(start));
    const auto have = timeOf(found);
    if (!value || !have) return false;
    const bool within = have->from >= value->from && have->to <= value->to;
    if (prefix.empty() || prefix == "eq") return within;
    if (prefix == "ne") return !within;
    if (prefix == "gt") return have->to > value->to;
    if (prefix == "lt") return have->from < value->from;
    if (prefix == "ge") return have->to > value->from;
    if (prefix == "le") return have->from < value->to;
    if (prefix == "sa") return have->from >= value->to;
    if (prefix == "eb") return have->to <= value->from;
    // ap: within a day of it.
    return have->to > value->from - std::chrono::hours(24) && have->from < value->to + std::chrono::hours(24);
}

bool fitsString(const Json& found, const std::string& modifier, std::string_view wanted) {
    return std::ranges::any_of(stringsOf(found), [&](const std::string& text) {
        if (modifier == "exact") return text == wanted;
        if (modifier == "contains") return folded(text).find(folded(wanted)) != std::string::npos;
        return folded(text).starts_with(folded(wanted));
    });
}

std::string sortText(const Json& resource, const SearchParameter& parameter) {
    const auto values = valuesAt(resource, parameter.path);
    if (values.empty()) return {};
    if (parameter.kind == ParameterKind::date) {
        const auto time = timeOf(*values.front());
        // Big enough for every instant and of equal width, so that texts order as numbers do.
        return time ? fmt::format("{:020}", time->from.time_since_epoch().count() + 100'000'000'000'000) : "";
    }
    if (parameter.kind == ParameterKind::token) {
        const auto tokens = tokensOf(*values.front());
        return tokens.empty() ? "" : tokens.front().code;
    }
    if (parameter.kind == ParameterKind::reference) return std::string(values.front()->at("reference").text());
    const auto strings = stringsOf(*values.front());
    return strings.empty() ? "" : folded(strings.front());
}

} // namespace

bool Searcher::fitsReference(const Json& found, const Search::Criterion& criterion, std::string_view wanted) const {
    if (criterion.modifier == "identifier") return fitsToken(found.at("identifier"), "", wanted);
    const std::string reference = localReference(found.at("reference").text(), base_);
    const std::string_view type = std::string_view(reference).substr(0, reference.find('/'));
    if (!criterion.parameter->target.empty() && type != criterion.parameter->target) return false;
    const bool typed = isResourceType(criterion.modifier);
    if (typed && type != criterion.modifier) return false;
    if (!criterion.chain.empty()) {
        if (reference.empty()) return false;
        const std::string targetType(type);
        Parameters next;
        next.add(criterion.chain, std::string(wanted));
        const auto search = parseSearch(targetType, next);
        const Json* target = store_.resource(targetType, std::string_view(reference).substr(type.size() + 1));
        return search && target && search->criteria.size() == 1 && fits(*target, search->criteria.front());
    }
    if (reference.empty()) return found.at("reference").text() == wanted;
    if (const auto local = localReference(wanted, base_); !local.empty()) return local == reference;
    return wanted.find('/') == std::string_view::npos && std::string_view(reference).substr(type.size() + 1) == wanted;
}

bool Searcher::fitsValue(const Json& found, const Search::Criterion& criterion, std::string_view wanted) const {
    switch (criterion.parameter->kind) {
    case ParameterKind::token: return fitsToken(found, criterion.modifier, wanted);
    case ParameterKind::date: return fitsDate(found, wanted);
    case ParameterKind::string: return fitsString(found, criterion.modifier, wanted);
    case ParameterKind::reference: return fitsReference(found, criterion, wanted);
    case ParameterKind::uri:
        return found.text() == wanted || (criterion.modifier == "below" && found.text().starts_with(wanted)) ||
               // A canonical with a version answers to the bare address too.
               found.text().starts_with(std::string(wanted) + "|");
    }
    return false;
}

bool Searcher::fits(const Json& resource, const Search::Criterion& criterion) const {
    const auto found = valuesAt(resource, criterion.parameter->path);
    if (criterion.modifier == "missing") return found.empty() == (criterion.values.front() == "true");
    const bool any = std::ranges::any_of(criterion.values, [&](const std::string& wanted) {
        // Patient.deceased[x]: a date of death means "true".
        if (criterion.parameter->name == "deceased") {
            const bool dead = !found.empty() && (!found.front()->isBool() || found.front()->boolean());
            return (wanted == "true") == dead;
        }
        return std::ranges::any_of(found, [&](const Json* value) { return fitsValue(*value, criterion, wanted); });
    });
    return criterion.modifier == "not" ? !any : any;
}

bool Searcher::meets(const Json& resource, const Search& search) const {
    return std::ranges::all_of(search.criteria, [&](const auto& criterion) { return fits(resource, criterion); });
}

std::vector<std::string> Searcher::matches(const Search& search) const {
    std::vector<std::pair<std::vector<std::string>, std::string>> rows;
    store_.each(search.type, [&](const std::string& id, const Version& version) {
        if (!meets(version.resource, search)) return;
        std::vector<std::string> keys;
        for (const SortKey& key : search.sort) keys.push_back(sortText(version.resource, *key.parameter));
        rows.emplace_back(std::move(keys), id);
    });
    std::ranges::stable_sort(rows, [&](const auto& a, const auto& b) {
        for (std::size_t i = 0; i < search.sort.size(); ++i)
            if (a.first[i] != b.first[i]) return (a.first[i] < b.first[i]) != search.sort[i].descending;
        return false;
    });
    std::vector<std::string> ids;
    for (auto& row : rows) ids.push_back(std::move(row.second));
    return ids;
}

std::vector<std::string> Searcher::references(const Json& resource, const SearchParameter& parameter) const {
    std::vector<std::string> out;
    if (parameter.kind != ParameterKind::reference) return out;
    for (const Json* value : valuesAt(resource, parameter.path)) {
        auto reference = localReference(value->at("reference").text(), base_);
        if (!reference.empty() &&
            (parameter.target.empty() || reference.starts_with(std::string(parameter.target) + "/")))
            out.push_back(std::move(reference));
    }
    return out;
}

std::vector<std::string> Searcher::included(const Search& search, const std::vector<std::string>& ids) const {
    std::set<std::string> known;
    for (const auto& id : ids) known.insert(search.type + "/" + id);
    std::vector<std::string> out;
    const auto add = [&](const std::string& reference, std::string_view target, std::vector<std::string>& fresh) {
        const auto slash = reference.find('/');
        const auto type = std::string_view(reference).substr(0, slash);
        if ((!target.empty() && type != target) ||
            !store_.resource(type, std::string_view(reference).substr(slash + 1)) || !known.insert(reference).second)
            return;
        out.push_back(reference);
        fresh.push_back(reference);
    };
    const auto parametersOf = [](const IncludeRule& rule) {
        std::vector<const SearchParameter*> list;
        if (rule.parameter != "*") return std::vector{findParameter(rule.source, rule.parameter)};
        for (const ResourceType& type : resourceTypes())
            if (type.name == rule.source)
                for (const SearchParameter& parameter : type.parameters) list.push_back(&parameter);
        return list;
    };
    std::vector<std::string> round(known.begin(), known.end());
    for (bool first = true; !round.empty(); first = false) {
        std::vector<std::string> fresh;
        for (const IncludeRule& rule : search.includes) {
            if (!first && !rule.iterate) continue;
            for (const SearchParameter* parameter : parametersOf(rule)) {
                if (rule.reverse) {
                    store_.each(rule.source, [&](const std::string& id, const Version& version) {
                        for (const auto& reference : references(version.resource, *parameter))
                            if (std::ranges::find(round, reference) != round.end())
                                add(rule.source + "/" + id, rule.target, fresh);
                    });
                    continue;
                }
                for (const auto& reference : round) {
                    const auto slash = reference.find('/');
                    if (reference.substr(0, slash) != rule.source) continue;
                    const Json* resource = store_.resource(rule.source, reference.substr(slash + 1));
                    if (!resource) continue;
                    for (const auto& target : references(*resource, *parameter)) add(target, rule.target, fresh);
                }
            }
        }
        round = std::move(fresh);
    }
    return out;
}

} // namespace tilsyn::region
