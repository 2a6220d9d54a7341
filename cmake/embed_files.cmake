# Run by attune_embed: writes NAME.h and NAME.cpp holding the files named in LIST.
file(STRINGS ${LIST} rows)
set(body "")
set(table "")
foreach(row ${rows})
    string(REGEX MATCH "^([^|]+)\\|(.+)$" _ "${row}")
    set(leaf ${CMAKE_MATCH_1})
    set(path ${CMAKE_MATCH_2})
    file(READ ${path} hex HEX)
    string(REGEX REPLACE "([0-9a-f][0-9a-f])" "0x\\1," bytes "${hex}")
    string(MAKE_C_IDENTIFIER "${leaf}" symbol)
    string(APPEND body "const unsigned char ${symbol}[] = {${bytes}0};\n")
    string(APPEND table "    {\"${leaf}\", {reinterpret_cast<const char*>(${symbol}), sizeof(${symbol}) - 1}},\n")
endforeach()
file(WRITE ${OUT}/${NAME}.h "#pragma once
#include <string_view>
#include <vector>
#ifndef ATTUNE_EMBEDDED_FILE
#define ATTUNE_EMBEDDED_FILE
namespace attune::embedded {
struct File
{
    std::string_view name;
    std::string_view content;
};
} // namespace attune::embedded
#endif
namespace attune::embedded {
const std::vector<File>& ${NAME}();
} // namespace attune::embedded
")
file(WRITE ${OUT}/${NAME}.cpp "#include \"${NAME}.h\"
namespace {
${body}} // namespace
namespace attune::embedded {
const std::vector<File>& ${NAME}()
{
    static const std::vector<File> files{
${table}    };
    return files;
}
} // namespace attune::embedded
")
