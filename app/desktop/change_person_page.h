#pragma once

#include "navigator.h"
#include "page.h"
#include "people_form.h"

namespace attune::desktop {

class AnswerGroup;

/// Someone who works here: role and credentials, a new passphrase, leaving.
class ChangePersonPage : public Page
{
public:
    ChangePersonPage(wxWindow* parent, Navigator& navigator, care::PersonId id);

    void takeFocus() override;

private:
    void addFields();
    void addPassphrase();
    void addLeaving();
    PersonFields typed() const;
    void save();

    Navigator& m_navigator;
    records::PersonRow m_row;
    bool m_isSelf;
    wxTextCtrl* m_credentials = nullptr;
    AnswerGroup* m_role = nullptr;
    WrappedText* m_roleProblem = nullptr;
    WrappedText* m_problem = nullptr;
};

} // namespace attune::desktop
