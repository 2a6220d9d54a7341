attune_test(
    desktop_first_run
    LIBRARIES attune_desktop_controllers
    SOURCES preferences_test.cpp recovery_kit_test.cpp restore_test.cpp unlock_test.cpp
            welcome_test.cpp)
target_include_directories(desktop_first_run PRIVATE ${PROJECT_SOURCE_DIR}/app/desktop)
