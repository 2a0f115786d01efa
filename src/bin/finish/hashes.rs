//! The digests of a finished site, by which two builds are compared.

use std::path::Path;
use std::{fs, io};

use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use crate::asset;

/// Prints a line for each file of the folder, and the digest of those lines: of the whole site.
pub(crate) fn print(folder: &Path) -> io::Result<()> {
    let lines = lines(folder)?;
    print!("{lines}");
    println!("{}  all of the above", digest(lines.as_bytes()));
    Ok(())
}

/// What `sha256sum` says of every file, in the order of their names, so that it can say it again.
fn lines(folder: &Path) -> io::Result<String> {
    let line = |name: &String| Ok(format!("{}  {name}\n", digest(&fs::read(folder.join(name))?)));
    asset::names(folder)?.iter().map(line).collect()
}

fn digest(content: &[u8]) -> String {
    HEXLOWER.encode(&Sha256::digest(content))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_a_line_in_the_order_of_the_names() {
        let folder = std::env::temp_dir().join(format!("rung-hashes-{}", std::process::id()));
        fs::create_dir_all(folder.join("b")).expect("a folder");
        for (name, content) in [("c", "abc"), ("b/a", ""), ("a", "")] {
            fs::write(folder.join(name), content).expect("a file");
        }
        let found = lines(&folder).expect("lines");
        fs::remove_dir_all(&folder).expect("the folder can go");
        // The digests of nothing and of "abc", as the standard gives them.
        let nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(found, format!("{nothing}  a\n{nothing}  b/a\n{abc}  c\n"));
    }
}
