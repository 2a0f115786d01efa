// Fetches the annex: a second program, with what the first answer does not need. `finish` puts this
// before each script that asks for it.

// Imports resolve against this file and fetches against the page, so both are made absolute.
const base = document.baseURI;
const at = (path) => new URL(path, base).href;
let tries = 0;
// Where a copy on a disk has its programs.
const { carried } = globalThis;

async function fetchAnnex() {
  const { annex, annexPin } = document.querySelector("script[data-annex]").dataset;
  // What could not be had under one name is never asked for again. Only a preload pins an import.
  const href = at(annex) + (tries++ ? `?${tries}` : "");
  const link = { rel: "modulepreload", href, integrity: annexPin ?? "" };
  if (!carried) document.head.append(Object.assign(document.createElement("link"), link));
  const program = carried?.annex ?? await import(href);
  // The page of the rules is styled by them from the start.
  if (program.styles && document.getElementById("app")) {
    const styles = new CSSStyleSheet();
    styles.replaceSync(program.styles);
    document.adoptedStyleSheets = [styles];
  }
  await program.default(carried && { module_or_path: carried.annexWasm });
  return program;
}

