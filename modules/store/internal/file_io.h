// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <filesystem>
#include <string_view>

namespace tilsyn::store {

/// Writes a file with mode 0600 so that after a crash it is either the old one or the new one, whole.
Status replaceFile(const std::filesystem::path& file, std::string_view content);
/// Makes names in a folder durable.
Status syncFolder(const std::filesystem::path& folder);
/// Makes the folder with mode 0700 if it is not there, and takes the rights of others away if it is.
Status ownFolder(const std::filesystem::path& folder);

/// Held while one process uses a folder; the kernel lets it go when the process dies.
class FolderLock {
public:
    static Result<FolderLock> take(const std::filesystem::path& folder);
    ~FolderLock();
    FolderLock(FolderLock&& other) noexcept;
    FolderLock& operator=(FolderLock&&) = delete;

private:
    explicit FolderLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

} // namespace tilsyn::store
