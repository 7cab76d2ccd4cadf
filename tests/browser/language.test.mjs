// What the generator says is in the language of the site; what whitepapers, vendors and the site's own pages say stays in theirs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileRoot, filesOf, folderWith, launch, site } from "./site.mjs";

let browser, page;
before(async () => {
  browser = await launch();
  page = await browser.newPage({ javaScriptEnabled: false });
});
after(() => browser.close());

// What the dataset says: the texts that stand in its own files, in any writing of spaces.
const bare = (text) => text.replace(/\s+/g, "");
const source = process.env.SOURCE;
const said = bare(filesOf(source, ".yaml").concat(filesOf(source, ".md")).filter((name) => /^(content|site)\//.test(name))
  .map((name) => readFileSync(path.join(source, name), "utf8")).join("\n"));

// Japanese of a page that is not inside what is marked as Japanese, and that the dataset does not say.
async function foreign(address) {
  await page.goto(address);
  const texts = await page.evaluate(() => {
    const found = [document.title];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode())
      if (texts.currentNode.parentElement.closest("[lang]").lang !== "ja" && !texts.currentNode.parentElement.closest("script"))
        found.push(texts.currentNode.data);
    for (const element of document.querySelectorAll("[aria-label], [placeholder], meta[name=description]"))
      if (element.closest("[lang]").lang !== "ja") found.push(element.getAttribute("aria-label") ?? element.getAttribute("placeholder") ?? element.content);
    return found;
  });
  return texts.flatMap((text) => text.match(/[\u3000-\u30ff\u3400-\u9fff\uff01-\uff9f]+/g) ?? []).filter((text) => !said.includes(text));
}

test("no page of an English site says anything in Japanese but what it quotes", async () => {
  const found = new Map();
  for (const name of filesOf(site, ".html"))
    for (const text of await foreign(fileRoot(site) + name)) found.set(text, name);
  assert.deepEqual([...found], []);
});

test("a word in the wrong language is found", async () => {
  const bad = folderWith({ "bad.html": '<!DOCTYPE html><html lang="en"><title>bad</title><p>検索する語句を変えてください</p><p lang="ja">これはよい</p></html>' });
  assert.deepEqual(await foreign(fileRoot(bad) + "bad.html"), ["検索する語句を変えてください"]);
});
