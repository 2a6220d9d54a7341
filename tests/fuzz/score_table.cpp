// A table of answers. The first byte chooses the instrument and how cells are read.
#include "attune/exchange/score_table.h"

#include "attune/questionnaires/library.h"
#include "csv_reader.h"
#include "target.h"

#include <sstream>

using namespace attune::exchange;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const auto& all = attune::questionnaires::Library::builtIn().instruments();
    const auto& instrument = all[data[0] / 2U % all.size()];
    std::istringstream in(std::string(attune::fuzz::textOf(data + 1, size - 1)));
    std::stringstream out;
    std::ostringstream errors;
    const int bad = scoreTable(
        instrument, in, data[0] % 2 == 0 ? Coding::points : Coding::position, out, errors);
    attune::fuzz::expect((bad == 0) == errors.str().empty(), "every bad row is named");
    CsvReader reader(out);
    std::vector<std::string_view> cells;
    const std::size_t columns = 2 + 4 * instrument.scales.size() + instrument.criteria.size();
    while (reader.next(cells)) {
        attune::fuzz::expect(cells.size() == columns, "every row has the same columns");
    }
    return 0;
}
