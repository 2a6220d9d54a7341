#pragma once

#include "errand.h"
#include "navigator.h"
#include "still_there.h"

#include <optional>

namespace attune::desktop {

/// The backup that is made by itself, while nobody touches the computer.
class DueBackup
{
public:
    explicit DueBackup(Navigator& navigator) : m_navigator(navigator) {}

    /// Makes one where it is due. `lastInput`: when the computer was last touched.
    void consider(care::Instant lastInput, bool clientHasScreen);

    /// Somebody came back, or the record is about to be closed.
    void stop() { m_errand.reset(); }

    /// Whether something was entered since the last one, and one can be made.
    bool isWantedOnClosing();

private:
    Navigator& m_navigator;
    std::optional<Errand> m_errand;
    std::optional<care::Instant> m_tried;
    StillThere m_stillThere;
};

} // namespace attune::desktop
