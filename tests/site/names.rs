//! Names and addresses: a file can be cached for ever, and the site stands under any path.

use std::env;
use std::path::PathBuf;

use sha2::{Digest, Sha256};

use crate::markup::tags;
use crate::site::{ADDRESSES, DATA, LOST, MODEL, PAGE, Site, ending, is_page};

/// The part of a name that tells one content from another: eight hexadecimal digits.
fn hash(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    let bytes: Vec<String> = digest[..4].iter().map(|byte| format!("{byte:02x}")).collect();
    bytes.concat()
}

#[test]
fn files_are_named_by_their_content() {
    let site = Site::read();
    // The pages are known by their addresses, and the decision model by its version.
    let named = |name: &str| is_page(name) || name == MODEL;
    for (name, content) in site.files.iter().filter(|(name, _)| !named(name)) {
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        let (_, hashed) = stem.rsplit_once('-').unwrap_or_default();
        assert_eq!(hashed, hash(content), "{name} is not named by its content");
    }
}

/// Where a file was built says nothing to its readers, and two machines would build two sites.
#[test]
fn no_file_names_a_folder_of_the_machine_that_built_it() {
    let cargo = env::var_os("CARGO_HOME").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let cargo = cargo.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let folders = [Some(env!("CARGO_MANIFEST_DIR").into()), cargo];
    let folders = folders.map(|it| it.expect("a folder").to_string_lossy().into_owned());
    let names = |content: &[u8], folder: &String| {
        content.windows(folder.len()).any(|part| part == folder.as_bytes())
    };
    for (name, content) in &Site::read().files {
        let found: Vec<_> = folders.iter().filter(|folder| names(content, folder)).collect();
        assert!(found.is_empty(), "{name} names {found:?}");
    }
    assert!(names(format!("at {}/src", folders[0]).as_bytes(), &folders[0]));
}

#[test]
fn every_address_is_relative() {
    let site = Site::read();
    for (name, html) in site.pages().into_iter().filter(|(name, _)| *name != LOST) {
        // A page names its own folder or, from one further down, the one above; and other pages.
        let up = if name == PAGE { "./" } else { "../" };
        for tag in tags(html).iter().filter(|tag| !tag.is("rel", "canonical")) {
            for address in ADDRESSES.iter().filter_map(|attribute| tag.get(attribute)) {
                let rest = address.strip_prefix(up);
                let file = rest.is_some_and(|name| site.files.contains_key(name));
                let to_page =
                    tag.name == "a" && rest.is_some_and(|it| ["", "method/"].contains(&it));
                let known =
                    file || to_page || address.starts_with('#') || address.starts_with(DATA);
                assert!(known, "{name}: {} leads to {address}", tag.name);
            }
        }
        assert!(tags(html)[0].is("data-root", up), "{name} does not say where the site begins");
    }
}

/// The page for addresses that hold nothing is shown in any folder: it names its files by the path of
/// the site on its host, and where that is unknown from both folders that a mangled link leads to.
#[test]
fn the_page_for_lost_links_finds_its_files() {
    let site = Site::read();
    let tags = tags(site.markup(LOST));
    let addresses: Vec<&str> =
        tags.iter().flat_map(|tag| ADDRESSES.iter().filter_map(|it| tag.get(it))).collect();
    let (icons, addresses): (Vec<&str>, Vec<&str>) =
        addresses.into_iter().partition(|it| it.starts_with(DATA));
    assert_eq!(icons.len(), 1, "a page without an icon asks for one");
    let path = site.address().map(|address| {
        let (_, host) = address.split_once("://").expect("an address");
        &host[host.find('/').expect("a path")..]
    });
    let folders = path.map_or(vec!["./", "../"], |path| vec![path]);
    let scripts = site.own(site.markup(LOST));
    assert_eq!(scripts.len(), 1, "{scripts:?}");
    let files = [site.first().into_iter().find(|name| ending(name) == "css"), Some(scripts[0])];
    let each =
        |name: &str| folders.iter().map(|folder| [folder, name].concat()).collect::<Vec<_>>();
    let files: Vec<String> = files.into_iter().flatten().flat_map(each).collect();
    assert_eq!(addresses[..addresses.len() - 1], files);
    assert_eq!(addresses.last(), Some(&folders[0]), "the way to the start page");
}

/// What a system reads when the page is put on a home screen, and the pictures that it loads then.
#[test]
fn the_manifest_names_pictures_that_are_there() {
    let site = Site::read();
    let manifest = site.file(site.manifest());
    let manifest: serde_json::Value = serde_json::from_slice(manifest).expect("JSON");
    // What is beside it is its scope.
    assert_eq!(manifest["start_url"], "./");
    assert!(manifest["scope"].is_null());
    let icons = manifest["icons"].as_array().expect("icons");
    let mut sizes = Vec::new();
    for icon in icons {
        let [picture, extent, purpose] =
            ["src", "sizes", "purpose"].map(|key| icon[key].as_str().expect("a text"));
        let pixels = |at: usize| {
            u32::from_be_bytes(site.file(picture)[at..at + 4].try_into().expect("four bytes"))
        };
        // A PNG says its width and height after sixteen bytes.
        assert_eq!(format!("{}x{}", pixels(16), pixels(20)), extent, "{picture}");
        sizes.extend(purpose.split(' ').map(|purpose| (extent, purpose)));
    }
    for wanted in [("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")] {
        assert!(sizes.contains(&wanted), "{wanted:?} is not in {sizes:?}");
    }
}
