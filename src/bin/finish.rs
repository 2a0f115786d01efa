//! Finishes a staged build: real content in the page, one style sheet, hashed names, the policy.
//!
//! Trunk runs it as its only `post_build` hook and tells it, through the environment, where the
//! staged files are and whether this is a release.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rung::app::{App, NoScript, Trouble};
use rung::words::page as words;
use sha2::{Digest, Sha256, Sha384};
use yew::ServerRenderer;

/// What the page may do, each with its reason.
const POLICY: [&str; 11] = [
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

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let staging = PathBuf::from(env::var("TRUNK_STAGING_DIR")?);
    let source = PathBuf::from(env::var("TRUNK_SOURCE_DIR")?);
    let release = env::var("TRUNK_PROFILE")? == "release";

    let app = ServerRenderer::<App>::new().hydratable(false).render().await;
    let trouble = ServerRenderer::<Trouble>::new().hydratable(false).render().await;
    let no_script = ServerRenderer::<NoScript>::new().hydratable(false).render().await;

    let style = Asset::write(&staging, "rung", "css", styles(&source.join("styles"))?.as_bytes())?;
    let boot = Asset::rename(&staging, "boot", "js")?;

    let policy = if release {
        let policy = POLICY.join("; ");
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n")
    } else {
        // Trunk's reload script is inline.
        String::new()
    };
    let head = format!(
        "{policy}<title>{brand}: {title}</title>\n\
         <meta name=\"description\" content=\"{description}\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"stylesheet\" href=\"./{name}\" integrity=\"{integrity}\">",
        brand = words::BRAND,
        title = words::TITLE,
        description = words::DESCRIPTION,
        name = style.name,
        integrity = style.integrity,
    );
    let page = staging.join("index.html");
    let html = fs::read_to_string(&page)?;
    let html = replace(&html, "<!-- head -->", &head)?;
    let html = replace(
        &html,
        "<div id=\"trouble\"></div>",
        &format!("<div id=\"trouble\">{trouble}</div>\n<noscript>{no_script}</noscript>"),
    )?;
    let html = replace(&html, "<div id=\"app\"></div>", &format!("<div id=\"app\">{app}</div>"))?;
    let html = replace(
        &html,
        "src=\"./boot.js\"",
        &format!("src=\"./{}\" integrity=\"{}\"", boot.name, boot.integrity),
    )?;
    fs::write(&page, html)?;
    Ok(())
}

/// A file named by its content, so that it can be cached for ever.
struct Asset {
    name: String,
    integrity: String,
}

impl Asset {
    fn write(folder: &Path, stem: &str, ending: &str, content: &[u8]) -> std::io::Result<Self> {
        let digest = Sha256::digest(content);
        let hash: String = digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect();
        let name = format!("{stem}-{hash}.{ending}");
        fs::write(folder.join(&name), content)?;
        let integrity = format!("sha384-{}", STANDARD.encode(Sha384::digest(content)));
        Ok(Self { name, integrity })
    }

    fn rename(folder: &Path, stem: &str, ending: &str) -> std::io::Result<Self> {
        let plain = folder.join(format!("{stem}.{ending}"));
        let asset = Self::write(folder, stem, ending, &fs::read(&plain)?)?;
        fs::remove_file(plain)?;
        Ok(asset)
    }
}

/// The style sheet: every layer in the order of the file names.
fn styles(folder: &Path) -> std::io::Result<String> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()?;
    files.sort();
    files.iter().map(fs::read_to_string).collect()
}

/// Replaces a mark that must stand in the page exactly once.
fn replace(html: &str, mark: &str, with: &str) -> Result<String, String> {
    match html.matches(mark).count() {
        1 => Ok(html.replacen(mark, with, 1)),
        found => {
            Err(format!("finish: expected `{mark}` once in the page and found it {found} times"))
        }
    }
}
