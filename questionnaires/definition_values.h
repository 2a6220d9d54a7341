#pragma once

#include "attune/questionnaires/instrument.h"
#include "attune/questionnaires/json_node.h"

namespace attune::questionnaires {

/// A day of the calendar, like 2026-03-09.
std::string readDate(const JsonNode& node);

/// A BCP 47 tag in its usual letter case, like "en", "pt-BR" or "zh-Hant".
std::string readLanguage(const JsonNode& node);

/// A LOINC code, like "44261-6".
std::string readLoinc(const JsonNode& node);

/// A DOI without "https://doi.org/".
std::string readDoi(const JsonNode& node);

/// The value of the key "evidence" of `parent`; confirmed where it is left out.
Evidence readEvidence(const JsonNode& parent);

Construct readConstruct(const JsonNode& node);

/// The list of texts, none of them empty.
std::vector<std::string> readTexts(const JsonNode& list);

/// "postpartum", "antenatal", "partner" or "general".
std::string readPopulation(const JsonNode& node);

/// A list of them: at least one, each once.
std::vector<std::string> readPopulations(const JsonNode& list);

} // namespace attune::questionnaires
