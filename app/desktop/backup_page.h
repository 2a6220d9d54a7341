#pragma once

#include "attune/records/backup.h"
#include "backup_plan.h"
#include "backup_section.h"
#include "errand_bar.h"
#include "navigator.h"
#include "page.h"
#include "passphrase_field.h"
#include "still_there.h"

#include <memory>

class wxChoice;

namespace attune::desktop {

/// Where backups go, one made now, those that are there, and whether one of them would restore.
class BackupPage : public Page
{
public:
    BackupPage(wxWindow* parent, Navigator& navigator);

    void takeFocus() override;
    bool mayLeave() override;

private:
    void addFolder();
    void addMaking();
    void addTesting();
    void showFolder();
    void chooseFolder();
    void makeNow();
    void made(const std::exception_ptr& failure, const records::BackupReceipt& receipt);
    void testChosen();
    void tested(const std::exception_ptr& failure, const records::BackupTest& found);
    void listBackups();
    void setBusy(bool busy);

    Navigator& m_navigator;
    std::filesystem::path m_place; ///< of the backups; empty: not chosen yet
    WrappedText* m_folder = nullptr;
    WrappedText* m_folderProblem = nullptr;
    wxButton* m_choose = nullptr;
    wxButton* m_make = nullptr;
    WrappedText* m_receipt = nullptr;
    WrappedText* m_problem = nullptr;
    std::unique_ptr<ErrandBar> m_making;
    std::unique_ptr<BackupSection> m_section;
    wxChoice* m_backups = nullptr;
    std::unique_ptr<PassphraseField> m_passphrase;
    std::unique_ptr<WipeWhenLeft> m_wipe;
    wxButton* m_test = nullptr;
    std::unique_ptr<ErrandBar> m_testing;
    WrappedText* m_testProblem = nullptr;
    WrappedText* m_testResult = nullptr;
    StillThere m_stillThere;
};

} // namespace attune::desktop
