#include "diff/moves.h"

namespace hakusho::diff {

namespace {

constexpr double least_similar = 0.72;
constexpr std::size_t least_tokens = 5;  // shorter paragraphs are equal by chance

bool may_move(const LooseUnit& loose) { return loose.text->text.cut.tokens.size() >= least_tokens; }

bool comparable(const TextUnit& before, const TextUnit& after) {
  return (before.form.kind == UnitKind::table) == (after.form.kind == UnitKind::table);
}

}  // namespace

void join_moved(std::vector<SectionChange>& sections, const std::vector<LooseUnit>& gone,
                const std::vector<LooseUnit>& fresh, DiffWork& work) {
  std::vector<Likeness> candidates;
  for (std::size_t i = 0; i < gone.size(); ++i) {
    for (std::size_t j = 0; may_move(gone[i]) && j < fresh.size(); ++j) {
      if (gone[i].section == fresh[j].section || !comparable(*gone[i].text, *fresh[j].text)) continue;
      const double value = similar(gone[i].text->text, fresh[j].text->text, least_similar, work);
      if (value > 0) candidates.push_back({value, {i, j}});
    }
  }
  for (const IndexPair& pair : best_pairs(std::move(candidates), gone.size(), fresh.size())) {
    const LooseUnit& from = gone[pair.before];
    const LooseUnit& to = fresh[pair.after];
    UnitChange& left = sections[from.section].units[from.unit];
    UnitChange& arrived = sections[to.section].units[to.unit];
    arrived = edited_unit(*from.text, *to.text, work);
    arrived.movement = left.movement = Movement::across;
    arrived.from_section = sections[from.section].id;
    left.to_section = sections[to.section].id;
  }
}

}  // namespace hakusho::diff
