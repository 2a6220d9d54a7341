#include "paginator.h"

#include "attune/reports/report.h"

namespace attune::reports {

namespace {

class Paginator
{
public:
    Paginator(const std::vector<Strip>& strips, const TableHeaders& headers, double heightPt)
        : m_strips(strips),
          m_headers(headers),
          m_height(heightPt)
    {}

    std::vector<std::vector<Placed>> run()
    {
        for (std::size_t first = 0; first < m_strips.size();) {
            const std::size_t end = endOfChain(first);
            const bool fitsHere = m_used + heightOf(first, end, pageIsEmpty()) <= m_height;
            const bool movesOn = !fitsHere && heightOf(first, end, true) <= m_height;
            if (!pageIsEmpty() && (movesOn || m_strips[first].startsPage)) {
                startPage();
            }
            for (; first < end; ++first) {
                place(m_strips[first]);
            }
        }
        if (!pageIsEmpty() || m_pages.empty()) {
            startPage();
        }
        return std::move(m_pages);
    }

private:
    bool pageIsEmpty() const { return m_page.empty(); }

    std::size_t endOfChain(std::size_t first) const
    {
        while (first + 1 < m_strips.size() && m_strips[first].keepWithNext) {
            ++first;
        }
        return first + 1;
    }

    const Strip* headerOf(const Strip& strip) const
    {
        const auto header = m_headers.find(strip.table);
        return strip.table == 0 || header == m_headers.end() ? nullptr : &header->second;
    }

    /// The header that must stand above `strip` when the table last placed is `table`.
    const Strip* missingHeader(const Strip& strip, int table) const
    {
        return strip.table == table ? nullptr : headerOf(strip);
    }

    double heightOf(std::size_t first, std::size_t end, bool atTop) const
    {
        double height = 0;
        int table = atTop ? 0 : m_table;
        for (; first < end; ++first) {
            const Strip& strip = m_strips[first];
            if (atTop && strip.notAtTop) {
                continue;
            }
            height += atTop ? 0 : strip.spaceBeforePt;
            if (const Strip* header = missingHeader(strip, table)) {
                height += header->heightPt;
            }
            height += strip.heightPt;
            table = strip.table;
            atTop = false;
        }
        return height;
    }

    void place(const Strip& strip)
    {
        const auto needed = [&] {
            const Strip* header = missingHeader(strip, m_table);
            return strip.heightPt + (pageIsEmpty() ? 0 : strip.spaceBeforePt) +
                   (header == nullptr ? 0 : header->heightPt);
        };
        if (!pageIsEmpty() && m_used + needed() > m_height) {
            startPage();
        }
        if (pageIsEmpty() && strip.notAtTop) {
            return;
        }
        if (m_used + needed() > m_height) {
            throw ReportError("A part of this report is too high for one page. Shorten it or "
                              "choose a larger sheet.");
        }
        m_used += pageIsEmpty() ? 0 : strip.spaceBeforePt;
        if (const Strip* header = missingHeader(strip, m_table)) {
            put(*header);
        }
        put(strip);
        m_table = strip.table;
    }

    void put(const Strip& strip)
    {
        m_page.push_back({&strip, m_used});
        m_used += strip.heightPt;
    }

    void startPage()
    {
        m_pages.push_back(std::move(m_page));
        m_page.clear();
        m_used = 0;
        m_table = 0;
    }

    const std::vector<Strip>& m_strips;
    const TableHeaders& m_headers;
    double m_height;
    std::vector<std::vector<Placed>> m_pages;
    std::vector<Placed> m_page;
    double m_used = 0;
    int m_table = 0;
};

} // namespace

std::vector<std::vector<Placed>>
paginate(const std::vector<Strip>& strips, const TableHeaders& headers, double heightPt)
{
    return Paginator(strips, headers, heightPt).run();
}

} // namespace attune::reports
