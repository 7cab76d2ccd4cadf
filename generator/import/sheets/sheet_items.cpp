#include "import/sheets/sheet_items.h"

#include <algorithm>
#include <map>
#include <set>

#include "import/words/characters.h"

namespace hakusho::imports {

namespace {

constexpr std::size_t most_rows = 5'000;
constexpr double least_likeness = 0.82;  // of two titles that are the same item
constexpr double least_share = 0.4;      // of the rows, for a catalog to be the one

// How well the row fits the item; 0 for not at all.
double fit(const SheetItem& row, const Control& control) {
  const double title = std::max(likeness(row.title, control.title.ja), likeness(row.title, control.title.en));
  if (title < least_likeness) return 0;
  double score = title;
  if (!row.content.empty())
    score +=
        0.5 * std::max(likeness(row.content, control.item.content.ja), likeness(row.content, control.item.content.en));
  if (!row.kind.empty() && (row.kind == control.item.kind.ja || row.kind == control.item.kind.en)) score += 0.2;
  return score;
}

// The heaviest pairing that keeps the order of both sides.
std::vector<const Control*> paired_in_order(const std::vector<SheetItem>& rows, const Catalog& catalog,
                                            const std::vector<std::vector<double>>& fits) {
  const std::size_t items = catalog.controls.size();
  std::vector<std::vector<double>> best(rows.size() + 1, std::vector<double>(items + 1, 0));
  for (std::size_t row = 1; row <= rows.size(); ++row)
    for (std::size_t item = 1; item <= items; ++item) {
      best[row][item] = std::max(best[row - 1][item], best[row][item - 1]);
      if (fits[row - 1][item - 1] > 0)
        best[row][item] = std::max(best[row][item], best[row - 1][item - 1] + fits[row - 1][item - 1]);
    }
  std::vector<const Control*> paired(rows.size(), nullptr);
  for (std::size_t row = rows.size(), item = items; row > 0 && item > 0;) {
    if (best[row][item] == best[row - 1][item]) --row;
    else if (best[row][item] == best[row][item - 1]) --item;
    else paired[--row] = &catalog.controls[--item];
  }
  return paired;
}

void pair_strays(const std::vector<SheetItem>& rows, const Catalog& catalog,
                 const std::vector<std::vector<double>>& fits, std::vector<const Control*>& paired) {
  std::set<const Control*> taken(paired.begin(), paired.end());
  std::map<std::string, std::size_t> titles;
  for (const SheetItem& row : rows) ++titles[comparison_key(row.title)];
  for (std::size_t row = 0; row < rows.size(); ++row) {
    if (paired[row] != nullptr || titles[comparison_key(rows[row].title)] != 1) continue;
    const Control* best = nullptr;
    double best_fit = 0;
    for (std::size_t item = 0; item < catalog.controls.size(); ++item)
      if (fits[row][item] > best_fit && !taken.contains(&catalog.controls[item])) {
        best = &catalog.controls[item];
        best_fit = fits[row][item];
      }
    if (best == nullptr) continue;
    paired[row] = best;
    taken.insert(best);
  }
}

}  // namespace

MatchedItems match_items(const std::vector<SheetItem>& rows, const Catalogs& catalogs) {
  MatchedItems best;
  best.controls.assign(rows.size(), nullptr);
  if (rows.empty() || rows.size() > most_rows) return best;
  double best_share = least_share;
  for (const auto& [id, catalog] : catalogs) {
    if (catalog.prefix.empty()) continue;
    std::vector<std::vector<double>> fits;
    for (const SheetItem& row : rows) {
      std::vector<double>& line = fits.emplace_back();
      for (const Control& control : catalog.controls) line.push_back(fit(row, control));
    }
    std::vector<const Control*> paired = paired_in_order(rows, catalog, fits);
    pair_strays(rows, catalog, fits, paired);
    const auto found = static_cast<double>(
        std::count_if(paired.begin(), paired.end(), [](const Control* control) { return control != nullptr; }));
    const double share =
        std::max(found / static_cast<double>(rows.size()), found / static_cast<double>(catalog.controls.size()));
    if (share <= best_share) continue;
    best_share = share;
    best = {&catalog, std::move(paired)};
  }
  return best;
}

}  // namespace hakusho::imports
