#include "publish/lock.h"

#include <fcntl.h>

#include <future>

#include "site_folder.h"

using namespace hakusho;
using namespace hakusho::publish;
namespace fs = boost::filesystem;

TEST_CASE("a second run into the same folder is refused however it spells the folder, and told who holds it") {
  const SiteFolder folder;
  fs::create_directories(folder.output());
  fs::create_directory_symlink("public", folder / "link");
  const Result<std::unique_ptr<FolderSink>> first = FolderSink::open(folder.target());
  REQUIRE(first);
  for (const char* spelling : {"public", "public/", "./public", "link", "state/../public"}) {
    PublishTarget second = folder.target();
    second.output = folder / spelling;
    second.state = folder / "another state";
    const Result<std::unique_ptr<FolderSink>> refused = FolderSink::open(second);
    REQUIRE_FALSE(refused);
    CHECK(refused.failure().message.find("another hakusho is publishing to") == 0);
    CHECK(refused.failure().message.find("process " + std::to_string(::getpid()) + ", since 2") != std::string::npos);
    CHECK(refused.failure().hint.find("--wait") != std::string::npos);
  }
}

TEST_CASE("a run that waits is told for whom, and goes on when the other has finished") {
  const SiteFolder folder;
  REQUIRE(publish_site(folder.target(), {{"a.html", "1"}}) == "");
  Result<std::unique_ptr<FolderSink>> first = FolderSink::open(folder.target());
  REQUIRE((*first)->put("a.html", "2"));
  std::promise<std::string> told;
  PublishTarget second = folder.target();
  second.on_wait = [&](const std::string& holder) { told.set_value(holder); };
  std::future<std::string> done = std::async(std::launch::async, [&] {
    return publish_site(second, {{"a.html", "3"}});
  });
  CHECK(told.get_future().get().find("another hakusho") == 0);
  REQUIRE((*first)->publish("hakusho test", "d", "s"));
  CHECK(site_in(folder.output()) == Site{{"a.html", "2"}});
  *first = nullptr;
  CHECK(done.get() == "");
  CHECK(site_in(folder.output()) == Site{{"a.html", "3"}});
}
