#include "attune/records/secret.h"

#include "attune/records/errors.h"
#include "sodium_ready.h"

#include <algorithm>
#include <sodium.h>

namespace attune::records {

void needSodium()
{
    // A static's initialisation is run once, also when several threads arrive together.
    static const bool ready = sodium_init() >= 0;
    // COVERAGE_OFF: this computer has random numbers
    if (!ready) {
        throw RecordError("This computer gives Attune no secure random numbers, "
                          "so the practice cannot be protected.");
    }
    // COVERAGE_ON
}

Secret::Secret(std::size_t size) : m_size(size)
{
    if (size == 0) {
        return;
    }
    needSodium();
    m_bytes.reset(static_cast<unsigned char*>(sodium_malloc(size)));
    if (!m_bytes) {
        throw RecordError("There is not enough protected memory. Close other programs and try "
                          "again.");
    }
    sodium_memzero(m_bytes.get(), size);
}

Secret Secret::fromText(std::string_view text)
{
    Secret secret(text.size());
    std::copy(text.begin(), text.end(), secret.m_bytes.get());
    return secret;
}

Secret Secret::clone() const
{
    Secret copy(m_size);
    std::copy_n(m_bytes.get(), m_size, copy.m_bytes.get());
    return copy;
}

void Secret::Free::operator()(unsigned char* bytes) const
{
    sodium_free(bytes); // wipes first
}

} // namespace attune::records
