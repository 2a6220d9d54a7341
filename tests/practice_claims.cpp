#include "practice_claims.h"

#include "attune/records/backup.h"

#include <algorithm>
#include <optional>

namespace attune::records::test {

namespace {

using What = Claim::What;

/// A practice that is made where none was.
NewPractice another()
{
    return {{"Harbour Street Counselling", "", true},
            {{}, DeedPlaces::owner, "LCSW"},
            Secret::fromText(DeedPlaces::passphrase(0))};
}

class Judge
{
public:
    Judge(const DeedPlaces& places, const std::vector<Claim>& claims, const FakeClock& time)
        : m_places(places),
          m_claims(claims),
          m_time(time)
    {}

    Judgement judge()
    {
        attempt("the practice", [&] { judgePractice(); });
        for (const Claim& claim : m_claims) {
            if (claim.what == What::colleague) {
                attempt("a colleague", [&] { judgeColleague(claim); });
            }
        }
        attempt("the backup", [&] { judgeBackup(); });
        for (const Claim& claim : m_claims) {
            if (claim.what == What::restored) {
                attempt("a restored practice", [&] { judgeRestored(claim); });
            } else if (claim.what == What::older) {
                attempt("an older practice", [&] { judgeOlder(claim); });
            }
        }
        return std::move(m_found);
    }

private:
    template <class Action>
    void attempt(const std::string& what, const Action& action)
    {
        try {
            action();
        } catch (const std::exception& error) {
            m_found.corrupt.push_back(what + ": " + error.what());
        }
    }

    void expect(bool holds, const Claim& claim)
    {
        if (holds) {
            ++m_found.held;
        } else {
            m_found.lost.push_back(std::string(nameOf(claim.what)) + " " +
                                   std::to_string(claim.id) + " " + std::to_string(claim.detail));
        }
    }

    void needSound(bool sound, const std::string& what)
    {
        if (!sound) {
            m_found.corrupt.push_back(what);
        }
    }

    Surroundings surroundings(const fs::path& state, bool acceptOlder) const
    {
        m_time.advance(std::chrono::hours(1)); // wrong tries are waited for
        return {m_time.clock(), state, fastPolicy(), acceptOlder};
    }

    bool isClaimed(What what, std::int64_t id = 0) const
    {
        return std::ranges::any_of(
            m_claims, [&](const Claim& claim) { return claim.what == what && claim.id == id; });
    }

    /// The passphrases that may open, most likely first.
    std::vector<std::int64_t> passphrases() const
    {
        std::vector<std::int64_t> possible{0};
        for (const Claim& claim : m_claims) {
            if (claim.what == What::passphrase) {
                possible = {claim.id};
            } else if (claim.what == What::replacing) {
                possible.push_back(claim.id);
            }
        }
        return possible;
    }

    std::unique_ptr<Record> open()
    {
        for (const std::int64_t number : passphrases()) {
            try {
                auto record = openPractice(m_places.practice(),
                                           DeedPlaces::owner,
                                           Secret::fromText(DeedPlaces::passphrase(number)),
                                           surroundings(m_places.state(), false));
                m_found.passphrase = number;
                return record;
            } catch (const WrongKey&) {
                continue;
            }
        }
        throw std::runtime_error("no passphrase opens");
    }

    void judgePractice()
    {
        if (!isClaimed(What::practice) && !isPractice(m_places.practice())) {
            createPractice(m_places.practice(), another(), surroundings(m_places.state(), false));
            return;
        }
        {
            const auto record = open();
            for (const Claim& claim : m_claims) {
                judgeClaim(*record, claim);
            }
            judgeWhole(*record);
        }
        const auto passphrase = Secret::fromText(DeedPlaces::passphrase(m_found.passphrase));
        const Verification found =
            verifyPractice(m_places.practice(), passphrase, surroundings(m_places.state(), false));
        for (const auto& check : found.checks) {
            needSound(check.passed, check.name + ": " + check.detail);
        }
    }

    void judgeClaim(Record& record, const Claim& claim)
    {
        const auto state = [&] {
            return record.visit({claim.id}).checkIn.state;
        };
        switch (claim.what) {
        case What::practice:
            return expect(record.practice().name == "Harbour Street Counselling", claim);
        case What::client:
            return expect(record.client({claim.id}).name == DeedPlaces::clientName(claim.detail),
                          claim);
        case What::answer: {
            const care::Assessment first = record.visit({claim.id}).assessments.at(0);
            return expect(first.response.at(static_cast<int>(claim.detail)).isChosen(), claim);
        }
        case What::handedBack:
            return expect(state() >= care::CheckInState::handedBack, claim);
        case What::acknowledged:
            return expect(std::ranges::all_of(
                              record.visit({claim.id}).alerts,
                              [](const care::Alert& alert) { return alert.action.has_value(); }),
                          claim);
        case What::signedOff:
            return expect(state() == care::CheckInState::signedOff, claim);
        case What::setting:
            return expect(record.setting("deed-" + std::to_string(claim.id)) ==
                              std::to_string(claim.id),
                          claim);
        case What::erased:
            return expect(std::ranges::count(record.erasures(),
                                             care::ClientId{claim.id},
                                             &care::Erasure::client) == 1,
                          claim);
        default:
            return; // judged elsewhere
        }
    }

    /// Nothing is half-done, acknowledged or not.
    void judgeWhole(Record& record)
    {
        for (const care::Erasure& erasure : record.erasures()) {
            needSound(std::ranges::count(
                          record.findClients("", 100'000), erasure.client, &ClientRow::id) == 0,
                      "a client who was deleted is there");
        }
        for (const ClientRow& row : record.findClients("", 100'000)) {
            needSound(record.client(row.id).infants.size() == 1, "a client without her infant");
            for (const CheckInRow& each : record.checkInsOf(row.id)) {
                const care::Visit visit = record.visit(each.id);
                const bool answered = visit.assessments.at(0).response.at(9).isChosen();
                const bool signedOff = each.state == care::CheckInState::signedOff;
                needSound(visit.assessments.size() == 2, "a check-in without its questionnaires");
                needSound(!answered || !visit.alerts.empty(), "a safety answer without its alert");
                needSound(visit.signature.has_value() == signedOff, "half a signature");
            }
        }
    }

    void judgeBackup()
    {
        std::optional<BackupReceipt> receipt;
        if (fs::exists(m_places.backup())) {
            receipt = describeBackup(m_places.backup());
        }
        for (const Claim& claim : m_claims) {
            if (claim.what == What::backup) {
                const auto generation = static_cast<std::uint64_t>(claim.id);
                expect(receipt && receipt->anchor.generation >= generation, claim);
            }
        }
    }

    void judgeColleague(const Claim& claim)
    {
        bool opens = true;
        try {
            openPractice(m_places.practice(),
                         DeedPlaces::colleague(claim.detail),
                         Secret::fromText(DeedPlaces::firstPassphrase(claim.detail)),
                         surroundings(m_places.state(), false));
        } catch (const WrongKey&) {
            opens = false;
        }
        if (isClaimed(What::left, claim.id)) {
            needSound(!opens, "someone who left opens the practice");
        } else if (!isClaimed(What::leaving, claim.id)) {
            expect(opens, claim);
        }
    }

    void judgeRestored(const Claim& claim)
    {
        const auto record =
            openPractice(m_places.restored(claim.id),
                         DeedPlaces::owner,
                         Secret::fromText(DeedPlaces::passphrase(claim.detail)),
                         surroundings(m_places.root / "state of a restored one", true));
        expect(!record->practice().name.empty(), claim);
        judgeWhole(*record);
    }

    void judgeOlder(const Claim& claim)
    {
        const auto record =
            openPractice(m_places.older(claim.id),
                         "",
                         Secret::fromText(DeedPlaces::olderPassphrase),
                         surroundings(m_places.root / "state of an older one", true));
        expect(record->findClients("", 10).size() == DeedPlaces::olderClients, claim);
    }

    const DeedPlaces& m_places;
    const std::vector<Claim>& m_claims;
    mutable FakeClock m_time;
    Judgement m_found;
};

} // namespace

const char* nameOf(What what)
{
    static constexpr const char* names[]{"practice",
                                         "client",
                                         "answer",
                                         "hand-back",
                                         "acknowledgement",
                                         "signature",
                                         "setting",
                                         "replacing",
                                         "passphrase",
                                         "backup",
                                         "restored practice",
                                         "older practice",
                                         "colleague",
                                         "leaving",
                                         "having left",
                                         "deletion",
                                         "beginning"};
    return names[static_cast<int>(what)];
}

Judgement judge(const DeedPlaces& places, const std::vector<Claim>& claims, const FakeClock& time)
{
    return Judge(places, claims, time).judge();
}

} // namespace attune::records::test
