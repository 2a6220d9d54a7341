#pragma once

class wxSizer;
class wxTopLevelWindow;
class wxWindow;

namespace attune::desktop {

/// The column of pages with one task and few words, in device-independent pixels.
inline constexpr int narrowColumn = 560;

/// Appends the program's mark to `column`, `above` device-independent pixels below what stands
/// before. It is decoration: screen readers skip it.
void addAttuneMark(wxWindow* page, wxSizer* column, int above);

/// The same as the window's icon.
void showAttuneMark(wxTopLevelWindow* window);

} // namespace attune::desktop
