# attunectl from outside, as a shell runs it.
attune_test(
    command_attunectl
    LIBRARIES attune_reports nlohmann_json::nlohmann_json PkgConfig::POPPLER
    SOURCES backup_command_test.cpp client_command_test.cpp command_test.cpp
            measures_command_test.cpp pdf_text.cpp people_command_test.cpp report_command_test.cpp)
add_dependencies(command_attunectl attunectl)
attune_no_leak_check(command_attunectl)
