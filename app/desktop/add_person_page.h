#pragma once

#include "first_passphrase.h"
#include "key_deed_page.h"
#include "people_form.h"

namespace attune::desktop {

class AnswerGroup;

/// Somebody new: name, credentials, role, and a passphrase to begin with.
class AddPersonPage : public KeyDeedPage
{
public:
    AddPersonPage(wxWindow* parent, Navigator& navigator);

    void takeFocus() override;

private:
    void addFields();
    PersonFields typed() const;
    void goBack() override;
    bool complain() override;
    Deed deed() override;
    void done() override;
    void refused(const std::string& sentence) override;
    void setEditable(bool editable) override;

    std::string m_practice;
    wxTextCtrl* m_name = nullptr;
    WrappedText* m_nameProblem = nullptr;
    wxTextCtrl* m_credentials = nullptr;
    AnswerGroup* m_role = nullptr;
    WrappedText* m_roleProblem = nullptr;
    std::unique_ptr<FirstPassphrase> m_first;
};

} // namespace attune::desktop
