#pragma once

#include "navigator.h"
#include "page.h"

namespace attune::desktop {

/// One client: who she is, her check-ins, and how her scores moved.
class ClientPage : public Page
{
public:
    ClientPage(wxWindow* parent, Navigator& navigator, care::ClientId id);

    void takeFocus() override;

private:
    void addHeader(const care::Client& client);
    void addTrends(const std::vector<records::CheckInRow>& rows);
    void addTimeline(const std::vector<records::CheckInRow>& rows);
    /// What left the record.
    void addRecord();
    void open(const records::CheckInRow& row);

    Navigator& m_navigator;
    care::ClientId m_id;
    wxButton* m_start = nullptr;
};

} // namespace attune::desktop
