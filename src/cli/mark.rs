//! `relire mark`: how answers to one question would be marked, and which rule decides.

use std::io::{self, BufRead as _, Write as _};
use std::path::PathBuf;

use clap::{Arg, value_parser};
use serde::Serialize;

use super::{Error, Exit, Invocation, quiz};
use crate::bank::{Kind, Question, Quiz};
use crate::marking::{self, Answer, Outcome, Remark, Typed, Verdict};
use crate::text::{CleanText, first_fault};
use crate::words::Words;

/// How wide the two answers are laid beside each other, in columns.
const COLUMNS: usize = 66;

pub(super) fn arguments(command: clap::Command) -> clap::Command {
    command
        .arg(Arg::new("format").long("format").value_parser(["human", "json"]))
        .arg(Arg::new("file").required(true).value_parser(value_parser!(PathBuf)))
        .arg(Arg::new("id").required(true))
        .arg(Arg::new("answer").num_args(0..))
}

pub(super) fn run(invocation: &Invocation<'_>) -> Result<Exit, Error> {
    let matches = invocation.matches;
    let file = matches.get_one::<PathBuf>("file").expect("clap asks for it");
    let id = matches.get_one::<String>("id").expect("clap asks for it");
    let quiz = quiz::open(file, invocation)?;
    let question = find(&quiz, id)?;
    let json = matches.get_one::<String>("format").is_some_and(|format| format == "json");
    let bench = Bench { quiz: &quiz, question, words: invocation.words, json };
    let mut output = io::stdout().lock();
    match matches.get_many::<String>("answer") {
        Some(answers) => {
            for answer in answers {
                output.write_all(bench.told(answer)?.as_bytes()).map_err(Error::Output)?;
            }
        }
        None => bench.lines(&mut output)?,
    }
    output.flush().map_err(Error::Output)?;
    Ok(Exit::Fine)
}

/// The question of that id.
fn find<'q>(quiz: &'q Quiz, id: &str) -> Result<&'q Question, Error> {
    quiz.questions.iter().find(|question| *question.id == *id).ok_or_else(|| {
        let known: Vec<&str> = quiz.questions.iter().map(|question| question.id.as_str()).collect();
        Error::Usage {
            message: "error-unknown-question",
            arguments: vec![("id", CleanText::line(id)), ("known", known.join(", ").into())],
        }
    })
}

/// One question, and how its verdicts are told.
struct Bench<'b> {
    quiz: &'b Quiz,
    question: &'b Question,
    words: &'b Words,
    json: bool,
}

#[derive(Serialize)]
struct Row<'r> {
    question: &'r CleanText,
    answer: String,
    verdict: &'static str,
    points: f64,
    out_of: f64,
    remarks: Vec<&'r Remark>,
}

impl Bench<'_> {
    /// Marks one answer a line from standard input, each as soon as it is read.
    fn lines(&self, output: &mut impl io::Write) -> Result<(), Error> {
        let mut input = io::stdin().lock();
        let mut line = Vec::new();
        while input.read_until(b'\n', &mut line).map_err(Error::Input)? > 0 {
            let answer = line.strip_suffix(b"\n").unwrap_or(&line);
            let answer = String::from_utf8_lossy(answer.strip_suffix(b"\r").unwrap_or(answer));
            output.write_all(self.told(&answer)?.as_bytes()).map_err(Error::Output)?;
            output.flush().map_err(Error::Output)?;
            line.clear();
        }
        Ok(())
    }

    /// One answer with its verdict, in the format asked for.
    fn told(&self, written: &str) -> Result<String, Error> {
        let shown: Vec<usize> = (0..self.question.kind.texts().len()).collect();
        let not_stated = self.quiz.offers_not_stated();
        let answer = marking::read(self.question, written, &shown, not_stated);
        // What can't be read as an answer is wrong here: nobody could be asked again.
        let verdict =
            marking::mark(self.quiz, self.question, answer.as_ref().unwrap_or(&Answer::Unknown));
        if !self.json {
            return Ok(self.human(written, answer.as_ref(), &verdict));
        }
        let row = Row {
            question: &self.question.id,
            answer: raw(written),
            verdict: verdict.outcome.name(),
            points: verdict.points.as_f64(),
            out_of: verdict.out_of.as_f64(),
            remarks: verdict.remarks().collect(),
        };
        Ok(serde_json::to_string(&row).map_err(|error| Error::Output(error.into()))? + "\n")
    }

    fn human(&self, written: &str, answer: Option<&Answer>, verdict: &Verdict) -> String {
        let words = self.words;
        let given = match answer {
            Some(answer) if !self.question.kind.is_typed() || *answer == Answer::Unknown => {
                words.answer(self.question, answer)
            }
            Some(_) | None => CleanText::line(written),
        };
        let (points, out_of) = (words.points(verdict.points), words.points(verdict.out_of));
        let told = words.say_with(
            "mark-verdict",
            &[
                ("sign", Words::sign(verdict.outcome).into()),
                ("answer", given.as_str().into()),
                ("outcome", words.outcome(verdict.outcome).as_str().into()),
                ("points", points.as_str().into()),
                ("out_of", out_of.as_str().into()),
            ],
        );
        let mut lines = vec![told.to_string()];
        lines.extend(self.why(answer, verdict).into_iter().map(|line| format!("    {line}")));
        lines.join("\n") + "\n"
    }

    /// Which rule decided, a line each.
    fn why(&self, answer: Option<&Answer>, verdict: &Verdict) -> Vec<String> {
        let words = self.words;
        let given = answer.unwrap_or(&Answer::Unknown);
        let share = words.share(self.question, given, verdict);
        let mut lines: Vec<String> = share.iter().map(ToString::to_string).collect();
        if let Kind::Cloze(cloze) = &self.question.kind {
            for (told, remarks) in words.gaps(cloze, given, verdict) {
                lines.push(told.to_string());
                lines.extend(remarks.iter().map(|remark| format!("    {remark}")));
            }
        }
        match (&verdict.typed, answer) {
            (Some(typed), _) => lines.extend(self.comparison(typed, verdict.outcome)),
            (None, None) => lines.push(words.say("mark-unreadable").to_string()),
            (None, Some(_)) if verdict.outcome != Outcome::Right => {
                let key = words.answer(self.question, &marking::key(self.question));
                let key = words.say_with("mark-key", &[("answer", key.as_str().into())]);
                lines.push(key.to_string());
            }
            (None, Some(_)) => {}
        }
        let language = words.language().tag();
        let feedback = marking::feedback(self.question, given, verdict);
        lines.extend(feedback.iter().map(|text| text.in_language(language).to_string()));
        lines
    }

    /// A typed answer beside the accepted one that is nearest.
    fn comparison(&self, typed: &Typed, outcome: Outcome) -> Vec<String> {
        let words = self.words;
        if outcome == Outcome::Right {
            let key = words.say_with("mark-key", &[("answer", typed.expected.as_str().into())]);
            return vec![key.to_string(), words.basis(typed.basis).to_string()];
        }
        let mut lines = words.comparison(typed, COLUMNS);
        if lines.is_empty() {
            let key = words.say_with("mark-key", &[("answer", typed.expected.as_str().into())]);
            lines.push(key.to_string());
        }
        lines.extend(words.typed(typed).iter().map(ToString::to_string));
        lines
    }
}

/// An answer as it was given, unless it may not be shown so.
fn raw(written: &str) -> String {
    let is_clean = first_fault(written).is_none() && !written.contains(crate::bank::LINE_ENDS);
    if is_clean { written.to_owned() } else { CleanText::line(written).to_string() }
}
