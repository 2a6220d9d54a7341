// What somebody types: the audit's filter (five lines), a recovery key, dates, a passphrase.
#include "attune/exchange/audit_filter.h"
#include "attune/records/errors.h"
#include "attune/records/practice_folder.h"
#include "recovery_key.h"
#include "search_text.h"
#include "target.h"
#include "text_form.h"

#include <string>

using namespace attune;

namespace {

void readFilter(std::string_view text)
{
    exchange::AuditFilterFields fields;
    for (std::string* field :
         {&fields.person, &fields.client, &fields.action, &fields.from, &fields.to}) {
        const auto end = std::min(text.find('\n'), text.size());
        *field = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    const auto read = exchange::readAuditFilter(fields);
    fuzz::expect(read.filter.client.value >= 0, "a filter's client is a number of the record");
    fuzz::expect(!read.filter.from || !read.filter.until || *read.filter.from < *read.filter.until,
                 "a period ends after it begins");
}

void readRecoveryKey(std::string_view text)
{
    try {
        const auto key = records::RecoveryKey::read(text);
        const auto again = records::RecoveryKey::read(key.printed().text());
        fuzz::expect(key.bits().text() == again.bits().text(), "a printed key reads back");
    } catch (const records::WrongKey&) {
        return;
    }
}

void readDates(std::string_view text)
{
    if (const auto date = care::parseDate(text)) {
        fuzz::expect(care::parseDate(care::isoDate(*date)) == date, "a date reads back");
    }
    if (const auto instant = care::parseInstant(text)) {
        fuzz::expect(care::parseInstant(care::isoInstant(*instant)) == instant,
                     "a moment reads back");
    }
}

void readPassphrase(std::string_view text)
{
    const auto verdict = records::judgePassphrase(text, {"Harbour Street"});
    fuzz::expect(verdict.strength >= 0 && verdict.strength <= 4 && !verdict.sentence.empty(),
                 "a passphrase is judged in a sentence");
    try {
        const auto form = records::normalised(records::Secret::fromText(text));
        fuzz::expect(records::normalised(form).text() == form.text(), "a normal form is its own");
        const std::string name = records::foldedName(text);
        fuzz::expect(records::foldedName(name) == name, "a folded name is its own");
    } catch (const records::Refused&) {
        fuzz::expect(!verdict.acceptable, "what cannot be a passphrase is not accepted");
    }
    fuzz::expect(records::searchWords(text).size() <= 8, "a search has at most eight words");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view text = fuzz::textOf(data, size);
    readFilter(text);
    readRecoveryKey(text);
    readDates(text);
    readPassphrase(text);
    return 0;
}
