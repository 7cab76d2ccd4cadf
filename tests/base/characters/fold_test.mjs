// The folding of themes/default/assets/fold.js and of generator/base/characters/fold.cpp is one rule:
//   PRINT_FOLDS=<program> node --test tests/base/characters/fold_test.mjs
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import test from "node:test";
import vm from "node:vm";

const here = path.dirname(new URL(import.meta.url).pathname);
vm.runInThisContext(fs.readFileSync(path.join(here, "../../../themes/default/assets/fold.js"), "utf8"));
const { fold, foldOne, prepare } = globalThis.hakushoFold;

const vectors = fs.readFileSync(path.join(here, "fold_vectors.tsv"), "utf8").split("\n")
  .filter((line) => line && !line.startsWith("#")).map((line) => line.split("\t"));

// Lines made by chance from what the rule knows about, always the same ones.
function randomLines(count) {
  let state = 27017;
  const random = (limit) => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return (state >>> 8) % limit;
  };
  const pieces = [..."ーー・ 　  aAzＺé09０９.-‐ァアイウカキハハﾊﾞﾞﾟｶ゛゜\u3099\u309aヴヴァヷワヲさばがンッヽヾゝゞ々〻いすゞ3ヶヵケ月所霞関人漢字髙國⻑⼾箇取扱い問合せ順守ぜ弱改定①㈱Ⅳ㍿⼝ﾌｧ\u0301\u200b\ufe0f𠮷Ω한İßﬁ"]
    .concat(vectors.map(([written]) => written));
  return Array.from({ length: count }, () => Array.from({ length: 1 + random(9) }, () => pieces[random(pieces.length)]).join(""));
}

const lines = vectors.map(([written]) => written).concat(randomLines(20000));
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "fold-"));
fs.writeFileSync(path.join(folder, "lines"), lines.join("\n") + "\n");
const printed = execFileSync(process.env.PRINT_FOLDS, [path.join(folder, "lines")], { maxBuffer: 1 << 28 }).toString().split("\n");
fs.rmSync(folder, { recursive: true });
const table = prepare(JSON.parse(printed[0]));
const end = printed.indexOf("lines");

test("every code point folds alike in C++ and JavaScript", () => {
  const known = new Map(printed.slice(1, end).map((line) => line.split("\t")).map(([code, to]) =>
    [Number(code), to.trim().split(" ").filter(Boolean).map((part) => String.fromCodePoint(Number(part))).join("")]));
  assert.ok(known.size > 7000);
  // The table names the Unicode version it was made with; a newer one may fold characters that were not assigned then.
  const made = /Unicode ([\d.]+)/.exec(fs.readFileSync(path.join(here, "../../../generator/base/characters/fold_table.cpp"), "utf8"))[1];
  for (let code = 0; code < 0x110000; ++code) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    const ours = [...foldOne(character)].map((c) => table.characters[c] ?? c).join("");
    const theirs = known.get(code) ?? character;
    if (ours === theirs) continue;
    const other = process.versions.unicode !== made && (!known.has(code) || ours === character);
    assert.ok(other, `U+${code.toString(16)}: ${JSON.stringify(ours)} in JavaScript, ${JSON.stringify(theirs)} in C++`);
  }
});

test("the shared vectors fold as they say", () => {
  for (const [written, folded] of vectors) assert.equal(fold(written, table).text, folded, written);
});

test("whole lines fold alike, and lead back to the same characters", () => {
  const bytes = (text, unit) => Buffer.byteLength(text.slice(0, unit));
  lines.forEach((line, n) => {
    const ours = fold(line, table);
    const [text, origins] = printed[end + 1 + n].split("\t");
    assert.equal(ours.text, text, line);
    const units = [...ours.text].reduce((starts, c) => [...starts, starts[starts.length - 1] + c.length], [0]);
    assert.equal(units.map((unit) => bytes(line, ours.origins[unit])).join(" "), origins.trim(), line);
  });
});
