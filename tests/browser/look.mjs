// A picture of every page type, to look at: node shots.mjs SITE FOLDER [width…]
import { chromium } from "playwright-core";
import { mkdtempSync, mkdirSync } from "node:fs";
const [site, folder, pages, widths = "1280,320", schemes = "light,dark"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
for (const scheme of schemes.split(","))
  for (const width of widths.split(",")) {
    const context = await browser.newContext({ viewport: { width: +width, height: 900 }, colorScheme: scheme });
    for (const page of pages.split(",")) {
      const tab = await context.newPage();
      await tab.goto("file://" + site + "/" + page);
      const over = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      if (over) console.log(page, width, "overflow", over);
      const h = await tab.evaluate(() => document.documentElement.scrollHeight);
      await tab.screenshot({ path: `${folder}/${page.replace(/[\/#?]/g, "_")}-${width}-${scheme}.png`, fullPage: true, clip: { x: 0, y: 0, width: +width, height: Math.min(h, +width > 600 ? 2400 : 2600) } });
      await tab.close();
    }
    await context.close();
  }
await browser.close();
