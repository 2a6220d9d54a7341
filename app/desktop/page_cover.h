#pragma once

namespace attune::desktop {

class Page;

/// Lays `cover`, a child of `page`, over everything on it for as long as `page` lives.
void coverPage(Page* page, Page* cover);

} // namespace attune::desktop
