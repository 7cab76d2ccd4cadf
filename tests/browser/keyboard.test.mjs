// Everything a mouse can do, the keyboard does.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { closePage, newPage } from "./browser.mjs";
import { fileRoot, folderWith, pageOfEachKind, site } from "./site.mjs";

let page;
before(async () => (page = await newPage({ viewport: { width: 1280, height: 900 } })));
after(() => closePage(page));

const root = fileRoot(site);
const kinds = pageOfEachKind(site);
const nameOf = (kind) => kinds.find((each) => each.kind === kind).name;

const focused = () => page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent.trim());

// Presses Tab until `selector` has the focus.
async function tabTo(selector) {
  for (let press = 0; press < 400; ++press) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement.matches(wanted), selector)) return;
  }
  assert.fail(`${selector} is not reached by Tab`);
}

// Waits until the search has answered what was last asked of it; returns how many results it names.
async function searched() {
  await page.waitForFunction(() => {
    const status = document.querySelector("#search-status");
    return status.textContent !== status.dataset.searching;
  });
  return Number((await page.locator("#search-status").textContent()).match(/\d+/)?.[0] ?? 0);
}

// What Tab reaches against what it should reach; and that each shows its focus.
async function walk(address) {
  await page.goto(address);
  const expected = await page.evaluate(() => {
    const radios = new Set();
    const all = [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")].filter((element) => {
      if (!element.checkVisibility() || element.disabled) return false;
      if (element.type !== "radio") return true;
      if (radios.has(element.name)) return false;
      return radios.add(element.name);
    });
    all.forEach((element, index) => (element.dataset.expected = index));
    return all.length;
  });
  const reached = new Set(), unseen = new Set();
  for (let press = 0; press < expected + 20 && reached.size < expected; ++press) {
    await page.keyboard.press("Tab");
    const { index, outline, text } = await page.evaluate(() => {
      const style = getComputedStyle(document.activeElement);
      return { index: document.activeElement.dataset.expected, outline: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
        text: document.activeElement.outerHTML.slice(0, 120) };
    });
    if (index === undefined) continue;
    reached.add(index);
    if (!outline) unseen.add(text);
  }
  return { missed: expected - reached.size, unseen: [...unseen], expected };
}

describe("Tab reaches all that can be used, and shows where it is", () => {
  for (const kind of ["home", "search", "control", "coverage", "vendor", "checksheet", "revisions", "diff"])
    test(kind, async () => {
      const { missed, unseen, expected } = await walk(root + nameOf(kind));
      assert.ok(expected > 5);
      assert.deepEqual({ missed, unseen }, { missed: 0, unseen: [] });
    });
});

test("the first Tab offers the way past the header, and it leads into the page", async () => {
  await page.goto(root + nameOf("guideline"));
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.activeElement.matches(".skip-link") && document.activeElement.getBoundingClientRect().top >= 0));
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.ok(await page.evaluate(() => document.querySelector("main").contains(document.activeElement)), await focused());
});

test("words are searched from the header of any page", async () => {
  await page.goto(root + nameOf("guideline"));
  await tabTo("#site-search-words");
  await page.keyboard.type("バックアップ");
  await page.keyboard.press("Enter");
  await page.waitForURL(/search\.html\?q=/);
  await page.waitForSelector("#search-results li");
});

test("search, facets and results are worked by keyboard, and the status says how many there are", async () => {
  await page.goto(root + "search.html");
  await tabTo("#q");
  await page.keyboard.type("9.2.3");
  await page.keyboard.press("Enter");
  await page.waitForSelector("#search-results li");
  const status = () => page.locator("#search-status").textContent();
  const all = await status();
  assert.match(all, /\d/);
  await tabTo("#vendor");
  await page.keyboard.press("ArrowDown");
  await page.waitForFunction((before) => {
    const text = document.querySelector("#search-status").textContent;
    return /\d/.test(text) && text !== before;
  }, all);
  await page.waitForSelector("#search-results a");
  await tabTo("#search-results a");
  await page.keyboard.press("Enter");
  await page.waitForURL(/whitepapers\/.*#/);
});

test("each facet narrows what is found, and earlier revisions are searched when asked for", async () => {
  await page.goto(root + "search.html?q=" + encodeURIComponent("バックアップ"));
  await page.waitForSelector("#search-results li");
  const all = await searched();
  for (const facet of ["vendor", "chapter", "layout"]) {
    await tabTo("#" + facet);
    let fewer = all;
    for (let press = 0; press < 12 && (fewer === all || fewer === 0); ++press) {
      await page.keyboard.press("ArrowDown");
      fewer = await searched();
    }
    assert.ok(fewer > 0 && fewer < all, `${facet}: ${fewer} of ${all}`);
    assert.match(page.url(), new RegExp(`[?&]${facet}=`));
    await page.locator("#" + facet).selectOption("");
    assert.equal(await searched(), all);
  }
  await tabTo("#past");
  await page.keyboard.press("Space");
  assert.ok((await searched()) > all);
  await page.waitForSelector("#search-results a");  // the status is told first, the texts of results are loaded then
  const ofEarlier = page.locator('#search-results a[href*="/1.0/"]');
  while (!(await ofEarlier.count()) && (await page.locator("#search-more").isVisible())) {
    const shown = await page.locator("#search-results > li").count();
    await page.locator("#search-more").focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction((before) => document.querySelectorAll("#search-results > li").length > before, shown);
  }
  assert.ok((await ofEarlier.count()) > 0, "no result of an earlier revision");
});

test("the comparison is switched between its two views", async () => {
  await page.goto(root + nameOf("diff"));
  const shown = (selector) => page.locator(selector).first().isVisible();
  await tabTo("#view-side");
  assert.deepEqual([await shown("td.diff-side"), await shown("td.diff-inline")], [true, false]);
  await page.keyboard.press("ArrowRight");
  assert.deepEqual([await shown("td.diff-side"), await shown("td.diff-inline")], [false, true]);
  await tabTo(".diff-fold summary");
  await page.keyboard.press("Enter");
  assert.ok(await page.evaluate(() => document.activeElement.parentElement.open));
});

test("answers are chosen and set side by side", async () => {
  const answers = () => page.locator("article.answer:visible").count();
  await page.goto(root + nameOf("control"));
  const all = await answers();
  assert.ok(all > 2);
  await tabTo("#only-chosen");
  await page.keyboard.press("Space");
  for (const choice of ["#choose-1", "#choose-2"]) {
    await page.locator("#only-chosen").uncheck();
    await page.locator("#only-chosen").focus();
    await tabTo(choice);
    await page.keyboard.press("Space");
  }
  await page.locator("#only-chosen").check();
  assert.equal(await answers(), 2);
});

test("what Tab does not reach, or does not show, is found", async () => {
  const folder = folderWith({ "bad.html": `<!DOCTYPE html><title>bad</title><style>a { outline: 0 !important }</style>
    <a href="#a">a</a><button tabindex="-1">b</button>` });
  const { missed, unseen } = await walk(fileRoot(folder) + "bad.html");
  assert.deepEqual([missed, unseen.length], [1, 1]);
});
