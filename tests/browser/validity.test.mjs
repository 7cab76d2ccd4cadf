// Every page of the site is valid HTML, every style sheet valid CSS.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import stylelint from "stylelint";
import { filesOf, folderWith, site } from "./site.mjs";

const resolve = createRequire(import.meta.url).resolve;
const themes = new URL("../../themes", import.meta.url).pathname;
const pages = filesOf(site, ".html");

// Own scripts and sheets carry no integrity digest: a page opened as a file could not load them.
const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y", "html-validate:document"],
  rules: { "require-sri": "off" },
});

async function htmlValidate(folder, names) {
  const problems = [];
  for (const name of names) {
    const report = await validator.validateFile(path.join(folder, name));
    for (const result of report.results)
      for (const message of result.messages) problems.push(`${name}:${message.line}: ${message.ruleId}: ${message.message}`);
  }
  return problems;
}

// Two of its remarks are passed over: what it says of the policy, since it does not know what 'self' is for a file; and its
// guess at the language of a page, which is wrong where a site in one language quotes mostly texts of another.
const passedOver = ".*(Content Security Policy|This document appears to be written in).*";
function vnu(folder, names, ...options) {
  const jar = path.join(path.dirname(resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
  assert.ok(existsSync(jar));
  const run = spawnSync("java", ["-Xss4m", "-jar", jar, "--Werror", "--filterpattern", passedOver, ...options, ...names],
    { cwd: folder, encoding: "utf8", maxBuffer: 1 << 26 });
  if (run.error) throw run.error;
  return { status: run.status, said: run.stderr.trim().split("\n").slice(0, 40).join("\n") };
}

async function styleLint(folder, names) {
  const report = await stylelint.lint({
    files: names.map((name) => path.join(folder, name)),
    config: {
      extends: [resolve("stylelint-config-standard")],
      // Safari on phones knows the prefixed property alone; the rest are matters of taste.
      rules: { "property-no-vendor-prefix": null, "no-descending-specificity": null, "declaration-empty-line-before": null, "rule-empty-line-before": null,
        "value-keyword-case": ["lower", { ignoreKeywords: ["optimizeLegibility", "Highlight", "CanvasText", "Canvas"] }] },
    },
  });
  return report.results.flatMap(({ source, warnings }) => warnings.map((warning) => `${path.basename(source)}:${warning.line}: ${warning.text}`));
}

test("html-validate finds nothing on any page", async () => {
  assert.ok(pages.length > 100);
  const problems = await htmlValidate(site, pages);
  assert.equal(problems.length, 0, problems.slice(0, 40).join("\n"));
});

test("the Nu checker finds nothing on any page", () => {
  assert.deepEqual(vnu(site, pages), { status: 0, said: "" });
});

test("stylelint finds nothing in any style sheet", async () => {
  assert.deepEqual(await styleLint(themes, filesOf(themes, ".css")), []);
});

test("bad pages and bad sheets are refused", async () => {
  const folder = folderWith({
    "bad.html": '<!DOCTYPE html>\n<html><head><title>a</title></head><body><p id="a" id="b">a<div></p><img src="a.png"><input></body></html>\n',
    "bad.css": "a { colr: red; color: #ggg }\n",
  });
  assert.ok((await htmlValidate(folder, ["bad.html"])).length >= 3);
  assert.notEqual(vnu(folder, ["bad.html"]).status, 0);
  assert.ok((await styleLint(folder, ["bad.css"])).length >= 2);
});
