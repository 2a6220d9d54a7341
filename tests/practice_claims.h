#pragma once

#include "vault_fixture.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace attune::records::test {

/// What the program acknowledged, told outside of it: from then on it holds, whatever happens.
/// Names and texts follow from numbers, so that a claim passes through a pipe in one piece.
struct Claim
{
    enum class What : std::int32_t {
        practice,     ///< it was made
        client,       ///< `id`, number `detail`
        answer,       ///< check-in `id`, item `detail` of its first questionnaire
        handedBack,   ///< check-in `id`
        acknowledged, ///< every alert of check-in `id`
        signedOff,    ///< check-in `id`
        setting,      ///< number `id`
        replacing,    ///< the passphrase may become number `id` any moment
        passphrase,   ///< it is number `id`
        backup,       ///< of generation `id`, or a later one in its place
        restored,     ///< folder number `id`, under passphrase number `detail`
        older,        ///< folder number `id` holds the practice of an earlier schema
        colleague,    ///< person `id`, number `detail`, has a passphrase to begin with
        leaving,      ///< person `id` may lose her way in any moment
        left,         ///< person `id` has none
        erased,       ///< nothing of client `id` but her number
        begun         ///< nothing yet: a deed, at place `id` of `Deeds::kinds`, is under way
    };

    What what = What::practice;
    std::int64_t id = 0;
    std::int64_t detail = 0;
};

const char* nameOf(Claim::What what);

/// Where the deeds are done, and what their numbers stand for.
struct DeedPlaces
{
    fs::path root;

    fs::path practice() const { return root / "practice"; }

    fs::path backup() const { return root / "shelf" / "nightly.attune-backup"; }

    fs::path restored(std::int64_t number) const
    {
        return root / ("restored-" + std::to_string(number));
    }

    fs::path older(std::int64_t number) const { return root / ("older-" + std::to_string(number)); }

    fs::path state() const { return root / "state"; }

    static std::string passphrase(std::int64_t number)
    {
        return "lantern otter seventeen brook " + std::to_string(number);
    }

    static constexpr const char* owner = "Ana Lopez";

    static std::string colleague(std::int64_t number)
    {
        return "Colleague " + std::to_string(number);
    }

    static std::string firstPassphrase(std::int64_t number)
    {
        return "granite willow parcel eleven " + std::to_string(number);
    }

    static std::string clientName(std::int64_t number)
    {
        return "Client " + std::to_string(number);
    }

    /// That of tests/data/practice-schema-2.
    static constexpr const char* olderPassphrase = "copper kettle beside the mill";
    static constexpr std::size_t olderClients = 2;
};

/// What was found when the claims were held against what is on the disk.
struct Judgement
{
    int held = 0;                     ///< claims that hold
    std::vector<std::string> lost;    ///< claims that do not
    std::vector<std::string> corrupt; ///< what is damaged, half-done, or does not open
    std::int64_t passphrase = 0;      ///< the number of the one that opens

    bool isGood() const { return lost.empty() && corrupt.empty(); }
};

/// Opens what is there as after a restart, and closes it again. `time` is not before the deeds'.
/// Without a claim that the practice was made there may be none; then one can be made.
Judgement judge(const DeedPlaces& places, const std::vector<Claim>& claims, const FakeClock& time);

} // namespace attune::records::test
