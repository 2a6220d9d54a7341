#pragma once

#include "practice_claims.h"

#include <functional>
#include <map>
#include <random>
#include <string_view>
#include <vector>

namespace attune::records::test {

/// A practice at work: everything the program does that changes the disk, deed by deed, each told
/// as soon as it was acknowledged. A new kind of deed is a function here, a line in `kinds`, and a
/// claim with its judgement.
class Deeds
{
public:
    using Tell = std::function<void(const Claim&)>;

    struct Kind
    {
        std::string_view name;
        void (Deeds::*carryOut)();
    };

    static const std::vector<Kind>& kinds();

    Deeds(DeedPlaces places, FakeClock time, Tell tell);

    /// Makes the practice. Leaves it open.
    void create();
    /// Opens one that was made. Numbers of new things begin at `number`.
    void open(std::int64_t passphrase, std::int64_t number, const std::string& recoveryKey);

    void close() { m_record.reset(); }

    void carryOut(std::string_view kind);
    /// Deeds of any kind, for ever.
    [[noreturn]] void carryOn(std::mt19937_64& random);

    const std::string& recoveryKey() const { return m_recoveryKey; }

private:
    void addClient();
    void checkIn();
    void leaveCheckInOpen();
    void eraseClient();
    void set();
    void reopen();
    void recover();
    void backUp();
    void restore();
    void migrate();
    void changePassphrase();
    void addColleague();
    void partWithColleague();
    void renewKeys();

    void answer(care::CheckInId id, int items);
    std::vector<care::PersonId> colleagues();
    Secret own() const;
    Surroundings surroundings(const fs::path& state, bool acceptOlder = false) const;
    std::unique_ptr<Record> opened(const fs::path& folder, const fs::path& state, bool acceptOlder);

    DeedPlaces m_places;
    FakeClock m_time;
    Tell m_tell;
    std::unique_ptr<Record> m_record;
    care::Client m_client; ///< the latest
    std::string m_recoveryKey;
    std::int64_t m_passphrase = 0;
    std::int64_t m_number = 0;
};

} // namespace attune::records::test
