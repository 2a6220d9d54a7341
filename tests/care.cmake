attune_test(
    care_test
    LIBRARIES attune_care attune_questionnaires
    SOURCES dates_test.cpp people_test.cpp safety_test.cpp)
