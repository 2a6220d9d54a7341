#include "backup_file.h"

#include "attune/records/errors.h"
#include "byte_layout.h"
#include "durable_file.h"
#include "sodium_ready.h"
#include "work_progress.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sodium.h>
#include <sys/stat.h>

namespace attune::records {

using namespace backup_layout;

namespace {

constexpr std::string_view what = "The backup";
constexpr std::string_view record = "The record";

constexpr std::size_t chunkBytes = std::size_t(1) << 20U;

[[noreturn]] void throwNoBackup()
{
    throw StorageError("This file is no backup made by Attune. Choose one whose name ends in "
                       ".attune-backup.");
}

struct OpenedFile
{
    FileDescriptor file;
    std::uintmax_t bytes = 0;
};

OpenedFile openToRead(const std::filesystem::path& path)
{
    // Without O_NONBLOCK a pipe in the file's place would hang the program.
    OpenedFile opened{FileDescriptor(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)), 0};
    if (!opened.file) {
        if (errno == ENOENT) {
            throw StorageError("There is no backup of this name. Check the name and whether its "
                               "disk is connected.");
        }
        throwStorageError(errno, what);
    }

    struct stat status
    {};

    if (::fstat(opened.file.number(), &status) != 0 || !S_ISREG(status.st_mode)) {
        throwNoBackup();
    }
    opened.bytes = static_cast<std::uintmax_t>(status.st_size);
    return opened;
}

/// Reads until `bytes` is full. \throws Damaged where the file ends before
void takeFrom(int file, std::uintmax_t at, std::span<unsigned char> bytes)
{
    while (!bytes.empty()) {
        const ssize_t got = ::pread(file, bytes.data(), bytes.size(), static_cast<off_t>(at));
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            throwStorageError(errno, what);
        }
        if (got == 0) {
            throwDamagedBackup();
        }
        at += static_cast<std::uintmax_t>(got);
        bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
}

/// Hands on `length` bytes from `at` on, piece by piece. \throws Cancelled
template <class Use>
void eachPiece(
    int file, std::uintmax_t at, std::uintmax_t length, const Progress& progress, const Use& use)
{
    std::vector<unsigned char> buffer(
        static_cast<std::size_t>(std::min<std::uintmax_t>(chunkBytes, length)));
    for (const std::uintmax_t end = at + length; at < end;) {
        const auto piece = std::span(buffer).first(
            static_cast<std::size_t>(std::min<std::uintmax_t>(buffer.size(), end - at)));
        takeFrom(file, at, piece);
        use(std::span<const unsigned char>(piece));
        at += piece.size();
        mustGoOn(progress, 1 - static_cast<double>(end - at) / static_cast<double>(length));
    }
}

FileDescriptor makeRecord(const std::filesystem::path& file)
{
    FileDescriptor made(
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!made) {
        throwStorageError(errno, record);
    }
    return made;
}

void sync(int file, std::string_view name)
{
    if (::fsync(file) != 0) {
        throwStorageError(errno, name);
    }
}

} // namespace

void writeBackup(int file,
                 BackupFacts facts,
                 const BackupSeal& seal,
                 const std::filesystem::path& database,
                 const Progress& progress)
{
    needSodium();
    const OpenedFile from = openToRead(database);
    facts.databaseBytes = from.bytes;
    BackupSum sum;
    const auto put = [&](std::span<const unsigned char> bytes) {
        writeAll(file, bytes, what);
        sum.add(bytes);
    };
    put(encodeFacts(facts));
    put(seal.header);
    eachPiece(from.file.number(), 0, from.bytes, progress, put);
    put(macOf(sum.digest(), seal.backup));
    put(sum.digest());
    sync(file, what);
}

BackupReader::BackupReader(const std::filesystem::path& file, const Progress& progress)
{
    readAll(file, progress, [](std::span<const unsigned char>) {});
}

BackupReader::BackupReader(const std::filesystem::path& file,
                           const std::filesystem::path& databaseCopy,
                           const Progress& progress)
{
    const FileDescriptor to = makeRecord(databaseCopy);
    readAll(file, progress, [&](std::span<const unsigned char> piece) {
        writeAll(to.number(), piece, record);
    });
}

void BackupReader::readAll(const std::filesystem::path& file,
                           const Progress& progress,
                           const Use& database)
{
    needSodium();
    OpenedFile opened = openToRead(file);
    m_file = std::move(opened.file);
    m_bytes = opened.bytes;
    readFront();
    checkSum(progress, database);
    takeFacts();
}

void BackupReader::take(std::uintmax_t at, std::span<unsigned char> bytes) const
{
    takeFrom(m_file.number(), at, bytes);
}

void BackupReader::readFront()
{
    m_front.resize(static_cast<std::size_t>(std::min<std::uintmax_t>(m_bytes, databaseAt)));
    take(0, m_front);
    if (m_front.size() < magic.size() || !std::equal(magic.begin(), magic.end(), m_front.begin())) {
        throwNoBackup();
    }
}

void BackupReader::checkSum(const Progress& progress, const Use& database)
{
    if (m_bytes < headerAt + trailerBytes) {
        throwDamagedBackup();
    }
    // A shorter file is told from one of a newer format below.
    const std::uintmax_t end = m_bytes - trailerBytes;
    const std::size_t before = static_cast<std::size_t>(std::min<std::uintmax_t>(end, databaseAt));
    BackupSum sum;
    sum.add(std::span(m_front).first(before));
    eachPiece(
        m_file.number(), before, end - before, progress, [&](std::span<const unsigned char> piece) {
            sum.add(piece);
            database(piece);
        });
    m_content = sum.digest();
    take(m_bytes - trailerBytes, m_mac);
    sum.add(m_mac);
    BackupDigest stored{};
    take(m_bytes - digestBytes, stored);
    if (stored != sum.digest()) {
        throwDamagedBackup();
    }
}

void BackupReader::takeFacts()
{
    // After the checksum, which every format ends in, so that a newer one is told from damage.
    if (takeNumber<std::uint16_t>(m_front, versionAt) > formatVersion) {
        throw RecordError("This backup was made by a newer version of Attune. Update Attune on "
                          "this computer to restore it.");
    }
    if (m_bytes < databaseAt + trailerBytes) {
        throwDamagedBackup();
    }
    m_facts = decodeFacts(m_front);
    if (m_facts.databaseBytes != m_bytes - databaseAt - trailerBytes) {
        throwDamagedBackup();
    }
    decodeHeader(header());
}

std::span<const unsigned char> BackupReader::header() const
{
    return std::span(m_front).subspan(headerAt);
}

bool BackupReader::isAuthentic(const Secret& backupKey) const
{
    const BackupDigest expected = macOf(m_content, backupKey);
    return sodium_memcmp(expected.data(), m_mac.data(), expected.size()) == 0;
}

void BackupReader::copyDatabase(const std::filesystem::path& file, const Progress& progress) const
{
    const FileDescriptor to = makeRecord(file);
    BackupSum sum;
    sum.add(m_front);
    eachPiece(m_file.number(),
              databaseAt,
              m_facts.databaseBytes,
              progress,
              [&](std::span<const unsigned char> piece) {
                  sum.add(piece);
                  writeAll(to.number(), piece, record);
              });
    if (sum.digest() != m_content) {
        throwDamagedBackup();
    }
    sync(to.number(), record);
}

} // namespace attune::records
