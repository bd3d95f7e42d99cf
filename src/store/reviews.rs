//! The log of reviews, and what is due by it: what was played is read with it, and the quizzes that
//! are asked from are read once more from their texts.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use jiff::Zoned;
use rusqlite::{Connection, Row, params};
use uuid::Uuid;

use super::rows::{from_json, json, line, parsed, text, written};
use super::{Store, StoreError, file, schema};
use crate::bank::{self, Paper, Quiz};
use crate::marking::Outcome;
use crate::review::{self, Asked, Due, Kind, Missed, Past, Plan, Played, Rating, Review, Subject};
use crate::text::CleanText;

/// What is due, and the quizzes of what is asked first.
#[derive(Debug, Default)]
pub struct Waiting {
    pub past: Past,
    pub plan: Plan,
    /// What one sitting asks, each with the quiz that it is asked from.
    pub first: Vec<(Due, Arc<Quiz>)>,
}

impl Waiting {
    /// What is due to a learner by a store that was looked for; nothing where there is none.
    ///
    /// # Errors
    /// Where the file can't be read.
    pub fn of(
        store: Result<Option<&mut Store>, StoreError>,
        learner: Option<&CleanText>,
        now: &Zoned,
        most: usize,
    ) -> Result<Self, StoreError> {
        match store? {
            Some(store) => store.waiting(learner.map(CleanText::as_str), now, most),
            None => Ok(Self::default()),
        }
    }
}

impl Store {
    /// How many words a learner knows on the day of `now`; nothing where none was reviewed.
    ///
    /// # Errors
    /// Where the file can't be read.
    pub fn words_known(
        &self,
        learner: Option<&str>,
        now: &Zoned,
    ) -> Result<Option<usize>, StoreError> {
        let log = self.reviews(learner)?;
        Ok((!log.is_empty()).then(|| review::known(&log, now).len()))
    }

    /// What is due to a learner on the day of `now`; of `most` things also their quizzes.
    ///
    /// # Errors
    /// Where the file can't be read.
    pub fn waiting(
        &self,
        learner: Option<&str>,
        now: &Zoned,
        most: usize,
    ) -> Result<Waiting, StoreError> {
        let read = || {
            let past = past(&self.connection, learner)?;
            let plan = Plan::new(&past, now);
            let first = with_quizzes(&self.connection, plan.sitting(most))?;
            Ok(Waiting { past, plan, first })
        };
        read().map_err(|error| StoreError::of(&self.path, &error))
    }

    /// The reviews of a learner, in the order written.
    ///
    /// # Errors
    /// Where the file can't be read.
    pub fn reviews(&self, learner: Option<&str>) -> Result<Vec<Review>, StoreError> {
        log(&self.connection, learner).map_err(|error| StoreError::of(&self.path, &error))
    }

    /// Keeps a review. When this returns, it is on disk. Doing it twice changes nothing, but that what
    /// the learner counted right last holds.
    ///
    /// # Errors
    /// Where it may not be on disk: open the file again, and do it again.
    pub fn keep_review(
        &mut self,
        review: &Review,
        learner: Option<&str>,
    ) -> Result<(), StoreError> {
        insert(&self.connection, review, learner)
            .map_err(|error| StoreError::of(&self.path, &error))?;
        // A file that was deleted takes everything, and keeps nothing.
        match file::Identity::of(&self.path) {
            Ok(identity) if identity == self.identity => Ok(()),
            _ => Err(StoreError::Replaced { path: self.path.clone() }),
        }
    }
}

fn insert(connection: &Connection, review: &Review, learner: Option<&str>) -> rusqlite::Result<()> {
    let insert = "INSERT INTO review (review, learner, quiz, kind, item, at, asked, rating, outcome, \
                  written, seconds, hint, claimed, remarks) \
                  VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14) \
                  ON CONFLICT (review) DO UPDATE SET rating = ?8, claimed = ?13";
    let row = params![
        review.review.as_bytes(),
        learner,
        review.subject.quiz.as_str(),
        review.subject.kind.name(),
        review.subject.name.as_str(),
        review.at.to_string(),
        review.asked.name(),
        review.rating.name(),
        review.outcome.name(),
        review.written.as_str(),
        review.seconds,
        review.hint,
        review.claimed,
        json(&review.remarks)?,
    ];
    connection.execute(insert, row).map(|_| ())
}

fn review(row: &Row<'_>) -> rusqlite::Result<Review> {
    Ok(Review {
        review: Uuid::from_bytes(row.get("review")?),
        subject: Subject {
            quiz: line(row, "quiz")?,
            kind: parsed(row, "kind", Kind::from_name)?,
            name: text(row, "item")?,
        },
        at: parsed(row, "at", |text| text.parse().ok())?,
        asked: parsed(row, "asked", Asked::from_name)?,
        rating: parsed(row, "rating", Rating::from_name)?,
        outcome: parsed(row, "outcome", Outcome::from_name)?,
        written: text(row, "written")?,
        seconds: row.get("seconds")?,
        hint: row.get("hint")?,
        claimed: row.get("claimed")?,
        remarks: parsed(row, "remarks", from_json)?,
    })
}

fn log(connection: &Connection, learner: Option<&str>) -> rusqlite::Result<Vec<Review>> {
    let mut statement = connection.prepare(schema::REVIEWED)?;
    statement.query_and_then([learner], review)?.collect()
}

/// All that what is due depends on.
fn past(connection: &Connection, learner: Option<&str>) -> rusqlite::Result<Past> {
    Ok(Past {
        log: log(connection, learner)?,
        played: played(connection, learner)?,
        missed: missed(connection, learner)?,
    })
}

/// The quizzes begun, the one played last first; a text that is no longer read has no words.
fn played(connection: &Connection, learner: Option<&str>) -> rusqlite::Result<Vec<Played>> {
    let mut statement = connection.prepare(schema::PLAYED)?;
    let begun = statement.query_and_then([learner], |row| {
        Ok::<_, rusqlite::Error>((line(row, "quiz")?, row.get("text")?))
    })?;
    let (mut found, mut seen): (Vec<Played>, HashSet<CleanText>) = Default::default();
    for begun in begun {
        let (id, text): (CleanText, [u8; 32]) = begun?;
        let is_new = seen.insert(id);
        let paper = is_new.then(|| paper(connection, text)).transpose()?.flatten();
        for quiz in paper.iter().flat_map(|paper| &paper.quizzes) {
            if found.iter().all(|played| played.quiz != quiz.id) {
                found.push(Played { quiz: quiz.id.clone(), text, words: review::words(quiz) });
            }
        }
    }
    Ok(found)
}

/// The questions of finished attempts whose last answer was wrong, the oldest first.
fn missed(connection: &Connection, learner: Option<&str>) -> rusqlite::Result<Vec<Missed>> {
    let mut statement = connection.prepare(schema::LAST_ANSWERS)?;
    let answers = statement.query_and_then([learner], last_answer)?;
    let mut last: Vec<(Missed, bool)> = Vec::new();
    let mut places: HashMap<(CleanText, CleanText), usize> = HashMap::new();
    for answer in answers {
        let answer = answer?;
        let name = (answer.0.quiz.clone(), answer.0.question.clone());
        let place = *places.entry(name).or_insert(last.len());
        match last.get_mut(place) {
            Some(before) => *before = answer,
            None => last.push(answer),
        }
    }
    let missed = last.into_iter().filter(|(_, is_right)| !is_right);
    Ok(missed.map(|(missed, _)| missed).collect())
}

/// An answer as if it was missed, and whether it was right after all.
fn last_answer(row: &Row<'_>) -> rusqlite::Result<(Missed, bool)> {
    let (quiz, question) = named(&line(row, "quiz")?, &line(row, "question")?);
    let (text, at) = (row.get("text")?, parsed(row, "at", |text| text.parse().ok())?);
    let outcome = parsed(row, "outcome", Outcome::from_name)?;
    let claimed: bool = row.get("claimed")?;
    let is_right = claimed || matches!(outcome, Outcome::Right | Outcome::Remark);
    Ok((Missed { quiz, text, question, at }, is_right))
}

/// The quiz of a question and its id there: in a paper of several, the one stands before the other.
fn named(paper: &CleanText, question: &CleanText) -> (CleanText, CleanText) {
    match question.rsplit_once('/') {
        Some((quiz, id)) => (CleanText::new(quiz), CleanText::new(id)),
        None => (paper.clone(), question.clone()),
    }
}

/// Each with the quiz that it is asked from; what this program no longer reads is left out.
fn with_quizzes(connection: &Connection, due: Vec<Due>) -> rusqlite::Result<Vec<(Due, Arc<Quiz>)>> {
    let mut papers: HashMap<[u8; 32], Option<Paper>> = HashMap::new();
    let mut found = Vec::with_capacity(due.len());
    for due in due {
        let paper = match papers.entry(due.text) {
            Entry::Occupied(paper) => paper.into_mut(),
            Entry::Vacant(place) => place.insert(paper(connection, due.text)?),
        };
        let quizzes = paper.iter().flat_map(|paper| &paper.quizzes);
        let quiz = quizzes.into_iter().find(|quiz| quiz.id == due.subject.quiz).cloned();
        found.extend(quiz.map(|quiz| (due, quiz)));
    }
    Ok(found)
}

/// What a text says, read once more.
fn paper(connection: &Connection, text: [u8; 32]) -> rusqlite::Result<Option<Paper>> {
    Ok(bank::paper_again(&written(connection, &text)?))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::time::Duration;

    use jiff::{Timestamp, ToSpan as _};
    use tempfile::TempDir;

    use super::super::{FILE, Keeper, Save, Standing};
    use super::*;
    use crate::session::{Choice, Session};

    const WHILE: Duration = Duration::from_secs(20);
    const QUIZ: &str = "\
title: t
passage: Le chat dort. Le chien court.
glossary: [{ term: dort, fr: se repose }, { term: court, fr: va vite }]
shuffle: false
questions:
  - { id: qui, type: short, prompt: Qui dort ?, answer: le chat }
  - { id: quoi, type: short, prompt: Qui court ?, answer: le chien }
";

    fn folder() -> TempDir {
        tempfile::tempdir().expect("a temporary folder")
    }

    fn store(folder: &TempDir) -> Store {
        Store::open_or_create(&folder.path().join(FILE)).expect("a store")
    }

    fn noon() -> Zoned {
        "2026-05-04T12:00[UTC]".parse().expect("an instant")
    }

    fn review(number: u8, name: &str) -> Review {
        Review {
            review: Uuid::from_bytes([number; 16]),
            subject: Subject {
                quiz: CleanText::new("q"),
                kind: Kind::Word,
                name: CleanText::new(name),
            },
            at: noon().timestamp(),
            asked: Asked::Word,
            rating: Rating::Again,
            outcome: Outcome::Wrong,
            written: CleanText::new("ment"),
            seconds: 2.5,
            hint: true,
            claimed: false,
            remarks: Vec::new(),
        }
    }

    /// A sitting at the quiz, with these answers.
    fn sitting(number: u8, answers: &[&str], now: Timestamp) -> Session {
        let quiz = Arc::new(bank::read_alone(QUIZ, "q").quiz.expect("a sound quiz"));
        let session = Session::begin(quiz, Choice::default(), 1, now).expect("questions");
        let mut session = session.named(Uuid::from_bytes([number; 16]));
        for line in answers {
            session.answer(session.read(line).expect("a text"), now);
            session.next(now);
        }
        session
    }

    #[test]
    fn a_review_is_kept_once_with_what_was_claimed_last() {
        let folder = folder();
        let (first, second) = (review(2, "un"), review(1, "deux"));
        let mut store = store(&folder);
        for review in [&first, &second, &first] {
            store.keep_review(review, Some("Zoé")).expect("kept");
        }
        let claimed = Review { claimed: true, rating: Rating::Hard, ..first.clone() };
        store.keep_review(&claimed, Some("Zoé")).expect("kept");
        assert_eq!(store.reviews(Some("Zoé")).expect("a log"), [claimed, second]);
        assert_eq!(store.reviews(None).expect("a log"), []);
    }

    #[test]
    fn words_are_known_of_a_learner_who_has_reviews() {
        let folder = folder();
        let mut store = store(&folder);
        assert_eq!(store.words_known(None, &noon()).expect("read"), None);
        store.keep_review(&review(1, "un"), None).expect("kept");
        assert_eq!(store.words_known(None, &noon()).expect("read"), Some(0), "met once");
        assert_eq!(store.words_known(Some("Zoé"), &noon()).expect("read"), None);
    }

    #[test]
    fn what_was_played_is_due() {
        let folder = folder();
        let mut store = store(&folder);
        let (now, yesterday) = (noon(), noon().saturating_sub(1.day()));
        let first = sitting(1, &["le chien", "le chien"], yesterday.timestamp());
        store.keep(&Save::of(&first), 0).expect("kept");
        let due = |store: &Store, now: &Zoned| {
            let found = store.waiting(None, now, 20).expect("what is due");
            assert_eq!(found.plan.due.len(), found.first.len());
            let names = found.plan.due.iter().map(|due| due.subject.name.to_string());
            names.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(due(&store, &yesterday), "dort court");
        assert_eq!(due(&store, &now), "qui dort court");
        assert_eq!(store.waiting(Some("Zoé"), &now, 20).expect("nothing").plan, Plan::default());
        // A last answer that is right makes up for the first; an attempt left open says nothing.
        let mended = sitting(2, &["le chat", "le chat"], yesterday.timestamp());
        store.keep(&Save::of(&mended), 0).expect("kept");
        assert_eq!(due(&store, &now), "quoi dort court");
        let open = sitting(3, &["le chien"], yesterday.timestamp());
        store.keep(&Save::of(&open), 0).expect("kept");
        assert_eq!(due(&store, &now), "quoi dort court");
        let mut claimed = sitting(4, &["le chat", "le chat"], yesterday.timestamp());
        assert!(claimed.claim(1, yesterday.timestamp()));
        store.keep(&Save::of(&claimed), 0).expect("kept");
        assert_eq!(due(&store, &now), "dort court");
    }

    #[test]
    fn reviews_that_could_not_be_kept_are_tried_again() {
        let folder = folder();
        let data = folder.path().join("data");
        std::fs::write(&data, "in the way").expect("a file");
        let mut keeper = Keeper::start(Some(data.join(FILE)), Some("Zoé".into()), || {});
        keeper.keep_review(review(1, "un"));
        keeper.keep_review(review(2, "deux"));
        assert!(matches!(keeper.standing(WHILE), Standing::Failing(_)));
        std::fs::remove_file(&data).expect("a file");
        assert!(matches!(keeper.standing_at_last(WHILE), Standing::Kept));
        // A file that is gone is made anew, and given everything once more.
        std::fs::remove_file(data.join(FILE)).expect("a file");
        keeper.keep_review(review(3, "trois"));
        assert!(matches!(keeper.standing_at_last(WHILE), Standing::Kept));
        keeper.end(WHILE);
        let store = Store::open(&data.join(FILE)).expect("ours").expect("a store");
        assert_eq!(store.reviews(Some("Zoé")).expect("a log").len(), 3);
    }
}
