//! The glue of a program, without what it need not say or ask here.
//!
//! # Design
//! `wasm-bindgen` writes for every browser, every bundler and every way of starting a program. What this
//! page needs of that is known. Lines that a later `wasm-bindgen` writes otherwise stay as they are: the
//! page is then larger and works as well.

/// What the glue says, and what is enough.
const ENOUGH: [(&str, &str); 11] = [
    ("__proto__: null,", ""),
    // All that is asked of browsers here is in every one that knows reference types.
    ("typeof FinalizationRegistry === 'undefined'", "false"),
    // A program asks for the four one by one until one is there.
    ("typeof globalThis === 'undefined' ? undefined : ", ""),
    ("typeof self === 'undefined' ? undefined : self", "globalThis"),
    ("typeof window === 'undefined' ? undefined : window", "globalThis"),
    ("typeof global === 'undefined' ? undefined : global", "globalThis"),
    // Not needed by the shorter way of handing over a text.
    (", wasm.__wbindgen_realloc)", ")"),
    // A decoder of Safari's is worn out by two gigabytes of text, which no visit comes near.
    ("numBytesDecoded += bytes.length;", ""),
    ("numBytesDecoded >= MAX_SAFARI_DECODE_BYTES", "false"),
    (
        "cachedDataViewMemory0 === null || cachedDataViewMemory0.buffer.detached === true || \
         (cachedDataViewMemory0.buffer.detached === undefined && cachedDataViewMemory0.buffer !== \
         wasm.memory.buffer)",
        "cachedDataViewMemory0?.buffer !== wasm.memory.buffer",
    ),
    (
        "cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0",
        "!cachedUint8ArrayMemory0?.byteLength",
    ),
];

/// What the page has of its own, from how a text is handed over to how a program is started.
const OWN: &str = include_str!("../../web/glue.js");

/// Where in the glue begins and ends what that stands for.
const INSTEAD: [(&str, &str); 3] = [
    ("function passStringToWasm0(", "\n}\n"),
    ("const cachedTextEncoder", "let WASM_VECTOR_LEN = 0;\n"),
    ("let wasmModule, wasmInstance, wasm;", "export { initSync, __wbg_init as default };\n"),
];

/// The glue with what is enough. Fails where it is not the glue that this was written for.
pub(crate) fn shortened(glue: &str) -> Result<String, String> {
    let enough = |glue: String, (said, enough): &(&str, &str)| glue.replace(said, enough);
    let mut glue = ENOUGH.iter().fold(glue.to_owned(), enough);
    for (start, end) in INSTEAD {
        glue = without(&glue, start, end).ok_or_else(|| {
            format!("finish: the glue has no `{start}`, or it ends in another way")
        })?;
    }
    Ok(glue + OWN)
}

/// A text without what begins and ends so.
fn without(text: &str, start: &str, end: &str) -> Option<String> {
    let (before, rest) = text.split_once(start)?;
    let (_, after) = rest.split_once(end)?;
    Some([before, after].concat())
}
