// What the page on an instrument says of its definition, written down by hand.
#include "instrument_page_reading.h"

#include <algorithm>

using namespace attune::questionnaires;
using namespace attune::tests;

namespace {

Condition countOf(int atLeast, std::vector<int> items, double points)
{
    Condition condition;
    condition.atLeast = atLeast;
    condition.items = std::move(items);
    condition.points = points;
    return condition;
}

Condition of(Condition::Form form, std::vector<Condition> parts)
{
    Condition condition;
    condition.form = form;
    condition.parts = std::move(parts);
    return condition;
}

} // namespace

BOOST_AUTO_TEST_SUITE(InstrumentPageWords)

BOOST_AUTO_TEST_CASE(beginWithWhatTheInstrumentIsFor)
{
    const std::string page = pageOf(builtIn("phq-9"));
    holds(page, "\n- Asks about: the last 2 weeks\n");
    holds(page, "\n- Takes about 2 minutes\n");
    holdsNot(page, "one baby");
    holdsNot(page, "aloud");
    holds(pageOf(builtIn("asq")), "\n- Made to be asked aloud, not to be read by oneself\n");
    holds(pageOf(builtIn("pass")), "\n- Made or tested: after birth and in pregnancy\n");
    holds(pageOf(builtIn("asq")), "\n- Takes about half a minute\n");
    holds(pageOf(builtIn("mibs")), "\n- Takes about 1 minute\n");
    holds(pageOf(builtIn("pbq-2006")), "\n- About one baby: of twins each has a sheet of its own.");
}

BOOST_AUTO_TEST_CASE(showTheKeyOfEachItem)
{
    const std::string mpas = pageOf(builtIn("mpas"));
    holds(mpas, "\n| 4 | involvement, guilt | 1 2.3 3.6 5 | |\n");
    holds(mpas, "\n| 7 | pride | 5 3.6 2.3 1 | points fall |\n");
    holds(mpas, "\n| 8 | playing | 5 1 | |\n");
    const std::string epds = pageOf(builtIn("epds"));
    holds(epds, "\n| 10 | self-harm | 3 2 1 0 | safety: self-harm; points fall |\n");
    holds(epds, "\nThe first answer throughout adds up to 21, the last one to 9.\n");
    const std::string pbq = pageOf(builtIn("pbq-2006"));
    holds(pbq, "\n| 18 | harmful acts | 5 4 3 2 1 0 | safety: harm to the infant; points fall |\n");
    holds(pbq, "\nThe first answer throughout adds up to 85, the last one to 40.\n");
    const std::string phq9 = pageOf(builtIn("phq-9"));
    holds(phq9, "\n| 10 | daily difficulty | 0 1 2 3 | not scored |\n");
    holdsNot(phq9, "throughout");
    const std::string whooley = pageOf(builtIn("whooley"));
    holds(whooley, "\n| 1 | low mood | 1 0 | |\n");
    holdsNot(whooley, "throughout");
}

BOOST_AUTO_TEST_CASE(callItemsAsTheSheetMarksThem)
{
    const std::string mdq = pageOf(builtIn("mdq"));
    holds(mdq, "\n| item | number | topic | points, first answer first | note |\n");
    holds(mdq, "\n| 1b | 2 | outbursts | 1 0 | |\n");
    holds(mdq, "\n| Yes answers to part 1 | 1a to 1m | 0 to 13 | worse | none |\n");
    holds(pageOf(builtIn("gad-7")), "\n| item | topic | points, first answer first | note |\n");
}

BOOST_AUTO_TEST_CASE(sayWhatRaisesAnAlert)
{
    holds(
        flat(pageOf(builtIn("pbq-2006"))),
        "Items 18 and 24 each raise an alert at any answer above 0 points, whatever the total and "
        "however much is unanswered. Left unanswered or declined, they are named");
    holds(
        flat(pageOf(builtIn("phq-9"))),
        "Item 9 raises an alert at any answer above 0 points, whatever the total and however much "
        "is unanswered. Left unanswered or declined, it is named");
    holds(pageOf(builtIn("gad-7")), "\nNo item is a safety item: no answer raises an alert");
}

BOOST_AUTO_TEST_CASE(sayWhenAnItemIsAsked)
{
    const std::string asq = pageOf(builtIn("asq"));
    holds(
        asq,
        "\n| 5 | thoughts right now | 1 0 | safety: self-harm; not scored; asked when at least one "
        "of items 1 to 4 counts 1 point or more or is declined |\n");
    holds(asq, "\nAn item that is not asked is not missing and counts its lowest points.\n");
    holds(
        pageOf(builtIn("pc-ptsd-5")),
        "\n| 1 | 2 | nightmares, thoughts | 1 0 | asked when item Gate counts 1 point or more |\n");
    holdsNot(pageOf(builtIn("phq-9")), "not asked");
}

BOOST_AUTO_TEST_CASE(showScalesWithTheirMissingRule)
{
    const std::string phq9 = pageOf(builtIn("phq-9"));
    holds(
        phq9,
        "\n| Total | 1 to 9 | 0 to 27 | worse | 2 of 9, pro-rated and rounded (Arrieta 2017) |\n");
    const std::string pbq = pageOf(builtIn("pbq-2006"));
    holds(
        pbq,
        "\n| Factor 1: impaired bonding | 1, 2, 6 to 10, 12, 13, 15 to 17 | 0 to 60 | worse | none "
        "|\n");
    holds(pageOf(builtIn("mpas")),
          "\n| Absence of hostility | 1, 2, 15 to 17 | 5 to 25 | better |");
}

BOOST_AUTO_TEST_CASE(showBandsWithTheirSource)
{
    holds(pageOf(builtIn("phq-9")), "\n| Total | 10 to 14 | moderate | Kroenke 2001 |\n");
    holds(pageOf(builtIn("mpas")), "\n## Bands\nNone was found in print.\n");
}

BOOST_AUTO_TEST_CASE(showCutOffsByScore)
{
    const std::string epds = pageOf(builtIn("epds"));
    holds(
        epds,
        "\n| Anxiety items (EPDS-3A) | 6 or more | possible anxiety | after birth | Matthey 2008, "
        "not confirmed | | |\n");
    holds(epds,
          "\n| Total | 10 or more | possible depression | after birth | RCPsych | yes | 0.85, 0.84 "
          "for major depression (Levis 2020) |\n");
    const std::string gad7 = pageOf(builtIn("gad-7"));
    holds(gad7, " | in pregnancy, Spanish edition | Zhong 2015 | ");
    Instrument turned = builtIn("epds");
    std::ranges::reverse(turned.scales.front().cutOffs);
    const std::string rows = section(pageOf(turned), "Cut-offs");
    BOOST_TEST(rows.find("| 10 or more |") < rows.find("| 11 or more |"));
    BOOST_TEST(rows.find("| 11 or more |") < rows.find("| 13 or more |"));
}

BOOST_AUTO_TEST_CASE(sayWhatAnnouncesAPositiveScreen)
{
    const std::string announced = "A screen is positive where a ";
    holds(pageOf(builtIn("phq-9")),
          "\n" + announced + "score reaches a cut-off that is announced.\n");
    holds(pageOf(builtIn("city-bits")), announced + "criterion that is announced is met.\n");
    holds(pageOf(builtIn("pass")), "\nNothing is announced as a positive screen.\n");
    Instrument both = builtIn("asq");
    both.scales = builtIn("phq-9").scales;
    both.items = builtIn("phq-9").items;
    both.sources.insert(
        both.sources.end(), builtIn("phq-9").sources.begin(), builtIn("phq-9").sources.end());
    holds(flat(pageOf(both)),
          announced + "score reaches a cut-off that is announced, or a criterion that is announced "
                      "is met.");
    holdsNot(pageOf(builtIn("pc-ptsd-5")), "Accuracy is");
    holds(pageOf(builtIn("phq-9")), "Accuracy is");
}

BOOST_AUTO_TEST_CASE(tellCriteriaInWords)
{
    const std::string city = section(pageOf(builtIn("city-bits")), "Criteria");
    holds(city,
          "\n### DSM-5 criteria\n"
          "It is met where all of these hold:\n\n"
          "- at least one of items 1 and 2 counts 1 point or more\n"
          "- at least one of items 3 to 7 counts 1 point or more\n"
          "- at least one of items 8 and 9 counts 1 point or more\n"
          "- at least 2 of items 10 to 16 count 1 point or more\n"
          "- at least 2 of items 17 to 22 count 1 point or more\n"
          "- item 26 counts 1 point or more\n"
          "- at least one of items 27 and 28 counts 1 point or more\n"
          "- this does not hold: item 29 counts 1 point or more\n\n"
          "Met: ");
    holds(city, "\nSource: SIGN. Announced where it is met.\n");
    holds(
        section(pageOf(builtIn("asq")), "Criteria"),
        "\nIt is met where at least one of items 1 to 4 counts 1 point or more or is declined.\n");
    const std::string mdq = section(pageOf(builtIn("mdq")), "Criteria");
    holds(mdq, "\n- item 3 counts 2 points or more\n");
    holds(
        flat(mdq),
        "Source: Hirschfeld 2000. Not announced. Sensitivity, then specificity: 0.7544, 0.8676 for "
        "bipolar disorder (Sharma 2011). ");
}

BOOST_AUTO_TEST_CASE(nestConditions)
{
    using Form = Condition::Form;
    Instrument sample = builtIn("phq-9");
    Criterion criterion;
    criterion.title = "Sample";
    criterion.when =
        of(Form::any,
           {of(Form::all, {countOf(2, {1, 2}, 2), countOf(1, {9}, 1.5)}),
            of(Form::negation, {of(Form::any, {countOf(2, {3, 4, 6}, 1), countOf(1, {5}, 3)})})});
    criterion.sourceId = "kroenke-2001";
    criterion.evidence = Evidence::unconfirmed;
    sample.criteria = {criterion};
    sample.items.back().askedWhen = criterion.when;
    const std::string page = pageOf(sample);
    holds(page,
          "\nIt is met where one or more of these hold:\n\n"
          "- all of these hold:\n"
          "  - items 1 and 2 each count 2 points or more\n"
          "  - item 9 counts 1.5 points or more\n"
          "- this does not hold: one or more of these hold:\n"
          "  - at least 2 of items 3, 4 and 6 count 1 point or more\n"
          "  - item 5 counts 3 points or more\n\n");
    holds(page,
          "not scored; asked when ((items 1 and 2 each count 2 points or more) and (item 9 counts "
          "1.5 points or more)) or (not ((at least 2 of items 3, 4 and 6 count 1 point or more) or "
          "(item 5 counts 3 points or more))) |\n");
    holds(page, "\nSource: Kroenke 2001, not confirmed. Not announced.\n");
    holds(page, "\n- the criterion Sample (Kroenke 2001)\n");
}

BOOST_AUTO_TEST_CASE(tellWhatAChangeMeans)
{
    const std::string epds = section(pageOf(builtIn("epds")), "Change");
    holds(epds,
          "\n- Total: a difference of 4 points or more is more than measurement error (Matthey "
          "2004).\n"
          "- Anxiety items (EPDS-3A): no threshold was found, so the difference stands alone.\n");
    holds(section(pageOf(builtIn("whooley")), "Change"),
          "\nYes answers: no threshold was found, so the difference stands alone.\n");
}

BOOST_AUTO_TEST_CASE(tellWhatFollows)
{
    const std::string phq2 = flat(section(pageOf(builtIn("phq-2")), "What follows"));
    holds(phq2,
          "Where it screens positive, the [PHQ-9](phq-9.md) follows within the same check-in. Its "
          "first items are these: their answers are taken over and not asked twice.");
    holdsNot(section(pageOf(builtIn("whooley")), "What follows"), "taken over");
    holds(flat(section(pageOf(builtIn("phq-9")), "What follows")),
          "It follows within the same check-in where the [PHQ-2](phq-2.md) or "
          "[Whooley](whooley.md) screens positive.");
    holds(pageOf(builtIn("mpas")), "\n## What follows\nIt stands alone.\n");
}

BOOST_AUTO_TEST_CASE(listEveryFigureThatIsNotConfirmed)
{
    const std::string heading = "What is not confirmed";
    const std::string gad7 = section(pageOf(builtIn("gad-7")), heading);
    holds(gad7, "\n- Total: the reliable change of 4 points (NHS Talking Therapies)\n");
    holds(gad7, "\n- Total: the rule for missing answers (convention)\n");
    holds(section(pageOf(builtIn("epds")), heading),
          "\n- Anxiety items (EPDS-3A): the cut-off 6 or more, possible anxiety (Matthey 2008)\n");
    holds(section(pageOf(builtIn("whooley")), heading), "\nNothing: ");
    Instrument sample = builtIn("phq-9");
    sample.scales.front().bands.front().evidence = Evidence::unconfirmed;
    sample.scales.front().missing.sourceId.clear();
    sample.scales.front().missing.evidence = Evidence::unconfirmed;
    const std::string page = pageOf(sample);
    holds(page, "\n| Total | 0 to 4 | minimal | Kroenke 2001, not confirmed |\n");
    holds(page, "\n- Total: the band 0 to 4, minimal (Kroenke 2001)\n");
    holds(page, "\n- Total: the rule for missing answers\n");
    holds(page, "2 of 9, pro-rated and rounded (not confirmed) |\n");
}

BOOST_AUTO_TEST_CASE(nameCodesAndKeepTablesWhole)
{
    holds(pageOf(builtIn("phq-9")), "\nLOINC: panel 44249-1, total 44261-6.\n");
    holds(pageOf(builtIn("mpas")), "\nLOINC: none known.\n");
    Instrument sample = builtIn("whooley");
    sample.items.front().topic = "this | that";
    sample.scales.front().cutOffs.front().language = "is";
    sample.loincPanel = "1-8";
    const std::string page = pageOf(sample);
    holds(page, "\n| 1 | this \\| that | 1 0 | |\n");
    holds(page, " | after birth, is edition | ");
    holds(page, "\nLOINC: panel 1-8.\n");
}

BOOST_AUTO_TEST_CASE(neverBreakALineBeforeAMarkThatWouldOpenAList)
{
    Instrument sample = builtIn("whooley");
    sample.measures = std::string(99, 'x') + " - " + std::string(98, 'y') + " 1. zzz";
    holds(pageOf(sample),
          "\n" + std::string(99, 'x') + " -\n" + std::string(98, 'y') + " 1.\nzzz\n");
}

BOOST_AUTO_TEST_SUITE_END()
