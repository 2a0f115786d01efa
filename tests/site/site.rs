//! The files of the site, and what the page asks for.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use data_encoding::BASE64;
use sha2::{Digest, Sha384};

use crate::markup::{Tag, tags};

/// The page itself.
pub(crate) const PAGE: &str = "index.html";

/// The attributes that name a file or a place.
pub(crate) const ADDRESSES: [&str; 5] = ["href", "src", "data-js", "data-wasm", LATER];

/// The attribute that names what is fetched only after the questions respond.
const LATER: &str = "data-annex";

/// A finished site.
pub(crate) struct Site {
    /// Every file by its name.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// The page's markup.
    pub(crate) html: String,
}

impl Site {
    /// Reads the finished site.
    pub(crate) fn read() -> Self {
        let usual = || Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        let folder = env::var_os("RUNG_DIST").map_or_else(usual, PathBuf::from);
        let files = read(&folder).unwrap_or_default();
        let Some(page) = files.get(PAGE) else {
            panic!(
                "there is no finished site in {}: run `cargo xtask build` first, or name its \
                 folder in RUNG_DIST",
                folder.display()
            );
        };
        let html = String::from_utf8(page.clone()).expect("the page is UTF-8");
        assert!(
            html.contains("Content-Security-Policy"),
            "{} holds a build without the policy of a release: run `cargo xtask build`",
            folder.display()
        );
        Self { files, html }
    }

    /// Every opening tag of the page.
    pub(crate) fn tags(&self) -> Vec<Tag<'_>> {
        tags(&self.html)
    }

    /// The names of the files that the page asks for until the questions respond, each once, in the
    /// order of the page.
    pub(crate) fn first(&self) -> Vec<&str> {
        self.named(|attribute| attribute != LATER)
    }

    /// The names of the files that are asked for after that: scripts, and what they name.
    pub(crate) fn later(&self) -> Vec<&str> {
        let scripts = self.named(|attribute| attribute == LATER);
        let programs = scripts.iter().flat_map(|script| self.named_by(script));
        programs.chain(scripts.iter().copied()).collect()
    }

    /// The names of the files that stand in a script.
    pub(crate) fn named_by(&self, script: &str) -> Vec<&str> {
        let text = String::from_utf8_lossy(self.file(script));
        self.files.keys().map(String::as_str).filter(|name| text.contains(name)).collect()
    }

    fn named(&self, wanted: impl Fn(&str) -> bool) -> Vec<&str> {
        let mut names = Vec::new();
        for tag in self.tags() {
            let addresses = ADDRESSES.iter().filter(|attribute| wanted(attribute));
            for name in addresses.filter_map(|attribute| tag.get(attribute)) {
                let name = name.trim_start_matches("./");
                if !name.starts_with('#') && !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        names
    }

    /// The content of a file.
    pub(crate) fn file(&self, name: &str) -> &[u8] {
        self.files
            .get(name)
            .unwrap_or_else(|| panic!("the page asks for {name}, which is not there"))
    }

    /// What the `integrity` of a file must be.
    pub(crate) fn integrity(&self, name: &str) -> String {
        let digest = Sha384::digest(self.file(name.trim_start_matches("./")));
        ["sha384-", &BASE64.encode(&digest)].concat()
    }
}

/// Every file of a folder. There are no folders in a site; where Trunk builds has a dot before it.
fn read(folder: &Path) -> std::io::Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if !name.starts_with('.') {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(files)
}

#[test]
fn the_site_is_what_the_page_asks_for_and_nothing_else() {
    let site = Site::read();
    let mut asked = site.first();
    asked.extend(site.later());
    asked.push(PAGE);
    asked.sort_unstable();
    let there: Vec<&str> = site.files.keys().map(String::as_str).collect();
    assert_eq!(there, asked, "left: what is there; right: what the page asks for");
}
