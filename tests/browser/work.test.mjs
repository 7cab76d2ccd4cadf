// How much work a page makes for a browser, counted in steps and elements and not in time.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { closePage, newPage, patience } from "./browser.mjs";
import { fileRoot, folderWith, pageOfEachKind, site } from "./site.mjs";

// Opens a page; returns its elements, how deep they are nested, and how often any block of its scripts ran until it was loaded
// and `ready` was true.
async function workOf(address, ready = "true") {
  const page = await newPage();
  const client = await page.context().newCDPSession(page);
  await client.send("Profiler.enable");
  await client.send("Profiler.startPreciseCoverage", { callCount: true, detailed: true });
  await page.goto(address);
  await page.waitForFunction(ready);
  const { result } = await client.send("Profiler.takePreciseCoverage");
  const folder = new URL(".", address).href;
  const blocks = result.filter(({ url }) => url.startsWith(folder)).flatMap(({ functions }) => functions.flatMap(({ ranges }) => ranges));
  const { elements, depth } = await page.evaluate(() => {
    const depthOf = (element) => (element ? 1 + depthOf(element.parentElement) : 0);
    const all = [...document.querySelectorAll("*")];
    return { elements: all.length, depth: Math.max(...all.map(depthOf)) };
  });
  await closePage(page);
  return { elements, depth, steps: blocks.reduce((sum, { count }) => sum + count, 0) };
}

const kinds = pageOfEachKind(site);

describe("a page is small for its content, and its scripts do little until a reader asks for something", { concurrency: 2 }, () => {
  for (const { kind, name, size } of kinds)
    test(`${kind}: ${name}`, { timeout: patience }, async () => {
      const { elements, depth, steps } = await workOf(fileRoot(site) + name);
      assert.ok(elements <= 100 + size / 24, `${elements} elements in ${size} bytes`);
      assert.ok(depth <= 20, `${depth} elements deep`);
      assert.ok(steps <= 2000, `${steps} steps`);
    });
});

test("a search takes a bounded number of steps", { timeout: patience }, async () => {
  const { steps } = await workOf(fileRoot(site) + "search.html?q=" + encodeURIComponent("バックアップ"), "document.querySelector('#search-results a')");
  assert.ok(steps > 100 && steps <= 200_000, `${steps} steps`);
});

test("a page that makes much work is found", async () => {
  const folder = folderWith({ "bad.html": `<!DOCTYPE html><title>bad</title>${"<div>".repeat(30)}<script src="bad.js"></script>`,
    "bad.js": "let sum = 0; for (let n = 0; n < 5000; ++n) { sum += n; }" });
  const { depth, steps } = await workOf(fileRoot(folder) + "bad.html");
  assert.ok(depth > 30 && steps > 5000, `${depth} elements deep, ${steps} steps`);
});
