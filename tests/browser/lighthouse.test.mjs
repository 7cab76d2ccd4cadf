// Lighthouse gives six kinds of pages 100 of 100 in every category that does not measure time.
// Its performance score is measured by tests/bench/lighthouse.mjs; what decides it is asserted in weight.test.mjs and work.test.mjs.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { patience } from "./browser.mjs";
import { scoredPages, scores } from "./lighthouse.mjs";
import { folderWith, serve, site } from "./site.mjs";

const categories = ["accessibility", "best-practices", "seo"];
const unthrottled = { throttlingMethod: "provided" };

let server;
before(async () => (server = await serve(site)));
after(() => server.close());

describe("a page scores 100 in every category that does not measure time", () => {
  const pages = scoredPages(site);
  assert.equal(pages.length, 6);
  for (const { kind, name } of pages)
    test(`${kind}: ${name}`, { timeout: patience }, async () => {
      assert.deepEqual(await scores(server.root + name, categories, unthrottled), { accessibility: 100, "best-practices": 100, seo: 100, failing: [] });
    });
});

test("a bad page scores less", async () => {
  const folder = folderWith({ "bad.html": '<!DOCTYPE html><html><head></head><body><img src="none.png"><a href="#"></a><input></body></html>' });
  const bad = await serve(folder);
  const run = await scores(bad.root + "bad.html", categories, unthrottled);
  await bad.close();
  assert.ok(categories.every((id) => run[id] < 100), JSON.stringify(run));
});
