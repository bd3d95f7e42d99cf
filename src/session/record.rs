//! What is kept of a sitting: how it began, and what happened in it, as entries that are only ever
//! added. From both it goes on to the letter, and its report is written.

use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Choice, Item, Session, prints};
use crate::bank::{Points, Question, Quiz, Skill};
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
    /// Every question has an answer.
    Finished,
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
        let asked = |item: &Item| Asked::new(&self.quiz.questions[item.question], item);
        Begun {
            attempt: self.attempt,
            learner,
            quiz: self.quiz.id.clone(),
            title: self.quiz.title.clone(),
            hash: self.quiz.hash,
            seed: self.seed,
            mode: CleanText::new("practice"),
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
    /// the quiz is not the one that it began with.
    pub fn restore(
        quiz: Arc<Quiz>,
        begun: &Begun,
        log: Vec<Entry>,
        now: Timestamp,
    ) -> Option<Self> {
        let items: Option<Vec<Item>> = begun.asked.iter().map(|asked| asked.item(&quiz)).collect();
        let mut session = Self {
            quiz,
            attempt: begun.attempt,
            is_round: false,
            seed: begun.seed,
            choice: begun.choice.clone(),
            items: items.filter(|items| !items.is_empty())?,
            current: 0,
            started: begun.started,
            shown: now,
            finished: None,
            log: Vec::new(),
        };
        log.iter().try_for_each(|entry| session.replay(entry))?;
        session.log = log;
        if session.item().given.is_some() {
            session.next(now);
        }
        Some(session)
    }

    fn replay(&mut self, entry: &Entry) -> Option<()> {
        let place =
            |id: &CleanText| (0..self.items.len()).find(|place| self.question_at(*place).id == *id);
        match &entry.event {
            Event::Answered(answered) => {
                let place = place(&answered.question)?;
                let question = self.question_at(place);
                // What was said of the answer stays, however marking has changed since.
                let mut verdict = marking::mark(&self.quiz, question, &answered.answer);
                verdict.outcome = answered.outcome;
                verdict.points = answered.points.min(verdict.out_of);
                let item = &mut self.items[place];
                (item.seconds, item.hint) = (answered.seconds, answered.hint);
                item.given = Some((answered.answer.clone(), verdict));
                self.current = place;
            }
            Event::Claimed { question, claimed, .. } => {
                let place = place(question)?;
                self.items[place].claimed = *claimed;
            }
            Event::Finished => self.finished = Some(entry.at),
        }
        Some(())
    }

    /// Adds the answer just given to what has happened, and the end where it was the last.
    pub(super) fn log_answer(&mut self, at: Timestamp) {
        let (item, question) = (self.item(), self.question());
        let Some((answer, verdict)) = &item.given else { return };
        let answered = Answered {
            question: question.id.clone(),
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
        if self.is_finished() {
            self.log.push(Entry { at, event: Event::Finished });
        }
    }

    /// Adds a change of mind about the answer at a place, which gave `before`.
    pub(super) fn log_claim(&mut self, place: usize, before: Points, at: Timestamp) {
        let (item, question) = (&self.items[place], self.question_at(place).id.clone());
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
    fn new(question: &Question, item: &Item) -> Self {
        Self {
            id: question.id.clone(),
            r#type: CleanText::new(question.kind.name()),
            skill: question.skill.map(|skill| CleanText::new(Skill::name(skill))),
            out_of: question.points.quarters(),
            options: item.options.clone(),
        }
    }

    /// The question as it was asked, where the quiz has it with as many options.
    fn item(&self, quiz: &Quiz) -> Option<Item> {
        let question = quiz.questions.iter().position(|question| question.id == self.id)?;
        let mut options = self.options.clone();
        options.sort_unstable();
        let count = quiz.questions[question].kind.texts().len();
        options.into_iter().eq(0..count).then(|| Item {
            question,
            options: self.options.clone(),
            hint: false,
            seconds: 0.0,
            given: None,
            claimed: false,
        })
    }
}
