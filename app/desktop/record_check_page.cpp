#include "record_check_page.h"

#include "attune_mark.h"
#include "card.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <fmt/format.h>

namespace attune::desktop {

RecordCheckPage::RecordCheckPage(wxWindow* parent, Navigator& navigator)
    : Page(parent, narrowColumn),
      m_navigator(navigator)
{
    wxBoxSizer* back = addButtonRow(0);
    back->Add(makeButton(this, tr("Back to Settings"), ButtonLook::quiet, [this] {
        if (mayLeave()) {
            m_navigator.showSettings();
        }
    }));
    addText(tr("Check this record"), TextStyle::title, Tone::normal, spacing::small);
    addText(tr("Reads every page and every entry of the audit, and looks whether anything was "
               "damaged, changed from outside or taken away. Nothing is altered."),
            TextStyle::body,
            Tone::normal,
            spacing::small);
    m_own = std::make_unique<OwnPassphraseField>(this, column(), [this] { check(); });
    wxBoxSizer* row = addButtonRow(spacing::medium);
    m_check = makeButton(this, tr("Check now"), ButtonLook::primary, [this] { check(); });
    row->Add(m_check);
    m_errand = std::make_unique<ErrandBar>(this, column());
    m_problem = addProblem();
    m_result = new wxBoxSizer(wxVERTICAL);
    column()->Add(m_result, 0, wxEXPAND | wxTOP, FromDIP(spacing::medium));
}

void RecordCheckPage::takeFocus()
{
    m_own->field().focus();
    Scroll(0, 0);
}

bool RecordCheckPage::mayLeave()
{
    if (!m_errand->isWorking()) {
        return true;
    }
    showProblem(m_problem, tr("The check is not finished. Wait, or press Cancel first."));
    return false;
}

void RecordCheckPage::check()
{
    if (m_errand->isWorking()) {
        return;
    }
    showProblem(m_problem, {});
    m_result->Clear(true);
    const bool isMissing = m_own->complain();
    relayout();
    if (isMissing) {
        return;
    }
    auto own = std::make_shared<const records::Secret>(m_own->field().secret());
    const auto progress = m_errand->start(tr("The record is being read from end to end."));
    setWorking(true);
    const auto found = std::make_shared<records::Verification>();
    m_navigator.session().run(
        [own = std::move(own), progress, found](records::Record& record) {
            *found = record.verify(*own, progress);
        },
        m_stillThere.unlessGone(
            [this, found](const std::exception_ptr& failure) { finished(failure, *found); }));
}

void RecordCheckPage::finished(const std::exception_ptr& failure,
                               const records::Verification& found)
{
    m_errand->finish();
    setWorking(false);
    if (failure == nullptr) {
        m_own->field().clear();
        showResult(found);
        return;
    }
    try {
        std::rethrow_exception(failure);
    } catch (const records::WrongKey& wrong) {
        m_own->showProblem(tr(wrong.what()));
    } catch (const records::TryLater& later) {
        m_own->showProblem(tr(later.what()));
    } catch (const records::RecordError& error) {
        showProblem(m_problem, tr(error.what()));
    } catch (const std::exception&) {
        showProblem(m_problem,
                    tr("There is not enough memory. Close other programs and try again."));
    }
    relayout();
}

void RecordCheckPage::showResult(const records::Verification& found)
{
    auto* card = new Card(this, found.sound ? Card::Kind::accent : Card::Kind::alert);
    card->content()->Add(
        new WrappedText(
            card,
            found.sound ? tr("The record is sound.")
                        : tr("The record is not sound. Do not enter anything more. Lock the "
                             "program, keep a copy of the practice folder, and restore the newest "
                             "backup from before the damage."),
            TextStyle::lead,
            found.sound ? Tone::normal : Tone::alert),
        0,
        wxEXPAND);
    for (const records::Verification::Check& each : found.checks) {
        card->content()->Add(new WrappedText(card,
                                             fmt::format("{}  {}: {}",
                                                         each.passed ? tr("good") : tr("NOT GOOD"),
                                                         each.name,
                                                         each.detail),
                                             TextStyle::body,
                                             each.passed ? Tone::normal : Tone::alert),
                             0,
                             wxEXPAND | wxTOP,
                             FromDIP(spacing::small));
    }
    if (!found.sound) {
        card->content()->Add(
            makeButton(card, tr("Lock now"), ButtonLook::alert, [this] { m_navigator.lock(); }),
            0,
            wxTOP,
            FromDIP(spacing::small));
    }
    m_result->Add(card, 0, wxEXPAND);
    relayout();
}

void RecordCheckPage::setWorking(bool working)
{
    m_own->field().setEditable(!working);
    m_check->Enable(!working);
    relayout();
}

} // namespace attune::desktop
