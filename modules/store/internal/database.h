// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "base/secret.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace tilsyn::store {

/// A failed statement inside the module; turned into an Error at the store's face. Holds SQLite's words, which never
/// contain bound values.
struct SqlFailure {
    int code; ///< extended SQLite result code
    std::string text;
    bool damaged() const; ///< SQLITE_CORRUPT or SQLITE_NOTADB
};

/// A prepared statement, used once: bind in order, then step.
class Statement {
public:
    Statement(sqlite3* connection, std::string_view sql);
    ~Statement();
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;

    Statement& text(std::string_view value);
    Statement& blob(std::string_view value);
    Statement& number(std::int64_t value);
    Statement& instant(Instant value) { return number(value.time_since_epoch().count()); }
    Statement& optionalInstant(const std::optional<Instant>& value);

    /// True while there is a row. Throws SqlFailure.
    bool step();
    void run() { step(); }

    std::string textAt(int column) const;
    std::string blobAt(int column) const;
    std::int64_t numberAt(int column) const;
    Instant instantAt(int column) const { return Instant(Duration(numberAt(column))); }
    std::optional<Instant> optionalInstantAt(int column) const;

private:
    sqlite3* connection_;
    sqlite3_stmt* statement_ = nullptr;
    int next_ = 1;
};

enum class Durability { full, normal };

/// One SQLCipher file with its settings written out. Throws SqlFailure; the constructor does for a wrong key too.
class Database {
public:
    Database(const std::filesystem::path& file, const Secret& key, Durability durability);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    Statement prepare(std::string_view sql) { return Statement(connection_, sql); }
    void execute(const char* sql);
    int changes() const;
    /// Runs the change in one transaction; rolls back when it throws.
    void transaction(const std::function<void()>& change);
    int userVersion();
    /// Reads every page through the codec; a text says what is wrong, nothing: whole.
    std::optional<std::string> damage();

private:
    void close();
    sqlite3* connection_ = nullptr;
};

/// The linked SQLCipher is a 4.6 (its file format is what the settings say); the version text or why not.
Result<std::string> cipherVersion();

} // namespace tilsyn::store
