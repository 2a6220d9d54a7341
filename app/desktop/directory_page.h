#pragma once

#include "navigator.h"
#include "page.h"

#include <map>
#include <string>
#include <vector>

class wxCheckBox;
class wxChoice;
class wxTextCtrl;

namespace attune::desktop {

/// The services that the practice sends people to: a list, and a form for one of them.
class DirectoryPage : public Page
{
public:
    DirectoryPage(wxWindow* parent, Navigator& navigator);

    void takeFocus() override;
    bool holdsTyped() const override;

private:
    void addList();
    void addForm();
    /// Fills the form with this entry; a new one has no id.
    void edit(const care::DirectoryEntry& entry);
    care::DirectoryEntry typed() const;
    void save();

    Navigator& m_navigator;
    std::vector<care::DirectoryEntry> m_entries;
    care::DirectoryEntry m_edited; ///< as it stood when the form was filled
    WrappedText* m_formTitle = nullptr;
    wxChoice* m_service = nullptr;
    std::map<std::string, wxTextCtrl*> m_fields; ///< by the name that problems use
    wxCheckBox* m_retired = nullptr;
    WrappedText* m_problem = nullptr;
    wxWindow* m_first = nullptr;
};

} // namespace attune::desktop
