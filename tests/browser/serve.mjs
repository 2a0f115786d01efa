// Serves the built page at the root and under a sub-path, as a web host would that reads `_headers`.
//
// The files are read once, so that a build that ends in the middle of a run changes nothing.

import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, gzipSync } from "node:zlib";

/// Where the page is served a second time.
export const SUB_PATH = "/some/where/";

/// The built page.
export const DIST = process.env.RUNG_DIST ?? fileURLToPath(new URL("../../dist", import.meta.url));

/// What a host is asked to send along, and never sends itself.
const HEADERS = "_headers";

/// The one pattern in it.
const EVERYTHING = "/*";

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

/// Every file of a folder and of those in it, by its name.
export function files(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const names = entries.filter((it) => it.isFile()).map((it) => join(it.parentPath, it.name).slice(folder.length));
  // Trunk builds in a folder whose name begins with a dot.
  const built = names.filter((name) => !name.startsWith("."));
  return new Map(built.map((name) => [name, readFileSync(join(folder, name))]));
}

/// How a host compresses, the smallest first. Brotli is at its highest level unless told otherwise.
const ENCODINGS = { br: brotliCompressSync, gzip: (content) => gzipSync(content, { level: 9 }) };

/// Each file as a host sends it: in every encoding, unless it is compressed by itself.
function compressed(found) {
  const plain = [...found].filter(([name]) => extname(name) !== ".png");
  const encoded = ([encoding, compress]) => [encoding, new Map(plain.map(([name, it]) => [name, compress(it)]))];
  return Object.entries(ENCODINGS).map(encoded);
}

/// What `_headers` asks a host to send: each address with its headers. A build for trying out has none.
export function headers(found) {
  const rules = new Map();
  let rule;
  for (const line of found.get(HEADERS)?.toString().split("\n").filter(Boolean) ?? []) {
    const [, name, value] = /^ {2}([\w-]+): (.+)$/.exec(line) ?? [];
    if (name) rule.push([name, value]);
    // Hosts know more patterns than this one; what is not understood here is not to be passed over.
    else if (line !== EVERYTHING && /[*:]/.test(line)) throw new Error(`${HEADERS}: ${line} is a pattern`);
    else rules.set(line, (rule = []));
  }
  return (path) => Object.fromEntries([EVERYTHING, path].flatMap((it) => rules.get(it) ?? []));
}

/// Starts a server on a free port and resolves to its address, without a slash at its end.
///
/// As a public host it compresses. A test may answer a request itself, by a function that says whether it did, and change what a file holds.
export async function serve(dist = DIST, { answer = () => false, change = (_, content) => content, asHost = false } = {}) {
  const found = files(join(dist, "/"));
  if (!found.has("index.html")) throw new Error(`there is no page in ${dist}: build it first`);
  const asks = headers(found);
  found.delete(HEADERS);
  const encodings = asHost ? compressed(found) : [];
  const server = createServer(async (request, response) => {
    if (await answer(request, response)) return;
    // What a browser asks for begins with a slash and may begin with two, which is no host here.
    const pathname = request.url.split("?")[0];
    const path = pathname.startsWith(SUB_PATH) ? pathname.slice(SUB_PATH.length) : pathname.slice(1);
    const asked = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    if (!found.has(asked) && found.has(`${path}/index.html`)) {
      response.writeHead(301, { Location: `${pathname}/`, ...asks(`/${path}`) }).end();
      return;
    }
    const name = found.has(asked) ? asked : "404.html";
    const type = TYPES[extname(name)] ?? "application/octet-stream";
    const accepted = request.headers["accept-encoding"] ?? "";
    const [encoding, bodies] = encodings.find(([it, bodies]) => accepted.includes(it) && bodies.has(name)) ?? [null, found];
    response.writeHead(name === asked ? 200 : 404, {
      "Content-Type": type,
      "Cache-Control": "no-store",
      ...asks(`/${path}`),
      ...(encoding && { "Content-Encoding": encoding, Vary: "Accept-Encoding" }),
    });
    response.end(request.method === "HEAD" ? undefined : change(name, bodies.get(name)));
  });
  await new Promise((resolve, reject) => server.once("error", reject).listen(0, "127.0.0.1", resolve));
  const close = () => {
    server.close();
    // A browser keeps its connections.
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${server.address().port}`, close };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { address } = await serve();
  console.log(`Rung is served at ${address}`);
}
