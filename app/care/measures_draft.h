#pragma once

#include "measures_state.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune::care {

/// Measures under construction, and which clients are behind the one that was asked for.
struct Draft
{
    Measures measures;
    std::vector<bool> wanted; ///< by index of client
};

std::string titleOf(std::string_view family);

/// A part for each of `parts`, its count at the same place of `counts`.
void addPartition(Measures& measures,
                  std::string id,
                  std::string title,
                  std::span<const PartText> parts,
                  std::span<const int> counts);
void addProportion(Measures& measures, std::string_view family, int count, int of);

/// What the clients' own marks add up to.
void addReach(Draft& draft, const std::vector<ClientTally>& clients, const AskedFigure& asked);
void addDeliveries(Draft& draft, const std::vector<ClientTally>& clients, const AskedFigure& asked);
/// The results of each instrument by time since birth.
void addByWindow(Measures& measures,
                 const std::map<std::string, InstrumentTally, std::less<>>& instruments);
/// All else that is counted by instrument.
void addInstruments(Draft& draft,
                    const std::map<std::string, InstrumentTally, std::less<>>& instruments,
                    const AskedFigure& asked);

} // namespace attune::care
