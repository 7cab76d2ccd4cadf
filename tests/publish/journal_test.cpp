#include "publish/journal.h"

#include <fcntl.h>

#include "publish/steps.h"
#include "site_folder.h"

using namespace hakusho;
using namespace hakusho::publish;

namespace {

struct OpenFolder {
  SiteFolder folder;
  Descriptor number{::open(folder.path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC)};
  Disk disk{number.number(), folder.path.string()};
  std::string bytes() const { return disk.read(journal_name, 1 << 20).value_or(""); }
};

}  // namespace

TEST_CASE("a journal reads back as it was written, before and after the decision") {
  const OpenFolder open;
  JournalWriter writer(open.disk, new_run());
  REQUIRE(writer.note_drafts_in("a/\"b\"\n"));
  REQUIRE(writer.note_drafts_in("a/\"b\"\n"));
  REQUIRE(writer.note_made("releases"));
  std::optional<Journal> journal = journal_from(open.bytes());
  REQUIRE(journal);
  CHECK(journal->folders == std::vector<std::string>{"a/\"b\"\n"});
  CHECK(journal->made == std::vector<std::string>{"releases"});
  CHECK_FALSE(journal->decided);
  CHECK(journal->run.process == ::getpid());

  const std::string draft = "x/" + draft_prefix(writer.run()) + "1";
  const std::vector<Step> steps = {{Step::Kind::move, "x/y.html", draft, Step::Replaces::file},
                                   {Step::Kind::remove, "文書.html"},
                                   {Step::Kind::remove_folder, "old"},
                                   {Step::Kind::discard, draft}};
  REQUIRE(writer.decide(steps));
  journal = journal_from(open.bytes());
  REQUIRE(journal);
  CHECK(journal->decided);
  CHECK(journal->steps == steps);
}

TEST_CASE("a journal that was cut off anywhere is read up to there") {
  const OpenFolder open;
  JournalWriter writer(open.disk, new_run());
  for (const char* folder : {"", "a", "a/b"}) REQUIRE(writer.note_drafts_in(folder));
  const std::string whole = open.bytes();
  for (std::size_t length = 0; length < whole.size(); ++length) {
    const std::optional<Journal> journal = journal_from(std::string_view(whole).substr(0, length));
    INFO(length);
    REQUIRE(journal);
    CHECK(journal->folders.size() < 3);
  }
}

TEST_CASE("a file of that name that hakusho did not write stops everything and is left alone") {
  for (const char* bytes :
       {"my notes\n", "{}", "[\"hakusho-journal-9\"]\n", "[\"hakusho-journal-1\",\"../../x\",\"1\",\"\"]\n"}) {
    const SiteFolder folder;
    REQUIRE(write_file(folder.output() + "/.hakusho-journal", bytes));
    CHECK(publish_site(folder.target(), {{"a.html", "1"}}).find("did not write it") != std::string::npos);
    CHECK(*read_file(folder.output() + "/.hakusho-journal", 100) == bytes);
  }
}

TEST_CASE("a journal cannot make a run move or remove what is no draft, or leave the folder") {
  for (const char* line :
       {R"(["move","a.html","mine.txt",""])", R"(["discard","mine.txt","",""])", R"(["remove","../mine.txt","",""])",
        R"(["move","../a",".hakusho-0123456789abcdef-1",""])"}) {
    const OpenFolder open;
    const std::string bytes =
        "[\"hakusho-journal-1\",\"0123456789abcdef\",\"1\",\"\"]\n[\"decided\"]\n" + std::string(line) + "\n";
    CHECK_FALSE(journal_from(bytes));
    REQUIRE(write_file(open.folder / "mine.txt", "mine"));
    REQUIRE(write_file(open.folder / journal_name, bytes));
    CHECK_FALSE(recover(open.disk));
    CHECK(*read_file(open.folder / "mine.txt", 100) == "mine");
  }
}
