//! What the page may do, each with its reason.

/// The content security policy of the release.
pub(crate) const POLICY: [&str; 11] = [
    // Whatever is not named below is forbidden.
    "default-src 'none'",
    // Our own files, and compiling WebAssembly; no inline script and no `eval`.
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    // `data:` for the pictures that the page draws itself.
    "img-src 'self' data:",
    // The program is fetched.
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    // Links with a fragment only stay on this page without a base.
    "base-uri 'none'",
    // The questions are never sent anywhere.
    "form-action 'none'",
    // Text never becomes markup or script.
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
];

/// What only a header can say: a `meta` element comes too late for it.
const BY_HEADER: &str = "frame-ancestors 'none'";

/// The policy as a host sends it: that of the pages, and that nobody may put them into a frame.
pub(crate) fn header() -> String {
    [&POLICY.join("; "), "; ", BY_HEADER].concat()
}
