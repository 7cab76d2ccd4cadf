// How much a reader has to load.
import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { filesOf, site, targetOf } from "./site.mjs";

const kib = 1024;
const size = (name) => statSync(path.join(site, name)).size;
const read = (name) => readFileSync(path.join(site, name), "utf8");

// The files of one kind that a page loads, by their path from the site.
const loaded = (name, pattern) =>
  [...new Set([...read(name).matchAll(pattern)].map((match) => targetOf(name, match[1])))];
const sheets = (name) => loaded(name, /<link rel="stylesheet"[^>]* href="([^"]+)"/g);
const scripts = (name) => loaded(name, /<script src="([^"]+)"/g);
const total = (names) => names.reduce((sum, name) => sum + size(name), 0);
const heavier = (pages, weigh, limit) => pages.filter((name) => weigh(name) > limit).map((name) => `${name}: ${weigh(name)} bytes`);

const pages = filesOf(site, ".html");

test("a document of up to 50 responses has at most 120 KiB of HTML, or 2.4 KiB a response", () => {
  const documents = pages.filter((name) => /<article class="whitepaper/.test(read(name)));
  assert.ok(documents.length >= 15);
  const allowed = (name) => (120 * kib * Math.max(50, read(name).match(/class="section-links"/g)?.length ?? 0)) / 50;
  assert.deepEqual(documents.filter((name) => size(name) > allowed(name)).map((name) => `${name}: ${size(name)} bytes`), []);
});

test("the style sheets of a page have at most 24 KiB together", () => {
  assert.ok(pages.every((name) => sheets(name).length > 0));
  assert.deepEqual(heavier(pages, (name) => total(sheets(name)), 24 * kib), []);
});

test("a page loads at most 4 KiB of scripts, the search page at most 18 KiB", () => {
  assert.deepEqual(heavier(pages.filter((name) => name !== "search.html"), (name) => total(scripts(name)), 4 * kib), []);
  assert.ok(scripts("search.html").length > 0);
  assert.deepEqual(heavier(["search.html"], (name) => total(scripts(name)), 18 * kib), []);
});

test("no page has a font, or more than four requests of its own", () => {
  assert.deepEqual(filesOf(site).filter((name) => /\.(woff2?|[ot]tf|eot)$/.test(name)), []);
  const requests = (name) => 1 + sheets(name).length + scripts(name).length;
  assert.deepEqual(heavier(pages.filter((name) => name !== "search.html"), requests, 4), []);
});

// What a browser waits for before it shows a page: style sheets, and scripts that run where they stand.
function waitedFor(html) {
  const sheets = html.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
  const scripts = (html.match(/<script\b[^>]*>/g) ?? []).filter((tag) => !/ (defer|async)\b| type="(module|application\/ld\+json)"/.test(tag));
  return { sheets: sheets.length, scripts: scripts.length };
}

test("a page is shown as soon as three style sheets are there, and waits for no script", () => {
  for (const name of pages) {
    const { sheets, scripts } = waitedFor(read(name));
    assert.ok(sheets <= 3 && scripts === 0, `${name}: ${sheets} style sheets, ${scripts} scripts`);
  }
  assert.deepEqual(waitedFor('<link rel="stylesheet" href="a.css"><script src="a.js"></script><script>1</script><script src="b.js" defer></script>'),
    { sheets: 1, scripts: 2 });
});

test("a page that weighs too much is found", () => {
  assert.deepEqual(heavier(["search.html"], (name) => total(scripts(name)), 1).length, 1);
  assert.ok(total(sheets("index.html")) > kib && total(scripts("search.html")) > kib);
});
