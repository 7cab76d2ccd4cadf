#include "model/annotations.h"

#include <catch2/catch.hpp>

using namespace hakusho;

TEST_CASE("a section's mark is one line that holds its place, its attributes and none of its prose") {
  Whitepaper whitepaper;
  Section section;
  section.controls = {{"iso-27017-2015", "A.5.1.1", "A.5.1.1", {}}};
  section.title = "方針";
  section.status = Status::not_provided;
  section.body.markdown = "本文";
  section.id = "A.5.1.1";
  Section chapter;
  chapter.id = "chapter";
  chapter.sections = {section};
  whitepaper.sections = {Section(), chapter};
  const Section& placed = whitepaper.sections[1].sections[0];
  CHECK(section_annotation(placed, section_positions(whitepaper).at(&placed), whitepaper) ==
        "[hakusho]: # 'section 1 2 {\"control\":\"A.5.1.1\",\"title\":\"方針\",\"status\":\"not-provided\"}'");
}

TEST_CASE("a row's mark holds its prose, with line ends and quotes escaped") {
  Whitepaper whitepaper;
  Section section;
  section.title = "it's";
  section.body.markdown = "a\n\nb";
  whitepaper.sections = {section};
  CHECK(row_annotation(section, {0, 0}, whitepaper) ==
        "[hakusho]: # 'section 0 0 {\"title\":\"it\\'s\",\"body\":\"a\\\\n\\\\nb\"}'");
}
