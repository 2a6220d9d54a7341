#pragma once

namespace attune::desktop::spacing {

/// Distances in device-independent pixels; pass them through FromDIP. Multiples of four.
inline constexpr int hair = 4;
inline constexpr int small = 8;
inline constexpr int medium = 16;
inline constexpr int large = 24;
inline constexpr int huge = 40;

/// The column that text and forms keep to, so that lines stay readable on any screen.
inline constexpr int columnWidth = 760;
inline constexpr int wideColumnWidth = 960;
/// A field that is not as wide as its column.
inline constexpr int fieldWidth = 320;
/// The least height of anything a finger must hit (WCAG 2.2 target size, enlarged).
inline constexpr int touchHeight = 48;
/// Between two answer rows.
inline constexpr int betweenAnswers = 10;

} // namespace attune::desktop::spacing
