# Keys, the key file and the practice folder. They include what only their own room sees.
attune_test(
    records_keys
    LIBRARIES attune_records PkgConfig::SODIUM
    SOURCES key_derivation_test.cpp key_slot_test.cpp passphrase_proposal_test.cpp
            passphrase_rules_test.cpp recovery_key_test.cpp text_form_test.cpp throttle_test.cpp)
attune_test(
    records_header
    LIBRARIES attune_records PkgConfig::SODIUM
    SOURCES durable_file_test.cpp header_copies_test.cpp header_file_test.cpp
            local_state_test.cpp vault_format_test.cpp)
attune_test(
    records_practice
    LIBRARIES attune_records PkgConfig::SODIUM
    SOURCES practice_damage_test.cpp practice_folder_test.cpp practice_history_test.cpp
            vault_kill_test.cpp)
attune_test(
    records_backup
    LIBRARIES attune_records attune_sqlcipher PkgConfig::SODIUM
    SOURCES backup_damage_test.cpp backup_disk_test.cpp backup_faults_test.cpp backup_keeping_test.cpp
            backup_people_test.cpp backup_progress_test.cpp backup_round_trip_test.cpp
            large_practice.cpp record_verification_test.cpp)
attune_test(
    records_people
    LIBRARIES attune_records PkgConfig::SODIUM
    SOURCES record_epoch_test.cpp record_people_test.cpp record_refusals_test.cpp)
foreach(program records_keys records_header records_practice records_backup records_people)
    target_include_directories(${program} PRIVATE ${PROJECT_SOURCE_DIR}/app/records)
endforeach()
include(${CMAKE_CURRENT_LIST_DIR}/disk_calls.cmake)
attune_test(
    records_disk
    LIBRARIES attune_records PkgConfig::SODIUM
    SOURCES disk_steps_test.cpp disk_steps_practice_test.cpp)
attune_watch_disk(records_disk)
target_include_directories(records_disk PRIVATE ${PROJECT_SOURCE_DIR}/app/records)
