#pragma once

class wxWindow;

namespace attune::desktop {

/// Asks whether this older copy of the practice was restored on purpose. True: an owner says so.
bool wasRestoredOnPurpose(wxWindow* parent);

} // namespace attune::desktop
