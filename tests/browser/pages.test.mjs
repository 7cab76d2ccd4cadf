// Every kind of page, light and dark, wide and narrow, with and without scripts, served below a path and opened as a file.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { fileRoot, folderWith, launch, pageOfEachKind, serve, site } from "./site.mjs";
import { axe, looks, overflow, show, takeScriptsOut, watch } from "./watch.mjs";

let browser, server;
before(async () => {
  browser = await launch();
  server = await serve(site);
});
after(async () => {
  await browser.close();
  await server.close();
});

// What is wrong with one page, however it is looked at.
async function problemsOf(root, name, javaScriptEnabled) {
  const problems = [];
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const seen = await watch(page, root);
  await page.goto(root + name, { waitUntil: "load" });
  for (const look of looks) {
    await show(page, look);
    for (const problem of await overflow(page)) problems.push(`${problem} (${look.colorScheme}, ${look.width} px)`);
  }
  problems.push(...seen);
  await context.close();

  const checked = await browser.newContext({ bypassCSP: true });
  const tab = await checked.newPage();
  if (!javaScriptEnabled) await takeScriptsOut(tab, root + name);
  await tab.goto(root + name, { waitUntil: "load" });
  for (const look of looks) {
    await show(tab, look);
    for (const problem of await axe(tab)) problems.push(`${problem} (${look.colorScheme}, ${look.width} px)`);
  }
  await checked.close();
  return [...new Set(problems)];
}

const kinds = pageOfEachKind(site);
// A host shows the page for addresses that lead nowhere; a folder has no use for it, and its links begin at the host.
const placesFor = (kind) => (kind === "missing" ? [true] : [true, false]);
// Of a second theme, served with scripts and as a file without them are enough: where a page stands and what it runs are the
// same in all themes.
const both = !process.env.CROSSWISE;

test("the sample site has every kind of page", () => {
  const expected = ["annex", "checksheet", "control", "controls", "coverage", "diff", "guideline", "home", "iso-27002-2022", "missing",
    "own", "retired", "revisions", "search", "vendor", "vendors"];
  assert.deepEqual(expected.filter((kind) => !kinds.some((page) => page.kind === kind)), []);
});

describe("nothing is wrong with a page", { concurrency: 2, timeout: 300_000 }, () => {
  for (const { kind, name } of kinds)
    for (const served of placesFor(kind))
      for (const scripts of both ? [true, false] : [served])
        test(`${kind}: ${name}, ${served ? "served" : "as a file"}, ${scripts ? "with" : "without"} scripts`, async () => {
          assert.deepEqual(await problemsOf(served ? server.root : fileRoot(site), name, scripts), []);
        });
});

describe("a page says the same without scripts", () => {
  for (const { kind, name } of kinds)
    test(kind, async () => {
      const texts = [];
      for (const javaScriptEnabled of [true, false]) {
        const page = await browser.newPage({ javaScriptEnabled });
        await page.goto(fileRoot(site) + name);
        texts.push(await page.evaluate(() => {
          document.querySelectorAll("noscript").forEach((element) => element.remove());
          return document.querySelector("main").textContent;
        }));
        await page.close();
      }
      assert.ok(texts[0].trim().length > 0);
      assert.equal(texts[0], texts[1]);
    });
});

test("the page for addresses that lead nowhere has its look and its links at any address", async () => {
  const page = await browser.newPage();
  for (const address of ["missing.html", "controls/no-such/catalog/page.html"]) {
    const answer = await page.goto(server.root + address);
    assert.equal(answer.status(), 404);
    const { border, links } = await page.evaluate(() => ({ border: getComputedStyle(document.querySelector(".site-header")).borderBlockEndStyle,
      links: [...document.querySelectorAll("main a")].map((link) => link.href) }));
    assert.notEqual(border, "none");
    assert.ok(links.length >= 4);
    for (const link of links) assert.equal((await page.request.get(link)).status(), 200, link);
  }
  await page.close();
});

test("what is wrong with a page is found", async () => {
  const policy = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">`;
  const folder = folderWith({
    "bad.html": `<!DOCTYPE html><html><head><meta charset="utf-8">${policy}<title>bad</title><script>document.title = "inline"</script>
      <link rel="stylesheet" href="missing.css"></head><body><img src="https://example.invalid/a.png"><p style="width: 2000px; color: #ddd">a</p>
      <div style="color: red"><table><tr><td>${"wide".repeat(400)}</td></tr></table></div><input></body></html>`,
  });
  const found = await problemsOf(fileRoot(folder), "bad.html", true);
  for (const expected of ["page overflow", "axe html-has-lang", "axe image-alt", "axe label", "policy: script-src", "console: ", "request that leaves the site"])
    assert.ok(found.some((problem) => problem.startsWith(expected)), `${expected} is not among\n${found.join("\n")}`);
});
