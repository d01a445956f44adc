// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/oidc/persons.h"

#include "region/server/json.h"

#include <algorithm>

namespace tilsyn::region {

namespace {

std::vector<std::string> texts(const Json& list) {
    std::vector<std::string> result;
    for (const Json& item : list.items()) result.emplace_back(item.text());
    return result;
}

std::string text(const Json& object, std::string_view name) {
    return std::string(object.at(name).text());
}

} // namespace

Result<People> People::parse(std::string_view json) {
    const auto root = Json::parse(json);
    if (!root) return fail(ErrorKind::malformed, "persons: " + root.error().detail, "region.persons");
    People people;
    for (const Json& entry : root->at("persons").items()) {
        Person person{text(entry, "loginHint"),    text(entry, "name"),         text(entry, "title"),
                      text(entry, "unit"),         text(entry, "organisation"), text(entry, "organisationId"),
                      text(entry, "practitioner"), text(entry, "email"),        text(entry, "workspace"),
                      texts(entry.at("teams")),    texts(entry.at("roles"))};
        if (person.hint.empty() || person.name.empty() || people.person(person.hint))
            return fail(ErrorKind::malformed, "persons: each needs its own loginHint and a name", "region.persons");
        people.persons.push_back(std::move(person));
    }
    for (const Json& entry : root->at("clients").items()) {
        Client client{text(entry, "id"), text(entry, "secret"), texts(entry.at("redirects")), texts(entry.at("roles"))};
        if (client.id.empty() || people.client(client.id))
            return fail(ErrorKind::malformed, "clients: each needs an id of its own", "region.persons");
        people.clients.push_back(std::move(client));
    }
    if (people.persons.empty() && people.clients.empty())
        return fail(ErrorKind::malformed, "persons: neither persons nor clients in it", "region.persons");
    return people;
}

const Person* People::person(std::string_view hint) const {
    const auto found = std::ranges::find(persons, hint, &Person::hint);
    return found == persons.end() ? nullptr : &*found;
}

const Client* People::client(std::string_view id) const {
    const auto found = std::ranges::find(clients, id, &Client::id);
    return found == clients.end() ? nullptr : &*found;
}

} // namespace tilsyn::region
