#include "header_copies.h"

#include "attune/records/errors.h"
#include "durable_file.h"

#include <exception>

namespace attune::records {

namespace {

constexpr std::string_view what = "The key file";

struct ReadCopy
{
    HeaderCopy copy;
    bool absent = false;
    std::exception_ptr storageError;
};

ReadCopy readCopy(const std::filesystem::path& file)
{
    ReadCopy result;
    try {
        const auto bytes = readAtMost(file, 2 * headerBytes, what);
        result.absent = !bytes;
        if (bytes) {
            result.copy.header = decodeHeader(*bytes);
        } else {
            result.copy.problem = "missing";
        }
    } catch (const Damaged&) {
        result.copy.problem = "damaged";
    } catch (const StorageError&) { // the other copy may still be readable
        result.copy.problem = "not readable";
        result.storageError = std::current_exception();
    }
    return result;
}

const Header& better(const HeaderCopy& main, const HeaderCopy& copy)
{
    if (!main.header || !copy.header) {
        return main.header ? *main.header : *copy.header;
    }
    if (main.header->practice != copy.header->practice) {
        throw Damaged("The two copies of the key file belong to different practices. Restore them "
                      "from a backup.");
    }
    return copy.header->sequence > main.header->sequence ? *copy.header : *main.header;
}

} // namespace

bool FoundHeader::needsMending() const
{
    return !main.header || !copy.header || main.header->sequence != copy.header->sequence ||
           main.header->mac != copy.header->mac;
}

FoundHeader readHeader(const std::filesystem::path& folder)
{
    const ReadCopy main = readCopy(folder / headerFileName);
    const ReadCopy copy = readCopy(folder / headerCopyName);
    if (main.absent && copy.absent) {
        throw StorageError("There is no practice in this folder.");
    }
    if (!main.copy.header && !copy.copy.header) {
        for (const ReadCopy& one : {main, copy}) {
            if (one.storageError) {
                std::rethrow_exception(one.storageError);
            }
        }
        throw Damaged("Both copies of this practice's key file are damaged. Restore them from a "
                      "backup.");
    }
    return {main.copy, copy.copy, better(main.copy, copy.copy)};
}

void writeHeader(const std::filesystem::path& folder, const Header& header, const Secret& macKey)
{
    const HeaderBytes bytes = encodeHeader(header, macKey);
    writeDurably(folder / headerCopyName, bytes, what);
    writeDurably(folder / headerFileName, bytes, what);
}

} // namespace attune::records
