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

RecoveryKitPage::RecoveryKitPage(wxWindow* parent, Navigator& navigator, Welcome& welcome)
    : Page(parent, narrowColumn),
      m_navigator(navigator),
      m_welcome(welcome),
      m_steps(*column())
{
    addKey();
    m_steps.end(static_cast<int>(WelcomeStep::recoveryKey));
    addCheck();
    m_steps.end(static_cast<int>(WelcomeStep::recoveryCheck));
    showStep();
}

void RecoveryKitPage::addKey()
{
    addText(tr("Step 3 of 3"), TextStyle::small, Tone::accent, spacing::large);
    addText(tr("Your recovery key"), TextStyle::title, Tone::normal, spacing::hair);
    addText(tr("If the passphrase is ever forgotten, this key opens the practice. It is shown "
               "only now and stored nowhere. Print the kit, or write the key down, and keep the "
               "paper where you keep other valuable papers, away from this computer."),
            TextStyle::body,
            Tone::normal,
            spacing::small);
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
        m_welcome.keyIsOnPaper();
        showStep();
    }));
}

void RecoveryKitPage::addKeyCard()
{
    auto* card = new Card(this);
    auto* grid = new wxFlexGridSizer(4, FromDIP(spacing::medium), FromDIP(spacing::medium));
    std::size_t number = 0;
    for (const std::string_view group : m_welcome.recovery()->groups()) {
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
    addText(tr("Step 3 of 3"), TextStyle::small, Tone::accent, spacing::large);
    addText(tr("Check your paper"), TextStyle::title, Tone::normal, spacing::hair);
    addText(tr("Type these two groups from it. Capital or small letters, both are fine."),
            TextStyle::body,
            Tone::normal,
            spacing::small);
    const auto asked = m_welcome.recovery()->asked();
    for (const WelcomeField which : {WelcomeField::firstGroup, WelcomeField::secondGroup}) {
        const std::size_t number = asked[which == WelcomeField::firstGroup ? 0 : 1];
        wxTextCtrl* field =
            addField(fmt::format(fmt::runtime(tr("Group {}")), number), {}, wxTE_PROCESS_ENTER);
        m_groups[which] = field;
        m_groupProblems[which] = addProblem();
    }
    m_groups[WelcomeField::firstGroup]->Bind(wxEVT_TEXT_ENTER, [this](wxCommandEvent&) {
        m_groups[WelcomeField::secondGroup]->SetFocus();
    });
    m_groups[WelcomeField::secondGroup]->Bind(wxEVT_TEXT_ENTER,
                                              [this](wxCommandEvent&) { finish(); });

    wxBoxSizer* row = addButtonRow(spacing::large);
    row->Add(makeButton(this, tr("Show the key again"), ButtonLook::normal, [this] {
        m_welcome.back();
        showStep();
    }));
    row->AddStretchSpacer();
    row->Add(makeButton(this, tr("Finish"), ButtonLook::primary, [this] { finish(); }));
}

void RecoveryKitPage::showStep()
{
    m_steps.show(static_cast<int>(m_welcome.step()));
    Scroll(0, 0);
    relayout();
    RecoveryKitPage::takeFocus();
}

void RecoveryKitPage::takeFocus()
{
    if (m_welcome.step() == WelcomeStep::recoveryCheck) {
        m_groups[WelcomeField::firstGroup]->SetFocus();
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
    practice.name = m_welcome.details().practiceName;
    return reports::recoveryKit(practice,
                                m_welcome.details().yourName,
                                m_welcome.recovery()->key(),
                                m_navigator.now(),
                                usualPageSize())
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
    const auto typed = [this](WelcomeField which) {
        return fromWx(m_groups[which]->GetValue());
    };
    const WelcomeProblems problems =
        m_welcome.acceptGroups(typed(WelcomeField::firstGroup), typed(WelcomeField::secondGroup));
    for (const auto& [which, place] : m_groupProblems) {
        showProblem(place, {});
    }
    for (const WelcomeProblem& problem : problems) {
        showProblem(m_groupProblems[problem.field], tr(problem.sentence.c_str()));
    }
    if (!problems.empty()) {
        m_groups[problems.front().field]->SetFocus();
        m_groups[problems.front().field]->SelectAll();
        return;
    }
    m_navigator.showToday();
}

} // namespace attune::desktop
