//! The files of the site, and what its pages ask for.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use data_encoding::BASE64;
pub(crate) use rung::annex::MODEL;
use rung::framework::{Class, VERSION_1};
use rung::record::dmn;
use sha2::{Digest, Sha256};

use crate::markup::{Tag, tags};

/// The page itself.
pub(crate) const PAGE: &str = "index.html";

/// The page that says how it decides.
pub(crate) const METHOD: &str = "method/index.html";

/// The page that compares results.
pub(crate) const TEAM: &str = "team/index.html";

/// The page for addresses that hold nothing.
pub(crate) const LOST: &str = "404.html";

/// The folders of the pages that a link to a result names: one for each class, one for a hold.
pub(crate) fn previews() -> Vec<&'static str> {
    Class::IDS.iter().copied().chain(["hold"]).collect()
}

/// The attributes that name a file or a place.
pub(crate) const ADDRESSES: [&str; 5] = ["href", "src", "data-js", "data-wasm", LATER];

/// The attribute that names what is fetched only after the questions respond.
const LATER: &str = "data-annex";

/// How a page says which file is its manifest.
const MANIFEST: &str = "manifest";

/// What an address begins with that holds what it names.
pub(crate) const DATA: &str = "data:";

/// What follows the last dot of a name.
pub(crate) fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

/// What a host is asked to send along; it is not sent itself.
const HEADERS: &str = "_headers";

/// Whether a file is a page.
pub(crate) fn is_page(name: &str) -> bool {
    ending(name) == "html"
}

/// A finished site.
pub(crate) struct Site {
    /// Every file by its name.
    pub(crate) files: BTreeMap<String, Vec<u8>>,
    /// What a host is asked to send along with them.
    pub(crate) headers: String,
    /// The page's markup.
    pub(crate) html: String,
    /// The markup of the page that says how it decides.
    pub(crate) method: String,
}

/// The file that an address on a page names: all but the pages are in one folder.
pub(crate) fn named(address: &str) -> &str {
    address.rsplit('/').next().unwrap_or_default()
}

impl Site {
    /// Reads the finished site.
    pub(crate) fn read() -> Self {
        let usual = || Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        let folder = env::var_os("RUNG_DIST").map_or_else(usual, PathBuf::from);
        let mut files = read(&folder).unwrap_or_default();
        let headers = files.remove(HEADERS).unwrap_or_default();
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
        Self { headers: text(&headers), files, html, method }
    }

    /// The name and the markup of every page.
    pub(crate) fn pages(&self) -> Vec<(&str, &str)> {
        let pages = self.files.iter().filter(|(name, _)| is_page(name));
        pages.map(|(name, page)| (&**name, std::str::from_utf8(page).expect("UTF-8"))).collect()
    }

    /// The markup of a page.
    pub(crate) fn markup(&self, name: &str) -> &str {
        let found = self.pages().into_iter().find(|(page, _)| *page == name);
        found.unwrap_or_else(|| panic!("there is no {name}")).1
    }

    /// The file of the picture of a page, by what it is named after.
    pub(crate) fn picture(&self, stem: &str) -> &str {
        let is_of = |name: &&String| {
            let hashed = name.strip_prefix(stem).and_then(|rest| rest.strip_prefix('-'));
            hashed.is_some_and(|rest| ending(rest) == "png" && !rest.contains('-'))
        };
        let found: Vec<&String> = self.files.keys().filter(is_of).collect();
        assert_eq!(found.len(), 1, "pictures of {stem}: {found:?}");
        found[0]
    }

    /// The address that the site was built for, if there is one.
    pub(crate) fn address(&self) -> Option<&str> {
        let tags = tags(&self.html);
        tags.iter().find(|tag| tag.is("rel", "canonical")).and_then(|tag| tag.get("href"))
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
        programs.chain(scripts.iter().copied()).chain([self.manifest()]).collect()
    }

    /// The name of the file that says what a home screen shows.
    pub(crate) fn manifest(&self) -> &str {
        let tags = tags(&self.html);
        let linked = tags.iter().find(|tag| tag.is("rel", MANIFEST));
        named(linked.and_then(|tag| tag.get("href")).expect("the page names its manifest"))
    }

    /// The names of the files that only the pages ask for that a reader can go on to from the first
    /// one, and these pages.
    pub(crate) fn elsewhere(&self) -> Vec<&str> {
        let mut names = vec![METHOD, TEAM];
        for page in [METHOD, TEAM] {
            let known = [self.first(), self.later(), names.clone()].concat();
            let own = self.asked(page).into_iter();
            let new: Vec<&str> = own.filter(|name| !known.contains(name)).collect();
            names.extend(new);
        }
        names
    }

    /// The names of the files that a page beside the first one asks for, and that its scripts name.
    pub(crate) fn asked(&self, page: &str) -> Vec<&str> {
        let mut names = asked(self.markup(page), |_| true);
        for script in names.clone().into_iter().filter(|name| ending(name) == "js") {
            names.extend(self.named_by(script));
        }
        names
    }

    /// The names of the files that only such a page asks for, and not the first one.
    pub(crate) fn own<'a>(&self, html: &'a str) -> Vec<&'a str> {
        let (first, later) = (self.first(), self.later());
        let asked = asked(html, |_| true).into_iter();
        asked.filter(|name| !first.contains(name) && !later.contains(name)).collect()
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
        let digest = Sha256::digest(self.file(named(name)));
        ["sha256-", &BASE64.encode(&digest)].concat()
    }
}

/// The names of the files that a page asks for by such attributes, each once, in its order.
fn asked(html: &str, wanted: impl Fn(&str) -> bool) -> Vec<&str> {
    let mut names = Vec::new();
    // What a link leads to and where the page itself stands is not asked for, and the manifest not yet.
    let is_asked = |tag: &Tag<'_>| {
        tag.name != "a" && !["canonical", MANIFEST].iter().any(|it| tag.is("rel", it))
    };
    for tag in tags(html).into_iter().filter(is_asked) {
        let addresses = ADDRESSES.iter().filter(|attribute| wanted(attribute));
        let addresses = addresses.filter_map(|attribute| tag.get(attribute));
        // What stands in its address is there already.
        for name in addresses.filter(|it| !it.starts_with(DATA)).map(named) {
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

/// A reader gets one of the pages with a verdict in the place of the first one: it asks for the same. The
/// pictures are asked for by whoever shows a link, by their absolute address, and so by no page of a
/// site that was built without its own.
#[test]
fn the_site_is_what_its_pages_ask_for_and_nothing_else() {
    let site = Site::read();
    let mut asked =
        [site.first(), site.later(), site.elsewhere(), vec![PAGE, LOST, MODEL]].concat();
    let previews: Vec<String> = previews().iter().map(|it| [it, "/index.html"].concat()).collect();
    asked.extend(previews.iter().map(String::as_str));
    for (name, html) in site.pages() {
        match name {
            LOST => asked.extend(site.own(html)),
            PAGE | METHOD | TEAM => {}
            _ => assert!(site.own(html).is_empty(), "{name} asks for {:?}", site.own(html)),
        }
    }
    let stems = self::previews().into_iter().chain(["card"]);
    asked.extend(stems.map(|stem| site.picture(stem)));
    // A system loads the icons when the page is put on a home screen.
    asked.extend(site.named_by(site.manifest()));
    asked.sort_unstable();
    let there: Vec<&str> = site.files.keys().map(String::as_str).collect();
    assert_eq!(there, asked, "left: what is there; right: what the pages ask for");
}

#[test]
fn the_decision_model_is_that_of_the_command_line() {
    let model = Site::read();
    assert_eq!(model.file(MODEL), dmn::write(&VERSION_1).as_bytes());
}
