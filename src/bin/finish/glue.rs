//! The glue of a program, without what it need not say or ask here.
//!
//! # Design
//! `wasm-bindgen` writes for every browser, every bundler and every way of starting a program. What this
//! page needs of that is known. What stands in [`ENOUGH`] and a later `wasm-bindgen` writes otherwise
//! stays as it is: the page is then larger or slower, and works as well. Where what stands in
//! [`INSTEAD`] is written otherwise, the build stops.

/// What the glue says, and what is enough.
const ENOUGH: [(&str, &str); 15] = [
    ("__proto__: null,", ""),
    // Addresses, counts and places in a text are below two thousand million.
    (" >>> 0", ""),
    // Closures live as long as the page, or are dropped by the program.
    ("typeof FinalizationRegistry === 'undefined'", "true"),
    ("CLOSURE_DTORS.register(real, state, state);", ""),
    ("CLOSURE_DTORS.unregister(state);", ""),
    // A program asks for the four one by one until one is there.
    ("typeof globalThis === 'undefined' ? undefined : ", ""),
    ("typeof self === 'undefined' ? undefined : self", "globalThis"),
    ("typeof window === 'undefined' ? undefined : window", "globalThis"),
    ("typeof global === 'undefined' ? undefined : global", "globalThis"),
    // Yew asks each element's parent for this, twice, to know where to make it; the text takes its time.
    ("arg1.namespaceURI", "arg1.ownerSVGElement === undefined ? undefined : arg1.namespaceURI"),
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
    // Also where a program that stopped is started again, with a memory of its own.
    (
        "cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0",
        "cachedUint8ArrayMemory0?.buffer !== wasm.memory.buffer",
    ),
];

/// What the page has of its own, from how a text is handed over to how a program is started.
const OWN: &str = include_str!("../../web/glue.js");

/// Where in the glue begins and ends what that stands for.
const INSTEAD: [(&str, &str); 4] = [
    ("function handleError(", "\n}\n"),
    ("function passStringToWasm0(", "\n}\n"),
    ("const cachedTextEncoder", "let WASM_VECTOR_LEN = 0;\n"),
    ("let wasmModule, wasmInstance, wasm;", "export { initSync, __wbg_init as default };\n"),
];

/// The glue with what is enough. Fails where it is not the glue that this was written for.
pub(crate) fn shortened(glue: &str) -> Result<String, String> {
    let enough = |glue: String, (said, enough): &(&str, &str)| glue.replace(said, enough);
    let mut glue = ENOUGH.iter().fold(caught(glue), enough);
    for (start, end) in INSTEAD {
        glue = without(&glue, start, end).ok_or_else(|| {
            format!("finish: the glue has no `{start}`, or it ends in another way")
        })?;
    }
    if glue.contains("handleError(") {
        return Err("finish: the glue catches what is thrown in another way".to_owned());
    }
    Ok(glue + OWN)
}

/// The glue with what a browser refuses caught where it is asked for: there are a thousand such questions
/// while the page is put together, and a function made for each of them takes its time.
fn caught(glue: &str) -> String {
    let mut parts = glue.split("function() { return handleError(function (");
    let first = parts.next().unwrap_or_default().to_owned();
    let caught = parts.map(|part| {
        let part = part.replacen(") {", ") { try {", 1);
        ["function(", &part.replacen("}, arguments); }", "} catch (e) { thrown(e); } }", 1)]
            .concat()
    });
    caught.fold(first, |glue, part| glue + &part)
}

/// A text without what begins and ends so.
fn without(text: &str, start: &str, end: &str) -> Option<String> {
    let (before, rest) = text.split_once(start)?;
    let (_, after) = rest.split_once(end)?;
    Some([before, after].concat())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `wasm-bindgen` writes it, with one question of each kind.
    const GLUE: &str = "\
        imports = {
        ask: function() { return handleError(function (arg0, arg1) {
            const ret = arg0.item(arg1 >>> 0);
            return ret;
        }, arguments); },
        tell: function(arg0) {
            arg0.focus();
        },
        };
        function handleError(f, args) {
            f.apply(this, args);
        \n}\n\
        function passStringToWasm0(arg, malloc, realloc) {
            return realloc();
        \n}\n\
        const cachedTextEncoder = new TextEncoder();
        let WASM_VECTOR_LEN = 0;\n\
        let wasmModule, wasmInstance, wasm;
        export { initSync, __wbg_init as default };\n";

    #[test]
    fn what_may_be_refused_is_caught_where_it_is_asked() {
        let short = shortened(GLUE).expect("the glue");
        let own = short.strip_suffix(OWN).expect("the end is ours");
        let asked = "ask: function(arg0, arg1) { try {
            const ret = arg0.item(arg1);
            return ret;
        } catch (e) { thrown(e); } },";
        assert!(own.contains(asked), "{own}");
        assert!(
            own.contains("tell: function(arg0) {\n            arg0.focus();\n        },"),
            "{own}"
        );
        for gone in ["handleError", "realloc", "cachedTextEncoder", "initSync"] {
            assert!(!own.contains(gone), "{gone} in {own}");
        }
    }

    #[test]
    fn another_glue_is_refused() {
        for (start, _) in INSTEAD {
            let refused = shortened(&GLUE.replace(start, "")).expect_err(start);
            assert!(refused.contains(start), "{refused}");
        }
        let otherwise = GLUE.replace("return handleError(", "return await handleError(");
        assert!(shortened(&otherwise).is_err(), "what is thrown would not be caught");
    }
}
