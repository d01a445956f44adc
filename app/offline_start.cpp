// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/offline_start.h"

#include "base/log.h"
#include "store/key.h"

#include <QCryptographicHash>
#include <QThreadPool>

#include <algorithm>
#include <memory>
#include <utility>

namespace tilsyn::app {

namespace {

using session::OfflineAnswer;

bool has(const std::filesystem::path& folder, store::WrapKind kind) {
    const auto wraps = store::wrapsIn(folder);
    return wraps && std::ranges::find(*wraps, kind) != wraps->end();
}

/// Every folder is tried: a passphrase that opens two says nothing about who sits there.
Result<OpenedFolder> folderOf(const std::vector<std::filesystem::path>& folders, const Secret& passphrase) {
    Result<OpenedFolder> found = fail(ErrorKind::unauthorised, "the passphrase opens nobody's files", "offline-start");
    for (const auto& folder : folders) {
        auto key = store::unlockKey(folder, store::WrapKind::passphrase, passphrase);
        if (!key && key.error().kind == ErrorKind::unauthorised) continue;
        if (!key) return fail(key.error());
        if (found) return fail(ErrorKind::conflict, "the passphrase opens the files of several", "offline-start");
        found = OpenedFolder{folder, std::move(*key)};
    }
    return found;
}

} // namespace

std::string shortHash(const std::string& text) {
    const auto digest = QCryptographicHash::hash(QByteArray::fromStdString(text), QCryptographicHash::Sha256);
    return digest.toHex().left(16).toStdString();
}

std::string regionMark(const session::Profile& profile) {
    return shortHash(profile.practice ? "practice" : profile.oidc.issuer);
}

OfflineChance OfflineStart::look() const {
    OfflineChance chance;
    const auto hours = std::chrono::hours(parts_.profile.policy.offlineHours);
    chance.allowed = hours.count() > 0;
    auto notes = store::signInNotes(parts_.users);
    std::erase_if(notes, [mark = regionMark(parts_.profile)](const auto& note) { return note.region != mark; });
    if (notes.empty()) return chance;
    const bool alone = notes.size() == 1;
    chance.newest = notes.front();
    for (auto& note : notes) {
        note.until = std::min(note.until, note.at + hours);
        if (parts_.machine.now() >= note.until) continue;
        const bool byPassphrase = has(note.folder, store::WrapKind::passphrase);
        const bool kept = parts_.keyStore != nullptr && has(note.folder, store::WrapKind::keyStore);
        const bool byKeyStore = alone && kept;
        if (kept && !alone) chance.shared = true;
        if (!byPassphrase && !byKeyStore) continue;
        if (alone) chance.byPassphrase = !byKeyStore;
        chance.open.push_back(note);
    }
    return chance;
}

void OfflineStart::take(Result<OpenedFolder> opened, const std::function<void(Result<OpenedFolder>)>& done) {
    if (opened) gate_.succeeded();
    if (!opened && opened.error().kind == ErrorKind::unauthorised) gate_.failed(parts_.hand.now());
    done(std::move(opened));
}

void OfflineStart::unlock(const QString& passphrase, std::function<void(Result<OpenedFolder>)> done) {
    if (pause() > Duration::zero()) return done(fail(ErrorKind::cancelled, "too many attempts", "offline-start"));
    const auto chance = look();
    if (chance.open.empty()) return done(fail(ErrorKind::policy, "the time is over", "offline-start"));
    if (!chance.byPassphrase) {
        const auto folder = chance.open.front().folder;
        return store::openKeyWithKeyStore(folder, "tilsyn/" + folder.filename().string(), *parts_.keyStore,
                                          [this, folder, done = std::move(done)](Result<Secret> key) {
                                              if (!key) return done(fail(key.error()));
                                              take(OpenedFolder{folder, std::move(*key)}, done);
                                          });
    }
    std::vector<std::filesystem::path> folders;
    for (const auto& note : chance.open)
        if (has(note.folder, store::WrapKind::passphrase)) folders.push_back(note.folder);
    auto phrase = std::make_shared<Secret>(passphrase.toStdString());
    QThreadPool::globalInstance()->start([this, folders, phrase, &gui = parts_.gui, done = std::move(done)] {
        auto opened = std::make_shared<Result<OpenedFolder>>(folderOf(folders, *phrase));
        gui.post([this, opened, done] { take(std::move(*opened), done); });
    });
}

void OfflineStart::enter(OpenedFolder opened, std::function<void(Result<OfflineVerdict>)> done) {
    auto answer = [&gui = parts_.gui, done = std::move(done)](Result<OfflineVerdict> verdict) {
        gui.post([done, verdict = std::move(verdict)] { done(verdict); });
    };
    auto judged = [&thread = parts_.store, answer, region = regionMark(parts_.profile),
                   hours = parts_.profile.policy.offlineHours, machine = parts_.machine.now()](store::Store& store) {
        auto verdict = judgeOffline(store, region, hours, machine);
        if (verdict && verdict->answer == OfflineAnswer::open) return answer(std::move(verdict));
        thread.close([answer, verdict = std::move(verdict)] { answer(verdict); });
    };
    parts_.store.open({opened.folder, parts_.workstation}, std::move(opened.key),
                      [&thread = parts_.store, answer, judged](Result<std::vector<std::string>> notices) {
                          if (!notices) return answer(fail(notices.error()));
                          thread.post(store::Priority::urgent, judged);
                      });
}

} // namespace tilsyn::app
