//! The page that a host shows for an address that holds nothing, `404.html`.

use rung::words::{lost, page};

use crate::address::Address;
use crate::asset::Asset;
use crate::icon;

/// The page. It is shown in any folder, so its files are named by their path on the host if that is
/// known. If not, they are asked for where a mangled link leads, which is the folder of the first page
/// or one below it: one of the two is there.
pub(crate) fn page(
    policy: &str,
    styles: &Asset,
    script: &Asset,
    address: Option<&Address>,
) -> String {
    let folders = address.map_or(vec!["./", "../"], |address| vec![address.path()]);
    let each = |before: &str, asset: &Asset, after: &str| -> String {
        let Asset { name, integrity } = asset;
        let named = folders.iter().map(|folder| {
            format!("<{before}=\"{folder}{name}\" integrity=\"{integrity}\">{after}\n")
        });
        named.collect()
    };
    let styles = each("link rel=\"stylesheet\" href", styles, "");
    let script = each("script type=\"module\" src", script, "</script>");
    let root = folders[0];
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         {policy}<title>{brand}: {title}</title>\n<meta name=\"robots\" content=\"noindex\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"icon\" href=\"{icon}\">\n{styles}{script}</head>\n<body>\n\
         <main class=\"page\">\n<header class=\"masthead\">\n<p class=\"brand\">{brand}</p>\n\
         <h1>{title}</h1>\n<p class=\"lead\">{why}</p>\n<p><a href=\"{root}\">{start}</a></p>\n\
         </header>\n</main>\n</body>\n</html>\n",
        brand = page::BRAND,
        title = lost::TITLE,
        why = lost::WHY,
        start = lost::START,
        icon = icon::address(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(address: Option<&Address>) -> Vec<String> {
        let asset = |name: &str| Asset { name: name.to_owned(), integrity: "sha256-x".to_owned() };
        let html = page("<meta>\n", &asset("a.css"), &asset("b.js"), address);
        assert!(html.contains("<meta charset=\"utf-8\">") && html.contains("\n<meta>\n<title>"));
        let addresses = html.split_inclusive('"').filter(|it| it.starts_with(['.', '/']));
        addresses.map(|it| it.trim_end_matches('"').to_owned()).collect()
    }

    #[test]
    fn its_files_are_found_from_every_folder_that_it_can_be_shown_in() {
        assert_eq!(named(None), ["./a.css", "../a.css", "./b.js", "../b.js", "./"]);
        let address = Address::of("https://example.org/rung/".to_owned()).expect("an address");
        assert_eq!(named(Some(&address)), ["/rung/a.css", "/rung/b.js", "/rung/"]);
    }
}
