#pragma once

namespace attune::desktop {

/// Marks a sentence of a controller for translation (gettext: --keyword=marked). Controllers know
/// no windows and keep the English; the window translates it when it shows it.
constexpr const char* marked(const char* english)
{
    return english;
}

} // namespace attune::desktop
