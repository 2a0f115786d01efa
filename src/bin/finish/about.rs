//! What a page says of itself to browsers, search engines and the previews of chats.

use rung::chart::{CARD_HEIGHT, CARD_WIDTH};
use rung::words::page::BRAND;

use crate::address::Address;
use crate::asset::Asset;
use crate::replace;

/// What a page is about.
pub(crate) struct About<'a> {
    /// Its title in a tab.
    pub(crate) title: String,
    /// Its title beside the site's name.
    pub(crate) headline: &'a str,
    /// What it is, in a sentence or two.
    pub(crate) description: &'a str,
    /// The folder that it stands in, with a slash at its end; empty for the first page.
    pub(crate) folder: &'a str,
    /// Its picture.
    pub(crate) picture: &'a Asset,
    /// What that shows.
    pub(crate) alt: &'a str,
}

impl About<'_> {
    /// The mark in a page's head that the tags stand for.
    pub(crate) const MARK: &'static str = "<!-- about -->";

    /// The page with the tags in its head.
    pub(crate) fn on(&self, html: &str, address: Option<&Address>) -> Result<String, String> {
        replace(html, Self::MARK, &self.tags(address))
    }

    /// The tags. Nobody but the reader's browser knows the page that a relative address starts from, so
    /// without the site's own the tags that need one are left out.
    fn tags(&self, address: Option<&Address>) -> String {
        let Self { title, headline, description, .. } = self;
        let mut tags = vec![
            format!("<title>{title}</title>"),
            format!("<meta name=\"description\" content=\"{description}\">"),
        ];
        let mut say = |key: &str, name: &str, content: &str| {
            tags.push(format!("<meta {key}=\"{name}\" content=\"{content}\">"));
        };
        say("property", "og:type", "website");
        say("property", "og:site_name", BRAND);
        say("property", "og:title", headline);
        say("property", "og:description", description);
        let Some(address) = address else { return tags.join("\n") };
        let own = address.to(self.folder);
        say("property", "og:url", &own);
        say("property", "og:image", &address.to(&self.picture.name));
        say("property", "og:image:type", "image/png");
        say("property", "og:image:width", &CARD_WIDTH.to_string());
        say("property", "og:image:height", &CARD_HEIGHT.to_string());
        say("property", "og:image:alt", self.alt);
        say("name", "twitter:card", "summary_large_image");
        tags.push(format!("<link rel=\"canonical\" href=\"{own}\">"));
        tags.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(address: Option<&Address>) -> String {
        let picture = Asset { name: "mvp-012345.png".to_owned(), integrity: String::new() };
        let about = About {
            title: "Next release: MVP – Rung".to_owned(),
            headline: "Next release: MVP",
            description: "Learn.",
            folder: "mvp/",
            picture: &picture,
            alt: "A ladder",
        };
        about.on(&["<p>", About::MARK, "</p>"].concat(), address).expect("the mark is there")
    }

    const ALWAYS: &str = "<p><title>Next release: MVP – Rung</title>\n\
        <meta name=\"description\" content=\"Learn.\">\n\
        <meta property=\"og:type\" content=\"website\">\n\
        <meta property=\"og:site_name\" content=\"Rung\">\n\
        <meta property=\"og:title\" content=\"Next release: MVP\">\n\
        <meta property=\"og:description\" content=\"Learn.\">";

    #[test]
    fn without_an_address_nothing_needs_one() {
        assert_eq!(tags(None), [ALWAYS, "</p>"].concat());
    }

    #[test]
    fn with_an_address_the_picture_and_the_page_are_named() {
        let address = Address::of("https://example.org/rung/".to_owned()).expect("an address");
        let more = "\n<meta property=\"og:url\" content=\"https://example.org/rung/mvp/\">\n\
            <meta property=\"og:image\" content=\"https://example.org/rung/mvp-012345.png\">\n\
            <meta property=\"og:image:type\" content=\"image/png\">\n\
            <meta property=\"og:image:width\" content=\"1200\">\n\
            <meta property=\"og:image:height\" content=\"630\">\n\
            <meta property=\"og:image:alt\" content=\"A ladder\">\n\
            <meta name=\"twitter:card\" content=\"summary_large_image\">\n\
            <link rel=\"canonical\" href=\"https://example.org/rung/mvp/\"></p>";
        assert_eq!(tags(Some(&address)), [ALWAYS, more].concat());
    }
}
