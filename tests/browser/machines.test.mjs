// What pages tell search engines, and other programs that do not read prose.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { filesOf, site } from "./site.mjs";

const address = "https://hakusho.example/a/sub-path/";
const read = (name) => readFileSync(path.join(site, name), "utf8");
const pages = filesOf(site, ".html").map((name) => ({ name, html: read(name) }));
const attribute = (html, pattern) => html.match(pattern)?.[1];
const plain = (html) => html.replace(/<[^>]+>/g, "").replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&#39;", "'").replaceAll("&amp;", "&").trim();

// What is wrong with the JSON-LD of a page; null where it has none.
function linkedData(html) {
  const text = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1];
  if (text === undefined) return null;
  const data = JSON.parse(text);
  const wrong = [];
  if (data["@context"] !== "https://schema.org" || data["@type"] !== "TechArticle") wrong.push("type");
  if (data.headline !== plain(html.match(/<h1[^>]*>(.*?)<\/h1>/s)[1])) wrong.push("headline");
  if (!/^(ja|en)$/.test(data.inLanguage)) wrong.push("inLanguage");
  if (data.url !== attribute(html, /<link rel="canonical" href="([^"]+)"/)) wrong.push("url");
  for (const date of [data.datePublished, data.dateModified]) if (date !== undefined && !/^\d{4}(-\d\d){0,2}$/.test(date)) wrong.push("date");
  if (!data.about?.name || data.isPartOf?.url !== address) wrong.push("names");
  return wrong;
}

test("every document tells machines what it is", () => {
  const documents = pages.filter(({ html }) => html.includes('<article class="whitepaper'));
  assert.ok(documents.length >= 15);
  for (const { name, html } of documents) assert.deepEqual(linkedData(html), [], name);
});

test("wrong JSON-LD is found", () => {
  const { html } = pages.find(({ html }) => html.includes("ld+json"));
  assert.deepEqual(linkedData(html.replace('"headline":"', '"headline":"x')), ["headline"]);
  assert.throws(() => linkedData(html.replace('"headline":', '"headline"')));
});

test("every page names its own address once, and the sitemap names the pages that are to be found", () => {
  const listed = [...read("sitemap.xml").matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => match[1]);
  assert.equal(new Set(listed).size, listed.length);
  const names = new Set(pages.map(({ name }) => address + name));
  assert.deepEqual(listed.filter((each) => !names.has(each)), []);
  for (const { name, html } of pages) {
    const canonical = attribute(html, /<link rel="canonical" href="([^"]+)"/);
    const hidden = html.includes('<meta name="robots" content="noindex">');
    if (name === "404.html") assert.ok(hidden && canonical === undefined);
    else assert.ok(names.has(canonical), `${name}: ${canonical}`);
    assert.equal(attribute(html, /<meta property="og:url" content="([^"]+)"/), canonical, name);
    assert.ok(attribute(html, /<meta property="og:title" content="([^"]+)"/), name);
    if (!hidden && canonical === address + name) assert.ok(listed.includes(address + name), `${name} is not in the sitemap`);
    if (hidden) assert.ok(!listed.includes(address + name), `${name} is in the sitemap`);
  }
  assert.match(read("robots.txt"), new RegExp(`Sitemap: ${address}sitemap.xml`));
});

test("the header files carry what the pages ask for, and what a meta element cannot", () => {
  for (const name of ["_headers", "nginx-headers.conf"])
    for (const header of ["Content-Security-Policy", "frame-ancestors 'none'", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Strict-Transport-Security"])
      assert.ok(read(name).includes(header), `${header} in ${name}`);
});

test("an answer that never changed is not said to have changed in the first version", () => {
  const revised = pages.find(({ name }) => name === "whitepapers/amiya/alog-cloud/annex.html").html;
  assert.ok(!revised.includes("第1.0版で変更"));
  assert.ok(revised.includes("第1.0版から変更なし") && revised.includes("第1.1版で変更"));
});
