#pragma once

#include "form_draft.h"
#include "wrapped_text.h"

#include <wx/scrolwin.h>

#include <functional>
#include <optional>
#include <string>

class wxBoxSizer;
class wxButton;
class wxPanel;
class wxTextCtrl;

namespace attune::desktop {

/// One screen of the program: a scrolled, centred column. Destroyed when it is left, so that
/// nothing of a client stays behind.
class Page : public wxScrolledWindow
{
public:
    /// `columnWidth` in device-independent pixels, see spacing.h.
    Page(wxWindow* parent, int columnWidth);

    /// Puts the keyboard where the person will want it. Called once the page is shown.
    virtual void takeFocus() {}

    /// Whether something was typed that is not saved.
    virtual bool holdsTyped() const { return false; }

    /// Whether leaving is all right now; asks the person where something would be lost.
    virtual bool mayLeave();

    /// Stores what was typed and not kept yet; called before the program locks.
    virtual void keepDrafts();

    /// Shows this page again, for whoever unlocks after it locked on her words; empty where there
    /// are none.
    std::function<void()> wayBack() const;

    /// Ends reading in the background that only this page wants; called before another takes its
    /// place, which would have to wait for it.
    virtual void stopReading() {}

    /// Whether the program may lock while nobody is there and nobody can be asked.
    virtual bool mayLockByItself() const { return true; }

    /// Says what is wrong beside a field; empty: nothing is any more.
    void showProblem(WrappedText* place, const std::string& sentence);

    /// After the content has grown or shrunk.
    void relayout();

    /// A place at the end of the column for what comes and goes: the keyboard reaches it where it
    /// stands, not last. Put content into its sizer.
    wxPanel* addHolder();

protected:
    /// Of a form whose words must outlast a lock. Call it last in the constructor: it fills in what
    /// was kept, and says so. `again` shows the page; `addMore` as for `FormDraft::restore`.
    void useDraft(FormDraft draft,
                  std::function<void()> again,
                  const std::function<void()>& addMore = {});
    /// After saving.
    void dropDraft();

    FormDraft& draft() { return *m_draft; }

    /// Where the page's content goes, top to bottom.
    wxBoxSizer* column() const { return m_column; }

    /// A line of text across the column. `above`: distance to what stands before, in DIP.
    WrappedText*
    addText(const std::string& text, TextStyle style, Tone tone = Tone::normal, int above = 0);
    /// A named, single-line field with its label above it. Returns the field.
    wxTextCtrl* addField(const std::string& label, const std::string& hint = {}, long style = 0);
    /// An error that stands beside a field or at the page's foot; hidden while empty.
    WrappedText* addProblem();
    /// Rows of buttons, the first at the left.
    wxBoxSizer* addButtonRow(int above);

private:
    wxBoxSizer* m_column = nullptr;
    std::optional<FormDraft> m_draft;
    std::function<void()> m_again;
    int m_columnWidth; ///< pixels, where the window has room
};

enum class ButtonLook { normal, primary, quiet, alert };

/// A button with our look; `then` runs when it is pressed.
wxButton*
makeButton(wxWindow* parent, const std::string& label, ButtonLook look, std::function<void()> then);

/// A whole row that can be pressed: a title, and below it a quieter line. Long text is cut at the
/// row's end, the whole of it is its spoken name.
wxButton* makeRow(wxWindow* parent,
                  const std::string& title,
                  const std::string& detail,
                  std::function<void()> then);

} // namespace attune::desktop
