//! Builds the page a second time, from a copy of the sources in another folder: every byte must be the same.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use super::build;
use crate::failure::Failure;
use crate::journal::{Journal, note};
use crate::project::Project;
use crate::setup::Builder;

/// What of a checkout was made from the sources, or came with tools. In a worktree `.git` is a file.
const MADE: [&str; 6] = [".git", "artifacts", "dist", "node_modules", "results", "target"];

/// Builds a copy and compares it with the page in `dist`, which has to be a build of the sources as they stand.
///
/// Nothing of the first build is used again but the tools. Both are kept for whoever looks into a difference.
pub(super) fn run(
    project: &Project,
    journal: &mut Journal,
    builder: &Builder,
) -> Result<(), Failure> {
    let target = project.target();
    let folder = target.join("twice");
    let copy = Project::at(folder.join("sources"));
    journal.step("copy of the sources", || {
        remove(&folder)?;
        let made = |path: &Path| path == target || MADE.iter().any(|name| path.ends_with(name));
        let sources = files(project.root(), &made)?;
        sources.iter().try_for_each(|name| duplicate(project.root(), copy.root(), name))
    })?;
    let mut environment = builder.environment.clone();
    environment.set("CARGO_TARGET_DIR", folder.join("target"));
    let again = Builder { branch: builder.branch, environment, trunk: builder.trunk.clone() };
    build::page(&copy, journal, &again)?;
    let count = journal.step("the same bytes twice", || {
        let (first, second) = (site(&project.dist())?, site(&copy.dist())?);
        let different = different(&first, &second);
        if different.is_empty() {
            return remove(&folder).map(|()| first.len());
        }
        let what = format!("a second build differs from the first in {}", different.join(", "));
        Err(Failure::new(what).mend(format!(
            "if sources changed since the first build, build again; otherwise compare {} with {}",
            project.dist().display(),
            copy.dist().display()
        )))
    })?;
    note(&format!("two builds in two folders gave the same {count} files"));
    Ok(())
}

/// The files of a site with what is in them.
type Site = BTreeMap<PathBuf, Vec<u8>>;

fn site(folder: &Path) -> Result<Site, Failure> {
    let content = |name: PathBuf| {
        let path = folder.join(&name);
        let content = fs::read(&path).map_err(|error| Failure::file("read", &path, &error))?;
        Ok((name, content))
    };
    files(folder, &|_| false)?.into_iter().map(content).collect()
}

/// The names of what is not the same in both, in order.
fn different(first: &Site, second: &Site) -> Vec<String> {
    let changed = first.keys().filter(|name| first.get(*name) != second.get(*name));
    let alone = second.keys().filter(|name| !first.contains_key(*name));
    let mut names: Vec<_> = changed.chain(alone).map(|name| name.display().to_string()).collect();
    names.sort();
    names
}

/// The files below a folder, as paths from it, without what is left out.
fn files(folder: &Path, left_out: &dyn Fn(&Path) -> bool) -> Result<Vec<PathBuf>, Failure> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(next) = folders.pop() {
        let broken = |error| Failure::file("read", &next, &error);
        for entry in fs::read_dir(&next).map_err(broken)? {
            let path = entry.map_err(broken)?.path();
            if left_out(&path) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path.strip_prefix(folder).unwrap_or(&path).to_path_buf());
            }
        }
    }
    Ok(files)
}

fn duplicate(from: &Path, to: &Path, name: &Path) -> Result<(), Failure> {
    let (original, copy) = (from.join(name), to.join(name));
    let folder = copy.parent().unwrap_or(to);
    fs::create_dir_all(folder).map_err(|error| Failure::file("create", folder, &error))?;
    fs::copy(&original, &copy).map_err(|error| Failure::file("copy", &original, &error))?;
    Ok(())
}

fn remove(folder: &Path) -> Result<(), Failure> {
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(|error| Failure::file("remove", folder, &error))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_difference_is_named() {
        let site = |files: &[(&str, &str)]| -> Site {
            let file = |(name, text): &(&str, &str)| (PathBuf::from(name), (*text).into());
            files.iter().map(file).collect()
        };
        let first = site(&[("a", "1"), ("b", "2"), ("c", "3")]);
        assert!(different(&first, &first).is_empty());
        let second = site(&[("a", "1"), ("b", "changed"), ("d", "3")]);
        assert_eq!(different(&first, &second), ["b", "c", "d"]);
    }

    #[test]
    fn a_copy_is_the_same_without_what_is_left_out() -> Result<(), Failure> {
        let crate_folder = Path::new(env!("CARGO_MANIFEST_DIR"));
        let without_setup = |path: &Path| path.ends_with("setup");
        let copy = std::env::temp_dir().join(format!("rung-twice-{}", std::process::id()));
        for name in files(crate_folder, &without_setup)? {
            duplicate(crate_folder, &copy, &name)?;
        }
        let (all, copied) = (site(crate_folder)?, site(&copy)?);
        remove(&copy)?;
        assert!(copied.contains_key(Path::new("src/tasks/twice.rs")));
        let missing = different(&all, &copied);
        assert!(!missing.is_empty() && missing.iter().all(|name| name.starts_with("src/setup/")));
        Ok(())
    }
}
