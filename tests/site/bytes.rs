//! The budgets: every byte that a reader downloads until the questions respond, and every byte at all.

use std::env;
use std::io::Write as _;

use brotli::CompressorWriter;
use brotli::enc::BrotliEncoderParams;

use rung::case;
use rung::words::page;

use crate::markup::tags;
use crate::site::{METHOD, PAGE, Site, TEAM};

/// With the standard library built for size, as set-up does on Debian. The most that is allowed at all
/// is 90,000, and the goal is 70,000.
const SMALL: usize = 74_000;

/// With the one that comes compiled: it formats its panics, which is about 9 KB more.
const PRECOMPILED: usize = 88_000;

/// With what is fetched after that. A page with a verdict is not counted: a reader gets it in the place
/// of the first one, which it is but for its head. Nor are the pictures, which chats load, and the page
/// that a mangled link meets.
const EVERYTHING: usize = 200_000;

/// All that a page beside the first one asks for, to whoever comes to it first.
const BESIDE: usize = 80_000;

/// The page alone can be read before anything else has arrived, so it should come with the first
/// round trip.
const PAGE_ALONE: usize = 14_000;

/// How large it is as a host that compresses sends it.
fn compressed(content: &[u8]) -> usize {
    let parameters = BrotliEncoderParams { quality: 11, lgwin: 24, ..Default::default() };
    let mut writer = CompressorWriter::with_params(Vec::new(), 1 << 16, &parameters);
    writer.write_all(content).expect("memory can be written");
    writer.into_inner().len()
}

/// The budget of the toolchain that linked the page, and why it is that.
fn budget() -> (usize, &'static str) {
    match env::var("RUNG_TOOLCHAIN_BRANCH").as_deref() {
        Ok("debian") | Err(_) => (
            SMALL,
            "with a standard library built for size; set RUNG_TOOLCHAIN_BRANCH=present if it was \
             not",
        ),
        Ok(_) => (PRECOMPILED, "with a precompiled standard library, which is about 9 KB larger"),
    }
}

/// Adds files to a table and returns their size together.
fn tally(site: &Site, names: &[&str], table: &mut Vec<String>) -> usize {
    let weigh = |name: &&str| {
        let content = site.file(name);
        let downloaded = compressed(content);
        table.push(format!("{:>9} {downloaded:>9}  {name}", content.len()));
        downloaded
    };
    names.iter().map(weigh).sum()
}

#[test]
fn what_is_downloaded_is_within_its_budgets() {
    let site = Site::read();
    let mut table = vec![format!("{:>9} {:>9}  file", "bytes", "brotli")];
    let (budget, why) = budget();
    let first = tally(&site, &[&[PAGE], &*site.first()].concat(), &mut table);
    let line = "until the questions respond; the budget is";
    table.push(format!("{:>9} {first:>9}  {line} {budget} {why}", ""));
    let later = site.later();
    assert!(!later.is_empty(), "nothing is left for later");
    let everything = first + tally(&site, &later, &mut table);
    table.push(format!("{:>9} {everything:>9}  everything; the budget is {EVERYTHING}", ""));
    let beside = [METHOD, TEAM].map(|page| {
        let all = tally(&site, &[&[page], &*site.asked(page)].concat(), &mut table);
        table.push(format!("{:>9} {all:>9}  all of {page}; the budget is {BESIDE}", ""));
        all
    });
    let table = table.join("\n");
    println!("{table}");
    assert!(first <= budget, "{first} bytes where {budget} are allowed:\n{table}");
    assert!(
        everything <= EVERYTHING,
        "{everything} bytes where {EVERYTHING} are allowed:\n{table}"
    );
    assert!(beside.iter().all(|all| *all <= BESIDE), "{beside:?} bytes of {BESIDE}:\n{table}");
}

#[test]
fn the_page_alone_is_within_its_budget() {
    let size = compressed(Site::read().file(PAGE));
    assert!(size <= PAGE_ALONE, "{PAGE}: {size} bytes where {PAGE_ALONE} are allowed");
}

/// What is printed once need not be downloaded twice: the launches and the JSON that they are
/// written in stay out of the program.
#[test]
fn the_program_carries_none_of_the_launches() {
    let site = Site::read();
    let named = tags(&site.html).iter().find_map(|tag| tag.get("data-wasm"));
    let name = named.expect("the page names its program").trim_start_matches("./");
    let program = site.file(name);
    let carries = |text: &str| program.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(carries(page::NO_STORAGE), "the words of {name} cannot be read");
    for launch in case::launches() {
        assert!(!carries(&launch.why), "{name} carries {}", launch.id);
    }
}
