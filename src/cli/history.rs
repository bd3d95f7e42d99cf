//! `relire history`: past attempts, newest first.

use clap::{Arg, builder::PossibleValuesParser};
use jiff::tz::TimeZone;

use super::{Error, Exit, Invocation, csv, environment, paths, play};
use crate::session::{Learner, Report};
use crate::store::{Store, Summary};
use crate::text::{CleanText, width};
use crate::words::Words;

pub(super) fn arguments(command: clap::Command) -> clap::Command {
    let formats = PossibleValuesParser::new(["human", "json", "csv"]);
    command
        .arg(Arg::new("format").long("format").value_parser(formats))
        .arg(Arg::new("learner").long("learner"))
}

pub(super) fn run(invocation: &Invocation<'_>) -> Result<Exit, Error> {
    let path = paths::attempts(invocation.common).ok_or(Error::NoDataFolder)?;
    let store = Store::open(&path)?;
    let learner = play::named(invocation);
    let learner = learner.as_ref();
    let format = invocation.matches.get_one::<String>("format").map(String::as_str);
    let text = match (format, store) {
        (Some("json"), store) => json(store.as_ref(), learner)?,
        (format, store) => {
            let name = learner.and_then(Learner::name);
            let attempts = store.map(|store| store.summaries(name)).transpose()?;
            let mut attempts = attempts.unwrap_or_default();
            attempts.retain(|attempt| is_of(attempt.learner.as_ref(), learner));
            match format {
                Some("csv") => rows(&attempts),
                _ => human(&attempts, invocation.words),
            }
        }
    };
    environment::print(&text)?;
    Ok(Exit::Fine)
}

/// Whether an attempt is to be told: those of the learner who is named, else everyone’s.
fn is_of(learner: Option<&CleanText>, named: Option<&Learner>) -> bool {
    named.is_none_or(|named| named.0.as_ref() == learner)
}

/// An array of reports.
fn json(store: Option<&Store>, learner: Option<&Learner>) -> Result<String, Error> {
    let name = learner.and_then(Learner::name);
    let attempts = store.map(|store| store.history(name)).transpose()?.unwrap_or_default();
    let told = attempts.iter().filter(|(begun, _)| is_of(begun.learner.as_ref(), learner));
    let reports: Vec<Report> = told.map(|(begun, log)| Report::new(begun, log)).collect();
    let text = serde_json::to_string(&reports).map_err(|error| Error::Output(error.into()))?;
    Ok(text + "\n")
}

/// A line of CSV each, below their names.
fn rows(attempts: &[Summary]) -> String {
    let mut text =
        "attempt,learner,quiz,title,seed,mode,started,finished,points,out_of,answered,asked,\
                    seconds\n"
            .to_owned();
    for attempt in attempts {
        text += &csv::line([
            attempt.attempt.to_string(),
            attempt.learner.as_ref().map(ToString::to_string).unwrap_or_default(),
            attempt.quiz.to_string(),
            attempt.title.to_string(),
            attempt.seed.to_string(),
            attempt.mode.to_string(),
            attempt.started.to_string(),
            attempt.finished.map(|instant| instant.to_string()).unwrap_or_default(),
            attempt.points.to_string(),
            attempt.out_of.to_string(),
            attempt.answered.to_string(),
            attempt.asked.to_string(),
            format!("{:.3}", attempt.seconds),
        ]);
    }
    text
}

/// A line each, in columns: when, how it went, how long, whose, what.
fn human(attempts: &[Summary], words: &Words) -> String {
    if attempts.is_empty() {
        return format!("{}\n", words.say("history-none"));
    }
    let zone = TimeZone::system();
    let rows: Vec<[CleanText; 5]> =
        attempts.iter().map(|attempt| row(attempt, &zone, words)).collect();
    let widest = |column: usize| rows.iter().map(|row| width(&row[column])).max().unwrap_or(0);
    let columns: [usize; 5] = std::array::from_fn(widest);
    let mut text = String::new();
    for row in &rows {
        let filled = row.iter().zip(columns).filter(|(_, columns)| *columns > 0);
        let cells = filled.map(|(cell, columns)| {
            let space = columns.saturating_sub(width(cell));
            format!("{cell}{:space$}", "")
        });
        text += cells.collect::<Vec<_>>().join("  ").trim_end();
        text.push('\n');
    }
    text
}

fn row(attempt: &Summary, zone: &TimeZone, words: &Words) -> [CleanText; 5] {
    let score = match attempt.finished {
        Some(_) => words.of_points(attempt.points, attempt.out_of),
        None => words.left_open(attempt.answered, attempt.asked),
    };
    let date = words.date_time(attempt.started.to_zoned(zone.clone()).datetime());
    let learner = attempt.learner.clone().unwrap_or_default();
    [date, score, words.time_taken(attempt.seconds), learner, attempt.title.clone()]
}
