# Readers of what comes from outside, given any bytes: fuzz/target.h. ./dev fuzz builds them for
# libFuzzer; here each runs over its corpus.

# attune_fuzz(NAME LIBRARIES... SOURCES... INCLUDES...): fuzz/NAME.cpp with fuzz/corpus/NAME.
function(attune_fuzz name)
    cmake_parse_arguments(arg "" "" "SOURCES;LIBRARIES;INCLUDES" ${ARGN})
    set(program fuzz_${name})
    add_executable(${program} fuzz/${name}.cpp ${arg_SOURCES})
    target_link_libraries(${program} PRIVATE attune_flags ${arg_LIBRARIES})
    target_include_directories(${program} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}
                                                  ${CMAKE_CURRENT_SOURCE_DIR}/fuzz ${arg_INCLUDES})
    set_target_properties(${program} PROPERTIES RUNTIME_OUTPUT_DIRECTORY
                                                ${CMAKE_BINARY_DIR}/tests/fuzz)
    add_dependencies(fuzz_targets ${program})
    if(ATTUNE_FUZZERS)
        target_link_options(${program} PRIVATE -fsanitize=fuzzer)
    else()
        target_sources(${program} PRIVATE fuzz/replay.cpp)
        add_test(NAME ${program} COMMAND ${program} ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/corpus/${name})
        set_tests_properties(${program} PROPERTIES TIMEOUT 900)
    endif()
endfunction()

add_custom_target(fuzz_targets)
set(records ${PROJECT_SOURCE_DIR}/app/records)
attune_fuzz(key_file LIBRARIES attune_records PkgConfig::SODIUM INCLUDES ${records})
attune_fuzz(backup_file LIBRARIES attune_records PkgConfig::SODIUM INCLUDES ${records})
attune_fuzz(definition SOURCES fuzz/json_mutator.cpp
            LIBRARIES attune_questionnaires nlohmann_json::nlohmann_json)
attune_fuzz(wording SOURCES fuzz/json_mutator.cpp
            LIBRARIES attune_questionnaires nlohmann_json::nlohmann_json)
attune_fuzz(settings SOURCES fuzz/json_mutator.cpp
            LIBRARIES attune_care nlohmann_json::nlohmann_json)
attune_fuzz(pasted_wording SOURCES ${PROJECT_SOURCE_DIR}/app/desktop/translation.cpp
                                   ${PROJECT_SOURCE_DIR}/app/desktop/wording_draft.cpp
            LIBRARIES attune_questionnaires fmt::fmt nlohmann_json::nlohmann_json
            INCLUDES ${PROJECT_SOURCE_DIR}/app/desktop)
attune_fuzz(csv LIBRARIES attune_exchange INCLUDES ${PROJECT_SOURCE_DIR}/app/exchange)
attune_fuzz(score_table LIBRARIES attune_exchange INCLUDES ${PROJECT_SOURCE_DIR}/app/exchange)
attune_fuzz(typed_text LIBRARIES attune_exchange attune_records INCLUDES ${records})
