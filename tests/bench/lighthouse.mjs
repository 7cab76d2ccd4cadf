// Prints Lighthouse's performance score of six kinds of pages, as a slow phone sees them: the median of three runs.
// It measures time, so that nothing else should run: SITE=public tests/browser/node_modules/.bin/node tests/bench/lighthouse.mjs
import { closeBrowser } from "../browser/browser.mjs";
import { scoredPages, scores } from "../browser/lighthouse.mjs";
import { serve, site } from "../browser/site.mjs";

const server = await serve(site);
for (const { kind, name } of scoredPages(site)) {
  const runs = [];
  while (runs.length < 3) runs.push((await scores(server.root + name, ["performance"])).performance);
  console.log(kind.padEnd(12), runs.sort((a, b) => a - b)[1], `(${runs[0]} to ${runs[2]})`, name);
}
await closeBrowser();
await server.close();
