// One browser for every test of a process: each test opens pages of its own in it.
// Nothing here depends on how fast the machine is: a page may take `patience` milliseconds before it counts as stuck.
import { createServer } from "node:net";
import { after } from "node:test";
import { chromium } from "playwright-core";
import { chromiumArguments, chromiumPath } from "./site.mjs";

export const patience = 600_000;

async function freePort() {
  const server = createServer();
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address();
  await new Promise((closed) => server.close(closed));
  return port;
}

export const debuggingPort = await freePort();  // for Lighthouse, which brings its own client

const browser = await chromium.launch({ executablePath: chromiumPath, timeout: patience,
  args: [...chromiumArguments, `--remote-debugging-port=${debuggingPort}`] });
export const closeBrowser = () => browser.close();
after(closeBrowser);

// Opens a page in a context of its own, which `closePage` ends.
export async function newPage(options) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patience);
  return context.newPage();
}

export const closePage = (page) => page.context().close();
