#include "model/search_id.h"

namespace hakusho {

std::string search_id(std::string_view control) {
  std::string id;
  for (const char byte : control) {
    const bool capital = byte >= 'A' && byte <= 'Z';
    id += capital ? static_cast<char>(byte - 'A' + 'a') : byte == ':' ? '.' : byte;
  }
  return id;
}

std::string_view id_letters(std::string_view id) {
  const std::size_t dot = id.find('.');
  const bool letters = !id.empty() && id.front() >= 'a' && id.front() <= 'z';
  return letters && dot != std::string_view::npos ? id.substr(0, dot) : std::string_view{};
}

}  // namespace hakusho
