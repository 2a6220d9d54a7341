#include "pdf_text.h"

#include <algorithm>
#include <memory>
#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-page.h>
#include <stdexcept>

namespace attune::tests {

namespace {

std::unique_ptr<poppler::document> opened(const std::string& bytes)
{
    std::unique_ptr<poppler::document> document(
        poppler::document::load_from_raw_data(bytes.data(), static_cast<int>(bytes.size())));
    if (!document || document->is_locked()) {
        throw std::runtime_error("the report is no readable PDF");
    }
    return document;
}

std::string utf8(const poppler::ustring& text)
{
    const poppler::byte_array bytes = text.to_utf8();
    return {bytes.begin(), bytes.end()};
}

bool isSpace(char letter)
{
    return letter == ' ' || (letter >= '\t' && letter <= '\r');
}

std::string collapsed(const std::string& text)
{
    std::string result;
    for (const char letter : text) {
        if (!isSpace(letter)) {
            result += letter;
        } else if (!result.empty() && result.back() != ' ') {
            result += ' ';
        }
    }
    return result;
}

char small(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

} // namespace

std::vector<std::string> pageTexts(const std::string& pdfBytes)
{
    const auto document = opened(pdfBytes);
    std::vector<std::string> texts;
    for (int number = 0; number < document->pages(); ++number) {
        const std::unique_ptr<poppler::page> page(document->create_page(number));
        texts.push_back(
            collapsed(utf8(page->text(poppler::rectf(), poppler::page::raw_order_layout))));
    }
    return texts;
}

std::string wholeText(const std::string& pdfBytes)
{
    std::string whole;
    for (const std::string& page : pageTexts(pdfBytes)) {
        whole += page + " ";
    }
    return whole;
}

std::vector<PlacedWord> wordsOf(const std::string& pdfBytes, int page)
{
    const auto document = opened(pdfBytes);
    const std::unique_ptr<poppler::page> sheet(document->create_page(page));
    std::vector<PlacedWord> words;
    for (const poppler::text_box& box : sheet->text_list()) {
        const poppler::rectf place = box.bbox();
        words.push_back(
            {utf8(box.text()), place.left(), place.top(), place.right(), place.bottom()});
    }
    return words;
}

std::string withoutSpaces(std::string_view text)
{
    std::string result(text);
    std::erase_if(result, isSpace);
    return result;
}

int timesIn(std::string_view text, std::string_view part)
{
    const auto same = [](char one, char other) {
        return small(one) == small(other);
    };
    int times = 0;
    for (auto from = text.begin(); from != text.end(); ++times) {
        from = std::search(from, text.end(), part.begin(), part.end(), same);
        if (from == text.end()) {
            break;
        }
        from += static_cast<std::ptrdiff_t>(part.size());
    }
    return times;
}

} // namespace attune::tests
