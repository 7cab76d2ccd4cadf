#include "diff/myers.h"

#include <algorithm>
#include <optional>

namespace hakusho::diff {

namespace {

constexpr int unreached = -1;

// A run of equal elements in the middle of the shortest script: from (x, y) to (end_x, end_y).
struct Snake {
  int x = 0;
  int y = 0;
  int end_x = 0;
  int end_y = 0;
};

// The current part of both sequences.
struct Box {
  int before = 0;
  int before_end = 0;
  int after = 0;
  int after_end = 0;
  int width() const { return before_end - before; }
  int height() const { return after_end - after; }
};

// The furthest point on each diagonal for the current number of differences.
class Front {
 public:
  explicit Front(int most) : centre_(most + 2), reached_(static_cast<std::size_t>(2 * most + 5), unreached) {}

  int& operator[](int diagonal) { return reached_[static_cast<std::size_t>(centre_ + diagonal)]; }

  void start() {
    (*this)[1] = 0;
    (*this)[-1] = unreached;
  }
  void widen(int differences) {
    if (differences == 0) return;
    (*this)[differences + 1] = unreached;
    (*this)[-differences - 1] = unreached;
  }
  // The furthest point on a diagonal with one more difference than its neighbours; unreached if outside the box.
  int step(int diagonal, int width, int height) {
    const int right = (*this)[diagonal - 1] == unreached ? unreached : (*this)[diagonal - 1] + 1;
    const int down = (*this)[diagonal + 1];
    const auto inside = [&](int x) { return x != unreached && x <= width && x - diagonal <= height && x >= diagonal; };
    return std::max(inside(right) ? right : unreached, inside(down) ? down : unreached);
  }

 private:
  int centre_;
  std::vector<int> reached_;
};

class Search {
 public:
  Search(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after, EditBound bound)
      : before_(before),
        after_(after),
        bound_(bound),
        most_(std::min(bound.differences, static_cast<int>((before.size() + after.size() + 1) / 2))),
        forward_(most_),
        backward_(most_) {
    script_.removed.resize(before.size());
    script_.added.resize(after.size());
  }

  EditScript run() {
    solve({0, static_cast<int>(before_.size()), 0, static_cast<int>(after_.size())});
    return std::move(script_);
  }

 private:
  bool equal(int x, int y) const { return before_[static_cast<std::size_t>(x)] == after_[static_cast<std::size_t>(y)]; }

  void solve(Box box) {
    while (box.width() > 0 && box.height() > 0 && equal(box.before, box.after)) ++box.before, ++box.after;
    while (box.width() > 0 && box.height() > 0 && equal(box.before_end - 1, box.after_end - 1))
      --box.before_end, --box.after_end;
    if (box.width() == 0 || box.height() == 0) return replace(box);
    const std::optional<Snake> middle = find_middle(box);
    if (!middle) {
      script_.coarse = true;
      return replace(box);
    }
    solve({box.before, box.before + middle->x, box.after, box.after + middle->y});
    solve({box.before + middle->end_x, box.before_end, box.after + middle->end_y, box.after_end});
  }

  void replace(const Box& box) {
    std::fill(script_.removed.begin() + box.before, script_.removed.begin() + box.before_end, true);
    std::fill(script_.added.begin() + box.after, script_.added.begin() + box.after_end, true);
  }

  std::optional<Snake> find_middle(const Box& box) {
    forward_.start();
    backward_.start();
    const int most = std::min(most_, (box.width() + box.height() + 1) / 2);
    for (int differences = 0; differences <= most; ++differences) {
      if (steps_ > bound_.steps) return std::nullopt;
      if (const auto met = advance(box, differences, Direction::forward)) return met;
      if (const auto met = advance(box, differences, Direction::backward)) return met;
    }
    return std::nullopt;
  }

  enum class Direction { forward, backward };

  // Adds one difference from one side; returns the snake in which it meets the other side.
  std::optional<Snake> advance(const Box& box, int differences, Direction direction) {
    Front& own = direction == Direction::forward ? forward_ : backward_;
    Front& other = direction == Direction::forward ? backward_ : forward_;
    const int width = box.width();
    const int height = box.height();
    const int delta = width - height;
    const bool may_meet = (delta % 2 != 0) == (direction == Direction::forward);
    const int reach = direction == Direction::forward ? differences - 1 : differences;  // of the other side
    own.widen(differences);
    for (int diagonal = lowest(differences, height); diagonal <= std::min(differences, width); diagonal += 2) {
      ++steps_;
      const int start = own.step(diagonal, width, height);
      int x = start;
      if (x != unreached)
        while (x < width && x - diagonal < height && matches(box, x, x - diagonal, direction)) ++x;
      own[diagonal] = x;
      const int opposite = delta - diagonal;
      if (x == unreached || !may_meet || opposite < -reach || opposite > reach) continue;
      if (other[opposite] == unreached || x + other[opposite] < width) continue;
      if (direction == Direction::forward) return Snake{start, start - diagonal, x, x - diagonal};
      return Snake{width - x, height - (x - diagonal), width - start, height - (start - diagonal)};
    }
    return std::nullopt;
  }

  static int lowest(int differences, int height) {
    return differences <= height ? -differences : -height + (differences - height) % 2;
  }

  bool matches(const Box& box, int x, int y, Direction direction) const {
    return direction == Direction::forward ? equal(box.before + x, box.after + y)
                                           : equal(box.before_end - 1 - x, box.after_end - 1 - y);
  }

  const std::vector<std::uint32_t>& before_;
  const std::vector<std::uint32_t>& after_;
  EditBound bound_;
  int most_;
  Front forward_;
  Front backward_;
  EditScript script_;
  std::size_t steps_ = 0;
};

}  // namespace

EditScript shortest_edit(const std::vector<std::uint32_t>& before, const std::vector<std::uint32_t>& after,
                         EditBound bound) {
  return Search(before, after, bound).run();
}

}  // namespace hakusho::diff
