#pragma once

class wxSizer;

namespace attune::desktop {

class Navigator;
class Page;

/// Colours and language of the windows on this computer. Each change shows at once.
void addAppearanceSection(Page* page, wxSizer* column, Navigator& navigator);

} // namespace attune::desktop
