#pragma once

#include "navigator.h"
#include "page.h"
#include "timeline.h"

namespace attune::desktop {

/// One client: who she is, what is to happen, how her scores moved, and what happened so far.
class ClientPage : public Page
{
public:
    ClientPage(wxWindow* parent, Navigator& navigator, care::ClientId id);

    void takeFocus() override;

private:
    void addHeader(const care::Client& client);
    void addTrends(const std::vector<records::CheckInRow>& rows);
    /// When she is to be screened next.
    void addScreening();
    void addFollowUps();
    std::vector<TimelineRow> timeline(const std::vector<records::CheckInRow>& checkIns) const;
    void addTimeline(const std::vector<records::CheckInRow>& checkIns);
    void addRows(const std::vector<TimelineRow>& rows);
    void focusFrom(std::size_t first);
    /// What left the record.
    void addRecord();
    /// The way to the results for who may not see them otherwise.
    void addEmergency();
    bool mayOpen(const TimelineRow& row) const;
    /// What is not opened by who looks: words only.
    wxWindow* closedRow(const std::string& title, const std::string& detail);
    void open(const TimelineRow& row);

    Navigator& m_navigator;
    const Offer m_offer;
    care::ClientId m_id;
    wxPanel* m_timeline = nullptr;
    wxButton* m_start = nullptr;
};

} // namespace attune::desktop
