// Serves the built page at the root and under a sub-path, as a plain web host would.
//
// The files are read once, so that a build that ends in the middle of a run changes nothing.

import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";

/// Where the page is served a second time.
export const SUB_PATH = "/some/where/";

const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

function files(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name).slice(folder.length));
  // Trunk builds in a folder whose name begins with a dot.
  const built = names.filter((name) => !name.startsWith("."));
  return new Map(built.map((name) => [name, readFileSync(join(folder, name))]));
}

/// Starts a server on a free port and resolves to its address, without a slash at its end.
export async function serve(dist = process.env.RUNG_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url))) {
  const found = files(join(dist, "/"));
  if (!found.has("index.html")) throw new Error(`there is no page in ${dist}: build it first`);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const path = pathname.startsWith(SUB_PATH) ? pathname.slice(SUB_PATH.length) : pathname.slice(1);
    const name = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    const body = found.get(name);
    const type = body ? (TYPES[extname(name)] ?? "application/octet-stream") : TYPES[".txt"];
    response.writeHead(body ? 200 : 404, { "Content-Type": type, "Cache-Control": "no-store" });
    response.end(request.method === "HEAD" ? undefined : (body ?? "Not found\n"));
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await serve();
  console.log(`Rung is served at ${address}`);
}
