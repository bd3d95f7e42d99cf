//! The finished (or open) sitting as one JSON object: the contract's `--report`.

use std::fmt::Write as _;

use jiff::Timestamp;
use serde::Serialize;
use uuid::Uuid;

use super::Session;
use crate::marking::{self, Remark};
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
    mode: &'static str,
    started: String,
    finished: Option<String>,
    points: f64,
    out_of: f64,
    questions: Vec<ReportQuestion>,
}

#[derive(Debug, Serialize)]
struct ReportQuestion {
    id: CleanText,
    r#type: &'static str,
    skill: Option<&'static str>,
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
    pub fn new(session: &Session, attempt: Uuid, learner: Option<CleanText>) -> Self {
        let quiz = session.quiz();
        let written = |instant: Timestamp| instant.to_string();
        let hash = quiz.hash.iter().fold(String::with_capacity(64), |mut hash, byte| {
            // Writing to a string cannot fail.
            let _ = write!(hash, "{byte:02x}");
            hash
        });
        Self {
            relire: 1,
            attempt: attempt.to_string(),
            learner,
            quiz: quiz.id.clone(),
            title: quiz.title.clone(),
            quiz_hash: hash,
            seed: session.seed(),
            mode: "practice",
            started: written(session.started),
            finished: session.finished.map(written),
            points: session.points().as_f64(),
            out_of: session.out_of().as_f64(),
            questions: (0..session.items().len()).map(|at| question(session, at)).collect(),
        }
    }
}

fn question(session: &Session, place: usize) -> ReportQuestion {
    let (item, question) = (&session.items()[place], session.question_at(place));
    let given = item.given.as_ref();
    ReportQuestion {
        id: question.id.clone(),
        r#type: question.kind.name(),
        skill: question.skill.map(crate::bank::Skill::name),
        answer: given.map(|(answer, _)| marking::written(question, answer)),
        verdict: given.map(|(_, verdict)| verdict.outcome.name()),
        points: item.points().as_f64(),
        out_of: question.points.as_f64(),
        seconds: item.seconds,
        hint: item.hint,
        claimed: item.claimed,
        remarks: given.iter().flat_map(|(_, verdict)| verdict.remarks()).cloned().collect(),
    }
}
