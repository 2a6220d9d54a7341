#pragma once

#include <exception>
#include <functional>
#include <memory>
#include <utility>

namespace attune::desktop {

/// A page's sign of life. The record's thread may come back after the page was left; what was
/// wrapped in `unlessGone` is then dropped. Make and check it on the windows' thread.
class StillThere
{
public:
    std::function<void(const std::exception_ptr&)>
    unlessGone(std::function<void(const std::exception_ptr&)> then) const
    {
        return [sign = std::weak_ptr<const bool>(m_sign),
                then = std::move(then)](const std::exception_ptr& failure) {
            if (!sign.expired()) {
                then(failure);
            }
        };
    }

private:
    std::shared_ptr<const bool> m_sign = std::make_shared<const bool>(true);
};

} // namespace attune::desktop
