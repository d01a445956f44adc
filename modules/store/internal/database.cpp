// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/database.h"

#include "base/random.h"

#include <sqlite3.h>

#include <sys/stat.h>

namespace tilsyn::store {
namespace {

[[noreturn]] void throwFailure(sqlite3* connection) {
    throw SqlFailure{sqlite3_extended_errcode(connection), sqlite3_errmsg(connection)};
}

// Everything that makes the file what it is. Written out so that a later SQLCipher with other defaults reads the same
// file, and so that none of it depends on how the library was built.
constexpr const char* cipherSettings = "PRAGMA cipher_page_size = 4096;"
                                       "PRAGMA kdf_iter = 256000;"
                                       "PRAGMA cipher_hmac_algorithm = HMAC_SHA512;"
                                       "PRAGMA cipher_kdf_algorithm = PBKDF2_HMAC_SHA512;"
                                       "PRAGMA cipher_use_hmac = ON;"
                                       "PRAGMA cipher_plaintext_header_size = 0;"
                                       "PRAGMA cipher_memory_security = OFF;";

// locking_mode EXCLUSIVE comes before WAL: the index then lives in memory and there is no third file.
constexpr const char* fileSettings = "PRAGMA locking_mode = EXCLUSIVE;"
                                     "PRAGMA journal_mode = WAL;"
                                     "PRAGMA foreign_keys = ON;"
                                     "PRAGMA secure_delete = ON;"
                                     "PRAGMA temp_store = MEMORY;"
                                     "PRAGMA trusted_schema = OFF;"
                                     "PRAGMA cache_size = -65536;";

} // namespace

bool SqlFailure::damaged() const {
    const int primary = code & 0xff;
    return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
}

Statement::Statement(sqlite3* connection, std::string_view sql) : connection_(connection) {
    if (sqlite3_prepare_v2(connection, sql.data(), static_cast<int>(sql.size()), &statement_, nullptr) != SQLITE_OK)
        throwFailure(connection);
}

Statement::~Statement() {
    sqlite3_finalize(statement_);
}

Statement& Statement::text(std::string_view value) {
    if (sqlite3_bind_text(statement_, next_++, value.data() == nullptr ? "" : value.data(),
                          static_cast<int>(value.size()), SQLITE_TRANSIENT) != SQLITE_OK)
        throwFailure(connection_);
    return *this;
}

Statement& Statement::blob(std::string_view value) {
    if (sqlite3_bind_blob(statement_, next_++, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT) !=
        SQLITE_OK)
        throwFailure(connection_);
    return *this;
}

Statement& Statement::number(std::int64_t value) {
    if (sqlite3_bind_int64(statement_, next_++, value) != SQLITE_OK) throwFailure(connection_);
    return *this;
}

Statement& Statement::optionalInstant(const std::optional<Instant>& value) {
    if (value) return instant(*value);
    if (sqlite3_bind_null(statement_, next_++) != SQLITE_OK) throwFailure(connection_);
    return *this;
}

bool Statement::step() {
    const int result = sqlite3_step(statement_);
    if (result == SQLITE_ROW) return true;
    if (result != SQLITE_DONE) throwFailure(connection_);
    return false;
}

std::string Statement::textAt(int column) const {
    return blobAt(column);
}

std::string Statement::blobAt(int column) const {
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
    const int size = sqlite3_column_bytes(statement_, column);
    return bytes == nullptr ? std::string() : std::string(bytes, static_cast<std::size_t>(size));
}

std::int64_t Statement::numberAt(int column) const {
    return sqlite3_column_int64(statement_, column);
}

std::optional<Instant> Statement::optionalInstantAt(int column) const {
    if (sqlite3_column_type(statement_, column) == SQLITE_NULL) return std::nullopt;
    return instantAt(column);
}

Database::Database(const std::filesystem::path& file, const Secret& key, Durability durability) {
    const auto mask = umask(0077); // -wal too is made by SQLite
    const int opened = sqlite3_open_v2(file.c_str(), &connection_,
                                       SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_FULLMUTEX, nullptr);
    umask(mask);
    try {
        if (opened != SQLITE_OK) throwFailure(connection_);
        sqlite3_extended_result_codes(connection_, 1);
        // SQLCipher writes its complaints about a wrong key to standard error unless it is told where else.
        execute("PRAGMA cipher_log = '/dev/null'");
        std::string pragma = "PRAGMA key = \"x'" + hex(key.reveal()) + "'\"";
        const int keyed = sqlite3_exec(connection_, pragma.c_str(), nullptr, nullptr, nullptr);
        wipe(pragma);
        if (keyed != SQLITE_OK) throwFailure(connection_);
        execute(cipherSettings);
        execute("SELECT count(*) FROM sqlite_schema"); // the first statement that needs the key
        const auto before = umask(0077);
        execute(fileSettings);
        execute(durability == Durability::full ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = NORMAL");
        umask(before);
    } catch (...) {
        close();
        throw;
    }
}

Database::~Database() {
    close();
}

void Database::close() {
    sqlite3_close(connection_);
    connection_ = nullptr;
}

void Database::execute(const char* sql) {
    if (sqlite3_exec(connection_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) throwFailure(connection_);
}

int Database::changes() const {
    return sqlite3_changes(connection_);
}

void Database::transaction(const std::function<void()>& change) {
    execute("BEGIN IMMEDIATE");
    try {
        change();
        execute("COMMIT");
    } catch (...) {
        // A full disk has rolled back by itself; then there is nothing left to do.
        sqlite3_exec(connection_, "ROLLBACK", nullptr, nullptr, nullptr);
        throw;
    }
}

int Database::userVersion() {
    auto statement = prepare("PRAGMA user_version");
    statement.step();
    return static_cast<int>(statement.numberAt(0));
}

std::optional<std::string> Database::damage() {
    try {
        auto statement = prepare("PRAGMA quick_check(1)");
        if (statement.step() && statement.textAt(0) != "ok") return statement.textAt(0);
        return std::nullopt;
    } catch (const SqlFailure& failure) {
        if (failure.damaged()) return failure.text;
        throw;
    }
}

Result<std::string> cipherVersion() {
    sqlite3* connection = nullptr;
    std::string version;
    if (sqlite3_open(":memory:", &connection) == SQLITE_OK) {
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(connection, "PRAGMA cipher_version", -1, &statement, nullptr);
        if (sqlite3_step(statement) == SQLITE_ROW)
            version = reinterpret_cast<const char*>(sqlite3_column_text(statement, 0));
        sqlite3_finalize(statement);
    }
    sqlite3_close(connection);
    if (!version.starts_with("4.6."))
        return fail(ErrorKind::storage,
                    "SQLCipher 4.6 is needed, this program has " + (version.empty() ? "none" : version), "store.open");
    return version;
}

} // namespace tilsyn::store
