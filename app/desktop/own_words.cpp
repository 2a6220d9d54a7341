#include "own_words.h"

#include "program_folder.h"
#include "text.h"

#include <wx/translation.h>

#include <mutex>

namespace attune::desktop {

namespace {

const wxString domain = wxASCII_STR("attune");

void findCatalogues()
{
    static std::once_flag once;
    std::call_once(once, [] {
        wxFileTranslationsLoader::AddCatalogLookupPathPrefix(sharedFolder() +
                                                             wxASCII_STR("/locale"));
    });
}

} // namespace

OwnWords::OwnWords(const std::string& language)
{
    findCatalogues();
    auto translations = std::make_shared<wxTranslations>();
    translations->SetLanguage(toWx(language));
    if (translations->AddCatalog(domain, wxLANGUAGE_ENGLISH)) {
        m_translations = std::move(translations);
    }
}

std::string OwnWords::operator()(const char* english) const
{
    const wxString key = wxString::FromUTF8(english);
    const wxString* found =
        m_translations == nullptr ? nullptr : m_translations->GetTranslatedString(key, domain);
    return fromWx(found == nullptr ? key : *found);
}

void useOwnLanguage(const std::string& tag)
{
    findCatalogues();
    auto* translations = new wxTranslations; // wx takes it
    if (!tag.empty()) {
        translations->SetLanguage(toWx(tag));
    }
    wxTranslations::Set(translations);
    translations->AddCatalog(domain, wxLANGUAGE_ENGLISH);
    translateWith(
        [](const char* english) { return fromWx(wxGetTranslation(wxString::FromUTF8(english))); });
}

} // namespace attune::desktop
