#pragma once

#include "navigator.h"
#include "page.h"
#include "paper_entry.h"

#include <vector>

class wxChoice;
class wxTextCtrl;

namespace attune::desktop {

/// Answers from a paper sheet: one dense page, digits and Enter. Each answer is stored as it is
/// left, so an interruption loses nothing.
class PaperEntryPage : public Page
{
public:
    PaperEntryPage(wxWindow* parent, Navigator& navigator, care::CheckInId id);

    void takeFocus() override;

private:
    struct Cell
    {
        care::AssessmentId assessment;
        std::size_t sheet = 0; ///< index into m_sheets
        const questionnaires::Item* item = nullptr;
        wxTextCtrl* field = nullptr;
        WrappedText* echo = nullptr;
    };

    struct Sheet
    {
        const questionnaires::Instrument* instrument = nullptr;
        questionnaires::Response response;
        WrappedText* check = nullptr;
    };

    void addHeader(const care::Visit& visit);
    void addSheet(const care::Visit& visit, const care::Assessment& assessment);
    void addCell(wxSizer* grid, const questionnaires::Item& item, care::AssessmentId assessment);
    void changeCoding();
    /// Stores what stands in a cell; false where it is no answer.
    bool keep(Cell& cell);
    void moveFrom(std::size_t cell, int step);
    void finish();
    PaperCoding coding() const;

    Navigator& m_navigator;
    care::CheckInId m_id;
    wxChoice* m_coding = nullptr;
    PaperCoding m_shownCoding = PaperCoding::position;
    std::vector<Cell> m_cells;
    std::vector<Sheet> m_sheets;
    WrappedText* m_problem = nullptr;
};

} // namespace attune::desktop
