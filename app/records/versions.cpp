#include "attune/records/versions.h"

#include "cipher_rules.h"

#include <sodium.h>
#include <unicode/uvernum.h>

namespace attune::records {

std::vector<std::pair<std::string, std::string>> libraryVersions()
{
    const std::string cipher = cipherVersion(); // "4.6.1 community"
    return {{"SQLCipher", cipher.substr(0, cipher.find(' '))},
            {"libsodium", sodium_version_string()},
            {"ICU", U_ICU_VERSION}};
}

} // namespace attune::records
