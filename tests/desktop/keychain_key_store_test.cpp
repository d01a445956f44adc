// SPDX-License-Identifier: GPL-3.0-or-later
#include "workbench/desktop/keychain_key_store.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <doctest/doctest.h>
#include <optional>

using namespace tilsyn;

TEST_CASE("without a keystore the answer is an error, and nothing is written anywhere in its place") {
    const QTemporaryDir home;
    qputenv("HOME", home.path().toUtf8());
    qputenv("XDG_CONFIG_HOME", (home.path() + QStringLiteral("/config")).toUtf8());
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    workbench::KeychainKeyStore keyStore(QStringLiteral("tilsyn-test"));
    std::optional<Status> written;
    std::optional<Result<Secret>> read;
    keyStore.write("entry", Secret(std::string_view("0123456789abcdef")), [&](Status status) { written = status; });
    keyStore.read("entry", [&](Result<Secret> secret) { read = std::move(secret); });
    CHECK_FALSE(written); // answers come later
    REQUIRE(QTest::qWaitFor([&] { return written && read; }, 10000));
    CHECK(written->error().kind == ErrorKind::storage);
    CHECK(read->error().kind == ErrorKind::storage);
    CHECK(QDir(home.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden).isEmpty());
}

TEST_CASE("a keystore that goes away takes its answers along") {
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    bool answered = false;
    {
        workbench::KeychainKeyStore keyStore(QStringLiteral("tilsyn-test"));
        keyStore.read("entry", [&](Result<Secret>) { answered = true; });
    }
    QCoreApplication::processEvents();
    CHECK_FALSE(answered);
}
