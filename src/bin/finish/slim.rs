//! Makes what is downloaded smaller, with the tools that are at hand.
//!
//! # Design
//! `wasm-bindgen` gives every import a long name that stands in the program and in its glue. Renaming
//! them, and taking the white space out of the glue, saves about four kilobytes compressed. Without
//! `wasm-opt` or `esbuild` on `PATH` the page is as good, only larger, and a line says so.

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde::Deserialize;

use crate::{glue, order};

/// What `wasm-opt` prints when it renames.
#[derive(Deserialize)]
struct Renamed {
    /// Module, name and new name.
    imports: Vec<(String, String, String)>,
    /// Name and new name.
    exports: Vec<(String, String)>,
}

/// What the compiler and `wasm-bindgen` use of WebAssembly, and every browser of the last years has.
/// Naming more would let `wasm-opt` write what browsers refuse.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// How small, at any cost. The lowest kilobyte of the memory is the far end of the stack: a program
/// that gets there ends in any case. A function that is called once is put in its caller's place unless
/// it is long, where what it keeps would crowd the caller.
const SIZE: [&str; 3] = ["-Oz", "--low-memory-unused", "--one-caller-inline-max-function-size=400"];

/// Takes the control flow apart and puts it together anew: half a hundredth less than without.
const ANEW: [&str; 3] = ["--flatten", "--rereloop", "-Oz"];

/// The glue and the program, smaller.
pub(crate) fn program(glue: &str, wasm: &Path) -> Result<(String, Vec<u8>), Box<dyn Error>> {
    let glue = &glue::shortened(glue)?;
    let small = wasm.with_extension("small");
    let strip = ["--strip-debug", "--strip-producers", "--strip-target-features"];
    let Some(_) = run("wasm-opt", |tool| {
        tool.args(FEATURES).args(ANEW).args(SIZE).args(strip).arg(wasm).arg("-o").arg(&small);
    })?
    else {
        return Ok((glue.to_owned(), fs::read(wasm)?));
    };
    // Once more with the short names.
    let renamed = run("wasm-opt", |tool| {
        tool.args(FEATURES).args(SIZE).arg("--minify-imports-and-exports-and-modules");
        tool.arg(&small).arg("-o").arg(&small);
    })?;
    let glue = match renamed {
        Some(output) => rename(glue, &serde_json::from_slice(&output.stdout)?),
        None => glue.to_owned(),
    };
    let named = order::named(&fs::read(&small)?).ok_or("finish: a program cannot be read")?;
    fs::write(&small, named)?;
    run("wasm-opt", |tool| {
        tool.args(FEATURES).args(["--reorder-functions-by-name", "--strip-debug"]);
        tool.arg(&small).arg("-o").arg(&small);
    })?;
    let program = fs::read(&small)?;
    fs::remove_file(small)?;
    Ok((glue, program))
}

/// A script (`js`) or a style sheet (`css`) without what only people read.
pub(crate) fn text(kind: &str, text: &str) -> Result<String, Box<dyn Error>> {
    let file = std::env::temp_dir().join(format!("rung-finish-{}.{kind}", std::process::id()));
    fs::write(&file, text)?;
    let minified = run("esbuild", |tool| {
        // Chromium compiles what is called at once away from the page, if it is told of it.
        let told = "--banner:js=//# allFunctionsCalledOnLoad";
        let script = ["--format=esm", "--tree-shaking=true", told];
        tool.arg("--minify").args(script.iter().filter(|_| kind == "js")).arg(&file);
    });
    fs::remove_file(file)?;
    Ok(match minified? {
        Some(output) => String::from_utf8(output.stdout)?,
        None => text.to_owned(),
    })
}

/// Runs a tool, if there is one.
fn run(name: &str, arguments: impl FnOnce(&mut Command)) -> Result<Option<Output>, Box<dyn Error>> {
    let mut tool = Command::new(name);
    arguments(&mut tool);
    match tool.stderr(Stdio::inherit()).output() {
        Ok(output) if output.status.success() => Ok(Some(output)),
        Ok(output) => Err(format!("finish: {name} ended with {}", output.status).into()),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            eprintln!("finish: no {name} on PATH, so the page is larger than it could be");
            Ok(None)
        }
        Err(error) => Err(error.into()),
    }
}

/// Gives the glue the new names: imports are properties of an object, exports of `wasm`.
fn rename(glue: &str, renamed: &Renamed) -> String {
    let mut glue = glue.to_owned();
    for (module, name, new) in &renamed.imports {
        glue = glue.replace(&format!(" {name}:"), &format!(" {new}:"));
        glue = glue.replace(&format!("\"{module}\":"), "\"a\":");
    }
    // The longest first: one name may be the beginning of another.
    let mut exports: Vec<_> = renamed.exports.iter().collect();
    exports.sort_by_key(|(name, _)| std::cmp::Reverse(name.len()));
    for (name, new) in exports {
        glue = glue.replace(&format!("wasm.{name}"), &format!("wasm.{new}"));
    }
    glue
}
