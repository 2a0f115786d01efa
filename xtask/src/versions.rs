//! The versions of every tool that set-up installs, in one place.
//!
//! One version is deliberately absent: `wasm-bindgen`'s tool must match the crate exactly, so it is read from `Cargo.lock`.

/// Trunk bundles the page; 0.21.14 is the last release that the pinned Rust version compiles.
pub(crate) const TRUNK: &str = "0.21.14";

/// The npm package that carries `wasm-opt`.
pub(crate) const BINARYEN: &str = "132.0.0";

/// What `wasm-opt --version` of that package answers: npm's two other numbers are its own.
pub(crate) const BINARYEN_ANSWER: &str = "132";

/// The npm package that shrinks scripts and styles.
pub(crate) const ESBUILD: &str = "0.28.2";

/// Checks licences, sources and advisories of what is shipped.
pub(crate) const CARGO_DENY: &str = "0.20.2";

/// The oldest Node on which the browser tests run.
pub(crate) const NODE_MAJOR: u32 = 20;

/// Counts the changes to how `setup::sysroot` builds the standard library, so that an old build is not taken for a new one.
pub(crate) const STD_RECIPE: &str = "1";
