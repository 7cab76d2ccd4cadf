// Folds text for search, exactly as generator/base/characters/fold.cpp does: one spelling for every width, case, kana
// and variant.  A test compares the two over all code points.  Sets `hakushoFold`; touches no document.
(() => {
  "use strict";
  const voiced = "うゔかがきぎくぐけげこごさざしじすずせぜそぞただちぢつづてでとどはばひびふぶへべほぼゝゞ";
  const semiVoiced = "はぱひぴふぷへぺほぽ";
  const shift = (kana, by) => String.fromCharCode(kana.charCodeAt(0) + by);
  const marks = {}, unmarked = {};  // by kana and mark, the kana with the mark; and the way back
  for (const [mark, pairs] of [["\u3099", voiced], ["\u309a", semiVoiced]])
    for (let n = 0; n < pairs.length; n += 2)
      for (const by of [0, 0x60]) unmarked[marks[shift(pairs[n], by) + mark] = shift(pairs[n + 1], by)] = shift(pairs[n], by);

  // The spellings of a single character, without its neighbours.
  function foldOne(c) {
    if (/[\uac00-\ud7a3ぁ-ゖゝゞァ-ヾ]/.test(c)) return c;
    if (c === "゛") return "\u3099";
    if (c === "゜") return "\u309a";
    return c.normalize("NFKD").toLowerCase().normalize("NFKD")
      .replace(/[\u0300-\u036f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\u{e0100}-\u{e01ef}]/gu, "")
      .replace(/[\t-\r\u0085\u1680\u2028\u2029]/g, " ")
      .replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\u301c/g, "~").replace(/[\u2018\u2019]/g, "'").replace(/[\u201c\u201d]/g, '"');
  }

  const script = (c) => (/[ぁ-ゖゝゞ]/.test(c) ? "hiragana" : /[ァ-ヺヽヾ]/.test(c) ? "katakana" : "");
  const apart = (pair) => /[a-z\u00b5-\u058f]{2}|[0-9]{2}/.test(pair);
  const kanji = (c) => /[\u3400-\u9fff\u{20000}-\u{3ffff}]/u.test(c);

  // Every character folded on its own and voiced marks put together: [character, origin] of each.
  function single(text, { characters, memory }) {
    const out = [];
    let at = 0;
    for (const character of text) {
      if (!memory.has(character)) memory.set(character, [...foldOne(character)].map((c) => characters[c] || c));
      for (const c of memory.get(character)) {
        const last = out[out.length - 1];
        const joined = last && marks[last[0] + c];
        if (joined) last[0] = joined;
        else out.push([c, at]);
      }
      at += character.length;
    }
    return out;
  }

  // What 々, ゝ and ゞ repeat, and the か or が that ヶ, ヵ and ケ stand for; any other character as it is.
  function asRead(c, before, next) {
    const kana = /[ぁ-ゖ]/.test(before), digit = /[0-9]/.test(before);
    if (/[々〻]/.test(c) && kanji(before)) return before;
    if (kana && /[ゝゞヽヾ]/.test(c)) {
      const plain = unmarked[before] || before;
      return (/[ゞヾ]/.test(c) && marks[plain + "\u3099"]) || plain;
    }
    if (c === "ヵ") return "か";
    if (c !== "ヶ" && (c !== "ケ" || kana || before === "ー")) return c;
    if (/[月所年国条]/.test(next) || (digit && kanji(next))) return "か";
    return kanji(before) && kanji(next) ? "が" : "け";
  }

  // What depends on the neighbours: repetitions, spaces, middle dots, the long vowel at a word's end; then katakana as
  // hiragana.
  function jointly(source) {
    const out = [];
    let run = 0, kind = "", blank = false, last = "";
    source.forEach(([written, origin], n) => {
      const next = n + 1 < source.length ? source[n + 1][0] : "";
      const c = asRead(written, last, next);
      const ends = c === "ー" && run >= 3 && next !== "ー" && script(next) !== kind;
      if (c === " ") blank = true;
      if (c === " " || c === "・" || ends) {
        run = 0;
        kind = "";
        return;
      }
      const now = c === "ー" ? kind : script(c);
      run = now && now === kind ? run + 1 : now ? 1 : 0;
      kind = now;
      if (blank && apart(last + c)) out.push([" ", origin]);
      blank = false;
      last = /[ァ-ヶヽヾ]/.test(c) ? shift(c, -0x60) : c;
      out.push([last, origin]);
    });
    return out;
  }

  // The tables of generator/base/characters/variants.cpp: groups of kanji, groups of spellings, whose first stands for
  // the others, and words that may end in a long vowel.  Of two spellings that fit, the longer is taken.
  function prepare([kanji, spellings, longVowels]) {
    const characters = {}, table = {};
    for (const [kept, ...others] of kanji.split(" ")) for (const other of others) characters[other] = kept;
    const add = (from, to) => (table[[...from][0]] ||= []).push([[...from], [...to]]);
    for (const group of spellings.split("/")) {
      const [kept, ...others] = group.split(" ");
      for (const other of others) {
        add(other, kept);
        if (kept.startsWith(other)) add(kept, kept);
      }
    }
    for (const word of longVowels.split(" ")) add(word + "ー", word);
    for (const pairs of Object.values(table)) pairs.sort((a, b) => b[0].length - a[0].length);
    return { characters, spellings: table, memory: new Map() };
  }

  // The folded text, and for each of its UTF-16 units where in `text` it comes from (one more for the end).
  function fold(text, table) {
    const source = jointly(single(text, table));
    const origins = [];
    let folded = "";
    for (let n = 0; n < source.length;) {
      const none = [[source[n][0]], [source[n][0]]];
      const fits = ([from]) => from.every((c, i) => source[n + i]?.[0] === c);
      const [from, to] = (table.spellings[source[n][0]] || []).find(fits) || none;
      to.forEach((c, i) => {
        folded += c;
        for (const _ of c.split("")) origins.push(source[n + Math.min(i, from.length - 1)][1]);
      });
      n += from.length;
    }
    origins.push(text.length);
    return { text: folded, origins };
  }

  globalThis.hakushoFold = { fold, foldOne, prepare };
})();
