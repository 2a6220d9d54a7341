#include "calm_page.h"

#include "attune/care/marked_text.h"
#include "native_theme.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/tglbtn.h>

#include <algorithm>
#include <utility>

namespace attune::desktop {

TextSizes sizesOf(TextSize size)
{
    switch (size) {
    case TextSize::small:
        return {.answerPx = 20, .questionPx = 24, .textPx = 17, .titlePx = 26};
    case TextSize::large:
        return {.answerPx = 26, .questionPx = 32, .textPx = 24, .titlePx = 34};
    case TextSize::medium:
        break;
    }
    return {.answerPx = 22, .questionPx = 27, .textPx = 20, .titlePx = 29};
}

void addTextSizes(wxWindow* parent, wxSizer* row, const OwnWords& say, const ClientText& text)
{
    const std::pair<TextSize, const char*> choices[] = {{TextSize::small, marked("Small text")},
                                                        {TextSize::medium, marked("Medium text")},
                                                        {TextSize::large, marked("Large text")}};
    int px = 15;
    for (const auto& [choice, name] : choices) {
        auto* button = new wxToggleButton(parent, wxID_ANY, toWx("A"));
        button->SetFont(pixelFont(px, choice == text.size));
        button->SetMinSize(parent->FromDIP(wxSize(spacing::touchHeight, spacing::touchHeight)));
        button->SetValue(choice == text.size);
        addLook(button, "quiet");
        setSpokenName(button, say(name));
        button->Bind(wxEVT_TOGGLEBUTTON,
                     [resize = text.resize, chosen = choice](wxCommandEvent&) { resize(chosen); });
        row->Add(button, 0, wxALIGN_CENTRE_VERTICAL);
        px += 4;
    }
}

CalmPage::CalmPage(wxWindow* parent, const OwnWords& say, const ClientText& text)
    : Page(parent, spacing::columnWidth),
      m_sizes(sizesOf(text.size))
{
    auto* row = addButtonRow(0);
    row->AddStretchSpacer(1);
    addTextSizes(this, row, say, text);
}

void CalmPage::addTitle(const std::string& words)
{
    addText(words, TextStyle::title)->setTextFont(pixelFont(m_sizes.titlePx, true));
}

void CalmPage::addWords(const std::string& words, Tone tone)
{
    addText(words, TextStyle::lead, tone, spacing::small)->setTextFont(pixelFont(m_sizes.textPx));
}

wxButton* CalmPage::bigButton(const std::string& label, ButtonLook look, std::function<void()> then)
{
    wxButton* button = makeButton(this, label, look, std::move(then));
    button->SetFont(pixelFont(m_sizes.textPx, look == ButtonLook::primary));
    addLook(button, "big");
    button->SetMinSize({-1, std::max(button->GetBestSize().y, FromDIP(spacing::touchHeight))});
    return button;
}

} // namespace attune::desktop
