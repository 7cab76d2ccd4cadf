// Every kind of page, light and dark, wide and narrow, with and without scripts, served below a path and opened as a file.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { closePage, newPage, patience } from "./browser.mjs";
import { fileRoot, folderWith, pageOfEachKind, serve, site } from "./site.mjs";
import { axe, looks, overflow, show, takeScriptsOut, watch } from "./watch.mjs";

let server;
before(async () => (server = await serve(site)));
after(() => server.close());

const inLook = (look) => (problem) => `${problem} (${look.colorScheme}, ${look.width} px)`;

// What a reader meets on one page: overflow in any look, broken policy, foreign requests, errors; and the text of its main part.
async function read(root, name, javaScriptEnabled) {
  const page = await newPage({ javaScriptEnabled });
  const problems = await watch(page, root);
  await page.goto(root + name, { waitUntil: "load" });
  for (const look of looks) {
    await show(page, look);
    problems.push(...(await overflow(page)).map(inLook(look)));
  }
  const text = await page.evaluate(() => {
    document.querySelectorAll("noscript").forEach((element) => element.remove());
    return document.querySelector("main")?.textContent ?? "";
  });
  await closePage(page);
  return { problems, text };
}

// What axe finds on one page, in the looks given.
async function audit(root, name, javaScriptEnabled, wanted) {
  const page = await newPage({ bypassCSP: true });
  if (!javaScriptEnabled) await takeScriptsOut(page, root + name);
  await page.goto(root + name, { waitUntil: "load" });
  const problems = [];
  for (const look of wanted) {
    await show(page, look);
    problems.push(...(await axe(page, look)).map(inLook(look)));
  }
  await closePage(page);
  return problems;
}

const kinds = pageOfEachKind(site);
// A host shows the page for addresses that lead nowhere; a folder has no use for it, and its links begin at the host.
const placesFor = (kind) => (kind === "missing" ? [true] : [true, false]);
const differsWithoutScripts = (name) => /<script src|<noscript/.test(readFileSync(path.join(site, name), "utf8"));
// Of a second theme, served with scripts and as a file without them are enough: where a page stands and what it runs are the
// same in all themes.
const both = !process.env.CROSSWISE;

test("the sample site has every kind of page", () => {
  const expected = ["annex", "checksheet", "control", "controls", "coverage", "diff", "guideline", "home", "iso-27002-2022", "missing",
    "own", "retired", "revisions", "search", "vendor", "vendors"];
  assert.deepEqual(expected.filter((kind) => !kinds.some((page) => page.kind === kind)), []);
});

describe("nothing is wrong with a page, and it says the same in all ways of opening it", { concurrency: 2 }, () => {
  for (const { kind, name } of kinds) {
    test(`${kind}: ${name}`, { timeout: patience }, async () => {
      const texts = new Set();
      for (const served of placesFor(kind))
        for (const scripts of both ? [true, false] : [served]) {
          const { problems, text } = await read(served ? server.root : fileRoot(site), name, scripts);
          assert.deepEqual(problems, [], `${served ? "served" : "as a file"}, ${scripts ? "with" : "without"} scripts`);
          texts.add(text);
        }
      assert.equal(texts.size, 1);
      assert.ok([...texts][0].trim().length > 0);
    });
    // Where a page is opened from makes no difference to axe.
    test(`${kind}: ${name}, for axe`, { timeout: patience }, async () => {
      assert.deepEqual(await audit(server.root, name, true, looks), []);
      if (differsWithoutScripts(name)) assert.deepEqual(await audit(server.root, name, false, looks), []);
    });
  }
});

test("the page for addresses that lead nowhere has its look and its links at any address", async () => {
  const page = await newPage();
  for (const address of ["missing.html", "controls/no-such/catalog/page.html"]) {
    const answer = await page.goto(server.root + address);
    assert.equal(answer.status(), 404);
    const { border, links } = await page.evaluate(() => ({ border: getComputedStyle(document.querySelector(".site-header")).borderBlockEndStyle,
      links: [...document.querySelectorAll("main a")].map((link) => link.href) }));
    assert.notEqual(border, "none");
    assert.ok(links.length >= 4);
    for (const link of links) assert.equal((await page.request.get(link)).status(), 200, link);
  }
  await closePage(page);
});

test("what is wrong with a page is found", async () => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">`;
  const folder = folderWith({
    "bad.html": `<!DOCTYPE html><html><head><meta charset="utf-8">${policy}<title>bad</title><script>document.title = "inline"</script>
      <link rel="stylesheet" href="missing.css"></head><body><img src="https://example.invalid/a.png"><p style="width: 2000px; color: #ddd">a</p>
      <div style="color: red"><table><tr><td>${"wide".repeat(400)}</td></tr></table></div><input></body></html>`,
  });
  const found = [...(await read(fileRoot(folder), "bad.html", true)).problems, ...(await audit(fileRoot(folder), "bad.html", true, looks))];
  for (const expected of ["page overflow", "axe html-has-lang", "axe image-alt", "axe label", "axe color-contrast", "policy: script-src", "console: ", "request that leaves the site"])
    assert.ok(found.some((problem) => problem.startsWith(expected)), `${expected} is not among\n${found.join("\n")}`);
});
