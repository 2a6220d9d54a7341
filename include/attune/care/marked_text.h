#pragma once

namespace attune {

/// Marks a sentence for translation (gettext: --keyword=marked). The rooms below and controllers
/// keep the English; the window that shows it translates it.
constexpr const char* marked(const char* english)
{
    return english;
}

} // namespace attune
