#include "base/system_files.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace hakusho {

namespace {

constexpr std::array<std::string_view, 35> whole_names = {
    // macOS
    ".ds_store", ".appledouble", ".lsoverride", ".spotlight-v100", ".trashes", ".fseventsd", ".temporaryitems",
    ".documentrevisions-v100", ".apdisk", "__macosx", "icon\r",
    // Windows
    "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini", "$recycle.bin", "system volume information",
    // Linux desktops, file shares
    ".directory", "@eadir", "#recycle", "lost+found", ".stfolder", ".stversions", ".dropbox", ".dropbox.attr",
    ".dropbox.cache",
    // editors, version control
    ".obsidian", ".vscode", ".idea", ".git", ".gitkeep", ".gitignore", ".gitattributes", ".svn", ".hg"};

constexpr std::array<std::string_view, 10> beginnings = {
    "._", ".#", ".~lock.", "~$", ".nfs0", ".smb", ".fuse_hidden", ".syncthing.", ".trash-", ".goutputstream-"};

// Vim numbers its swap files from .swp down.
bool is_swap_file(std::string_view name) {
  if (!name.starts_with('.') || name.size() < 5) return false;
  const std::string_view ending = name.substr(name.size() - 4);
  return (ending.starts_with(".sw") && ending[3] >= 'a' && ending[3] <= 'z') || name.ends_with(".kate-swp");
}

}  // namespace

bool is_system_file(std::string_view written) {
  if (written.ends_with('/')) written.remove_suffix(1);
  std::string name(written);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char byte) { return static_cast<char>(std::tolower(byte)); });
  if (std::find(whole_names.begin(), whole_names.end(), name) != whole_names.end()) return true;
  if (std::any_of(beginnings.begin(), beginnings.end(),
                  [&](std::string_view begin) { return name.starts_with(begin); }))
    return true;
  return name.ends_with('~') || is_swap_file(name) || (name.size() > 2 && name.front() == '#' && name.back() == '#');
}

bool is_device_name(std::string_view name) {
  std::string stem(name.substr(0, name.find('.')));
  std::transform(stem.begin(), stem.end(), stem.begin(),
                 [](unsigned char byte) { return static_cast<char>(std::tolower(byte)); });
  if (stem == "con" || stem == "prn" || stem == "aux" || stem == "nul") return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) && stem[3] >= '1' && stem[3] <= '9';
}

}  // namespace hakusho
