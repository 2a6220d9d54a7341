#pragma once

#include <memory>
#include <string>

class wxTranslations;

namespace attune::desktop {

/// A language our own words are in: its BCP 47 tag, and what it calls itself.
struct OwnLanguage
{
    const char* tag;
    const char* name;
};

inline constexpr OwnLanguage ownLanguages[] = {{"en", "English"}, {"es", "Español"}};

/// Our own words in one language, whatever the program speaks otherwise: a client reads hers while
/// her therapist keeps her own. Instrument wording never passes here.
class OwnWords
{
public:
    /// `language`: BCP 47; one without a catalogue is English, which needs none.
    explicit OwnWords(const std::string& language);

    /// `english` in this language; itself where the catalogue lacks it.
    std::string operator()(const char* english) const;

    std::string operator()(const std::string& english) const { return (*this)(english.c_str()); }

private:
    std::shared_ptr<wxTranslations> m_translations; ///< empty: English
};

/// From now on `tr` answers in this language. `tag` as in `ownLanguages`; empty: the desktop's.
void useOwnLanguage(const std::string& tag);

} // namespace attune::desktop
