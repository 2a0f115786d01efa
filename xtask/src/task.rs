//! The commands, as typed and as explained.

use crate::cache;

/// What the user asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Task {
    /// Serve the page while it is being changed; the rest goes to Trunk.
    Serve(Vec<String>),
    /// Build the page for release.
    Build,
    /// Everything that continuous integration asks for.
    Test,
    /// What can be checked without WebAssembly.
    Check,
    /// What takes longer than a test may.
    Audit,
    /// Take pictures of the page.
    Look,
    /// Measure everything that should be fast.
    Bench,
    /// Explain.
    Help,
}

/// Every command with its explanation, in the order of the help.
const COMMANDS: [(&str, &str); 8] = [
    (
        "serve",
        "serve the page and rebuild it on every change; options go to Trunk, e.g. --port 9000 or --release",
    ),
    ("build", "build the page for release into dist/"),
    (
        "test",
        "run every check and every test, in a browser too; needs and does all that build does",
    ),
    ("check", "format, lint and test what needs no WebAssembly; fast, and installs nothing"),
    (
        "audit",
        "judge the accessibility of every state of every page: narrow to wide, light, dark, forced colours, 400 % and paper; test asks the same of the states named in tests/browser/accessible.spec.mjs, narrow and wide, light and dark",
    ),
    ("look", "take pictures of every state of the page, and the one in README.md"),
    (
        "bench",
        "measure the domain, the command line and the page in Chromium; prints figures and goals, and judges nothing",
    ),
    ("help", "print this"),
];

impl Task {
    /// Reads the command line.
    ///
    /// # Errors
    /// A sentence for a command or an option that does not exist.
    pub(crate) fn parse(arguments: &[String]) -> Result<Self, String> {
        let Some((command, options)) = arguments.split_first() else {
            return Ok(Self::Help);
        };
        let task = match command.as_str() {
            "serve" => return Ok(Self::Serve(options.to_vec())),
            "build" => Self::Build,
            "test" => Self::Test,
            "check" => Self::Check,
            "audit" => Self::Audit,
            "look" => Self::Look,
            "bench" => Self::Bench,
            "help" | "--help" | "-h" => Self::Help,
            unknown => {
                let names = COMMANDS.map(|(name, _)| name).join(", ");
                return Err(format!("there is no command {unknown}; there are: {names}"));
            }
        };
        match options.first() {
            None => Ok(task),
            Some(option) => Err(format!("{command} takes no options, but was given {option}")),
        }
    }
}

/// What `cargo xtask help` prints.
pub(crate) fn help() -> String {
    let commands = COMMANDS.map(|(name, explanation)| format!("  {name:<6} {explanation}\n"));
    let cache = cache::folder()
        .map_or_else(|failure| failure.to_string(), |path| path.display().to_string());
    format!(
        "Rung's tasks: cargo xtask <command>

{}
What a command needs and cannot find is installed first, into a cache that every checkout shares:
  {cache}
Only these are installed elsewhere, and announced with their exact commands:
rustup's WebAssembly target; on Debian and as root, Debian's packages; the browser tests' node_modules.

Environment:
  RUNG_CACHE      another folder for the cache
  RUNG_TOOLCHAIN  rustup or debian: the only way tried to compile to WebAssembly; otherwise the
                  active toolchain, then rustup (not if RUSTUP_AUTO_INSTALL=0), then Debian's packages
  RUNG_CHROMIUM   the program of the browser to test in
  RUNG_FIREFOX, RUNG_WEBKIT, RUNG_XVFB
                  Firefox, WebKit's driver and the screen that it draws on, for the main journeys
",
        commands.concat()
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(line: &str) -> Result<Task, String> {
        let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        Task::parse(&words)
    }

    #[test]
    fn every_command_of_the_help_exists() {
        let help = help();
        for (name, explanation) in COMMANDS {
            assert!(parse(name).is_ok(), "{name}");
            assert!(help.contains(explanation), "{name}");
        }
    }

    #[test]
    fn options_go_to_trunk_only() {
        let options = vec!["--port".to_owned(), "9000".to_owned()];
        assert_eq!(parse("serve --port 9000"), Ok(Task::Serve(options)));
        assert!(parse("build --release").is_err());
    }

    #[test]
    fn nothing_asks_for_help() {
        assert_eq!(parse(""), Ok(Task::Help));
    }

    #[test]
    fn an_unknown_command_lists_the_known() {
        let message = parse("biuld").err().unwrap_or_default();
        for (name, _) in COMMANDS {
            assert!(message.contains(name), "{name}: {message}");
        }
    }
}
