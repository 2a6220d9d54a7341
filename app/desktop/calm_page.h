#pragma once

#include "own_words.h"
#include "page.h"

#include <functional>
#include <string>

namespace attune::desktop {

/// The client's text size.
enum class TextSize { small, medium, large };

/// Pixels of a client's text at one size, see `pixelFont`; the question is larger than answers.
struct TextSizes
{
    int answerPx;
    int questionPx;
    int textPx;
    int titlePx;
};

TextSizes sizesOf(TextSize size);

/// The size in which a client reads, and what is called when she chooses another.
struct ClientText
{
    TextSize size = TextSize::medium;
    std::function<void(TextSize)> resize;
};

/// Adds three buttons, a small, a middle and a large letter, to a row.
void addTextSizes(wxWindow* parent, wxSizer* row, const OwnWords& say, const ClientText& text);

/// A page of client mode beside the questions: the text sizes above, large words, large buttons.
class CalmPage : public Page
{
protected:
    CalmPage(wxWindow* parent, const OwnWords& say, const ClientText& text);

    void addTitle(const std::string& words);
    void addWords(const std::string& words, Tone tone = Tone::normal);
    /// A button for a finger.
    wxButton* bigButton(const std::string& label, ButtonLook look, std::function<void()> then);

    const TextSizes& sizes() const { return m_sizes; }

private:
    TextSizes m_sizes;
};

} // namespace attune::desktop
