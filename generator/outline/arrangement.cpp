#include "outline/arrangement.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

namespace hakusho::outline {

namespace {

constexpr std::size_t last = std::numeric_limits<std::size_t>::max();

bool has_text(const Section& section) {
  return !section.body.empty() || !section.parts.empty() || !section.notes.empty() ||
         !section.responsibilities.empty() || !section.reason.empty();
}

OutlineNode node_for(const Section& section, int level, int depth) {
  OutlineNode node;
  node.section = &section;
  node.id = section.id;
  node.level = level;
  node.depth = depth;
  return node;
}

OutlineNode heading(std::string id, std::string label, std::string title) {
  OutlineNode node;
  node.id = std::move(id);
  node.label = std::move(label);
  node.title = std::move(title);
  node.holds_responses = true;
  return node;
}

void append_as_written(std::vector<OutlineNode>& nodes, const std::vector<Section>& sections, int level, int depth) {
  for (const Section& section : sections) {
    nodes.push_back(node_for(section, level, depth));
    const std::size_t own = nodes.size() - 1;
    append_as_written(nodes, section.sections, level + 1, depth + 1);
    nodes[own].holds_responses = std::any_of(nodes.begin() + static_cast<std::ptrdiff_t>(own) + 1, nodes.end(),
                                             [](const OutlineNode& node) { return node.response(); });
  }
}

// A response with its position in the whitepaper.
struct ResponseRow {
  const Section* section;
  const Section* parent;
  int depth;
};

// A whitepaper split into its responses and the text around them.
struct Parts {
  std::vector<OutlineNode> before;
  std::vector<OutlineNode> behind;
  std::vector<ResponseRow> rows;
};

class SectionSplitter {
 public:
  explicit SectionSplitter(const Whitepaper& whitepaper) {
    for (const SectionAt& at : sections_in_order(whitepaper)) left_ += at.section->is_response();
    take(whitepaper.sections, nullptr, 1, 0);
  }
  Parts parts;

 private:
  void take(const std::vector<Section>& sections, const Section* parent, int level, int depth) {
    for (const Section& section : sections) {
      if (section.is_response()) {
        take_rows(section, parent, depth);
        continue;
      }
      waiting_.push_back(node_for(section, level, depth));
      if (has_text(section) || section.sections.empty()) keep_waiting();
      take(section.sections, &section, level + 1, depth + 1);
      if (!waiting_.empty()) waiting_.pop_back();
    }
  }

  // Text below a response stays with it; responses below it become rows of their own.
  void take_rows(const Section& section, const Section* parent, int depth) {
    if (section.is_response()) {
      parts.rows.push_back({&section, parent, depth});
      --left_;
    }
    for (const Section& below : section.sections) take_rows(below, &section, depth + 1);
  }

  // Keeps the section, together with the headings above it that are not kept yet.
  void keep_waiting() {
    std::vector<OutlineNode>& side = left_ > 0 ? parts.before : parts.behind;
    for (OutlineNode& node : waiting_) side.push_back(std::move(node));
    waiting_.clear();
  }

  std::vector<OutlineNode> waiting_;
  std::size_t left_ = 0;
};

const Control* control_of(const ControlReference& reference, const Catalogs& catalogs) {
  const auto catalog = catalogs.find(reference.catalog);
  return catalog == catalogs.end() ? nullptr : catalog->second.find(reference.id);
}

std::size_t index_of(const Catalog& catalog, std::string_view control) {
  const auto found = catalog.index.find(control);
  return found == catalog.index.end() ? last : found->second;
}

// `A.5` for the chapter of A.5.1.1, `5` for that of 5.1; empty if ids do not contain the chapter.
std::string chapter_label(const Catalog& catalog, const CatalogChapter& chapter) {
  const std::string letter = "A." + chapter.id + ".";
  const std::string number = chapter.id + ".";
  for (const Control& control : catalog.controls) {
    if (control.chapter != chapter.id) continue;
    for (const std::string& label : {letter, number})
      if (control.id.starts_with(label)) return label.substr(0, label.size() - 1);
  }
  return {};
}

std::size_t chapter_index(const Catalog& catalog, std::string_view id) {
  const auto found = std::find_if(catalog.chapters.begin(), catalog.chapters.end(),
                                  [&](const CatalogChapter& chapter) { return chapter.id == id; });
  return found == catalog.chapters.end() ? last : static_cast<std::size_t>(found - catalog.chapters.begin());
}

// The sort key of a response: its catalog or chapter, its control, its position in the whitepaper.
using Key = std::tuple<std::size_t, std::size_t, std::size_t, std::size_t>;

struct SortedRow {
  Key key;
  OutlineNode node;
  std::size_t above = 0;  // index of its chapter's heading in `Headings`
};

// The headings of chapters, each created once.
class Headings {
 public:
  // The index of the chapter's heading, which `make` creates if necessary.
  template <typename Make>
  std::size_t of(const void* chapter, const Make& make) {
    const auto [known, is_new] = known_.emplace(chapter, nodes_.size());
    if (is_new) nodes_.push_back(make());
    return known->second;
  }
  const OutlineNode& at(std::size_t index) const { return nodes_[index]; }

 private:
  std::map<const void*, std::size_t> known_;
  std::vector<OutlineNode> nodes_;
};

// Appends a response and the text below it.
void append_row(std::vector<OutlineNode>& nodes, OutlineNode node) {
  const int level = node.level + 1;
  const int depth = node.depth + 1;
  const bool repeated = node.repeated;
  const Section& section = *node.section;
  nodes.push_back(std::move(node));
  for (const Section& below : section.sections) {
    if (below.is_response()) continue;  // it is a row of its own
    OutlineNode child = node_for(below, level, depth);
    child.repeated = repeated;
    if (repeated) child.id += "-" + nodes.back().counterpart;
    append_row(nodes, std::move(child));
  }
}

std::vector<OutlineNode> assemble(Parts parts, std::vector<SortedRow> sorted, const Headings& headings) {
  std::stable_sort(sorted.begin(), sorted.end(), [](const SortedRow& a, const SortedRow& b) { return a.key < b.key; });
  std::vector<OutlineNode> nodes = std::move(parts.before);
  nodes.reserve(nodes.size() + 2 * sorted.size() + parts.behind.size());
  std::string_view open;
  for (SortedRow& row : sorted) {
    const OutlineNode& above = headings.at(row.above);
    if (above.id != open) nodes.push_back(above);
    open = above.id;
    append_row(nodes, std::move(row.node));
  }
  nodes.insert(nodes.end(), parts.behind.begin(), parts.behind.end());
  return nodes;
}

}  // namespace

std::vector<OutlineNode> nodes_as_written(const Whitepaper& whitepaper) {
  std::vector<OutlineNode> nodes;
  append_as_written(nodes, whitepaper.sections, 1, 0);
  return nodes;
}

bool has_chapters(const Whitepaper& whitepaper) {
  std::set<const Section*> parents;
  for (const SectionAt& at : sections_in_order(whitepaper))
    if (at.section->is_response() && at.parent != nullptr) parents.insert(at.parent);
  return parents.size() > 1;
}

std::vector<OutlineNode> nodes_by_chapters(const Whitepaper& whitepaper, const Catalogs& catalogs) {
  Parts parts = std::move(SectionSplitter(whitepaper).parts);
  std::map<std::string, std::size_t> catalog_order = {{whitepaper.catalog, 0}};
  std::map<const Section*, std::size_t> own_order;
  Headings headings;
  std::vector<SortedRow> sorted;
  sorted.reserve(parts.rows.size());
  for (const ResponseRow& row : parts.rows) {
    OutlineNode node = node_for(*row.section, 2, row.depth);
    const Control* control =
        row.section->controls.empty() ? nullptr : control_of(row.section->controls.front(), catalogs);
    if (control != nullptr) {
      const Catalog& catalog = catalogs.find(row.section->controls.front().catalog)->second;
      const std::size_t order = catalog_order.emplace(catalog.id, catalog_order.size()).first->second;
      const CatalogChapter* chapter = catalog.chapter(control->chapter);
      const void* named = chapter;
      if (chapter == nullptr) named = &catalog;
      const std::size_t above = headings.of(named, [&] {
        return chapter == nullptr ? heading("chapters-of-" + catalog.id, "", catalog.title.in(whitepaper.language))
                                  : heading("chapter-" + catalog.id + "-" + chapter->id,
                                            chapter_label(catalog, *chapter), chapter->title.in(whitepaper.language));
      });
      sorted.push_back(
          {{order, chapter_index(catalog, control->chapter), index_of(catalog, control->id), sorted.size()},
           std::move(node),
           above});
      continue;
    }
    const std::size_t order = own_order.emplace(row.parent, own_order.size()).first->second;
    const std::size_t above = headings.of(row.parent, [&] {
      return heading("own-" + std::to_string(order + 1), "",
                     row.parent == nullptr ? whitepaper.title : title_of(*row.parent, whitepaper, catalogs));
    });
    sorted.push_back({{last, order, 0, sorted.size()}, std::move(node), above});
  }
  return assemble(std::move(parts), std::move(sorted), headings);
}

std::vector<OutlineNode> nodes_by_counterparts(const Whitepaper& whitepaper, const Catalog& arrangement,
                                               const Catalogs& catalogs, const Words& words) {
  Parts parts = std::move(SectionSplitter(whitepaper).parts);
  Headings headings;
  std::vector<SortedRow> sorted;
  for (const ResponseRow& row : parts.rows) {
    std::vector<std::string> ids;
    for (const ControlReference& reference : row.section->controls) {
      std::vector<std::string> found;
      if (reference.catalog == arrangement.id) found = {reference.id};
      else if (const Control* control = control_of(reference, catalogs))
        if (const auto map = control->counterparts.find(arrangement.id); map != control->counterparts.end())
          found = map->second;
      for (const std::string& id : found)
        if (arrangement.find(id) != nullptr && !std::count(ids.begin(), ids.end(), id)) ids.push_back(id);
    }
    std::sort(ids.begin(), ids.end(), [&](const std::string& a, const std::string& b) {
      return index_of(arrangement, a) < index_of(arrangement, b);
    });
    for (const std::string& id : ids) {
      const Control& control = *arrangement.find(id);
      const CatalogChapter* chapter = arrangement.chapter(control.chapter);
      OutlineNode node = node_for(*row.section, 2, row.depth);
      node.counterpart = id;
      for (const std::string& other : ids)
        if (other != id) node.also_under.push_back(other);
      node.repeated = id != ids.front();
      if (node.repeated) node.id += "-" + id;
      const void* named = chapter;
      if (chapter == nullptr) named = &control;
      const std::size_t above = headings.of(named, [&] {
        return heading("chapter-" + control.chapter, chapter == nullptr ? "" : chapter_label(arrangement, *chapter),
                       chapter == nullptr ? control.chapter : chapter->title.in(whitepaper.language));
      });
      sorted.push_back({{chapter_index(arrangement, control.chapter), index_of(arrangement, id), 0, sorted.size()},
                        std::move(node),
                        above});
    }
    if (ids.empty())
      sorted.push_back(
          {{last, 0, 0, sorted.size()}, node_for(*row.section, 2, row.depth), headings.of(nullptr, [&] {
             return heading("no-counterpart", "", words("no_counterpart", {{"catalog", arrangement.edition}}));
           })});
  }
  return assemble(std::move(parts), std::move(sorted), headings);
}

}  // namespace hakusho::outline
