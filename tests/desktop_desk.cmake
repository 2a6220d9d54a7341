attune_test(
    desktop_desk
    LIBRARIES attune_desktop_controllers
    SOURCES backup_plan_test.cpp client_form_test.cpp erasure_test.cpp follow_up_words_test.cpp
            lock_policy_test.cpp
            offer_test.cpp people_form_test.cpp practice_period_test.cpp record_copy_test.cpp
            start_check_in_test.cpp timeline_test.cpp
            today_test.cpp wording_draft_test.cpp)
target_include_directories(desktop_desk PRIVATE ${PROJECT_SOURCE_DIR}/app/desktop)

attune_test(desktop_palette LIBRARIES attune_wx attune_reports SOURCES palette_test.cpp
            ${PROJECT_SOURCE_DIR}/app/desktop/palette.cpp)
target_include_directories(desktop_palette PRIVATE ${PROJECT_SOURCE_DIR}/app/desktop)
