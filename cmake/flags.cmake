# Every target links this: warnings, hardening, and the include folder the rooms share.
include(CheckPIESupported)
check_pie_supported(LANGUAGES CXX)

add_library(attune_flags INTERFACE)
target_include_directories(attune_flags INTERFACE ${PROJECT_SOURCE_DIR}/include)
target_compile_definitions(attune_flags INTERFACE ATTUNE_VERSION="${PROJECT_VERSION}"
                                                  _GLIBCXX_ASSERTIONS)
target_compile_options(
    attune_flags
    INTERFACE -Wall
              -Wextra
              -Wpedantic
              -Wshadow
              -Wnon-virtual-dtor
              -Wformat=2
              -Werror=format-security
              -Werror=return-type
              -fstack-protector-strong
              -fstack-clash-protection
              -fcf-protection
              -fvisibility=hidden)
# FORTIFY would look before AddressSanitizer does, and say less. Fuzzers are built with clang: what
# they run is watched for new ground besides.
option(ATTUNE_SANITIZERS "Stop at the first error of memory or undefined behaviour" OFF)
option(ATTUNE_FUZZERS "Build the targets of tests/fuzz for libFuzzer (clang only)" OFF)
option(ATTUNE_COVERAGE "Count the lines and branches that run (clang only): ./dev coverage" OFF)
if(ATTUNE_SANITIZERS OR ATTUNE_FUZZERS)
    set(sanitize -fsanitize=address,undefined -fno-sanitize-recover=all)
    set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1") # sooner built; assertions stay
    target_compile_options(attune_flags INTERFACE ${sanitize} -fno-omit-frame-pointer)
    target_link_options(attune_flags INTERFACE ${sanitize})
    if(ATTUNE_FUZZERS)
        target_compile_options(attune_flags INTERFACE -fsanitize=fuzzer-no-link)
    endif()
elseif(ATTUNE_COVERAGE)
    # What clang counts is what is written in the source; atomic, since two threads check a backup.
    set(counters -fprofile-instr-generate -fcoverage-mapping -fprofile-update=atomic)
    set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1") # assertions stay
    target_compile_options(attune_flags INTERFACE ${counters})
    target_link_options(attune_flags INTERFACE ${counters})
elseif(CMAKE_BUILD_TYPE MATCHES "Rel")
    target_compile_options(attune_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
endif()
target_link_options(attune_flags INTERFACE -Wl,-z,relro,-z,now)
# Clang's sanitizers are a static library whose malloc and free the shared ones must find.
if(NOT ATTUNE_FUZZERS)
    target_link_options(attune_flags INTERFACE -Wl,--exclude-libs,ALL)
endif()
