# Icons, tokens and fonts inside the binary, under the prefix `:/orrery`.
# The fonts come from Debian's packages fonts-inter and fonts-jetbrains-mono when building; they are not in the tree.

set(font_files "")
foreach(font Inter-Regular.otf Inter-Medium.otf Inter-SemiBold.otf JetBrainsMono-Regular.ttf JetBrainsMono-Medium.ttf)
  find_file(ORRERY_FONT_${font} ${font} NO_DEFAULT_PATH PATHS
    /usr/share/fonts/opentype/inter /usr/share/fonts/truetype/inter /usr/share/fonts/truetype/jetbrains-mono)
  if(NOT ORRERY_FONT_${font})
    message(FATAL_ERROR "The font ${font} is missing. Install the packages fonts-inter and fonts-jetbrains-mono.")
  endif()
  list(APPEND font_files "<file alias=\"fonts/${font}\">${ORRERY_FONT_${font}}</file>")
endforeach()

file(GLOB icon_files CONFIGURE_DEPENDS RELATIVE ${CMAKE_SOURCE_DIR}/resources ${CMAKE_SOURCE_DIR}/resources/icons/*.svg)
set(small_files "<file alias=\"themes/tokens.json\">${CMAKE_SOURCE_DIR}/resources/themes/tokens.json</file>")
list(APPEND small_files "<file alias=\"schemas/pipeline.schema.json\">${CMAKE_SOURCE_DIR}/resources/schemas/pipeline.schema.json</file>")
foreach(icon IN LISTS icon_files)
  list(APPEND small_files "<file alias=\"${icon}\">${CMAKE_SOURCE_DIR}/resources/${icon}</file>")
endforeach()

function(orrery_resource_file name)
  list(JOIN ARGN "\n" entries)
  file(CONFIGURE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/${name}.qrc @ONLY
    CONTENT "<RCC><qresource prefix=\"/orrery\">\n@entries@\n</qresource></RCC>\n")
endfunction()
orrery_resource_file(orrery_fonts ${font_files})
orrery_resource_file(orrery_resources ${small_files})

# Uncompressed, so that a font is used where it lies instead of being copied to the heap.
qt_add_resources(small_sources ${CMAKE_CURRENT_BINARY_DIR}/orrery_resources.qrc)
qt_add_big_resources(font_sources ${CMAKE_CURRENT_BINARY_DIR}/orrery_fonts.qrc OPTIONS --no-compress)
set_source_files_properties(${small_sources} PROPERTIES SKIP_PRECOMPILE_HEADERS ON)
target_sources(orrery_widgets PRIVATE ${small_sources} ${font_sources})
