//! What is kept of a sitting: how it began, and what happened in it, as entries that are only ever
//! added. From both it goes on to the letter, and its report is written.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Choice, Item, Mode, Session, prints};
use crate::bank::{Paper, Points, Skill};
use crate::marking::{self, Answer, Outcome, Remark};
use crate::text::CleanText;

/// How a sitting began.
#[derive(Debug, Clone, PartialEq)]
pub struct Begun {
    /// A UUID of version 7.
    pub attempt: Uuid,
    pub learner: Option<CleanText>,
    /// The id of the quiz.
    pub quiz: CleanText,
    pub title: CleanText,
    /// SHA-256 of the quiz file.
    pub hash: [u8; 32],
    pub seed: u64,
    pub mode: CleanText,
    pub choice: Choice,
    pub started: Timestamp,
    /// The questions in the order asked.
    pub asked: Vec<Asked>,
}

/// A question of a sitting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    pub id: CleanText,
    pub r#type: CleanText,
    pub skill: Option<CleanText>,
    /// Its points, in quarters.
    pub out_of: u32,
    /// Its options in the order shown, by their places in the file.
    pub options: Vec<usize>,
}

/// Something that happened in a sitting.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub at: Timestamp,
    pub event: Event,
}

/// What can happen in a sitting.
#[derive(Debug, Clone, PartialEq)]
pub enum Event {
    Answered(Box<Answered>),
    /// The learner counts an answer right, or takes that back; the points change by so many quarters.
    Claimed {
        question: CleanText,
        claimed: bool,
        change: i32,
    },
    /// How it stands with a question of an exam that is not handed in.
    Noted(Box<Noted>),
    /// An exam goes on after so many seconds in which its clock did not run.
    Paused {
        seconds: f64,
    },
    /// Every question has an answer, or the exam is handed in.
    Finished,
}

/// What is noted of a question of an exam.
#[derive(Debug, Clone, PartialEq)]
pub struct Noted {
    /// The id of the question.
    pub question: CleanText,
    pub answer: Option<Answer>,
    /// The answer on one line.
    pub written: Option<CleanText>,
    /// Whether it is to be looked at again.
    pub flagged: bool,
    /// How long it was on screen so far, in seconds.
    pub seconds: f64,
}

/// An answer, and what it was worth when it was given.
#[derive(Debug, Clone, PartialEq)]
pub struct Answered {
    /// The id of the question.
    pub question: CleanText,
    pub answer: Answer,
    /// The answer on one line.
    pub written: CleanText,
    pub outcome: Outcome,
    pub points: Points,
    pub seconds: f64,
    pub hint: bool,
    pub remarks: Vec<Remark>,
    /// SHA-256 of what the question asked.
    pub wording: [u8; 32],
    /// SHA-256 of what was right.
    pub key: [u8; 32],
}

impl Session {
    /// How it began.
    pub fn begun(&self, learner: Option<CleanText>) -> Begun {
        let asked = |item: &Item| Asked::new(&self.paper, item);
        Begun {
            attempt: self.attempt,
            learner,
            quiz: self.paper.id.clone(),
            title: self.paper.title.clone(),
            hash: self.paper.hash,
            seed: self.seed,
            mode: CleanText::new(self.mode.name()),
            choice: self.choice.clone(),
            started: self.started,
            asked: self.items.iter().map(asked).collect(),
        }
    }

    /// All that has happened, in order.
    pub fn log(&self) -> &[Entry] {
        &self.log
    }

    /// The sitting as it was after all that happened, at the question that came next. Nothing where
    /// the paper is not the one that it began with.
    pub fn restore(
        paper: Arc<Paper>,
        begun: &Begun,
        log: Vec<Entry>,
        now: Timestamp,
    ) -> Option<Self> {
        let items: Option<Vec<Item>> = begun.asked.iter().map(|asked| asked.item(&paper)).collect();
        let mode = Mode::from_name(&begun.mode)?;
        let mut session = Self {
            paper,
            mode,
            attempt: begun.attempt,
            is_round: false,
            seed: begun.seed,
            choice: Choice { mode, ..begun.choice.clone() },
            items: items.filter(|items| !items.is_empty())?,
            current: 0,
            started: begun.started,
            shown: now,
            finished: None,
            log: Vec::new(),
            recorded: 0.0,
        };
        log.iter().try_for_each(|entry| session.replay(entry))?;
        session.log = log;
        session.recorded = session.seconds();
        if session.mode == Mode::Practice && session.item().given.is_some() {
            session.next(now);
        }
        Some(session)
    }

    fn replay(&mut self, entry: &Entry) -> Option<()> {
        let place =
            |id: &CleanText| self.items.iter().position(|item| item.is_named(id, &self.paper));
        match &entry.event {
            Event::Answered(answered) => {
                let place = place(&answered.question)?;
                let question = self.question_at(place);
                // What was said of the answer stays, however marking has changed since.
                let mut verdict = marking::mark(self.quiz_at(place), question, &answered.answer);
                verdict.outcome = answered.outcome;
                verdict.points = answered.points.min(verdict.out_of);
                let item = &mut self.items[place];
                (item.seconds, item.hint) = (answered.seconds, answered.hint);
                item.given = Some((answered.answer.clone(), verdict));
                item.noted = None;
                self.current = place;
            }
            Event::Claimed { question, claimed, .. } => {
                let place = place(question)?;
                self.items[place].claimed = *claimed;
            }
            Event::Noted(noted) => {
                let place = place(&noted.question)?;
                let item = &mut self.items[place];
                (item.seconds, item.flagged) = (noted.seconds, noted.flagged);
                item.noted.clone_from(&noted.answer);
                self.current = place;
            }
            Event::Paused { .. } => {}
            Event::Finished => self.finished = Some(entry.at),
        }
        Some(())
    }

    /// Adds the answer to the question at a place to what has happened.
    pub(super) fn log_answer(&mut self, place: usize, at: Timestamp) {
        let (item, question) = (&self.items[place], self.question_at(place));
        let Some((answer, verdict)) = &item.given else { return };
        let answered = Answered {
            question: self.id_at(place),
            answer: answer.clone(),
            written: marking::written(question, answer),
            outcome: verdict.outcome,
            points: verdict.points,
            seconds: item.seconds,
            hint: item.hint,
            remarks: verdict.remarks().cloned().collect(),
            wording: prints::wording(question),
            key: prints::key(question),
        };
        self.log.push(Entry { at, event: Event::Answered(Box::new(answered)) });
    }

    /// Adds a change of mind about the answer at a place, which gave `before`.
    pub(super) fn log_claim(&mut self, place: usize, before: Points, at: Timestamp) {
        let (item, question) = (&self.items[place], self.id_at(place));
        let change = quarters(item.points()) - quarters(before);
        let event = Event::Claimed { question, claimed: item.claimed, change };
        self.log.push(Entry { at, event });
    }
}

/// Points in quarters, which may be subtracted: no quiz gives more than 100 for a question.
fn quarters(points: Points) -> i32 {
    i32::try_from(points.quarters()).unwrap_or(i32::MAX)
}

impl Asked {
    fn new(paper: &Paper, item: &Item) -> Self {
        let question = &paper.quizzes[item.quiz].questions[item.question];
        Self {
            id: item.id(paper),
            r#type: CleanText::new(question.kind.name()),
            skill: question.skill.map(|skill| CleanText::new(Skill::name(skill))),
            out_of: question.points.quarters(),
            options: item.options.clone(),
        }
    }

    /// The question as it was asked, where the paper has it with as many options.
    fn item(&self, paper: &Paper) -> Option<Item> {
        let all = paper.quizzes.iter().enumerate().flat_map(|(quiz, text)| {
            (0..text.questions.len()).map(move |question| Item::new(quiz, question, Vec::new()))
        });
        let mut item = { all }.find(|item| item.is_named(&self.id, paper))?;
        item.options.clone_from(&self.options);
        let mut options = self.options.clone();
        options.sort_unstable();
        let kind = &paper.quizzes[item.quiz].questions[item.question].kind;
        options.into_iter().eq(0..kind.texts().len()).then_some(item)
    }
}
