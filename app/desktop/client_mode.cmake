# What a client sees, and entering her paper sheets.
target_sources(attune_desktop_controllers PRIVATE check_in.cpp client_words.cpp paper_entry.cpp)

target_sources(
    attune_desktop_windows
    PRIVATE answer_group.cpp
            calm_page.cpp
            check_in_panels.cpp
            check_in_view.cpp
            check_in_view_ends.cpp
            follow_focus.cpp
            gate_panel.cpp
            paper_entry_view.cpp
            question_panel.cpp)
