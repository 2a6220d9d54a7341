# The encrypted record's database. They include what only their own room sees.
attune_test(
    records_db
    LIBRARIES attune_records PkgConfig::SODIUM fmt::fmt nlohmann_json::nlohmann_json
    SOURCES audit_keys_test.cpp
            record_alert_property_test.cpp
            record_alerts_test.cpp
            record_anchor_test.cpp
            record_answers_test.cpp
            record_audit_test.cpp
            record_clients_test.cpp
            record_disclosures_test.cpp
            record_erasure_test.cpp
            record_follow_through_test.cpp
            record_measures_test.cpp
            record_opening_test.cpp
            record_signing_test.cpp
            record_steps_test.cpp
            record_suggestions_test.cpp
            record_visits_test.cpp
            record_whole_test.cpp
            stored_words_test.cpp)
attune_test(
    records_faults
    LIBRARIES attune_records attune_sqlcipher PkgConfig::SODIUM fmt::fmt
    SOURCES connection_test.cpp record_faulty_disk_test.cpp record_full_disk_test.cpp record_kill_test.cpp
            record_secrecy_test.cpp)
include(${CMAKE_CURRENT_SOURCE_DIR}/disk_calls.cmake)
attune_test(
    records_crash
    LIBRARIES attune_records attune_sqlcipher PkgConfig::SODIUM fmt::fmt
    SOURCES record_crash_test.cpp disk_after_cut.cpp power_cuts.cpp practice_claims.cpp
            practice_deeds.cpp)
attune_watch_disk(records_crash)
foreach(program records_db records_faults records_crash)
    target_include_directories(${program} PRIVATE ${PROJECT_SOURCE_DIR}/app/records)
endforeach()
