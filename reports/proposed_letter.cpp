#include "attune/care/review.h"
#include "attune/care/words.h"
#include "attune/reports/referral_letter.h"
#include "letter_scope.h"
#include "letter_scores.h"
#include "one_line.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>
#include <set>

namespace attune::reports {

namespace {

using questionnaires::Construct;
using questionnaires::SafetyFinding;
using questionnaires::SafetyKind;

/// Appends a text with `between` before it, where both are something.
void add(std::string& all, const std::string& text, const char* between = " ")
{
    if (!text.empty()) {
        all += (all.empty() ? "" : between) + text;
    }
}

/// Puts together the parts of one letter.
class Proposal
{
public:
    Proposal(const care::Visit& visit,
             const questionnaires::Library& library,
             const care::FollowUp& followUp,
             const care::DirectoryEntry& addressee,
             const ReportFrame& frame)
        : m_visit(visit),
          m_library(library),
          m_followUp(followUp),
          m_addressee(addressee),
          m_frame(frame),
          m_scope(letterScope(addressee.service.empty() ? followUp.service : addressee.service)),
          m_reviews(care::reviewOf(visit, library, frame.baseRate)),
          m_name(frame.initialsOnly ? care::initials(visit.client.name) : visit.client.name)
    {}

    ReferralLetter letter() const
    {
        ReferralLetter letter;
        letter.on = care::localTime(m_frame.printedAt).date;
        add(letter.recipient, m_addressee.contact, "\n");
        add(letter.recipient, m_addressee.name, "\n");
        add(letter.recipient, m_addressee.address, "\n");
        letter.subject = subject();
        letter.salutation = m_addressee.contact.empty()
                                ? "Dear colleague,"
                                : fmt::format("Dear {},", m_addressee.contact);
        letter.reason = reason();
        addScores(letter);
        letter.risk = risk();
        letter.request = request();
        letter.contact = contact();
        letter.closing = "With kind regards";
        letter.sender =
            care::withCredentials(m_visit.clinician.name, m_visit.clinician.credentials);
        return letter;
    }

private:
    care::Date day() const { return care::localTime(care::answeredAt(m_visit.checkIn)).date; }

    std::string subject() const
    {
        std::string text = m_name;
        if (m_visit.client.birthDate && !m_frame.initialsOnly) {
            add(text, "born " + care::longDate(*m_visit.client.birthDate), ", ");
        }
        add(text, "chart " + m_visit.client.chartNumber, ", ");
        return text;
    }

    std::string situation() const;
    std::string reason() const;
    bool isInScope(const questionnaires::Instrument& instrument) const;
    void addScores(ReferralLetter& letter) const;
    bool isAbout(SafetyKind kind) const;
    bool asksAboutSafety() const;
    std::string risk() const;
    std::string request() const;
    std::string contact() const;

    const care::Visit& m_visit;
    const questionnaires::Library& m_library;
    const care::FollowUp& m_followUp;
    const care::DirectoryEntry& m_addressee;
    const ReportFrame& m_frame;
    const LetterScope& m_scope;
    std::vector<care::AssessmentReview> m_reviews;
    std::string m_name;
};

/// Where in time the client stands: "pregnant now", "6 weeks after a birth"; empty: not known.
std::string Proposal::situation() const
{
    const care::Client& client = m_visit.client;
    if (care::isBereaved(client)) {
        return "after the death of a baby";
    }
    if (client.relation == care::Relation::pregnant) {
        return "in pregnancy";
    }
    const auto birth = care::latestBirth(client);
    if (!birth || *birth > day()) {
        return {};
    }
    const auto weeks = std::chrono::floor<std::chrono::weeks>(std::chrono::sys_days(day()) -
                                                              std::chrono::sys_days(*birth))
                           .count();
    return fmt::format("{} {} after a birth", weeks, weeks == 1 ? "week" : "weeks");
}

std::string Proposal::reason() const
{
    std::string text = fmt::format("I am writing about {}", m_name);
    if (m_visit.client.relation != care::Relation::pregnant) {
        add(text, fmt::format("({})", care::relationText(m_visit.client.relation)));
    }
    text += fmt::format(", whom I see at {}", m_frame.practice.name);
    add(text, situation());
    text += fmt::format(". The last check-in was on {}.", care::longDate(day()));
    return text;
}

bool Proposal::isInScope(const questionnaires::Instrument& instrument) const
{
    return std::ranges::find(m_scope.constructs, instrument.construct) != m_scope.constructs.end();
}

void Proposal::addScores(ReferralLetter& letter) const
{
    std::set<std::string> told;
    for (const care::AssessmentReview& review : m_reviews) {
        if (review.instrument == nullptr || review.scales.empty() ||
            !isInScope(*review.instrument)) {
            continue;
        }
        std::ranges::copy(letterScores(review), std::back_inserter(letter.scores));
        if (told.insert(review.instrument->id).second) {
            add(letter.notices,
                fmt::format("{}: {}.", review.instrument->shortTitle, review.instrument->title));
        }
    }
}

bool Proposal::isAbout(SafetyKind kind) const
{
    return kind == SafetyKind::harmToInfant ? m_scope.harmToInfant
                                            : kind == SafetyKind::selfHarm && m_scope.selfHarm;
}

bool Proposal::asksAboutSafety() const
{
    for (const care::Assessment& assessment : m_visit.assessments) {
        const auto* instrument = m_library.find(assessment.instrumentId);
        if (instrument != nullptr && std::ranges::any_of(instrument->items, [&](const auto& item) {
                return isAbout(item.safety);
            })) {
            return true;
        }
    }
    return false;
}

std::string riskText(const care::Alert& alert)
{
    const bool infant = alert.finding.kind == SafetyKind::harmToInfant;
    std::string text =
        fmt::format("A question on {} was {}.",
                    infant ? "harm to the baby" : "self-harm",
                    alert.finding.state == SafetyFinding::State::endorsed   ? "answered above zero"
                    : alert.finding.state == SafetyFinding::State::declined ? "declined"
                                                                            : "left open");
    if (!alert.action) {
        return text + " It has not been talked about yet.";
    }
    add(text, "Found: " + alert.action->found);
    add(text, "Done: " + alert.action->done);
    add(text, fmt::format("({}, {})", alert.action->personName, care::longTime(alert.action->at)));
    return text;
}

std::string Proposal::risk() const
{
    if (!m_scope.selfHarm && !m_scope.harmToInfant) {
        return {};
    }
    std::string text;
    for (const care::Alert& alert : m_visit.alerts) {
        if (isAbout(alert.finding.kind)) {
            add(text, riskText(alert), "\n");
        }
    }
    if (!text.empty()) {
        return text;
    }
    return asksAboutSafety() ? "No safety question of this check-in was answered above zero, "
                               "declined or left open. This does not rule out risk."
                             : "This check-in held no question on safety.";
}

/// The wording of the follow-up without its "Consider".
std::string wish(const std::string& text)
{
    constexpr std::string_view consider = "Consider ";
    std::string rest = text.starts_with(consider) ? text.substr(consider.size()) : text;
    if (!rest.empty()) {
        rest.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(rest.front())));
    }
    return rest;
}

std::string Proposal::request() const
{
    std::string text = "I would be grateful for your opinion and, where you find it right, for "
                       "your care.";
    if (const std::string what = wish(m_followUp.text); !what.empty()) {
        add(text, "What I have in mind: " + what);
    }
    if (m_followUp.due.ok()) {
        add(text, fmt::format("If you can, by {}.", care::longDate(m_followUp.due)));
    }
    return text;
}

std::string Proposal::contact() const
{
    std::string text = m_frame.practice.name;
    add(text, onOneLine(m_frame.practice.address), ", ");
    return fmt::format("A short answer would help us both. You reach me at {}.", text);
}

} // namespace

ReferralLetter proposedLetter(const care::Visit& visit,
                              const questionnaires::Library& library,
                              const care::FollowUp& followUp,
                              const care::DirectoryEntry& addressee,
                              const ReportFrame& frame)
{
    return Proposal(visit, library, followUp, addressee, frame).letter();
}

} // namespace attune::reports
