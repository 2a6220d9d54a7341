#include "key_deed_page.h"

#include "page_cover.h"
#include "recovery_kit_page.h"
#include "spacing.h"
#include "text.h"

#include <wx/button.h>
#include <wx/sizer.h>

#include <random>
#include <utility>

namespace attune::desktop {

KeyDeedPage::KeyDeedPage(wxWindow* parent, Navigator& navigator)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator)
{}

void KeyDeedPage::addHead(const std::string& back,
                          const std::string& title,
                          const std::vector<std::string>& says)
{
    wxBoxSizer* row = addButtonRow(0);
    m_back = makeButton(this, back, ButtonLook::quiet, [this] { goBack(); });
    row->Add(m_back);
    addText(title, TextStyle::title, Tone::normal, spacing::small);
    for (const std::string& paragraph : says) {
        addText(paragraph, TextStyle::body, Tone::normal, spacing::small);
    }
}

void KeyDeedPage::addDeed(const std::string& label, ButtonLook look, const std::string& patience)
{
    m_own = std::make_unique<OwnPassphraseField>(this, column(), [this] { begin(); });
    m_problem = addProblem();
    m_pulse = std::make_unique<BusyPulse>(this, column(), patience);
    wxBoxSizer* row = addButtonRow(spacing::medium);
    m_button = makeButton(this, label, look, [this] { begin(); });
    row->Add(m_button);
}

void KeyDeedPage::takeFocus()
{
    m_own->field().focus();
    Scroll(0, 0);
}

bool KeyDeedPage::mayLeave()
{
    return m_after == nullptr ? !m_isWorking : m_after->mayLeave();
}

bool KeyDeedPage::mayLockByItself() const
{
    return m_after == nullptr ? !m_isWorking : m_after->mayLockByItself();
}

void KeyDeedPage::cover(Page* after)
{
    m_after = after;
    coverPage(this, m_after);
}

void KeyDeedPage::showRecoveryKit(records::Secret key)
{
    const auto [practice, owner] = m_navigator.session().ask([](records::Record& record) {
        return std::pair(record.practice().name, record.person().name);
    });
    cover(new RecoveryKitPage(
        this,
        m_navigator,
        RecoveryKit(practice, owner, std::move(key), std::random_device()()),
        {.above = {},
         .title = tr("The new recovery key"),
         .says = tr("It is shown only now and stored nowhere. The one before opens this practice "
                    "no more: destroy its paper, unless you keep backups from its time. Print the "
                    "kit, or write the key down, and keep it away from this computer."),
         .finish = [this] {
             goBack();
         }}));
}

void KeyDeedPage::begin()
{
    if (m_isWorking) {
        return;
    }
    showProblem(m_problem, {});
    const bool ownIsMissing = m_own->complain();
    const bool otherIsWrong = complain(); // last: the keyboard goes to what stands first
    relayout();
    if (ownIsMissing || otherIsWrong) {
        return;
    }
    const auto secret = std::make_shared<const records::Secret>(m_own->field().secret());
    setWorking(true);
    m_navigator.session().run(
        [secret, deed = deed()](records::Record& record) { deed(record, *secret); },
        m_stillThere.unlessGone([this](const std::exception_ptr& failure) { finished(failure); }));
}

void KeyDeedPage::finished(const std::exception_ptr& failure)
{
    setWorking(false);
    if (failure == nullptr) {
        m_own->field().clear();
        done();
        return;
    }
    try {
        std::rethrow_exception(failure);
    } catch (const records::WrongKey& wrong) {
        m_own->showProblem(tr(wrong.what()));
    } catch (const records::TryLater& later) {
        m_own->showProblem(tr(later.what()));
    } catch (const records::RecordError& error) {
        refused(tr(error.what()));
    } catch (const std::exception&) {
        refused(tr("There is not enough memory. Close other programs and try again."));
    }
    relayout();
}

void KeyDeedPage::setWorking(bool working)
{
    m_isWorking = working;
    m_own->field().setEditable(!working);
    m_button->Enable(!working);
    m_back->Enable(!working);
    setEditable(!working);
    working ? m_pulse->start() : m_pulse->stop();
    relayout();
}

} // namespace attune::desktop
