#include "attune/questionnaires/library.h"
#include "attune/records/errors.h"
#include "open_record.h"

#include <fmt/format.h>

namespace attune::records {

namespace {

std::string named(std::string_view instrumentId, std::string_view language)
{
    return fmt::format("wording {} {}", instrumentId, language);
}

/// Reads a wording as the library will, so that nothing is kept that could not be shown.
void expectReadable(std::string_view instrumentId, std::string_view language, std::string_view json)
{
    const auto* instrument = questionnaires::Library::builtIn().find(instrumentId);
    if (instrument == nullptr) {
        throw Refused("There is no such questionnaire in this version.");
    }
    try {
        const auto wording =
            questionnaires::parseLicensedWording(json, "the pasted wording", *instrument);
        if (wording.language != language) {
            throw Refused("The wording is in another language than it is kept for.");
        }
    } catch (const questionnaires::DefinitionError& error) {
        throw Refused(error.what());
    }
}

} // namespace

std::vector<LicensedWording> OpenRecord::wordings()
{
    Query query(m_connection,
                "SELECT instrument_id, language, wording, covers, confirmed_name, confirmed_at "
                "FROM wordings ORDER BY instrument_id, language");
    std::vector<LicensedWording> rows;
    while (query.next()) {
        rows.push_back({.instrumentId = query.text(0),
                        .language = query.text(1),
                        .json = query.text(2),
                        .covers = query.text(3),
                        .confirmedBy = query.text(4),
                        .confirmedAt = care::Instant(std::chrono::milliseconds(query.whole(5)))});
    }
    return rows;
}

void OpenRecord::addWording(std::string_view instrumentId,
                            std::string_view language,
                            std::string_view json,
                            std::string_view covers)
{
    need(care::Action::changePractice);
    expectReadable(instrumentId, language, json);
    change({.action = "wording.confirm", .object = named(instrumentId, language), .client = {}},
           [&] {
               Query(m_connection,
                     "INSERT INTO wordings (instrument_id, language, wording, covers, "
                     "confirmed_by, confirmed_name, confirmed_at) VALUES (?, ?, ?, ?, ?, ?, ?) "
                     "ON CONFLICT DO UPDATE SET wording = excluded.wording, "
                     "covers = excluded.covers, "
                     "confirmed_by = excluded.confirmed_by, "
                     "confirmed_name = excluded.confirmed_name, "
                     "confirmed_at = excluded.confirmed_at",
                     instrumentId,
                     language,
                     json,
                     covers,
                     m_person.id,
                     m_person.name,
                     now().time_since_epoch().count())
                   .run();
           });
}

void OpenRecord::removeWording(std::string_view instrumentId, std::string_view language)
{
    need(care::Action::changePractice);
    change({.action = "wording.remove", .object = named(instrumentId, language), .client = {}},
           [&] {
               Query(m_connection,
                     "DELETE FROM wordings WHERE instrument_id = ? AND language = ?",
                     instrumentId,
                     language)
                   .run();
           });
}

} // namespace attune::records
