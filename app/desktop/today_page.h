#pragma once

#include "navigator.h"
#include "page.h"

#include <functional>
#include <string>
#include <vector>

class wxTextCtrl;

namespace attune::desktop {

/// What needs attention, risk first; then the clients, found as one types.
class TodayPage : public Page
{
public:
    TodayPage(wxWindow* parent, Navigator& navigator);

    void takeFocus() override;

private:
    void addHeader();
    void addFirstSteps();
    /// When the practice was last backed up; clear where that is too long ago.
    void addLastBackup();
    void addAlerts(const std::vector<records::CheckInRow>& rows);
    void addUnfinished(std::vector<records::CheckInRow> rows);
    void addToReview(const std::vector<records::CheckInRow>& rows);
    /// What is due within the week, the longest overdue first.
    void addFollowUps();
    /// Who is due or overdue for screening.
    void addScreenings();

    /// The first few as rows; the rest behind a button.
    struct Row
    {
        std::string title;
        std::string detail;
        std::function<void()> then;
    };

    void addRows(const std::vector<Row>& rows);
    void addClients();
    void listClients(const std::vector<records::ClientRow>& rows, bool searching);
    void search();

    Navigator& m_navigator;
    const Offer m_offer;
    wxTextCtrl* m_search = nullptr;
    WrappedText* m_clientsTitle = nullptr;
    wxBoxSizer* m_clients = nullptr;
    std::vector<records::ClientRow> m_recent;
};

} // namespace attune::desktop
