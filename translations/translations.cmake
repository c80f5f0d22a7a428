# Catalogues of the window. English is the source language; its catalogue holds the plural forms only.
# `ninja update_translations` reads the sources again; a catalogue is a file `orrery_<locale>.ts` in this folder.
find_package(Qt6 6.4 REQUIRED COMPONENTS LinguistTools)

file(GLOB catalogues CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/orrery_*.ts)
qt_add_lrelease(orrery_widgets TS_FILES ${catalogues} QM_FILES_OUTPUT_VARIABLE compiled_catalogues)
set(catalogue_entries "")
foreach(catalogue IN LISTS compiled_catalogues)
  get_filename_component(catalogue_name ${catalogue} NAME)
  list(APPEND catalogue_entries "<file alias=\"${catalogue_name}\">${catalogue}</file>")
endforeach()
list(JOIN catalogue_entries "\n" catalogue_lines)
file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/orrery_translations.qrc @ONLY
  CONTENT "<RCC><qresource prefix=\"/orrery/i18n\">\n@catalogue_lines@\n</qresource></RCC>\n")
qt_add_resources(translation_sources ${CMAKE_CURRENT_BINARY_DIR}/orrery_translations.qrc)
set_source_files_properties(${translation_sources} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
target_sources(orrery_widgets PRIVATE ${translation_sources})

file(GLOB_RECURSE translated_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/widgets/*.cpp ${CMAKE_SOURCE_DIR}/widgets/*.h)
list(JOIN translated_sources "\n" translated_lines)
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/translated_sources.txt "${translated_lines}\n")
add_custom_target(update_translations
  COMMAND Qt6::lupdate -silent -no-obsolete -locations none -pluralonly @${CMAKE_CURRENT_BINARY_DIR}/translated_sources.txt
    -ts ${CMAKE_SOURCE_DIR}/translations/orrery_en.ts
  COMMENT "Reading the texts of the window")
