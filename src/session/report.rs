//! The finished (or open) sitting as one JSON object: the contract's `--report`.

use std::fmt::Write as _;

use jiff::Timestamp;
use serde::Serialize;

use super::record::{Answered, Asked, Begun, Entry, Event};
use crate::bank::Points;
use crate::marking::Remark;
use crate::text::CleanText;

/// A sitting as others may read it.
#[derive(Debug, Serialize)]
pub struct Report {
    relire: u32,
    attempt: String,
    learner: Option<CleanText>,
    quiz: CleanText,
    title: CleanText,
    quiz_hash: String,
    seed: u64,
    mode: CleanText,
    started: String,
    finished: Option<String>,
    points: f64,
    out_of: f64,
    questions: Vec<ReportQuestion>,
}

#[derive(Debug, Serialize)]
struct ReportQuestion {
    id: CleanText,
    r#type: CleanText,
    skill: Option<CleanText>,
    answer: Option<CleanText>,
    verdict: Option<&'static str>,
    points: f64,
    out_of: f64,
    seconds: f64,
    hint: bool,
    /// Whether the learner counted it right, which its points then say and its verdict does not.
    claimed: bool,
    remarks: Vec<Remark>,
}

impl Report {
    /// What a sitting has come to so far.
    pub fn new(begun: &Begun, log: &[Entry]) -> Self {
        let written = |instant: Timestamp| instant.to_string();
        let ended = log.iter().find(|entry| entry.event == Event::Finished);
        let questions: Vec<_> = begun.asked.iter().map(|asked| question(asked, log)).collect();
        Self {
            relire: 1,
            attempt: begun.attempt.to_string(),
            learner: begun.learner.clone(),
            quiz: begun.quiz.clone(),
            title: begun.title.clone(),
            quiz_hash: hexadecimal(&begun.hash),
            seed: begun.seed,
            mode: begun.mode.clone(),
            started: written(begun.started),
            finished: ended.map(|entry| written(entry.at)),
            points: questions.iter().map(|question| question.points).sum(),
            out_of: questions.iter().map(|question| question.out_of).sum(),
            questions,
        }
    }
}

fn hexadecimal(hash: &[u8]) -> String {
    hash.iter().fold(String::with_capacity(64), |mut hash, byte| {
        // Writing to a string cannot fail.
        let _ = write!(hash, "{byte:02x}");
        hash
    })
}

fn question(asked: &Asked, log: &[Entry]) -> ReportQuestion {
    let mut given: Option<&Answered> = None;
    let (mut claimed, mut change, mut noted) = (false, 0, 0.0);
    for entry in log {
        match &entry.event {
            Event::Answered(answered) if answered.question == asked.id => given = Some(answered),
            Event::Claimed { question, claimed: is, change: by } if *question == asked.id => {
                (claimed, change) = (*is, change + by);
            }
            Event::Noted(note) if note.question == asked.id => noted = note.seconds,
            _ => {}
        }
    }
    let points = given.map_or(Points::ZERO, |answered| answered.points);
    let points = points.quarters().saturating_add_signed(change);
    ReportQuestion {
        id: asked.id.clone(),
        r#type: asked.r#type.clone(),
        skill: asked.skill.clone(),
        answer: given.map(|answered| answered.written.clone()),
        verdict: given.map(|answered| answered.outcome.name()),
        points: Points::from_quarters(points).as_f64(),
        out_of: Points::from_quarters(asked.out_of).as_f64(),
        seconds: given.map_or(noted, |answered| answered.seconds),
        hint: given.is_some_and(|answered| answered.hint),
        claimed,
        remarks: given.map_or_else(Vec::new, |answered| answered.remarks.clone()),
    }
}
