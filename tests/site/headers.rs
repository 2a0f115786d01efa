//! What a host is asked to send along: that nothing is forgotten, set twice, or kept too long.

use std::collections::BTreeMap;

use crate::markup::tags;
use crate::policy::policy;
use crate::site::{MODEL, Site, ending, is_page};

/// The one pattern. Everything else is named in full, so that it holds for nothing that is not there.
const EVERYTHING: &str = "/*";

/// Every address with the headers that go with it.
fn rules(text: &str) -> BTreeMap<&str, Vec<(&str, &str)>> {
    let mut rules = BTreeMap::new();
    let mut at = None;
    for line in text.lines() {
        if let Some(header) = line.strip_prefix("  ") {
            let header = header.split_once(": ").expect("a name and a value");
            let rule: &mut Vec<_> =
                at.and_then(|at| rules.get_mut(at)).expect("an address before it");
            rule.push(header);
        } else {
            assert!(rules.insert(line, Vec::new()).is_none(), "{line} stands there twice");
            at = Some(line);
        }
    }
    rules
}

/// The headers that a host sends with an address, each of which it must set once.
fn sent<'a>(
    rules: &BTreeMap<&'a str, Vec<(&'a str, &'a str)>>,
    address: &str,
) -> BTreeMap<&'a str, &'a str> {
    let mut sent = BTreeMap::new();
    for (name, value) in [EVERYTHING, address].iter().filter_map(|it| rules.get(it)).flatten() {
        assert!(sent.insert(*name, *value).is_none(), "{address}: {name} is set twice");
    }
    sent
}

/// The addresses of the files: a page has two.
fn addresses(site: &Site) -> Vec<(String, &str)> {
    let of = |name: &'_ str| {
        let folder = name.strip_suffix("index.html").map(str::to_owned);
        folder.into_iter().chain([name.to_owned()]).map(|it| ["/", &it].concat()).collect()
    };
    let all = site.files.keys().map(|name| (of(name), name.as_str()));
    all.flat_map(|(of, name): (Vec<String>, _)| of.into_iter().map(move |it| (it, name))).collect()
}

#[test]
fn every_address_is_named_and_no_other() {
    let site = Site::read();
    let rules = rules(&site.headers);
    let mut expected: Vec<String> =
        addresses(&site).into_iter().map(|(address, _)| address).collect();
    expected.push(EVERYTHING.to_owned());
    expected.sort();
    assert_eq!(rules.into_keys().collect::<Vec<_>>(), expected);
}

#[test]
fn every_answer_carries_what_guards_the_page() {
    let site = Site::read();
    let rules = rules(&site.headers);
    let said = policy(&tags(&site.html)).expect("the page has a policy");
    // What only a header can say is who may frame the page.
    let policy = [said, "; frame-ancestors 'none'"].concat();
    for address in
        addresses(&site).into_iter().map(|(address, _)| address).chain(["/nothing".to_owned()])
    {
        let sent = sent(&rules, &address);
        for (name, value) in [
            ("Content-Security-Policy", &*policy),
            ("Referrer-Policy", "no-referrer"),
            ("Cross-Origin-Opener-Policy", "same-origin"),
            ("Cross-Origin-Embedder-Policy", "require-corp"),
            ("Strict-Transport-Security", "max-age=31536000"),
            ("X-Content-Type-Options", "nosniff"),
        ] {
            assert_eq!(sent.get(name), Some(&value), "{address}: {name}");
        }
        let permissions: Vec<&str> = sent["Permissions-Policy"].split(", ").collect();
        let (allowed, denied): (Vec<&str>, Vec<&str>) =
            permissions.iter().partition(|it| !it.ends_with("=()"));
        assert_eq!(allowed, ["clipboard-write=(self)"]);
        for power in ["camera", "clipboard-read", "geolocation", "microphone", "payment", "usb"] {
            assert!(denied.contains(&&*[power, "=()"].concat()), "{power} is not denied");
        }
    }
}

#[test]
fn what_is_named_by_its_content_is_kept_and_nothing_else_is() {
    let site = Site::read();
    let rules = rules(&site.headers);
    for (address, name) in addresses(&site) {
        let sent = sent(&rules, &address);
        let lasts = !is_page(name) && name != MODEL;
        let kept = if lasts { "public, max-age=31536000, immutable" } else { "no-cache" };
        assert_eq!(sent.get("Cache-Control"), Some(&kept), "{address}");
        let shown = if ending(name) == "png" { "cross-origin" } else { "same-origin" };
        assert_eq!(sent.get("Cross-Origin-Resource-Policy"), Some(&shown), "{address}");
    }
    assert_eq!(sent(&rules, "/app-000000000000.js").get("Cache-Control"), None);
}
