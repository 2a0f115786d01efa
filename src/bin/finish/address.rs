//! Where the site will stand, for the few tags that cannot be relative.

use std::env;

use rung::report::is_address;

/// The variable that holds it.
const VARIABLE: &str = "RUNG_ADDRESS";

/// The address of the folder that holds the first page, with a slash at its end.
pub(crate) struct Address(String);

impl Address {
    /// The address from the environment; none when the variable is missing or empty.
    pub(crate) fn read() -> Result<Option<Self>, String> {
        match env::var(VARIABLE) {
            Ok(text) if !text.is_empty() => Self::of(text).map(Some),
            Ok(_) | Err(env::VarError::NotPresent) => Ok(None),
            Err(error) => Err(format!("finish: {VARIABLE}: {error}")),
        }
    }

    /// Such an address, or why a text is none.
    pub(crate) fn of(text: String) -> Result<Self, String> {
        // What is asked for and not part of a folder's address would come before a file's name.
        if is_address(&text) && text.ends_with('/') && !text.contains('?') {
            return Ok(Self(text));
        }
        Err(format!(
            "finish: {VARIABLE} is `{text}`, but it must be the address of the start page with a \
             slash at its end, such as https://example.org/rung/"
        ))
    }

    /// The address of a file or a folder of the site.
    pub(crate) fn to(&self, name: &str) -> String {
        [&self.0, name].concat()
    }

    /// The path from the root of the host, which is the same on a copy for trying out.
    pub(crate) fn path(&self) -> &str {
        let host = self.0.find("://").map_or(0, |at| at + 3);
        self.0[host..].find('/').map_or("/", |at| &self.0[host + at..])
    }
}

#[cfg(test)]
mod tests {
    use super::Address;

    #[test]
    fn an_address_is_a_folder_on_the_web() {
        for (text, path) in [
            ("https://example.org/", "/"),
            ("https://example.org/rung/", "/rung/"),
            ("http://localhost:8080/some/where/", "/some/where/"),
        ] {
            let address = Address::of(text.to_owned()).expect("an address");
            assert_eq!(address.path(), path);
            assert_eq!(address.to("mvp/"), format!("{text}mvp/"));
        }
        for text in [
            "example.org/",
            "https://example.org",
            "https://example.org/rung",
            "https://example.org/?a=/",
            "https://example.org/\"><script>/",
            "ftp://example.org/",
            "/rung/",
        ] {
            let refused = Address::of(text.to_owned()).err().expect(text);
            assert!(refused.contains(&format!("RUNG_ADDRESS is `{text}`")), "{refused}");
        }
    }
}
