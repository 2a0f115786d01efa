// Fetches the annex: a second program, with what the first answer does not need. `finish` puts this
// before each script that asks for it.

// Imports resolve against this file and fetches against the page, so both are made absolute.
const at = (path) => new URL(path, document.baseURI).href;
const link = (it) => document.head.append(Object.assign(document.createElement("link"), it));
let tries = 0;

async function fetchAnnex() {
  const { annex, annexIntegrity, styles, stylesIntegrity } = document.querySelector("script[data-annex]").dataset;
  // What could not be had under one name is never asked for again. Only a preload pins an import.
  const again = tries++ ? `?${tries}` : "";
  const href = at(annex) + again;
  link({ rel: "modulepreload", href, integrity: annexIntegrity ?? "" });
  // What the annex draws is not shown before it is styled.
  const styled = styles && new Promise((onload, onerror) => {
    link({ rel: "stylesheet", href: at(styles) + again, integrity: stylesIntegrity, onload, onerror });
  });
  const program = await import(href);
  await styled;
  await program.default();
  return program;
}

