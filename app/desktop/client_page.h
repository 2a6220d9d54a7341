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
    void addCheckIns(const std::vector<records::CheckInRow>& rows);
    /// What left the record.
    void addRecord();
    /// The way to the results for who may not see them otherwise.
    void addEmergency();
    bool mayOpen(const records::CheckInRow& row) const;
    /// A check-in that is not opened by who looks: words only.
    wxWindow* closedRow(const std::string& title, const std::string& detail);
    void open(const records::CheckInRow& row);

    Navigator& m_navigator;
    const Offer m_offer;
    care::ClientId m_id;
    wxBoxSizer* m_timeline = nullptr;
    wxButton* m_start = nullptr;
};

} // namespace attune::desktop
