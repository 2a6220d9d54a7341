#include "recovery_kit.h"

#include "attune/care/marked_text.h"

#include <utility>

namespace attune::desktop {

RecoveryKit::RecoveryKit(std::string practice,
                         std::string owner,
                         records::Secret key,
                         unsigned seed)
    : m_practice(std::move(practice)),
      m_owner(std::move(owner)),
      m_recovery(std::move(key), seed)
{}

std::array<std::string, 2> RecoveryKit::problemsOf(std::string_view first,
                                                   std::string_view second) const
{
    const char* sentence = marked("This is not that group. Compare it with your paper.");
    const auto& asked = m_recovery.asked();
    return {m_recovery.matches(asked[0], first) ? "" : sentence,
            m_recovery.matches(asked[1], second) ? "" : sentence};
}

} // namespace attune::desktop
