#pragma once

#include "navigator.h"

class wxSizer;
class wxTextCtrl;

namespace attune::desktop {

class Page;
class WrappedText;

/// When backups are made by themselves, and how many of them are kept.
class BackupSection
{
public:
    /// Appends to `column`.
    BackupSection(Page* page, wxSizer* column, Navigator& navigator);

    /// Keeps what stands in the fields. False, said beside the field, where it cannot be kept.
    bool store();

private:
    void addText(const std::string& text, bool quiet, int above);
    void addSchedule();
    void addKept();

    Page* m_page;
    wxSizer* m_column;
    Navigator& m_navigator;
    wxTextCtrl* m_kept = nullptr; ///< null: only an owner changes it
    WrappedText* m_problem = nullptr;
};

} // namespace attune::desktop
