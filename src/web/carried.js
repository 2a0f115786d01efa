// The first script of a copy on a disk: what the others fetch elsewhere stands in the file itself.

const { dataset } = document.documentElement;
const bytes = (name) => Uint8Array.from(atob(document.getElementById(name).textContent), (it) => it.charCodeAt(0));
globalThis.carried = { wasm: bytes("app-wasm"), annexWasm: bytes("annex-wasm") };
// No page of a site may stand in the address bar here, only what is behind its sign #.
for (const name of ["pushState", "replaceState"]) {
  const show = history[name].bind(history);
  history[name] = (entry, title, address) => show(entry, title, `#${address.replace(/^[^#]*[#/]/, "")}`);
}
if (!location.hash && dataset.result) history.replaceState(null, "", `#${dataset.result}`);
