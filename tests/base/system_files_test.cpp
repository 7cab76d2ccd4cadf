#include "base/system_files.h"

#include <catch2/catch.hpp>

using namespace hakusho;

TEST_CASE("what systems and editors leave behind is known by its name") {
  for (const char* name : {".DS_Store", "._guide.md", "Thumbs.db", "THUMBS.DB", "desktop.ini", "@eaDir/", ".obsidian/",
                           "__MACOSX/", "guide.md~", ".guide.md.swp", ".guide.md.swo", "#guide.md#", ".#guide.md",
                           "~$guide.docx", ".~lock.a.ods#", ".git/", ".gitkeep", ".nfs0000001", ".Trash-1000/"}) {
    INFO(name);
    CHECK(is_system_file(name));
  }
  for (const char* name : {".well-known/", ".nojekyll", ".htaccess", "guide.md", "db.thumbs", "swp", "a~b", "#",
                           "CNAME", "desktop.ini.md"}) {
    INFO(name);
    CHECK_FALSE(is_system_file(name));
  }
}

TEST_CASE("Windows keeps some names for devices, whatever their case and ending") {
  for (const char* name : {"con", "NUL", "aux.md", "COM1", "lpt9.yaml", "Prn"}) CHECK(is_device_name(name));
  for (const char* name : {"console", "com", "com0", "com10", "lptx", "auxiliary", ""})
    CHECK_FALSE(is_device_name(name));
}
