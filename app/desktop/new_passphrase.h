#pragma once

#include "passphrase_field.h"
#include "strength_meter.h"

#include <functional>
#include <string>
#include <vector>

namespace attune::desktop {

/// Choosing a passphrase: the field, how strong it is, and the field to repeat it. For the first
/// run and after the recovery key was used. Must live as long as the page its controls stand on.
class NewPassphrase
{
public:
    /// Words that must not make up the passphrase, asked at every change.
    using Context = std::function<std::vector<std::string>()>;

    /// Appends to `column`. `label` names the first field. `wiped` is told when the fields were
    /// emptied for lying idle.
    NewPassphrase(wxWindow* page,
                  wxSizer* column,
                  const std::string& label,
                  Context context,
                  std::function<void()> wiped);

    PassphraseField& first() { return m_first; }

    const PassphraseField& first() const { return m_first; }

    PassphraseField& repeated() { return m_repeated; }

    /// Where a problem with each field is shown; hidden at first.
    WrappedText* firstProblem() const { return m_firstProblem; }

    WrappedText* repeatedProblem() const { return m_repeatedProblem; }

    /// Says beside the fields what is wrong with what stands there and puts the keyboard where it
    /// is mended. True where something is. The page lays itself out anew afterwards.
    bool complain();

    void clear();
    void setEditable(bool editable);

private:
    void judge();

    Context m_context;
    PassphraseField m_first;
    StrengthMeter m_meter;
    WrappedText* m_firstProblem;
    PassphraseField m_repeated;
    WrappedText* m_repeatedProblem;
    WipeWhenLeft m_wipe;
};

} // namespace attune::desktop
