// Opens pages and notes what a reader would call broken.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const everyRule = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const rulesOfColor = ["cat.color"];

export const looks = ["light", "dark"].flatMap((colorScheme) => [1280, 320].map((width) => ({ colorScheme, width })));

// Sets colour scheme and width, and waits until the page is laid out in them.
export async function show(page, { colorScheme, width }) {
  await page.emulateMedia({ colorScheme });
  await page.setViewportSize({ width, height: 900 });
}

// Notes requests that leave the site, violations of the content security policy, and errors on the console.
export async function watch(page, root) {
  const problems = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(root)) problems.push(`request that leaves the site: ${request.url()}`);
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => problems.push(`script: ${error}`));
  await page.exposeBinding("noteViolation", (_, text) => problems.push(`policy: ${text}`));
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      globalThis.noteViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
  });
  return problems;
}

export const overflow = (page) =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    return wide > 0 ? [`page overflow: ${wide} px`] : [];
  });

// Axe is a script and cannot look at a page without them: it gets the page as a browser without scripts shows it.
export async function takeScriptsOut(page, address) {
  await page.route(address, async (route) => {
    const html = address.startsWith("file:") ? readFileSync(new URL(address), "utf8") : await (await route.fetch()).text();
    const body = html.replace(/<script\b[^>]*>.*?<\/script>/gs, "").replace(/<\/?noscript>/g, "");
    await route.fulfill({ body, contentType: "text/html; charset=utf-8" });
  });
}

// Rules of axe that the page violates in one look.  Structure is the same in both colour schemes, so that the dark one is
// only asked about colours.  Requires: the page was opened with its policy bypassed, which axe's own code needs.
export async function axe(page, { colorScheme }) {
  const rules = colorScheme === "light" ? everyRule : rulesOfColor;
  const found = await page.evaluate(`if (!globalThis.axe) { ${axeSource} }
    axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ["violations"] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map((node) => node.target + " " + node.html.slice(0, 160)).join(" | ")))`);
  return found.map((line) => `axe ${line}`);
}
