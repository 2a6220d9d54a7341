#include "page_frame.h"

#include "attune/care/words.h"
#include "line_breaking.h"
#include "moved_shape.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace attune::reports {

namespace {

constexpr int headerLines = 3;
constexpr int footerLines = 2;
/// Share of a margin's line that its right text may take; the left one has what it leaves.
constexpr double mostRightShare = 0.5;

double headerHeight()
{
    return headerLines * type::margin.leadingPt + grid::headerGap;
}

double footerHeight()
{
    return footerLines * type::margin.leadingPt + grid::footerGap;
}

/// Puts the margins of one page.
class MarginSetter
{
public:
    MarginSetter(Page& page, Sheet sheet, const FontMetrics& metrics)
        : m_page(page),
          m_left(grid::marginX),
          m_right(sheet.widthPt - grid::marginX),
          m_metrics(metrics)
    {}

    void line(double top,
              const std::string& left,
              Type leftType,
              const std::string& right,
              Type rightType = type::margin)
    {
        const double width = m_right - m_left;
        const double rightRoom = std::min(
            m_metrics.widthPt(right, rightType.sizePt, rightType.weight), width * mostRightShare);
        put(m_left, top, left, leftType, Align::left, width - rightRoom - grid::gutter);
        put(m_right, top, right, rightType, Align::right, rightRoom);
    }

    void rule(double y)
    {
        m_page.shapes.emplace_back(
            Line{.x1 = m_left, .y1 = y, .x2 = m_right, .y2 = y, .widthPt = grid::hairline});
    }

private:
    void put(double x, double top, const std::string& text, Type type, Align align, double room)
    {
        if (text.empty()) {
            return;
        }
        m_page.shapes.emplace_back(
            TextRun{.x = x,
                    .y = top + type.sizePt,
                    .text = shortened(text, room, type.sizePt, type.weight, m_metrics),
                    .sizePt = type.sizePt,
                    .weight = type.weight,
                    .ink = type.ink,
                    .align = align});
    }

    Page& m_page;
    double m_left;
    double m_right;
    const FontMetrics& m_metrics;
};

/// The chart number first: it is unique and short, so that no long name can push it out.
std::string subjectOf(const care::Client& client)
{
    const std::string born =
        client.birthDate ? fmt::format("born {}  ·  ", care::longDate(*client.birthDate)) : "";
    return fmt::format("Chart {}  ·  {}{}", client.chartNumber, born, client.name);
}

} // namespace

double contentHeightPt(Sheet sheet)
{
    return sheet.heightPt - grid::marginTop - headerHeight() - footerHeight() - grid::marginBottom;
}

double contentWidthPt(Sheet sheet)
{
    return sheet.widthPt - 2 * grid::marginX;
}

std::vector<Page> framed(const std::vector<std::vector<Placed>>& pages,
                         Sheet sheet,
                         const Margins& margins,
                         const FontMetrics& metrics)
{
    std::vector<Page> sheets;
    std::set<const Strip*> told;
    const double leading = type::margin.leadingPt;
    Type mark = type::marginStrong;
    mark.ink = Ink::accent;
    for (std::size_t index = 0; index < pages.size(); ++index) {
        Page& page = sheets.emplace_back();
        MarginSetter setter(page, sheet, metrics);
        double top = grid::marginTop;
        setter.line(
            top, margins.practice, type::marginStrong, margins.confidential, type::marginStrong);
        setter.line(top + leading, margins.subject, type::margin, margins.author);
        setter.line(top + 2 * leading, margins.mark, mark, margins.printedAt);
        setter.rule(top + headerLines * leading + 4);
        const double contentTop = grid::marginTop + headerHeight();
        for (const Placed& placed : pages[index]) {
            if (!placed.strip->bookmark.empty()) {
                page.bookmarks.push_back({placed.strip->bookmark, contentTop + placed.y});
            }
            // A header row is read once; where it is repeated it only decorates.
            const bool isRead = told.insert(placed.strip).second;
            page.parts.resize(page.shapes.size());
            for (std::size_t shape = 0; shape < placed.strip->shapes.size(); ++shape) {
                page.shapes.push_back(moved(
                    placed.strip->shapes[shape], grid::marginX + placed.x, contentTop + placed.y));
                page.parts.push_back(isRead ? placed.strip->partOf(shape) : 0);
            }
        }
        top = sheet.heightPt - grid::marginBottom - footerLines * leading;
        setter.rule(top - 4);
        setter.line(top,
                    margins.purpose,
                    type::margin,
                    fmt::format(fmt::runtime(margins.pageNumber), index + 1, pages.size()));
        setter.line(top + leading, margins.record, type::margin, "Attune " ATTUNE_VERSION);
    }
    return sheets;
}

Margins marginsOfPractice(const ReportFrame& frame, std::string title)
{
    Margins margins;
    margins.title = std::move(title);
    margins.practice = frame.practice.name;
    margins.printedAt = "Printed " + care::longTime(frame.printedAt);
    if (frame.practice.isFictional) {
        margins.mark = "Fictional: a demonstration, no real person.";
    }
    margins.record = fmt::format("Report {}  ·  record generation {}  ·  audit {}",
                                 frame.reportId,
                                 frame.generation,
                                 frame.auditHead);
    return margins;
}

Margins marginsAbout(const care::Client& client, const ReportFrame& frame, std::string title)
{
    Margins margins = marginsOfPractice(frame, std::move(title));
    margins.subject = subjectOf(client);
    return margins;
}

Margins clientMargins(const care::Client& client,
                      const ReportFrame& frame,
                      const ClientWords& words,
                      std::string_view titleKey)
{
    Margins margins;
    margins.title = words(titleKey);
    margins.language = words.language();
    margins.practice = frame.practice.name;
    margins.confidential = words("page.confidential");
    margins.purpose = words("page.screens");
    margins.pageNumber = words("page.number");
    const bool birthday = client.birthDate && !frame.initialsOnly;
    margins.subject = words("page.subject",
                            client.chartNumber,
                            birthday ? words("page.born", words.date(*client.birthDate)) : "",
                            frame.initialsOnly ? care::initials(client.name) : client.name);
    margins.printedAt = words("page.printed", words.time(frame.printedAt));
    margins.mark = frame.practice.isFictional ? words("page.fictional") : "";
    margins.record = words("page.record", frame.reportId, frame.generation, frame.auditHead);
    return margins;
}

Margins marginsOf(const care::Visit& visit, const ReportFrame& frame)
{
    Margins margins = marginsAbout(visit.client, frame, "Clinician report");
    margins.author = care::withCredentials(visit.clinician.name, visit.clinician.credentials);
    if (!visit.signature) {
        margins.mark =
            margins.mark.empty() ? "Draft: not signed." : "Draft: not signed. " + margins.mark;
    }
    return margins;
}

} // namespace attune::reports
