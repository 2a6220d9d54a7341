#pragma once

#include "attune/records/secret.h"

#include <wx/timer.h>

#include <functional>
#include <string>
#include <vector>

class wxSizer;
class wxTextCtrl;
class wxToggleButton;
class wxWindow;

namespace attune::desktop {

/// A field for a passphrase with Show beside it. Pasting is allowed. The controls belong to
/// `page`; this object must live as long as they do.
class PassphraseField
{
public:
    /// Appends a label and the field to `column`.
    PassphraseField(wxWindow* page, wxSizer* column, const std::string& label);
    PassphraseField(const PassphraseField&) = delete;
    PassphraseField& operator=(const PassphraseField&) = delete;

    records::Secret secret() const;
    bool isEmpty() const;
    /// Empties the field; the toolkit wipes the memory it held.
    void clear();
    void focus();
    /// Puts the keyboard into the field with everything selected, to be typed over.
    void focusForRetyping();
    /// While false the field keeps the keyboard but does not change.
    void setEditable(bool editable);

    void onChange(std::function<void()> then);
    void onEnter(std::function<void()> then);

    wxTextCtrl* control() const { return m_field; }

private:
    wxTextCtrl* m_field = nullptr;
    wxToggleButton* m_show = nullptr;
};

/// Empties passphrase fields 30 seconds after the keyboard left them all.
class WipeWhenLeft
{
public:
    /// `wiped` is told when something was emptied.
    WipeWhenLeft(std::vector<PassphraseField*> fields, std::function<void()> wiped);

private:
    void wipe();

    std::vector<PassphraseField*> m_fields;
    std::function<void()> m_wiped;
    wxTimer m_timer;
};

} // namespace attune::desktop
