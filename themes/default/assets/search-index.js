// Finds sections in the index that generator/search/index.cpp writes (see its FORMAT.md).  Exact: what is found is what a
// folded search through every title and text would find.  Sets `hakushoSearch`; touches no document, loads through `load`.
(() => {
  "use strict";
  const { fold, prepare } = globalThis.hakushoFold;
  const longestQuery = 200,
    sizeStep = 16,   // sizes of sections are multiples of it
    atOnce = 2,      // lists of a phrase that are asked for together
    fewPlaces = 5,   // of a phrase, whose texts are shown
    mostPhrases = 12, // that are searched for in place of one
    mostWords = 5, // that stand apart in one
    longestKey = 12, // characters, see generator/search/keys.h
    textWeight = 8,    // of a file of texts, in about 512 bytes
    sharedWeight = 6;  // of a file of several slots
  const [title, body, exact, below] = [4, 1, 16, 8];  // what a section scores where a term is found

  // Numbers as generator/search/number_code.h writes them.
  const digits = " !#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
  const digitOf = {};
  [...digits].forEach((digit, n) => { digitOf[digit] = n; });
  const lengths = [[54, 54], [80, 2340], [87, 56700], [89, 1458000], [90]];  // first digits below, and how many numbers
  function reader(codes) {
    let at = 0;
    return {
      done: () => at >= codes.length,
      next() {
        let number = digitOf[codes[at++]], before = 0, following = 0;
        while (number >= lengths[following][0]) before += lengths[following++][1];
        if (following) number -= lengths[following - 1][0];
        for (let n = following; n > 0; --n) number = number * 90 + digitOf[codes[at++]];
        return before + number;
      },
    };
  }
  function distances(codes, step = 0) {
    const list = [];
    for (let read = reader(codes), next = 0; !read.done(); next += step) list.push((next += read.next()));
    return list;
  }
  // The file that a key's lists are in, by its hash: { number, weight }.
  function fileOf(bucket, kind, key) {
    let mixed = 0x811c9dc5;
    for (const c of key) mixed = Math.imul(mixed ^ c.codePointAt(0), 0x01000193);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
    const slots = bucket.layout[kind];
    return slots[(mixed ^ (mixed >>> 13)) & (slots.length - 1)];
  }
  // The lists of a key: of places in the files `g…`, of sections in the files `w…`.
  async function lists(bucket, kind, key, load) {
    const file = await load(`${bucket.name}/${kind}${fileOf(bucket, kind, key).number}`);
    return Object.hasOwn(file, key) ? file[key] : [];
  }

  // By folded word, the other words of its groups, as they are written.
  function synonymsOf(groups, table) {
    const synonyms = new Map();
    for (const group of groups) for (const word of group) {
      const key = fold(word, table).text;
      synonyms.set(key, (synonyms.get(key) || []).concat(group.filter((other) => other !== word)));
    }
    return synonyms;
  }

  // A phrase as a term: { phrase, phrases, also }, the phrase first, then it with the words of synonyms that are in it
  // replaced; and the words that replaced them.
  function withSynonyms(phrase, { words: synonyms, table }) {
    const apart = (end) => !/[a-z0-9]{2}/.test(phrase.slice(end - 1, end + 1));  // no Latin word goes on there
    const also = [];
    let phrases = [""];
    for (let at = 0; at < phrase.length;) {
      const words = [...synonyms.keys()].filter((word) => phrase.startsWith(word, at) && apart(at) && apart(at + word.length));
      const [word = phrase[at]] = words.sort((a, b) => b.length - a.length);
      const others = (words.length && synonyms.get(word)) || [];
      also.push(...others);
      const spellings = [word, ...others.map((other) => fold(other, table).text)];
      phrases = spellings.flatMap((spelling) => phrases.map((before) => before + spelling)).slice(0, mostPhrases);
      at += word.length;
    }
    return { phrase, phrases, also };
  }

  // A query as terms: { id, number } for control numbers in any spelling, { phrase } for everything else; each with the
  // phrases that its places are marked by, and the words that were searched for besides.
  function parse(query, start) {
    const { prefixes, table, words: synonyms } = start;
    const text = [...query].slice(0, longestQuery).join("").replace(/[“”„＂]/g, '"');
    const words = [...text.matchAll(/"([^"]*)"?|[^\s"]+/g)].map((match) => ({ quoted: match[1] !== undefined, text: match[1] ?? match[0] }));
    const dotted = (word) => fold(word.replace(/[・･。｡]/g, "."), table).text;
    const terms = new Map();
    for (let n = 0; n < words.length; ++n) {
      let { quoted, text: written } = words[n];
      const letters = dotted(written).replace(/[.:]$/, "");
      const next = words[n + 1];
      if (!quoted && next && !next.quoted && prefixes.includes(letters) && /^\d/.test(dotted(next.text))) written = letters + "." + words[++n].text;
      // Latin words that are one synonym together: single sign-on.
      for (let end = Math.min(n + mostWords, words.length); end > n + 1; --end) {
        const some = words.slice(n, end), joined = some.map((word) => word.text).join(" ");
        const key = fold(joined, table).text;
        if (some.some((word) => word.quoted) || !/^[ -~]+$/.test(key) || !synonyms.has(key)) continue;
        written = joined;
        n = end - 1;
      }
      const id = !quoted && /^([a-z]*)[.:]?(\d+(?:\.\d+)*)\.?$/.exec(dotted(written));
      const phrase = fold(written, table).text;
      if (id && (!id[1] || prefixes.includes(id[1]))) terms.set("#" + id[1] + id[2], { id: (id[1] && id[1] + ".") + id[2], number: id[2], phrases: [id[2]], also: [] });
      else if (phrase) terms.set(phrase, quoted ? { phrase, phrases: [phrase], also: [] } : withSynonyms(phrase, start));
    }
    return [...terms.values()];
  }

  // By slot, which file it is in: some have one of their own.
  function filesOf([count, shared, own]) {
    const slots = Array.from({ length: count }, (_, slot) => ({ number: slot % shared, weight: sharedWeight }));
    for (let read = reader(own), number = shared, at = 0; !read.done(); ++number) slots[(at += read.next())] = { number, weight: read.next() };
    return slots;
  }

  // Where titles and texts of a bucket's sections begin, and which document each section is of.
  function layOut([sizes, commons, g, w]) {
    const layout = { titles: [], texts: [], documents: [], chunks: [], commons: new Set(commons), g: filesOf(g), w: filesOf(w) };
    let at = 0;
    sizes.forEach((codes, document) => {
      for (let read = reader(codes), chunk = -1, index = 0; !read.done(); at += read.next() * sizeStep) {
        const head = read.next();  // twice the title's size, and one more where a file of texts begins
        if (head & 1) [chunk, index] = [chunk + 1, 0];
        layout.chunks.push([chunk, index++]);
        layout.documents.push(document);
        layout.titles.push(at);
        layout.texts.push(at + (head >> 1) + 1);
      }
    });
    layout.titles.push(at);
    return layout;
  }

  // The places that are in the others too, when the others are moved back by `offset`.
  function together(places, others, offset) {
    let at = 0;
    return places.filter((place) => {
      while (others[at] - offset < place) ++at;
      return others[at] - offset === place;
    });
  }

  // The keys that cover what is still open of a phrase and are the least to load, the lightest first: { from, key, weight }.
  function keysOf(bucket, characters, open) {
    const { commons } = bucket.layout;
    const end = characters.length;
    const textAt = (from, to) => characters.slice(from, to).join("");
    const common = (from, to) => commons.has(textAt(from, to));
    const best = [{ cost: 0 }];  // by where a phrase would end: its last part, and what all of them cost
    for (let from = 0; from < end; ++from) {
      const put = (to, part) => {
        part.cost = best[from].cost + part.weight;
        for (let at = from + 1; at <= to; ++at) if (!(best[at]?.cost <= part.cost)) best[at] = part;
      };
      if (!open[from]) put(from + 1, { from, weight: 0 });
      for (let to = from + 3; to <= Math.min(end, from + longestKey); ++to) {
        if (common(from, to) || (to > from + 3 && !common(from, to - 1) && !common(from + 1, to))) continue;
        const key = textAt(from, to);
        put(to, { from, key, weight: fileOf(bucket, "g", key).weight });
      }
    }
    const keys = [];
    for (let at = end; at; at = best[at].from) if (best[at].key) keys.push(best[at]);
    return keys.sort((a, b) => a.weight - b.weight);
  }

  // The places of a phrase.  The texts are read instead of further lists where that is less to load; those of the first
  // places are mostly shown anyway.
  async function phrasePlaces(bucket, phrase, load) {
    const characters = [...phrase], open = characters.map(() => true);
    let places;
    while (open.includes(true)) {
      const keys = keysOf(bucket, characters, open).slice(0, atOnce);
      if (places && (places.length - fewPlaces) * textWeight <= keys[0].weight) {
        const kept = await Promise.all(places.map((place) => standsAt(bucket, place, phrase, load)));
        return places.filter((_, n) => kept[n]);
      }
      const found = await Promise.all(keys.map(({ key }) => lists(bucket, "g", key, load)));
      keys.forEach(({ from, key }, n) => {
        const [codes = "", before = "", after = ""] = [found[n]].flat();
        const list = distances(codes);
        places = places ? together(places, list, from) : list.map((place) => place - from);
        // At all of its places the key stands beside these.
        [...before + key + after].forEach((c, index) => {
          const at = from - [...before].length + index;
          if (characters[at] === c) open[at] = false;
          else if (characters[at]) places = [];
        });
      });
    }
    return places;
  }

  function sectionAt(layout, place, section = 0) {
    while (layout.titles[section + 1] <= place) ++section;
    return section;
  }

  async function standsAt(bucket, place, phrase, load) {
    const { layout } = bucket;
    const section = sectionAt(layout, place);
    const shown = await textOf({ bucket, section }, load);
    const inTitle = place < layout.texts[section];
    const characters = [...fold(inTitle ? shown.title : shown.text, bucket.table).text];
    return characters.slice(place - (inTitle ? layout.titles : layout.texts)[section]).join("").startsWith(phrase);
  }

  // The score of every section for one term; 0 where it is not found.
  async function scoresOf(bucket, { id, phrases }, load) {
    const { layout } = bucket;
    const found = new Uint8Array(layout.documents.length);
    const raise = (section, score) => { found[section] = Math.max(found[section], score); };
    await Promise.all(phrases.map(async (phrase) => {
      if (id || [...phrase].length < 3 || layout.commons.has(phrase)) {
        const kinds = id ? [exact, below, body] : [title, body];
        const codes = await lists(bucket, "w", id ? "#" + id : phrase, load);
        codes.forEach((list, n) => distances(list, 1).forEach((section) => raise(section, kinds[n])));
        return;
      }
      let section = 0;
      for (const place of await phrasePlaces(bucket, phrase, load)) {
        section = sectionAt(layout, place, section);
        raise(section, place < layout.texts[section] ? title : body);
      }
    }));
    return found;
  }

  async function searchBucket(bucket, terms, choice, table, load) {
    const chosen = bucket.documents.map(([key, layout]) => (!choice.vendor || key.startsWith(choice.vendor + "/")) && (!choice.layout || bucket.layouts[layout] === choice.layout));
    if (!chosen.includes(true)) return [];
    bucket.table = table;
    const layout = (bucket.layout ||= layOut(await load(bucket.name + "/docs")));
    const [chapter, names, ...found] = await Promise.all([
      choice.chapter && lists(bucket, "w", "@" + choice.chapter, load),
      terms.length > 1 ? load("names") : {},
      ...terms.map((term) => scoresOf(bucket, term, load)),
    ]);
    const inChapter = chapter && new Set(distances(chapter[0] || "", 1));
    // Beside another term, the vendor's and the services' names count for every section.
    const folded = bucket.documents.map((_, n) => (names[bucket.name]?.[n] ?? "").split("\n").map((name) => fold(name, table).text));
    const named = terms.map(({ id, phrases }) => folded.map((some) => !id && phrases.some((phrase) => some.some((name) => name.includes(phrase)))));
    const results = [];
    layout.documents.forEach((document, section) => {
      if (!chosen[document] || (chapter && !inChapter.has(section))) return;
      let score = 0;
      for (let n = 0; n < terms.length; ++n) {
        if (!found[n][section] && !named[n][document]) return;
        score += found[n][section];
      }
      if (score) results.push({ bucket, section, key: bucket.documents[document][0], score });
    });
    return results;
  }

  // All sections that hold every term, the best first: titles before bodies, then in the order of whitepapers.
  // `choice`: { vendor, chapter, layout, past }, each of them optional.
  async function search(query, choice, load) {
    const start = await load("start");
    const table = (start.table ||= prepare(start.variants));
    start.words ||= synonymsOf(start.synonyms, table);
    const terms = parse(query, start);
    const found = await Promise.all(start.buckets.filter((bucket) => terms.length && (!bucket.past || choice.past))
      .map((bucket) => searchBucket(bucket, terms, choice, table, load)));
    return { terms, table, results: found.flat().sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.section - b.section)) };
  }

  // What a result shows: its texts as they are written, and where it is read.
  async function textOf({ bucket, section }, load) {
    const { layout } = bucket;
    const document = layout.documents[section];
    const [chunk, index] = layout.chunks[section];
    const [[vendor, whitepaper, version, date, page, language], ...sections] = await load(`text/${bucket.documents[document][0]}/${chunk}`);
    const [anchor, label, title, text] = sections[index];
    return { vendor, whitepaper, version, date, page, language, anchor, label, title, text };
  }

  // The text in pieces [piece, marked], so that what was searched for can be marked.
  function marked(text, terms, table) {
    const { text: folded, origins } = fold(text, table);
    const spans = [];
    for (const { id, phrases } of terms) for (const wanted of phrases) {
      for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
        const end = at + wanted.length;
        if (!id || !(/\d\.?$/.test(folded.slice(0, at)) || /^\d/.test(folded.slice(end)))) spans.push([origins[at], origins[end]]);
      }
    }
    const pieces = [];
    let done = 0;
    for (const [begin, end] of spans.sort((a, b) => a[0] - b[0])) {
      const from = Math.max(begin, done);
      const found = text.slice(from, end).trimEnd();
      if (!found) continue;
      pieces.push([text.slice(done, from), false], [found, true]);
      done = from + found.length;
    }
    pieces.push([text.slice(done), false]);
    return pieces.filter(([piece]) => piece);
  }

  // The same, only around the first place of each of the words.
  function snippet(text, terms, table) {
    const characters = [...text], seen = [], places = [];
    let at = 0;
    for (const [piece, mark] of marked(text, terms, table)) {
      const word = fold(piece, table).text;
      if (mark && !seen.includes(word)) seen.push(word) && places.push(at);
      at += [...piece].length;
    }
    const room = 160 / (places.length || 1);
    let done = 0;
    return (places.length ? places : [0]).flatMap((place, index) => {
      const begin = Math.max(done, Math.floor(place - room / 4)), end = Math.min(Math.ceil(place + room), places[index + 1] ?? at);
      const part = marked(characters.slice(begin, end).join(""), terms, table);
      if (begin > done) part.unshift(["…", false]);
      done = end;
      return part;
    }).concat(done < at ? [["…", false]] : []);
  }

  globalThis.hakushoSearch = { search, textOf, marked, snippet };
})();
