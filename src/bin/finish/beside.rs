//! The pages beside the first one, each in a folder of its own.

use crate::{Asset, attribute};

/// Such a page, put together from the first one, with the mark for what it is about. `script` is how its
/// own script is named and bound to its content. The styles that the first page asks for later are
/// needed here at once.
pub(crate) fn page(
    first: &str,
    script: &str,
    styles: &Asset,
    body: &str,
) -> Result<String, String> {
    let missing = || "finish: the page has no script".to_owned();
    let (head, _) = first.split_once("<script type=\"module\"").ok_or_else(missing)?;
    let pin = "data-annex-integrity";
    let pin = match attribute(first, pin) {
        Ok(integrity) => format!(" {pin}=\"{integrity}\""),
        // While the page is being changed, nothing is pinned.
        Err(_) => String::new(),
    };
    let annex = attribute(first, "data-annex")?;
    let script = format!("<script type=\"module\" {script} data-annex=\"{annex}\"{pin}></script>");
    let styles = styles.named("<link rel=\"stylesheet\" href", "integrity");
    Ok(format!("{head}{styles}>\n{script}\n</head>\n<body>\n{body}\n</body>\n</html>\n"))
}
