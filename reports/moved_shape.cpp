#include "moved_shape.h"

#include <type_traits>

namespace attune::reports {

Shape moved(Shape shape, double dx, double dy)
{
    std::visit(
        [dx, dy](auto& own) {
            if constexpr (std::is_same_v<std::remove_reference_t<decltype(own)>, Line>) {
                own.x1 += dx;
                own.x2 += dx;
                own.y1 += dy;
                own.y2 += dy;
            } else {
                own.x += dx;
                own.y += dy;
            }
        },
        shape);
    return shape;
}

} // namespace attune::reports
