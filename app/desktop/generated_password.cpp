#include "generated_password.h"

#include "attune/care/marked_text.h"

#include <array>
#include <stdexcept>
#include <string_view>
#include <sys/random.h>

namespace attune::desktop {

namespace {

constexpr std::string_view letters = "23456789abcdefghjkmnpqrstuvwxyz";
constexpr std::size_t groups = 4;
constexpr std::size_t inGroup = 5;
constexpr std::size_t byteValues = 256;

unsigned char randomByte()
{
    std::array<unsigned char, 1> byte{};
    if (::getentropy(byte.data(), byte.size()) != 0) {
        throw std::runtime_error(marked("This computer gives no random numbers, so no password can "
                                        "be proposed. Write one of your own."));
    }
    return byte[0];
}

/// Each letter as likely as any other: bytes beyond the last whole round are passed over.
char randomLetter()
{
    constexpr std::size_t wholeRounds = byteValues - byteValues % letters.size();
    std::size_t byte = randomByte();
    while (byte >= wholeRounds) {
        byte = randomByte();
    }
    return letters[byte % letters.size()];
}

} // namespace

std::string generatedPassword()
{
    std::string password;
    for (std::size_t place = 0; place < groups * inGroup; ++place) {
        if (place > 0 && place % inGroup == 0) {
            password += '-';
        }
        password += randomLetter();
    }
    return password;
}

} // namespace attune::desktop
