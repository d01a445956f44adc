// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/triage/case_reader.h"
#include "app/triage/resource_files.h"
#include "app/triage/result_writer.h"

#include <doctest/doctest.h>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <unistd.h>

using namespace tilsyn;

namespace {

std::string problem(const std::string& text) {
    const auto record = app::readCase(text);
    return record ? std::string() : record.error().detail;
}

std::string with(const std::string& more) {
    return R"({"now":"2026-11-18T12:00:00Z","zone":"Europe/Oslo",)" + more + "}";
}

} // namespace

TEST_CASE("JSON that is no case is refused with the name of the member") {
    CHECK(problem("<html>") == "not JSON");
    CHECK(problem("[]") == "not a case: the document is no object");
    CHECK(problem("{}") == "not a case: now");
    CHECK(problem(R"({"now":"2026-11-18","zone":"Europe/Oslo"})") == "not a case: now");
    CHECK(problem(R"({"now":"2026-11-18T12:00:00Z","zone":"Europe/Atlantis"})") == "not a case: zone");
    CHECK(problem(with(R"("limits":{})")) == "not a case: limits");
    CHECK(problem(with(R"("limits":[1])")) == "not a case: limits[0]");
    CHECK(problem(with(R"("limits":[{"measure":"spo2","l1":true}])")) == "not a case: limits[0].l1");
    CHECK(problem(with(R"("limits":[{"l1":3}])")) == "not a case: limits[0].measure");
    CHECK(problem(with(R"("schedules":[{"weekdays":["xyz"]}])")) == "not a case: schedules[0].weekdays[0]");
    CHECK(problem(with(R"("schedules":[{"times":["24:00"]}])")) == "not a case: schedules[0].times[0]");
    CHECK(problem(with(R"("schedules":[{"everyDays":0}])")) == "not a case: schedules[0].everyDays");
    CHECK(problem(with(R"("schedules":[{"pauses":[{"to":"2026-11-18"}]}])")) ==
          "not a case: schedules[0].pauses[0].from");
    CHECK(problem(with(R"("questionnaires":[{"items":[]}])")) == "not a case: questionnaires[0].url");
    CHECK(problem(with(R"("log":[{"at":"2026-11-18T12:00:00Z"}])")) == "not a case: log[0]");
    CHECK(problem(with(R"("log":[{"received":{}}])")) == "not a case: log[0].at");
    CHECK(problem(with(R"("log":[{"at":"2026-11-18T12:00:00Z","received":7}])")) == "not a case: log[0].received");
    CHECK(problem(with(R"("log":[{"at":"2026-11-18T12:00:00Z","acknowledge":{}}])")) ==
          "not a case: log[0].acknowledge");
    CHECK(problem(with(R"("limits":null,"log":[])")).empty());
}

TEST_CASE("files and folders are read one line a resource, and bad files do not stop the rest") {
    const auto folder = std::filesystem::temp_directory_path() / ("tilsyn-read-" + std::to_string(::getpid()));
    std::filesystem::create_directories(folder / "below");
    const auto write = [&](const std::string& name, const std::string& text) { std::ofstream(folder / name) << text; };
    write("a.json", R"({"resourceType":"Bundle","entry":[
        {"resource":{"resourceType":"Observation","id":"o1","status":"final","contained":[{"resourceType":"Patient"}],
            "code":{"coding":[{"system":"http://loinc.org","code":"8867-4"}]}}},
        {"resource":{"resourceType":"Patient","id":"p\n1"}}, {"fullUrl":"x"}]})");
    write("b.json", "{");
    write("below/c.json", R"({"resourceType":"Observation","code":{"coding":[{"system":"s","code":"c"}]}})");
    write("below/d.json", R"({"resourceType":"QuestionnaireResponse","status":"completed"})");
    std::ostringstream out;
    std::ostringstream errors;
    CHECK_FALSE(app::readFiles({folder.string(), "/nowhere/at/all"}, out, errors));
    CHECK(out.str() == "mapped Observation o1\n"
                       "refused Patient p 1: not used\n"
                       "refused - -: an entry without a resource\n"
                       "refused Observation -: unknown code: s|c\n"
                       "mapped QuestionnaireResponse -\n");
    CHECK(errors.str() == (folder / "b.json").string() + ": not JSON\n/nowhere/at/all: cannot be read\n");
    std::filesystem::remove_all(folder);
}
