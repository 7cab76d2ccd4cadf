#include "read/site_page.h"

#include <algorithm>
#include <charconv>

#include "base/text.h"
#include "read/conflict.h"
#include "read/encoding.h"
#include "read/fields.h"
#include "read/markdown.h"
#include "read/tree.h"

namespace hakusho::read {

namespace {

constexpr std::string_view fence = "---";

int order_of(Fields& fields, Reading& reading) {
  const std::string written = fields.text("order");
  if (written.empty()) return 0;
  int order = 0;
  const auto [end, error] = std::from_chars(written.data(), written.data() + written.size(), order);
  if (error == std::errc() && end == written.data() + written.size()) return order;
  reading.error("read/number", fields.at("order"), "\"" + written + "\" is no whole number",
                "write one such as 10; pages are shown in the order of these numbers");
  return 0;
}

}  // namespace

std::optional<SitePage> read_site_page(std::string_view written, const std::string& path, const std::string& name,
                                       Diagnostics& found) {
  const std::string_view bytes = without_mark(written);
  if (!check_conflict(bytes, path, found)) return std::nullopt;
  const std::vector<std::string_view> lines = split_lines(bytes);
  std::size_t close = 1;
  while (close < lines.size() && lines[close] != fence) ++close;
  if (lines.empty() || lines.front() != fence || close >= lines.size()) {
    found.error("read/front-matter", {path, {1, 1}}, "the page does not begin with its title",
                "begin it with three lines: ---, title: …, ---");
    return std::nullopt;
  }
  const auto begin = static_cast<std::size_t>(lines[1].data() - bytes.data());
  const auto offset = static_cast<std::size_t>(lines[close].data() - bytes.data());
  // The line break stands for the fence, so that every place in the tree is one of the file.
  const std::string head = "\n" + std::string(bytes.substr(begin, offset - begin));
  const std::optional<Tree> tree = read_tree(head, path, found);
  if (!tree) return std::nullopt;
  Reading reading(path, found);
  Fields fields(*tree, reading, "page");
  SitePage page;
  page.name = name;
  page.title = fields.text("title", Need::required);
  page.description = fields.text("description");
  page.order = order_of(fields, reading);
  fields.finish();
  const std::size_t body =
      close + 1 < lines.size() ? static_cast<std::size_t>(lines[close + 1].data() - bytes.data()) : bytes.size();
  page.body = read_markdown(std::string(bytes.substr(body)), path, {static_cast<std::uint32_t>(close + 2), 1}, found);
  return page;
}

}  // namespace hakusho::read
