// The site under test: its files, one page of each kind, and a server for it.
import { createServer } from "node:http";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

// Without the windows of the whole browser, which take as long as the pages.
export const chromiumPath = process.env.CHROMIUM || "/usr/bin/chromium-headless-shell";
export const chromiumArguments = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

// Every file of a site, by its path from the site's folder.
export function filesOf(folder, extension = "") {
  return readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(extension) && statSync(path.join(folder, name)).isFile()).sort();
}

const kindOf = (html) => html.match(/<body class="page-([\w-]+)"/)?.[1];

// The largest page of each kind: what breaks a layout breaks it there.
export function pageOfEachKind(folder) {
  const largest = new Map();
  for (const name of filesOf(folder, ".html")) {
    const html = readFileSync(path.join(folder, name), "utf8");
    const kind = kindOf(html);
    if (!kind) throw new Error(`${name} does not say what kind of page it is`);
    if (!(largest.get(kind)?.size > html.length)) largest.set(kind, { kind, name, size: html.length });
  }
  return [...largest.values()];
}

// Where the site under test will stand on its host; its base URL says the same.
const place = "/a/sub-path/";

const types = { ".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
  ".json": "application/json", ".xml": "application/xml", ".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg",
  ".md": "text/markdown; charset=utf-8", ".txt": "text/plain; charset=utf-8" };

// Serves the folder below a path, as a site that is not alone on its host, with its own page for what is not there.
export async function serve(folder) {
  const server = createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    if (address === "/favicon.ico") return response.writeHead(204).end();
    const inside = address.startsWith(place) || address === "/robots.txt";
    const file = path.join(folder, address.replace(place, "") || "index.html");
    const missing = path.join(folder, "404.html");
    if (inside && existsSync(file)) response.writeHead(200, { "content-type": types[path.extname(file)] ?? "application/octet-stream" }).end(readFileSync(file));
    else if (inside && existsSync(missing)) response.writeHead(404, { "content-type": types[".html"] }).end(readFileSync(missing));
    else response.writeHead(404, { "content-type": "text/plain" }).end("no such file");
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  const root = `http://127.0.0.1:${server.address().port}${place}`;
  return { root, close: () => new Promise((closed) => { server.closeAllConnections(); server.close(closed); }) };
}

// The file that a link on a page leads to, by its path from the site's folder.
export const targetOf = (name, link) => (link.startsWith(place) ? link.slice(place.length) : path.join(path.dirname(name), link));

export const fileRoot = (folder) => pathToFileURL(path.resolve(folder)) + "/";

// A folder with a few files, for what a test must be able to refuse.
export function folderWith(files) {
  const folder = mkdtempSync(path.join(tmpdir(), "hakusho-browser-"));
  process.on("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

export const site = process.env.SITE;
if (!site) throw new Error("SITE must name the folder of a published site");
