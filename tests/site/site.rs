//! The files of the site, and what its pages ask for.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use data_encoding::BASE64;
pub(crate) use rung::annex::MODEL;
use sha2::{Digest, Sha384};

use rung::framework::VERSION_1;
use rung::record::dmn;

use crate::markup::tags;

/// The page itself.
pub(crate) const PAGE: &str = "index.html";

/// The page that says how it decides.
pub(crate) const METHOD: &str = "method/index.html";

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
    /// The markup of the page that says how it decides.
    pub(crate) method: String,
}

/// The file that an address on a page names: the second page stands one folder below.
pub(crate) fn named(address: &str) -> &str {
    address.trim_start_matches("../").trim_start_matches("./")
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
        let text = |page: &[u8]| String::from_utf8(page.to_vec()).expect("the page is UTF-8");
        let html = text(page);
        let method = text(files.get(METHOD).expect("the site says how it decides"));
        assert!(
            html.contains("Content-Security-Policy"),
            "{} holds a build without the policy of a release: run `cargo xtask build`",
            folder.display()
        );
        Self { files, html, method }
    }

    /// The markup of every page.
    pub(crate) fn pages(&self) -> [&str; 2] {
        [&self.html, &self.method]
    }

    /// The names of the files that the page asks for until the questions respond, each once, in the
    /// order of the page.
    pub(crate) fn first(&self) -> Vec<&str> {
        asked(&self.html, |attribute| attribute != LATER)
    }

    /// The names of the files that are asked for after that: scripts, and what they name.
    pub(crate) fn later(&self) -> Vec<&str> {
        let scripts = asked(&self.html, |attribute| attribute == LATER);
        let programs = scripts.iter().flat_map(|script| self.named_by(script));
        programs.chain(scripts.iter().copied()).collect()
    }

    /// The names of the files that only the page asks for that says how it decides, and itself.
    pub(crate) fn elsewhere(&self) -> Vec<&str> {
        let (first, later) = (self.first(), self.later());
        let asked = asked(&self.method, |_| true).into_iter();
        let own = asked.filter(|name| !first.contains(name) && !later.contains(name));
        own.chain([METHOD]).collect()
    }

    /// The names of the files that stand in a script.
    pub(crate) fn named_by(&self, script: &str) -> Vec<&str> {
        let text = String::from_utf8_lossy(self.file(script));
        self.files.keys().map(String::as_str).filter(|name| text.contains(name)).collect()
    }

    /// The content of a file.
    pub(crate) fn file(&self, name: &str) -> &[u8] {
        self.files
            .get(name)
            .unwrap_or_else(|| panic!("the page asks for {name}, which is not there"))
    }

    /// What the `integrity` of a file must be.
    pub(crate) fn integrity(&self, name: &str) -> String {
        let digest = Sha384::digest(self.file(named(name)));
        ["sha384-", &BASE64.encode(&digest)].concat()
    }
}

/// The names of the files that a page asks for by such attributes, each once, in its order. What a
/// link leads to is not asked for.
fn asked(html: &str, wanted: impl Fn(&str) -> bool) -> Vec<&str> {
    let mut names = Vec::new();
    for tag in tags(html).into_iter().filter(|tag| tag.name != "a") {
        let addresses = ADDRESSES.iter().filter(|attribute| wanted(attribute));
        for name in addresses.filter_map(|attribute| tag.get(attribute)).map(named) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    names
}

/// Every file of a folder and of those in it; where Trunk builds has a dot before it.
fn read(folder: &Path) -> std::io::Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        if entry.file_type()?.is_dir() {
            let inner = read(&entry.path())?.into_iter();
            files.extend(inner.map(|(file, content)| (format!("{name}/{file}"), content)));
        } else {
            files.insert(name, fs::read(entry.path())?);
        }
    }
    Ok(files)
}

#[test]
fn the_site_is_what_its_pages_ask_for_and_nothing_else() {
    let site = Site::read();
    let mut asked = site.first();
    asked.extend(site.later());
    asked.extend(site.elsewhere());
    // For whoever asks for them.
    asked.extend([PAGE, MODEL]);
    asked.sort_unstable();
    let there: Vec<&str> = site.files.keys().map(String::as_str).collect();
    assert_eq!(there, asked, "left: what is there; right: what the pages ask for");
}

#[test]
fn the_decision_model_is_that_of_the_command_line() {
    let model = Site::read();
    assert_eq!(model.file(MODEL), dmn::write(&VERSION_1).as_bytes());
}
