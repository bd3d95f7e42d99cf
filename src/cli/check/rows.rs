//! Problems as rows, for programs: JSON, and the commands that GitHub reads from a build's output.

use std::fmt::Write as _;

use serde::Serialize;

use super::super::Error;
use crate::bank::Lines;
use crate::bank::load::Loaded;
use crate::text::CleanText;
use crate::words::Words;

/// What checking came to.
#[derive(Debug, Serialize)]
struct Summary {
    files: usize,
    errors: usize,
    warnings: usize,
    problems: Vec<Row>,
}

/// A problem as JSON tells it.
#[derive(Debug, Serialize)]
struct Row {
    file: CleanText,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    severity: &'static str,
    code: &'static str,
    message: CleanText,
    help: Option<CleanText>,
    question: Option<CleanText>,
}

/// One object with every problem.
pub(super) fn json(
    checked: &[Loaded],
    (errors, warnings): (usize, usize),
    words: &Words,
) -> Result<String, Error> {
    let troubled = checked.iter().filter(|loaded| !loaded.reading.problems.is_empty());
    let problems = troubled.flat_map(|loaded| rows(loaded, words)).collect();
    let summary = Summary { files: checked.len(), errors, warnings, problems };
    Ok(serde_json::to_string(&summary).map_err(|error| Error::Output(error.into()))? + "\n")
}

/// One workflow command a problem: GitHub shows each beside its line.
pub(super) fn github(checked: &[Loaded], words: &Words) -> String {
    let mut text = String::new();
    for row in checked.iter().flat_map(|loaded| rows(loaded, words)) {
        let said = match &row.help {
            Some(help) => format!("{}\n{}: {help}", row.message, words.say("check-help")),
            None => row.message.to_string(),
        };
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "::{} file={},line={},endLine={},col={},endColumn={},title={}::{}",
            row.severity,
            property(&row.file),
            row.line,
            row.end_line,
            row.column,
            row.end_column,
            row.code,
            data(&said),
        );
    }
    text
}

/// The message of a workflow command, escaped as GitHub's toolkit does.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// A property of a workflow command.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

fn rows<'l>(loaded: &'l Loaded, words: &'l Words) -> impl Iterator<Item = Row> + 'l {
    let lines = Lines::new(&loaded.source);
    loaded.reading.problems.iter().map(move |problem| {
        let (line, column) = lines.position(problem.place.start);
        let (end_line, end_column) = lines.position(problem.place.end.max(problem.place.start));
        let (message, help) = words.problem(problem);
        Row {
            file: loaded.name.clone(),
            line,
            column,
            end_line,
            end_column,
            severity: problem.code.severity().name(),
            code: problem.code.name(),
            message,
            help,
            question: problem.question.clone(),
        }
    })
}
