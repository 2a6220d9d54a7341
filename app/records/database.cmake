# What the keys protect: SQLCipher by the rules, the schema, the audit chain, the record.
target_sources(
    attune_records
    PRIVATE audit_chain.cpp
            audit_keys.cpp
            cipher_rules.cpp
            versions.cpp
            database_checks.cpp
            people_keys.cpp
            record_alerts.cpp
            record_check_ins.cpp
            record_clients.cpp
            record_database.cpp
            record_disclosures.cpp
            record_epoch.cpp
            record_erasure.cpp
            record_people.cpp
            record_review.cpp
            record_whole.cpp
            record_verification.cpp
            record_wordings.cpp
            result_snapshot.cpp
            schema.cpp
            schema_steps.cpp
            search_text.cpp
            sqlite.cpp
            stored_words.cpp
            work_progress.cpp)
