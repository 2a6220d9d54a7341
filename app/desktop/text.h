#pragma once

#include <wx/string.h>
#include <wx/translation.h>

#include <string>
#include <string_view>

namespace attune::desktop {

/// UTF-8 to what the windows show. The only way text of ours enters a window.
inline wxString toWx(std::string_view text)
{
    return wxString::FromUTF8(text.data(), text.size());
}

/// What a window holds, as UTF-8.
inline std::string fromWx(const wxString& text)
{
    const wxScopedCharBuffer bytes = text.utf8_str();
    return {bytes.data(), bytes.length()};
}

/// One of our own sentences in the person's language. English is the key (gettext: --keyword=tr).
/// Instrument wording never passes here: a translation of it is an edition of its own.
inline std::string tr(const char* english)
{
    return fromWx(wxGetTranslation(wxString::FromUTF8(english)));
}

} // namespace attune::desktop
