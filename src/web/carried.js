// The first script of a copy on a disk: what the others fetch elsewhere stands in the file itself.

const { dataset } = document.documentElement;
const bytes = (name) => Uint8Array.from(atob(document.getElementById(name).textContent), (it) => it.charCodeAt(0));
globalThis.carried = { wasm: bytes("app-wasm"), annexWasm: bytes("annex-wasm") };
if (!location.hash && dataset.result) history.replaceState(null, "", `#${dataset.result}`);
