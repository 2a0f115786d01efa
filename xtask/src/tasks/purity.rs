//! Proves that the domain is compiled without any crate of the web.

use crate::failure::Failure;
use crate::process::answer;
use crate::project::Project;

const TREE: [&str; 7] = [
    "tree",
    "--package=rung",
    "--no-default-features",
    "--edges=normal",
    "--prefix=none",
    "--format={p}",
    "--target=all",
];

/// The crates that only a browser needs; `gloo` stands for its family.
const WEB: [&str; 5] = ["yew", "wasm-bindgen", "web-sys", "js-sys", "gloo"];

/// Fails and names the crates if there are any.
pub(super) fn check(project: &Project) -> Result<(), Failure> {
    let mut command = project.cargo(TREE);
    let line = crate::process::line(&command);
    let tree = answer(&mut command)
        .ok_or_else(|| Failure::new("cargo tree ended with an error").mend(line.clone()))?;
    let found = web_crates(&tree);
    if found.is_empty() {
        return Ok(());
    }
    Err(Failure::new(format!("without features the domain still depends on {}", found.join(", ")))
        .mend(format!("make the dependency optional, behind the feature `web`; see: {line}")))
}

fn web_crates(tree: &str) -> Vec<&str> {
    let mut found: Vec<&str> = tree
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| WEB.contains(name) || name.starts_with("gloo-"))
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
        assert_eq!(web_crates(tree), ["gloo-timers", "web-sys"]);
    }

    #[test]
    fn names_that_only_resemble_one_are_left_alone() {
        assert!(web_crates("rung v0.1.0\nyewish v1.0.0\n\nwasm-bindgenx v1.0.0\n").is_empty());
    }
}
