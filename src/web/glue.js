// The end of a program's glue. `finish` puts it in the place of what `wasm-bindgen` writes for every
// browser and every way of starting a program.

const encoder = new TextEncoder();

// Texts are short: the quickest way for long ones is not worth its length.
function passStringToWasm0(text, malloc) {
  const bytes = encoder.encode(text);
  const at = malloc(WASM_VECTOR_LEN = bytes.length, 1);
  getUint8ArrayMemory0().set(bytes, at);
  return at;
}

// What a browser refuses is told to the program.
function thrown(error) {
  wasm.__wbindgen_exn_store(addToExternrefTable0(error));
}

let WASM_VECTOR_LEN, wasm;

// A program comes as a response or, in a copy on a disk, as bytes.
async function __wbg_init({ module_or_path }) {
  const program = await module_or_path;
  const imports = __wbg_get_imports();
  const { instance } = await WebAssembly.instantiateStreaming(program, imports).catch(async (error) => {
    if (program.bodyUsed) throw error;
    // Bytes, or a host that names another type.
    return WebAssembly.instantiate(await program.arrayBuffer?.() ?? program, imports);
  });
  wasm = instance.exports;
  wasm.__wbindgen_start();
}

export { __wbg_init as default };
