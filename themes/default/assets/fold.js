// Folds text for search, exactly as generator/base/characters/fold.cpp does: one spelling for every width, case, kana
// and variant.  A test compares the two over all code points.  Sets `hakushoFold`; touches no document.
(() => {
  "use strict";
  // A kana with a mark behind it as one character, or as the two where there is none such.
  const marked = (kana, mark) => (kana + mark).normalize("NFC");

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

  const script = (c) => (/[ぁ-ゖゝゞ]/.test(c) ? 1 : /[ァ-ヺヽヾ]/.test(c) ? 2 : 0);
  const apart = (pair) => /[a-z\u00b5-\u058f]{2}|[0-9]{2}/.test(pair);
  const kanji = (c) => /[\u3400-\u9fff\u{20000}-\u{3ffff}]/u.test(c);

  // Every character folded on its own and voiced marks put together: [character, origin] of each.
  function single(text, { characters, memory }) {
    const out = [];
    let at = 0;
    for (const character of text) {
      for (const c of (memory[character] ||= [...foldOne(character)].map((c) => characters[c] || c))) {
        const last = out.at(-1);
        const joined = last && /[\u3099\u309a]/.test(c) && marked(last[0], c);
        if (joined?.length === 1) last[0] = joined;
        else out.push([c, at]);
      }
      at += character.length;
    }
    return out;
  }

  // What 々, ゝ and ゞ repeat, and the か or が that ヶ, ヵ and ケ stand for; any other character as it is.
  function asRead(c, before, next) {
    const kana = /[ぁ-ゖ]/.test(before);
    if (/[々〻]/.test(c) && kanji(before)) return before;
    if (kana && /[ゝゞヽヾ]/.test(c)) {
      const [plain] = before.normalize("NFD");
      return /[ゞヾ]/.test(c) ? marked(plain, "\u3099")[0] : plain;
    }
    if (c === "ヵ") return "か";
    if (c !== "ヶ" && (c !== "ケ" || kana || before === "ー")) return c;
    if (/[月所年国条]/.test(next) || (/[0-9]/.test(before) && kanji(next))) return "か";
    return kanji(before) && kanji(next) ? "が" : "け";
  }

  // What depends on the neighbours: repetitions, spaces, middle dots, the long vowel at a word's end; then katakana as
  // hiragana.
  function jointly(source) {
    const out = [];
    let run = 0, kind = 0, blank = false, last = "";
    source.forEach(([written, origin], n) => {
      const next = source[n + 1]?.[0] ?? "";
      const c = asRead(written, last, next);
      const ends = c === "ー" && run >= 3 && next !== "ー" && script(next) !== kind;
      if (c === " ") blank = true;
      if (c === " " || c === "・" || ends) {
        run = 0;
        kind = 0;
        return;
      }
      const now = c === "ー" ? kind : script(c);
      run = now && now === kind ? run + 1 : now ? 1 : 0;
      kind = now;
      if (blank && apart(last + c)) out.push([" ", origin]);
      blank = false;
      last = /[ァ-ヶヽヾ]/.test(c) ? String.fromCharCode(c.charCodeAt(0) - 0x60) : c;
      out.push([last, origin]);
    });
    return out;
  }

  // The tables of generator/base/characters/variants.cpp: groups of kanji, groups of spellings, whose first stands for
  // the others, and words that may end in a long vowel.  Of two spellings that fit, the longer is taken.
  function prepare([kanji, spellings, longVowels]) {
    const characters = {}, table = {};
    for (const [kept, ...others] of kanji.split(" ")) for (const other of others) characters[other] = kept;
    const add = (from, to) => (table[from[0]] ||= []).push([[...from], [...to]]);
    for (const group of spellings.split("/")) {
      const [kept, ...others] = group.split(" ");
      for (const other of others) add(other, kept);
    }
    for (const word of longVowels.split(" ")) add(word + "ー", word);
    for (const pairs of Object.values(table)) pairs.sort((a, b) => b[0].length - a[0].length);
    return { characters, spellings: table, memory: {} };
  }

  // The folded text, and for each of its UTF-16 units where in `text` it comes from (one more for the end).
  function fold(text, table) {
    const source = jointly(single(text, table));
    const origins = [];
    let folded = "";
    for (let n = 0; n < source.length;) {
      const one = [source[n][0]];
      const fits = ([from]) => from.every((c, i) => source[n + i]?.[0] === c);
      const [from, to] = (table.spellings[source[n][0]] || []).find(fits) || [one, one];
      to.forEach((c, i) => {
        folded += c;
        origins.push(...Array(c.length).fill(source[n + Math.min(i, from.length - 1)][1]));
      });
      n += from.length;
    }
    origins.push(text.length);
    return { text: folded, origins };
  }

  globalThis.hakushoFold = { fold, foldOne, prepare };
})();
