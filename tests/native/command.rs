//! The command line: what goes in, what comes out, and the exit status.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{self, BufReader, Read, Write};
use std::process::{Child, Command, ExitCode, Stdio};

use rung::command;
use rung::framework::{Class, Fact, Question, Sheet, VERSION_1};
use rung::link;
use rung::record::dmn;

use crate::json::written;
use crate::oracle::{Judgement, oracle};
use crate::random::Random;
use crate::{calm, completion};

/// What a command writes, line by line, and its exit status.
pub(crate) fn run_command(command: &str, input: impl AsRef<[u8]>) -> (ExitCode, Vec<String>) {
    let mut output = Vec::new();
    let code = command::run(&[command.to_owned()], input.as_ref(), &mut output)
        .expect("reading and writing memory does not fail");
    let text = String::from_utf8(output).expect("the output is UTF-8");
    assert!(text.is_empty() || text.ends_with('\n'), "a line has an end");
    (code, text.lines().map(str::to_owned).collect())
}

fn run(input: impl AsRef<[u8]>) -> (ExitCode, Vec<String>) {
    run_command("verdict", input)
}

fn line(input: &str) -> String {
    let (code, lines) = run(input);
    assert_eq!(code, ExitCode::SUCCESS, "{input}");
    let [line] = &lines[..] else { panic!("{input} gives {lines:?}") };
    line.clone()
}

/// The line that is expected of a sheet: every completion is judged by the oracle, and what they
/// agree on is written out by hand.
fn expected(sheet: &Sheet) -> String {
    let mut judged: BTreeSet<[String; 4]> = BTreeSet::new();
    let mut classes: BTreeSet<Class> = BTreeSet::new();
    let mut facts: BTreeMap<Fact, BTreeSet<usize>> = BTreeMap::new();
    completion::each(sheet, |answers| {
        let judgement: Judgement = oracle(answers);
        let text = |id: &str| format!("\"{id}\"");
        judged.insert([
            text(judgement.class.id()),
            text(judgement.rule),
            text(judgement.audience.id()),
            judgement.hold.to_string(),
        ]);
        classes.insert(judgement.class);
        for fact in Fact::ALL {
            let value = judgement.fact(*fact);
            facts.entry(*fact).or_default().extend(fact.values().iter().position(|v| *v == value));
        }
    });
    let part = |index: usize| {
        let values: BTreeSet<&String> = judged.iter().map(|parts| &parts[index]).collect();
        let only = values.first().expect("a sheet has a completion").as_str();
        if values.len() == 1 { only.to_owned() } else { "null".to_owned() }
    };
    let array = |ids: Vec<&str>| format!("[\"{}\"]", ids.join("\",\""));
    let facts: Vec<String> = facts
        .iter()
        .map(|(fact, values)| {
            let ids: Vec<&str> = values.iter().map(|value| fact.values()[*value]).collect();
            let value = if let [id] = ids[..] { format!("\"{id}\"") } else { array(ids) };
            format!("\"{}\":{value}", fact.id())
        })
        .collect();
    format!(
        r#"{{"class":{},"rule":{},"audience":{},"hold":{},"facts":{{{}}},"classes":{},"vector":"{}"}}"#,
        part(0),
        part(1),
        part(2),
        part(3),
        facts.join(","),
        array(classes.iter().map(|class| class.id()).collect()),
        link::fragment(sheet)
    )
}

/// Two lines in full, as anyone who reads the output in a program has to rely on them.
#[test]
fn a_line_reads_like_this() {
    assert_eq!(
        line(&written(&calm::sheet_of(&calm::differing("work=critical audience=open")))),
        r#"{"class":"controlled-beta","rule":"R7","audience":"beta","hold":false,"#.to_owned()
            + r#""facts":{"error":"costly","demand":"clear","stakes":"high","market":"facing","#
            + r#""credibility":"at-stake","net":"absent","protections":"missing"},"#
            + r#""classes":["controlled-beta"],"vector":"1l.fp.ps.bo.os.rl.mp.ao.xc.uq.en.vn.in.de.ha.kc.gn-ph9up5"}"#
    );
    assert_eq!(
        line("{}"),
        r#"{"class":null,"rule":null,"audience":null,"hold":null,"#.to_owned()
            + r#""facts":{"error":["dangerous","costly","cheap"],"demand":["unclear","clear"],"#
            + r#""stakes":["high","ordinary"],"market":["facing","away"],"#
            + r#""credibility":["at-stake","safe"],"net":["present","absent"],"#
            + r#""protections":["missing","in-place"]},"#
            + r#""classes":["poc","internal-mvp","mvp","controlled-beta","mmp"],"#
            + r#""vector":"1a.-drcf5p"}"#
    );
}

#[test]
fn random_sheets_give_the_line_that_the_oracle_expects() {
    let mut random = Random::new(61);
    let sheets: Vec<Sheet> = (0..150).map(|round| random.partial(round % 8, 300)).collect();
    let input: Vec<String> = sheets.iter().map(written).collect();
    let (code, lines) = run(input.join("\n"));
    assert_eq!(code, ExitCode::SUCCESS);
    assert_eq!(lines, sheets.iter().map(expected).collect::<Vec<_>>());
}

#[test]
fn json_vector_and_link_of_one_sheet_give_one_line() {
    let mut random = Random::new(67);
    for _ in 0..20 {
        let sheet = random.written();
        let vector = link::fragment(&sheet);
        let json = written(&sheet);
        let (code, lines) =
            run(format!("{json}\n{vector}\r\n  https://example.org/rung/#{vector}  \n#{vector}"));
        assert_eq!(code, ExitCode::SUCCESS);
        assert!(lines[0].ends_with(&format!(r#""vector":"{vector}"}}"#)), "{}", lines[0]);
        assert_eq!(lines, vec![lines[0].clone(); 4], "the vector fed back in gives the same line");
    }
}

pub(crate) const GOOD: &str = r#"{"feasibility": "unproven"}"#;

/// What stands in the place of a line that is no link.
pub(crate) const NO_LINK: &str = concat!(
    r#"{"error":"This link cannot be verified: its beginning is missing or was changed.","#,
    r#""kind":"start"}"#
);

fn is_verdict(line: &str) -> bool {
    line.starts_with(r#"{"class":"poc","rule":"R1","audience":"team","#)
}

#[test]
fn a_bad_line_gives_an_error_in_its_place_and_the_others_still_come_out() {
    let (code, lines) = run(format!(
        "{GOOD}\n{{\"harm\": \"dire\"}}\nnonsense\n[1]\n\"text\"\n1c.po-o541x\n{GOOD}\n"
    ));
    assert_eq!(code, ExitCode::FAILURE);
    assert_eq!(lines.len(), 7);
    assert!(is_verdict(&lines[0]) && is_verdict(&lines[6]));
    assert_eq!(
        lines[1..4],
        [
            r#"{"error":"`harm` has no option `dire`; it has annoyance, costly, serious"}"#,
            NO_LINK,
            r#"{"error":"this is not a JSON object: invalid type: sequence, expected an object keyed by question id at line 1 column 0"}"#,
        ]
    );
    assert!(lines[4].starts_with(r#"{"error":"this is not a JSON object: "#));
    assert_eq!(
        lines[5],
        r#"{"error":"This link cannot be verified: its end is missing.","kind":"cut"}"#
    );
    for line in lines {
        let value: serde_json::Value = serde_json::from_str(&line).expect("every line is JSON");
        assert!(value.is_object());
    }
}

#[test]
fn empty_lines_are_passed_over_and_the_last_line_needs_no_end() {
    for (input, count) in [
        ("", 0),
        ("\n\r\n  \t\n", 0),
        (GOOD, 1),
        (&format!("\n\n{GOOD}\r\n\r\n  {GOOD}  \n\n{GOOD}"), 3),
    ] {
        let (code, lines) = run(input);
        assert_eq!(code, ExitCode::SUCCESS);
        assert_eq!(lines.len(), count, "{input:?}");
        assert!(lines.iter().all(|line| is_verdict(line)));
    }
}

#[test]
fn a_line_that_is_not_utf_8_is_a_bad_line_and_not_the_end() {
    let mut input = GOOD.as_bytes().to_vec();
    // The last of them would be a sound sheet if what is not text were rewritten.
    input.extend(b"\n\xff\xfe\n{\"harm\": \"seri\xffous\"}\n{\"name\": \"\xff\"}\n");
    input.extend(GOOD.as_bytes());
    let (code, lines) = run(input);
    assert_eq!(code, ExitCode::FAILURE);
    let [first, bad @ .., last] = &lines[..] else { panic!("{lines:?}") };
    assert!(is_verdict(first) && is_verdict(last));
    assert_eq!(bad, vec![r#"{"error":"this line is not UTF-8 text"}"#; 3]);
}

#[test]
fn a_byte_order_mark_is_passed_over_before_the_first_line_and_nowhere_else() {
    const MARK: &str = "\u{feff}";
    for input in [format!("{MARK}{GOOD}"), format!("{MARK}\n{GOOD}"), format!("{MARK} {GOOD}\r\n")]
    {
        let (code, lines) = run(&input);
        assert_eq!(code, ExitCode::SUCCESS, "{input:?}");
        assert!(matches!(&lines[..], [line] if is_verdict(line)), "{lines:?}");
    }
    assert!(is_verdict(&line(&format!("{MARK}1c.fu-zljua9"))));
    for input in [format!("\n{MARK}{GOOD}"), format!("{MARK}{MARK}{GOOD}")] {
        let (code, lines) = run(&input);
        assert_eq!(code, ExitCode::FAILURE, "{input:?}");
        assert_eq!(lines, [NO_LINK]);
    }
}

#[test]
fn help_is_given_when_asked_for() {
    for asked in ["help", "--help", "-h"] {
        let mut output = Vec::new();
        let code = command::run(&[asked.to_owned()], GOOD.as_bytes(), &mut output);
        assert_eq!(code.expect("no I/O fails"), ExitCode::SUCCESS);
        let text = String::from_utf8(output).expect("the output is UTF-8");
        assert!(text.contains("usage: rung"), "{text}");
        let named = |line: &&str| line.starts_with("  ") && !line.starts_with("   ");
        let named = text.lines().filter(named).filter_map(|line| line.split_whitespace().next());
        let named: Vec<&str> = named.filter(|word| !word.starts_with('{')).collect();
        assert_eq!(named, COMMANDS, "help names every command");
    }
}

const COMMANDS: [&str; 8] =
    ["verdict", "analyse", "link", "record", "align", "prove", "export", "help"];

#[test]
fn every_command_that_help_names_is_there() {
    // What to export has to be said, and in which form to record; these have tests of their own.
    for command in COMMANDS.into_iter().filter(|it| !["export", "record"].contains(it)) {
        let (code, lines) = run_command(command, "");
        assert_eq!(code, ExitCode::SUCCESS, "{command}");
        let reads = matches!(command, "verdict" | "analyse" | "link");
        assert_eq!(lines.is_empty(), reads, "{command}");
    }
}

#[test]
fn an_export_is_written_whole_and_needs_no_input() {
    let mut output = Vec::new();
    let arguments = ["export", "dmn"].map(str::to_owned);
    let code = command::run(&arguments, BufReader::new(Broken), &mut output);
    assert_eq!(code.expect("writing memory does not fail"), ExitCode::SUCCESS);
    assert_eq!(output, dmn::write(&VERSION_1).into_bytes());
    assert!(command::run(&arguments, &b""[..], Broken).is_err());
}

/// A reader that fails, and a writer that fails.
struct Broken;

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::other("the disk is gone"))
    }
}

impl Write for Broken {
    fn write(&mut self, _: &[u8]) -> io::Result<usize> {
        Err(io::ErrorKind::BrokenPipe.into())
    }

    fn flush(&mut self) -> io::Result<()> {
        Err(io::ErrorKind::BrokenPipe.into())
    }
}

#[test]
fn failures_of_input_and_output_are_passed_on() {
    let arguments = ["verdict".to_owned()];
    let unread = command::run(&arguments, BufReader::new(Broken), Vec::new());
    assert_eq!(unread.expect_err("nothing was read").to_string(), "the disk is gone");
    let unwritten = command::run(&arguments, GOOD.as_bytes(), Broken);
    let kind = unwritten.expect_err("nothing was written").kind();
    assert_eq!(kind, io::ErrorKind::BrokenPipe);
}

pub(crate) fn start(arguments: &[&str]) -> Child {
    Command::new(env!("CARGO_BIN_EXE_rung"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the program starts")
}

#[test]
fn the_program_itself_reads_writes_and_exits() {
    let mut program = start(&["verdict"]);
    let mut input = program.stdin.take().expect("there is standard input");
    write!(input, "{GOOD}\nnonsense\n\n{GOOD}").expect("the program reads");
    drop(input);
    let done = program.wait_with_output().expect("the program ends");
    assert_eq!(done.status.code(), Some(1));
    assert!(done.stderr.is_empty());
    let text = String::from_utf8(done.stdout).expect("the output is UTF-8");
    let lines: Vec<&str> = text.lines().collect();
    let [first, error, last] = lines[..] else { panic!("{text}") };
    assert!(is_verdict(first) && is_verdict(last));
    assert_eq!(error, NO_LINK);
}

#[test]
fn a_command_that_does_not_exist_is_a_complaint_and_not_output() {
    for (arguments, sentence) in [
        (&[][..], "say what to do"),
        (&["judge"], "there is no command `judge`"),
        (&["--version", "x"], "there is no command `--version`"),
        (&["verdict", "sheets.json"], "`verdict` reads standard input; what is `sheets.json`?"),
        (&["link", "1a.-drcf5p"], "`link` reads standard input; what is `1a.-drcf5p`?"),
        (&["export"], "`export` needs a form; there are dmn, mcdc"),
        (&["export", "pdf"], "`export` has no form `pdf`; there are dmn, mcdc"),
        (&["export", "dmn", "x.dmn"], "`export dmn` takes nothing more; what is `x.dmn`?"),
        (&["analyse", "-", "x"], "`analyse` reads standard input; what is `-`?"),
        (&["prove", "L4"], "`prove` knows `--brute-force` and nothing else; what is `L4`?"),
        (&["align", "team.txt"], "`align` reads standard input; what is `team.txt`?"),
        (&["help", "prove"], "`help` reads nothing; what is `prove`?"),
    ] {
        let done = start(arguments).wait_with_output().expect("the program ends");
        assert_eq!(done.status.code(), Some(2), "{arguments:?}");
        assert!(done.stdout.is_empty());
        let complaint = String::from_utf8(done.stderr).expect("the complaint is UTF-8");
        assert!(complaint.starts_with(&format!("rung: {sentence}\n")), "{complaint}");
        assert!(complaint.contains("usage: rung"), "{complaint}");
    }
}

#[test]
fn help_lists_every_question_with_its_answers() {
    for asked in [&["help"][..], &["analyse", "--help"]] {
        let arguments: Vec<String> = asked.iter().map(|&word| word.to_owned()).collect();
        let mut output = Vec::new();
        let code = command::run(&arguments, &b""[..], &mut output).expect("no I/O fails");
        assert_eq!(code, ExitCode::SUCCESS);
        let text = String::from_utf8(output).expect("the output is UTF-8");
        for question in Question::ALL {
            let line =
                text.lines().find(|line| line.split_whitespace().next() == Some(question.id()));
            let line = line.unwrap_or_else(|| panic!("{} is not listed", question.id()));
            assert!(question.options().iter().all(|option| line.contains(option)), "{line}");
        }
    }
}
