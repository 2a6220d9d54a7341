#include "safety_plan_page.h"

#include "attune/reports/safety_plan_page.h"
#include "date_text.h"
#include "papers.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <algorithm>
#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr int partLines = 3;

} // namespace

SafetyPlanPage::SafetyPlanPage(wxWindow* parent, Navigator& navigator, care::ClientId id)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_id(id),
      m_stored(care::safetyPlanParts().size())
{
    const auto [called, plans] = m_navigator.session().ask([id](records::Record& record) {
        return std::pair(record.client(id).calledName(), record.followThrough().safetyPlans(id));
    });
    addText(tr("Safety plan"), TextStyle::title);
    addText(called, TextStyle::body, Tone::quiet);
    if (!plans.empty()) {
        addText(fmt::format(
                    "{} {}, {}", tr("Last saved by"), plans[0].personName, timeText(plans[0].at)),
                TextStyle::small,
                Tone::quiet,
                spacing::hair);
        std::ranges::copy_n(
            plans[0].parts.begin(),
            static_cast<std::ptrdiff_t>(std::min(plans[0].parts.size(), m_stored.size())),
            m_stored.begin());
    }
    addText(tr("Write it down together, in the client's own words. Nothing has to be full."),
            TextStyle::body,
            Tone::quiet,
            spacing::small);
    for (std::size_t index = 0; index < m_stored.size(); ++index) {
        const care::SafetyPlanPart& part = care::safetyPlanParts()[index];
        addText(tr(part.title), TextStyle::lead, Tone::normal, spacing::large);
        addText(tr(part.question), TextStyle::body, Tone::quiet);
        m_parts.push_back(makeTextArea(this, tr(part.title), m_stored[index], partLines));
        column()->Add(m_parts.back(), 0, wxEXPAND | wxTOP, FromDIP(spacing::hair));
    }
    m_problem = addProblem();
    auto* buttons = addButtonRow(spacing::large);
    const auto add = [&](const std::string& label, ButtonLook look, std::function<void()> then) {
        buttons->Add(
            makeButton(this, label, look, std::move(then)), 0, wxRIGHT, FromDIP(spacing::small));
    };
    add(tr("Save"), ButtonLook::primary, [this] { save(); });
    if (!plans.empty()) {
        add(tr("Print…"), ButtonLook::normal, [this] {
            if (mayLeave()) {
                showPaper();
            }
        });
    }
    add(tr("Back to client"), ButtonLook::normal, [this] {
        if (mayLeave()) {
            m_navigator.showClient(m_id);
        }
    });
    useDraft({this, m_navigator.session(), "safetyplan", id},
             [&navigator, id] { navigator.showSafetyPlan(id); });
}

void SafetyPlanPage::takeFocus()
{
    m_parts.front()->SetFocus();
    Scroll(0, 0);
}

std::vector<std::string> SafetyPlanPage::typed() const
{
    std::vector<std::string> texts;
    for (const wxTextCtrl* part : m_parts) {
        texts.push_back(fromWx(part->GetValue()));
    }
    return texts;
}

bool SafetyPlanPage::holdsTyped() const
{
    return typed() != m_stored;
}

/// The plan as it was saved last, for the client to take home.
void SafetyPlanPage::showPaper()
{
    const auto in = [id = m_id](const std::string& language) {
        return [id, language](records::Record& record, const reports::ReportFrame& frame) {
            return reports::safetyPlanPage(
                record.followThrough().safetyPlans(id).at(0), record.client(id), frame, language);
        };
    };
    PaperSet set;
    set.client = m_id;
    set.papers = {{tr("Safety plan"), "safety plan", "plan", in("en")},
                  {tr("Safety plan in Spanish"), "safety plan", "plan", in("es")}};
    set.backLabel = tr("Back to the safety plan");
    set.back = [&navigator = m_navigator, id = m_id] {
        navigator.showSafetyPlan(id);
    };
    m_navigator.showPapers(std::move(set));
}

void SafetyPlanPage::save()
{
    try {
        m_navigator.session().ask([this](records::Record& record) {
            record.followThrough().saveSafetyPlan(m_id, typed());
        });
    } catch (const records::Refused& refusal) {
        showProblem(m_problem, tr(refusal.what()));
        return;
    }
    dropDraft();
    m_navigator.showSafetyPlan(m_id);
}

} // namespace attune::desktop
