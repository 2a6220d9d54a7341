# Our own words in other languages, against what the sources say.
add_test(NAME own_words COMMAND ${ATTUNE_PYTHON} ${CMAKE_CURRENT_SOURCE_DIR}/own_words.py
                                ${PROJECT_SOURCE_DIR})
attune_test(house_test LIBRARIES fmt::fmt SOURCES house_test.cpp)
