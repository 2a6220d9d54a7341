#pragma once

#include "attune/questionnaires/json_node.h"
#include "attune/questionnaires/library.h"
#include "rule_condition.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace attune::care {

/// Reads the conditions of one file of rules and holds them against the instruments they name.
/// \throws questionnaires::DefinitionError from every function
class RuleConditionReader
{
public:
    /// `root`: the file, whose "conditions" can be named in others.
    RuleConditionReader(const questionnaires::JsonNode& root,
                        const questionnaires::Library& library);

    /// What a rule has under "when".
    RuleCondition readWhole(const questionnaires::JsonNode& node);

    /// Refuses a named condition that no rule led to: some rule means another one by mistake.
    void expectAllAreUsed() const;

private:
    RuleCondition read(const questionnaires::JsonNode& node);
    RuleCondition readNamed(const questionnaires::JsonNode& name);
    std::vector<RuleCondition> readParts(const questionnaires::JsonNode& list);
    RuleCondition readScore(const questionnaires::JsonNode& node) const;
    RuleCondition readPositive(const questionnaires::JsonNode& node) const;
    RuleCondition readCriterion(const questionnaires::JsonNode& node) const;
    RuleCondition readSafety(const questionnaires::JsonNode& node) const;
    RuleCondition readWithInstrument(const questionnaires::JsonNode& node,
                                     RuleCondition::Form form) const;
    const questionnaires::Instrument& instrumentAt(const questionnaires::JsonNode& node) const;

    const questionnaires::Library& m_library;
    std::map<std::string, questionnaires::JsonNode, std::less<>> m_named;
    std::set<std::string> m_used;
    std::vector<std::string> m_open; ///< names being read: none of them may come again below
};

} // namespace attune::care
