//! The pages beside the first one, each in a folder of its own.

use crate::Asset;

/// Such a page, put together from the first one, with the mark for what it is about. `script` and
/// `program` are how its own script and the program are named and bound to their content. The styles
/// that the first page asks for later are needed here at once.
pub(crate) fn page(
    first: &str,
    script: &str,
    program: &str,
    styles: &Asset,
    body: &str,
) -> Result<String, String> {
    let missing = || "finish: the page has no script".to_owned();
    let (head, _) = first.split_once("<script type=\"module\"").ok_or_else(missing)?;
    let script = format!("<script type=\"module\" {script} {program}></script>");
    let styles = styles.named("<link rel=\"stylesheet\" href", "integrity");
    Ok(format!("{head}{styles}>\n{script}\n</head>\n<body>\n{body}\n</body>\n</html>\n"))
}
