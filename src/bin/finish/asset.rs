//! Files named by their content.

use std::path::Path;
use std::{fs, io};

use data_encoding::{BASE64, HEXLOWER};
use sha2::{Digest, Sha256};

/// The value of an `integrity` attribute, and the source of a policy that allows just this.
pub(crate) fn integrity(content: &[u8]) -> String {
    format!("sha256-{}", BASE64.encode(&Sha256::digest(content)))
}

/// A file named by its content, so that it can be cached for ever and is never taken for another.
pub(crate) struct Asset {
    pub(crate) name: String,
    /// The value of the `integrity` attribute.
    pub(crate) integrity: String,
}

/// How many hexadecimal digits of its digest the name of a file ends with.
pub(crate) const DIGITS: usize = 8;

impl Asset {
    pub(crate) fn write(
        folder: &Path,
        stem: &str,
        ending: &str,
        content: &[u8],
    ) -> io::Result<Self> {
        let digest = Sha256::digest(content);
        let hash = HEXLOWER.encode(&digest[..DIGITS / 2]);
        let name = format!("{stem}-{hash}.{ending}");
        fs::write(folder.join(&name), content)?;
        Ok(Self { name, integrity: integrity(content) })
    }

    /// The attributes that name it and bind whoever asks for it to its content.
    pub(crate) fn named(&self, name: &str, pin: &str) -> String {
        format!("{name}=\"./{}\" {pin}=\"{}\"", self.name, self.integrity)
    }
}

/// The names of all files of a folder and of those in it, with slashes on every system, in order. What
/// begins with a dot is not of the site.
pub(crate) fn names(folder: &Path) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    collect(folder, "", &mut names)?;
    names.sort();
    Ok(names)
}

fn collect(folder: &Path, before: &str, names: &mut Vec<String>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let name = [before, &name].concat();
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &[&name, "/"].concat(), names)?;
        } else {
            names.push(name);
        }
    }
    Ok(())
}
