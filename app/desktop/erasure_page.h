#pragma once

#include "busy_pulse.h"
#include "erasure.h"
#include "navigator.h"
#include "page.h"
#include "page_steps.h"
#include "passphrase_field.h"
#include "problem_places.h"
#include "still_there.h"

#include <memory>

class wxChoice;

namespace attune::desktop {

/// Deleting one client's record: what goes, what stays, whether it may go already, and three things
/// to do by hand before it does.
class ErasurePage : public Page
{
public:
    ErasurePage(wxWindow* parent, Navigator& navigator, care::ClientId id);

    void takeFocus() override;

    bool mayLeave() override { return !m_isWorking; }

private:
    void addHead();
    void addRetention();
    void addWhatGoes();
    void addObstacle(const ErasureObstacle& obstacle);
    void addReason();
    void addForm();
    void addDone();

    ErasureWish wish() const;
    bool complain();
    void erase();
    void finished(const std::exception_ptr& failure);
    void setWorking(bool working);

    Navigator& m_navigator;
    care::Client m_client;
    PageSteps m_steps;
    ProblemPlaces<ErasureField> m_places;
    bool m_isWorking = false;
    wxButton* m_back = nullptr;
    wxChoice* m_reason = nullptr; ///< null: something stands in the way
    wxTextCtrl* m_typed = nullptr;
    std::unique_ptr<PassphraseField> m_passphrase;
    std::unique_ptr<WipeWhenLeft> m_wipe;
    std::unique_ptr<BusyPulse> m_pulse;
    wxButton* m_erase = nullptr;
    WrappedText* m_problem = nullptr;
    wxButton* m_toToday = nullptr;
    StillThere m_stillThere;
};

} // namespace attune::desktop
