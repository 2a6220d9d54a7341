#pragma once

#include "errand_bar.h"
#include "navigator.h"
#include "page.h"
#include "still_there.h"

#include <exception>
#include <memory>
#include <string>
#include <vector>

class wxChoice;
class wxTextCtrl;

namespace attune::desktop {

/// What the practice did in a period, each figure with the clients behind it.
class PracticeSummaryPage : public Page
{
public:
    PracticeSummaryPage(wxWindow* parent, Navigator& navigator, const care::Period& period);

    void takeFocus() override;

    void stopReading() override { m_errand->stop(); }

private:
    void addPeriod();
    void taken(const std::exception_ptr& failure);
    void addFigures();
    /// One line; it opens the list of clients where there are any.
    void addFigure(const std::string& id, const std::string& text, bool hasClients);
    void addLeaving();
    void showTyped();
    void saveTable();
    void showPaper();

    Navigator& m_navigator;
    const care::Period m_period;
    care::Measures m_measures;
    wxChoice* m_named = nullptr;
    wxTextCtrl* m_from = nullptr;
    wxTextCtrl* m_to = nullptr;
    WrappedText* m_problem = nullptr;
    WrappedText* m_outcome = nullptr;
    std::unique_ptr<ErrandBar> m_errand;
    WrappedText* m_notTaken = nullptr;
    StillThere m_stillThere;
};

/// The clients behind one figure.
class MeasureClientsPage : public Page
{
public:
    MeasureClientsPage(wxWindow* parent,
                       Navigator& navigator,
                       const care::Period& period,
                       const std::string& figure,
                       const std::string& title);

    void takeFocus() override;

    void stopReading() override { m_errand->stop(); }

private:
    void found(const std::exception_ptr& failure, const std::vector<records::ClientRow>& rows);

    Navigator& m_navigator;
    wxWindow* m_first = nullptr;
    std::unique_ptr<ErrandBar> m_errand;
    WrappedText* m_notFound = nullptr;
    StillThere m_stillThere;
};

} // namespace attune::desktop
