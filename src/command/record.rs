//! `rung record`: what was decided about a sheet, in a form that travels.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use super::{lines, wrong};
use crate::advice::diagnosis::Diagnoses;
use crate::analysis::Engine;
use crate::day;
use crate::framework::Version;
use crate::report::{Report, csv, is_address, json, madr, text};

/// What was asked for.
struct Asked<'a> {
    form: Form,
    date: Option<&'a str>,
    address: Option<&'a str>,
}

/// A form, with what writes it and what stands between two records.
type Form = (&'static str, fn(&Report) -> String, &'static str);

const FORMS: [Form; 4] = [
    (JSON, json::write, ""),
    ("madr", madr::write, "\n"),
    ("csv", csv::write, "\r\n"),
    ("text", text::write, "\n"),
];

/// The form that programs read, one record a line.
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
    let diagnoses = Diagnoses::new(Version::CURRENT.framework());
    let (name, write, end) = asked.form;
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
        Err(wrong) if name == JSON => {
            serde_json::to_writer(&mut *output, &wrong)?;
            output.write_all(b"\n")
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
            return Err(format!("`record` needs `--format`; there are {names}"));
        };
        let Some(form) = FORMS.into_iter().find(|(name, ..)| *name == format) else {
            return Err(format!("`record` has no format `{format}`; there are {names}"));
        };
        if let Some(date) = date.filter(|date| day::read(date).is_none()) {
            return Err(format!("`--date` should be a day such as 2026-11-20; what is `{date}`?"));
        }
        if let Some(address) = address.filter(|address| !is_address(address)) {
            return Err(format!(
                "`--address` should be the address of the page, such as \
                 https://example.org/rung/; what is `{address}`?"
            ));
        }
        Ok(Self { form, date, address })
    }
}
