//! `rung link`: each sheet, the version of the framework that it was written under, and the one spelling
//! that it has as a link today.

use std::io::{self, BufRead, Write};
use std::process::ExitCode;

use serde::{Serialize, Serializer};

use super::lines;
use crate::framework::Sheet;
use crate::link;
use crate::record::json::Written;

/// One line of output. The order of the fields is part of the format.
#[derive(Serialize)]
struct Line {
    framework: u16,
    #[serde(serialize_with = "written")]
    sheet: Sheet,
    vector: String,
}

fn written<S: Serializer>(sheet: &Sheet, serializer: S) -> Result<S::Ok, S::Error> {
    Written(sheet).serialize(serializer)
}

pub(super) fn run(input: impl BufRead, output: &mut impl Write) -> io::Result<ExitCode> {
    lines::answer_under(input, output, |version, sheet| Line {
        framework: version.number(),
        sheet: sheet.clone(),
        vector: link::fragment(sheet),
    })
}
