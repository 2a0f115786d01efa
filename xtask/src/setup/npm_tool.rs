//! Tools that npm carries: `wasm-opt` and `esbuild`, which shrink the page.

use std::path::Path;
use std::process::Command;

use super::Setup;
use super::node;
use crate::environment::Environment;
use crate::failure::Failure;
use crate::journal::note;
use crate::process::{answer, captured};
use crate::versions;

/// A program, the npm package that carries it, and how its answer to `--version` begins.
struct Tool {
    program: &'static str,
    package: &'static str,
    version: &'static str,
    answer: &'static str,
}

const TOOLS: [Tool; 2] = [
    Tool {
        program: "wasm-opt",
        package: "binaryen",
        version: versions::BINARYEN,
        answer: versions::BINARYEN_ANSWER,
    },
    Tool {
        program: "esbuild",
        package: "esbuild",
        version: versions::ESBUILD,
        answer: versions::ESBUILD,
    },
];

/// Finds each tool on `PATH` or in the cache, or installs it from npm.
pub(super) fn prepare(setup: &mut Setup, environment: &mut Environment) -> Result<(), Failure> {
    for tool in &TOOLS {
        let found = answer(Command::new(tool.program).arg("--version"));
        if found.is_some_and(|text| tells(&text, tool.answer)) {
            note(&format!("{} {} on PATH", tool.program, tool.version));
        } else {
            cached(setup, environment, tool)?;
        }
    }
    Ok(())
}

fn cached(setup: &mut Setup, environment: &mut Environment, tool: &Tool) -> Result<(), Failure> {
    // npm's wasm-opt is itself a program for Node.
    node::prepare(setup)?;
    let Tool { program, package, version, .. } = tool;
    let name = format!("{package}-{version}");
    let programs = Path::new("node_modules").join(".bin");
    let folder = setup.cache.place(&name);
    if folder.join(&programs).join(program).exists() {
        note(&format!("{program} {version} installed earlier"));
    } else {
        let log = setup.cache.log(&name);
        let (cache, journal) = (&setup.cache, &mut *setup.journal);
        journal.step(&format!("npm install {package} {version}"), || {
            cache.install(&name, |folder| install(folder, &format!("{package}@{version}"), &log))
        })?;
    }
    environment.folder(folder.join(programs));
    Ok(())
}

fn install(folder: &Path, package: &str, log: &Path) -> Result<(), Failure> {
    let mut command = Command::new("npm");
    command.current_dir(folder).args(["install", "--prefix"]).arg(folder).args([
        "--no-audit",
        "--no-fund",
        "--no-save",
        package,
    ]);
    captured(&mut command, log)
}

/// Whether a tool's answer is of this version: of its words, the whole of one.
fn tells(answer: &str, version: &str) -> bool {
    answer.split_whitespace().any(|word| word == version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_word_counts() {
        let wasm_opt = versions::BINARYEN_ANSWER;
        assert!(tells(&format!("wasm-opt version {wasm_opt} (version_{wasm_opt})\n"), wasm_opt));
        assert!(!tells("wasm-opt version 108\n", wasm_opt));
        assert!(!tells("", wasm_opt));
        assert!(tells("0.28.2\n", "0.28.2"));
    }
}
