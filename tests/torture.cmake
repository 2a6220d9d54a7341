# What hurts a practice for as long as it is given: ./dev torture. Here a few seconds of each.
add_executable(
    torture
    torture/byte_flips.cpp
    torture/clinical_tasks.cpp
    torture/disk_faults.cpp
    torture/fault_tasks.cpp
    torture/kills.cpp
    torture/power_failures.cpp
    torture/tally.cpp
    torture/torture.cpp
    disk_after_cut.cpp
    power_cuts.cpp
    practice_claims.cpp
    practice_deeds.cpp)
target_link_libraries(torture PRIVATE attune_records attune_sqlcipher PkgConfig::SODIUM fmt::fmt)
target_include_directories(torture PRIVATE ${CMAKE_CURRENT_SOURCE_DIR}
                                           ${PROJECT_SOURCE_DIR}/app/records)
target_compile_definitions(torture PRIVATE ATTUNE_SOURCE_DIR="${PROJECT_SOURCE_DIR}")
set_target_properties(torture PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
attune_watch_disk(torture)
add_test(NAME torture_smoke COMMAND torture --seconds 20)
set_tests_properties(torture_smoke PROPERTIES TIMEOUT 900)
