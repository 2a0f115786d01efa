//! `rung export`: the framework in forms that other programs read.

mod mcdc;

use std::io::{self, Write};
use std::process::ExitCode;

use crate::framework::Version;
use crate::record::dmn;

/// A form that can be asked for by name.
type Form = (&'static str, fn(&mut dyn Write) -> io::Result<()>);

const FORMS: [Form; 2] = [
    ("dmn", |output| output.write_all(dmn::write(Version::CURRENT.framework()).as_bytes())),
    ("mcdc", mcdc::write),
];

/// Writes one form; what else is asked for gets a sentence.
pub(super) fn run(arguments: &[&str], output: &mut impl Write) -> io::Result<ExitCode> {
    let names = FORMS.map(|(name, _)| name).join(", ");
    let sentence = match arguments {
        [] => format!("`export` needs a form; there are {names}"),
        [form] => match FORMS.iter().find(|(name, _)| name == form) {
            Some((_, write)) => return write(output).map(|()| ExitCode::SUCCESS),
            None => format!("`export` has no form `{form}`; there are {names}"),
        },
        [form, extra, ..] => format!("`export {form}` takes nothing more; what is `{extra}`?"),
    };
    Ok(super::wrong(&sentence))
}
