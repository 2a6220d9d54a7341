#include "measures_state.h"

#include <charconv>

namespace attune::care {

AskedFigure::AskedFigure(std::string_view id)
{
    m_wantsNotCounted = id.ends_with(notCounted);
    if (m_wantsNotCounted) {
        id.remove_suffix(notCounted.size());
    }
    const auto slash = id.find('/');
    m_family = id.substr(0, slash);
    m_part = slash == std::string_view::npos ? std::string_view() : id.substr(slash + 1);
    const auto points = m_part.rfind('/');
    if (m_family == family::reached && points != std::string::npos) {
        const char* end = m_part.data() + m_part.size();
        const bool isNumber =
            std::from_chars(m_part.data() + points + 1, end, m_cutOff).ec == std::errc();
        m_instrument = isNumber ? m_part.substr(0, points) : std::string();
    }
}

bool AskedFigure::isPart(std::string_view family, std::string_view part) const
{
    if (m_wantsNotCounted || m_family != family) {
        return false;
    }
    const bool isWithin =
        part.starts_with(m_part) && part.size() > m_part.size() && part.at(m_part.size()) == '/';
    return m_part.empty() || m_part == part || isWithin;
}

bool AskedFigure::isPart(std::string_view family,
                         std::string_view part,
                         std::string_view ofPart) const
{
    return m_family == family && isPart(family, figureId(part, ofPart));
}

bool AskedFigure::isShare(std::string_view family, std::string_view part, bool counts) const
{
    return counts != m_wantsNotCounted && m_family == family && m_part == part;
}

bool AskedFigure::isReached(std::string_view instrument, double total) const
{
    return !m_instrument.empty() && m_instrument == instrument &&
           (total >= m_cutOff) != m_wantsNotCounted;
}

} // namespace attune::care
