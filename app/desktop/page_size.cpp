#include "page_size.h"

#include <cstdint>
#include <langinfo.h>
#include <locale.h>

namespace attune::desktop {

reports::PageSize usualPageSize()
{
    constexpr int a4HeightMm = 297;
    // glibc returns the number itself in the pointer for this item.
    const locale_t locale = ::newlocale(LC_PAPER_MASK, "", nullptr);
    if (locale == nullptr) {
        return reports::PageSize::letter;
    }
    const auto heightMm = static_cast<int>(
        reinterpret_cast<std::intptr_t>(::nl_langinfo_l(_NL_PAPER_HEIGHT, locale)) & 0xFFFF);
    ::freelocale(locale);
    return heightMm == a4HeightMm ? reports::PageSize::a4 : reports::PageSize::letter;
}

} // namespace attune::desktop
