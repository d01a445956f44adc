// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/database.h"
#include "store_fixture.h"

using namespace tilsyn;
using namespace tilsyn::store;
using namespace tilsyn::store::test;

namespace {

constexpr int records = 6;

void fill(const Folder& folder) {
    const auto store = mustOpen(folder);
    for (int i = 1; i <= records; ++i)
        REQUIRE(store->appendAudit({nurse(), "boss", PatientId("p" + std::to_string(i)), Activity::revealNumber,
                                    Purpose::careContact, now + Duration(i), "corr", AuditResult::ok}));
    const auto verdict = *store->verifyAudit();
    CHECK(verdict.records == records);
    CHECK_FALSE(verdict.broken);
}

/// With the key in hand and the triggers out of the way, as somebody with access to the machine could.
void tamper(const Folder& folder, const std::string& sql) {
    Database database(folder / "journal.tilsyn", keyOf('k'), Durability::full);
    database.execute("DROP TRIGGER audit_no_update; DROP TRIGGER audit_no_delete");
    database.execute(sql.c_str());
}

} // namespace

TEST_CASE("a change of any field of any record is found, and where it begins") {
    const char* fields[] = {"at",       "staff",   "subject",     "on_behalf_of", "role",   "organisation", "patient",
                            "activity", "purpose", "workstation", "correlation",  "result", "hash"};
    const Folder original;
    fill(original);
    for (const auto* field : fields)
        for (int sequence = 1; sequence <= records; ++sequence) {
            CAPTURE(field);
            CAPTURE(sequence);
            const Folder copy;
            fs::copy_file(original / "journal.tilsyn", copy / "journal.tilsyn");
            const std::string name = field;
            const auto value = name == "at"     ? std::string("at + 1")
                               : name == "hash" ? std::string("zeroblob(32)")
                                                : name + " || 'x'";
            tamper(copy, "UPDATE audit SET " + name + " = " + value + " WHERE sequence = " + std::to_string(sequence));
            CHECK(mustOpen(copy)->verifyAudit()->broken == sequence);
        }
}

TEST_CASE("a record taken out, moved or cut off the end is missed") {
    const std::pair<const char*, int> deeds[] = {
        {"DELETE FROM audit WHERE sequence = 1", 1},
        {"DELETE FROM audit WHERE sequence = 3", 3},
        {"DELETE FROM audit WHERE sequence = 6", 6},
        {"DELETE FROM audit", 1},
        {"DELETE FROM audit WHERE sequence = 6; UPDATE audit_head SET sequence = 5", 6},
        {"UPDATE audit SET sequence = 99 WHERE sequence = 2", 2},
        {"DELETE FROM audit_head", 7},
        // Text moved from one field to the next, so that the fields written one after the other are the same.
        {"UPDATE audit SET staff = 'ingri', subject = 'dsub-1' WHERE sequence = 4", 4}};
    for (const auto& [deed, broken] : deeds) {
        CAPTURE(deed);
        const Folder folder;
        fill(folder);
        tamper(folder, deed);
        CHECK(mustOpen(folder)->verifyAudit()->broken == broken);
    }
}

TEST_CASE("the log only grows") {
    const Folder folder;
    fill(folder);
    Database database(folder / "journal.tilsyn", keyOf('k'), Durability::full);
    CHECK_THROWS_AS(database.execute("UPDATE audit SET staff = 'x'"), SqlFailure);
    CHECK_THROWS_AS(database.execute("DELETE FROM audit"), SqlFailure);
}
