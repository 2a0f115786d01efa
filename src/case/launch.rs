//! One documented launch, and reading a file of them.

use serde::Deserialize;
use serde_json::value::RawValue;

use crate::framework::{Audience, Class, Question, Sheet, Verdict};
use crate::record::json;

/// A documented release, as two readers coded and judged it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Launch {
    /// Its frozen id, such as `C07`.
    pub id: String,
    /// What was released.
    pub launch: String,
    /// When, as a year or as a span of years.
    pub year: String,
    /// Who could use it first, in words.
    pub released_to: String,
    /// The answers that could be given in the week before; complete.
    pub sheet: Sheet,
    /// Why the answers are what they are, in one sentence.
    pub coding_note: String,
    /// The class that was judged right afterwards.
    pub right: Class,
    /// The other classes that were judged acceptable.
    pub accepted: Vec<Class>,
    /// Whether a failure could be foreseen that is severe and hard to reverse.
    pub severe: bool,
    /// Why this class was judged right, in one sentence.
    pub why: String,
}

impl Launch {
    /// Whether a class is the right one or acceptable.
    #[must_use]
    pub fn accepts(&self, class: Class) -> bool {
        self.right == class || self.accepted.contains(&class)
    }

    /// Whether a verdict would have exposed people to a failure that was foreseeable: the failure is
    /// severe, somebody outside may use it, and the class ranks above every one that is accepted.
    #[must_use]
    pub fn is_too_high(&self, verdict: &Verdict) -> bool {
        let above = |class: &Class| verdict.class.rank() > class.rank();
        self.severe
            && verdict.audience > Audience::Team
            && above(&self.right)
            && self.accepted.iter().all(above)
    }
}

/// A line of the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Line<'a> {
    id: String,
    launch: String,
    year: String,
    released_to: String,
    /// As it was written, so that the reader of sheets sees a repeated key.
    #[serde(borrow)]
    answers: &'a RawValue,
    coding_note: String,
    right: String,
    accepted: Vec<String>,
    severe: bool,
    why: String,
}

/// Reads launches, one JSON object a line; empty lines are passed over.
///
/// # Errors
/// The number of the first line that cannot be used, and what is wrong with it: it is not an object
/// with the fields of a launch, there is no such class, the sheet is wrong or not complete, or its id
/// stands on a line before.
///
/// ```
/// use rung::case;
///
/// let wrong = case::read("\n{\"id\": \"C01\"}\n").unwrap_err();
/// assert_eq!(wrong, "line 2: missing field `launch` (column 13)");
/// ```
pub fn read(text: &str) -> Result<Vec<Launch>, String> {
    let mut launches: Vec<Launch> = Vec::new();
    for (number, line) in (1_u32..).zip(text.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let launch = launch(line).map_err(|why| format!("line {number}: {why}"))?;
        if launches.iter().any(|before| before.id == launch.id) {
            return Err(format!("line {number}: the id `{}` stands on a line before", launch.id));
        }
        launches.push(launch);
    }
    Ok(launches)
}

fn launch(line: &str) -> Result<Launch, String> {
    // Serde would take an array of the fields in their order, too.
    if !line.trim_start().starts_with('{') {
        return Err("this is not a JSON object".to_owned());
    }
    let line: Line = serde_json::from_str(line).map_err(|error| misread(&error))?;
    let sheet = json::read(line.answers.get()).map_err(|error| format!("`answers`: {error}"))?;
    if let Some(open) = Question::deciding().find(|question| !sheet.is_settled(*question)) {
        return Err(format!("`answers`: `{}` is left open", open.id()));
    }
    Ok(Launch {
        id: line.id,
        launch: line.launch,
        year: line.year,
        released_to: line.released_to,
        sheet,
        coding_note: line.coding_note,
        right: class("right", &line.right)?,
        accepted: line.accepted.iter().map(|id| class("accepted", id)).collect::<Result<_, _>>()?,
        severe: line.severe,
        why: line.why,
    })
}

/// The parser counts lines too, and to it every line is the first.
fn misread(error: &serde_json::Error) -> String {
    let (sentence, column) = (error.to_string(), error.column());
    let place = format!(" at line {} column {column}", error.line());
    match sentence.strip_suffix(&place) {
        Some(why) => format!("{why} (column {column})"),
        None => sentence,
    }
}

fn class(key: &str, id: &str) -> Result<Class, String> {
    Class::from_id(id).ok_or_else(|| {
        format!("`{key}` has no class `{id}`; the classes are {}", Class::IDS.join(", "))
    })
}
