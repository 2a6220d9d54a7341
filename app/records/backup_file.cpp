#include "backup_file.h"

#include "attune/records/errors.h"
#include "byte_layout.h"
#include "durable_file.h"
#include "sodium_ready.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <fcntl.h>
#include <limits>
#include <sodium.h>
#include <sys/stat.h>

namespace attune::records {

namespace {

constexpr std::string_view what = "The backup";

constexpr std::array<unsigned char, 8> magic{0x89, 'A', 'T', 'B', 'K', '\r', '\n', 0x1A};
constexpr std::uint16_t formatVersion = 1;
constexpr std::size_t versionAt = 8;
constexpr std::size_t timeAt = 16;
constexpr std::size_t generationAt = 24;
constexpr std::size_t auditHeadAt = 32;
constexpr std::size_t auditHeadBytes = 8;
constexpr std::size_t headerLengthAt = 40;
constexpr std::size_t databaseLengthAt = 48;
constexpr std::size_t headerAt = 128;
constexpr std::size_t databaseAt = headerAt + headerBytes;
constexpr std::size_t digestBytes = sizeof(BackupDigest);
constexpr std::size_t trailerBytes = 2 * digestBytes;
constexpr std::size_t chunkBytes = std::size_t(1) << 20U;

[[noreturn]] void throwNoBackup()
{
    throw StorageError("This file is no backup made by Attune. Choose one whose name ends in "
                       ".attune-backup.");
}

[[noreturn]] void throwDamaged()
{
    throw Damaged("This backup is damaged: it was changed, or not copied to its end. Nothing was "
                  "restored; use another backup.");
}

/// BLAKE2b-256 of what it is given, at any point.
class Sum
{
public:
    Sum() { crypto_generichash_init(&m_state, nullptr, 0, digestBytes); }

    void add(std::span<const unsigned char> bytes)
    {
        crypto_generichash_update(&m_state, bytes.data(), bytes.size());
    }

    BackupDigest digest() const
    {
        crypto_generichash_state soFar = m_state;
        BackupDigest digest{};
        crypto_generichash_final(&soFar, digest.data(), digest.size());
        return digest;
    }

private:
    crypto_generichash_state m_state;
};

BackupDigest macOf(const BackupDigest& content, const Secret& key)
{
    BackupDigest mac{};
    crypto_generichash(mac.data(),
                       mac.size(),
                       content.data(),
                       content.size(),
                       key.bytes().data(),
                       key.bytes().size());
    return mac;
}

std::vector<unsigned char> preamble(const BackupFacts& facts)
{
    std::vector<unsigned char> bytes(headerAt);
    const std::span<unsigned char> all(bytes);
    std::copy(magic.begin(), magic.end(), bytes.begin());
    putNumber(all, versionAt, formatVersion);
    putNumber(all, timeAt, static_cast<std::uint64_t>(facts.at.time_since_epoch().count()));
    putNumber(all, generationAt, facts.anchor.generation);
    const std::string& head = facts.anchor.auditHead;
    std::size_t length = 0;
    const int failed = sodium_hex2bin(all.subspan(auditHeadAt).data(),
                                      auditHeadBytes,
                                      head.data(),
                                      head.size(),
                                      nullptr,
                                      &length,
                                      nullptr);
    if (failed != 0 || length != auditHeadBytes) {
        throw RecordError("The audit trail's head has an unknown form; no backup was made.");
    }
    putNumber(all, headerLengthAt, static_cast<std::uint64_t>(headerBytes));
    putNumber(all, databaseLengthAt, facts.databaseBytes);
    return bytes;
}

BackupFacts factsOf(std::span<const unsigned char> front)
{
    BackupFacts facts;
    facts.at = care::Instant(std::chrono::milliseconds(
        static_cast<std::int64_t>(takeNumber<std::uint64_t>(front, timeAt))));
    facts.anchor.generation = takeNumber<std::uint64_t>(front, generationAt);
    std::array<char, 2 * auditHeadBytes + 1> hex{};
    sodium_bin2hex(hex.data(), hex.size(), front.subspan(auditHeadAt).data(), auditHeadBytes);
    facts.anchor.auditHead = hex.data();
    facts.databaseBytes = takeNumber<std::uint64_t>(front, databaseLengthAt);
    return facts;
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

    if (::fstat(opened.file.number(), &status) != 0) {
        throwStorageError(errno, what);
    }
    if (!S_ISREG(status.st_mode)) {
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
            throwDamaged();
        }
        at += static_cast<std::uintmax_t>(got);
        bytes = bytes.subspan(static_cast<std::size_t>(got));
    }
}

/// Hands on `length` bytes from `at` on, piece by piece.
template <class Use>
void eachPiece(int file, std::uintmax_t at, std::uintmax_t length, const Use& use)
{
    std::vector<unsigned char> buffer(
        static_cast<std::size_t>(std::min<std::uintmax_t>(chunkBytes, length)));
    for (const std::uintmax_t end = at + length; at < end;) {
        const auto piece = std::span(buffer).first(
            static_cast<std::size_t>(std::min<std::uintmax_t>(buffer.size(), end - at)));
        takeFrom(file, at, piece);
        use(std::span<const unsigned char>(piece));
        at += piece.size();
    }
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
                 const std::filesystem::path& database)
{
    needSodium();
    const OpenedFile from = openToRead(database);
    facts.databaseBytes = from.bytes;
    Sum sum;
    const auto put = [&](std::span<const unsigned char> bytes) {
        writeAll(file, bytes, what);
        sum.add(bytes);
    };
    put(preamble(facts));
    put(seal.header);
    eachPiece(from.file.number(), 0, from.bytes, put);
    put(macOf(sum.digest(), seal.backup));
    put(sum.digest());
    sync(file, what);
}

BackupReader::BackupReader(const std::filesystem::path& file)
{
    needSodium();
    OpenedFile opened = openToRead(file);
    m_file = std::move(opened.file);
    m_bytes = opened.bytes;
    readFront();
    checkSum();
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

void BackupReader::checkSum()
{
    if (m_bytes < headerAt + trailerBytes) {
        throwDamaged();
    }
    Sum sum;
    eachPiece(m_file.number(),
              0,
              m_bytes - trailerBytes,
              [&](std::span<const unsigned char> piece) { sum.add(piece); });
    m_content = sum.digest();
    take(m_bytes - trailerBytes, m_mac);
    sum.add(m_mac);
    BackupDigest stored{};
    take(m_bytes - digestBytes, stored);
    if (stored != sum.digest()) {
        throwDamaged();
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
        throwDamaged();
    }
    m_facts = factsOf(m_front);
    const auto again = preamble(m_facts);
    constexpr std::chrono::sys_days afterAllTime = std::chrono::year(10'000) / 1 / 1;
    if (m_facts.at < care::Instant{} || m_facts.at >= afterAllTime ||
        m_facts.databaseBytes != m_bytes - databaseAt - trailerBytes ||
        !std::equal(again.begin(), again.end(), m_front.begin())) {
        throwDamaged();
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

void BackupReader::copyDatabase(const std::filesystem::path& file) const
{
    constexpr std::string_view record = "The record";
    const FileDescriptor to(
        ::open(file.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600));
    if (!to) {
        throwStorageError(errno, record);
    }
    Sum sum;
    sum.add(m_front);
    eachPiece(m_file.number(),
              databaseAt,
              m_facts.databaseBytes,
              [&](std::span<const unsigned char> piece) {
                  sum.add(piece);
                  writeAll(to.number(), piece, record);
              });
    if (sum.digest() != m_content) {
        throwDamaged();
    }
    sync(to.number(), record);
}

} // namespace attune::records
