//! The finished site, judged as files: what is downloaded, what is allowed, what can be read
//! without the program.
//!
//! The site is the release build in the folder `RUNG_DIST`, or else in `dist`. Without it every
//! test fails and names the command that builds it: a site that was not looked at is not a good one.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "in a test a broken assumption should stop the test where it is noticed"
)]

mod bytes;
mod headers;
mod markup;
mod names;
mod policy;
mod prerender;
mod previews;
mod site;
