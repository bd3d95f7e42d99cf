//! `relire show`: a quiz as text on paper would have it, its key on demand, or its sentences.

use std::path::PathBuf;

use clap::{Arg, ArgAction, value_parser};

use super::{Error, Exit, Invocation, environment, quiz, sheet};
use crate::bank::Passage;

pub(super) fn arguments(command: clap::Command) -> clap::Command {
    command
        .arg(Arg::new("key").long("key").action(ArgAction::SetTrue))
        .arg(
            Arg::new("sentences")
                .long("sentences")
                .action(ArgAction::SetTrue)
                .conflicts_with("key"),
        )
        .arg(Arg::new("file").required(true).value_parser(value_parser!(PathBuf)))
}

pub(super) fn run(invocation: &Invocation<'_>) -> Result<Exit, Error> {
    let file = invocation.matches.get_one::<PathBuf>("file");
    let paper = quiz::open_paper(file.expect("clap asks for it"), invocation)?;
    let key = invocation.matches.get_flag("key");
    let texts = || paper.quizzes.iter().map(|quiz| numbered(&quiz.passage));
    let text = match invocation.matches.get_flag("sentences") {
        true => texts().collect::<Vec<_>>().join("\n"),
        false if paper.is_exam() => sheet::exam(&paper, key, invocation.words),
        false => sheet::sheet(&paper.quizzes[0], key, invocation.words),
    };
    environment::print(&text)?;
    Ok(Exit::Fine)
}

/// The sentences of a passage, one a line: number, tab, text.
fn numbered(passage: &Passage) -> String {
    let texts = passage.sentences().iter().map(|place| &passage.text[place.clone()]);
    // A sentence of the author's own may go on over the end of a paragraph.
    let line = |(number, text): (usize, &str)| format!("{number}\t{}\n", text.replace('\n', " "));
    (1..).zip(texts).map(line).collect()
}
