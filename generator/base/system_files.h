// Files that operating systems, editors, file shares and version control leave in any folder, and that nobody means to
// publish: `.DS_Store`, `._page.md`, `Thumbs.db`, `page.md~`, `.page.md.swp`, `@eaDir`, `.obsidian`, …
#pragma once

#include <string_view>

namespace hakusho {

// `name` is that of one file or folder, which may end with '/'.
bool is_system_file(std::string_view name);

// Whether Windows takes the name for a device (`con`, `NUL.txt`, `com1`), so that no file can have it there.
bool is_device_name(std::string_view name);

}  // namespace hakusho
