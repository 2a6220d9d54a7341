#include "attune/questionnaires/instrument.h"

#include "attune/questionnaires/wording.h"

#include <algorithm>
#include <stdexcept>

namespace attune::questionnaires {

namespace {

template <class Row>
const Row* withId(const std::vector<Row>& rows, std::string_view id)
{
    const auto found = std::ranges::find(rows, id, &Row::id);
    return found == rows.end() ? nullptr : &*found;
}

} // namespace

const Option* Item::option(std::string_view optionId) const
{
    return withId(options, optionId);
}

const Band* Scale::bandAt(double value) const
{
    const auto found = std::ranges::find_if(
        bands, [value](const Band& band) { return value >= band.from && value <= band.to; });
    return found == bands.end() ? nullptr : &*found;
}

const Item* Instrument::item(int number) const
{
    const auto index = static_cast<std::size_t>(number - 1);
    return number >= 1 && index < items.size() ? &items[index] : nullptr;
}

const Scale* Instrument::scale(std::string_view scaleId) const
{
    return withId(scales, scaleId);
}

const Criterion* Instrument::criterion(std::string_view criterionId) const
{
    return withId(criteria, criterionId);
}

const Source* Instrument::source(std::string_view sourceId) const
{
    return withId(sources, sourceId);
}

const std::string& Wording::label(int itemNumber, std::string_view optionId) const
{
    const auto& labels = optionLabels.at(itemNumber - 1);
    const auto found = labels.find(optionId);
    if (found == labels.end()) {
        throw std::out_of_range("no label for this option");
    }
    return found->second;
}

} // namespace attune::questionnaires
