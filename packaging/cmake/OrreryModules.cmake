# One helper per kind of target; each refuses a dependency that layers.txt does not allow.

file(STRINGS ${CMAKE_SOURCE_DIR}/packaging/cmake/layers.txt ORRERY_LAYER_LINES REGEX "^[a-z]+:")
foreach(line IN LISTS ORRERY_LAYER_LINES)
  string(REGEX MATCH "^([a-z]+): *(.*)$" _ "${line}")
  string(REPLACE " " ";" ORRERY_LAYER_${CMAKE_MATCH_1} "${CMAKE_MATCH_2}")
endforeach()

function(orrery_check_layer module)
  foreach(dependency IN LISTS ARGN)
    if(NOT dependency IN_LIST ORRERY_LAYER_${module})
      message(FATAL_ERROR "Module '${module}' may not depend on '${dependency}' (packaging/cmake/layers.txt)")
    endif()
  endforeach()
endfunction()

# The standard headers that nearly every core file includes, compiled once.
function(orrery_use_core_pch target)
  if(NOT TARGET orrery_core_pch)
    file(WRITE ${CMAKE_BINARY_DIR}/orrery_core_pch.cpp "")
    add_library(orrery_core_pch OBJECT ${CMAKE_BINARY_DIR}/orrery_core_pch.cpp)
    target_precompile_headers(orrery_core_pch PRIVATE
      <algorithm> <chrono> <cstdint> <filesystem> <functional> <map> <memory> <optional> <span> <string>
      <string_view> <unordered_map> <utility> <variant> <vector>)
  endif()
  target_precompile_headers(${target} REUSE_FROM orrery_core_pch)
endfunction()

# orrery_module(<name> DEPENDS <modules> LIBRARIES <third-party targets> [EXTRA <generated sources>])
# A static library `orrery_<name>` of every source in the calling folder.
function(orrery_module name)
  cmake_parse_arguments(ARG "" "" "DEPENDS;LIBRARIES;EXTRA" ${ARGN})
  orrery_check_layer(${name} ${ARG_DEPENDS})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp)
  add_library(orrery_${name} STATIC ${sources} ${ARG_EXTRA})
  target_include_directories(orrery_${name} PUBLIC ${CMAKE_SOURCE_DIR})
  list(TRANSFORM ARG_DEPENDS PREPEND orrery_)
  target_link_libraries(orrery_${name} PUBLIC ${ARG_DEPENDS} PRIVATE ${ARG_LIBRARIES})
  if(NOT name STREQUAL "widgets")
    orrery_use_core_pch(orrery_${name})
  endif()
endfunction()

# orrery_test_module(<name> DEPENDS <modules> [LIBRARIES <targets>])
# The tests of one module: linked into the one fat binary `core_tests`, and by itself as `<name>_tests`
# (not part of `all`) for a fast edit-and-run loop. With ALONE they have a binary of their own and run one after the
# other: tests that start agents with fixed tokens would end each other's jobs.
function(orrery_test_module name)
  cmake_parse_arguments(ARG "ALONE" "" "DEPENDS;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS *.cpp)
  add_library(tests_${name} OBJECT ${sources})
  list(TRANSFORM ARG_DEPENDS PREPEND orrery_)
  target_link_libraries(tests_${name} PUBLIC ${ARG_DEPENDS} ${ARG_LIBRARIES} GTest::gmock)
  target_include_directories(tests_${name} PUBLIC ${CMAKE_SOURCE_DIR})
  target_compile_definitions(tests_${name} PRIVATE
    ORRERY_SOURCE_DIR="${CMAKE_SOURCE_DIR}" ORRERY_BINARY_DIR="${CMAKE_BINARY_DIR}")
  orrery_use_test_pch(tests_${name})
  add_executable(${name}_tests)
  target_link_libraries(${name}_tests PRIVATE tests_${name} GTest::gmock_main)
  if(ARG_ALONE)
    gtest_discover_tests(${name}_tests DISCOVERY_MODE PRE_TEST PROPERTIES TIMEOUT 300 RESOURCE_LOCK agents)
  else()
    set_target_properties(${name}_tests PROPERTIES EXCLUDE_FROM_ALL ON)
    set_property(GLOBAL APPEND PROPERTY ORRERY_TEST_MODULES tests_${name})
  endif()
endfunction()

function(orrery_use_test_pch target)
  if(NOT TARGET orrery_test_pch)
    file(WRITE ${CMAKE_BINARY_DIR}/orrery_test_pch.cpp "")
    add_library(orrery_test_pch OBJECT ${CMAKE_BINARY_DIR}/orrery_test_pch.cpp)
    target_link_libraries(orrery_test_pch PRIVATE GTest::gmock)
    target_precompile_headers(orrery_test_pch PRIVATE
      <gmock/gmock.h> <gtest/gtest.h>
      <algorithm> <chrono> <filesystem> <fstream> <functional> <map> <memory> <optional> <random> <string> <vector>)
  endif()
  target_precompile_headers(${target} REUSE_FROM orrery_test_pch)
endfunction()
