#include "failure_sentence.h"

#include "translation.h"

#include <stdexcept>

namespace attune::desktop {

std::string sentenceOf(const std::exception_ptr& failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const std::runtime_error& error) {
        return tr(error.what());
    } catch (const std::exception&) {
        return tr("There is not enough memory. Close other programs and try again.");
    }
}

} // namespace attune::desktop
