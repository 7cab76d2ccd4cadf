#include "diff/sections.h"

#include <algorithm>
#include <map>

namespace hakusho::diff {

namespace {

constexpr double least_similar_content = 0.45;

bool keeps_id(const Section& section) { return section.id_given || !section.controls.empty(); }

struct Partners {
  std::vector<std::size_t> of_old;
  std::vector<std::size_t> of_new;
  void join(const IndexPair& pair) {
    of_old[pair.before] = pair.after;
    of_new[pair.after] = pair.before;
  }
  bool free(const IndexPair& pair) const { return of_old[pair.before] == no_parent && of_new[pair.after] == no_parent; }
};

void match_by_id(Partners& partners, const SectionList& before, const SectionList& after) {
  std::map<std::string_view, std::size_t> indices;
  for (std::size_t each = 0; each < after.sections.size(); ++each)
    if (keeps_id(*after.sections[each].section)) indices.emplace(after.sections[each].section->id, each);
  for (std::size_t each = 0; each < before.sections.size(); ++each) {
    const Section& section = *before.sections[each].section;
    const auto found = keeps_id(section) ? indices.find(section.id) : indices.end();
    if (found != indices.end() && partners.free({each, found->second})) partners.join({each, found->second});
  }
}

std::vector<std::size_t> without_partner(const SectionList& list, const std::vector<std::size_t>& partners) {
  std::vector<std::size_t> found;
  for (std::size_t each = 0; each < list.sections.size(); ++each)
    if (partners[each] == no_parent && !keeps_id(*list.sections[each].section)) found.push_back(each);
  return found;
}

void match_by_title(Partners& partners, const SectionList& before, const SectionList& after) {
  std::map<std::string_view, std::vector<std::size_t>> indices;
  for (const std::size_t each : without_partner(after, partners.of_new))
    indices[after.sections[each].section->title].push_back(each);
  for (const std::size_t each : without_partner(before, partners.of_old)) {
    const auto found = indices.find(before.sections[each].section->title);
    if (found == indices.end() || found->second.empty() || found->first.empty()) continue;
    partners.join({each, found->second.front()});
    found->second.erase(found->second.begin());
  }
}

// Matches a retitled chapter with the new chapter that contains most of its sections.
void match_by_children(Partners& partners, const SectionList& before, const SectionList& after) {
  std::map<IndexPair, std::size_t> votes;
  for (std::size_t each = 0; each < before.sections.size(); ++each) {
    if (partners.of_old[each] == no_parent) continue;
    const IndexPair parents{before.parents[each], after.parents[partners.of_old[each]]};
    if (parents.before != no_parent && parents.after != no_parent) ++votes[parents];
  }
  std::vector<Likeness> candidates;
  for (const auto& [parents, count] : votes) {
    const bool nameless =
        !keeps_id(*before.sections[parents.before].section) && !keeps_id(*after.sections[parents.after].section);
    if (nameless && partners.free(parents)) candidates.push_back({static_cast<double>(count), parents});
  }
  for (const IndexPair& pair : best_pairs(std::move(candidates), before.sections.size(), after.sections.size()))
    partners.join(pair);
}

void match_by_content(Partners& partners, const SectionList& before, const SectionList& after, DiffWork& work) {
  const auto cut = [&](const SectionList& list, const std::vector<std::size_t>& indices) {
    std::vector<CutText> texts;
    for (const std::size_t each : indices) {
      const Section& section = *list.sections[each].section;
      texts.push_back(cut_text(section.title + "\n" + plain_text(section.body), work.vocabulary));
    }
    return texts;
  };
  const std::vector<std::size_t> old_indices = without_partner(before, partners.of_old);
  const std::vector<std::size_t> new_indices = without_partner(after, partners.of_new);
  const std::vector<CutText> old_texts = cut(before, old_indices);
  const std::vector<CutText> new_texts = cut(after, new_indices);
  std::vector<Likeness> candidates;
  for (std::size_t i = 0; i < old_texts.size(); ++i)
    for (std::size_t j = 0; j < new_texts.size(); ++j)
      if (const double value = similar(old_texts[i], new_texts[j], least_similar_content, work); value > 0)
        candidates.push_back({value, {i, j}});
  for (const IndexPair& pair : best_pairs(std::move(candidates), old_texts.size(), new_texts.size()))
    partners.join({old_indices[pair.before], new_indices[pair.after]});
}

void list(SectionList& found, const std::vector<Section>& sections, std::size_t parent, int depth) {
  for (const Section& section : sections) {
    const std::size_t here = found.sections.size();
    found.sections.push_back({&section, parent == no_parent ? nullptr : found.sections[parent].section, depth});
    found.parents.push_back(parent);
    list(found, section.sections, here, depth + 1);
  }
}

}  // namespace

SectionList list_sections(const Whitepaper& whitepaper) {
  SectionList found;
  found.whitepaper = &whitepaper;
  list(found, whitepaper.sections, no_parent, 0);
  return found;
}

std::vector<IndexPair> match_sections(const SectionList& before, const SectionList& after, DiffWork& work) {
  Partners partners{std::vector<std::size_t>(before.sections.size(), no_parent),
                    std::vector<std::size_t>(after.sections.size(), no_parent)};
  match_by_id(partners, before, after);
  match_by_title(partners, before, after);
  match_by_children(partners, before, after);
  match_by_content(partners, before, after, work);
  std::vector<IndexPair> pairs;
  for (std::size_t each = 0; each < before.sections.size(); ++each)
    if (partners.of_old[each] != no_parent) pairs.push_back({each, partners.of_old[each]});
  return pairs;
}

std::vector<Movement> movements(const SectionList& before, const SectionList& after,
                                const std::vector<IndexPair>& pairs) {
  std::vector<std::size_t> partner_of_old(before.sections.size(), no_parent);
  for (const IndexPair& pair : pairs) partner_of_old[pair.before] = pair.after;
  std::vector<Movement> found(pairs.size(), Movement::none);
  std::map<std::size_t, std::vector<std::size_t>> siblings;  // pairs by their new parent
  for (std::size_t each = 0; each < pairs.size(); ++each) {
    const std::size_t old_parent = before.parents[pairs[each].before];
    const std::size_t new_parent = after.parents[pairs[each].after];
    const std::size_t expected = old_parent == no_parent ? no_parent : partner_of_old[old_parent];
    if (expected != new_parent || (old_parent == no_parent) != (new_parent == no_parent))
      found[each] = Movement::across;
    else siblings[new_parent].push_back(each);
  }
  for (const auto& [parent, members] : siblings) {
    std::vector<IndexPair> order;
    std::vector<double> weights;
    for (const std::size_t each : members) {
      order.push_back(pairs[each]);
      weights.push_back(1 + 0.1 * static_cast<double>(after.sections[pairs[each].after].section->body.blocks.size()));
    }
    const std::vector<bool> kept = in_order(order, weights);
    for (std::size_t each = 0; each < members.size(); ++each)
      if (!kept[each]) found[members[each]] = Movement::within;
  }
  return found;
}

}  // namespace hakusho::diff
