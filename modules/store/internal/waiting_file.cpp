// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/internal/waiting_file.h"

#include <fcntl.h>
#include <fstream>
#include <string>
#include <unistd.h>

namespace tilsyn::store {

namespace {
constexpr const char* name = "waiting";
}

void WaitingFile::put(int count) {
    if (last_ == count) return;
    last_ = count;
    const int file = ::open((folder_ / name).c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return;
    const auto text = std::to_string(count) + "\n";
    if (::write(file, text.data(), text.size()) < 0) last_.reset(); // a full disk: told when it can be
    ::close(file);
}

int WaitingFile::others() const {
    int sum = 0;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder_.parent_path(), ignored)) {
        if (entry.path().filename() == folder_.filename()) continue;
        int count = 0;
        if (std::ifstream(entry.path() / name) >> count && count > 0) sum += count;
    }
    return sum;
}

} // namespace tilsyn::store
