// Whitepapers in the styles that providers publish in, made from a catalog for the tests.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "import/importer.h"

namespace hakusho {

using namespace imports;

const Catalogs& test_catalogs();

// The controls of a named set, or the first `count` of the catalog.
std::vector<const Control*> provider_controls();
std::vector<const Control*> first_controls(const std::string& catalog, std::size_t count);

// One response: how its heading is written.
using Heading_ = std::function<std::string(const Control&, std::size_t number)>;
std::string document_of(const std::vector<const Control*>& controls, std::string_view front, const Heading_& heading,
                        std::string_view language = "ja");

// As a page would break it: lines of `columns`, a running head and a page number on every page, form feeds.
std::string printed(const std::string& document, int columns, std::size_t lines_a_page);

Imported imported(const std::string& bytes, const std::string& path = "document.txt");

// The share of the controls for which there is a response, in order.
double share_of_responses(const Whitepaper& whitepaper, const std::vector<const Control*>& controls);

// A spreadsheet with one sheet of inline strings; the archive is stored, not compressed.
std::string xlsx_of(const std::vector<std::vector<std::string>>& rows, const std::string& merges = "");
std::string stored_archive(const std::vector<std::pair<std::string, std::string>>& entries);

}  // namespace hakusho
