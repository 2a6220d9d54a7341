#include "demo_clients.h"

namespace attune::command {

namespace {

using Points = std::vector<std::optional<int>>;

care::Date daysBefore(care::Date today, int days)
{
    return care::Date(std::chrono::sys_days(today) - std::chrono::days(days));
}

/// Answers from a string of digits, one an item; '-' is declined.
Points points(std::string_view digits)
{
    Points answers;
    for (const char digit : digits) {
        answers.push_back(digit == '-' ? std::nullopt : std::optional(digit - '0'));
    }
    return answers;
}

DemoAnswers phq9(std::string_view digits)
{
    return {"phq-9", 0, points(digits)};
}

DemoAnswers gad7(std::string_view digits)
{
    return {"gad-7", 0, points(digits)};
}

DemoAnswers pbq(std::string_view digits, std::size_t infant = 0)
{
    return {"pbq-2006", infant, points(digits)};
}

care::Infant born(std::string name, care::Date on, int gestationDays = 278)
{
    care::Infant infant;
    infant.name = std::move(name);
    infant.birthDate = on;
    infant.gestationDays = gestationDays;
    return infant;
}

DemoClient recovering(care::Date today)
{
    DemoClient demo;
    demo.client.name = "Maya Lindqvist";
    demo.client.chartNumber = "F-1001";
    demo.client.birthDate = care::Date{std::chrono::year(1993) / 4 / 17};
    demo.client.infants = {born("Elin", daysBefore(today, 154))};
    demo.checkIns = {
        {.daysAgo = 112,
         .answers = {phq9("2223211212"), gad7("2232212"), pbq("2222213212212321201111202")},
         .found = "Passing thoughts that her family would be better off without her; no plan, no "
                  "intent, no means prepared. Partner knows and is at home.",
         .done = "Asked directly, went through a safety plan together, gave 988 and the hotline, "
                 "partner joined the visit. Appointment in three days.",
         .impression = "Sleep is the first lever. Bonding is strained and wished for."},
        {.daysAgo = 70,
         .answers = {phq9("1212111101"), gad7("1121211"), pbq("1111112111111211101101101")},
         .found = {},
         .done = {},
         .impression = "Steadier. Enjoys the evening bath with Elin."},
        {.daysAgo = 21,
         .answers = {phq9("0111010100"), gad7("0111010"), pbq("0101011010101100101001000")},
         .found = {},
         .done = {},
         .impression = "Doing well by her own words. Next screen at six months."},
    };
    return demo;
}

DemoClient father(care::Date today)
{
    DemoClient demo;
    demo.client.name = "Daniel Osei";
    demo.client.chartNumber = "F-1002";
    demo.client.relation = care::Relation::father;
    demo.client.birthDate = care::Date{std::chrono::year(1990) / 11 / 2};
    demo.client.infants = {born("Kofi", daysBefore(today, 63))};
    demo.checkIns = {{.daysAgo = 9,
                      .presence = "partner",
                      .answers = {phq9("1102010001"), gad7("1110110")},
                      .found = {},
                      .done = {},
                      .impression = "Tired and worried about work. Keep in touch."}};
    return demo;
}

DemoClient twins(care::Date today)
{
    DemoClient demo;
    demo.client.name = "Aisha Rahman";
    demo.client.preferredName = "Aisha";
    demo.client.chartNumber = "F-1003";
    demo.client.birthDate = care::Date{std::chrono::year(1996) / 7 / 30};
    demo.client.infants = {born("Noor", daysBefore(today, 84), 247),
                           born("Sami", daysBefore(today, 84), 247)};
    demo.checkIns = {
        {.daysAgo = 14,
         .presence = "child",
         .answers = {phq9("1122111101"),
                     gad7("1211111"),
                     pbq("1111111111111111101101100", 0),
                     pbq("2222213211212211201101201", 1)},
         .found = {},
         .done = {},
         .impression = "The bond with Sami, who stayed longer in hospital, needs time."}};
    return demo;
}

DemoClient bereaved(care::Date today)
{
    DemoClient demo;
    demo.client.name = "Clara Novak";
    demo.client.chartNumber = "F-1004";
    demo.client.birthDate = care::Date{std::chrono::year(1988) / 1 / 25};
    demo.client.infants = {born("", daysBefore(today, 49), 231)};
    demo.client.infants.front().deceased = true;
    demo.checkIns = {{.daysAgo = 7,
                      .answers = {phq9("223221-202"), gad7("1222111")},
                      .found = {},
                      .done = {},
                      .impression = "Grief. Comes weekly; the peer group for loss was welcome."}};
    return demo;
}

DemoClient declining(care::Date today)
{
    DemoClient demo;
    demo.client.name = "Inês Duarte";
    demo.client.chartNumber = "F-1005";
    demo.client.birthDate = care::Date{std::chrono::year(1999) / 9 / 8};
    demo.client.infants = {born("Rui", daysBefore(today, 40))};
    demo.checkIns = {{.daysAgo = 5,
                      .presence = "family-or-friend",
                      .answers = {phq9("----------")},
                      .found = "She did not want to write anything down with her mother in the "
                               "room. Alone, she said there are no thoughts of harming herself.",
                      .done = "Asked in person. Next time the first ten minutes are hers alone.",
                      .impression = "Privacy first; no score, and none needed today."}};
    return demo;
}

DemoClient onPaper(care::Date today)
{
    DemoClient demo;
    demo.client.name = "Sofia Marin";
    demo.client.chartNumber = "F-1006";
    demo.client.birthDate = care::Date{std::chrono::year(1994) / 3 / 9};
    demo.client.infants = {born("Luz", daysBefore(today, 98))};
    demo.checkIns = {
        {.daysAgo = 56,
         .onPaper = true,
         .answers = {{"epds", 0, points("1121212110")}},
         .found = {},
         .done = {},
         .impression = "Filled in at the clinic; talked through today."},
        {.daysAgo = 2,
         .answers = {phq9("2221112101"), gad7("2110101"), pbq("2121112120212120101200200")},
         .found = {},
         .done = {},
         .impression = {},
         .isSigned = false},
    };
    return demo;
}

} // namespace

std::vector<DemoClient> demoClients(care::Date today)
{
    return {recovering(today),
            father(today),
            twins(today),
            bereaved(today),
            declining(today),
            onPaper(today)};
}

} // namespace attune::command
