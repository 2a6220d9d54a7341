# Reports as a reader finds them: their text read back from the PDF.
attune_test(
    reports_content
    LIBRARIES attune_reports attune_care PkgConfig::POPPLER fmt::fmt
    SOURCES client_summary_test.cpp handout_test.cpp measure_practice.cpp pdf_text.cpp
            practice_summary_test.cpp reading_grade.cpp referral_letter_test.cpp
            report_accounting_test.cpp report_content_test.cpp report_people_test.cpp
            safety_plan_page_test.cpp sample_measures.cpp sample_visit.cpp)

# The file itself, for strict readers.
attune_test(
    reports_pdf
    LIBRARIES attune_reports attune_care PkgConfig::POPPLER PkgConfig::QPDF
    SOURCES measure_practice.cpp pdf_tags_test.cpp pdf_test.cpp pdf_text.cpp
            report_client_record_test.cpp report_files_test.cpp sample_measures.cpp sample_visit.cpp)

# Layout without a PDF: pages, lines and charts by hand computation.
attune_test(
    reports_layout
    LIBRARIES attune_reports attune_care fmt::fmt
    SOURCES chart_fit_test.cpp chart_test.cpp levels_test.cpp line_breaking_test.cpp links_test.cpp
            measure_row_test.cpp
            paginator_test.cpp paper_words_test.cpp practices_test.cpp reading_grade.cpp
            sample_visit.cpp story_test.cpp trends_test.cpp)
target_include_directories(reports_layout PRIVATE ${PROJECT_SOURCE_DIR}/reports)

# Nothing overlaps, nothing leaves the margins: ten thousand random contents.
attune_test(
    reports_boxes
    LIBRARIES attune_reports attune_care fmt::fmt
    SOURCES page_boxes.cpp random_content.cpp random_visit.cpp report_boxes_test.cpp
            random_measures.cpp sample_visit.cpp)
target_include_directories(reports_boxes PRIVATE ${PROJECT_SOURCE_DIR}/reports)
set_tests_properties(reports_boxes PROPERTIES TIMEOUT 300)
