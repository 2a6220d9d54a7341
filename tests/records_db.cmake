# The encrypted record's database. They include what only their own room sees.
attune_test(
    records_db
    LIBRARIES attune_records PkgConfig::SODIUM fmt::fmt nlohmann_json::nlohmann_json
    SOURCES record_alerts_test.cpp
            record_anchor_test.cpp
            record_answers_test.cpp
            record_audit_test.cpp
            record_clients_test.cpp
            record_opening_test.cpp
            record_signing_test.cpp
            record_steps_test.cpp
            record_visits_test.cpp)
attune_test(
    records_faults
    LIBRARIES attune_records attune_sqlcipher PkgConfig::SODIUM fmt::fmt
    SOURCES record_faulty_disk_test.cpp record_full_disk_test.cpp record_kill_test.cpp
            record_secrecy_test.cpp)
foreach(program records_db records_faults)
    target_include_directories(${program} PRIVATE ${PROJECT_SOURCE_DIR}/app/records)
endforeach()
