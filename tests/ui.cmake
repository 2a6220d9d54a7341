# The real windows, driven through accessibility on a screen of their own.
foreach(journey loop bad_input library no_network lock backup people record care
        accessibility client_sizes)
    add_test(NAME ui_${journey}
             COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/ui/virtual_display ${ATTUNE_PYTHON}
                     ${CMAKE_CURRENT_SOURCE_DIR}/ui/${journey}.py $<TARGET_FILE:attune>
                     $<TARGET_FILE:attunectl>)
    set_tests_properties(ui_${journey} PROPERTIES TIMEOUT 1800 RUN_SERIAL TRUE)
    attune_no_leak_check(ui_${journey})
endforeach()

# A short walk of the monkey with a seed of its own; ./dev monkey goes further.
add_test(NAME ui_monkey
         COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/ui/virtual_display ${ATTUNE_PYTHON}
                 ${CMAKE_CURRENT_SOURCE_DIR}/ui/monkey.py $<TARGET_FILE:attune>
                 $<TARGET_FILE:attunectl> --seed 20261125 --actions 400)
set_tests_properties(ui_monkey PROPERTIES TIMEOUT 1800 RUN_SERIAL TRUE)
attune_no_leak_check(ui_monkey)
