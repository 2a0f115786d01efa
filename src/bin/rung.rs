//! The command line: the same framework as the page, on standard input and output.

use std::io::{self, Write};
use std::process::ExitCode;

use rung::command;

fn main() -> ExitCode {
    let mut arguments: Vec<String> = std::env::args().skip(1).collect();
    // The library reads no clock.
    let is_record = arguments.first().is_some_and(|command| command == "record");
    if is_record && !arguments.iter().any(|option| option == "--date") {
        let today = rung::day::written(jiff::Zoned::now().date());
        arguments.splice(1..1, ["--date".to_owned(), today]);
    }
    let stdout = io::stdout().lock();
    match command::run(&arguments, io::stdin().lock(), io::BufWriter::new(stdout)) {
        Ok(code) => code,
        // Whoever reads the output has seen enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(io::stderr(), "rung: {error}");
            ExitCode::FAILURE
        }
    }
}
