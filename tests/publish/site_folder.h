// Sites of a few files, published to a folder that is gone after the test.
#pragma once

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <boost/filesystem.hpp>
#include <catch2/catch.hpp>
#include <csignal>

#include "base/digest.h"
#include "base/files.h"
#include "publish/folder_sink.h"

namespace hakusho::publish {

using Site = std::map<std::string, std::string>;

struct SiteFolder {
  // In memory where that is possible: publishing waits for the disk.
  boost::filesystem::path path =
      boost::filesystem::path(folder_exists("/dev/shm") ? "/dev/shm" : boost::filesystem::temp_directory_path()) /
      boost::filesystem::unique_path("hakusho-%%%%%%%%");
  SiteFolder() { boost::filesystem::create_directories(path); }
  ~SiteFolder() { boost::filesystem::remove_all(path); }
  std::string operator/(const std::string& name) const { return (path / name).string(); }
  std::string output() const { return *this / "public"; }
  PublishTarget target() const { return {output(), *this / "state", {}, 1}; }
};

// The failure's message, or nothing.
inline std::string publish_site(const PublishTarget& target, const Site& site, PublishSummary* summary = nullptr) {
  Result<std::unique_ptr<FolderSink>> sink = FolderSink::open(target);
  if (!sink) return sink.failure().message;
  std::string all;
  for (const auto& [name, bytes] : site) {
    const Result<std::string> put = (*sink)->put(name, bytes);
    if (!put) return put.failure().message;
    all += *put;
  }
  const Result<PublishSummary> published = (*sink)->publish("hakusho test", sha256(all), "stamp");
  if (!published) return published.failure().message;
  if (summary != nullptr) *summary = *published;
  return {};
}

// Every file below the folder, without manifest.json.
inline Site site_in(const std::string& folder) {
  Site site;
  for (const std::string& name : list_files_below(folder))
    if (name != "manifest.json") site[name] = *read_file(folder + "/" + name, 1 << 20);
  return site;
}

inline struct stat status_of(const std::string& path) {
  struct stat status {};
  REQUIRE(::lstat(path.c_str(), &status) == 0);
  return status;
}

// A trap that kills the process before that change, as a power cut does: nothing is cleaned up.
inline Disk::Trap kill_at(int change) {
  return [left = std::make_shared<int>(change)] {
    if (--*left == 0) ::kill(::getpid(), SIGKILL);
    return 0;
  };
}

// A trap that refuses every change from that one on, except those that make room.
inline Disk::Trap refuse_at(int change, int reason) {
  return [left = std::make_shared<int>(change), reason] { return --*left == 0 ? reason : 0; };
}

enum class Ended { well, refused, killed };

// Publishes in a process of its own.
inline Ended publish_apart(const PublishTarget& target, const Site& site) {
  const pid_t child = ::fork();
  if (child == 0) ::_exit(publish_site(target, site).empty() ? 0 : 1);
  int status = 0;
  ::waitpid(child, &status, 0);
  if (WIFSIGNALED(status)) return Ended::killed;
  return WEXITSTATUS(status) == 0 ? Ended::well : Ended::refused;
}

// A small site of every kind of file, whose pages link to each other and to assets of their generation.
inline Site linked_site(int generation) {
  const std::string g = std::to_string(generation);
  Site site;
  site["assets/site-" + g + ".css"] = "css of " + g;
  site["assets/same.css"] = "same";
  site["assets/site.css"] = "changes: " + g;
  site["index.html"] = "g" + g + " href=controls/index.html href=assets/site.css href=assets/same.css";
  site["feed.xml"] = "g" + g + " href=new" + g + "/index.html";
  site["controls/index.html"] = "g" + g;
  for (int at = 0; at < 4; ++at) {
    const std::string name = "controls/" + std::to_string(at) + ".html";
    site["controls/index.html"] += " href=" + name;
    site[name] = "g" + g + " href=assets/site-" + g + ".css href=controls/new-" + g + ".html";
  }
  site["controls/new-" + g + ".html"] = "g" + g + " href=assets/site-" + g + ".css href=new" + g + "/index.html";
  site["new" + g + "/index.html"] = "g" + g + " href=new" + g + "/deep/page.html href=assets/site.css";
  site["new" + g + "/deep/page.html"] = "g" + g + " href=index.html";
  site["unchanged/page.html"] = "href=assets/same.css";
  return site;
}

// What the pages that can be reached from the home page and the feed link to, and what is missing there.
inline std::string dead_link(const Site& site) {
  std::vector<std::string> open = {"index.html", "feed.xml"};
  std::set<std::string> seen(open.begin(), open.end());
  if (!site.contains("index.html")) return {};
  while (!open.empty()) {
    const std::string page = open.back();
    open.pop_back();
    const auto found = site.find(page);
    if (found == site.end()) return page == "feed.xml" ? "" : page;
    for (std::size_t at = 0; (at = found->second.find("href=", at)) != std::string::npos;) {
      at += 5;
      const std::string target = found->second.substr(at, found->second.find(' ', at) - at);
      if (seen.insert(target).second) open.push_back(target);
    }
  }
  return {};
}

}  // namespace hakusho::publish
