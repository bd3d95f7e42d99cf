//! What is due on a day, in order.

use std::collections::{HashMap, HashSet};

use fsrs::FSRS;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use super::log::{Kind, Review, Subject};
use super::memory::{Memory, by_subject, day, is_ahead};
use crate::text::{CleanText, Folded};

/// The most words that are met for the first time in a day.
const NEW_A_DAY: usize = 10;
/// What part of a sitting questions may take while words wait: one in so many.
const QUESTIONS: usize = 4;

/// All that what is due depends on.
#[derive(Debug, Clone, Default)]
pub struct Past {
    /// Every review of the learner, in the order written.
    pub log: Vec<Review>,
    /// The quizzes begun, the one played last first, each once.
    pub played: Vec<Played>,
    /// Questions whose last answer in a finished attempt was wrong, the oldest first.
    pub missed: Vec<Missed>,
}

/// A quiz that was begun.
#[derive(Debug, Clone)]
pub struct Played {
    pub quiz: CleanText,
    /// The hash of the text that it was played from last.
    pub text: [u8; 32],
    /// The terms of its glossary that can be asked.
    pub words: Vec<CleanText>,
}

/// A question that was missed.
#[derive(Debug, Clone)]
pub struct Missed {
    pub quiz: CleanText,
    /// The hash of the text that it was asked from.
    pub text: [u8; 32],
    pub question: CleanText,
    pub at: Timestamp,
}

/// Something that is due.
#[derive(Debug, Clone, PartialEq)]
pub struct Due {
    pub subject: Subject,
    /// The hash of the text that it is asked from.
    pub text: [u8; 32],
}

/// What is due on a day, and when something is due after it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Plan {
    /// Words that are most likely forgotten first, then questions, then new words.
    pub due: Vec<Due>,
    /// The next day on which something is due.
    pub next: Option<Date>,
}

impl Plan {
    /// What is due on the day of `now`.
    pub fn new(past: &Past, now: &Zoned) -> Self {
        let mut day = Day::new(past, now);
        let (words, new) = day.words();
        let questions = day.questions();
        Self { due: [words, questions, new].concat(), next: day.next }
    }

    /// How many of a kind are due.
    pub fn count(&self, kind: Kind) -> usize {
        self.due.iter().filter(|due| due.subject.kind == kind).count()
    }

    /// What one sitting asks: at most `most`, of which questions take a quarter while words wait.
    pub fn sitting(&self, most: usize) -> Vec<Due> {
        let without_words = most.saturating_sub(self.count(Kind::Word));
        let questions = self.count(Kind::Question);
        let questions = questions.min((most / QUESTIONS).max(without_words).max(1)).min(most);
        let (mut words, mut questions) = (most - questions, questions);
        let taken = self.due.iter().filter(|due| {
            let left = match due.subject.kind {
                Kind::Word => &mut words,
                Kind::Question => &mut questions,
            };
            let takes = *left > 0;
            *left -= usize::from(takes);
            takes
        });
        taken.cloned().collect()
    }
}

/// One day, while what is due on it is looked for.
struct Day<'p> {
    past: &'p Past,
    reviews: HashMap<&'p Subject, Vec<&'p Review>>,
    fsrs: FSRS,
    zone: &'p TimeZone,
    today: Date,
    next: Option<Date>,
}

impl<'p> Day<'p> {
    fn new(past: &'p Past, now: &'p Zoned) -> Self {
        Self {
            past,
            reviews: by_subject(&past.log),
            fsrs: FSRS::default(),
            zone: now.time_zone(),
            today: now.date(),
            next: None,
        }
    }

    /// Something is due on a later day.
    fn later(&mut self, day: Date) {
        let tomorrow = self.today.tomorrow().unwrap_or(self.today);
        let day = day.max(tomorrow);
        self.next = Some(self.next.map_or(day, |next| next.min(day)));
    }

    /// The words that are due again, and those that are met for the first time.
    fn words(&mut self) -> (Vec<Due>, Vec<Due>) {
        let (mut again, mut new) = (Vec::new(), Vec::new());
        for due in self.every_word() {
            let reviews = self.reviews.get(&due.subject).map_or(&[][..], Vec::as_slice);
            match Memory::of(&self.fsrs, reviews, self.zone) {
                Some(memory) if memory.is_due(self.today) => {
                    again.push((memory.chance(self.today), due));
                }
                Some(memory) => self.later(memory.due()),
                None => new.push(due),
            }
        }
        again.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        (again.into_iter().map(|(_, due)| due).collect(), self.new_words(new))
    }

    /// The words of the quizzes played, as they stand there.
    fn every_word(&self) -> Vec<Due> {
        let words = self.past.played.iter().flat_map(|played| {
            played.words.iter().map(|word| Due {
                subject: Subject {
                    quiz: played.quiz.clone(),
                    kind: Kind::Word,
                    name: word.clone(),
                },
                text: played.text,
            })
        });
        words.collect()
    }

    /// The new words that are met today: each once, whatever quizzes explain it too, and no more
    /// than a day takes.
    fn new_words(&mut self, mut new: Vec<Due>) -> Vec<Due> {
        let folded = |name: &str| Folded::loose(name).as_str().to_owned();
        let words = self.every_word();
        let is_met = |due: &&Due| self.reviews.contains_key(&due.subject);
        let met = words.iter().filter(is_met).map(|due| folded(&due.subject.name));
        let mut met: HashSet<String> = met.collect();
        new.retain(|due| met.insert(folded(&due.subject.name)));
        let is_first = |reviews: &&Vec<&Review>| {
            let first = reviews[0];
            first.subject.kind == Kind::Word && day(first.at, self.zone) == self.today
        };
        let today = self.reviews.values().filter(is_first).count();
        let room = NEW_A_DAY.saturating_sub(today);
        if new.len() > room {
            new.truncate(room);
            self.later(self.today);
        }
        new
    }

    /// The missed questions that are due: once, a day or more after they were missed.
    fn questions(&mut self) -> Vec<Due> {
        let (mut due, mut seen) = (Vec::new(), HashSet::new());
        for missed in &self.past.missed {
            let (quiz, name) = (missed.quiz.clone(), missed.question.clone());
            let subject = Subject { quiz, kind: Kind::Question, name };
            if self.reviews.contains_key(&subject) || !seen.insert(subject.clone()) {
                continue;
            }
            let at = day(missed.at, self.zone);
            if at < self.today || is_ahead(at, self.today) {
                due.push(Due { subject, text: missed.text });
            } else {
                self.later(at.tomorrow().unwrap_or(at));
            }
        }
        due
    }
}
