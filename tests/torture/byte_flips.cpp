#include "faulty_calls.h"
#include "folder_copy.h"
#include "header_copies.h"
#include "header_reseal.h"
#include "record_fixture.h"
#include "trial.h"

#include <algorithm>
#include <random>
#include <utility>

namespace attune::records::test {

namespace {

constexpr std::size_t flippedPages = 4;

struct Flip
{
    enum class Of { header, resealedHeader, record };

    Of of = Of::header;
    std::size_t at = 0;
};

class ByteFlips : public Trial
{
public:
    ByteFlips(std::uint64_t seed, std::size_t skip) : m_random(seed), m_skip(skip) {}

    void runUntil(Deadline end, Tally& tally) override
    {
        faulty_calls::skipSyncs(true);
        if (!m_good) {
            m_practice.make();
            answeredCheckIn(*m_practice.open());
            m_good.emplace(m_practice.folder);
        }
        while (!isOver(end)) {
            if (m_flips.empty()) {
                shuffle();
            }
            flip(m_flips.back(), tally);
            m_flips.pop_back();
            tally.count("bytes flipped: every one of them", m_flips.empty() ? 1 : 0);
        }
    }

private:
    void shuffle()
    {
        for (std::size_t at = 0; at < headerBytes; ++at) {
            m_flips.push_back({Flip::Of::header, at});
            m_flips.push_back({Flip::Of::resealedHeader, at});
        }
        for (std::size_t at = 0; at < flippedPages * 4096; ++at) {
            m_flips.push_back({Flip::Of::record, at});
        }
        std::ranges::shuffle(m_flips, m_random);
        m_flips.resize(m_flips.size() - std::min(m_flips.size(), std::exchange(m_skip, 0)));
    }

    std::vector<unsigned char> flipped(const char* name, std::size_t at)
    {
        auto bytes = m_good->files.at(name);
        bytes.at(at) ^= static_cast<unsigned char>(std::uniform_int_distribution(1, 255)(m_random));
        return bytes;
    }

    void flip(const Flip& flip, Tally& tally)
    {
        m_good->restoreTo(m_practice.folder);
        fs::remove_all(m_practice.surroundings.stateFolder);
        if (flip.of == Flip::Of::record) {
            put(m_practice.folder / "records.db", flipped("records.db", flip.at));
            judge(flip, false, "the record's first pages", tally);
            return;
        }
        auto bytes = flipped(headerFileName, flip.at);
        if (flip.of == Flip::Of::resealedHeader) {
            reseal(bytes);
        }
        put(m_practice.folder / headerFileName, bytes);
        put(m_practice.folder / headerCopyName, bytes);
        judge(flip,
              bytes == m_good->files.at(headerFileName),
              flip.of == Flip::Of::header ? "the key file" : "the key file, checksums mended",
              tally);
    }

    /// True where the practice opens, everything in it can be read, and it is found sound.
    bool isTakenForGood() const
    {
        const auto passphrase = Secret::fromText(goodPassphrase);
        const auto& around = m_practice.surroundings;
        bool isRead = true;
        try {
            const auto record = m_practice.open();
            for (const ClientRow& row : record->findClients("", 10)) {
                record->client(row.id);
                for (const CheckInRow& checkIn : record->checkInsOf(row.id)) {
                    record->visit(checkIn.id);
                }
            }
            record->audit(100);
        } catch (const RecordError&) {
            isRead = false;
        }
        try {
            return verifyPractice(m_practice.folder, passphrase, around).sound && isRead;
        } catch (const RecordError&) {
            return false;
        }
    }

    void judge(const Flip& flip, bool harmless, const std::string& where, Tally& tally)
    {
        const std::string place = " (" + where + ", byte " + std::to_string(flip.at) + ")";
        try {
            if (isTakenForGood() != harmless) {
                tally.finding((harmless ? "a flipped byte that means nothing was refused"
                                        : "a flipped byte was not noticed") +
                              place);
            }
        } catch (const std::exception& error) {
            tally.finding("a flipped byte ended in: " + std::string(error.what()) + place);
        }
        tally.count(Figure::bytesFlipped);
        tally.count("bytes flipped in " + where);
        tally.count("bytes flipped in " + where + ", without meaning", harmless ? 1 : 0);
    }

    std::mt19937_64 m_random;
    std::size_t m_skip; ///< of the first round
    PracticeFixture m_practice;
    std::optional<FolderCopy> m_good;
    std::vector<Flip> m_flips;
};

} // namespace

std::unique_ptr<Trial> byteFlips(std::uint64_t seed, std::size_t skip)
{
    return std::make_unique<ByteFlips>(seed, skip);
}

} // namespace attune::records::test
