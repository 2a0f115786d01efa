//! `rung export`: the framework itself, in forms that other programs read.

mod mcdc;

use std::io::{self, Write};
use std::process::ExitCode;

pub(super) fn run(form: &str, output: &mut impl Write) -> io::Result<ExitCode> {
    match form {
        "mcdc" => mcdc::write(output)?,
        _ => return Ok(super::wrong(&format!("there is no export `{form}`"))),
    }
    Ok(ExitCode::SUCCESS)
}
