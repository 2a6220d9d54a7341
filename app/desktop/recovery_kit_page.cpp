#include "recovery_kit_page.h"

#include "attune/exchange/save_file.h"
#include "attune/reports/report.h"
#include "attune_mark.h"
#include "card.h"
#include "page_size.h"
#include "palette.h"
#include "print_pdf.h"
#include "save_dialog.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/msgdlg.h>
#include <wx/sizer.h>
#include <wx/stattext.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

RecoveryKitPage::RecoveryKitPage(wxWindow* parent,
                                 Navigator& navigator,
                                 RecoveryKit kit,
                                 Occasion occasion)
    : Page(parent, narrowColumn),
      m_navigator(navigator),
      m_kit(std::move(kit)),
      m_occasion(std::move(occasion)),
      m_steps(*column())
{
    addKey();
    m_steps.end(static_cast<int>(RecoveryKit::Step::key));
    addCheck();
    m_steps.end(static_cast<int>(RecoveryKit::Step::check));
    showStep();
}

void RecoveryKitPage::addKey()
{
    addText(m_occasion.above, TextStyle::small, Tone::accent, spacing::large);
    addText(m_occasion.title, TextStyle::title, Tone::normal, spacing::hair);
    addText(m_occasion.says, TextStyle::body, Tone::normal, spacing::small);
    addKeyCard();

    wxBoxSizer* keep = addButtonRow(spacing::medium);
    m_save = makeButton(this, tr("Save as PDF…"), ButtonLook::normal, [this] { saveKit(); });
    keep->Add(m_save);
    keep->Add(makeButton(this, tr("Print…"), ButtonLook::normal, [this] { printKit(); }),
              0,
              wxLEFT,
              FromDIP(spacing::small));
    m_outcome = addText({}, TextStyle::body, Tone::quiet, spacing::small);
    m_problem = addProblem();

    wxBoxSizer* row = addButtonRow(spacing::large);
    row->AddStretchSpacer();
    row->Add(makeButton(this, tr("I have it on paper"), ButtonLook::primary, [this] {
        m_kit.keyIsOnPaper();
        showStep();
    }));
}

void RecoveryKitPage::addKeyCard()
{
    auto* card = new Card(this);
    auto* grid = new wxFlexGridSizer(4, FromDIP(spacing::medium), FromDIP(spacing::medium));
    std::size_t number = 0;
    for (const std::string_view group : m_kit.recovery().groups()) {
        ++number;
        auto* cell = new wxBoxSizer(wxVERTICAL);
        cell->Add(new WrappedText(card, std::to_string(number), TextStyle::small, Tone::quiet));
        // Not wrapped: a letter must never be cut off.
        auto* letters = new wxStaticText(card, wxID_ANY, toWx(group));
        wxFont font = fontFor(TextStyle::heading);
        font.SetFamily(wxFONTFAMILY_TELETYPE);
        letters->SetFont(font);
        letters->SetForegroundColour(palette().text);
        cell->Add(letters);
        grid->Add(cell);
    }
    for (std::size_t columnIndex = 0; columnIndex < 4; ++columnIndex) {
        grid->AddGrowableCol(columnIndex, 1);
    }
    card->content()->Add(grid, 0, wxEXPAND);
    column()->Add(card, 0, wxEXPAND | wxTOP, FromDIP(spacing::medium));
}

void RecoveryKitPage::addCheck()
{
    addText(m_occasion.above, TextStyle::small, Tone::accent, spacing::large);
    addText(tr("Check your paper"), TextStyle::title, Tone::normal, spacing::hair);
    addText(tr("Type these two groups from it. Capital or small letters, both are fine."),
            TextStyle::body,
            Tone::normal,
            spacing::small);
    const auto& asked = m_kit.recovery().asked();
    for (std::size_t place = 0; place < asked.size(); ++place) {
        m_groups[place] = addField(
            fmt::format(fmt::runtime(tr("Group {}")), asked[place]), {}, wxTE_PROCESS_ENTER);
        m_groupProblems[place] = addProblem();
    }
    m_groups[0]->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { m_groups[1]->SetFocus(); });
    m_groups[1]->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) { finish(); });

    wxBoxSizer* row = addButtonRow(spacing::large);
    row->Add(makeButton(this, tr("Show the key again"), ButtonLook::normal, [this] {
        m_kit.showKeyAgain();
        showStep();
    }));
    row->AddStretchSpacer();
    row->Add(makeButton(this, tr("Finish"), ButtonLook::primary, [this] { finish(); }));
}

void RecoveryKitPage::showStep()
{
    m_steps.show(static_cast<int>(m_kit.step()));
    Scroll(0, 0);
    relayout();
    RecoveryKitPage::takeFocus();
}

void RecoveryKitPage::takeFocus()
{
    if (m_kit.step() == RecoveryKit::Step::check) {
        m_groups[0]->SetFocus();
    } else {
        m_save->SetFocus();
    }
}

bool RecoveryKitPage::mayLeave()
{
    return wxMessageBox(toWx(tr("The recovery key cannot be shown again. Without it on paper, a "
                                "forgotten passphrase closes the practice for good. The practice "
                                "itself is ready and opens with your passphrase.\n\n"
                                "Leave now?")),
                        toWx("Attune"),
                        wxYES_NO | wxNO_DEFAULT | wxICON_WARNING,
                        this) == wxYES;
}

std::string RecoveryKitPage::kit() const
{
    care::Practice practice;
    practice.name = m_kit.practice();
    return reports::recoveryKit(
               practice, m_kit.owner(), m_kit.recovery().key(), m_navigator.now(), usualPageSize())
        .bytes;
}

void RecoveryKitPage::say(const std::string& sentence, bool isProblem)
{
    m_outcome->setText(isProblem ? std::string() : sentence);
    m_outcome->Show(!isProblem);
    showProblem(m_problem, isProblem ? sentence : std::string());
}

void RecoveryKitPage::saveKit()
{
    try {
        const auto file = askWhereToSave(
            this,
            tr("Save the recovery kit"),
            exchange::neutralName("recovery-kit", m_navigator.today(), pdfFile.extension),
            pdfFile);
        if (file) {
            exchange::saveFile(*file, kit());
            say(tr("Saved. Whoever has this file can open the practice: print it, then delete the "
                   "file."),
                false);
        }
    } catch (const std::runtime_error& error) {
        say(tr(error.what()), true);
    }
}

void RecoveryKitPage::printKit()
{
    try {
        if (printPdf(this, kit())) {
            say(tr("Sent to the printer."), false);
        }
    } catch (const std::runtime_error& error) {
        say(tr(error.what()), true);
    }
}

void RecoveryKitPage::finish()
{
    const std::array<std::string, 2> problems =
        m_kit.problemsOf(fromWx(m_groups[0]->GetValue()), fromWx(m_groups[1]->GetValue()));
    wxTextCtrl* wrong = nullptr;
    for (std::size_t place = problems.size(); place-- > 0;) {
        const std::string& problem = problems[place];
        showProblem(m_groupProblems[place], problem.empty() ? problem : tr(problem));
        wrong = problem.empty() ? wrong : m_groups[place];
    }
    if (wrong != nullptr) {
        wrong->SetFocus();
        wrong->SelectAll();
        return;
    }
    m_occasion.finish();
}

} // namespace attune::desktop
