#include "font_file.h"

#include "attune/reports/report.h"

#include <array>
#include <hb-ot.h>
#include <hb-subset.h>

namespace attune::reports {

namespace {

struct DestroyHandle
{
    void operator()(hb_blob_t* blob) const { hb_blob_destroy(blob); }

    void operator()(hb_face_t* face) const { hb_face_destroy(face); }

    void operator()(hb_font_t* font) const { hb_font_destroy(font); }

    void operator()(hb_set_t* set) const { hb_set_destroy(set); }

    void operator()(hb_subset_input_t* input) const { hb_subset_input_destroy(input); }
};

template <class Handle>
using Owned = std::unique_ptr<Handle, DestroyHandle>;

/// Shaping is not done on paper: its tables would only keep more glyphs.
constexpr std::array<hb_tag_t, 5> shapingTables{HB_TAG('G', 'S', 'U', 'B'),
                                                HB_TAG('G', 'P', 'O', 'S'),
                                                HB_TAG('G', 'D', 'E', 'F'),
                                                HB_TAG('D', 'S', 'I', 'G'),
                                                HB_TAG('k', 'e', 'r', 'n')};

/// The tables of hinting programs, which the PDF library insists on.
constexpr std::array<hb_tag_t, 3> hintingTables{
    HB_TAG('c', 'v', 't', ' '), HB_TAG('f', 'p', 'g', 'm'), HB_TAG('p', 'r', 'e', 'p')};

Owned<hb_subset_input_t> inputFor(const std::set<char32_t>& characters)
{
    Owned<hb_subset_input_t> input(hb_subset_input_create_or_fail());
    if (!input) {
        throw ReportError("There is not enough memory for this report.");
    }
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    hb_set_t* wanted = hb_subset_input_unicode_set(input.get());
    for (const char32_t character : characters) {
        hb_set_add(wanted, character);
    }
    hb_set_t* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (const hb_tag_t tag : shapingTables) {
        hb_set_add(dropped, tag);
    }
    return input;
}

/// Copies every table of `from`, and puts an empty program where a hinting table is missing.
Owned<hb_face_t> withHintingTables(hb_face_t* from)
{
    Owned<hb_face_t> builder(hb_face_builder_create());
    std::array<hb_tag_t, 32> tags{};
    unsigned count = tags.size();
    hb_face_get_table_tags(from, 0, &count, tags.data());
    for (unsigned index = 0; index < count; ++index) {
        const Owned<hb_blob_t> table(hb_face_reference_table(from, tags.at(index)));
        hb_face_builder_add_table(builder.get(), tags.at(index), table.get());
    }
    static constexpr std::array<char, 4> nothing{};
    for (const hb_tag_t tag : hintingTables) {
        const Owned<hb_blob_t> empty(hb_blob_create(
            nothing.data(), nothing.size(), HB_MEMORY_MODE_READONLY, nullptr, nullptr));
        hb_face_builder_add_table(builder.get(), tag, empty.get());
    }
    return builder;
}

std::vector<std::int16_t> advancesOf(hb_face_t* face)
{
    const Owned<hb_font_t> font(hb_font_create(face));
    const Owned<hb_set_t> characters(hb_set_create());
    hb_face_collect_unicodes(face, characters.get());
    const int unitsPerEm = static_cast<int>(hb_face_get_upem(face));
    std::vector<std::int16_t> advances(hb_set_get_max(characters.get()) + 1, -1);
    for (hb_codepoint_t character = HB_SET_VALUE_INVALID;
         hb_set_next(characters.get(), &character) != 0;) {
        hb_codepoint_t glyph = 0;
        if (hb_font_get_nominal_glyph(font.get(), character, &glyph) != 0 && glyph != 0) {
            advances[character] = static_cast<std::int16_t>(
                hb_font_get_glyph_h_advance(font.get(), glyph) * 1000 / unitsPerEm);
        }
    }
    return advances;
}

} // namespace

void FontFile::Destroy::operator()(hb_face_t* face) const
{
    hb_face_destroy(face);
}

FontFile::FontFile(const std::string& path)
{
    const Owned<hb_blob_t> blob(hb_blob_create_from_file_or_fail(path.c_str()));
    m_face.reset(blob ? hb_face_create(blob.get(), 0) : nullptr);
    if (!m_face || hb_face_get_glyph_count(m_face.get()) == 0) {
        throw ReportError("The font for reports cannot be opened. Install the package "
                          "fonts-noto-core.");
    }
    m_advances = advancesOf(m_face.get());
}

std::string FontFile::subset(const std::set<char32_t>& characters) const
{
    const Owned<hb_face_t> reduced(hb_subset_or_fail(m_face.get(), inputFor(characters).get()));
    if (!reduced) {
        throw ReportError("The font for reports cannot be reduced. Install the package "
                          "fonts-noto-core again.");
    }
    // A face that was built tells its tables only once it has become a file.
    const Owned<hb_blob_t> file(hb_face_reference_blob(reduced.get()));
    const Owned<hb_face_t> read(hb_face_create(file.get(), 0));
    const Owned<hb_blob_t> blob(hb_face_reference_blob(withHintingTables(read.get()).get()));
    unsigned length = 0;
    const char* bytes = hb_blob_get_data(blob.get(), &length);
    return {bytes, length};
}

} // namespace attune::reports
