//! `cargo xtask serve`.

use std::process::Command;

use super::build::trunk;
use crate::failure::Failure;
use crate::journal::{Journal, note};
use crate::project::Project;
use crate::setup::Setup;

/// Sets up, then serves the page until the user stops it.
pub(crate) fn run(
    project: &Project,
    journal: &mut Journal,
    options: &[String],
) -> Result<(), Failure> {
    // The cache is unlocked here: the server may run all day.
    let builder = Setup::begin(project, journal)?.builder()?;
    let mut command = trunk(project, &builder, "serve")?;
    command.args(options);
    journal.summary();
    note(&format!("trunk serve: {} once it is built; Ctrl-C ends it", address(options)));
    become_server(&mut command)
}

/// Where Trunk will listen, as far as its options say.
fn address(options: &[String]) -> String {
    let after = |names: [&str; 2]| {
        let mut options = options.iter();
        options
            .find(|option| names.contains(&option.as_str()))
            .and_then(|_| options.next())
            .map(String::as_str)
    };
    let joined = |name: &str| options.iter().find_map(|option| option.strip_prefix(name));
    let port = after(["--port", "-p"]).or_else(|| joined("--port="));
    let host = after(["--address", "-a"]).or_else(|| joined("--address="));
    format!("http://{}:{}/", host.unwrap_or("127.0.0.1"), port.unwrap_or("8080"))
}

/// Trunk takes this process's place, so that a signal meets it and nothing else.
#[cfg(unix)]
fn become_server(command: &mut Command) -> Result<(), Failure> {
    use std::os::unix::process::CommandExt;
    let error = command.exec();
    Err(Failure::new(format!("could not start trunk: {error}")))
}

#[cfg(not(unix))]
fn become_server(command: &mut Command) -> Result<(), Failure> {
    crate::process::shown(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(line: &str, expected: &str) {
        let options: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        assert_eq!(address(&options), expected);
    }

    #[test]
    fn the_address_follows_the_options() {
        check("", "http://127.0.0.1:8080/");
        check("--release --port 9000", "http://127.0.0.1:9000/");
        check("--port=9000 -a 0.0.0.0", "http://0.0.0.0:9000/");
    }
}
