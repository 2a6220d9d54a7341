#pragma once

#include <string>
#include <vector>

namespace attune::reports {

/// What a part of a document is, for readers who do not see the page.
enum class Role {
    section,
    title,
    heading,
    subheading,
    paragraph,
    list,
    item,
    itemBody,
    table,
    row,
    headerCell,
    cell,
    figure
};

/// A part of a document; its number is its place in the structure, from 1.
struct Element
{
    Role role = Role::paragraph;
    int parent = 0;          ///< number of the part that it is in; 0: the document itself
    std::string alternative; ///< of a figure: what it shows, in words
};

/// The parts of a document in reading order, each after the one that it is in.
using Structure = std::vector<Element>;

} // namespace attune::reports
