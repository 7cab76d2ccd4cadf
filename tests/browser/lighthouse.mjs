// Scores of Lighthouse, in the browser that the tests share.
import lighthouse from "lighthouse";
import { debuggingPort, patience } from "./browser.mjs";
import { pageOfEachKind } from "./site.mjs";

// The pages that are scored: the largest of each kind that readers begin with.
export const scoredPages = (site) =>
  pageOfEachKind(site).filter(({ kind }) => ["home", "guideline", "checksheet", "control", "coverage", "search"].includes(kind));

// The score of a page in each category, 0 to 100, and the audits that it fails.
export async function scores(address, categories, settings = {}) {
  const { lhr } = await lighthouse(address, { port: debuggingPort, output: "json", logLevel: "silent", onlyCategories: categories,
    maxWaitForFcp: patience, maxWaitForLoad: patience, disableFullPageScreenshot: true, ...settings });
  if (lhr.runtimeError) throw new Error(`${address}: ${lhr.runtimeError.message}`);
  const failing = Object.values(lhr.audits).filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== "informative")
    .map(({ id, displayValue }) => `${id} ${displayValue ?? ""}`.trim());
  return { ...Object.fromEntries(categories.map((id) => [id, Math.round(lhr.categories[id].score * 100)])), failing };
}
