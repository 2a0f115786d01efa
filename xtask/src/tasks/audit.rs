//! `cargo xtask audit`: what takes longer than a test may, and is asked before a release.

use std::path::Path;

use super::{build, shipped, test, twice};
use crate::failure::Failure;
use crate::journal::Journal;
use crate::project::Project;

/// Builds the page and audits it, step by step; each step judges something else.
pub(crate) fn run(project: &Project, journal: &mut Journal) -> Result<(), Failure> {
    let (builder, browser) = build::for_browser(project, journal)?;
    twice::run(project, journal, &builder)?;
    shipped::run(project, journal)?;
    accessibility(project, journal, &browser)
}

/// Every state of every page, in every way in which it can be looked at.
fn accessibility(project: &Project, journal: &mut Journal, browser: &Path) -> Result<(), Failure> {
    test::in_browser(
        project,
        journal,
        browser,
        "accessibility of every state",
        &["--config", "audit.config.mjs"],
    )
}
