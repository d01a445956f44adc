// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/json_common.h"
#include "store/internal/json_ladder.h"
#include "store/internal/json_values.h"

#include <array>

namespace tilsyn::store {

using namespace domain;

namespace {

constexpr std::array sexes = {"unknown", "female", "male", "other"};
constexpr std::array phoneUses = {"unknown", "home", "work", "mobile"};

template <class Enum, std::size_t N> Enum enumFrom(const std::array<const char*, N>& names, const json::value& value) {
    for (std::size_t i = 0; i < N; ++i)
        if (value.as_string() == names[i]) return static_cast<Enum>(i);
    throw std::invalid_argument("code");
}

json::object toJson(const PersonIdentifier& number) {
    return {{"system", number.system}, {"value", number.value}, {"temporary", number.temporary}};
}
PersonIdentifier identifierFrom(const json::value& value) {
    return {textOf(value.at("system")), textOf(value.at("value")), value.at("temporary").as_bool()};
}

json::object toJson(const Phone& phone) {
    return {{"use", phoneUses.at(static_cast<std::size_t>(phone.use))}, {"number", phone.number}};
}
Phone phoneFrom(const json::value& value) {
    return {enumFrom<PhoneUse>(phoneUses, value.at("use")), textOf(value.at("number"))};
}

json::object toJson(const Contact& contact) {
    return {{"name", contact.name},
            {"relation", contact.relation},
            {"phone", contact.phone},
            {"keyHolder", contact.keyHolder}};
}
Contact contactFrom(const json::value& value) {
    const auto key = memberIfThere(value, "keyHolder", [](const json::value& v) { return v.as_bool(); });
    return {textOf(value.at("name")), textOf(value.at("relation")), textOf(value.at("phone")), key.value_or(false)};
}

json::value addressJson(const std::optional<Address>& address) {
    if (!address) return nullptr;
    return json::object{{"line", address->line}, {"postalCode", address->postalCode}, {"city", address->city}};
}
std::optional<Address> addressFrom(const json::value& value) {
    if (value.is_null()) return std::nullopt;
    return Address{textOf(value.at("line")), textOf(value.at("postalCode")), textOf(value.at("city"))};
}

template <class Value> json::array localListOf(const std::vector<Value>& values) {
    json::array list;
    for (const auto& value : values) list.push_back(toJson(value));
    return list;
}

} // namespace

json::object toJson(const Patient& patient) {
    json::array allergies;
    for (const auto& allergy : patient.allergies) allergies.push_back(json::value(allergy));
    return {{"id", patient.id.value()},
            {"family", patient.name.family},
            {"given", patient.name.given},
            {"birthDate", orNull(patient.birthDate)},
            {"sex", sexes.at(static_cast<std::size_t>(patient.sex))},
            {"numbers", localListOf(patient.numbers)},
            {"phones", localListOf(patient.phones)},
            {"address", addressJson(patient.address)},
            {"contacts", localListOf(patient.contacts)},
            {"allergies", std::move(allergies)},
            {"language", patient.language},
            {"protectedIdentity", patient.protectedIdentity},
            {"deceased", patient.deceased},
            {"replacedBy", patient.replacedBy ? json::value(patient.replacedBy->value()) : json::value(nullptr)},
            {"ladder", store::toJson(patient.ladder)},
            {"version", patient.version}};
}

Patient patientFrom(const json::value& value) {
    Patient patient;
    patient.id = PatientId(textOf(value.at("id")));
    patient.name = {textOf(value.at("family")), textOf(value.at("given"))};
    if (!value.at("birthDate").is_null()) patient.birthDate = dateFrom(value.at("birthDate"));
    patient.sex = enumFrom<Sex>(sexes, value.at("sex"));
    patient.numbers = vectorFrom(value.at("numbers"), identifierFrom);
    patient.phones = vectorFrom(value.at("phones"), phoneFrom);
    patient.address = addressFrom(value.at("address"));
    patient.contacts = vectorFrom(value.at("contacts"), contactFrom);
    patient.allergies = vectorFrom(value.at("allergies"), textOf);
    patient.language = textOf(value.at("language"));
    patient.protectedIdentity = value.at("protectedIdentity").as_bool();
    patient.deceased = value.at("deceased").as_bool();
    if (!value.at("replacedBy").is_null()) patient.replacedBy = PatientId(textOf(value.at("replacedBy")));
    patient.ladder = memberIfThere(value, "ladder", ladderStepsFrom).value_or(std::vector<LadderStep>{});
    patient.version = textOf(value.at("version"));
    return patient;
}

} // namespace tilsyn::store
