#include "pdf_navigation.h"

#define POINTERHOLDER_TRANSITION 4
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFObjectHandle.hh>

namespace attune::reports {

void addLinks(QPDF& pdf, const std::vector<LinkArea>& links)
{
    const std::vector<QPDFObjectHandle>& pages = pdf.getAllPages();
    for (const LinkArea& link : links) {
        QPDFObjectHandle action = QPDFObjectHandle::newDictionary();
        action.replaceKey("/S", QPDFObjectHandle::newName("/URI"));
        action.replaceKey("/URI", QPDFObjectHandle::newString(link.uri));
        QPDFObjectHandle annotation = QPDFObjectHandle::newDictionary();
        annotation.replaceKey("/Type", QPDFObjectHandle::newName("/Annot"));
        annotation.replaceKey("/Subtype", QPDFObjectHandle::newName("/Link"));
        annotation.replaceKey(
            "/Rect",
            QPDFObjectHandle::newFromRectangle({link.left, link.bottom, link.right, link.top}));
        annotation.replaceKey("/Border", QPDFObjectHandle::parse("[0 0 0]"));
        annotation.replaceKey("/A", action);
        QPDFObjectHandle page = pages.at(link.page);
        if (!page.hasKey("/Annots")) {
            page.replaceKey("/Annots", QPDFObjectHandle::newArray());
        }
        page.getKey("/Annots").appendItem(pdf.makeIndirectObject(annotation));
    }
}

void addBookmarks(QPDF& pdf, const std::vector<Page>& pages)
{
    QPDFObjectHandle outlines = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    outlines.replaceKey("/Type", QPDFObjectHandle::newName("/Outlines"));
    QPDFObjectHandle last;
    int count = 0;
    for (std::size_t number = 0; number < pages.size(); ++number) {
        QPDFObjectHandle page = pdf.getAllPages().at(number);
        const double height = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
        for (const Bookmark& bookmark : pages[number].bookmarks) {
            QPDFObjectHandle item = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
            item.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(bookmark.title));
            item.replaceKey("/Parent", outlines);
            QPDFObjectHandle place = QPDFObjectHandle::newArray();
            place.appendItem(page);
            place.appendItem(QPDFObjectHandle::newName("/XYZ"));
            place.appendItem(QPDFObjectHandle::newNull());
            place.appendItem(QPDFObjectHandle::newReal(height - bookmark.y, 2));
            place.appendItem(QPDFObjectHandle::newNull());
            item.replaceKey("/Dest", place);
            if (count++ == 0) {
                outlines.replaceKey("/First", item);
            } else {
                item.replaceKey("/Prev", last);
                last.replaceKey("/Next", item);
            }
            last = item;
        }
    }
    if (count > 0) {
        outlines.replaceKey("/Last", last);
        outlines.replaceKey("/Count", QPDFObjectHandle::newInteger(count));
        pdf.getRoot().replaceKey("/Outlines", outlines);
    }
}

} // namespace attune::reports
