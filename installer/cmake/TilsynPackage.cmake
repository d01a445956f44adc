# SPDX-License-Identifier: GPL-3.0-or-later
# The Debian package: `cpack --config build/release/CPackConfig.cmake` in a built tree. Programs and loadable modules
# lie together in lib/tilsyn, where the program looks for them; bin/ holds links.
include(GNUInstallDirs)
set(home lib/tilsyn)
foreach(program IN ITEMS tilsyn tilsyn-region)
  if(TARGET ${program})
    install(TARGETS ${program} RUNTIME DESTINATION ${home})
    install(CODE "
      file(MAKE_DIRECTORY \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/bin\")
      file(CREATE_LINK ../lib/tilsyn/${program} \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/bin/${program}\" SYMBOLIC)")
  endif()
endforeach()
get_property(modules GLOBAL PROPERTY TILSYN_MODULES)
foreach(module IN LISTS modules)
  get_target_property(kind ${module} TYPE)
  if(kind STREQUAL "MODULE_LIBRARY")
    install(TARGETS ${module} LIBRARY DESTINATION ${home})
  endif()
endforeach()

set(linux "${CMAKE_SOURCE_DIR}/installer/linux")
install(FILES "${linux}/org.tilsyn.Tilsyn.desktop" DESTINATION share/applications)
install(FILES "${linux}/org.tilsyn.Tilsyn.metainfo.xml" DESTINATION share/metainfo)
install(FILES "${linux}/copyright" DESTINATION share/doc/tilsyn)
find_program(TILSYN_GZIP gzip REQUIRED)
foreach(pair IN ITEMS "tilsyn.1|share/man/man1|tilsyn.1" "changelog|share/doc/tilsyn|changelog")
  string(REPLACE "|" ";" parts "${pair}")
  list(GET parts 0 file)
  list(GET parts 1 folder)
  set(packed "${CMAKE_BINARY_DIR}/installer/${file}.gz")
  add_custom_command(OUTPUT "${packed}" COMMAND "${CMAKE_COMMAND}" -E make_directory "${CMAKE_BINARY_DIR}/installer"
    COMMAND sh -c "\"$1\" -9 -n -c \"$2\" > \"$3\"" sh "${TILSYN_GZIP}" "${linux}/${file}" "${packed}"
    DEPENDS "${linux}/${file}" VERBATIM)
  list(APPEND packed_files "${packed}")
  install(FILES "${packed}" DESTINATION ${folder})
endforeach()
add_custom_target(tilsyn_package_texts ALL DEPENDS ${packed_files})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME tilsyn)
set(CPACK_PACKAGE_CONTACT "The Tilsyn contributors <tilsyn@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "workstation for clinicians who care over video")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION "Shows a screen nurse the video visits of her day, calls the patient with picture
 and sound, and keeps what came of the visit. Speaks HL7 FHIR R4, the VDX video booking API and the Pexip client API.
 A practice region with invented patients is part of the package.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What dpkg-shlibdeps cannot see: WebEngine's helper and data, image and platform plug-ins, icons, zones, and the
# libraries that are opened when devices are asked for.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6webenginecore6-bin, libqt6webengine6-data, qt6-qpa-plugins, libqt6svg6, breeze-icon-theme, tzdata, libpulse0, libudev1")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "fonts-noto-core, gnome-keyring | kwalletmanager, qt6-translations-l10n")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS chromium)
include(CPack)
