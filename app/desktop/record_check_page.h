#pragma once

#include "attune/records/practice_folder.h"
#include "errand_bar.h"
#include "navigator.h"
#include "own_passphrase_field.h"
#include "page.h"
#include "still_there.h"

#include <memory>

namespace attune::desktop {

/// The whole record checked on demand: pages, contents and the audit from its beginning.
class RecordCheckPage : public Page
{
public:
    RecordCheckPage(wxWindow* parent, Navigator& navigator);

    void takeFocus() override;
    bool mayLeave() override;

    bool mayLockByItself() const override { return !m_errand->isWorking(); }

private:
    void check();
    void finished(const std::exception_ptr& failure, const records::Verification& found);
    void showResult(const records::Verification& found);
    void setWorking(bool working);

    Navigator& m_navigator;
    std::unique_ptr<OwnPassphraseField> m_own;
    wxButton* m_check = nullptr;
    std::unique_ptr<ErrandBar> m_errand;
    WrappedText* m_problem = nullptr;
    wxBoxSizer* m_result = nullptr;
    StillThere m_stillThere;
};

} // namespace attune::desktop
