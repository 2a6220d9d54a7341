#include "unlock_words.h"

#include "text.h"

#include <fmt/format.h>

namespace attune::desktop {

std::string wordsFor(const Unlock& unlock)
{
    if (const auto left = unlock.left(); left.count() > 0) {
        return fmt::format(fmt::runtime(tr("Too many wrong tries. You can try again in {}.")),
                           countdown(left));
    }
    const std::string sentence = unlock.sentence();
    return sentence.empty() ? sentence : tr(sentence);
}

} // namespace attune::desktop
