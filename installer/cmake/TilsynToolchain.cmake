# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings, linker, compiler cache and sanitizers: one place for all targets.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_LIBRARY_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

option(TILSYN_TESTS "Build the tests" ON)
option(TILSYN_PCH "Use precompiled headers" ON)
set(TILSYN_SANITIZE "" CACHE STRING "Value of -fsanitize= (address,undefined or thread)")
option(TILSYN_COVERAGE "Instrument for coverage" OFF)

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Werror)
add_compile_options(-fstack-protector-strong)
# g++ 12 reports false positives of these inside std::string, Boost and tl::expected at -O2; the rest stays an error.
add_compile_options(-Wno-maybe-uninitialized -Wno-restrict -Wno-mismatched-new-delete
                    -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
if(CMAKE_BUILD_TYPE MATCHES "Release|RelWithDebInfo" AND NOT TILSYN_SANITIZE)
  add_compile_definitions(_FORTIFY_SOURCE=2)
endif()
add_link_options(-Wl,-z,relro,-z,now)

find_program(TILSYN_MOLD mold)
if(TILSYN_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

find_program(TILSYN_CCACHE ccache)
if(TILSYN_CCACHE)
  # A clone in another folder hits the same cache; precompiled headers need the sloppiness.
  set(launcher "${CMAKE_COMMAND}" -E env CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_NOHASHDIR=1
      "CCACHE_BASEDIR=${CMAKE_SOURCE_DIR}" "${TILSYN_CCACHE}")
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
  if(TILSYN_PCH AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-fpch-preprocess)
  endif()
endif()

if(TILSYN_SANITIZE)
  add_compile_options(-fsanitize=${TILSYN_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${TILSYN_SANITIZE})
  if(TILSYN_SANITIZE MATCHES "thread")
    add_compile_options(-Wno-tsan)
  endif()
endif()
if(TILSYN_COVERAGE)
  add_compile_options(--coverage)
  add_link_options(--coverage)
endif()
