// Saves a copy of the page: one file, in which everything stands that the page fetches. The digests
// that the page is bound to its files by are what the copy's own policy allows, and nothing else.

// This script stands where the site begins.
async function got(name, integrity, as = "text") {
  const response = await fetch(new URL(name, import.meta.url), { integrity, cache: "force-cache" });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response[as]();
}

// A file as text that stands in a page; in parts, because a call takes only so many arguments.
async function encoded(name, integrity) {
  const bytes = new Uint8Array(await got(name, integrity, "arrayBuffer"));
  let text = "";
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(text);
}

// What an address on this machine alone leads to, nobody else can open.
const isHosted = () => !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(location.hostname);

async function wholePage(result) {
  const { site } = document.documentElement.dataset;
  const html = await got("./", "");
  const find = (pattern) => pattern.exec(html).slice(1);
  const [css, cssPin] = find(/<link rel="stylesheet" href="([^"]+)" integrity="([^"]+)">/);
  const [glue, gluePin] = find(/<link rel="modulepreload" href="([^"]+)"[^>]* integrity="([^"]+)">/);
  const [boot, bootPin] = find(/<script type="module" src="([^"]+)" integrity="([^"]+)"/);
  const [wasm, wasmPin, annex, annexPin] = find(/data-wasm="([^"]+)" data-integrity="([^"]+)" data-annex="([^"]+)" data-annex-pin="([^"]+)"/);
  const [style, app, late, begin, program] = await Promise.all([
    got(css, cssPin), got(glue, gluePin), got(annex, annexPin), got(boot, bootPin), encoded(wasm, wasmPin),
  ]);
  const [, lateWasm, lateWasmPin] = /(annex-\w+\.wasm)[^}]*?(sha256-[\w+/=]+)/.exec(late);
  const lateProgram = await encoded(lateWasm, lateWasmPin);
  const [first, firstPin] = start;
  const data = (name, text) => `<script type="application/wasm" id="${name}-wasm">${text}</script>\n`;
  const script = (text) => `<script type="module">${text}</script>\n`;
  const allowed = [firstPin, gluePin, annexPin, bootPin].map((pin) => `'${pin}'`).join(" ");
  const address = site.replaceAll("&", "&amp;");
  return html
    .replace("script-src 'self'", `script-src ${allowed}`)
    .replace("style-src 'self'", `style-src '${cssPin}'`)
    .replace(/ 'self'/g, "")
    .replace(/<link rel="(?:modulepreload|preload|manifest)"[^>]*>\n?/g, "")
    .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
    .replace(/data-root="[^"]*"/, () => `data-root="${address}" data-site="${isHosted() ? address : ""}" data-result="${result}"`)
    .replace(/<script type="module" src="[^"]+" integrity="[^"]+"([^>]*)>/, (_, attributes) =>
      data("app", program) + data("annex", lateProgram) + script(first) + script(app) + script(late) + `<script type="module"${attributes}>${begin}`)
    .replace(/="\.\//g, () => `="${address}`);
}
