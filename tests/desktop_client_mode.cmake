attune_test(
    desktop_client_mode
    LIBRARIES attune_desktop_controllers
    SOURCES check_in_questions_test.cpp
            check_in_test.cpp
            client_words_test.cpp
            gate_test.cpp
            paper_entry_test.cpp
            reading_grade.cpp
            sample_visit.cpp)
target_include_directories(desktop_client_mode PRIVATE ${PROJECT_SOURCE_DIR}/app/desktop)
