// A whitepaper arranged by a layout: in order, numbered, labelled, cross-linked, and in no format yet.
//
// The nodes look into the whitepaper they were made from, which must outlive them.
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
  const Section* section = nullptr;  // null for a heading that the layout itself puts in
  std::string id;                    // of the section, or made for the heading; unique in the outline
  int level = 1;                     // 1 for the top
  std::string label;                 // the number in front of the title; empty: none
  std::string title;
  std::string control;  // the control's id as this layout writes it: `（項番：5.1.1）`; empty: none
  ControlPlace control_place = ControlPlace::none;
  int depth = 0;                        // in the dataset
  std::string counterpart;              // in an arrangement: the id of the control it stands under
  std::vector<std::string> also_under;  // in an arrangement: the other controls it stands under as well
  bool repeated = false;                // it stood under another control before
  bool holds_responses = false;         // a heading with responses below it

  bool response() const { return section != nullptr && section->is_response(); }
  // Number and title, as a reference to it reads.
  std::string heading() const;
  friend bool operator==(const OutlineNode&, const OutlineNode&) = default;
};

// What a reference to a section of the dataset leads to.
struct OutlineTarget {
  std::string id;    // of the node
  std::string text;  // number and title
  friend bool operator==(const OutlineTarget&, const OutlineTarget&) = default;
};

struct Outline {
  Layout layout;     // with the whitepaper's options applied
  bool own = false;  // the layout that the vendor publishes in
  std::vector<OutlineNode> nodes;
  std::map<std::string, OutlineTarget, std::less<>> targets;  // by section id, control ids among them

  friend bool operator==(const Outline&, const Outline&) = default;
};

// Whether the layout is for whitepapers like this one.
bool stands_in(const Whitepaper& whitepaper, const Layout& layout);

}  // namespace hakusho
