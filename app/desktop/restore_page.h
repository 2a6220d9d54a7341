#pragma once

#include "busy_pulse.h"
#include "errand_bar.h"
#include "navigator.h"
#include "page.h"
#include "page_steps.h"
#include "restore.h"
#include "still_there.h"

#include <memory>

namespace attune::desktop {

/// A backup, on a new computer or after a loss: which file, where to put it, and the way to unlock
/// what came back.
class RestorePage : public Page
{
public:
    RestorePage(wxWindow* parent, Navigator& navigator);

    void takeFocus() override;
    bool mayLeave() override;

private:
    void addFile();
    void addReading();
    void addFolder();
    void addRestoring();
    void addRestored();
    void showStep();
    void showProblems(const std::optional<RestoreProblem>& problem);

    void chooseFile();
    void read();
    void wasRead(const std::exception_ptr& failure, const records::BackupReceipt& backup);
    void chooseFolder();
    void restore();
    void finished(const std::exception_ptr& failure);

    Navigator& m_navigator;
    Restore m_restore;
    PageSteps m_steps;
    wxTextCtrl* m_file = nullptr;
    WrappedText* m_fileProblem = nullptr;
    std::unique_ptr<BusyPulse> m_reading;
    WrappedText* m_made = nullptr;
    WrappedText* m_facts = nullptr;
    wxTextCtrl* m_folder = nullptr;
    WrappedText* m_folderProblem = nullptr;
    std::unique_ptr<ErrandBar> m_restoring;
    WrappedText* m_waitProblem = nullptr; ///< why this page cannot be left now
    WrappedText* m_opensWith = nullptr;
    wxButton* m_unlock = nullptr;
    StillThere m_stillThere;
};

} // namespace attune::desktop
