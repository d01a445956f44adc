// SPDX-License-Identifier: GPL-3.0-or-later
// fuzz: modules/store/key.cpp modules/store/internal/wrap.cpp modules/store/internal/file_io.cpp modules/base/random.cpp modules/base/secret.cpp modules/base/error.cpp modules/base/time_text.cpp modules/base/clock.cpp -lfmt -ldate-tz -lboost_json -lcrypto -largon2
// A key file of any bytes has ways in that can be named, or is refused; no key comes out of it that nobody put in.
#include "store/key.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <unistd.h>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    static const std::filesystem::path folder = [] {
        std::string name = std::filesystem::temp_directory_path() / "tilsyn-key-XXXXXX";
        const std::filesystem::path made = mkdtemp(name.data());
        return made;
    }();
    std::ofstream(folder / "key.json", std::ios::binary) << text;
    const auto ways = tilsyn::store::wrapsIn(folder);
    if (ways && ways->empty()) std::abort();
    if (tilsyn::store::unlockKey(folder, tilsyn::store::WrapKind::keyStore, tilsyn::Secret(std::string(32, 'k'))))
        std::abort();
    return 0;
}
