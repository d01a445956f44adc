# SPDX-License-Identifier: GPL-3.0-or-later
# The interface in Danish, Bokmål and Swedish; English is the source, its file holds the plural forms only. Target
# `update_translations` brings the files in translations/ up to date with the sources; tests/translations/check demands
# that it has nothing to do. `tilsyn_translations` carries the compiled files as :/i18n/tilsyn_<language>.qm; who wants
# them calls Q_INIT_RESOURCE(tilsyn_i18n), or the linker drops them.
set(languages da nb sv en)
set(qrc "<RCC><qresource prefix=\"/i18n\">")
foreach(language IN LISTS languages)
  set(ts "${CMAKE_SOURCE_DIR}/translations/tilsyn_${language}.ts")
  set(qm "${CMAKE_BINARY_DIR}/translations/tilsyn_${language}.qm")
  add_custom_command(OUTPUT "${qm}" COMMAND Qt6::lrelease -silent "${ts}" -qm "${qm}" DEPENDS "${ts}" VERBATIM)
  list(APPEND TILSYN_QM_FILES "${qm}")
  string(APPEND qrc "<file alias=\"tilsyn_${language}.qm\">${qm}</file>")
endforeach()
file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/translations")
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/translations/i18n.qrc" CONTENT "${qrc}</qresource></RCC>\n" @ONLY)
set(rcc_source "${CMAKE_BINARY_DIR}/translations/i18n_resource.cpp")
add_custom_command(OUTPUT "${rcc_source}"
  COMMAND Qt6::rcc --name tilsyn_i18n -o "${rcc_source}" "${CMAKE_BINARY_DIR}/translations/i18n.qrc"
  DEPENDS ${TILSYN_QM_FILES} "${CMAKE_BINARY_DIR}/translations/i18n.qrc" VERBATIM)
add_library(tilsyn_translations STATIC "${rcc_source}")
target_link_libraries(tilsyn_translations PRIVATE Qt6::Core)

add_custom_target(update_translations
  COMMAND "${CMAKE_SOURCE_DIR}/tests/translations/update" "${CMAKE_SOURCE_DIR}/translations"
  WORKING_DIRECTORY "${CMAKE_SOURCE_DIR}" VERBATIM)
