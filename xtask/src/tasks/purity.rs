//! Proves that the domain is compiled without any crate of the web, and the annex without Yew.

use crate::failure::Failure;
use crate::process::answer;
use crate::project::Project;

const TREE: [&str; 6] =
    ["tree", "--package=rung", "--edges=normal", "--prefix=none", "--format={p}", "--target=all"];

/// The crates that only a browser needs; `gloo` stands for its family.
const WEB: [&str; 5] = ["yew", "wasm-bindgen", "web-sys", "js-sys", "gloo"];

/// What the annex must not bring along: it is small because it has neither.
const PAGE: [&str; 2] = ["yew", "gloo"];

/// Fails and names the crates if there are any.
pub(super) fn check(project: &Project) -> Result<(), Failure> {
    absent(project, "--no-default-features", &WEB)?;
    absent(project, "--features=annex", &PAGE)
}

fn absent(project: &Project, features: &str, unwanted: &[&str]) -> Result<(), Failure> {
    let mut command = project.cargo(TREE);
    command.arg(features);
    let line = crate::process::line(&command);
    let tree = answer(&mut command)
        .ok_or_else(|| Failure::new("cargo tree ended with an error").mend(line.clone()))?;
    let found = among(&tree, unwanted);
    if found.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("with {features} there is still {}", found.join(", ")))
        .mend(format!("make the dependency optional, behind the feature `web`; see: {line}")))
}

/// The crates of a tree that are among these, or of the family of `gloo`.
fn among<'a>(tree: &'a str, unwanted: &[&str]) -> Vec<&'a str> {
    let mut found: Vec<&str> = tree
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| unwanted.contains(name) || name.starts_with("gloo-"))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_web_crate_is_named_once() {
        let tree =
            "rung v0.1.0\nserde v1.0.0\nweb-sys v0.3.1\ngloo-timers v0.3.0\nweb-sys v0.3.1 (*)\n";
        assert_eq!(among(tree, &WEB), ["gloo-timers", "web-sys"]);
        assert_eq!(among(tree, &PAGE), ["gloo-timers"]);
    }

    #[test]
    fn names_that_only_resemble_one_are_left_alone() {
        assert!(among("rung v0.1.0\nyewish v1.0.0\n\nwasm-bindgenx v1.0.0\n", &WEB).is_empty());
    }
}
