#include "record_copy_page.h"

#include "attune/exchange/save_file.h"
#include "failure_sentence.h"
#include "generated_password.h"
#include "native_theme.h"
#include "page_size.h"
#include "save_dialog.h"
#include "spacing.h"
#include "text.h"
#include "text_field.h"

#include <wx/button.h>
#include <wx/checkbox.h>
#include <wx/choice.h>
#include <wx/sizer.h>
#include <wx/textctrl.h>

#include <fmt/format.h>

namespace attune::desktop {

namespace {

constexpr FileKind jsonFile{"JSON (*.json)|*.json", ".json"};

} // namespace

RecordCopyPage::RecordCopyPage(wxWindow* parent, Navigator& navigator, care::ClientId id)
    : Page(parent, spacing::columnWidth),
      m_navigator(navigator),
      m_id(id),
      m_places(*this)
{
    addHead();
    addForm();
    m_disclosure = std::make_unique<DisclosureFields>(this, column());
    m_disclosure->setRecipient(tr("the client"));
    addSaving();
    showForm();
}

WrappedText* RecordCopyPage::addTo(
    wxBoxSizer* part, const std::string& text, TextStyle style, Tone tone, int above)
{
    auto* label = new WrappedText(this, text, style, tone);
    part->Add(label, 0, wxEXPAND | wxTOP, FromDIP(above));
    return label;
}

void RecordCopyPage::addHead()
{
    auto* back = addButtonRow(0);
    m_back = makeButton(
        this, tr("Back to client"), ButtonLook::quiet, [this] { m_navigator.showClient(m_id); });
    back->Add(m_back);
    const std::string name = m_navigator.session().ask(
        [this](records::Record& record) { return record.client(m_id).calledName(); });
    addText(tr("A copy for the client"), TextStyle::title, Tone::normal, spacing::small);
    addText(fmt::format(fmt::runtime(tr("Everything Attune keeps about {}: who they are, each "
                                        "check-in with every answer and score, safety alerts and "
                                        "what was done, impressions, and what left the record and "
                                        "for whom. Licensed wording that the practice added stays "
                                        "here; its questions stand as number and topic.")),
                        name),
            TextStyle::body,
            Tone::normal,
            spacing::hair);
    addText(tr("A client has a right to it. Offer to read it together."),
            TextStyle::body,
            Tone::quiet,
            spacing::small);
}

void RecordCopyPage::addForm()
{
    const std::string label = tr("What to save");
    addText(label, TextStyle::body, Tone::normal, spacing::medium);
    m_form = new wxChoice(this, wxID_ANY);
    m_form->SetFont(fontFor(TextStyle::body));
    m_form->Append(toWx(tr("PDF with a password, a file for programs inside")));
    m_form->Append(toWx(tr("PDF without a password")));
    m_form->Append(toWx(tr("File for programs (JSON), without a password")));
    m_form->SetSelection(0);
    setSpokenName(m_form, label);
    m_form->Bind(wxEVT_CHOICE, [this](wxCommandEvent&) { showForm(); });
    column()->Add(m_form, 0, wxTOP, FromDIP(spacing::hair));
    addPassword();
    addPlain();
}

void RecordCopyPage::addPassword()
{
    m_protected = new wxBoxSizer(wxVERTICAL);
    column()->Add(m_protected, 0, wxEXPAND);
    const std::string label = tr("Password for the file");
    addTo(m_protected, label, TextStyle::body, Tone::normal, spacing::medium);
    m_password = makeField(this, label, generatedPassword(), 0, spacing::fieldWidth);
    auto* row = new wxBoxSizer(wxHORIZONTAL);
    row->Add(m_password, 0, wxALIGN_CENTRE_VERTICAL);
    row->Add(makeButton(this,
                        tr("Propose another"),
                        ButtonLook::quiet,
                        [this] { m_password->ChangeValue(toWx(generatedPassword())); }),
             0,
             wxALIGN_CENTRE_VERTICAL | wxLEFT,
             FromDIP(spacing::small));
    m_protected->Add(row, 0, wxTOP, FromDIP(spacing::hair));
    addTo(m_protected,
          tr("Write it down for the client, and hand it over apart from the file. Attune does not "
             "keep it: without it nobody can open the file."),
          TextStyle::small,
          Tone::quiet,
          spacing::hair);
    m_passwordProblem = addTo(m_protected, {}, TextStyle::body, Tone::alert, spacing::hair);
    m_places.add(CopyField::password, m_passwordProblem, [this] { m_password->SetFocus(); });
}

void RecordCopyPage::addPlain()
{
    m_plain = new wxBoxSizer(wxVERTICAL);
    column()->Add(m_plain, 0, wxEXPAND);
    m_mayBeRead = new wxCheckBox(
        this, wxID_ANY, toWx(tr("Anyone who has this file can read it. That is meant.")));
    m_mayBeRead->SetFont(fontFor(TextStyle::body));
    m_plain->Add(m_mayBeRead, 0, wxTOP, FromDIP(spacing::medium));
    m_plainProblem = addTo(m_plain, {}, TextStyle::body, Tone::alert, spacing::hair);
    m_places.add(CopyField::mayBeRead, m_plainProblem, [this] { m_mayBeRead->SetFocus(); });
}

void RecordCopyPage::addSaving()
{
    m_passphrase = std::make_unique<PassphraseField>(this, column(), tr("Your passphrase"));
    m_passphrase->onEnter([this] { confirm(); });
    m_wipe =
        std::make_unique<WipeWhenLeft>(std::vector<PassphraseField*>{m_passphrase.get()}, [] {});
    m_passphraseProblem = addProblem();
    m_places.add(CopyField::passphrase, m_passphraseProblem, [this] { m_passphrase->focus(); });
    auto* row = addButtonRow(spacing::medium);
    m_save = makeButton(this, tr("Save the copy…"), ButtonLook::primary, [this] { confirm(); });
    row->Add(m_save);
    m_pulse = std::make_unique<BusyPulse>(this, column(), tr("One moment."));
    m_outcome = addText({}, TextStyle::body, Tone::normal, spacing::small);
    m_problem = addProblem();
}

void RecordCopyPage::takeFocus()
{
    m_form->SetFocus();
    Scroll(0, 0);
}

CopyWish RecordCopyPage::wish() const
{
    CopyWish wish;
    wish.form = static_cast<CopyForm>(m_form->GetSelection());
    wish.password = fromWx(m_password->GetValue());
    wish.mayBeRead = m_mayBeRead->GetValue();
    wish.given = m_disclosure->said();
    return wish;
}

void RecordCopyPage::showForm()
{
    const bool isProtected = wish().form == CopyForm::protectedPdf;
    m_protected->ShowItems(isProtected);
    m_plain->ShowItems(!isProtected);
    m_mayBeRead->SetValue(false); // said anew for each form
    showProblem(m_passwordProblem, {});
    showProblem(m_plainProblem, {});
}

bool RecordCopyPage::complain()
{
    showProblem(m_problem, {});
    m_outcome->setText({});
    return m_places.show(problemsOf(wish(), !m_passphrase->isEmpty()));
}

void RecordCopyPage::confirm()
{
    if (m_isWorking || complain()) {
        return;
    }
    auto secret = std::make_shared<const records::Secret>(m_passphrase->secret());
    const auto right = std::make_shared<bool>(false);
    setWorking(true);
    m_navigator.session().run(
        [secret, right](records::Record& record) { *right = record.confirmPassphrase(*secret); },
        m_stillThere.unlessGone(
            [this, right](const std::exception_ptr& failure) { confirmed(failure, *right); }));
}

void RecordCopyPage::confirmed(const std::exception_ptr& failure, bool right)
{
    setWorking(false);
    if (failure != nullptr || !right) {
        showProblem(m_passphraseProblem,
                    failure == nullptr ? tr("This is not your passphrase. Nothing was saved.")
                                       : sentenceOf(failure));
        m_passphrase->focusForRetyping();
        return;
    }
    m_passphrase->clear();
    save();
}

void RecordCopyPage::save()
{
    CopyWish wanted = wish();
    const FileKind& kind = wanted.form == CopyForm::json ? jsonFile : pdfFile;
    const auto file =
        askWhereToSave(this,
                       tr("Save the copy"),
                       exchange::neutralName("record", m_navigator.today(), kind.extension),
                       kind);
    if (!file) {
        showProblem(m_problem, tr("Nothing was saved."));
        return;
    }
    wanted.file = *file;
    const CopyForm form = wanted.form;
    setWorking(true);
    m_navigator.session().run(
        [id = m_id, wanted = std::move(wanted), moment = m_navigator.now(), size = usualPageSize()](
            records::Record& record) { giveCopy(record, id, wanted, moment, size); },
        m_stillThere.unlessGone(
            [this, form](const std::exception_ptr& failure) { saved(failure, form); }));
}

void RecordCopyPage::saved(const std::exception_ptr& failure, CopyForm form)
{
    setWorking(false);
    if (failure == nullptr) {
        m_outcome->setText((form == CopyForm::protectedPdf
                                ? tr("Saved. It opens with the password above: write it down now.")
                                : tr("Saved. Anyone who has the file can read it.")) +
                           " " + tr("It stands in the list of disclosures."));
    }
    showProblem(m_problem, failure == nullptr ? std::string() : sentenceOf(failure));
    m_save->SetFocus();
}

void RecordCopyPage::setWorking(bool working)
{
    m_isWorking = working;
    m_back->Enable(!working);
    m_form->Enable(!working);
    m_passphrase->setEditable(!working);
    m_save->Enable(!working);
    working ? m_pulse->start() : m_pulse->stop();
    relayout();
}

} // namespace attune::desktop
