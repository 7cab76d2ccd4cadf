#include "read/inlines.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "read/link.h"

namespace hakusho::read {

namespace {

bool is_break(const Inline& part) { return part.kind == InlineKind::soft_break || part.kind == InlineKind::hard_break; }

// White space at the begin of a line is layout of the source.
bool is_said(const Inline& part) {
  return !is_break(part) && (part.kind != InlineKind::text || part.text.find_first_not_of(" \t") != std::string::npos);
}

Inline link_to(std::string url, Position at) {
  Inline link;
  link.kind = InlineKind::link;
  link.at = at;
  add_text(link.children, url, at);
  link.target = std::move(url);
  return link;
}

}  // namespace

void add_text(std::vector<Inline>& inlines, std::string text, Position at) {
  if (text.empty()) return;
  if (!inlines.empty() && inlines.back().kind == InlineKind::text) {
    inlines.back().text += text;
    return;
  }
  Inline& part = inlines.emplace_back();
  part.text = std::move(text);
  part.at = at;
}

void add_break(std::vector<Inline>& inlines, InlineKind kind) {
  Inline part;
  part.kind = kind;
  if (!inlines.empty()) part.at = inlines.back().at;
  inlines.push_back(std::move(part));
}

void splice(std::vector<Inline>& inlines, std::vector<Inline> parts) {
  for (Inline& part : parts) {
    if (part.kind == InlineKind::text) add_text(inlines, std::move(part.text), part.at);
    else inlines.push_back(std::move(part));
  }
}

std::vector<Inline> with_links(std::vector<Inline> inlines) {
  const auto holds_url = [](const Inline& part) {
    return part.kind == InlineKind::text && part.text.find("://") != std::string::npos;
  };
  if (std::none_of(inlines.begin(), inlines.end(), holds_url)) return inlines;
  std::vector<Inline> linked;
  for (Inline& part : inlines) {
    const std::vector<BareUrl> urls =
        part.kind == InlineKind::text ? find_bare_urls(part.text) : std::vector<BareUrl>();
    if (urls.empty()) {
      linked.push_back(std::move(part));
      continue;
    }
    std::size_t begin = 0;
    for (const BareUrl& url : urls) {
      add_text(linked, part.text.substr(begin, url.begin - begin), part.at);
      linked.push_back(link_to(part.text.substr(url.begin, url.end - url.begin), part.at));
      begin = url.end;
    }
    add_text(linked, part.text.substr(begin), part.at);
  }
  return linked;
}

std::vector<Inline> without_nested(std::vector<Inline> inlines, InlineKind kind) {
  std::vector<Inline> flat;
  for (Inline& part : inlines) {
    std::vector<Inline> children = without_nested(std::move(part.children), kind);
    if (part.kind == kind) {
      splice(flat, std::move(children));
      continue;
    }
    part.children = std::move(children);
    if (part.kind == InlineKind::text) add_text(flat, std::move(part.text), part.at);
    else flat.push_back(std::move(part));
  }
  return flat;
}

std::vector<Inline> without_stray_breaks(std::vector<Inline> inlines) {
  if (inlines.size() == 1 && is_said(inlines.front())) return inlines;
  std::vector<Inline> kept;
  for (Inline& part : inlines) {
    const bool after_break = kept.empty() || is_break(kept.back());
    if (after_break && !is_said(part)) continue;
    kept.push_back(std::move(part));
  }
  while (!kept.empty() && is_break(kept.back())) kept.pop_back();
  return kept;
}

}  // namespace hakusho::read
