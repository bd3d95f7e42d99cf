//! Attempts and entries as rows, and back.

use jiff::Timestamp;
use rusqlite::types::{FromSqlError, Type};
use rusqlite::{Connection, OptionalExtension as _, Row, Statement, params};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{Summary, learner, name};
use crate::bank::{Level, Points, Skill, Written};
use crate::marking::Outcome;
use crate::session::{Answered, Begun, Choice, Entry, Event, Mode, Noted};
use crate::text::CleanText;

/// A choice of questions by its names.
#[derive(Serialize, Deserialize)]
struct ChoiceRow {
    count: Option<usize>,
    levels: Vec<String>,
    skill: Option<String>,
    tag: Option<CleanText>,
    no_shuffle: bool,
}

impl ChoiceRow {
    fn of(choice: &Choice) -> Self {
        Self {
            count: choice.count,
            levels: choice.levels.iter().map(|level| level.name().to_owned()).collect(),
            skill: choice.skill.map(|skill| skill.name().to_owned()),
            tag: choice.tag.clone(),
            no_shuffle: choice.no_shuffle,
        }
    }

    fn choice(self) -> Choice {
        Choice {
            count: self.count,
            levels: self.levels.iter().filter_map(|name| Level::from_name(name)).collect(),
            skill: self.skill.as_deref().and_then(Skill::from_name),
            tag: self.tag,
            no_shuffle: self.no_shuffle,
            // Previews are not kept.
            drafts: false,
            // The attempt itself says that.
            mode: Mode::default(),
        }
    }
}

/// Adds an attempt, unless it is there; says whether it was not.
pub(super) fn begin(
    connection: &Connection,
    begun: &Begun,
    written: &Written,
) -> rusqlite::Result<bool> {
    let known = "SELECT 1 FROM attempt WHERE attempt = ?1";
    let known = connection.query_row(known, [name(&begun.attempt)], |_| Ok(())).optional()?;
    if known.is_some() {
        return Ok(false);
    }
    let files = json(&written.files)?;
    let text = print(written, &files);
    let insert = "INSERT INTO quiz_text VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";
    connection.execute(insert, params![text, written.stem, written.source, files])?;
    let out_of: u32 = begun.asked.iter().map(|asked| asked.out_of).sum();
    let insert = "INSERT INTO attempt (attempt, learner, quiz, title, hash, text, seed, mode, choice, \
                  started, asked, out_of, questions) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, \
                  ?11, ?12, ?13)";
    let row = params![
        name(&begun.attempt),
        learner(begun),
        begun.quiz.as_str(),
        begun.title.as_str(),
        begun.hash,
        text,
        begun.seed.to_string(),
        begun.mode.as_str(),
        json(&ChoiceRow::of(&begun.choice))?,
        begun.started.to_string(),
        json(&begun.asked)?,
        out_of,
        u32::try_from(begun.asked.len()).unwrap_or(u32::MAX),
    ];
    connection.execute(insert, row).map(|_| true)
}

/// Whether an attempt has all entries before that place.
pub(super) fn reaches(
    connection: &Connection,
    attempt: Uuid,
    place: usize,
) -> rusqlite::Result<bool> {
    let Some(last) = place.checked_sub(1) else { return Ok(true) };
    let last = u32::try_from(last).unwrap_or(u32::MAX);
    let select = "SELECT 1 FROM entry WHERE attempt = ?1 AND sequence = ?2";
    let row = connection.query_row(select, params![name(&attempt), last], |_| Ok(())).optional()?;
    Ok(row.is_some())
}

/// SHA-256 of all that a quiz was read from.
fn print(written: &Written, files: &str) -> [u8; 32] {
    let mut digest = Sha256::new();
    for part in [&written.stem, &written.source, files] {
        digest.update((part.len() as u64).to_le_bytes());
        digest.update(part);
    }
    digest.finalize().into()
}

/// Adds an entry, unless it is there; says no where another stands in its place.
pub(super) fn append(
    connection: &Connection,
    attempt: Uuid,
    sequence: u32,
    entry: &Entry,
) -> rusqlite::Result<bool> {
    let kept = "SELECT * FROM entry WHERE attempt = ?1 AND sequence = ?2";
    let kept = connection.query_row(kept, params![name(&attempt), sequence], self::entry);
    if let Some(kept) = kept.optional()? {
        return Ok(kept == *entry);
    }
    let (attempt, at) = (name(&attempt), entry.at.to_string());
    match &entry.event {
        Event::Answered(answered) => insert_answer(connection, attempt, sequence, &at, answered)?,
        Event::Claimed { question, claimed, change } => {
            let insert = "INSERT INTO entry (attempt, sequence, at, event, question, claimed, points) \
                          VALUES (?1, ?2, ?3, 'claimed', ?4, ?5, ?6)";
            let row = params![attempt, sequence, at, question.as_str(), claimed, change];
            connection.execute(insert, row)?;
        }
        Event::Noted(noted) => insert_note(connection, attempt, sequence, &at, noted)?,
        Event::Paused { seconds } => {
            let insert = "INSERT INTO entry (attempt, sequence, at, event, seconds) \
                          VALUES (?1, ?2, ?3, 'paused', ?4)";
            connection.execute(insert, params![attempt, sequence, at, seconds])?;
        }
        Event::Finished => {
            let insert =
                "INSERT INTO entry (attempt, sequence, at, event) VALUES (?1, ?2, ?3, 'finished')";
            connection.execute(insert, params![attempt, sequence, at])?;
        }
    }
    Ok(true)
}

fn insert_answer(
    connection: &Connection,
    attempt: &[u8],
    sequence: u32,
    at: &str,
    answered: &Answered,
) -> rusqlite::Result<()> {
    let insert = "INSERT INTO entry (attempt, sequence, at, event, question, answer, written, outcome, \
                  points, seconds, hint, remarks, wording, key) VALUES \
                  (?1, ?2, ?3, 'answered', ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
    let row = params![
        attempt,
        sequence,
        at,
        answered.question.as_str(),
        json(&answered.answer)?,
        answered.written.as_str(),
        answered.outcome.name(),
        answered.points.quarters(),
        answered.seconds,
        answered.hint,
        json(&answered.remarks)?,
        answered.wording,
        answered.key,
    ];
    connection.execute(insert, row).map(|_| ())
}

fn insert_note(
    connection: &Connection,
    attempt: &[u8],
    sequence: u32,
    at: &str,
    noted: &Noted,
) -> rusqlite::Result<()> {
    let insert = "INSERT INTO entry (attempt, sequence, at, event, question, answer, written, flagged, \
                  seconds) VALUES (?1, ?2, ?3, 'noted', ?4, ?5, ?6, ?7, ?8)";
    let row = params![
        attempt,
        sequence,
        at,
        noted.question.as_str(),
        noted.answer.as_ref().map(json).transpose()?,
        noted.written.as_ref().map(CleanText::as_str),
        noted.flagged,
        noted.seconds,
    ];
    connection.execute(insert, row).map(|_| ())
}

/// How an attempt began.
pub(super) fn begun(row: &Row<'_>) -> rusqlite::Result<Begun> {
    let learner: Option<String> = row.get("learner")?;
    Ok(Begun {
        attempt: Uuid::from_bytes(row.get("attempt")?),
        learner: learner.map(|name| CleanText::line(&name)),
        quiz: line(row, "quiz")?,
        title: line(row, "title")?,
        hash: row.get("hash")?,
        seed: parsed(row, "seed", |text| text.parse().ok())?,
        mode: line(row, "mode")?,
        choice: parsed(row, "choice", from_json::<ChoiceRow>)?.choice(),
        started: parsed(row, "started", |text| text.parse().ok())?,
        asked: parsed(row, "asked", from_json)?,
    })
}

/// What a quiz was read from.
pub(super) fn written(connection: &Connection, hash: &[u8]) -> rusqlite::Result<Written> {
    let select = "SELECT * FROM quiz_text WHERE hash = ?1";
    connection.query_row(select, [hash], |row| {
        Ok(Written {
            stem: row.get("stem")?,
            source: row.get("source")?,
            files: parsed(row, "files", from_json)?,
        })
    })
}

/// Selects all that happened in an attempt, in order.
pub(super) const LOG: &str = "SELECT * FROM entry WHERE attempt = ?1 ORDER BY sequence";

/// All that happened in an attempt, in order.
pub(super) fn log(connection: &Connection, attempt: Uuid) -> rusqlite::Result<Vec<Entry>> {
    entries(&mut connection.prepare(LOG)?, attempt)
}

/// The same by [`LOG`], prepared once for many attempts.
pub(super) fn entries(log: &mut Statement<'_>, attempt: Uuid) -> rusqlite::Result<Vec<Entry>> {
    log.query_and_then([name(&attempt)], entry)?.collect()
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let event = match row.get_ref("event")?.as_str()? {
        "finished" => Event::Finished,
        "claimed" => Event::Claimed {
            question: line(row, "question")?,
            claimed: row.get("claimed")?,
            change: row.get("points")?,
        },
        "answered" => Event::Answered(Box::new(answered(row)?)),
        "noted" => Event::Noted(Box::new(noted(row)?)),
        "paused" => Event::Paused { seconds: row.get("seconds")? },
        _ => return Err(unread("event")),
    };
    Ok(Entry { at: parsed(row, "at", |text| text.parse().ok())?, event })
}

fn noted(row: &Row<'_>) -> rusqlite::Result<Noted> {
    let answer: Option<String> = row.get("answer")?;
    let written: Option<String> = row.get("written")?;
    Ok(Noted {
        question: line(row, "question")?,
        answer: answer.map(|json| from_json(&json).ok_or_else(|| unread("answer"))).transpose()?,
        written: written.map(|written| CleanText::new(&written)),
        flagged: row.get("flagged")?,
        seconds: row.get("seconds")?,
    })
}

fn answered(row: &Row<'_>) -> rusqlite::Result<Answered> {
    Ok(Answered {
        question: line(row, "question")?,
        answer: parsed(row, "answer", from_json)?,
        written: text(row, "written")?,
        outcome: parsed(row, "outcome", Outcome::from_name)?,
        points: Points::from_quarters(row.get("points")?),
        seconds: row.get("seconds")?,
        hint: row.get("hint")?,
        remarks: parsed(row, "remarks", from_json)?,
        wording: row.get("wording")?,
        key: row.get("key")?,
    })
}

/// An attempt in a line of the history.
pub(super) fn summary(row: &Row<'_>) -> rusqlite::Result<Summary> {
    let learner: Option<String> = row.get("learner")?;
    let finished: Option<String> = row.get("finished")?;
    let points = u32::try_from(row.get::<_, i64>("points")?.max(0)).unwrap_or(u32::MAX);
    let instant = |text: String| text.parse::<Timestamp>().map_err(|_| unread("finished"));
    Ok(Summary {
        attempt: Uuid::from_bytes(row.get("attempt")?),
        learner: learner.map(|name| CleanText::line(&name)),
        quiz: line(row, "quiz")?,
        title: line(row, "title")?,
        seed: parsed(row, "seed", |text| text.parse().ok())?,
        mode: line(row, "mode")?,
        started: parsed(row, "started", |text| text.parse().ok())?,
        asked: row.get::<_, u32>("questions")? as usize,
        finished: finished.map(instant).transpose()?,
        points: Points::from_quarters(points),
        out_of: Points::from_quarters(row.get("out_of")?),
        answered: row.get::<_, u32>("answered")? as usize,
        seconds: row.get("seconds")?,
    })
}

pub(super) fn text(row: &Row<'_>, column: &str) -> rusqlite::Result<CleanText> {
    Ok(CleanText::new(row.get_ref(column)?.as_str()?))
}

/// A text that never had more than one line: whoever put more into the file forges no row of the
/// history.
pub(super) fn line(row: &Row<'_>, column: &str) -> rusqlite::Result<CleanText> {
    Ok(CleanText::line(row.get_ref(column)?.as_str()?))
}

/// What the text of a column says.
pub(super) fn parsed<T>(
    row: &Row<'_>,
    column: &str,
    read: impl FnOnce(&str) -> Option<T>,
) -> rusqlite::Result<T> {
    read(row.get_ref(column)?.as_str()?).ok_or_else(|| unread(column))
}

/// A value that this program never writes.
fn unread(column: &str) -> rusqlite::Error {
    let error = FromSqlError::Other(format!("unreadable {column}").into());
    rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error))
}

pub(super) fn from_json<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(text).ok()
}

pub(super) fn json(value: &impl Serialize) -> rusqlite::Result<String> {
    serde_json::to_string(value)
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))
}
