# Tables of answers and scores, and the pages on instruments. The reader of CSV is seen by its own
# room only.
attune_test(
    exchange_tables
    LIBRARIES attune_exchange nlohmann_json::nlohmann_json
    SOURCES audit_filter_test.cpp
            client_record_json_test.cpp
            csv_reader_test.cpp
            disclosure_table_test.cpp
            instrument_page_words_test.cpp
            instrument_pages_test.cpp
            sample_visit.cpp
            measures_table_test.cpp
            save_file_test.cpp
            score_table_refusal_test.cpp
            score_table_test.cpp)
target_include_directories(exchange_tables PRIVATE ${PROJECT_SOURCE_DIR}/app/exchange)
