// SPDX-License-Identifier: GPL-3.0-or-later
#include "region/fhir/values.h"
#include "region/practice.h"
#include "region/server/message.h"

#include <doctest/doctest.h>

using namespace tilsyn;
using namespace tilsyn::region;
using namespace tilsyn::region::test;

namespace {

std::string ids(const Json& bundle) {
    std::string out;
    for (const Json& entry : bundle.at("entry").items())
        out += (out.empty() ? "" : " ") + std::string(entry.at("resource").at("id").text());
    return out;
}

std::string found(Practice& practice, const std::string& query) {
    const auto answer = practice.get("/fhir/" + query);
    return answer.status == 200 ? ids(answer.json()) : std::to_string(answer.status);
}

std::string nextOf(const Json& bundle) {
    for (const Json& link : bundle.at("link").items())
        if (link.at("relation").text() == "next") return std::string(link.at("url").text());
    return {};
}

std::string problem(const Answer& answer) {
    return std::string(answer.json().at("issue").items().at(0).at("diagnostics").text());
}

std::string communication(const std::string& identifier, const std::string& more = {}) {
    return R"({"resourceType":"Communication","status":"completed","identifier":[{"system":"urn:x","value":")" +
           identifier + "\"}]" + more + "}";
}

} // namespace

TEST_CASE("a resource is created, read, changed and deleted, and every version can be read again") {
    Practice practice;
    const auto created = practice.send("POST", "/fhir/Communication", communication("1"));
    CHECK(created.status == 201);
    CHECK(created.header("etag") == "W/\"1\"");
    const auto location = created.header("location");
    const auto here = location.substr(0, location.find("/_history"));
    const std::string id(created.json().at("id").text());
    const std::string changed = R"({"resourceType":"Communication","id":")" + id + R"(","status":"stopped"})";
    CHECK(practice.send("PUT", here, changed, {"If-Match: W/\"1\""}).header("etag") == "W/\"2\"");
    CHECK(practice.get(location).json().at("status").text() == "completed");
    CHECK(practice.get(here).json().at("meta").at("versionId").text() == "2");
    CHECK(practice.send("DELETE", here, {}).status == 204);
    CHECK(practice.get(here).status == 410);
    CHECK(practice.get(here + "/_history").json().at("total").integer() == 3);
    CHECK(found(practice, "Communication?_id=" + id).empty());
    CHECK(practice.get("/fhir/Communication/never").status == 404);
}

TEST_CASE("the second of two writers who saw the same version is refused with 412 and changes nothing") {
    Practice practice;
    auto visit = practice.get("/fhir/Appointment/v1").json();
    visit.set("comment", "first");
    CHECK(practice.send("PUT", "/fhir/Appointment/v1", visit.dump(), {"If-Match: W/\"1\""}).status == 200);
    visit.set("comment", "second");
    const auto late = practice.send("PUT", "/fhir/Appointment/v1", visit.dump(), {"If-Match: W/\"1\""});
    CHECK(late.status == 412);
    CHECK(problem(late).find("version 2") != std::string::npos);
    CHECK(practice.get("/fhir/Appointment/v1").json().at("comment").text() == "first");
}

TEST_CASE("an unchanged resource is answered with 304") {
    Practice practice;
    const auto first = practice.get("/fhir/Patient/a");
    CHECK(practice.get("/fhir/Patient/a", {"If-None-Match: " + first.header("etag")}).status == 304);
    CHECK(practice.get("/fhir/Patient/a", {"If-Modified-Since: " + first.header("last-modified")}).status == 304);
    CHECK(practice.get("/fhir/Patient/a", {"If-None-Match: W/\"7\""}).status == 200);
}

TEST_CASE("a creation that is sent again under its condition creates nothing") {
    Practice practice;
    const Fields condition{"If-None-Exist: identifier=urn:x|1"};
    const auto first = practice.send("POST", "/fhir/Communication", communication("1"), condition);
    CHECK(first.status == 201);
    const auto again = practice.send("POST", "/fhir/Communication", communication("1"), condition);
    CHECK(again.status == 200);
    CHECK(again.json().at("id") == first.json().at("id"));
    CHECK(practice.send("POST", "/fhir/Communication", communication("1")).status == 201);
    CHECK(practice.send("POST", "/fhir/Communication", communication("1"), condition).status == 412);
    CHECK(practice.send("POST", "/fhir/Communication", communication("1"), {"If-None-Exist: nonsense=1"}).status ==
          400);
}

TEST_CASE("decimals, unknown members and letters come back as they were sent") {
    Practice practice;
    CHECK(practice.get("/fhir/Observation/o1").body.find("\"value\":13.90,") != std::string::npos);
    const std::string sent =
        R"({"resourceType":"Observation","status":"final","code":{"text":"Ære"},"valueQuantity":{"value":1.39E1},)"
        R"("component":[{"code":{"text":"x"},"valueQuantity":{"value":0.100}}],"later":{"R6":[true,120.0]}})";
    const auto back = practice.send("POST", "/fhir/Observation", sent);
    CHECK(back.status == 201);
    for (const auto* piece : {"1.39E1", "0.100", "{\"R6\":[true,120.0]}", "Ære"})
        CHECK_MESSAGE(back.body.find(piece) != std::string::npos, piece);
}

TEST_CASE("searches find by token, reference, date, text, and by what is missing") {
    Practice practice;
    CHECK(found(practice, "Patient?active=true") == "a");
    CHECK(found(practice, "Patient?identifier=urn:oid:2.16.578.1.12.4.1.4.1%7C27863007912") == "a");
    CHECK(found(practice, "Patient?identifier=urn:other%7C27863007912").empty());
    CHECK(found(practice, "Patient?family=%C3%B8deg") == "a");
    CHECK(found(practice, "Patient?name:contains=UN") == "b");
    CHECK(found(practice, "Patient?deceased=true") == "b");
    CHECK(found(practice, "Patient?birthdate=1953-09") == "b");
    CHECK(found(practice, "Patient?birthdate=lt1940") == "a");
    CHECK(found(practice, "Patient?deceased:missing=true") == "a");
    CHECK(found(practice, "Patient?_id=a,b&active:not=true") == "b");
    CHECK(found(practice, "Appointment?patient=a") == "v1");
    CHECK(found(practice, "Appointment?actor=Practitioner/n") == "v1");
    CHECK(found(practice, "Appointment?actor=" + percentEncode(practice.url + "/fhir/Patient/b")) == "v2");
    CHECK(found(practice, "Appointment?patient.family=dahl") == "v2");
    CHECK(found(practice, "Appointment?status=booked,fulfilled&_sort=date") == "v2 v1");
    CHECK(found(practice, "Appointment?_sort=-date") == "v1 v2");
    CHECK(found(practice, "Task?code=urn:tilsyn:fhir:task%7Cvisit-checklist&focus=Appointment/v1") == "t1");
    CHECK(found(practice, "Appointment?_lastUpdated=gt2026-03-04").empty());
}

TEST_CASE("a day is the local day: half past eleven in the evening UTC is tomorrow in Oslo") {
    Practice practice;
    CHECK(found(practice, "Appointment?date=2026-03-03&_sort=date") == "v2 v1");
    CHECK(found(practice, "Appointment?date=2026-03-02").empty());
    CHECK(found(practice, "Appointment?date=ge2026-03-03T00:00:00%2B01:00&date=lt2026-03-03T08:00:00%2B01:00") == "v2");
    CHECK(found(practice, "Appointment?date=ge2026-03-03T08:00:00+01:00") == "v1");
    CHECK(found(practice, "Appointment?date=yesterday") == "400");
}

TEST_CASE("what hangs together comes along and is marked as such") {
    Practice practice;
    const auto bundle =
        practice.get("/fhir/Appointment?_id=v1&_include=Appointment:patient&_revinclude=Task:focus").json();
    CHECK(bundle.at("total").integer() == 1);
    std::string modes;
    for (const Json& entry : bundle.at("entry").items())
        modes += std::string(entry.at("resource").at("id").text()) + ":" +
                 std::string(entry.at("search").at("mode").text()) + " ";
    CHECK(modes == "v1:match a:include t1:include ");
    CHECK(found(practice, "Task?_id=t1&_include=Task:focus&_include:iterate=Appointment:actor") == "t1 v1 a n");
    CHECK(found(practice, "Task?_include=Task:nothing") == "400");
}

TEST_CASE("a search with a person number goes in a form and does not come back in a link") {
    Practice practice;
    const auto answer = practice.form("/fhir/Patient/_search", "identifier=27863007912&_count=1");
    CHECK(ids(answer.json()) == "a");
    CHECK(answer.json().at("link").items()[0].at("url").text() == practice.url + "/fhir/Patient?_count=1");
}

TEST_CASE("unknown parameters are named, and refused only where the client is strict") {
    Practice practice;
    const auto lenient = practice.get("/fhir/Patient?shoe-size=43").json();
    CHECK(lenient.at("total").integer() == 2);
    CHECK(lenient.at("entry").items().back().at("search").at("mode").text() == "outcome");
    CHECK(practice.get("/fhir/Patient?shoe-size=43", {"Prefer: handling=strict"}).status == 400);
}

TEST_CASE("pages follow each other to the end, can be asked for again, and expire") {
    Practice practice;
    for (int i = 0; i < 5; ++i) practice.send("POST", "/fhir/Communication", communication(std::to_string(i)));
    auto page = practice.get("/fhir/Communication?_count=2&_sort=identifier").json();
    CHECK(page.at("total").integer() == 5);
    const auto second = nextOf(page);
    CHECK(second.starts_with(practice.url + "/fhir?"));
    std::size_t rows = page.at("entry").items().size();
    for (auto next = second; !next.empty(); next = nextOf(page)) {
        page = practice.get(next).json();
        rows += page.at("entry").items().size();
    }
    CHECK(rows == 5);
    CHECK(practice.get(second).status == 200);
    practice.advance(601);
    CHECK(practice.get(second).status == 410);
}

TEST_CASE("a transaction joins new resources by their temporary names, once however often it is sent") {
    Practice practice;
    const std::string bundle = R"({"resourceType":"Bundle","type":"transaction","entry":[
        {"fullUrl":"urn:uuid:22222222-2222-4222-8222-222222222222","request":{"method":"POST","url":"DocumentReference",
         "ifNoneExist":"identifier=urn:c|7-note"},"resource":{"resourceType":"DocumentReference","status":"current",
         "identifier":[{"system":"urn:c","value":"7-note"}],"content":[{"attachment":{"data":"SGVp"}}],
         "context":{"encounter":[{"reference":"urn:uuid:11111111-1111-4111-8111-111111111111"}]}}},
        {"fullUrl":"urn:uuid:11111111-1111-4111-8111-111111111111","request":{"method":"POST","url":"Encounter",
         "ifNoneExist":"identifier=urn:c|7"},"resource":{"resourceType":"Encounter","status":"finished",
         "identifier":[{"system":"urn:c","value":"7"}],"class":{"code":"VR"},"subject":{"reference":"Patient/a"}}}]})";
    const auto first = practice.send("POST", "/fhir", bundle);
    REQUIRE(first.status == 200);
    CHECK(first.json().at("entry").items()[1].at("response").at("status").text() == "201 Created");
    const auto again = practice.send("POST", "/fhir", bundle);
    CHECK(again.json().at("entry").items()[0].at("response").at("status").text() == "200 OK");
    const auto history = practice.get("/fhir/Encounter?patient=a&_revinclude=DocumentReference:encounter").json();
    CHECK(history.at("total").integer() == 1);
    CHECK(history.at("entry").items().size() == 2);
}

TEST_CASE("a transaction with one bad entry leaves no trace of the good ones") {
    Practice practice;
    const auto bundle = [](const std::string& last) {
        return R"({"resourceType":"Bundle","type":"transaction","entry":[{"request":{"method":"POST","url":"Encounter"},
            "resource":{"resourceType":"Encounter","status":"finished","class":{"code":"VR"}}},)" +
               last + "]}";
    };
    const auto stale =
        practice.send("POST", "/fhir", bundle(R"({"request":{"method":"PUT","url":"Task/t1","ifMatch":"W/\"9\""},
            "resource":{"resourceType":"Task","id":"t1","status":"completed","intent":"order"}})"));
    CHECK(stale.status == 412);
    CHECK(problem(stale).starts_with("Bundle.entry[1]: "));
    const auto loose = practice.send("POST", "/fhir", bundle(R"({"request":{"method":"POST","url":"Communication"},
        "resource":{"resourceType":"Communication","status":"completed","subject":{"reference":"Patient/nobody"}}})"));
    CHECK(loose.status == 422);
    CHECK(problem(loose).find("Patient/nobody") != std::string::npos);
    CHECK(found(practice, "Encounter").empty());
    CHECK(practice.get("/fhir/Task/t1").header("etag") == "W/\"1\"");
}

TEST_CASE("a batch does what it can and tells of each entry how it went") {
    Practice practice;
    const auto answer = practice.send("POST", "/fhir", R"({"resourceType":"Bundle","type":"batch","entry":[
        {"request":{"method":"GET","url":"Patient/a"}},{"request":{"method":"GET","url":"Patient/nobody"}},
        {"request":{"method":"GET","url":"Appointment?patient=a"}}]})");
    const auto bundle = answer.json();
    const auto& entries = bundle.at("entry").items();
    REQUIRE(entries.size() == 3);
    CHECK(entries[0].at("resource").at("id").text() == "a");
    CHECK(entries[1].at("response").at("status").text() == "404 Not Found");
    CHECK(entries[2].at("resource").at("total").integer() == 1);
}

TEST_CASE("what R4 does not allow is refused with the path that is wrong") {
    Practice practice;
    const auto post = [&](const std::string& type, const std::string& body) {
        return practice.send("POST", "/fhir/" + type, body);
    };
    CHECK(post("Task", R"({"resourceType":"Task","status":"requested"})").status == 422);
    CHECK(problem(post("Task", R"({"resourceType":"Task","status":"requested"})")) == "Task.intent is missing");
    CHECK(post("Task", R"({"resourceType":"Task","status":"maybe","intent":"order"})").status == 422);
    CHECK(post("Appointment", R"({"resourceType":"Appointment","status":"booked","start":"2026-03-03T09:00:00Z",
        "end":"2026-03-03T08:00:00Z","participant":[{"status":"accepted","actor":{"reference":"Patient/a"}}]})")
              .status == 422);
    CHECK(post("Task", R"({"resourceType":"Patient"})").status == 400);
    CHECK(post("Task", "{broken").status == 400);
    CHECK(post("Rubbish", "{}").status == 404);
    CHECK(practice.send("POST", "/fhir/Task", "<Task/>", {"Content-Type: application/fhir+xml"}).status == 415);
    CHECK(practice.get("/fhir/Patient/a", {"Accept: application/fhir+xml"}).status == 406);
    CHECK(practice.send("PUT", "/fhir/Patient/a", R"({"resourceType":"Patient","id":"b"})").status == 400);
}

TEST_CASE("the capability statement is open to all and tells what the server does") {
    Practice practice;
    const auto answer = practice.get("/fhir/metadata", {"Authorization: none"});
    CHECK(answer.status == 200);
    CHECK(answer.header("content-type").starts_with("application/fhir+json"));
    const auto statement = answer.json();
    CHECK(statement.at("fhirVersion").text() == "4.0.1");
    CHECK(statement.at("rest").items()[0].at("resource").items().size() > 20);
}

TEST_CASE("what was written is there after a restart, and half a group of a crash is not") {
    Folder folder;
    Options options = small();
    options.state = folder.path;
    std::string id;
    {
        Practice practice(options);
        id = std::string(practice.send("POST", "/fhir/Communication", communication("1")).json().at("id").text());
        practice.send("DELETE", "/fhir/Task/t1", {});
    }
    if (FILE* file = fopen((folder.path + "/fhir.journal").c_str(), "a")) {
        fputs(
            R"({"type":"Patient","id":"half","version":1,"at":"2026-03-03T07:00:00Z","resource":{"resourceType":"Pat)",
            file);
        fclose(file);
    }
    for (int run = 0; run < 2; ++run) {
        Practice practice(options);
        CHECK(practice.get("/fhir/Communication/" + id).status == 200);
        CHECK(practice.get("/fhir/Task/t1").status == 410);
        CHECK(practice.get("/fhir/Patient/half").status == 404);
        CHECK(practice.get("/fhir/Observation/o1").body.find("13.90") != std::string::npos);
        practice.send("POST", "/fhir/Communication", communication("2"));
    }
}

TEST_CASE("the oracle tells what a client has changed") {
    Practice practice;
    practice.send("POST", "/fhir/Encounter",
                  R"({"resourceType":"Encounter","status":"finished","class":{"code":"VR"}})");
    const auto state = practice.client.request("GET", practice.admin + "/state").json();
    CHECK(state.at("fhir").at("Encounter").items().size() == 1);
    CHECK(state.at("fhir").at("counts").at("Patient").integer() == 2);
}
