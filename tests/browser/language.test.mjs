// What the generator says is in the language of the site; what whitepapers, vendors and the site's own pages say stays in theirs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { closePage, newPage } from "./browser.mjs";
import { filesOf, site } from "./site.mjs";

// What the dataset says: the texts that stand in its own files, in any writing of spaces.
const bare = (text) => text.replace(/\s+/g, "");
const source = process.env.SOURCE;
const said = bare(filesOf(source, ".yaml").concat(filesOf(source, ".md")).filter((name) => /^(content|site)\//.test(name))
  .map((name) => readFileSync(path.join(source, name), "utf8")).join("\n"));

// Japanese of a page that is not inside what is marked as Japanese, and that the dataset does not say.
async function foreign(page, html) {
  const texts = await page.evaluate((html) => {
    const document = new DOMParser().parseFromString(html, "text/html");
    const found = [document.title];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode())
      if (texts.currentNode.parentElement.closest("[lang]").lang !== "ja" && !texts.currentNode.parentElement.closest("script"))
        found.push(texts.currentNode.data);
    for (const element of document.querySelectorAll("[aria-label], [placeholder], meta[name=description]"))
      if (element.closest("[lang]").lang !== "ja") found.push(element.getAttribute("aria-label") ?? element.getAttribute("placeholder") ?? element.content);
    return found;
  }, html);
  return texts.flatMap((text) => text.match(/[\u3000-\u30ff\u3400-\u9fff\uff01-\uff9f]+/g) ?? []).filter((text) => !said.includes(text));
}

test("no page of an English site says anything in Japanese but what it quotes", async () => {
  const page = await newPage();
  const names = filesOf(site, ".html"), found = new Map();
  assert.ok(names.length > 100);
  for (const name of names)
    for (const text of await foreign(page, readFileSync(path.join(site, name), "utf8"))) found.set(text, name);
  await closePage(page);
  assert.deepEqual([...found], []);
});

test("a word in the wrong language is found", async () => {
  const page = await newPage();
  const bad = '<!DOCTYPE html><html lang="en"><title>bad</title><p>検索する語句を変えてください</p><p lang="ja">これはよい</p></html>';
  assert.deepEqual(await foreign(page, bad), ["検索する語句を変えてください"]);
  await closePage(page);
});
