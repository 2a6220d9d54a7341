#include "appearance_section.h"

#include "attune/care/marked_text.h"
#include "native_theme.h"
#include "navigator.h"
#include "own_words.h"
#include "page.h"
#include "preferences.h"
#include "spacing.h"
#include "text.h"

#include <wx/choice.h>
#include <wx/sizer.h>

#include <algorithm>

namespace attune::desktop {

namespace {

/// In the order of ThemeChoice.
constexpr const char* themes[] = {marked("As the desktop has it"),
                                  marked("Light"),
                                  marked("Dark"),
                                  marked("High contrast"),
                                  marked("Dark, high contrast")};

wxChoice* addChoice(Page* page,
                    wxSizer* column,
                    const std::string& label,
                    const std::vector<std::string>& entries,
                    int chosen)
{
    column->Add(new WrappedText(page, label), 0, wxEXPAND | wxTOP, page->FromDIP(spacing::small));
    auto* choice = new wxChoice(page, wxID_ANY);
    choice->SetFont(fontFor(TextStyle::body));
    for (const std::string& entry : entries) {
        choice->Append(toWx(entry));
    }
    choice->SetSelection(chosen);
    setSpokenName(choice, label);
    column->Add(choice, 0, wxTOP, page->FromDIP(spacing::hair));
    return choice;
}

void change(Navigator& navigator, const std::function<void(Preferences&)>& set)
{
    Preferences preferences = loadPreferences();
    set(preferences);
    savePreferences(preferences);
    navigator.useNewAppearance();
}

} // namespace

void addAppearanceSection(Page* page, wxSizer* column, Navigator& navigator)
{
    const Preferences preferences = loadPreferences();
    std::vector<std::string> entries;
    std::ranges::transform(
        themes, std::back_inserter(entries), [](const char* theme) { return tr(theme); });
    auto* colours =
        addChoice(page, column, tr("Colours"), entries, static_cast<int>(preferences.theme));
    colours->Bind(wxEVT_CHOICE, [&navigator](wxCommandEvent& event) {
        change(navigator, [&](Preferences& now) {
            now.theme = static_cast<ThemeChoice>(event.GetSelection());
        });
    });

    entries = {tr("As the desktop has it")};
    int chosen = 0;
    for (const OwnLanguage& language : ownLanguages) {
        if (language.tag == preferences.language) {
            chosen = static_cast<int>(entries.size());
        }
        entries.emplace_back(language.name);
    }
    auto* languages = addChoice(page, column, tr("Language of the program"), entries, chosen);
    languages->Bind(wxEVT_CHOICE, [&navigator](wxCommandEvent& event) {
        const int place = event.GetSelection();
        change(navigator, [place](Preferences& now) {
            now.language = place == 0 ? "" : ownLanguages[place - 1].tag;
        });
    });
    column->Add(new WrappedText(page,
                                tr("A client reads the language you choose when you start the "
                                   "check-in, whatever stands here. What results mean, and "
                                   "reports, are in English."),
                                TextStyle::small,
                                Tone::quiet),
                0,
                wxEXPAND | wxTOP,
                page->FromDIP(spacing::hair));
}

} // namespace attune::desktop
