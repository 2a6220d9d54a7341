#pragma once

#include "client_form.h"
#include "navigator.h"
#include "page.h"

#include <map>
#include <optional>
#include <vector>

class wxCheckBox;
class wxChoice;
class wxTextCtrl;

namespace attune::desktop {

/// Adds or changes a client and her infants.
class ClientFormPage : public Page
{
public:
    ClientFormPage(wxWindow* parent, Navigator& navigator, std::optional<care::ClientId> id);

    void takeFocus() override;
    bool holdsTyped() const override;

private:
    struct InfantControls
    {
        care::InfantId id;
        wxTextCtrl* name = nullptr;
        wxTextCtrl* birthDate = nullptr;
        wxTextCtrl* gestation = nullptr;
        wxCheckBox* deceased = nullptr;
        std::vector<std::string> context; ///< carried through
    };

    void addFields();
    void addInfant(const InfantFields& fields);
    wxTextCtrl* fieldIn(wxWindow* parent,
                        wxSizer* sizer,
                        const std::string& label,
                        const std::string& value,
                        const std::string& problemKey);
    ClientFields typed() const;
    void save();

    Navigator& m_navigator;
    ClientFields m_fields;
    wxTextCtrl* m_name = nullptr;
    wxTextCtrl* m_preferredName = nullptr;
    wxTextCtrl* m_chartNumber = nullptr;
    wxTextCtrl* m_birthDate = nullptr;
    wxTextCtrl* m_dueDate = nullptr;
    wxTextCtrl* m_note = nullptr;
    wxChoice* m_relation = nullptr;
    wxBoxSizer* m_infantRows = nullptr;
    std::vector<InfantControls> m_infants;
    std::map<std::string, WrappedText*> m_problems;
};

} // namespace attune::desktop
