# What the definitions say, what scoring makes of it, and what is refused.
attune_test(
    questionnaires_keys
    LIBRARIES attune_questionnaires fmt::fmt
    SOURCES published_key_check.cpp
            published_keys.cpp
            published_keys_anxiety.cpp
            published_keys_bonding.cpp
            published_keys_expected.cpp
            published_keys_mood.cpp
            published_keys_test.cpp
            published_keys_trauma.cpp)
attune_test(
    questionnaires_scoring
    LIBRARIES attune_questionnaires
    SOURCES golden_rules_test.cpp
            golden_vectors_test.cpp
            interpretation_test.cpp
            monotonicity_test.cpp
            published_keys.cpp
            published_keys_anxiety.cpp
            published_keys_bonding.cpp
            published_keys_mood.cpp
            published_keys_trauma.cpp
            scoring_missing_test.cpp
            scoring_safety_test.cpp
            scoring_test.cpp)
attune_test(
    questionnaires_definitions
    LIBRARIES attune_questionnaires nlohmann_json::nlohmann_json
    SOURCES definition_form_test.cpp definition_keys_test.cpp definition_refusal_test.cpp
            library_files_test.cpp wording_test.cpp)
target_include_directories(questionnaires_definitions PRIVATE ${PROJECT_SOURCE_DIR}/questionnaires)
