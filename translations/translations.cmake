# Catalogues of the window: a file `orrery_<locale>.ts` in this folder makes a language. English is the source
# language; its catalogue holds the plural forms only.
# `ninja update_translations` reads the sources again, `ninja untranslated` lists what has no translation yet.
find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools)
find_package(Python3 REQUIRED COMPONENTS Interpreter)

file(GLOB catalogues CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/orrery_*.ts)
qt_add_lrelease(orrery_widgets TS_FILES ${catalogues} QM_FILES_OUTPUT_VARIABLE compiled_catalogues)
set(catalogue_entries "")
foreach(catalogue IN LISTS compiled_catalogues)
  get_filename_component(catalogue_name ${catalogue} NAME)
  list(APPEND catalogue_entries "<file alias=\"${catalogue_name}\">${catalogue}</file>")
  # Qt's own texts in the same language: buttons of dialogs, menus of fields.
  string(REGEX REPLACE "^orrery_(.*)\\.qm$" "qtbase_\\1.qm" qt_name ${catalogue_name})
  if(NOT qt_name STREQUAL "qtbase_en.qm")
    find_file(ORRERY_${qt_name} ${qt_name} NO_DEFAULT_PATH PATHS ${QT6_INSTALL_PREFIX}/${QT6_INSTALL_TRANSLATIONS})
    if(NOT ORRERY_${qt_name})
      message(FATAL_ERROR "Qt's catalogue ${qt_name} is missing. Install the package qt6-translations-l10n.")
    endif()
    list(APPEND catalogue_entries "<file alias=\"${qt_name}\">${ORRERY_${qt_name}}</file>")
  endif()
endforeach()
list(JOIN catalogue_entries "\n" catalogue_lines)
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/orrery_translations.qrc @ONLY
  CONTENT "<RCC><qresource prefix=\"/orrery/i18n\">\n@catalogue_lines@\n</qresource></RCC>\n")
qt_add_resources(translation_sources ${CMAKE_CURRENT_BINARY_DIR}/orrery_translations.qrc)
set_source_files_properties(${translation_sources} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
target_sources(orrery_widgets PRIVATE ${translation_sources})

set(catalogue_tool ${Python3_EXECUTABLE} ${CMAKE_SOURCE_DIR}/translations/catalogues.py)
add_custom_target(update_translations
  COMMAND ${catalogue_tool} update --lupdate $<TARGET_FILE:Qt6::lupdate>
  COMMENT "Reading the texts of the window")
add_custom_target(untranslated COMMAND ${catalogue_tool} untranslated)
add_test(NAME translations_fresh COMMAND ${catalogue_tool} check --lupdate $<TARGET_FILE:Qt6::lupdate>)
add_test(NAME translations_sound COMMAND ${catalogue_tool} sound)
add_test(NAME translations_complete COMMAND ${catalogue_tool} untranslated --complete de zh_CN)
