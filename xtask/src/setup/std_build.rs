//! Builds the standard library for WebAssembly from Debian's source of it.
//!
//! It is built for size and with panics that stop at once: that saves a fifth of what a browser downloads,
//! and means that no panic hook runs in a page built this way.

use std::fs;
use std::path::Path;
use std::process::Command;

use super::debian::CARGO;
use super::machine::{TARGET, is_library};
use crate::environment::Environment;
use crate::failure::Failure;
use crate::process::captured;

/// Panics stop at once in every crate, or the compiler refuses to mix them with this standard library.
pub(super) const PANIC: &str = "-Zunstable-options -Cpanic=immediate-abort";

const EMPTY_CRATE: &str = r#"[package]
name = "empty"
version = "0.0.0"
edition = "2024"

[workspace]
"#;

/// Builds an empty crate together with its standard library, and keeps only that, in the form of a sysroot.
pub(super) fn run(folder: &Path, environment: &Environment, log: &Path) -> Result<(), Failure> {
    let (source, target) = (folder.join("crate"), folder.join("target"));
    write_empty_crate(&source)?;
    let mut command = Command::new(CARGO);
    command
        .current_dir(&source)
        .args(["build", "--release", "--target", TARGET])
        .arg("-Zbuild-std=std,panic_abort")
        .arg("-Zbuild-std-features=optimize_for_size");
    environment.apply(&mut command)?;
    command
        .env("CARGO_TARGET_DIR", &target)
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "z")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1")
        // Without bitcode the page cannot be optimised as a whole.
        .env("RUSTFLAGS", format!("-Cembed-bitcode=yes {PANIC}"));
    captured(&mut command, log)?;
    let built = target.join(TARGET).join("release").join("deps");
    copy_libraries(&built, &folder.join("lib").join("rustlib").join(TARGET).join("lib"))?;
    for rest in [source, target] {
        fs::remove_dir_all(&rest).map_err(|error| Failure::file("remove", &rest, &error))?;
    }
    Ok(())
}

fn write_empty_crate(folder: &Path) -> Result<(), Failure> {
    let source = folder.join("src");
    fs::create_dir_all(&source).map_err(|error| Failure::file("create", &source, &error))?;
    for (file, text) in [(folder.join("Cargo.toml"), EMPTY_CRATE), (source.join("lib.rs"), "")] {
        fs::write(&file, text).map_err(|error| Failure::file("write", &file, &error))?;
    }
    Ok(())
}

/// Copies every library but the empty crate's own.
fn copy_libraries(from: &Path, to: &Path) -> Result<(), Failure> {
    fs::create_dir_all(to).map_err(|error| Failure::file("create", to, &error))?;
    let entries = fs::read_dir(from).map_err(|error| Failure::file("read", from, &error))?;
    for entry in entries.flatten() {
        let name = entry.file_name();
        if is_library(&name) && !name.to_string_lossy().starts_with("libempty-") {
            let copy = to.join(name);
            fs::copy(entry.path(), &copy).map_err(|error| Failure::file("write", &copy, &error))?;
        }
    }
    Ok(())
}
