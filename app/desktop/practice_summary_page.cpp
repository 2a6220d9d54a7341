#include "practice_summary_page.h"

#include "attune/exchange/measures_table.h"
#include "attune/exchange/save_file.h"
#include "attune/reports/practice_summary.h"
#include "date_text.h"
#include "failure_sentence.h"
#include "follow_up_words.h"
#include "native_theme.h"
#include "papers.h"
#include "practice_period.h"
#include "save_dialog.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr int dateWidth = 160; ///< device-independent pixels

std::string periodText(const care::Period& period)
{
    return fmt::format("{} – {}", dateText(period.from), dateText(period.to));
}

/// True where the figure belongs to the family.
bool isOf(const care::MeasureText& family, const std::string& id)
{
    const care::MeasureText* own = care::measureTextOf(id);
    return own != nullptr && own->id == family.id;
}

} // namespace

PracticeSummaryPage::PracticeSummaryPage(wxWindow* parent,
                                         Navigator& navigator,
                                         const care::Period& period)
    : Page(parent, spacing::wideColumnWidth),
      m_navigator(navigator),
      m_period(period)
{
    auto* back = addButtonRow(0);
    back->Add(makeButton(
        this, tr("Back to Today"), ButtonLook::quiet, [this] { m_navigator.showToday(); }));
    addText(tr("Practice summary"), TextStyle::title, Tone::normal, spacing::small);
    addText(periodText(m_period), TextStyle::body, Tone::quiet);
    addPeriod();
    m_errand = std::make_unique<ErrandBar>(this, column());
    m_notTaken = addProblem();
    const auto measures = std::make_shared<care::Measures>();
    const auto progress = m_errand->start(tr("The figures are being counted."));
    navigator.session().run(
        [measures, progress, period](records::Record& record) {
            *measures = record.followThrough().measures(period, progress);
        },
        m_stillThere.unlessGone([this, measures](const std::exception_ptr& failure) {
            m_measures = std::move(*measures);
            taken(failure);
        }));
}

void PracticeSummaryPage::taken(const std::exception_ptr& failure)
{
    m_errand->finish();
    if (failure == nullptr) {
        addFigures();
        addLeaving();
    } else {
        showProblem(m_notTaken, sentenceOf(failure));
    }
    relayout();
}

void PracticeSummaryPage::takeFocus()
{
    m_named->SetFocus();
    Scroll(0, 0);
}

void PracticeSummaryPage::addPeriod()
{
    const auto periods = namedPeriods(m_navigator.today());
    auto* row = addButtonRow(spacing::medium);
    m_named = new wxChoice(this, wxID_ANY);
    m_named->SetFont(fontFor(TextStyle::body));
    m_named->Append(toWx(tr("Another period")));
    m_named->SetSelection(0);
    for (const NamedPeriod& each : periods) {
        m_named->Append(toWx(each.label));
        if (each.period == m_period) {
            m_named->SetSelection(static_cast<int>(m_named->GetCount()) - 1);
        }
    }
    setSpokenName(m_named, tr("Period"));
    m_named->Bind(wxEVT_CHOICE, [this, periods](wxCommandEvent& event) {
        if (event.GetSelection() > 0) {
            m_navigator.showPracticeSummary(
                periods.at(static_cast<std::size_t>(event.GetSelection()) - 1).period);
        }
    });
    const auto add = [&](wxWindow* window) {
        row->Add(window, 0, wxALIGN_CENTRE_VERTICAL | wxRIGHT, FromDIP(spacing::small));
    };
    add(m_named);
    m_from = makeField(this,
                       tr("From, like 2026-03-09"),
                       care::isoDate(m_period.from),
                       wxTE_PROCESS_ENTER,
                       dateWidth);
    add(m_from);
    m_to = makeField(
        this, tr("To, like 2026-03-09"), care::isoDate(m_period.to), wxTE_PROCESS_ENTER, dateWidth);
    add(m_to);
    add(makeButton(this, tr("Show"), ButtonLook::primary, [this] { showTyped(); }));
    for (wxTextCtrl* field : {m_from, m_to}) {
        field->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { showTyped(); });
    }
    m_problem = addProblem();
}

void PracticeSummaryPage::showTyped()
{
    const TypedPeriod typed =
        readPeriod(fromWx(m_from->GetValue()), fromWx(m_to->GetValue()), m_navigator.today());
    if (!typed.period) {
        showProblem(m_problem, typed.problem);
        return;
    }
    m_navigator.showPracticeSummary(typed.period);
}

void PracticeSummaryPage::addFigures()
{
    for (const care::MeasureText& family : care::allMeasureTexts()) {
        addText(tr(family.title), TextStyle::heading, Tone::normal, spacing::large);
        addText(tr(family.definition), TextStyle::small, Tone::quiet);
        for (const care::Proportion& each : m_measures.proportions) {
            if (isOf(family, each.id)) {
                addFigure(each.id,
                          fmt::format("{}: {}", serviceText(each.title), figureText(each)),
                          each.count.value_or(0) > 0);
            }
        }
        for (const care::Partition& partition : m_measures.partitions) {
            if (isOf(family, partition.id) && partition.id != family.id) {
                addText(partition.title, TextStyle::lead, Tone::normal, spacing::small);
            }
            for (const care::MeasureCell& cell : partition.cells) {
                const bool isEmptyDetail = family.staysInside && cell.count == 0;
                if (isOf(family, partition.id) && !isEmptyDetail) {
                    addFigure(cell.id,
                              fmt::format("{}: {}", tr(cell.title), figureText(cell)),
                              cell.count.value_or(0) > 0);
                }
            }
        }
        for (const care::Distribution& each : m_measures.distributions) {
            if (isOf(family, each.id)) {
                addFigure(each.id,
                          fmt::format("{}: {}", each.title, figureText(each)),
                          each.n.value_or(0) > 0);
            }
        }
    }
}

void PracticeSummaryPage::addFigure(const std::string& id, const std::string& text, bool hasClients)
{
    const care::MeasureText* family = care::measureTextOf(id);
    const std::string title =
        family == nullptr ? text : fmt::format("{}  ·  {}", tr(family->title), text);
    if (!hasClients) {
        addText(text, TextStyle::body, Tone::normal, spacing::hair);
        return;
    }
    auto* row = makeButton(this, text, ButtonLook::quiet, [this, id, title] {
        m_navigator.showMeasureClients(m_period, id, title);
    });
    setSpokenDetail(row, tr("Shows the clients behind this figure"));
    column()->Add(row, 0, wxTOP, FromDIP(spacing::hair));
}

void PracticeSummaryPage::addLeaving()
{
    addText(tr("For someone outside"), TextStyle::heading, Tone::normal, spacing::large);
    addText(tr("What leaves the practice holds no names, and no number under five from which "
               "somebody could be guessed."),
            TextStyle::body,
            Tone::quiet,
            spacing::hair);
    auto* row = addButtonRow(spacing::small);
    row->Add(makeButton(this, tr("Save as CSV…"), ButtonLook::normal, [this] { saveTable(); }));
    row->AddSpacer(FromDIP(spacing::small));
    row->Add(makeButton(this, tr("As a PDF"), ButtonLook::normal, [this] { showPaper(); }));
    m_outcome = addText({}, TextStyle::body, Tone::quiet, spacing::small);
}

void PracticeSummaryPage::showPaper()
{
    PaperSet set;
    set.papers.push_back({tr("Practice summary"),
                          "practice summary",
                          "summary",
                          [shown = care::suppressed(m_measures)](
                              records::Record&, const reports::ReportFrame& frame) {
                              return reports::practiceSummary(shown, frame);
                          }});
    set.backLabel = tr("Back to the summary");
    set.back = [&navigator = m_navigator, period = m_period] {
        navigator.showPracticeSummary(period);
    };
    m_navigator.showPapers(std::move(set));
}

void PracticeSummaryPage::saveTable()
{
    const auto file =
        askWhereToSave(this,
                       tr("Save the summary"),
                       exchange::neutralName("summary", m_navigator.today(), csvFile.extension),
                       csvFile);
    if (!file) {
        return;
    }
    try {
        exchange::saveFile(*file, exchange::measuresTable(care::suppressed(m_measures)));
        m_outcome->setText(tr("Saved."));
    } catch (const std::runtime_error& error) {
        m_outcome->setText(tr(error.what()));
    }
    relayout();
}

MeasureClientsPage::MeasureClientsPage(wxWindow* parent,
                                       Navigator& navigator,
                                       const care::Period& period,
                                       const std::string& figure,
                                       const std::string& title)
    : Page(parent, spacing::wideColumnWidth),
      m_navigator(navigator)
{
    auto* back = addButtonRow(0);
    auto* button =
        makeButton(this, tr("Back to the summary"), ButtonLook::quiet, [&navigator, period] {
            navigator.showPracticeSummary(period);
        });
    m_first = button;
    back->Add(button);
    addText(title, TextStyle::title, Tone::normal, spacing::small);
    addText(periodText(period), TextStyle::body, Tone::quiet);
    m_errand = std::make_unique<ErrandBar>(this, column());
    m_notFound = addProblem();
    const auto rows = std::make_shared<std::vector<records::ClientRow>>();
    const auto progress = m_errand->start(tr("The clients are being looked for."));
    navigator.session().run(
        [rows, progress, period, figure](records::Record& record) {
            *rows = record.followThrough().clientsBehind(period, figure, progress);
        },
        m_stillThere.unlessGone(
            [this, rows](const std::exception_ptr& failure) { found(failure, *rows); }));
}

void MeasureClientsPage::found(const std::exception_ptr& failure,
                               const std::vector<records::ClientRow>& rows)
{
    m_errand->finish();
    if (failure != nullptr) {
        showProblem(m_notFound, sentenceOf(failure));
    }
    for (const records::ClientRow& row : rows) {
        column()->Add(makeRow(this,
                              row.name,
                              row.chartNumber,
                              [this, id = row.id] { m_navigator.showClient(id); }),
                      0,
                      wxEXPAND | wxTOP,
                      FromDIP(spacing::small));
    }
    relayout();
}

void MeasureClientsPage::takeFocus()
{
    m_first->SetFocus();
    Scroll(0, 0);
}

} // namespace attune::desktop
