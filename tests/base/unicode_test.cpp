#include "base/unicode.h"

#include <catch2/catch.hpp>

using namespace hakusho;

TEST_CASE("marks join the letters before them, and everything else stays as it is") {
  CHECK(nfc("カ\u3099イト\u3099") == "ガイド");
  CHECK(nfc("e\u0301") == "é");
  CHECK(nfc("①ｶﾞ髙") == "①ｶﾞ髙");
  CHECK(nfc("plain") == "plain");
  CHECK(nfc("\xFF") == "\xFF");
}

TEST_CASE("a heading's id keeps letters of every script and drops punctuation") {
  CHECK(slug("  使い方（その１）: Use it!  ") == "使い方その１-use-it");
  CHECK(slug("a_b-c d　e") == "a_b-c-d-e");
  CHECK(slug("！？") == "");
}
