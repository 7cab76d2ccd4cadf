// A whitepaper arranged by a layout: ordered, numbered and cross-linked, independent of the format.
//
// Nodes point into the whitepaper, which must outlive them.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/layout.h"
#include "model/whitepaper.h"

namespace hakusho {

struct OutlineNode {
  const Section* section = nullptr;  // null for a heading that the layout adds
  std::string id;                    // the section's id or a generated one; unique in the outline
  int level = 1;                     // 1 for the top
  std::string label;                 // the number before the title; empty: none
  std::string title;
  std::string control;  // the control's id as this layout prints it: `（項番：5.1.1）`; empty: none
  ControlPosition control_position = ControlPosition::none;
  int depth = 0;                        // in the dataset
  std::string counterpart;              // in an arrangement: the control above this node
  std::vector<std::string> also_under;  // in an arrangement: other controls it is repeated under
  bool repeated = false;                // an earlier node shows the same section
  bool holds_responses = false;         // a heading with responses below it

  bool response() const { return section != nullptr && section->is_response(); }
  // Number and title, the text of a reference to it.
  std::string heading() const;
  friend bool operator==(const OutlineNode&, const OutlineNode&) = default;
};

// The target of references to a section.
struct OutlineTarget {
  std::string id;    // of the node
  std::string text;  // number and title
  friend bool operator==(const OutlineTarget&, const OutlineTarget&) = default;
};

struct Outline {
  Layout layout;     // with the whitepaper's options applied
  bool own = false;  // the layout that the vendor publishes in
  std::vector<OutlineNode> nodes;
  std::map<std::string, OutlineTarget, std::less<>> targets;  // by section id and by control id

  friend bool operator==(const Outline&, const Outline&) = default;
};

// True if the layout is made for the whitepaper's catalog.
bool is_made_for(const Whitepaper& whitepaper, const Layout& layout);

}  // namespace hakusho
