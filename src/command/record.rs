//! `rung record`: what was decided about a sheet, in a form that travels.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use super::{lines, wrong};
use crate::advice::diagnosis::Diagnoses;
use crate::analysis::{Engine, Possible};
use crate::day;
use crate::framework::{Audience, Class, Sheet, Version};
use crate::link;
use crate::record::json::{self, Call, Recorded};
use crate::report::{Report, csv, is_address, madr, text};

/// What was asked for.
struct Asked<'a> {
    format: &'a str,
    date: Option<&'a str>,
    address: Option<&'a str>,
}

/// The forms that people read, each with what writes it and what ends a line of it.
type Form = (&'static str, fn(&Report) -> String, &'static str);

const FORMS: [Form; 3] =
    [("madr", madr::write, "\n"), ("csv", csv::write, "\r\n"), ("text", text::write, "\n")];

/// The form that programs read.
const JSON: &str = "json";

const OPTIONS: &str = "`--format`, `--date` and `--address`";

/// Writes the record of each sheet.
pub(super) fn run(
    arguments: &[&str],
    input: impl BufRead,
    output: &mut impl Write,
) -> io::Result<ExitCode> {
    let asked = match Asked::read(arguments) {
        Ok(asked) => asked,
        Err(sentence) => return Ok(wrong(&sentence)),
    };
    let engine = Engine::current();
    let Some((_, write, end)) = FORMS.iter().find(|(name, ..)| *name == asked.format) else {
        return lines::sheets(input, |_, sheet| {
            match sheet {
                Ok(sheet) => output.write_all(recorded(&engine, &sheet, asked.date)?.as_bytes())?,
                Err(wrong) => serde_json::to_writer(&mut *output, &wrong)?,
            }
            output.write_all(b"\n")
        });
    };
    let diagnoses = Diagnoses::new(Version::CURRENT.framework());
    let mut between = "";
    lines::sheets(input, |number, sheet| match sheet {
        Ok(sheet) => {
            let report = Report::new(&engine, &diagnoses, &sheet)
                .on(asked.date.and_then(day::read))
                .at(asked.address.unwrap_or_default());
            output.write_all(between.as_bytes())?;
            between = end;
            output.write_all(write(&report).as_bytes())
        }
        // In a document there is no place for it.
        Err(wrong) => writeln!(io::stderr(), "rung: line {number}: {}", wrong.error),
    })
}

impl<'a> Asked<'a> {
    fn read(arguments: &[&'a str]) -> Result<Self, String> {
        let (mut format, mut date, mut address) = (None, None, None);
        let mut arguments = arguments.iter();
        while let Some(option) = arguments.next() {
            let place = match *option {
                "--format" => &mut format,
                "--date" => &mut date,
                "--address" => &mut address,
                _ => return Err(format!("`record` knows {OPTIONS}; what is `{option}`?")),
            };
            let value = arguments.next().ok_or_else(|| format!("`{option}` needs a value"))?;
            if place.replace(*value).is_some() {
                return Err(format!("`{option}` stands twice"));
            }
        }
        let names = FORMS.map(|(name, ..)| name).join(", ");
        let Some(format) = format else {
            return Err(format!("`record` needs `--format`; there are {JSON}, {names}"));
        };
        if format != JSON && FORMS.iter().all(|(name, ..)| *name != format) {
            return Err(format!("`record` has no format `{format}`; there are {JSON}, {names}"));
        }
        if let Some(date) = date.filter(|date| day::read(date).is_none()) {
            return Err(format!("`--date` should be a day such as 2026-11-20; what is `{date}`?"));
        }
        if let Some(address) = address.filter(|address| !is_address(address)) {
            return Err(format!(
                "`--address` should be the address of the page, such as \
                 https://example.org/rung/; what is `{address}`?"
            ));
        }
        Ok(Self { format, date, address })
    }
}

/// The record of a sheet as JSON.
fn recorded(engine: &Engine, sheet: &Sheet, date: Option<&str>) -> io::Result<String> {
    let possible: Possible = engine.possible(sheet);
    let call = Call {
        class: possible.class().map(Class::id),
        rule: possible.rule().map(|rule| engine.rules[usize::from(rule)].id),
        audience: possible.audience().map(Audience::id),
        hold: possible.hold(),
        classes: possible.classes().map(Class::id).collect(),
    };
    Ok(json::write(&Recorded::new(sheet, &link::vector(sheet), call, date))?)
}
