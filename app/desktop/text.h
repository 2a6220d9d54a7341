#pragma once

#include "translation.h"

#include <wx/string.h>

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

} // namespace attune::desktop
