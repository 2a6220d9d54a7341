#include "about_page.h"

#include "attune/records/versions.h"
#include "attune_mark.h"
#include "card.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/platinfo.h>
#include <wx/sizer.h>

#include <algorithm>
#include <fmt/format.h>

namespace attune::desktop {

namespace {

struct Part
{
    const char* name;
    const char* licence;
};

/// What stands within the program or beside it; docs/dependencies.md says what for.
constexpr Part parts[] = {{"wxWidgets", "wxWindows Library Licence 3.1"},
                          {"GTK", "LGPL 2.1+"},
                          {"SQLCipher", "BSD 3-Clause"},
                          {"OpenSSL", "Apache 2.0"},
                          {"libsodium", "ISC"},
                          {"ICU", "Unicode Licence"},
                          {"zxcvbn-c", "MIT"},
                          {"libharu", "zlib"},
                          {"qpdf", "Apache 2.0"},
                          {"poppler", "GPL 2+"},
                          {"HarfBuzz", "MIT"},
                          {"nlohmann/json", "MIT"},
                          {"{fmt}", "MIT"},
                          {"spdlog", "MIT"},
                          {"Noto Sans", "SIL Open Font Licence 1.1"}};

std::string versionOf(const std::string& name)
{
    const wxPlatformInfo& platform = wxPlatformInfo::Get();
    if (name == "wxWidgets") {
        return fmt::format("{}.{}.{}", wxMAJOR_VERSION, wxMINOR_VERSION, wxRELEASE_NUMBER);
    }
    if (name == "GTK") {
        return fmt::format(
            "{}.{}", platform.GetToolkitMajorVersion(), platform.GetToolkitMinorVersion());
    }
    const auto known = records::libraryVersions();
    const auto found = std::ranges::find(known, name, &std::pair<std::string, std::string>::first);
    return found == known.end() ? std::string() : found->second;
}

} // namespace

AboutPage::AboutPage(wxWindow* parent, Navigator& navigator) : Page(parent, spacing::columnWidth)
{
    auto* back = addButtonRow(0);
    m_back = makeButton(this,
                        navigator.offer().clients ? tr("Back to Today") : tr("Back to the audit"),
                        ButtonLook::quiet,
                        [&navigator] { navigator.showToday(); });
    back->Add(m_back);
    addAttuneMark(this, column(), spacing::large);
    addText(
        fmt::format("Attune {}", ATTUNE_VERSION), TextStyle::title, Tone::normal, spacing::small);
    addText(tr("Screening and bonding assessment after birth."), TextStyle::lead);
    addText(tr("It screens. It never diagnoses. A person always stands behind what follows."),
            TextStyle::body,
            Tone::normal,
            spacing::small);
    addText(tr("Free software under the GNU General Public License, version 3 or later. It comes "
               "without any warranty. You may use it, look into it, change it and pass it on."),
            TextStyle::body,
            Tone::quiet,
            spacing::small);
    addInstruments();
    addLibraries();
}

void AboutPage::takeFocus()
{
    m_back->SetFocus();
    Scroll(0, 0);
}

void AboutPage::addInstruments()
{
    addText(
        tr("Where the questionnaires come from"), TextStyle::heading, Tone::normal, spacing::large);
    for (const auto& instrument : questionnaires::Library::builtIn().instruments()) {
        auto* card = new Card(this);
        const auto add = [card](const std::string& text, TextStyle style, Tone tone) {
            card->content()->Add(new WrappedText(card, text, style, tone), 0, wxEXPAND);
        };
        add(fmt::format("{}: {}", instrument.shortTitle, instrument.title),
            TextStyle::lead,
            Tone::normal);
        for (const auto& source : instrument.sources) {
            add(source.citation + (source.doi.empty() ? "" : ". doi:" + source.doi),
                TextStyle::small,
                Tone::quiet);
        }
        add(instrument.rights.statement, TextStyle::small, Tone::quiet);
        column()->Add(card, 0, wxEXPAND | wxTOP, FromDIP(spacing::small));
    }
}

void AboutPage::addLibraries()
{
    addText(tr("What it is made with"), TextStyle::heading, Tone::normal, spacing::large);
    for (const Part& part : parts) {
        const std::string version = versionOf(part.name);
        addText(version.empty() ? fmt::format("{}: {}", part.name, part.licence)
                                : fmt::format("{} {}: {}", part.name, version, part.licence),
                TextStyle::body,
                Tone::normal,
                spacing::hair);
    }
}

} // namespace attune::desktop
