// Text that a practice pastes from its licensed copy: valid UTF-8, since it comes from a text
// field. The first byte chooses the instrument.
#include "attune/questionnaires/library.h"
#include "target.h"
#include "wording_draft.h"

#include <nlohmann/json.hpp>

#include <string>

using namespace attune::questionnaires;

namespace {

bool isUtf8(std::string_view text)
{
    try {
        return !nlohmann::json(text).dump().empty();
    } catch (const nlohmann::json::type_error&) {
        return false;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view text = attune::fuzz::textOf(data, size).substr(size == 0 ? 0 : 1);
    if (size == 0 || !isUtf8(text)) {
        return 0;
    }
    const auto& all = Library::builtIn().instruments();
    const Instrument& instrument = all[data[0] % all.size()];
    const auto draft = attune::desktop::splitWording(text, instrument);
    if (attune::desktop::gapsOf(draft, instrument).empty()) {
        const std::string json =
            attune::desktop::wordingJson(draft, instrument, "en", "Shown with leave.");
        // \throws DefinitionError, which ends the program
        parseLicensedWording(json, "pasted", instrument);
    }
    return 0;
}
