# The first run, unlocking, and what leaves the program as a file or on paper.
pkg_check_modules(GTK_PRINT REQUIRED IMPORTED_TARGET gtk+-unix-print-3.0)

target_sources(
    attune_desktop_controllers
    PRIVATE failure_sentence.cpp
            page_size.cpp
            preferences.cpp
            recovery_check.cpp
            recovery_kit.cpp
            restore.cpp
            unlock.cpp
            welcome.cpp)
target_link_libraries(attune_desktop_controllers PRIVATE nlohmann_json::nlohmann_json)

target_sources(
    attune_desktop_windows
    PRIVATE ask_for_folder.cpp
            attune_mark.cpp
            busy_pulse.cpp
            first_passphrase.cpp
            given_passphrase_page.cpp
            key_deed_page.cpp
            native_entry_gtk.cpp
            native_layout_gtk.cpp
            new_passphrase.cpp
            own_passphrase_field.cpp
            own_passphrase_page.cpp
            older_copy.cpp
            page_cover.cpp
            page_steps.cpp
            passphrase_field.cpp
            path_field.cpp
            print_pdf_gtk.cpp
            recent_files_gtk.cpp
            recovery_kit_page.cpp
            recovery_page.cpp
            restore_page.cpp
            save_dialog.cpp
            strength_meter.cpp
            unlock_page.cpp
            unlock_words.cpp
            welcome_page.cpp
            welcome_page_layout.cpp)
target_link_libraries(attune_desktop_windows PRIVATE PkgConfig::GTK_PRINT)
attune_embed(attune_desktop_windows icons icons/attune.svg)
