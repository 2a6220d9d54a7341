#include "red_flags_section.h"

#include "attune/care/red_flags.h"
#include "card.h"
#include "page.h"
#include "spacing.h"
#include "text.h"

#include <wx/checkbox.h>
#include <wx/sizer.h>

#include <algorithm>
#include <fmt/format.h>

namespace attune::desktop {

RedFlagsSection::RedFlagsSection(Page* page,
                                 wxSizer* column,
                                 Navigator& navigator,
                                 const care::Visit& visit,
                                 std::function<void()> changed)
    : m_page(page),
      m_navigator(navigator),
      m_id(visit.checkIn.id),
      m_changed(std::move(changed))
{
    column->Add(new WrappedText(m_page, tr("What you saw"), TextStyle::lead),
                0,
                wxEXPAND | wxTOP,
                m_page->FromDIP(spacing::medium));
    if (visit.signature) {
        addSigned(column, visit);
    } else {
        addBoxes(column, visit);
    }
}

void RedFlagsSection::addSigned(wxSizer* column, const care::Visit& visit)
{
    std::vector<std::string> lines;
    if (!visit.redFlags) {
        lines.push_back(tr("Nothing was noted about signs of an emergency."));
    } else if (visit.redFlags->empty()) {
        lines.push_back(tr("No sign of an emergency was seen."));
    } else {
        for (const std::string& flag : *visit.redFlags) {
            lines.push_back(tr(care::redFlagLabel(flag)));
        }
    }
    for (const std::string& line : lines) {
        column->Add(
            new WrappedText(m_page, line), 0, wxEXPAND | wxTOP, m_page->FromDIP(spacing::hair));
    }
}

void RedFlagsSection::addBoxes(wxSizer* column, const care::Visit& visit)
{
    const auto add = [&](const std::string& label) {
        auto* box = new wxCheckBox(m_page, wxID_ANY, toWx(label));
        box->SetFont(fontFor(TextStyle::body));
        column->Add(box, 0, wxTOP, m_page->FromDIP(spacing::small));
        return box;
    };
    for (const care::RedFlag& flag : care::redFlags()) {
        if (flag.aboutInfant && care::isBereaved(visit.client)) {
            continue;
        }
        auto* box = add(tr(flag.label));
        box->SetValue(visit.redFlags &&
                      std::ranges::find(*visit.redFlags, flag.id) != visit.redFlags->end());
        box->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) {
            m_none->SetValue(false);
            keep();
        });
        m_boxes.emplace_back(flag.id, box);
    }
    m_none = add(tr("I looked: none of these"));
    m_none->SetValue(visit.redFlags && visit.redFlags->empty());
    m_none->Bind(wxEVT_CHECKBOX, [this](wxCommandEvent&) {
        for (const auto& [flag, box] : m_boxes) {
            box->SetValue(false);
        }
        m_none->SetValue(true); // what was looked at stays looked at
        keep();
    });
    addSteps(column);
}

/// What to do now, with the numbers to call.
void RedFlagsSection::addSteps(wxSizer* column)
{
    m_steps = new Card(m_page, Card::Kind::alert);
    m_steps->addText(tr("This is an emergency. Do this now:"), 0, TextStyle::lead, Tone::alert);
    for (const std::string& step : care::emergencySteps()) {
        m_steps->addText("•  " + tr(step), spacing::hair);
    }
    const care::PracticeSettings settings = m_navigator.settings();
    const care::SupportLines& lines = care::supportLinesOf(settings);
    for (const care::SupportLine& line : lines.lines) {
        if (line.isCrisis) {
            m_steps->addText(
                fmt::format("{}: {}", line.name, line.contact), spacing::small, TextStyle::lead);
        }
    }
    if (lines.isStale(m_navigator.today())) {
        m_steps->addText(tr("These numbers were not checked for more than a year."),
                         spacing::small,
                         TextStyle::small,
                         Tone::quiet);
    }
    column->Add(m_steps, 0, wxEXPAND | wxTOP, m_page->FromDIP(spacing::small));
    showSteps();
}

std::vector<std::string> RedFlagsSection::ticked() const
{
    std::vector<std::string> flags;
    for (const auto& [flag, box] : m_boxes) {
        if (box->GetValue()) {
            flags.push_back(flag);
        }
    }
    return flags;
}

void RedFlagsSection::showSteps()
{
    m_steps->Show(!ticked().empty());
}

void RedFlagsSection::keep()
{
    const auto flags = ticked();
    if (flags.empty()) {
        m_none->SetValue(true); // the last one was taken back: looked, and none is left
    }
    m_navigator.session().ask(
        [&](records::Record& record) { record.followThrough().setRedFlags(m_id, flags); });
    showSteps();
    m_changed();
}

} // namespace attune::desktop
