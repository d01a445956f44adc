// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/file_io.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace tilsyn::store {
namespace {

tl::unexpected<Error> systemFailure(std::string_view what) {
    const int code = errno;
    return fail(ErrorKind::storage, std::string(what) + ": " + std::strerror(code), "store.file");
}

bool writeAll(int descriptor, std::string_view content) {
    while (!content.empty()) {
        const auto written = write(descriptor, content.data(), content.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        content.remove_prefix(static_cast<std::size_t>(written));
    }
    return fsync(descriptor) == 0;
}

} // namespace

Status syncFolder(const std::filesystem::path& folder) {
    const int descriptor = open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = descriptor >= 0 && fsync(descriptor) == 0;
    if (descriptor >= 0) close(descriptor);
    if (!synced) return systemFailure("the folder cannot be written");
    return {};
}

Status replaceFile(const std::filesystem::path& file, std::string_view content) {
    const auto fresh = std::filesystem::path(file).concat(".new");
    const int descriptor = open(fresh.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (descriptor < 0) return systemFailure(fresh.filename().string() + " cannot be written");
    const bool written = writeAll(descriptor, content);
    close(descriptor);
    if (!written || rename(fresh.c_str(), file.c_str()) != 0) {
        const auto failure = systemFailure(file.filename().string() + " cannot be written");
        unlink(fresh.c_str());
        return failure;
    }
    return syncFolder(file.parent_path());
}

Status ownFolder(const std::filesystem::path& folder) {
    std::error_code error;
    std::filesystem::create_directories(folder.parent_path(), error);
    if (mkdir(folder.c_str(), 0700) != 0 && errno != EEXIST) return systemFailure("the folder cannot be made");
    if (chmod(folder.c_str(), 0700) != 0) return systemFailure("the folder is not ours");
    return {};
}

Result<FolderLock> FolderLock::take(const std::filesystem::path& folder) {
    const int descriptor = open((folder / "lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return systemFailure("lock cannot be opened");
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        close(descriptor);
        return fail(ErrorKind::storage, "the folder is in use by another Tilsyn", "store.open");
    }
    return FolderLock(descriptor);
}

FolderLock::FolderLock(FolderLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

FolderLock::~FolderLock() {
    if (descriptor_ >= 0) close(descriptor_);
}

} // namespace tilsyn::store
