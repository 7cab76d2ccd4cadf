// Folds text for search, exactly as generator/base/fold.cpp does: one spelling for every width, case, kana and variant.
// A test holds both together over all code points.  Sets `hakushoFold`; touches no document.
(() => {
  "use strict";
  const composed = { "\u3099": "うゔかがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼゝゞ", "\u309a": "はぱひぴふぷへぺほぽ" };
  const marks = { "\u3099": new Map(), "\u309a": new Map() };
  const up = (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60);
  for (const mark in composed)
    for (let i = 0; i < composed[mark].length; i += 2) {
      const [plain, marked] = composed[mark].slice(i, i + 2);
      marks[mark].set(plain, marked).set(up(plain), up(marked));
    }
  const memory = new Map();

  // The spellings of a single character, without its neighbours.
  function foldOne(character) {
    const code = character.codePointAt(0);
    const kept = (code >= 0xac00 && code <= 0xd7a3) || (code >= 0x3041 && code <= 0x3096) || (code >= 0x309d && code <= 0x309e) || (code >= 0x30a1 && code <= 0x30fe);
    if (kept) return character;
    if (code === 0x309b) return "\u3099";
    if (code === 0x309c) return "\u309a";
    return character.normalize("NFKD").toLowerCase().normalize("NFKD")
      .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/gu, "")
      .replace(/[\t-\r\u0085\u1680\u2028\u2029]/g, " ")
      .replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\u301c/g, "~").replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');
  }

  // 1: hiragana, 2: katakana, 0: neither.
  const script = (c) => ((c >= "\u3041" && c <= "\u3096") || c === "\u309d" || c === "\u309e" ? 1
    : (c >= "\u30a1" && c <= "\u30fa") || c === "\u30fd" || c === "\u30fe" ? 2 : 0);
  const hiragana = (c) => ((c >= "\u30a1" && c <= "\u30f6") || c === "\u30fd" || c === "\u30fe" ? String.fromCharCode(c.charCodeAt(0) - 0x60) : c);
  const digit = (c) => c >= "0" && c <= "9";
  const letter = (c) => (c >= "a" && c <= "z") || (c >= "\u00b5" && c <= "\u058f");
  const apart = (a, b) => (letter(a) && letter(b)) || (digit(a) && digit(b));

  // Every character folded on its own and voiced marks put together: [character, origin] of each.
  function single(text) {
    const out = [];
    let at = 0;
    for (const character of text) {
      let folded = memory.get(character);
      if (folded === undefined) memory.set(character, (folded = foldOne(character)));
      for (const c of folded) {
        const last = out[out.length - 1];
        const joined = marks[c] && last && marks[c].get(last[0]);
        if (joined) last[0] = joined;
        else out.push([c, at]);
      }
      at += character.length;
    }
    return out;
  }

  // What depends on the neighbours: spaces, middle dots, the long vowel at a word's end; then katakana as hiragana.
  function joined(source) {
    const out = [];
    let run = 0, kind = 0, blank = false;
    for (let i = 0; i < source.length; ++i) {
      const [c, origin] = source[i];
      const next = i + 1 < source.length ? source[i + 1][0] : "";
      if (c === " ") { blank = true; run = kind = 0; continue; }
      if (c === "・") { run = kind = 0; continue; }
      if (c === "ー") {
        if (run >= 3 && next !== "ー" && script(next) !== kind) { run = kind = 0; continue; }
        run += kind ? 1 : 0;
      } else {
        const now = script(c);
        run = now && now === kind ? run + 1 : now ? 1 : 0;
        kind = now;
      }
      if (blank && out.length && apart(out[out.length - 1][0], c)) out.push([" ", origin]);
      blank = false;
      out.push([hiragana(c), origin]);
    }
    return out;
  }

  // `variants`: pairs of folded spellings, the second stands for the first; of two that fit, the longer is taken.
  function prepare(variants) {
    const table = new Map();
    for (const [from, to] of variants) {
      const first = [...from][0];
      table.set(first, [...(table.get(first) || []), [[...from], [...to]]].sort((a, b) => b[0].length - a[0].length));
    }
    return table;
  }

  // The folded text, and for each of its UTF-16 units where in `text` it comes from (one more for the end).
  function fold(text, table) {
    const source = joined(single(text));
    const origins = [];
    let folded = "";
    const put = (c, origin) => { folded += c; for (let n = c.length; n > 0; --n) origins.push(origin); };
    for (let i = 0; i < source.length;) {
      const found = (table.get(source[i][0]) || []).find(([from]) => from.every((c, n) => i + n < source.length && source[i + n][0] === c));
      if (found) found[1].forEach((c, n) => put(c, source[i + Math.min(n, found[0].length - 1)][1]));
      else put(...source[i]);
      i += found ? found[0].length : 1;
    }
    origins.push(text.length);
    return { text: folded, origins };
  }

  globalThis.hakushoFold = { fold, foldOne, prepare };
})();
