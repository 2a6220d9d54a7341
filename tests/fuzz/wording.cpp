// A wording file, as it is shipped and as a practice imports it, and pasted text.
#include "attune/questionnaires/library.h"
#include "target.h"

using namespace attune::questionnaires;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    const std::string_view text = attune::fuzz::textOf(data, size);
    for (const Instrument& instrument : Library::builtIn().instruments()) {
        for (const auto parse : {&parseWording, &parseLicensedWording}) {
            try {
                const Wording wording = parse(text, "any.json", instrument);
                for (const Item& item : instrument.items) {
                    attune::fuzz::expect(!wording.stem(item.number).empty(),
                                         "every item of a wording has its words");
                    for (const auto& option : item.options) {
                        attune::fuzz::expect(!wording.label(item.number, option.id).empty(),
                                             "every option of a wording has its label");
                    }
                }
            } catch (const DefinitionError&) {
                continue;
            }
        }
    }
    return 0;
}
