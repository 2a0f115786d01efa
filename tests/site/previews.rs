//! What a chat shows of a link to a result: a page for each class and for a hold, and their pictures.

use rung::framework::Class;
use rung::words::{self, lost, page, preview};

use crate::markup::{Tag, inside, tags, text};
use crate::site::{LOST, METHOD, PAGE, Site, TEAM, previews};

/// What a chat loads of a picture before it shows a link.
const PICTURE: usize = 60_000;

/// How every PNG begins.
const FIRST_BYTES: [u8; 8] = *b"\x89PNG\r\n\x1a\n";

/// The value of the one tag of such a name.
fn meta<'a>(tags: &[Tag<'a>], name: &str) -> Option<&'a str> {
    let named = |tag: &&Tag<'_>| tag.is("property", name) || tag.is("name", name);
    let found: Vec<_> = tags.iter().filter(|tag| tag.name == "meta").filter(named).collect();
    assert!(found.len() <= 1, "{name} stands there {} times", found.len());
    found.first().and_then(|tag| tag.get("content"))
}

/// Checks what the page in this folder says of itself; the folder of the first page is empty.
fn check(site: &Site, folder: &str, stem: &str, title: &str, [headline, says]: [&str; 2]) {
    let name = if folder.is_empty() { PAGE.to_owned() } else { [folder, PAGE].concat() };
    let html = site.markup(&name);
    assert_eq!(inside(html, "title"), [title], "{name}");
    let tags = tags(html);
    let meta = |name: &str| meta(&tags, name);
    for (property, value) in [
        ("description", says),
        ("og:title", headline),
        ("og:description", says),
        ("og:site_name", page::BRAND),
        ("og:type", "website"),
    ] {
        assert_eq!(meta(property), Some(value), "{name}: {property}");
    }
    let canonical: Vec<_> = tags.iter().filter(|tag| tag.is("rel", "canonical")).collect();
    let absolute =
        ["og:url", "og:image", "og:image:width", "og:image:height", "og:image:alt", "twitter:card"];
    let Some(address) = site.address() else {
        let left: Vec<_> = absolute.into_iter().filter_map(meta).collect();
        assert!(left.is_empty() && canonical.is_empty(), "{name} needs an address for {left:?}");
        return;
    };
    let own = [address, folder].concat();
    assert_eq!(canonical.iter().map(|tag| tag.get("href")).collect::<Vec<_>>(), [Some(&*own)]);
    let picture = [address, site.picture(stem)].concat();
    let large = [Some("1200"), Some("630")];
    assert_eq!(["og:url", "og:image"].map(meta), [Some(&*own), Some(&*picture)], "{name}");
    assert_eq!(["og:image:width", "og:image:height"].map(meta), large, "{name}");
    assert!(meta("og:image:alt").is_some_and(|alt| alt.starts_with("A ladder")), "{name}");
    assert_eq!(meta("twitter:card"), Some("summary_large_image"), "{name}");
}

#[test]
fn every_page_says_what_it_is() {
    let site = Site::read();
    let titled = |title: &str| [page::BRAND, ": ", title].concat();
    check(&site, "", "card", &titled(page::TITLE), [page::TITLE, page::DESCRIPTION]);
    let method = [words::method::TITLE, words::method::LEAD];
    check(&site, METHOD.trim_end_matches(PAGE), "card", &titled(method[0]), method);
    let team = [words::team::TITLE, words::team::LEAD];
    check(&site, TEAM.trim_end_matches(PAGE), "card", &titled(team[0]), team);
    for class in Class::ALL {
        let words = words::class(*class);
        let headline = ["Next release: ", words.name].concat();
        let says = [words.line, preview::BEHIND].concat();
        let title = [&headline, " – Rung"].concat();
        check(&site, &[class.id(), "/"].concat(), class.id(), &title, [&headline, &says]);
    }
    let headline = "Next release: on hold";
    let says = [words::HOLD_MEANS, preview::BEHIND].concat();
    check(&site, "hold/", "hold", &[headline, " – Rung"].concat(), [headline, &says]);
}

/// But for its head, where it stands, and what it says without scripts, it is the first page.
#[test]
fn a_page_with_a_verdict_is_the_first_page() {
    let site = Site::read();
    let body = |html: &str| {
        let (_, body) = html.split_once("</head>").expect("an end of the head");
        body.replace("=\"../", "=\"./")
    };
    let mut said = Vec::new();
    for folder in previews() {
        let html = site.markup(&[folder, "/", PAGE].concat());
        let aside = inside(html, "noscript");
        assert_eq!(aside.len(), 1, "{folder}");
        said.push(text(aside[0]));
        let of_first = inside(&site.html, "noscript")[0];
        assert_eq!(body(html).replace(aside[0], of_first), body(&site.html), "{folder}");
    }
    for (class, said) in Class::ALL.iter().zip(&said) {
        let words = words::class(*class);
        assert_eq!(
            *said,
            [preview::SHARED, words.name, ". ", words.line, preview::IN_LINK].concat()
        );
    }
    let hold = [preview::SHARED_HOLD, words::HOLD_MEANS, preview::IN_LINK].concat();
    assert_eq!(said.last(), Some(&hold));
}

#[test]
fn every_picture_is_as_large_as_chats_want_it() {
    let site = Site::read();
    for stem in previews().into_iter().chain(["card"]) {
        let name = site.picture(stem);
        let file = site.file(name);
        assert!(file.len() <= PICTURE, "{name}: {} bytes", file.len());
        assert_eq!(file[..8], FIRST_BYTES, "{name}");
        assert_eq!(&file[12..16], b"IHDR", "{name}");
        let number =
            |at: usize| u32::from_be_bytes(file[at..at + 4].try_into().expect("four bytes"));
        assert_eq!((number(16), number(20)), (1200, 630), "{name}");
    }
}

#[test]
fn the_page_for_lost_links_says_what_happened() {
    let site = Site::read();
    let html = site.markup(LOST);
    assert_eq!(inside(html, "h1"), [lost::TITLE]);
    assert!(inside(html, "p").contains(&lost::WHY));
    assert_eq!(inside(html, "a"), [lost::START]);
    assert_eq!(meta(&tags(html), "robots"), Some("noindex"));
}
