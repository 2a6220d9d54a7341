#include "pdf_tags.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace attune::reports {

namespace {

const char* nameOf(Role role)
{
    switch (role) {
    case Role::section:
        return "/Sect";
    case Role::title:
        return "/H1";
    case Role::heading:
        return "/H2";
    case Role::subheading:
        return "/H3";
    case Role::paragraph:
        return "/P";
    case Role::list:
        return "/L";
    case Role::item:
        return "/LI";
    case Role::itemBody:
        return "/LBody";
    case Role::table:
        return "/Table";
    case Role::row:
        return "/TR";
    case Role::headerCell:
        return "/TH";
    case Role::cell:
        return "/TD";
    case Role::figure:
        return "/Figure";
    }
    return "/P";
}

/// Builds the tree while the pages are gone through.
class Tagger
{
public:
    Tagger(QPDF& pdf, const RawPdf& raw, const Structure& structure)
        : m_pdf(pdf),
          m_raw(raw),
          m_structure(structure),
          m_objects(structure.size() + 1),
          m_firstPages(structure.size() + 1, -1),
          m_pages(pdf.getAllPages())
    {}

    void run()
    {
        m_root = m_pdf.makeIndirectObject(QPDFObjectHandle::parse("<</Type /StructTreeRoot>>"));
        m_objects[0] = m_pdf.makeIndirectObject(
            QPDFObjectHandle::parse("<</Type /StructElem /S /Document /K []>>"));
        m_objects[0].replaceKey("/P", m_root);
        for (std::size_t number = 0; number < m_pages.size(); ++number) {
            tagPage(number);
        }
        for (std::size_t link = 0; link < m_raw.links.size(); ++link) {
            tagLink(m_raw.links[link], m_pages.size() + link);
        }
        QPDFObjectHandle parents = QPDFObjectHandle::newDictionary();
        parents.replaceKey("/Nums", m_parents);
        m_root.replaceKey("/K", m_objects[0]);
        m_root.replaceKey("/ParentTree", m_pdf.makeIndirectObject(parents));
        m_pdf.getRoot().replaceKey("/StructTreeRoot", m_root);
        m_pdf.getRoot().replaceKey("/MarkInfo", QPDFObjectHandle::parse("<</Marked true>>"));
    }

private:
    /// The object of a part, made with those around it once anything of it is on a page.
    QPDFObjectHandle object(int number)
    {
        QPDFObjectHandle& made = m_objects.at(static_cast<std::size_t>(number));
        if (made.isInitialized()) {
            return made;
        }
        const Element& element = m_structure.at(static_cast<std::size_t>(number) - 1);
        QPDFObjectHandle parent = object(element.parent);
        if (made.isInitialized()) { // a cell, made with its row
            return made;
        }
        QPDFObjectHandle own = QPDFObjectHandle::newDictionary();
        own.replaceKey("/S", QPDFObjectHandle::newName(nameOf(element.role)));
        own.replaceKey("/P", parent);
        own.replaceKey("/K", QPDFObjectHandle::newArray());
        if (!element.alternative.empty()) {
            own.replaceKey("/Alt", QPDFObjectHandle::newUnicodeString(element.alternative));
        }
        if (element.role == Role::headerCell) {
            own.replaceKey("/A", QPDFObjectHandle::parse("<</O /Table /Scope /Column>>"));
        }
        made = m_pdf.makeIndirectObject(own);
        parent.getKey("/K").appendItem(made);
        if (element.role == Role::row) {
            addCells(number);
        }
        return m_objects.at(static_cast<std::size_t>(number));
    }

    /// Every cell of a row counts, the empty ones too: columns are told by counting.
    void addCells(int row)
    {
        for (std::size_t cell = static_cast<std::size_t>(row) + 1;
             cell <= m_structure.size() && m_structure[cell - 1].parent == row;
             ++cell) {
            object(static_cast<int>(cell));
        }
    }

    /// Where a stretch is: its number alone on the page on which the part begins.
    QPDFObjectHandle placeOf(int number, std::size_t page, int mark)
    {
        int& first = m_firstPages.at(static_cast<std::size_t>(number));
        if (first < 0) {
            first = static_cast<int>(page);
            object(number).replaceKey("/Pg", m_pages[page]);
        }
        QPDFObjectHandle counted = QPDFObjectHandle::newInteger(mark);
        if (static_cast<std::size_t>(first) == page) {
            return counted;
        }
        QPDFObjectHandle place = QPDFObjectHandle::newDictionary();
        place.replaceKey("/Type", QPDFObjectHandle::newName("/MCR"));
        place.replaceKey("/Pg", m_pages[page]);
        place.replaceKey("/MCID", counted);
        return place;
    }

    /// Puts a stretch of the page into its part; returns how the stretch begins.
    std::string begun(int number, std::size_t page, QPDFObjectHandle& owners)
    {
        if (number == 0) {
            return "/Artifact BMC\n";
        }
        const int mark = owners.getArrayNItems();
        QPDFObjectHandle own = object(number);
        own.getKey("/K").appendItem(placeOf(number, page, mark));
        owners.appendItem(own);
        return fmt::format("{} <</MCID {}>> BDC\n",
                           nameOf(m_structure.at(static_cast<std::size_t>(number) - 1).role),
                           mark);
    }

    void tagPage(std::size_t number)
    {
        QPDFObjectHandle page = m_pages[number];
        QPDFObjectHandle stream = page.getKey("/Contents");
        const auto data = stream.getStreamData();
        const std::string_view content(reinterpret_cast<const char*>(data->getBuffer()),
                                       data->getSize());
        const std::vector<int>& marks = m_raw.marks.at(number);
        QPDFObjectHandle owners = QPDFObjectHandle::newArray();
        std::string tagged;
        tagged.reserve(content.size() * 2);
        std::size_t next = 0;
        for (std::size_t at = 0; at < content.size();) {
            const std::size_t end = std::min(content.find('\n', at), content.size());
            const std::string_view line = content.substr(at, end - at);
            at = end + 1;
            if (line != partMark) {
                tagged += line;
                tagged += '\n';
                continue;
            }
            tagged += next == 0 ? "" : "EMC\n";
            tagged += begun(marks.at(next++), number, owners);
        }
        tagged += next == 0 ? "" : "EMC\n";
        stream.replaceStreamData(tagged, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
        page.replaceKey("/StructParents",
                        QPDFObjectHandle::newInteger(static_cast<long long>(number)));
        page.replaceKey("/Tabs", QPDFObjectHandle::newName("/S"));
        m_parents.appendItem(QPDFObjectHandle::newInteger(static_cast<long long>(number)));
        m_parents.appendItem(m_pdf.makeIndirectObject(owners));
    }

    void tagLink(const LinkArea& link, std::size_t key)
    {
        QPDFObjectHandle page = m_pages.at(link.page);
        QPDFObjectHandle annotation = page.getKey("/Annots").getArrayItem(m_linksOn[link.page]++);
        QPDFObjectHandle parent = object(link.part);
        QPDFObjectHandle place = QPDFObjectHandle::newDictionary();
        place.replaceKey("/Type", QPDFObjectHandle::newName("/OBJR"));
        place.replaceKey("/Pg", page);
        place.replaceKey("/Obj", annotation);
        QPDFObjectHandle own = QPDFObjectHandle::newDictionary();
        own.replaceKey("/Type", QPDFObjectHandle::newName("/StructElem"));
        own.replaceKey("/S", QPDFObjectHandle::newName("/Link"));
        own.replaceKey("/P", parent);
        own.replaceKey("/K", place);
        own = m_pdf.makeIndirectObject(own);
        parent.getKey("/K").appendItem(own);
        annotation.replaceKey("/StructParent",
                              QPDFObjectHandle::newInteger(static_cast<long long>(key)));
        m_parents.appendItem(QPDFObjectHandle::newInteger(static_cast<long long>(key)));
        m_parents.appendItem(own);
    }

    QPDF& m_pdf;
    const RawPdf& m_raw;
    const Structure& m_structure;
    std::vector<QPDFObjectHandle> m_objects; ///< by number; 0: the document
    std::vector<int> m_firstPages; ///< by number: where it begins, 0-based; -1: nowhere yet
    std::vector<QPDFObjectHandle> m_pages;
    QPDFObjectHandle m_root;
    QPDFObjectHandle m_parents = QPDFObjectHandle::newArray();
    std::map<std::size_t, int> m_linksOn; ///< by page: how many were tagged
};

} // namespace

void tag(QPDF& pdf, const RawPdf& raw, const Structure& structure)
{
    Tagger(pdf, raw, structure).run();
}

} // namespace attune::reports
