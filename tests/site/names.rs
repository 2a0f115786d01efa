//! Names and addresses: a file can be cached for ever, and the site stands under any path.

use sha2::{Digest, Sha256};

use crate::markup::tags;
use crate::site::{ADDRESSES, METHOD, MODEL, PAGE, Site};

/// The part of a name that tells one content from another: twelve hexadecimal digits.
fn hash(content: &[u8]) -> String {
    let digest = Sha256::digest(content);
    let bytes: Vec<String> = digest[..6].iter().map(|byte| format!("{byte:02x}")).collect();
    bytes.concat()
}

#[test]
fn files_are_named_by_their_content() {
    let site = Site::read();
    // The pages are known by their addresses, and the decision model by its version.
    let named = |name: &str| [PAGE, METHOD, MODEL].contains(&name);
    for (name, content) in site.files.iter().filter(|(name, _)| !named(name)) {
        let (stem, ending) = name.rsplit_once('.').unwrap_or((name, ""));
        let (_, hashed) = stem.rsplit_once('-').unwrap_or_default();
        // Trunk itself names the icon, by a hash of its own of sixteen digits.
        if ending == "svg" {
            let is_hash = hashed.len() == 16 && hashed.bytes().all(|b| b.is_ascii_hexdigit());
            assert!(is_hash, "{name} is not named by its content");
        } else {
            assert_eq!(hashed, hash(content), "{name} is not named by its content");
        }
    }
}

#[test]
fn every_address_is_relative() {
    let site = Site::read();
    // A page names its own folder or, from one further down, the one above; and the other page.
    for (html, up, other) in [(&site.html, "./", "./method/"), (&site.method, "../", "../")] {
        for tag in tags(html) {
            for address in ADDRESSES.iter().filter_map(|attribute| tag.get(attribute)) {
                let file = address.strip_prefix(up).is_some_and(|name| !name.contains('/'));
                let to_page = tag.name == "a" && address == other;
                assert!(file || to_page || address.starts_with('#'), "{}: {address}", tag.name);
            }
        }
    }
}
