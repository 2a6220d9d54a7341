#pragma once

#include "navigator.h"
#include "page.h"

#include <functional>
#include <string>
#include <vector>

class wxTextCtrl;

namespace attune::desktop {

struct FileKind;

/// What left one client's record, for whom and why, and the accounting she may ask for as PDF or
/// CSV.
class DisclosuresPage : public Page
{
public:
    DisclosuresPage(wxWindow* parent, Navigator& navigator, care::ClientId id);

    void takeFocus() override;

private:
    /// The first day asked for; empty where it cannot be read, which is then said.
    std::optional<care::Date> begin();
    void list();
    void addRow(const care::Disclosure& disclosure);
    std::vector<care::Disclosure> disclosures();
    /// The accounting as it prints.
    std::string pdfSince(care::Date from);
    void save(const FileKind& kind, const std::function<std::string(care::Date)>& contentSince);
    void print();
    /// The accounting itself leaves the record, too.
    void note(const char* how);
    void say(const std::string& outcome);

    Navigator& m_navigator;
    care::ClientId m_id;
    wxTextCtrl* m_from = nullptr;
    WrappedText* m_problem = nullptr;
    WrappedText* m_outcome = nullptr;
    wxBoxSizer* m_rows = nullptr;
};

} // namespace attune::desktop
