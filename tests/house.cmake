attune_test(house_test LIBRARIES fmt::fmt SOURCES house_test.cpp)
