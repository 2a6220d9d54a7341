#pragma once

#include "attune/care/people.h"
#include "session.h"

#include <functional>
#include <string>

class wxWindow;

namespace attune::desktop {

/// What somebody typed into a form and has not saved. It is kept in the record under her own name
/// when the program locks, and stands in the form again when she opens it the next time.
class FormDraft
{
public:
    /// `form`: its name, without points. `about`: 0 for a client who is not stored yet.
    FormDraft(wxWindow* page, Session& session, const std::string& form, care::ClientId about);

    /// Fills in what was kept, the fields in the order in which they were made. `addMore` adds
    /// some where the form had more of them then. False: nothing was kept, or it no longer fits.
    bool restore(const std::function<void()>& addMore = {});
    void keep();
    /// Forgets what was kept.
    void drop();

    /// `drop` for after the form is gone.
    std::function<void()> dropLater() const;

private:
    wxWindow* m_page;
    Session* m_session;
    std::string m_key;
    bool m_isKept = false;
};

} // namespace attune::desktop
