//! What the page may do, and that nothing in it would need more.

use crate::markup::{Tag, tags};
use crate::site::{MODEL, Site, ending, is_page, named};

/// The attributes of the boot script that name what it fetches, each with the one that pins it.
const PINS: [(&str, &str); 2] = [("data-wasm", "data-integrity"), ("data-annex", "data-annex-pin")];

/// Names that only look like addresses: nothing is ever fetched from them.
const NAMESPACES: [&str; 4] = [
    "http://www.w3.org/2000/svg",
    "http://www.w3.org/1998/Math/MathML",
    // Of the decision model.
    "http://www.omg.org/spec/DMN/",
    "https://www.omg.org/spec/DMN/",
];

fn is_policy(tag: &Tag<'_>) -> bool {
    tag.name == "meta" && tag.is("http-equiv", "Content-Security-Policy")
}

/// The policy that a page carries.
pub(crate) fn policy<'a>(tags: &[Tag<'a>]) -> Option<&'a str> {
    tags.iter().find(|tag| is_policy(tag)).and_then(|tag| tag.get("content"))
}

/// What in a page's markup its policy blocks, or would have to be loosened for.
fn faults(html: &str) -> Vec<String> {
    let mut faults = Vec::new();
    let mut note = |tag: &Tag<'_>, fault: &str| {
        faults.push(format!("{fault}: {}", &html[tag.at..tag.end]));
    };
    for tag in tags(html) {
        match tag.name {
            "script" if tag.get("src").is_none() => note(&tag, "an inline script"),
            "style" => note(&tag, "an inline style sheet"),
            "base" => note(&tag, "a base, which catches every link to a place on the page"),
            "iframe" | "object" | "embed" => note(&tag, "another document"),
            _ => {}
        }
        for (name, _) in &tag.attributes {
            if *name == "style" {
                note(&tag, "an inline style");
            } else if name.starts_with("on") {
                note(&tag, "an inline handler");
            }
        }
    }
    faults
}

fn is_host(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '-' | '.')
}

/// The addresses of other sites in a file.
fn foreign(content: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(content);
    let mut found = Vec::new();
    for scheme in ["http://", "https://"] {
        for (at, _) in text.match_indices(scheme) {
            // A scheme alone is what an address is checked by.
            let host = text[at + scheme.len()..].split(|c: char| !is_host(c)).next();
            let named = host.is_some_and(|host| host.trim_matches('.').contains('.'));
            if named && !NAMESPACES.iter().any(|namespace| text[at..].starts_with(namespace)) {
                found.push(text[at..].chars().take(60).collect());
            }
        }
    }
    found
}

#[test]
fn one_policy_stands_before_whatever_it_governs() {
    let site = Site::read();
    for (_, html) in site.pages() {
        has_one_policy(&tags(html));
    }
    // The first page, how it decides, the comparison of results, a page for each class and for a hold, and one for lost links.
    assert_eq!(site.pages().len(), 10);
    let said = |html| policy(&tags(html));
    for (name, html) in site.pages() {
        assert_eq!(said(html), said(&site.html), "{name} has a policy of its own");
    }
}

fn has_one_policy(tags: &[Tag<'_>]) {
    let policies: Vec<usize> =
        tags.iter().enumerate().filter(|(_, tag)| is_policy(tag)).map(|(at, _)| at).collect();
    assert_eq!(policies.len(), 1, "there is one policy");
    let governed = tags.iter().position(|tag| matches!(tag.name, "script" | "link" | "style"));
    assert!(governed > Some(policies[0]), "the policy comes too late");

    let policy = tags[policies[0]].get("content").unwrap_or_default();
    let directives: Vec<&str> = policy.split("; ").collect();
    for directive in [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
    ] {
        assert!(directives.contains(&directive), "the policy lacks {directive}");
    }
    for loose in ["'unsafe-inline'", "'unsafe-eval'", "http:", "https:", "*"] {
        assert!(!policy.contains(loose), "the policy allows {loose}");
    }
}

/// For hosts that send no headers, and before anything is asked for.
#[test]
fn no_page_tells_where_a_reader_comes_from() {
    for (name, html) in Site::read().pages() {
        let tags = tags(html);
        let referrer = tags.iter().position(|tag| tag.is("name", "referrer"));
        let asked = tags.iter().position(|tag| tag.get("href").or(tag.get("src")).is_some());
        assert!(referrer.is_some() && referrer < asked, "{name} says it too late or not at all");
        let said = referrer.and_then(|at| tags[at].get("content"));
        assert_eq!(said, Some("no-referrer"), "{name}");
    }
}

#[test]
fn nothing_in_a_page_is_inline() {
    for (name, html) in Site::read().pages() {
        let faults = faults(html);
        assert!(faults.is_empty(), "{name}: {}", faults.join("\n"));
    }
}

#[test]
fn no_file_names_another_site() {
    let site = Site::read();
    for (name, content) in &site.files {
        // A page may name the address that the site was built for.
        let own = |found: &String| {
            is_page(name) && site.address().is_some_and(|it| found.starts_with(it))
        };
        let mut found = foreign(content);
        found.retain(|found| !own(found));
        assert!(found.is_empty(), "{name} names {}", found.join(" and "));
    }
}

#[test]
fn scripts_styles_and_program_are_pinned_to_their_content() {
    let site = Site::read();
    let mut pinned = Vec::new();
    for tag in site.pages().into_iter().flat_map(|(_, html)| tags(html)) {
        let must =
            tag.name == "script" || tag.is("rel", "stylesheet") || tag.is("rel", "modulepreload");
        let address = tag.get("src").or_else(|| tag.get("href")).unwrap_or_default();
        assert!(!must || tag.get("integrity").is_some(), "{address} is not pinned");
        if let Some(integrity) = tag.get("integrity") {
            assert_eq!(integrity, site.integrity(address), "{address}");
            pinned.push(named(address));
        }
        for (name, pin) in PINS {
            if let Some(address) = tag.get(name) {
                assert_eq!(tag.get(pin), Some(&*site.integrity(address)), "{address}");
                pinned.push(named(address));
            }
        }
    }
    // What a script fetches is pinned by the script, which is pinned itself.
    let scripts = [site.later(), site.elsewhere()].concat();
    for script in scripts.into_iter().filter(|name| ending(name) == "js") {
        let text = String::from_utf8_lossy(site.file(script));
        for program in site.named_by(script) {
            assert!(text.contains(&site.integrity(program)), "{script} does not pin {program}");
            pinned.push(program);
        }
    }
    // A picture is shown by others, who cannot pin it, and no browser pins the manifest; and no page asks
    // for the decision model: whoever wants it stores it.
    let alone = |name: &str| {
        is_page(name) || name == MODEL || ["png", "webmanifest"].contains(&ending(name))
    };
    for name in site.files.keys().filter(|name| !alone(name)) {
        assert!(pinned.contains(&name.as_str()), "{name} is not pinned anywhere");
    }
}

/// The checks above can only fail if they see what is wrong.
#[test]
fn faults_are_seen() {
    let check = |html: &str, found: usize| assert_eq!(faults(html).len(), found, "{html}");
    check("<script src=\"./a.js\"></script><p class=\"style\">onclick</p>", 0);
    check("<script>1</script>", 1);
    check("<style></style>", 1);
    check("<base href=\"./\">", 1);
    check("<p style=\"color:red\" onclick=\"go()\"></p>", 2);
    assert!(foreign(b"<svg xmlns=\"http://www.w3.org/2000/svg\">").is_empty());
    assert_eq!(foreign(b"http://a.example https://b.example").len(), 2);
}
