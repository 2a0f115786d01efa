//! The budget: every byte that a reader downloads until the questions respond.

use std::env;
use std::io::Write as _;

use brotli::CompressorWriter;
use brotli::enc::BrotliEncoderParams;

use rung::case;
use rung::words::page;

use crate::site::{PAGE, Site};

/// With the standard library built for size, as set-up does on Debian.
const SMALL: usize = 75_000;

/// With the one that comes compiled: it formats its panics, which is about 9 KB more.
const PRECOMPILED: usize = 88_000;

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

#[test]
fn everything_until_the_questions_respond_is_within_its_budget() {
    let site = Site::read();
    let mut total = 0;
    let mut table = vec![format!("{:>9} {:>9}  file", "bytes", "brotli")];
    for name in [PAGE].into_iter().chain(site.referenced()) {
        let content = site.file(name);
        let downloaded = compressed(content);
        total += downloaded;
        table.push(format!("{:>9} {downloaded:>9}  {name}", content.len()));
    }
    let (budget, why) = budget();
    table.push(format!("{:>9} {total:>9}  together; the budget is {budget} {why}", ""));
    let table = table.join("\n");
    println!("{table}");
    assert!(total <= budget, "{total} bytes where {budget} are allowed:\n{table}");
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
    let named = site.tags().iter().find_map(|tag| tag.get("data-wasm"));
    let name = named.expect("the page names its program").trim_start_matches("./");
    let program = site.file(name);
    let carries = |text: &str| program.windows(text.len()).any(|part| part == text.as_bytes());
    assert!(carries(page::NO_STORAGE), "the words of {name} cannot be read");
    for launch in case::launches() {
        assert!(!carries(&launch.why), "{name} carries {}", launch.id);
    }
}
