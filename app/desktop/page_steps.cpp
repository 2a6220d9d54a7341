#include "page_steps.h"

#include "wrapped_text.h"

#include <wx/sizer.h>

namespace attune::desktop {

void PageSteps::end(int step)
{
    const wxSizerItemList& items = m_column.GetChildren();
    for (; m_ended < items.GetCount(); ++m_ended) {
        m_items[step].push_back(items.Item(m_ended)->GetData());
    }
}

void PageSteps::show(int step)
{
    for (const auto& [owner, items] : m_items) {
        for (wxSizerItem* item : items) {
            const auto* text = dynamic_cast<const WrappedText*>(item->GetWindow());
            item->Show(owner == step && (text == nullptr || !text->text().empty()));
        }
    }
}

} // namespace attune::desktop
