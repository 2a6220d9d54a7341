#include "pdf_finish.h"

#include "attune/reports/report.h"
#include "pdf_navigation.h"
#include "pdf_tags.h"
#include "utf8.h"

#include <fmt/format.h>
// Asked for by the header: no PointerHolder is used here.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Pl_Flate.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFWriter.hh>
#include <random>

namespace attune::reports {

namespace {

constexpr std::size_t leastPassword = 12;      ///< in characters
constexpr std::size_t mostPasswordBytes = 127; ///< PDF 2.0, 7.6.4.3.3: the rest would be ignored

/// The map from codes to characters that copying and searching need. The codes are the characters
/// themselves, in 16 bits, so that each is mapped to its own number.
std::string characterMap(const std::set<char32_t>& characters)
{
    std::string map = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                      "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                      "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    constexpr std::size_t mostPerSection = 100; // PDF 32000-1, 9.7.5.4
    std::string section;
    std::size_t count = 0;
    const auto flush = [&] {
        if (count > 0) {
            map += fmt::format("{} beginbfchar\n{}endbfchar\n", count, section);
        }
        section.clear();
        count = 0;
    };
    for (const char32_t character : characters) {
        section += fmt::format("<{0:04X}> <{0:04X}>\n", static_cast<unsigned>(character));
        if (++count == mostPerSection) {
            flush();
        }
    }
    flush();
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

QPDFObjectHandle streamOf(QPDF& pdf, const std::string& content)
{
    return QPDFObjectHandle::newStream(&pdf, content);
}

/// The library maps all 65536 codes to glyphs; what is not used needs no place.
void shortenGlyphMap(QPDFObjectHandle font, const std::set<char32_t>& characters)
{
    constexpr std::size_t bytesPerCode = 2;
    QPDFObjectHandle map = font.getKey("/CIDToGIDMap");
    if (!map.isStream() || characters.empty()) {
        return;
    }
    const auto all = map.getRawStreamData();
    std::string used((*characters.rbegin() + 1) * bytesPerCode, '\0');
    for (const char32_t character : characters) {
        for (std::size_t at = character * bytesPerCode; at < (character + 1) * bytesPerCode; ++at) {
            used.at(at) = at < all->getSize() ? static_cast<char>(all->getBuffer()[at]) : '\0';
        }
    }
    map.replaceStreamData(used, QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

void mendFonts(QPDF& pdf, const std::set<char32_t>& characters)
{
    const QPDFObjectHandle map = streamOf(pdf, characterMap(characters));
    for (QPDFObjectHandle object : pdf.getAllObjects()) {
        if (object.isDictionaryOfType("/Font", "/Type0")) {
            object.replaceKey("/ToUnicode", map);
            for (const QPDFObjectHandle& descendant : object.getKey("/DescendantFonts").aitems()) {
                shortenGlyphMap(descendant, characters);
            }
        }
    }
}

void describe(QPDF& pdf, const DocumentWords& words)
{
    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Lang", QPDFObjectHandle::newString(words.language));
    QPDFObjectHandle preferences = QPDFObjectHandle::newDictionary();
    preferences.replaceKey("/DisplayDocTitle", QPDFObjectHandle::newBool(true));
    root.replaceKey("/ViewerPreferences", preferences);
    QPDFObjectHandle about = QPDFObjectHandle::newDictionary();
    about.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(words.title));
    about.replaceKey("/Producer", QPDFObjectHandle::newString("Attune " ATTUNE_VERSION));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(about));
}

std::string written(QPDFWriter& writer)
{
    // A report is small already: half the time for a few per cent of its size.
    constexpr int quick = 3;
    Pl_Flate::setCompressionLevel(quick);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const std::unique_ptr<Buffer> buffer(writer.getBuffer());
    return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
}

/// Opens a document from memory; the library's warnings are ours to prevent, so each one fails.
void open(QPDF& pdf, const std::string& bytes)
{
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("report", bytes.data(), bytes.size());
}

void attach(QPDF& pdf, const std::vector<Attachment>& attachments)
{
    QPDFEmbeddedFileDocumentHelper files(pdf);
    for (const Attachment& attachment : attachments) {
        auto content = QPDFEFStreamObjectHelper::createEFStream(pdf, attachment.bytes);
        content.setSubtype(attachment.mediaType);
        auto file = QPDFFileSpecObjectHelper::createFileSpec(pdf, attachment.name, content);
        file.setDescription(attachment.description);
        files.replaceEmbeddedFile(attachment.name, file);
    }
}

/// 256 random bits in letters.
std::string randomPassword()
{
    std::random_device random;
    std::string password;
    constexpr int words = 8;
    for (int word = 0; word < words; ++word) {
        password += fmt::format("{:08x}", random());
    }
    return password;
}

void checkPassword(std::string_view password)
{
    if (codePoints(password).size() < leastPassword) {
        static_assert(leastPassword == 12);
        throw ReportError("A password for a report needs 12 characters or more.");
    }
    if (password.size() > mostPasswordBytes) {
        throw ReportError("This password is longer than a PDF can take. Shorten it.");
    }
    if (password.find('\0') != std::string_view::npos) {
        throw ReportError("This password holds a character that cannot be typed. Change it.");
    }
}

} // namespace

std::string finishPdf(const RawPdf& raw,
                      const std::vector<Page>& pages,
                      const Structure& structure,
                      const DocumentWords& words)
{
    try {
        QPDF pdf;
        open(pdf, raw.bytes);
        mendFonts(pdf, raw.set);
        describe(pdf, words);
        addLinks(pdf, raw.links);
        addBookmarks(pdf, pages);
        tag(pdf, raw, structure);
        QPDFWriter writer(pdf);
        writer.setMinimumPDFVersion("1.5");
        return written(writer);
    } catch (const std::exception&) {
        throw ReportError("The report could not be finished as PDF. Please report this.");
    }
}

std::string protectPdf(const std::string& bytes,
                       std::string_view userPassword,
                       const std::vector<Attachment>& attachments)
{
    checkPassword(userPassword);
    try {
        QPDF pdf;
        open(pdf, bytes);
        attach(pdf, attachments);
        QPDFWriter writer(pdf);
        const std::string user(userPassword);
        const std::string owner = randomPassword();
        writer.setR6EncryptionParameters(
            user.c_str(), owner.c_str(), true, true, true, true, true, true, qpdf_r3p_full, true);
        return written(writer);
    } catch (const std::exception&) {
        throw ReportError("The report could not be protected. Nothing was saved.");
    }
}

} // namespace attune::reports
