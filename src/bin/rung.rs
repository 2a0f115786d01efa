//! The command line: the same framework as the page, on standard input and output.

use std::io::{self, Write};
use std::process::ExitCode;

use rung::command;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
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
