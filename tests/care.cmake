attune_test(
    care_test
    LIBRARIES attune_care attune_questionnaires
    SOURCES care_criteria_test.cpp
            care_record_test.cpp
            care_review_test.cpp
            care_words_test.cpp
            dates_test.cpp
            disclosure_test.cpp
            people_test.cpp
            practice_settings_test.cpp
            retention_test.cpp
            roles_test.cpp
            safety_test.cpp
            security_manual_test.cpp
            sample_visit.cpp)
