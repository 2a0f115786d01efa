//! The command line: a line of output for each line of input, whatever stands in it, and every sheet
//! in it can be handed on.

use rung::command;
use rung::framework::Sheet;
use rung::link::{self, team};
use rung::record::json;
use rung::unseen::is_unseen;
use serde_json::Value;

pub(super) fn holds(data: &[u8]) {
    let text = data.strip_prefix(b"\xef\xbb\xbf").unwrap_or(data);
    let empty = |line: &&[u8]| str::from_utf8(line).map(str::trim) == Ok("");
    let lines = text.split(|byte| *byte == b'\n').filter(|line| !empty(line)).count();

    let sheets = run("link", data);
    assert_eq!(sheets.len(), lines);
    for line in &sheets {
        if let Some(vector) = line["vector"].as_str() {
            let sheet = read(&line["sheet"]);
            let handed_on = link::read(vector).expect(vector).sheet;
            assert_eq!(link::vector(&handed_on), link::vector(&sheet));
        } else {
            is_told(line);
        }
    }
    // Whoever reads the team's code finds the members.
    if lines > 12 {
        return;
    }
    let team = run("align", data);
    let [team] = &team[..] else { panic!("one line: {team:?}") };
    let count = |key: &str| team[key].as_array().map_or(0, Vec::len);
    assert!(count("members") + count("again") + count("errors") >= lines, "{team}");
    team["errors"].as_array().into_iter().flatten().for_each(is_told);
    if let Some(code) = team["code"].as_str() {
        let people = team::read(code).expect(code);
        let names: Vec<&str> = people.iter().map(team::Person::name).collect();
        let members = team["members"].as_array().into_iter().flatten();
        assert_eq!(
            members.map(|it| it["name"].as_str().unwrap_or_default()).collect::<Vec<_>>(),
            names
        );
    }
}

fn run(command: &str, input: &[u8]) -> Vec<Value> {
    let mut output = Vec::new();
    command::run(&[command.to_owned()], input, &mut output).expect("nothing but memory is read");
    let text = str::from_utf8(&output).expect("the output is text");
    text.lines().map(|line| serde_json::from_str(line).expect(line)).collect()
}

fn read(sheet: &Value) -> Sheet {
    json::read(&sheet.to_string()).expect("the sheet of a line")
}

/// What is wrong is a sentence that a terminal can show.
fn is_told(line: &Value) {
    let said = line["error"].as_str().unwrap_or_default();
    assert!((10..600).contains(&said.len()), "{line}");
    assert_eq!(said.find(is_unseen), None, "{line}");
}
