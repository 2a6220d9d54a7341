#include "translation.h"

namespace attune::desktop {

namespace {

std::string english(const char* text)
{
    return text;
}

std::string (*translator)(const char*) = english;

} // namespace

std::string tr(const char* english)
{
    return translator(english);
}

void translateWith(std::string (*translate)(const char* english))
{
    translator = translate;
}

} // namespace attune::desktop
