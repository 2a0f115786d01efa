//! `cargo xtask look`: pictures of every state of the page, for people to look at.

use std::process::Command;

use super::build;
use crate::failure::Failure;
use crate::journal::{Journal, note};
use crate::process::shown;
use crate::project::Project;

/// Builds the page and takes its pictures, the one in the README among them.
pub(crate) fn run(project: &Project, journal: &mut Journal) -> Result<(), Failure> {
    let (_, browser) = build::for_browser(project, journal)?;
    let folder = project.browser_tests();
    let mut command = Command::new("node");
    command
        .current_dir(&folder)
        .args(["screenshots.mjs", "results/screens", "--hero", "page.png"])
        .env("RUNG_CHROMIUM", browser);
    journal.step("pictures of the page", || shown(&mut command))?;
    note(&format!("the pictures are in {}", folder.join("results/screens").display()));
    Ok(())
}
