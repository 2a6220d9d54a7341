# Outside libraries, each found once. docs/dependencies.md says why each is here.
find_package(PkgConfig REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(fmt REQUIRED)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(Boost 1.74 REQUIRED)
pkg_check_modules(SODIUM REQUIRED IMPORTED_TARGET libsodium>=1.0.18)
pkg_check_modules(QPDF REQUIRED IMPORTED_TARGET libqpdf>=11)
pkg_check_modules(POPPLER REQUIRED IMPORTED_TARGET poppler-cpp)
pkg_check_modules(HARFBUZZ REQUIRED IMPORTED_TARGET harfbuzz-subset)
pkg_check_modules(ICU REQUIRED IMPORTED_TARGET icu-uc)

# Our own headers stay strict; theirs are system headers.
find_library(HARU_LIBRARY hpdf REQUIRED)
add_library(attune_haru INTERFACE)
target_link_libraries(attune_haru INTERFACE ${HARU_LIBRARY})

find_library(ZXCVBN_LIBRARY zxcvbn REQUIRED)
add_library(attune_zxcvbn INTERFACE)
target_link_libraries(attune_zxcvbn INTERFACE ${ZXCVBN_LIBRARY})

# Linked statically so that a GTK module's libsqlite3 can never answer for the encrypted record.
# pkg-config prints SQLite's version, which proves nothing: the configure step asks the library.
find_library(SQLCIPHER_LIBRARY libsqlcipher.a REQUIRED)
add_library(attune_sqlcipher INTERFACE)
target_link_libraries(attune_sqlcipher INTERFACE ${SQLCIPHER_LIBRARY} OpenSSL::Crypto
                                                 Threads::Threads ${CMAKE_DL_LIBS} m)
target_compile_definitions(attune_sqlcipher INTERFACE SQLITE_HAS_CODEC)
if(NOT DEFINED ATTUNE_SQLCIPHER_VERSION)
    try_run(
        sqlcipher_ran sqlcipher_compiled ${CMAKE_BINARY_DIR}/sqlcipher_version
        ${PROJECT_SOURCE_DIR}/cmake/sqlcipher_version.cpp
        LINK_LIBRARIES ${SQLCIPHER_LIBRARY} OpenSSL::Crypto Threads::Threads ${CMAKE_DL_LIBS} m
        RUN_OUTPUT_VARIABLE found)
    if(NOT sqlcipher_compiled OR NOT sqlcipher_ran EQUAL 0 OR found VERSION_LESS 4.5.5)
        message(FATAL_ERROR "SQLCipher 4.5.5 or newer is needed, '${found}' was found. "
                            "Run ./dev deps: on Debian 12 it takes it from backports.")
    endif()
    set(ATTUNE_SQLCIPHER_VERSION "${found}" CACHE INTERNAL "")
    message(STATUS "SQLCipher ${found}")
endif()
