# SPDX-License-Identifier: GPL-3.0-or-later
# All foreign libraries, found once. installer/setup names the packages they come from.
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(date REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(CURL REQUIRED)
find_package(ZLIB REQUIRED)
find_package(Boost 1.81 REQUIRED COMPONENTS json url)
find_package(simdjson REQUIRED)
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Svg Network DBus Test LinguistTools WebEngineCore
             WebEngineWidgets WebChannel)
find_package(Qt6Keychain REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(ARGON2 REQUIRED IMPORTED_TARGET libargon2)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(UDEV REQUIRED libudev)
pkg_check_modules(PULSE REQUIRED libpulse)
find_package(doctest REQUIRED)

# SQLCipher: pkg-config reports SQLite's version. 3.46.1 is what SQLCipher 4.6.1 carries; bookworm's own package
# (3.4.1, generation-3 file format) must never be taken by accident.
pkg_check_modules(SQLCIPHER REQUIRED sqlcipher=3.46.1)
find_library(TILSYN_SQLCIPHER_ARCHIVE NAMES libsqlcipher.a REQUIRED)
add_library(tilsyn_sqlcipher INTERFACE)
target_include_directories(tilsyn_sqlcipher SYSTEM INTERFACE ${SQLCIPHER_INCLUDE_DIRS})
target_compile_definitions(tilsyn_sqlcipher INTERFACE SQLITE_HAS_CODEC)
# The archive, with its symbols hidden: the shared library would interpose sqlite3_* for the whole process and change
# the SQLite under Qt and NSS.
target_link_libraries(tilsyn_sqlcipher INTERFACE "${TILSYN_SQLCIPHER_ARCHIVE}" OpenSSL::Crypto ZLIB::ZLIB m dl)
target_link_options(tilsyn_sqlcipher INTERFACE "LINKER:--exclude-libs,libsqlcipher.a")

# Beast and Asio are slow to compile: their non-template halves are built once, here.
file(WRITE "${CMAKE_BINARY_DIR}/asio_impl.cpp"
     "#include <boost/asio/impl/src.hpp>\n#include <boost/asio/ssl/impl/src.hpp>\n")
add_library(tilsyn_asio STATIC "${CMAKE_BINARY_DIR}/asio_impl.cpp")
target_compile_definitions(tilsyn_asio PUBLIC BOOST_ASIO_SEPARATE_COMPILATION BOOST_ASIO_NO_DEPRECATED)
target_link_libraries(tilsyn_asio PUBLIC Boost::headers OpenSSL::SSL OpenSSL::Crypto Threads::Threads)
