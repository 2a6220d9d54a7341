# The therapist's windows and the program around them.
target_sources(
    attune_desktop_controllers
    PRIVATE backup_plan.cpp
            client_form.cpp
            erasure.cpp
            follow_up_words.cpp
            generated_password.cpp
            lock_policy.cpp
            offer.cpp
            people_form.cpp
            practice_period.cpp
            record_copy.cpp
            start_check_in.cpp
            timeline.cpp
            today.cpp
            wording_draft.cpp
            wording_library.cpp)
target_link_libraries(attune_desktop_controllers PRIVATE nlohmann_json::nlohmann_json)

target_sources(
    attune_desktop_windows
    PRIVATE add_person_page.cpp
            alert_card.cpp
            answer_list.cpp
            about_page.cpp
            appearance.cpp
            appearance_section.cpp
            application.cpp
            audit_page.cpp
            backup_page.cpp
            backup_section.cpp
            card.cpp
            closing_page.cpp
            change_person_page.cpp
            check_in_papers.cpp
            client_form_page.cpp
            client_page.cpp
            client_page_care.cpp
            context_page.cpp
            disclosure_fields.cpp
            disclosures_page.cpp
            drawing_view.cpp
            due_backup.cpp
            emergency_access_page.cpp
            erasure_page.cpp
            errand_bar.cpp
            first_steps.cpp
            follow_up_page.cpp
            frame_size.cpp
            handed_back_page.cpp
            letter_page.cpp
            lock_warning.cpp
            lock_watch.cpp
            main_frame.cpp
            main_frame_leaving.cpp
            main_frame_pages.cpp
            main_menu.cpp
            manual.cpp
            native_input_gtk.cpp
            new_follow_up_page.cpp
            note_page.cpp
            page_sheet.cpp
            people_page.cpp
            practice_summary_page.cpp
            person_keys_pages.cpp
            record_check_page.cpp
            red_flags_section.cpp
            record_copy_page.cpp
            directory_page.cpp
            rules_page.cpp
            schedule_choice_page.cpp
            support_lines_page.cpp
            report_page.cpp
            retention_page.cpp
            retention_section.cpp
            review_page.cpp
            review_page_signing.cpp
            role_choice.cpp
            safety_plan_page.cpp
            schedule_page.cpp
            score_card.cpp
            security_section.cpp
            session_watch_gtk.cpp
            settings_page.cpp
            settings_page_practice.cpp
            start_check_in_page.cpp
            suggestion_card.cpp
            suggestions_section.cpp
            text_field.cpp
            today_page.cpp
            today_page_due.cpp
            wording_paste_page.cpp)

add_executable(attune main.cpp)
add_dependencies(attune attune_catalogues attune_manual)
# The loader looks for each name in this order: where most of them stand comes first, which
# makes the start quicker.
target_link_libraries(attune PRIVATE stdc++ attune_wx attune_desktop_windows)
target_link_options(attune PRIVATE -pie)
