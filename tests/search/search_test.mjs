// Search finds exactly what a folded search through every text finds, and loads little for it:
//   node --test tests/search/search_test.mjs      with SEARCH_SITE=<folder that write_search_site made>
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import test from "node:test";
import vm from "node:vm";

const firstShown = 5;  // as themes/default/assets/search.js says
const site = process.env.SEARCH_SITE;
const shipped = ["fold.js", "search-index.js", "search.js"].map((script) => fs.readFileSync(path.join(site, "assets", script), "utf8"));
for (const script of shipped.slice(0, 2)) vm.runInThisContext(script);
const { fold, prepare } = globalThis.hakushoFold;
const { search, textOf, marked, snippet } = globalThis.hakushoSearch;

const sections = fs.readFileSync(path.join(site, "truth.jsonl"), "utf8").trim().split("\n").map((line) => {
  const [key, anchor, title, text, ids, chapters, layout, names] = JSON.parse(line);
  return { key, anchor, title, text, ids, chapters, layout, names };
});
const whitepapers = new Set(sections.map((section) => section.key)).size;

// Loads files as the page does, and counts them.  A fresh one stands for a fresh visit.
// Synonyms are left out where a term is to be found by itself.
function visit({ synonyms } = { synonyms: "left out" }) {
  const loaded = new Map();
  const load = async (name) => {
    if (!loaded.has(name)) {
      const script = fs.readFileSync(path.join(site, "assets/search", name + ".js"), "utf8");
      let data;
      vm.runInNewContext(script, { hakushoChunk: (_, given) => { data = given; } });
      loaded.set(name, { data: JSON.parse(JSON.stringify(data)), bytes: Buffer.byteLength(script) });
      if (name === "start" && synonyms === "left out") loaded.get(name).data.synonyms = [];
    }
    return loaded.get(name).data;
  };
  return { load, loaded, bytes: () => [...loaded.values()].reduce((sum, file) => sum + file.bytes, 0) };
}

const start = await visit({ synonyms: "shipped" }).load("start");
const table = prepare(start.variants);
const folded = (text) => fold(text, table).text;
for (const section of sections) {
  section.foldedTitle = folded(section.title);
  section.foldedText = folded(section.text);
  section.foldedNames = section.names.split("\n").map(folded);
}

// The truth, by other means than the index: a term is looked for in each section's folded texts.
const apartFromNumbers = (text, at, end) => !/[0-9]\.?$/.test(text.slice(0, at)) && !/^[0-9]/.test(text.slice(end));
function holdsNumber(text, number, letters) {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const end = at + number.length;
    if (!apartFromNumbers(text, at, end)) continue;
    if (!letters || new RegExp(`(^|[^a-z])${letters}[.:]?$`).test(text.slice(0, at))) return true;
  }
  return false;
}
function holds(section, term) {
  if (!term.id) return section.foldedTitle.includes(term.phrase) || section.foldedText.includes(term.phrase);
  const letters = /^[a-z]*/.exec(term.id)[0];
  const named = section.ids.some((id) => [id, id.replace(/^[a-z]+\./, "")].some((name) => name === term.id || name.startsWith(term.id + ".")));
  return named || holdsNumber(section.foldedTitle, term.number, letters) || holdsNumber(section.foldedText, term.number, letters);
}
function truth(terms) {
  const here = (section) => terms.some((term) => holds(section, term));
  const beside = (section, term) => term.phrase && section.foldedNames.some((name) => name.includes(term.phrase));
  return new Set(sections.filter((section) => here(section) && terms.every((term) => holds(section, term) || beside(section, term)))
    .map((section) => section.key + "#" + section.anchor));
}
// `expected` says what each query means: texts and ids, written by hand, so that the parser is tested too.
const phrases = (...texts) => texts.map((text) => ({ phrase: folded(text) }));
const id = (written) => [{ id: written, number: written.replace(/^[a-z]+\./, "") }];

const plain = `情報漏えい 多要素認証 責任共有モデル 鍵管理システム 脆弱性診断 再委託先 入退室管理 個人情報 バックアップ スナップショット
ハイパーバイザー シングルサインオン サーバー ログ 暗号 廃棄 訓練 監査 分離 契約 復旧 TLS1.2 AES-256 SAML2.0 ISO/IEC27001 CI/CD SOC2報告書
漏えい サインオン センター 共有モデル イパーバイザ 不備 退室 コード しています います。 ています は しま のバ API 鍵 ー ル 日 保持期間 保持期間は
取得しています を定期的に取得 見直しています 当社の責任者 責任者が承認
構成情報を 知的財産権の保護 本番環境の 仮想マシン 仮想化した テナントで共有 不要になった 通信中の 点検し、結果を 経営層 第三者による
お客様からの求めがあれば 24時間365日、 障害に備えて、 法令の要求 27017:2015 (保持期間は 日)。 ユーザー ルーター ストレージ リージョン コンテナ
ウイルス対策ソフト 時刻同期 変更管理 インシデント対応 事業継続計画 管理コンソール ファイアウォール 監査証跡 ネットワーク 物理的な 退職した従業員の
周知 していますので してい ている いて 存在しない言葉 ぬ 龍 zz`.split(/\s+/);
const sentences = `申請と承認の手順を定めています 定期的に取得しています。 暗号化して保管しています 監視し、異常を検知します しています。情報漏えい しています。お客様 ます。障害に備えて、
従業員に周知しています`.split(/\s+/);
const odd = `ﾊﾞｯｸｱｯﾌﾟ ＴＬＳ１．２ ｱｸｾｽﾛｸﾞ アクセス・ログ あくせすろぐ ばっくあっぷ ｓａｍｌ２．０ saml2.0 Saml2.0 aes‐256 ＡＥＳ－２５６ iso/iec27001 ＩＳＯ／ＩＥＣ２７００１
ぜい弱性診断 ゼイ弱性 問合せ 問い合わせ お問合せ 問合わせ 取扱い 取り扱い 取扱 取扱い手順 改定履歴 改訂履歴 法令順守 法令遵守 サーバ サーバー ｻｰﾊﾞｰ ｻｰﾊﾞ さーば ユーザ ユーザー ﾕｰｻﾞ
ルータ ルーター ﾙｰﾀｰ 口座情報 ⼝座情報 (株)サンプル ㈱サンプル ㈱ ウィルス対策 ウイルス対策 ｳｨﾙｽ対策 ファイアーウォール ファイヤウォール ﾌｧｲｱｳｫｰﾙ ハイパーバイザ ﾊｲﾊﾟｰﾊﾞｲｻﾞｰ
データセンタ ﾃﾞｰﾀｾﾝﾀｰ でーたせんたー ｼﾝｸﾞﾙｻｲﾝｵﾝ しんぐるさいんおん Ａｐｉ ａｐｉ cI/cD ＣＩ／ＣＤ ｽﾅｯﾌﾟｼｮｯﾄ ｲﾝｼﾃﾞﾝﾄ いんしでんと ｽﾄﾚｰｼﾞ ﾘｰｼﾞｮﾝ ｺﾝﾃﾅ 情報漏洩 漏洩 ログ・ ｿｰｼｬﾙ
ﾈｯﾄﾜｰｸ 仮想ﾏｼﾝ 多要素認証​`.split(/\s+/);
const several = [["バックアップ 保持期間", "バックアップ", "保持期間"], ["暗号　鍵", "暗号", "鍵"], ["サーバー 監視 東京", "サーバ", "監視", "東京"], ["ﾊﾞｯｸｱｯﾌﾟ ﾛｸﾞ", "バックアップ", "ログ"],
  ['"取得しています" 契約', "取得しています", "契約"], ['"ISO 27001 の認証"', "ISO 27001の認証"], ["Service1 バックアップ", "service1", "バックアップ"], ["ベンダー2 暗号", "ベンダー2", "暗号"],
  ["株式会社ベンダー3", "株式会社ベンダー3"], ["Service4 Cloud", "service4", "cloud"], ['"service4 cloud"', "service4cloud"], ["契約 契約", "契約"], ["“お客様データ” 消去", "お客様データ", "消去"], ['"TLS 1.2"', "TLS 1.2"]];
const ids = [["9.2", "9.2"], ["9.2.1", "9.2.1"], ["A.9.2.1", "a.9.2.1"], ["a9.2.1", "a.9.2.1"], ["Ａ．９．２．１", "a.9.2.1"], ["Ａ・９・２・１", "a.9.2.1"], ["12.3.1", "12.3.1"], ["12.3.10", "12.3.10"], ["12.3", "12.3"], ["9", "9"], ["19.2", "19.2"],
  ["15.2.1", "15.2.1"], ["CLD 9.5.1", "cld.9.5.1"], ["cld.9.5.1", "cld.9.5.1"], ["ＣＬＤ.９.５.１", "cld.9.5.1"], ["CLD9.5", "cld.9.5"], ["9.5.1", "9.5.1"], ["6.3.1", "6.3.1"], ["A.12", "a.12"], ["27001", "27001"], ["27017", "27017"], ["1.2", "1.2"], ["365", "365"], ["5.1.1.", "5.1.1"], ["2", "2"], ["99.9", "99.9"]];
// Pieces of the texts themselves, of every length, whole sentences too.
const cut = Array.from({ length: 120 }, (_, n) => {
  const section = sections[(n * 7919 + 13) % sections.length];
  const text = [...section.text.replaceAll('"', "").split("\n")[0]];
  const from = (n * 31) % Math.max(1, text.length - 2);
  return text.slice(from, from + 2 + (n % 12) + (n % 10 === 0 ? 60 : 0)).join("");
}).filter((piece) => folded(piece) && !/^[\d.()]*$/.test(folded(piece)));

const queries = [...plain, ...odd].map((query) => ({ query, terms: phrases(query), words: true }))
  .concat(several.map(([query, ...texts]) => ({ query, terms: phrases(...texts) })))
  .concat(sentences.map((query) => ({ query, terms: phrases(query) })))
  .concat(ids.map(([query, written]) => ({ query, terms: id(written), words: true })))
  .concat(cut.map((piece) => ({ query: `"${piece}"`, terms: phrases(piece) })));

// And by chance, always the same ones: 2 to 72 characters from anywhere in a text.
let seed = 20261128;
const below = (limit) => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return Math.floor((seed / 2 ** 32) * limit);
};
function pieceByChance() {
  const size = 2 + below(71);
  const text = [...sections[below(sections.length)].text.replace(/["\n\t]/g, " ")];
  const from = below(Math.max(1, text.length - size));
  return text.slice(from, from + size).join("");
}
const byChance = [];
while (byChance.length < (whitepapers === 100 ? 800 : 100)) {
  const piece = pieceByChance();
  if (folded(piece) && !/^[a-z]*[.:]?[\d.]+$/.test(folded(piece))) byChance.push({ query: `"${piece}"`, terms: phrases(piece) });
}

// Sections in the order of the index's documents.
const byDocument = Map.groupBy ? Map.groupBy(sections, (section) => section.key)
  : sections.reduce((map, section) => map.set(section.key, [...(map.get(section.key) || []), section]), new Map());
const byName = new Map(sections.map((section) => [section.key + "#" + section.anchor, section]));
function named(results) {
  const firstOf = new Map();
  return results.map((result) => {
    const { layout } = result.bucket;
    const document = layout.documents[result.section];
    if (!firstOf.has(result.key)) firstOf.set(result.key, layout.documents.indexOf(document));
    const index = result.section - firstOf.get(result.key);
    return result.key + "#" + byDocument.get(result.key)[index].anchor;
  });
}

async function holdsExactly(searched) {
  const { load } = visit();
  let hits = 0;
  for (const { query, terms } of searched) {
    const found = named((await search(query, {}, load)).results);
    const wanted = truth(terms);
    const given = new Set(found);
    const extra = found.filter((key) => !wanted.has(key)), missing = [...wanted].filter((key) => !given.has(key));
    assert.equal(given.size, found.length, query);
    assert.deepEqual({ query, extra: extra.slice(0, 3), missing: missing.slice(0, 3) }, { query, extra: [], missing: [] });
    hits += found.length;
  }
  return hits;
}

test(`recall and precision are 1.000 over ${queries.length} queries, ${odd.length} in odd spellings, at ${whitepapers} whitepapers`, async () => {
  assert.ok(queries.length >= 200 && odd.length >= 60);
  assert.ok((await holdsExactly(queries)) > whitepapers * 100);
});

test(`recall and precision are 1.000 over ${byChance.length} pieces of the texts cut by chance`, async () => {
  assert.ok((await holdsExactly(byChance)) >= byChance.length);
});

test("an id is found by prefix and in every spelling, never inside a longer one", async () => {
  const { load } = visit();
  const answering = sections.filter((section) => section.anchor === "A.9.2.1").length;
  assert.ok(answering > 0);
  for (const query of ["9.2.1", "A.9.2.1", "ａ９．２．１", "A 9.2.1", "a・9・2・1"]) {
    const found = named((await search(query, {}, load)).results).map((key) => key.split("#")[1]);
    assert.equal(found.slice(0, answering).filter((anchor) => anchor === "A.9.2.1").length, answering, query);
  }
  for (const key of named((await search("9.2", {}, load)).results.filter((result) => result.score > 4))) assert.match(key, /#A\.9\.2\./);
  for (const key of named((await search("12.3.1", {}, load)).results.filter((result) => result.score > 4))) assert.match(key, /#A\.12\.3\.1$/);
});

test("titles come before bodies, and equal ones in the order of whitepapers", async () => {
  const { load } = visit();
  const { results } = await search("バックアップ", {}, load);
  const inTitle = named(results).map((key) => byName.get(key).foldedTitle.includes(folded("バックアップ")));
  assert.ok(inTitle.includes(true) && inTitle.includes(false));
  assert.ok(inTitle.lastIndexOf(true) < inTitle.indexOf(false));
});

test("vendor, chapter and layout narrow what is found", async () => {
  const { load } = visit();
  const all = named((await search("契約", {}, load)).results);
  for (const [choice, fits] of [[{ vendor: "vendor-1" }, (section) => section.key.startsWith("vendor-1/")], [{ layout: "annex" }, (section) => section.layout === "annex"],
    [{ chapter: "synthetic/A.9" }, (section) => section.chapters.includes("synthetic/A.9")], [{ chapter: "synthetic/none" }, () => false]]) {
    const found = named((await search("契約", choice, load)).results);
    assert.deepEqual(new Set(found), new Set(all.filter((key) => fits(byName.get(key)))));
  }
});

test("a result shows its section's own text with what was searched for marked", async () => {
  const { load } = visit();
  for (const query of ["ばっくあっぷ", "12.3.1", "取扱い手順", "情報漏えい 障害"]) {
    const answer = await search(query, {}, load);
    const keys = named(answer.results);
    for (const n of [0, 1, Math.floor(keys.length / 2), keys.length - 1]) {
      const section = byName.get(keys[n]);
      const shown = await textOf(answer.results[n], load);
      assert.deepEqual([shown.anchor, shown.title, shown.text], [section.anchor, section.title, section.text]);
      const pieces = marked(shown.text, answer.terms, answer.table);
      assert.equal(pieces.map(([piece]) => piece).join(""), shown.text);
      const part = snippet(shown.text, answer.terms, answer.table);
      assert.ok(part.map(([piece]) => piece).join("").length < 260);
      const words = (shown) => new Set(shown.filter(([, mark]) => mark).map(([piece]) => folded(piece)));
      for (const word of words(pieces)) assert.ok(words(part).has(word), `${word} in ${part.map(([piece]) => piece).join("")}`);
      for (const [piece, mark] of pieces) if (mark && !/^\d/.test(folded(piece))) assert.ok(answer.terms.some((term) => term.phrase === folded(piece)), piece);
    }
  }
});

// What a search for any of these phrases finds.
const truthOfAny = (...texts) => new Set(texts.flatMap((text) => [...truth(phrases(text))]));
const sorted = (set) => [...set].sort();

test("any word of a group of synonyms finds what the others find, and the answer names them", async () => {
  const { load } = visit({ synonyms: "shipped" });
  let hits = 0;
  for (const group of start.synonyms) {
    for (const word of group) {
      const answer = await search(word, {}, load);
      assert.deepEqual(sorted(new Set(named(answer.results))), sorted(truthOfAny(...group)), word);
      assert.deepEqual(sorted(answer.terms.flatMap((term) => term.also)), sorted(group.filter((other) => other !== word)), word);
      hits += answer.results.length;
    }
  }
  assert.ok(hits > whitepapers);
});

test("a synonym is found inside a longer phrase and beside other terms, in every spelling", async () => {
  const { load } = visit({ synonyms: "shipped" });
  let hits = 0;
  for (const [query, ...texts] of [["MFAの管理", "多要素認証の管理", "MFAの管理"], ["ｍｆａの取得", "多要素認証の取得"], ["SSOを", "シングルサインオンを"], ["audit trail", "監査証跡", "監査ログ", "audit trail"]]) {
    const found = new Set(named((await search(query, {}, load)).results));
    assert.deepEqual(sorted(found), sorted(truthOfAny(...texts)), query);
    hits += found.size;
  }
  assert.ok(hits > 0);
  const both = named((await search("MFA 契約", {}, load)).results);
  assert.deepEqual(sorted(both), sorted(truth(phrases("多要素認証", "契約"))));
});

test("words in quotes, and pieces of Latin words, have no synonyms", async () => {
  const { load } = visit({ synonyms: "shipped" });
  for (const query of ['"MFA"', "mfax", "xmfa", '"audit trail"', '"audit" trail', "audits trail"]) {
    const answer = await search(query, {}, load);
    assert.deepEqual(answer.terms.flatMap((term) => term.also), [], query);
    assert.equal(answer.results.length, 0, query);
  }
});

test("a result shows the synonym that was found marked", async () => {
  const { load } = visit({ synonyms: "shipped" });
  const answer = await search("audit trail", {}, load);
  const shown = await textOf(answer.results[0], load);
  const marks = [shown.title, shown.text].flatMap((text) => marked(text, answer.terms, answer.table)).filter(([, mark]) => mark);
  assert.deepEqual([...new Set(marks.map(([piece]) => piece))], ["監査証跡"]);
});

test("hostile queries find nothing and take no time", async () => {
  const { load } = visit();
  const begin = performance.now();
  for (const query of ["", "   ", '"', '""', "__proto__", "constructor", "(a+)+$".repeat(40), "<script>", "\u0000\u0001", "\ud800", "・", "ー", "し".repeat(500), "#9.2", "@synthetic/A.9", "\n", "MFA".repeat(66), "ウェブ".repeat(66), "MFA ".repeat(50)])
    await search(query, {}, load);
  assert.ok(performance.now() - begin < 2000);
  assert.equal((await search("__proto__ constructor", {}, load)).results.length, 0);
});

test("scripts and files of a query take at most 100 KB, and the answer comes within 50 ms of the last byte", async () => {
  const scripts = shipped.reduce((sum, script) => sum + Buffer.byteLength(script), 0);
  assert.ok(scripts <= 18 * 1024, `${scripts} bytes of scripts`);
  const measured = [];
  for (const { query, words } of [...queries, ...byChance]) {
    const { load, loaded, bytes } = visit({ synonyms: "shipped" });
    const answer = await search(query, {}, load);
    for (const result of answer.results.slice(0, firstShown)) await textOf(result, load);
    // Again from the start with every file at hand: what is left is the work itself.
    const ready = new Map([...loaded].map(([name, file]) => [name, structuredClone(file.data)]));
    // The quickest of three, since other programs run beside this one; each lays the bucket out anew.
    let time = Infinity;
    for (let turn = 0; turn < 3; ++turn) {
      for (const bucket of ready.get("start").buckets) delete bucket.layout;
      const begin = performance.now();
      await search(query, {}, async (name) => ready.get(name));
      time = Math.min(time, performance.now() - begin);
    }
    measured.push({ query, words, bytes: scripts + bytes(), time });
  }
  const worst = (list, by) => list.reduce((a, b) => (b[by] > a[by] ? b : a));
  const median = (list, by) => list.map((each) => each[by]).sort((a, b) => a - b)[list.length >> 1];
  const ofWords = measured.filter(({ words }) => words);
  for (const [name, list] of [["words and ids", ofWords], ["queries", measured.slice(0, queries.length)], ["pieces by chance", measured.slice(queries.length)]]) {
    const heaviest = worst(list, "bytes"), slowest = worst(list, "time");
    console.log(`${whitepapers} whitepapers, ${name}: median ${median(list, "bytes")} bytes, most ${heaviest.bytes} (${heaviest.query}); median ${median(list, "time").toFixed(1)} ms, most ${slowest.time.toFixed(1)} (${slowest.query})`);
  }
  if (whitepapers <= 100) assert.ok(worst(measured, "bytes").bytes <= 100_000, worst(measured, "bytes").query);
  assert.ok(median(measured, "time") < 50);
  if (whitepapers <= 100) assert.ok(worst(measured, "time").time < 50, `${worst(measured, "time").time} ms: ${worst(measured, "time").query}`);
});
