#pragma once

#include "navigator.h"
#include "page.h"
#include "people_form.h"

namespace attune::desktop {

/// Everyone who works here or did, as an owner sees them, and the recovery key.
class PeoplePage : public Page
{
public:
    PeoplePage(wxWindow* parent, Navigator& navigator);

    void takeFocus() override;

private:
    void addHead();
    void addHere(const std::vector<records::PersonRow>& here, care::PersonId self);
    void addLeft(const std::vector<records::PersonRow>& left);
    void addRecoveryKey();

    Navigator& m_navigator;
    wxButton* m_add = nullptr;
};

/// The page for what an owner is about to do with the people.
wxWindow* makePeoplePage(wxWindow* parent, Navigator& navigator, const PeopleTask& task);

/// The person of this id, as the record has it now. \throws records::Refused: nobody
records::PersonRow personOf(Navigator& navigator, care::PersonId id);

} // namespace attune::desktop
