#include "path_field.h"

#include "page.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

namespace attune::desktop {

wxTextCtrl* addPathField(wxWindow* page,
                         wxBoxSizer* column,
                         const std::string& label,
                         const std::string& value,
                         std::function<void()> choose,
                         std::function<void()> enter)
{
    column->Add(new WrappedText(page, label), 0, wxEXPAND | wxTOP, page->FromDIP(spacing::medium));
    wxTextCtrl* field = makeField(page, label, value, wxTE_PROCESS_ENTER);
    field->Bind(wxEVT_TEXT_ENTER, [enter = std::move(enter)](wxCommandEvent&) { enter(); });
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(field, 1, wxALIGN_CENTRE_VERTICAL);
    row->Add(makeButton(page, tr("Choose…"), ButtonLook::normal, std::move(choose)),
             0,
             wxALIGN_CENTRE_VERTICAL | wxLEFT,
             page->FromDIP(spacing::small));
    column->Add(row, 0, wxEXPAND | wxTOP, page->FromDIP(spacing::hair));
    return field;
}

} // namespace attune::desktop
