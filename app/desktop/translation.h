#pragma once

#include <string>

namespace attune::desktop {

/// One of our own sentences in the language the windows speak. English is the key (gettext:
/// --keyword=tr). Instrument wording never passes here: a translation of it is an edition of its
/// own. Knows no windows, so that controllers can speak too; without `translateWith` it is English.
std::string tr(const char* english);

/// The same for a sentence of another room or controller, which marks it (see marked_text.h).
inline std::string tr(const std::string& english)
{
    return tr(english.c_str());
}

/// Where `tr` finds its words from now on. Called by the windows as they start.
void translateWith(std::string (*translate)(const char* english));

} // namespace attune::desktop
