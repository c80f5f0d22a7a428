# Compiler, linker and cache settings shared by every target.

find_program(ORRERY_CCACHE ccache)
if(ORRERY_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers and checkouts in different folders must still hit the cache.
  set(ORRERY_CACHE_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_BASEDIR=${CMAKE_SOURCE_DIR} CCACHE_NOHASHDIR=1
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
      ${ORRERY_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${ORRERY_CACHE_LAUNCHER})
  set(CMAKE_C_COMPILER_LAUNCHER ${ORRERY_CACHE_LAUNCHER})
endif()

find_program(ORRERY_MOLD mold)
if(ORRERY_MOLD)
  add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wno-missing-field-initializers)
add_compile_definitions($<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  add_compile_options(-fpch-preprocess -fdiagnostics-color=auto)
  if(CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    # False alarms of GCC 12 about joined std::strings when it optimises (its bugs 105329, 105651).
    add_compile_options(-Wno-restrict -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds)
  endif()
endif()

if(CMAKE_UNITY_BUILD)
  # Sources that share a unit see each other's names; the ordinary builds look at each alone.
  add_compile_options(-Wno-shadow $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()

if(ORRERY_SANITIZE)
  add_compile_options(-fsanitize=${ORRERY_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${ORRERY_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_compile_options(-Wno-maybe-uninitialized) # GCC 12 sees ghosts in instrumented library headers.
  endif()
endif()

if(ORRERY_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link) # For libFuzzer: which branches an input takes.
endif()
