#include "paginator.h"

#include "attune/reports/report.h"

#include <algorithm>

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
            enter(m_strips[first]);
            const std::size_t end = endOfChain(first);
            if (!pageIsEmpty() && m_strips[first].startsPage) {
                startPage();
            }
            const bool fitsSomewhere = heightOf(first, end, true) <= m_height;
            while (fitsSomewhere && !columnIsWhole() &&
                   m_used + heightOf(first, end, m_atTop) > m_height) {
                startColumn();
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

    /// Empty, and as high as a page: no other offers more room.
    bool columnIsWhole() const { return m_atTop && m_top == 0; }

    /// Where the number of columns changes, what follows begins below the longest of them.
    void enter(const Strip& strip)
    {
        if (strip.columns == m_columns) {
            return;
        }
        m_columns = strip.columns;
        m_column = 0;
        m_used = std::max(m_used, m_bottom);
        m_top = m_columns > 1 ? m_used : 0;
        m_bottom = 0;
        m_atTop = m_columns > 1 || pageIsEmpty();
        m_table = 0;
    }

    std::size_t endOfChain(std::size_t first) const
    {
        while (first + 1 < m_strips.size() && m_strips[first].keepWithNext &&
               m_strips[first + 1].columns == m_strips[first].columns) {
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
            return strip.heightPt + (m_atTop ? 0 : strip.spaceBeforePt) +
                   (header == nullptr ? 0 : header->heightPt);
        };
        while (!columnIsWhole() && m_used + needed() > m_height) {
            startColumn();
        }
        if (m_atTop && strip.notAtTop) {
            return;
        }
        if (m_used + needed() > m_height) {
            throw ReportError("A part of this report is too high for one page. Shorten it or "
                              "choose a larger sheet.");
        }
        m_used += m_atTop ? 0 : strip.spaceBeforePt;
        if (const Strip* header = missingHeader(strip, m_table)) {
            put(*header);
        }
        put(strip);
        m_table = strip.table;
    }

    void put(const Strip& strip)
    {
        m_page.push_back({&strip, m_column * strip.columnStepPt, m_used});
        m_used += strip.heightPt;
        m_atTop = false;
    }

    void startColumn()
    {
        if (m_column + 1 >= m_columns) {
            startPage();
            return;
        }
        ++m_column;
        m_bottom = std::max(m_bottom, m_used);
        m_used = m_top;
        m_atTop = true;
        m_table = 0;
    }

    void startPage()
    {
        m_pages.push_back(std::move(m_page));
        m_page.clear();
        m_column = 0;
        m_top = 0;
        m_bottom = 0;
        m_used = 0;
        m_atTop = true;
        m_table = 0;
    }

    const std::vector<Strip>& m_strips;
    const TableHeaders& m_headers;
    double m_height;
    std::vector<std::vector<Placed>> m_pages;
    std::vector<Placed> m_page;
    int m_columns = 1;
    int m_column = 0;
    double m_top = 0;    ///< of the columns on this page
    double m_bottom = 0; ///< of the longest column that is left
    double m_used = 0;   ///< down to here, the column that is being filled
    bool m_atTop = true; ///< nothing stands in it yet
    int m_table = 0;
};

} // namespace

std::vector<std::vector<Placed>>
paginate(const std::vector<Strip>& strips, const TableHeaders& headers, double heightPt)
{
    return Paginator(strips, headers, heightPt).run();
}

} // namespace attune::reports
