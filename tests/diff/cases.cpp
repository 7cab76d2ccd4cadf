#include "cases.h"

#include <regex>

namespace hakusho::cases {

std::vector<YAML::Node> of_level(const std::string& level) {
  std::vector<YAML::Node> found;
  const YAML::Node file = YAML::LoadFile(HAKUSHO_SOURCE "/tests/diff/cases.yaml");
  for (const YAML::Node& each : file["cases"])
    if (text(each, "level") == level) found.push_back(each);
  return found;
}

std::string text(const YAML::Node& node, const std::string& key) {
  return node[key] ? node[key].as<std::string>() : std::string();
}

std::string marked(const std::string& markdown) {
  const std::string strong = std::regex_replace(markdown, std::regex(R"(\*\*([^*]*)\*\*)"), "\x01$1\x02");
  return std::regex_replace(strong, std::regex(R"(\[([^\]]*)\]\(([^)]*)\))"), "\x10$1\x12$2\x13");
}

std::string critic(const Script& script) {
  std::string line;
  for (const Piece& piece : script) {
    const std::string before = spell_marks(piece.before);
    const std::string after = spell_marks(piece.after);
    switch (piece.kind) {
      case PieceKind::equal: line += before; break;
      case PieceKind::removed: line += "{--" + before + "--}"; break;
      case PieceKind::added: line += "{++" + after + "++}"; break;
      case PieceKind::format: line += "{~~" + before + "~>" + after + "~~}"; break;
      case PieceKind::moved_from: line += "{<<" + before + "<<}"; break;
      case PieceKind::moved_to: line += "{>>" + after + ">>}"; break;
    }
  }
  return line;
}

std::vector<Edit> edits(const Script& script) {
  std::vector<Edit> found;
  bool open = false;
  for (const Piece& piece : script) {
    const bool edit = piece.kind == PieceKind::removed || piece.kind == PieceKind::added;
    if (edit && !open) found.push_back({});
    if (edit) {
      found.back().removed += spell_marks(piece.before);
      found.back().added += spell_marks(piece.after);
    }
    open = edit;
  }
  return found;
}

}  // namespace hakusho::cases
