// How much input is taken, in one place.  Every message that refuses names the limit it applies.
#pragma once

#include <cstddef>

namespace hakusho::limits {

inline constexpr std::size_t dataset_file_bytes = 8u << 20;  // one YAML or JSON file
inline constexpr std::size_t nesting_levels = 64;            // of lists and maps in it
inline constexpr std::size_t nodes = 1'000'000;              // values in it
inline constexpr std::size_t scalar_bytes = 1u << 20;        // one value
inline constexpr std::size_t keys_in_map = 10'000;
inline constexpr std::size_t problems_in_file = 200;  // after which the rest is not listed

inline constexpr std::size_t markdown_bytes = 64u << 10;  // one body
inline constexpr std::size_t markdown_lines = 2'000;
inline constexpr std::size_t markdown_pipes_in_line = 32;  // columns of a table, about
inline constexpr std::size_t markdown_nesting = 24;        // lists and quotes inside each other
inline constexpr std::size_t markdown_declarations = 64;   // `<!` and `<?`

inline constexpr std::size_t section_levels = 6;  // a heading has no seventh level
inline constexpr std::size_t figure_bytes = 8u << 20;
inline constexpr std::size_t static_file_bytes = 64u << 20;  // one file of site/static
inline constexpr std::size_t template_bytes = 1u << 20;
inline constexpr std::size_t identifier_bytes = 64;

}  // namespace hakusho::limits
