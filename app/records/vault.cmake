# Keys, header and the practice folder.
target_sources(
    attune_records
    PRIVATE durable_file.cpp
            folder_lock.cpp
            hardening.cpp
            header_copies.cpp
            header_file.cpp
            key_derivation.cpp
            key_slot.cpp
            local_state.cpp
            passphrase_rules.cpp
            practice_creation.cpp
            practice_folder.cpp
            practice_verification.cpp
            recovery_key.cpp
            secret.cpp
            text_form.cpp
            throttle.cpp
            vault.cpp)
