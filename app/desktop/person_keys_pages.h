#pragma once

#include "first_passphrase.h"
#include "key_deed_page.h"

class wxCheckBox;

namespace attune::desktop {

/// A new passphrase to begin with for someone who forgot theirs.
class ResetPassphrasePage : public KeyDeedPage
{
public:
    ResetPassphrasePage(wxWindow* parent, Navigator& navigator, care::PersonId id);

private:
    void goBack() override;

    bool complain() override { return m_first->complain(); }

    Deed deed() override;
    void done() override;

    void setEditable(bool editable) override { m_first->setEditable(editable); }

    care::Person m_person;
    std::string m_practice;
    std::unique_ptr<FirstPassphrase> m_first;
};

/// Someone leaves: the record gets a new key that they do not have.
class RemovePersonPage : public KeyDeedPage
{
public:
    RemovePersonPage(wxWindow* parent, Navigator& navigator, care::PersonId id);

private:
    void goBack() override;
    Deed deed() override;
    void done() override;

    care::Person m_person;
    wxCheckBox* m_renew = nullptr;
    std::shared_ptr<records::Secret> m_newKey; ///< the new recovery key, where one was made
    bool m_isDone = false;
};

/// A new recovery key in place of the one before.
class RenewRecoveryKeyPage : public KeyDeedPage
{
public:
    RenewRecoveryKeyPage(wxWindow* parent, Navigator& navigator);

private:
    void goBack() override { navigator().showPeople({}); }

    Deed deed() override;
    void done() override;

    std::shared_ptr<records::Secret> m_newKey;
};

} // namespace attune::desktop
