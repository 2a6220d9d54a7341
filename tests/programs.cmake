# The built programs from outside. A sanitizer's programs are not built as they are given out.
if(NOT ATTUNE_SANITIZERS)
    attune_test(programs SOURCES programs_test.cpp)
    target_compile_definitions(programs PRIVATE ATTUNE_BUILD_DIR="${CMAKE_BINARY_DIR}")
    add_dependencies(programs attune attunectl)
endif()
