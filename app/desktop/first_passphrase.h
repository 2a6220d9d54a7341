#pragma once

#include "new_passphrase.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

class wxBoxSizer;
class wxPanel;
class wxStaticText;

namespace attune::desktop {

/// A passphrase to begin with, for someone else: the program proposes one, or it is typed. The
/// controls belong to `page`; this object must live as long as they do.
class FirstPassphrase
{
public:
    /// Appends to `column`. `context` as judgePassphrase. `changed` is told where the page has to
    /// be laid out anew.
    FirstPassphrase(wxWindow* page,
                    wxBoxSizer* column,
                    NewPassphrase::Context context,
                    std::function<void()> changed);

    records::Secret secret() const;
    /// Says beside the fields what is wrong with what was typed. True where something is.
    bool complain();
    void setEditable(bool editable);

private:
    void addProposal(wxWindow* page, wxBoxSizer* column);
    void propose();
    void type(bool typed);

    std::function<void()> m_changed;
    records::Secret m_proposal;
    bool m_isTyped = false;
    wxPanel* m_proposed = nullptr;
    wxPanel* m_typing = nullptr;
    wxStaticText* m_words = nullptr;
    std::unique_ptr<NewPassphrase> m_typed;
};

/// The letters of a passphrase or key, to be copied onto paper: never wrapped, each told apart.
wxStaticText* showLetters(wxWindow* parent, const std::string& letters);

} // namespace attune::desktop
