//! What a host is asked to send along, `_headers`, in the form that Netlify and Cloudflare Pages read.
//!
//! # Design
//! Hosts differ in what they do when two rules set the same header: some join both values with a
//! comma. So a header is set for every address or file by file, and never both. Files are named in
//! full, because an address that holds nothing must not be cached as if it were one of them.

use std::path::Path;
use std::{fs, io};

use crate::asset::DIGITS;
use crate::{asset, policy};

/// The file.
const NAME: &str = "_headers";

/// What of a browser the page has no use for. A name that a browser does not know is a warning in its
/// console, so these are the ones that current browsers know.
const UNUSED: [&str; 36] = [
    "accelerometer",
    "autoplay",
    "browsing-topics",
    "camera",
    "clipboard-read",
    "compute-pressure",
    "cross-origin-isolated",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "keyboard-map",
    "local-fonts",
    "local-network-access",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "speaker-selection",
    "storage-access",
    "sync-xhr",
    "unload",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];

/// What goes with every answer of the host, also where there is no page.
fn always() -> Vec<(&'static str, String)> {
    let unused = UNUSED.map(|feature| [feature, "=()"].concat()).join(", ");
    let text = str::to_owned;
    vec![
        ("Content-Security-Policy", policy::header()),
        // The address of a result is nobody else's business.
        ("Referrer-Policy", text("no-referrer")),
        // “Copy link” writes to the clipboard; what is pasted is pasted by the reader.
        ("Permissions-Policy", ["clipboard-write=(self), ", &unused].concat()),
        // No page that opened this one, or is opened by it, can reach into it.
        ("Cross-Origin-Opener-Policy", text("same-origin")),
        // Nothing of another site could be loaded, even if the policy allowed it.
        ("Cross-Origin-Embedder-Policy", text("require-corp")),
        // A year, and not for other names of the host: these are for their owner to decide.
        ("Strict-Transport-Security", text("max-age=31536000")),
        ("X-Content-Type-Options", text("nosniff")),
    ]
}

/// What goes with one file: how long it may be kept, and who may show it.
fn of(file: &str) -> [(&'static str, &'static str); 2] {
    let cached =
        if is_named_by_content(file) { "public, max-age=31536000, immutable" } else { "no-cache" };
    // The pictures of links are made for pages of others, and some of those load them from here.
    let shown = if ending(file) == "png" { "cross-origin" } else { "same-origin" };
    [("Cache-Control", cached), ("Cross-Origin-Resource-Policy", shown)]
}

/// Whether a name ends with the digest of what it holds.
fn is_named_by_content(file: &str) -> bool {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let digest = stem.rsplit_once('-').map_or("", |(_, digest)| digest);
    let digits = digest.bytes().all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'));
    digits && digest.len() == DIGITS && !is_page(file)
}

fn is_page(file: &str) -> bool {
    ending(file) == "html"
}

fn ending(file: &str) -> &str {
    file.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// The rules for these files, each named as from the root of the site.
fn rules(files: &[String]) -> String {
    let line = |name: &str, value: &str| ["  ", name, ": ", value, "\n"].concat();
    let mut text = "/*\n".to_owned();
    text.extend(always().iter().map(|(name, value)| line(name, value)));
    for file in files {
        // A page is asked for by its folder, too.
        let folder = file.strip_suffix("index.html");
        for address in folder.into_iter().chain([file.as_str()]) {
            text.extend(["/", address, "\n"]);
            text.extend(of(file).map(|(name, value)| line(name, value)));
        }
    }
    text
}

/// Writes `_headers` for all files that are there.
pub(crate) fn write(staging: &Path) -> io::Result<()> {
    let mut files = asset::names(staging)?;
    files.retain(|name| name != NAME);
    fs::write(staging.join(NAME), rules(&files))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NGINX: &str = include_str!("../../../docs/nginx.conf");

    /// The values of a directive of nginx that has two, without their quotation marks.
    fn directives(name: &str) -> Vec<(&'static str, &'static str)> {
        let lines = NGINX.lines().filter_map(|line| line.trim().strip_prefix(name));
        let values = lines.filter_map(|rest| rest.trim().split_once(' '));
        values.map(|(a, b)| (a, b.trim_end_matches(" always;").trim_matches('"'))).collect()
    }

    #[test]
    fn every_file_is_named_once_and_a_page_also_by_its_folder() {
        let files = ["index.html", "mvp/index.html", "app-01234567.js", "model-1.dmn"];
        let text = rules(&files.map(str::to_owned));
        let addresses: Vec<&str> = text.lines().filter(|line| line.starts_with('/')).collect();
        let expected = [
            "/*",
            "/",
            "/index.html",
            "/mvp/",
            "/mvp/index.html",
            "/app-01234567.js",
            "/model-1.dmn",
        ];
        assert_eq!(addresses, expected);
        let cached: Vec<&str> =
            text.lines().filter_map(|line| line.strip_prefix("  Cache-Control: ")).collect();
        let long = "public, max-age=31536000, immutable";
        assert_eq!(cached, ["no-cache", "no-cache", "no-cache", "no-cache", long, "no-cache"]);
        // Cloudflare reads no longer lines and no more rules.
        assert!(text.lines().all(|line| line.len() < 2000));
    }

    #[test]
    fn only_a_digest_makes_a_name_last() {
        for lasting in ["app-01234567.js", "icon-89abcdef.svg"] {
            assert!(is_named_by_content(lasting), "{lasting}");
        }
        for passing in
            ["rung-framework-1.dmn", "controlled-beta", "a-0123456g.js", "a-01234567.html"]
        {
            assert!(!is_named_by_content(passing), "{passing}");
        }
    }

    #[test]
    fn what_goes_with_every_answer_names_nothing_that_goes_with_a_file() {
        let [cached, shown] = of("index.html").map(|(name, _)| name);
        assert!(always().iter().all(|(name, _)| *name != cached && *name != shown));
    }

    #[test]
    fn nginx_sends_the_same() {
        let [cached, shown] = of("mvp-01234567.png");
        let mut sent = always();
        sent.push((cached.0, "$rung_cached".to_owned()));
        sent.push((shown.0, "$rung_shown".to_owned()));
        let written: Vec<_> = directives("add_header ")
            .into_iter()
            .map(|(name, value)| (name, value.to_owned()))
            .collect();
        assert_eq!(written, sent);
        for (_, value) in [of("index.html"), of("mvp-01234567.png")].concat() {
            assert!(NGINX.contains(&format!(" \"{value}\";")), "{value}");
        }
    }
}
