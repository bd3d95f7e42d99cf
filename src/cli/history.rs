//! `relire history`: past attempts, newest first.

use clap::{Arg, builder::PossibleValuesParser};
use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::{Error, Exit, Invocation, environment, paths};
use crate::session::Report;
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
    let learner = invocation.matches.get_one::<String>("learner").map(|name| CleanText::line(name));
    let learner = learner.as_ref().map(CleanText::as_str);
    let format = invocation.matches.get_one::<String>("format").map(String::as_str);
    let text = match (format, store) {
        (Some("json"), store) => json(store.as_ref(), learner)?,
        (format, store) => {
            let attempts = store.map(|store| store.summaries(learner)).transpose()?;
            let attempts = attempts.unwrap_or_default();
            match format {
                Some("csv") => csv(&attempts),
                _ => human(&attempts, invocation.words),
            }
        }
    };
    environment::print(&text)?;
    Ok(Exit::Fine)
}

/// An array of reports.
fn json(store: Option<&Store>, learner: Option<&str>) -> Result<String, Error> {
    let attempts = store.map(|store| store.history(learner)).transpose()?.unwrap_or_default();
    let reports: Vec<Report> =
        attempts.iter().map(|(begun, log)| Report::new(begun, log)).collect();
    let text = serde_json::to_string(&reports).map_err(|error| Error::Output(error.into()))?;
    Ok(text + "\n")
}

fn csv(attempts: &[Summary]) -> String {
    let mut text =
        "attempt,learner,quiz,title,seed,mode,started,finished,points,out_of,answered,asked,\
                    seconds\n"
            .to_owned();
    for attempt in attempts {
        let fields = [
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
        ];
        text += &fields.map(|field| quoted(&field)).join(",");
        text.push('\n');
    }
    text
}

/// A field as RFC 4180 has it.
fn quoted(field: &str) -> String {
    match field.contains([',', '"', '\n']) {
        true => format!("\"{}\"", field.replace('"', "\"\"")),
        false => field.to_owned(),
    }
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
    let points = words.points(attempt.points);
    let score = match attempt.finished {
        Some(_) => CleanText::new(&format!("{points}/{}", words.points(attempt.out_of))),
        None => words.say_with(
            "history-open",
            &[("answered", attempt.answered.into()), ("asked", attempt.asked.into())],
        ),
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "not negative")]
    let seconds = attempt.seconds as usize;
    let time = words.say_with(
        "history-time",
        &[("minutes", (seconds / 60).into()), ("seconds", (seconds % 60).into())],
    );
    let learner = attempt.learner.clone().unwrap_or_default();
    [date(attempt.started, zone, words), score, time, learner, attempt.title.clone()]
}

/// When it was, in local time.
fn date(instant: Timestamp, zone: &TimeZone, words: &Words) -> CleanText {
    let local = instant.to_zoned(zone.clone());
    let two = |number: i8| format!("{number:02}");
    words.say_with(
        "history-date",
        &[
            ("year", local.year().to_string().into()),
            ("month", two(local.month()).into()),
            ("day", two(local.day()).into()),
            ("hour", two(local.hour()).into()),
            ("minute", two(local.minute()).into()),
        ],
    )
}
