// No link of the site leads nowhere, and every page can be reached from the home page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { LinkChecker } from "linkinator";
import { filesOf, folderWith, serve, site } from "./site.mjs";

let server;
before(async () => (server = await serve(site)));
after(() => server.close());

async function follow(root) {
  const seen = new Set();
  const outside = "^https?://(?!127\\.0\\.0\\.1)";
  const checker = new LinkChecker();
  checker.on("pagestart", (address) => seen.add(String(address).split("#")[0]));
  const { links } = await checker.check({ path: root, recurse: true, checkFragments: true, concurrency: 20,
    linksToSkip: [outside, "^mailto:"] });
  return { seen, broken: links.filter(({ state }) => state === "BROKEN").map(({ url, parent, status }) => `${parent} → ${url} (${status})`) };
}

test("no link and no fragment is broken, and every page is reached", async () => {
  const { seen, broken } = await follow(server.root);
  assert.equal(broken.length, 0, broken.slice(0, 30).join("\n"));
  const alone = filesOf(site, ".html").filter((name) => name !== "index.html" && !seen.has(server.root + encodeURI(name)))
    .filter((name) => name !== "404.html" && !name.includes("/retired/"));
  assert.deepEqual(alone, []);
});

test("a missing page, picture and fragment are found", async () => {
  const folder = folderWith({ "index.html": '<!DOCTYPE html><title>a</title><a href="none.html">a</a><img src="none.png" alt="a"><a href="b.html#none">b</a>',
    "b.html": "<!DOCTYPE html><title>b</title>" });
  const bad = await serve(folder);
  const { broken } = await follow(bad.root);
  await bad.close();
  for (const expected of ["none.html", "none.png", "b.html#none"]) assert.ok(broken.some((line) => line.includes(expected)), expected + " in " + broken);
});
