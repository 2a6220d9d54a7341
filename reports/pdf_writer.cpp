#include "pdf_writer.h"

#include "links.h"
#include "utf8.h"

#include <hpdf.h>

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <memory>
#include <optional>
#include <sys/mman.h>
#include <unistd.h>

namespace attune::reports {

namespace {

struct FreeDocument
{
    void operator()(HPDF_Doc document) const { HPDF_Free(document); }
};

using Document = std::unique_ptr<std::remove_pointer_t<HPDF_Doc>, FreeDocument>;

/// The library accepts what is no number and overflows on tiny ones: nothing but finite
/// hundredths of a point reaches it.
HPDF_REAL hundredths(double value)
{
    if (!std::isfinite(value)) {
        throw ReportError("A part of this report has no place on the page. Please report this.");
    }
    return static_cast<HPDF_REAL>(std::round(value * 100) / 100);
}

/// The first failed call is kept by the library until it is asked.
void check(const Document& document)
{
    if (const HPDF_STATUS status = HPDF_GetError(document.get()); status != HPDF_OK) {
        throw ReportError(
            fmt::format("The report could not be written as PDF (error {:#06x}).", status));
    }
}

/// Paints shapes on one page; remembers what is set so that little is said twice.
class Painter
{
public:
    Painter(HPDF_Page page,
            std::size_t number,
            Sheet sheet,
            HPDF_Font regular,
            HPDF_Font bold,
            const PrintFont& font,
            RawPdf& raw)
        : m_page(page),
          m_number(number),
          m_height(sheet.heightPt),
          m_regular(regular),
          m_bold(bold),
          m_font(font),
          m_raw(raw)
    {}

    /// What follows belongs to this part of the document; 0: it decorates. `goesOn`: so does what
    /// comes after it, whose first word is another one.
    void begin(int part, bool goesOn)
    {
        m_goesOn = part != 0 && goesOn;
        if (m_part != part) {
            m_part = part;
            HPDF_Page_SetFlat(m_page, 1); // no reader sees a difference: pdf_tags replaces it
            m_raw.marks.back().push_back(part);
        }
    }

    void operator()(const Line& line)
    {
        stroke(line.ink, line.widthPt);
        if (line.dashed) {
            const HPDF_UINT16 dashes[] = {2, 2};
            HPDF_Page_SetDash(m_page, dashes, 2, 0);
        }
        HPDF_Page_MoveTo(m_page, hundredths(line.x1), up(line.y1));
        HPDF_Page_LineTo(m_page, hundredths(line.x2), up(line.y2));
        HPDF_Page_Stroke(m_page);
        if (line.dashed) {
            HPDF_Page_SetDash(m_page, nullptr, 0, 0);
        }
    }

    void operator()(const Rect& rect)
    {
        if (rect.filled) {
            fill(rect.ink);
        } else {
            stroke(rect.ink, rect.lineWidthPt);
        }
        path(rect);
        if (rect.filled) {
            HPDF_Page_Fill(m_page);
        } else {
            HPDF_Page_Stroke(m_page);
        }
    }

    void operator()(const Dot& dot)
    {
        if (dot.filled) {
            fill(dot.ink);
        } else {
            stroke(dot.ink, 1);
        }
        HPDF_Page_Circle(m_page, hundredths(dot.x), up(dot.y), hundredths(dot.radius));
        if (dot.filled) {
            HPDF_Page_Fill(m_page);
        } else {
            HPDF_Page_Stroke(m_page);
        }
    }

    void operator()(const TextRun& run)
    {
        const std::u32string characters = settable(run.text);
        double x = run.x;
        if (run.align != Align::left) {
            const double width = m_font.widthPt(run.text, run.sizePt, run.weight);
            x -= run.align == Align::right ? width : width / 2;
        }
        for (std::size_t at = 0; at < characters.size();) {
            const std::u32string_view rest = std::u32string_view(characters).substr(at);
            const bool isCovered = m_font.covers(rest.front());
            const auto end = std::ranges::find_if(
                rest, [&](char32_t each) { return m_font.covers(each) != isCovered; });
            // One character at a time where a box stands for each.
            const std::size_t count = isCovered ? static_cast<std::size_t>(end - rest.begin()) : 1;
            const std::string piece = toUtf8(rest.substr(0, count));
            const bool isLast = at + count == characters.size();
            const double advance =
                isCovered && isLast ? 0 : m_font.widthPt(piece, run.sizePt, run.weight);
            if (isCovered) {
                show(isLast && m_goesOn ? piece + ' ' : piece, x, run);
                m_raw.set.insert(rest.begin(), end);
            } else {
                box(x, advance, run);
                m_raw.replaced.insert(rest.front());
            }
            x += advance;
            at += count;
        }
        if (run.linked) {
            link(run);
        }
    }

private:
    void link(const TextRun& run)
    {
        const double width = m_font.widthPt(run.text, run.sizePt, run.weight);
        const double start = run.align == Align::right    ? run.x - width
                             : run.align == Align::centre ? run.x - width / 2
                                                          : run.x;
        const auto widthOf = [&](std::size_t first, std::size_t count) {
            return m_font.widthPt(
                std::string_view(run.text).substr(first, count), run.sizePt, run.weight);
        };
        for (const TextLink& found : linksIn(run.text)) {
            const double left = start + widthOf(0, found.first);
            m_raw.links.push_back({.page = m_number,
                                   .left = left,
                                   .bottom = m_height - run.y - type::descent * run.sizePt,
                                   .right = left + widthOf(found.first, found.length),
                                   .top = m_height - run.y + type::ascent * run.sizePt,
                                   .uri = found.uri,
                                   .part = m_part});
        }
    }

    HPDF_REAL up(double y) const { return hundredths(m_height - y); }

    void fill(Ink ink)
    {
        if (m_fill == ink) {
            return;
        }
        m_fill = ink;
        const Colour colour = printed(ink);
        HPDF_Page_SetRGBFill(
            m_page, HPDF_REAL(colour.red), HPDF_REAL(colour.green), HPDF_REAL(colour.blue));
    }

    void stroke(Ink ink, double widthPt)
    {
        if (m_stroke != ink) {
            m_stroke = ink;
            const Colour colour = printed(ink);
            HPDF_Page_SetRGBStroke(
                m_page, HPDF_REAL(colour.red), HPDF_REAL(colour.green), HPDF_REAL(colour.blue));
        }
        if (m_strokeWidth != widthPt) {
            m_strokeWidth = widthPt;
            HPDF_Page_SetLineWidth(m_page, hundredths(widthPt));
        }
    }

    void path(const Rect& rect)
    {
        const double r = std::min({rect.radiusPt, rect.width / 2, rect.height / 2});
        if (r <= 0) {
            HPDF_Page_Rectangle(m_page,
                                hundredths(rect.x),
                                up(rect.y + rect.height),
                                hundredths(rect.width),
                                hundredths(rect.height));
            return;
        }
        constexpr double curve = 0.4477; // of the radius, from the corner: a quarter circle
        const double left = rect.x, right = rect.x + rect.width;
        const double top = rect.y, bottom = rect.y + rect.height;
        const auto corner = [&](double x1, double y1, double x2, double y2, double x3, double y3) {
            HPDF_Page_CurveTo(
                m_page, hundredths(x1), up(y1), hundredths(x2), up(y2), hundredths(x3), up(y3));
        };
        const double c = r * curve;
        HPDF_Page_MoveTo(m_page, hundredths(left + r), up(top));
        HPDF_Page_LineTo(m_page, hundredths(right - r), up(top));
        corner(right - c, top, right, top + c, right, top + r);
        HPDF_Page_LineTo(m_page, hundredths(right), up(bottom - r));
        corner(right, bottom - c, right - c, bottom, right - r, bottom);
        HPDF_Page_LineTo(m_page, hundredths(left + r), up(bottom));
        corner(left + c, bottom, left, bottom - c, left, bottom - r);
        HPDF_Page_LineTo(m_page, hundredths(left), up(top + r));
        corner(left, top + c, left + c, top, left + r, top);
        HPDF_Page_ClosePath(m_page);
    }

    void show(const std::string& piece, double x, const TextRun& run)
    {
        fill(run.ink);
        HPDF_Page_BeginText(m_page);
        if (m_weight != run.weight || m_size != run.sizePt) {
            m_weight = run.weight;
            m_size = run.sizePt;
            HPDF_Page_SetFontAndSize(
                m_page, run.weight == Weight::bold ? m_bold : m_regular, hundredths(run.sizePt));
        }
        HPDF_Page_TextOut(m_page, hundredths(x), up(run.y), piece.c_str());
        HPDF_Page_EndText(m_page);
    }

    void box(double x, double advance, const TextRun& run)
    {
        (*this)(Rect{.x = x + advance * 0.1,
                     .y = run.y - run.sizePt * 0.68,
                     .width = advance * 0.8,
                     .height = run.sizePt * 0.7,
                     .ink = run.ink,
                     .filled = false});
    }

    HPDF_Page m_page;
    std::size_t m_number; ///< 0-based
    int m_part = -1;
    bool m_goesOn = false;
    // What the page has set already.
    std::optional<Ink> m_fill;
    std::optional<Ink> m_stroke;
    std::optional<Weight> m_weight;
    double m_strokeWidth = -1;
    double m_size = -1;
    double m_height;
    HPDF_Font m_regular;
    HPDF_Font m_bold;
    const PrintFont& m_font;
    RawPdf& m_raw;
};

/// Bytes as a file that has no place on the disk: the library reads fonts by path only.
class MemoryFile
{
public:
    explicit MemoryFile(const std::string& bytes) : m_descriptor(memfd_create("font", MFD_CLOEXEC))
    {
        if (m_descriptor < 0 || ::write(m_descriptor, bytes.data(), bytes.size()) !=
                                    static_cast<ssize_t>(bytes.size())) {
            throw ReportError("There is not enough memory for this report.");
        }
    }

    MemoryFile(const MemoryFile&) = delete;
    MemoryFile& operator=(const MemoryFile&) = delete;

    ~MemoryFile() { ::close(m_descriptor); }

    std::string path() const { return fmt::format("/proc/self/fd/{}", m_descriptor); }

private:
    int m_descriptor;
};

HPDF_Font loadFace(const Document& document, const std::string& bytes)
{
    const MemoryFile file(bytes);
    const char* name = HPDF_LoadTTFontFromFile(document.get(), file.path().c_str(), HPDF_TRUE);
    check(document);
    HPDF_Font font = HPDF_GetFont(document.get(), name, "UTF-8");
    check(document);
    return font;
}

/// The characters that are set in one weight. A space is always among them: a face without any
/// character would be none.
std::set<char32_t>
charactersOf(const std::vector<Page>& pages, Weight weight, const PrintFont& font)
{
    std::set<char32_t> characters{U' '};
    for (const Page& page : pages) {
        for (const Shape& shape : page.shapes) {
            const auto* run = std::get_if<TextRun>(&shape);
            if (run == nullptr || run->weight != weight) {
                continue;
            }
            for (const char32_t character : settable(run->text)) {
                if (font.covers(character)) {
                    characters.insert(character);
                }
            }
        }
    }
    return characters;
}

std::string bytesOf(const Document& document)
{
    HPDF_SaveToStream(document.get());
    check(document);
    std::string bytes(HPDF_GetStreamSize(document.get()), '\0');
    HPDF_UINT32 size = static_cast<HPDF_UINT32>(bytes.size());
    HPDF_ResetStream(document.get());
    HPDF_ReadFromStream(document.get(), reinterpret_cast<HPDF_BYTE*>(bytes.data()), &size);
    bytes.resize(size);
    return bytes;
}

} // namespace

RawPdf writePdf(const std::vector<Page>& pages, Sheet sheet, const PrintFont& font)
{
    RawPdf raw;
    // No error handler: nothing may be thrown through the library's frames.
    const Document document(HPDF_New(nullptr, nullptr));
    if (!document) {
        throw ReportError("There is not enough memory for this report.");
    }
    // Compressed once, when it is finished.
    HPDF_SetCompressionMode(document.get(), HPDF_COMP_NONE);
    HPDF_UseUTFEncodings(document.get());
    check(document);
    HPDF_Font regular = loadFace(
        document, font.subset(Weight::regular, charactersOf(pages, Weight::regular, font)));
    HPDF_Font bold =
        loadFace(document, font.subset(Weight::bold, charactersOf(pages, Weight::bold, font)));
    for (std::size_t number = 0; number < pages.size(); ++number) {
        HPDF_Page page = HPDF_AddPage(document.get());
        check(document);
        HPDF_Page_SetWidth(page, hundredths(sheet.widthPt));
        HPDF_Page_SetHeight(page, hundredths(sheet.heightPt));
        Painter painter(page, number, sheet, regular, bold, font, raw);
        raw.marks.emplace_back();
        const Page& own = pages[number];
        for (std::size_t index = 0; index < own.shapes.size(); ++index) {
            const int part = own.partOf(index);
            painter.begin(part, index + 1 < own.shapes.size() && own.partOf(index + 1) == part);
            std::visit(painter, own.shapes[index]);
        }
        check(document);
    }
    raw.bytes = bytesOf(document);
    return raw;
}

} // namespace attune::reports
