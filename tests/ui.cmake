# The real windows, driven through accessibility on a screen of their own.
# Debian's Python: pyatspi is installed for it alone.
find_program(ATTUNE_PYTHON python3 PATHS /usr/bin NO_DEFAULT_PATH REQUIRED)
add_test(NAME ui_loop
         COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/ui/virtual_display ${ATTUNE_PYTHON}
                 ${CMAKE_CURRENT_SOURCE_DIR}/ui/loop.py $<TARGET_FILE:attune>
                 $<TARGET_FILE:attunectl>)
set_tests_properties(ui_loop PROPERTIES TIMEOUT 900 RUN_SERIAL TRUE)
