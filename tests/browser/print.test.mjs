// A document on paper: what Chromium prints has its text, its language, its page numbers, and nothing cut off.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, test } from "node:test";
import { closePage, newPage, patience } from "./browser.mjs";
import { fileRoot, folderWith, pageOfEachKind, site } from "./site.mjs";

const folder = process.env.PRINTS || folderWith({});
const run = (program, ...options) => execFileSync(program, options, { encoding: "utf8", maxBuffer: 1 << 27 });

async function print(address, name) {
  const page = await newPage();
  await page.goto(address);
  await page.emulateMedia({ media: "print" });
  const text = await page.evaluate(() => [...document.querySelectorAll("article :is(p, li, h2, h3, td):not(:has(p, li))")]
    .filter((element) => element.checkVisibility()).map((element) => element.innerText));
  const heads = await page.evaluate(() => document.querySelector(".sheet thead")?.innerText.split(/\s+/).filter(Boolean) ?? []);
  const pdf = path.join(folder, name + ".pdf");
  writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }));
  const language = await page.evaluate(() => document.documentElement.lang);
  await closePage(page);
  return { pdf, text, heads, language };
}

// The text of each page of a PDF.
const pagesOf = (pdf) => run("pdftotext", "-layout", pdf, "-").split("\f").slice(0, -1);
const bare = (text) => text.normalize("NFKC").replace(/\s+/g, "");

// Words that stand outside the paper, by what pdftotext measured; `margin` in points, less than the 51 that the sheet asks
// for, since a bracket at the start of a line hangs into it by its blank half.
function outside(pdf, margin) {
  const found = [];
  let width = 0;
  for (const line of run("pdftotext", "-bbox", pdf, "-").split("\n")) {
    const page = line.match(/<page width="([\d.]+)"/);
    if (page) width = Number(page[1]);
    const word = line.match(/<word xMin="([-\d.]+)".* xMax="([-\d.]+)".*>(.*)<\/word>/);
    if (word && (Number(word[1]) < margin || Number(word[2]) > width - margin)) found.push(word[3]);
  }
  return found;
}

describe("a document is printed whole", { concurrency: 2 }, () => {
  for (const { kind, name } of pageOfEachKind(site).filter(({ kind }) => ["guideline", "annex", "checksheet", "diff", "control"].includes(kind)))
    test(`${kind}: ${name}`, { timeout: patience }, async () => {
      const { pdf, text, heads, language } = await print(fileRoot(site) + name, kind);
      const info = run("pdfinfo", pdf);
      assert.match(info, /Tagged: +yes/);
      assert.match(info, /Page size: +59[45](\.\d+)? x 84[12](\.\d+)? pts \(A4\)|84[12](\.\d+)? x 59[45]/);
      assert.ok(readFileSync(pdf, "latin1").includes(`/Lang (${language})`));
      const pages = pagesOf(pdf);
      assert.equal(pages.length, Number(info.match(/Pages: +(\d+)/)[1]));
      pages.forEach((page, index) => assert.ok(bare(page).includes(`${index + 1}/${pages.length}`), `no number on page ${index + 1}`));
      assert.deepEqual(outside(pdf, 36), []);
      // In the order of the content stream: laid out as on paper, letters that stand apart change places.
      const printed = bare(run("pdftotext", "-raw", pdf, "-"));
      if (["guideline", "annex"].includes(kind)) {
        const long = text.map(bare).filter((line) => line.length >= 12 && line.length <= 30);
        const lost = long.filter((line) => !printed.includes(line));
        assert.ok(long.length > 20 && lost.length === 0, `${lost.length} of ${long.length} lines: ${lost.slice(0, 5)}`);
      }
      if (heads.length) {
        const title = bare(await titleOf(name)).slice(0, 8);
        pages.slice(1).forEach((page, index) => assert.ok(bare(page).includes(title), `no running title on page ${index + 2}`));
        const repeated = pages.map((page) => heads.every((head) => bare(page).includes(bare(head))));
        const [first, last] = [repeated.indexOf(true), repeated.lastIndexOf(true)];
        assert.ok(last - first >= 3 && repeated.slice(first, last + 1).every(Boolean), `the table's head stands on these pages: ${repeated}`);
      }
    });
});

async function titleOf(name) {
  return readFileSync(path.join(site, name), "utf8").match(/<h1>([^<]+)/)[1];
}

test("a comparison is printed as two columns beside each other, and what is folded stays left out", async () => {
  const { name } = pageOfEachKind(site).find(({ kind }) => kind === "diff");
  const page = await newPage({ viewport: { width: 660, height: 900 } });  // as wide as A4 paper between its margins
  await page.goto(fileRoot(site) + name);
  await page.emulateMedia({ media: "print" });
  const [after, before] = await page.$$eval("tr.diff-change:has(td.diff-after) td.diff-side", (cells) => cells.slice(0, 2).map((cell) => cell.getBoundingClientRect().toJSON()));
  const folded = await page.$$eval(".diff-fold details > :not(summary)", (parts) => parts.filter((part) => part.checkVisibility({ contentVisibilityAuto: true })).length);
  await closePage(page);
  assert.equal(after.top, before.top);
  assert.ok(after.right <= before.left || before.right <= after.left);
  assert.equal(folded, 0);
});

test("what is cut off on paper is found", async () => {
  const bad = folderWith({ "bad.html": `<!DOCTYPE html><title>bad</title><p>${"word ".repeat(20)}</p><div style="position: absolute; left: 700px">cut</div>` });
  const { pdf } = await print(fileRoot(bad) + "bad.html", "bad");
  assert.doesNotMatch(readFileSync(pdf, "latin1"), /\/Lang \(ja\)/);
  assert.ok(outside(pdf, 36).length > 0);
});
