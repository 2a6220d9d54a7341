#include "first_steps.h"

#include "attune/care/marked_text.h"
#include "page.h"
#include "spacing.h"
#include "text.h"
#include "wrapped_text.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <fmt/format.h>
#include <iterator>

namespace attune::desktop {

namespace {

struct Step
{
    const char* title;
    const char* text;
};

constexpr Step steps[] = {
    {marked("From a name to a check-in"),
     marked("Press New client, write a name, and press Start check-in. What suits this week after "
            "birth is ticked already; change it as you like. Then hand the computer over.")},
    {marked("One calm question at a time"),
     marked("The screen belongs to the client until you take it back with your PIN or passphrase. "
            "A break, help, and \"I'd rather not answer\" are always in reach. Every answer is "
            "stored before the next question shows.")},
    {marked("Safety first, then the numbers"),
     marked("On taking the computer back you see what may be a risk before any score. Write down "
            "what you found and did; only then can the check-in be signed. Mood and bonding stand "
            "side by side, each number with its source.")},
    {marked("Yours alone"),
     marked("Everything stays on this computer, encrypted. Ctrl+L locks at once. Keep the recovery "
            "key apart from the computer, and let backups go to another disk: Settings, Backups. "
            "F1 opens the manual.")}};
constexpr int count = static_cast<int>(std::size(steps));

} // namespace

FirstSteps::FirstSteps(wxWindow* parent, std::function<void()> resized, std::function<void()> done)
    : Card(parent, Kind::accent),
      m_resized(std::move(resized)),
      m_done(std::move(done)),
      m_place(new WrappedText(this, {}, TextStyle::small, Tone::quiet)),
      m_title(new WrappedText(this, {}, TextStyle::heading)),
      m_text(new WrappedText(this, {}, TextStyle::body))
{
    for (WrappedText* text : {m_place, m_title, m_text}) {
        content()->Add(text, 0, wxEXPAND | wxBOTTOM, FromDIP(spacing::hair));
    }
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    m_next = makeButton(this, tr("Next"), ButtonLook::normal, [this] {
        m_at + 1 == count ? m_done() : show(m_at + 1);
    });
    m_back = makeButton(this, tr("Back"), ButtonLook::quiet, [this] { show(m_at - 1); });
    row->Add(m_next);
    row->Add(m_back, 0, wxLEFT, FromDIP(spacing::small));
    row->AddStretchSpacer(1);
    row->Add(makeButton(this, tr("Skip the first steps"), ButtonLook::quiet, [this] { m_done(); }));
    content()->Add(row, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    show(0);
}

void FirstSteps::show(int place)
{
    m_at = place;
    const Step& step = steps[place];
    m_place->setText(fmt::format(fmt::runtime(tr("First steps, {} of {}")), place + 1, count));
    m_title->setText(tr(step.title));
    m_text->setText(tr(step.text));
    m_next->SetLabel(toWx(place + 1 == count ? tr("Begin") : tr("Next")));
    m_back->Enable(place > 0);
    m_resized();
}

} // namespace attune::desktop
