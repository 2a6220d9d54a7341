#include "attune/records/passphrase_proposal.h"

#include "sodium_ready.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <sodium.h>
#include <string>
#include <string_view>

namespace attune::records {

namespace {

constexpr std::size_t wordsDrawn = 6;
constexpr std::size_t longestWord = 9;

/// Plain to say over a desk and hard to mistake for one another.
constexpr std::array<std::string_view, 256> words{
    "acorn",    "almond",  "amber",   "anchor",  "apple",    "apron",   "arrow",   "aspen",
    "autumn",   "badger",  "bakery",  "bamboo",  "banjo",    "barley",  "basil",   "basket",
    "beacon",   "beaver",  "beetle",  "birch",   "biscuit",  "blanket", "bobbin",  "bonnet",
    "bottle",   "bramble", "bread",   "brick",   "bridge",   "bronze",  "brook",   "bucket",
    "butter",   "button",  "cabin",   "cactus",  "camel",    "candle",  "canoe",   "canvas",
    "canyon",   "carpet",  "carrot",  "castle",  "cedar",    "cello",   "chalk",   "cherry",
    "chimney",  "cider",   "cinema",  "clover",  "cobalt",   "cobbler", "cocoa",   "coffee",
    "comet",    "copper",  "coral",   "cotton",  "cradle",   "crayon",  "cricket", "crystal",
    "cushion",  "daisy",   "desert",  "dolphin", "donkey",   "dragon",  "drawer",  "drum",
    "eagle",    "easel",   "elbow",   "ember",   "engine",   "falcon",  "feather", "fennel",
    "ferry",    "fiddle",  "finch",   "flannel", "flute",    "forest",  "fossil",  "fountain",
    "garden",   "garlic",  "gazelle", "ginger",  "giraffe",  "glacier", "globe",   "glove",
    "goblet",   "gondola", "granite", "grape",   "gravel",   "guitar",  "hammer",  "hammock",
    "harbor",   "harvest", "hazel",   "hedge",   "helmet",   "heron",   "hickory", "honey",
    "horizon",  "hornet",  "husky",   "igloo",   "indigo",   "island",  "ivory",   "jacket",
    "jasmine",  "jigsaw",  "jungle",  "juniper", "kettle",   "kitchen", "kite",    "ladder",
    "lagoon",   "lantern", "lattice", "laurel",  "lavender", "lemon",   "leopard", "lilac",
    "lizard",   "lobster", "locket",  "lumber",  "magnet",   "mango",   "maple",   "marble",
    "marigold", "market",  "meadow",  "melon",   "meteor",   "mirror",  "mitten",  "moose",
    "mosaic",   "muffin",  "napkin",  "needle",  "nutmeg",   "oasis",   "oatmeal", "ocean",
    "olive",    "onion",   "orchard", "orchid",  "otter",    "oyster",  "paddle",  "palace",
    "panda",    "paper",   "parcel",  "parrot",  "pastry",   "peach",   "peanut",  "pebble",
    "pelican",  "pencil",  "pepper",  "piano",   "pickle",   "pigeon",  "pillow",  "planet",
    "plum",     "pocket",  "pollen",  "pony",    "poplar",   "poppy",   "potato",  "prairie",
    "pumpkin",  "puzzle",  "quartz",  "quilt",   "quiver",   "rabbit",  "radish",  "raisin",
    "raven",    "ribbon",  "river",   "robin",   "rocket",   "rooster", "rose",    "saddle",
    "saffron",  "sailor",  "salmon",  "sandal",  "satin",    "saucer",  "scarf",   "seal",
    "shovel",   "silver",  "sparrow", "spinach", "spruce",   "squash",  "stable",  "stapler",
    "summit",   "sunset",  "swan",    "teapot",  "temple",   "thimble", "thistle", "tiger",
    "timber",   "tomato",  "topaz",   "tractor", "trumpet",  "tulip",   "tunnel",  "turnip",
    "turtle",   "valley",  "vanilla", "velvet",  "violin",   "wagon",   "walnut",  "walrus",
    "willow",   "window",  "winter",  "wizard",  "yarn",     "yogurt",  "zebra",   "zipper"};

} // namespace

Secret proposePassphrase()
{
    needSodium();
    std::string text;
    text.reserve(wordsDrawn * (longestWord + 1)); // growing would leave a copy behind
    for (std::size_t drawn = 0; drawn < wordsDrawn; ++drawn) {
        text += drawn == 0 ? "" : "-";
        text += words[randombytes_uniform(static_cast<std::uint32_t>(words.size()))];
    }
    Secret proposal = Secret::fromText(text);
    sodium_memzero(text.data(), text.size());
    return proposal;
}

} // namespace attune::records
