// Lighthouse gives six kinds of pages at least 99 of 100 in every category: the median of three runs, so two that agree decide.
// A page that misses it is measured once more: another program may have taken the processor, a heavy page takes it again.
import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { launch as launchChromium } from "chrome-launcher";
import lighthouse from "lighthouse";
import { chromiumArguments, chromiumPath, folderWith, pageOfEachKind, serve, site } from "./site.mjs";

const categories = ["performance", "accessibility", "best-practices", "seo"];
const wanted = 99;

let chromium, server;
before(async () => {
  server = await serve(site);
  chromium = await launchChromium({ chromePath: chromiumPath, chromeFlags: ["--headless", ...chromiumArguments],
    userDataDir: mkdtempSync(path.join(tmpdir(), "hakusho-lighthouse-")), logLevel: "silent" });
});
after(async () => {
  await chromium.kill();
  await server.close();
});

async function scores(address) {
  const { lhr } = await lighthouse(address, { port: chromium.port, output: "json", logLevel: "silent", onlyCategories: categories });
  assert.equal(lhr.runtimeError, undefined);
  const failing = Object.values(lhr.audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== "informative")
    .map(({ id, displayValue }) => `${id} ${displayValue ?? ""}`.trim());
  return { ...Object.fromEntries(categories.map((id) => [id, Math.round(lhr.categories[id].score * 100)])), failing };
}

const good = (run) => categories.every((id) => run[id] >= wanted);
const median = (runs, id) => runs.map((run) => run[id]).sort((a, b) => a - b)[1];

async function measure(address) {
  const runs = [];
  do runs.push(await scores(address));
  while (runs.length < 3 && !(runs.length === 2 && runs.every(good)));
  return { runs, good: runs.length === 2 || categories.every((id) => median(runs, id) >= wanted) };
}

describe("a page scores at least 99 in every category", () => {
  const kinds = pageOfEachKind(site).filter(({ kind }) => ["home", "guideline", "checksheet", "control", "coverage", "search"].includes(kind));
  assert.equal(kinds.length, 6);
  for (const { kind, name } of kinds)
    test(`${kind}: ${name}`, async () => {
      const first = await measure(server.root + name);
      if (first.good) return;
      const second = await measure(server.root + name);
      assert.ok(second.good, JSON.stringify([...first.runs, ...second.runs], null, 1));
    });
});

test("a bad page scores less", async () => {
  const folder = folderWith({ "bad.html": '<!DOCTYPE html><html><head></head><body><img src="none.png"><a href="#"></a><input></body></html>' });
  const bad = await serve(folder);
  const run = await scores(bad.root + "bad.html");
  await bad.close();
  assert.ok(run.accessibility < wanted && run.seo < wanted && run["best-practices"] < wanted, JSON.stringify(run));
});
