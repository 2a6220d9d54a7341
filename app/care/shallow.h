#pragma once

namespace attune::care {

/// How deep our own JSON is nested at most, with room for what later versions add.
inline constexpr int deepestNesting = 8;

/// A filter for the JSON parser that leaves out what is nested deeper: copying it would not end
/// well.
inline auto onlyShallow()
{
    return [](int depth, auto /*event*/, const auto& /*part*/) {
        return depth <= deepestNesting;
    };
}

} // namespace attune::care
