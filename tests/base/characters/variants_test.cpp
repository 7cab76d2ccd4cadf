#include "base/characters/variants.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

#include "base/characters/fold.h"
#include "base/text.h"

using namespace hakusho;

namespace {

std::string utf8(const std::u32string& text) { return encode({text.begin(), text.end()}); }

}  // namespace

TEST_CASE("a variant of a kanji has one kanji that stands for it, which is no variant itself") {
  std::set<char32_t> variants;
  for (const auto& [variant, kept] : kanji_variants()) {
    INFO(utf8({variant}) << " " << utf8({kept}));
    CHECK(variants.insert(variant).second);
    CHECK(kept_kanji(variant) == kept);
    CHECK(kept_kanji(kept) == kept);
    CHECK(fold(utf8({variant})) == std::u32string{kept});
    CHECK(fold(utf8({kept})) == std::u32string{kept});
  }
  CHECK(variants.size() > 500);
}

TEST_CASE("a character without a variant stands for itself") {
  for (const char32_t character : {U'a', U'高', U'か', char32_t{0x1F600}}) CHECK(kept_kanji(character) == character);
}

TEST_CASE("no spelling that is kept holds a variant that is replaced, so folding twice changes nothing") {
  for (const auto& [from, to] : spelling_variants()) {
    INFO(utf8(from));
    CHECK(utf8(fold(utf8(to))) == utf8(to));
    CHECK(utf8(fold(utf8(from))) == utf8(to));
  }
}

TEST_CASE("a spelling is replaced by one other") {
  std::map<std::u32string, std::u32string> kept;
  for (const auto& [from, to] : spelling_variants()) {
    INFO(utf8(from));
    CHECK(kept.emplace(from, to).first->second == to);
  }
}

TEST_CASE("a long vowel mark behind a listed word goes inside longer words too") {
  CHECK(fold("サーバールーム") == fold("サーバルーム"));
  CHECK(fold("ユーザーアカウント") == fold("ユーザアカウント"));
  CHECK(fold("ビール") != fold("ビル"));
}

TEST_CASE("the tables travel to the search page as three texts") {
  const std::string json = variants_json();
  CHECK(json.starts_with("[\""));
  CHECK(json.ends_with("\"]"));
  CHECK(json.find("高髙") != std::string::npos);
  CHECK(json.find("長⻑") != std::string::npos);
  CHECK(json.find("漏えい 漏洩") != std::string::npos);
  CHECK(json.size() < 8000);
}
