// Writes generator/base/characters/fold_table.cpp from the rule in themes/default/assets/fold.js and this Node's Unicode data:
//   node tests/base/characters/write_fold_table.mjs > generator/base/characters/fold_table.cpp
import fs from "node:fs";
import vm from "node:vm";

vm.runInThisContext(fs.readFileSync(new URL("../../../themes/default/assets/fold.js", import.meta.url), "utf8"));
const { foldOne } = globalThis.hakushoFold;

const hex = (code) => code.toString(16).toUpperCase();
const changed = [];
for (let code = 0; code < 0x110000; ++code) {
  if (code >= 0xd800 && code <= 0xdfff) continue;
  const character = String.fromCodePoint(code);
  const folded = foldOne(character);
  if (folded !== character) changed.push({ code, to: [...folded].map((c) => c.codePointAt(0)) });
}

// How many entries from `at` go on in even steps of `stride`, source and target alike.
function steps(at, stride) {
  let count = 1;
  while (at + count < changed.length && changed[at].to.length === 1 && changed[at + count].to.length === 1 &&
         changed[at + count].code === changed[at].code + count * stride &&
         changed[at + count].to[0] === changed[at].to[0] + count * stride) ++count;
  return count;
}

const words = [];
for (let at = 0, expected = -1; at < changed.length;) {
  const { code, to } = changed[at];
  const even = [1, 2].map((stride) => ({ stride, count: steps(at, stride) })).sort((a, b) => b.count - a.count)[0];
  if (code !== expected) words.push(hex(code) + ":");
  if (even.count > 2) {
    words.push(`${hex(to[0])}*${even.count}${even.stride === 2 ? "/2" : ""}`);
    expected = code + (even.count - 1) * even.stride + 1;
    at += even.count;
  } else {
    words.push(to.length ? to.map(hex).join(".") : "-");
    expected = code + 1;
    ++at;
  }
}

const lines = [""];
for (const word of words) {
  if (lines[lines.length - 1].length + word.length > 118) lines.push("");
  lines[lines.length - 1] += (lines[lines.length - 1] ? " " : "") + word;
}
console.log(`// Written by tests/base/characters/write_fold_table.mjs from Unicode ${process.versions.unicode}; a test holds it against themes/default/assets/fold.js.
#include "base/characters/fold_table.h"

namespace hakusho {

const std::string_view fold_table_text =`);
// A string literal need not be longer than what every compiler takes.
for (let at = 0; at < lines.length; at += 400) console.log(`R"(${lines.slice(at, at + 400).join("\n")}\n)"`);
console.log(`;

}  // namespace hakusho`);
