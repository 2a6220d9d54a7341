# Keys, header and the practice folder.
target_sources(
    attune_records
    PRIVATE backup_content.cpp
            backup_file.cpp
            backup_keeping.cpp
            backup_layout.cpp
            backup_making.cpp
            backup_part.cpp
            backup_restoring.cpp
            durable_file.cpp
            folder_lock.cpp
            hardening.cpp
            header_copies.cpp
            header_file.cpp
            key_derivation.cpp
            key_slot.cpp
            local_state.cpp
            new_folder.cpp
            passphrase_rules.cpp
            practice_creation.cpp
            practice_folder.cpp
            practice_verification.cpp
            recovery_key.cpp
            secret.cpp
            text_form.cpp
            throttle.cpp
            vault.cpp)
