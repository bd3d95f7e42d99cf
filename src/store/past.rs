//! Looking back: what is read from the attempts of one learner, or about all learners.

use std::collections::HashMap;
use std::sync::Arc;

use rusqlite::params;
use uuid::Uuid;

use super::{Save, Store, StoreError, rows};
use crate::bank::{self, Level, Points};
use crate::session::progress::Past;
use crate::session::{Learner, Session};
use crate::text::CleanText;

/// Learners by name, the one without a name among them where there are such attempts; those who played
/// last come first.
const LEARNERS: &str = "SELECT learner FROM attempt GROUP BY learner ORDER BY MAX(rowid) DESC";

/// Attempts of a learner who may have no name, the newest first.
const OF_LEARNER: &str = "SELECT * FROM attempt WHERE learner IS ?1 ORDER BY rowid DESC";

/// The points of each finished attempt of a learner.
const SCORES: &str = "
SELECT quiz, questions AS asked, out_of, points FROM attempt
WHERE learner IS ?1 AND finished IS NOT NULL";

/// The score of a finished attempt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Score {
    /// The id of the quiz.
    pub quiz: CleanText,
    /// How many questions were asked.
    pub asked: usize,
    pub points: Points,
    pub out_of: Points,
}

impl Score {
    /// The best share of the points among scores at all the questions of a quiz. A part of them is no
    /// result of the quiz.
    pub fn best<'s>(
        scores: impl Iterator<Item = &'s Self>,
        quiz: &str,
        questions: usize,
    ) -> Option<(Points, Points)> {
        let whole = scores.filter(|score| *score.quiz == *quiz && score.asked == questions);
        let parts =
            |points: Points, of: Points| u64::from(points.quarters()) * u64::from(of.quarters());
        let best = whole.max_by(|a, b| parts(a.points, b.out_of).cmp(&parts(b.points, a.out_of)));
        best.map(|score| (score.points, score.out_of))
    }
}

impl Save {
    /// The sitting that was kept; nothing where this program no longer reads its quiz.
    pub fn restored(self) -> Option<Session> {
        let paper = bank::paper_again(&self.written)?;
        let now = self.begun.started;
        Session::restore(Arc::new(paper), &self.begun, self.log, now)
    }
}

impl Store {
    /// Who has attempts here, the one who played last first.
    ///
    /// # Errors
    /// Where the file can't be read.
    pub fn learners(&self) -> Result<Vec<Learner>, StoreError> {
        self.read(|| {
            let mut statement = self.connection.prepare(LEARNERS)?;
            let names = statement.query_map([], |row| row.get::<_, Option<String>>(0))?;
            names.map(|name| Ok(Learner(name?.map(|name| CleanText::line(&name))))).collect()
        })
    }

    /// The scores of the finished attempts of a learner, in no order.
    ///
    /// # Errors
    /// Where the file can't be read.
    pub fn scores(&self, learner: Option<&str>) -> Result<Vec<Score>, StoreError> {
        self.read(|| {
            let mut statement = self.connection.prepare(SCORES)?;
            let scores = statement.query_map([learner], |row| {
                let points: i64 = row.get("points")?;
                Ok(Score {
                    quiz: rows::line(row, "quiz")?,
                    asked: row.get::<_, u32>("asked")? as usize,
                    points: Points::from_quarters(u32::try_from(points).unwrap_or(0)),
                    out_of: Points::from_quarters(row.get("out_of")?),
                })
            })?;
            scores.collect()
        })
    }

    /// One attempt with the quiz as it was.
    ///
    /// # Errors
    /// Where the file can't be read.
    pub fn attempt(&self, attempt: Uuid) -> Result<Option<Save>, StoreError> {
        self.read(|| {
            let select = "SELECT * FROM attempt WHERE attempt = ?1";
            let mut statement = self.connection.prepare(select)?;
            let mut found = statement.query([super::name(&attempt)])?;
            let Some(row) = found.next()? else { return Ok(None) };
            let text = row.get_ref("text")?.as_blob()?;
            let written = Arc::new(rows::written(&self.connection, text)?);
            let begun = rows::begun(row)?;
            let log = rows::log(&self.connection, begun.attempt)?;
            Ok(Some(Save { begun, written, log }))
        })
    }

    /// Every attempt of a learner, newest first, with all that happened in it and the level of its
    /// quiz.
    ///
    /// # Errors
    /// Where the file can't be read.
    pub fn past(&self, learner: Option<&str>) -> Result<Vec<Past>, StoreError> {
        self.read(|| {
            let mut log = self.connection.prepare(rows::LOG)?;
            let mut statement = self.connection.prepare(OF_LEARNER)?;
            let mut rows = statement.query(params![learner])?;
            let mut levels: HashMap<Vec<u8>, Option<Level>> = HashMap::new();
            let mut past = Vec::new();
            while let Some(row) = rows.next()? {
                let begun = rows::begun(row)?;
                let text = row.get_ref("text")?.as_blob()?;
                let level = match levels.get(text) {
                    Some(level) => *level,
                    None => *levels.entry(text.to_vec()).or_insert(self.level(text)?),
                };
                let log = rows::entries(&mut log, begun.attempt)?;
                past.push(Past { begun, level, log });
            }
            Ok(past)
        })
    }

    /// The level that a quiz or an exam aimed at.
    fn level(&self, text: &[u8]) -> rusqlite::Result<Option<Level>> {
        let written = rows::written(&self.connection, text)?;
        Ok(bank::paper_again(&written).and_then(|paper| paper.level()))
    }

    fn read<T>(&self, read: impl Fn() -> rusqlite::Result<T>) -> Result<T, StoreError> {
        read().map_err(|error| StoreError::of(&self.path, &error))
    }
}

#[cfg(test)]
mod tests {
    use jiff::Timestamp;

    use super::*;
    use crate::session::Choice;

    const QUIZ: &str = "title: t\nlevel: B1\npassage: Léa lit.\nquestions:\n\
        \x20 - { id: un, type: single, prompt: p, options: [ici, là], answer: ici, shuffle: false }\n";

    /// Keeps an attempt of a learner, answered where there is an answer.
    fn keep(store: &mut Store, number: u128, learner: Option<&str>, answer: Option<&str>) -> Uuid {
        let now = Timestamp::UNIX_EPOCH;
        let quiz = Arc::new(bank::read_alone(QUIZ, "t").quiz.expect("a sound quiz"));
        let session = Session::begin(quiz, Choice::default(), 1, now).expect("questions");
        let mut session = session.named(Uuid::from_u128(number));
        if let Some(answer) = answer.and_then(|written| session.read(written)) {
            session.answer(answer, now);
        }
        let mut save = Save::of(&session);
        save.begun.learner = learner.map(CleanText::line);
        store.keep(&save, 0).expect("kept");
        session.attempt()
    }

    #[test]
    fn the_best_result_is_the_largest_share_of_the_whole_quiz() {
        let score = |quiz: &str, asked, points, out_of| Score {
            quiz: quiz.into(),
            asked,
            points: Points::from_quarters(points),
            out_of: Points::from_quarters(out_of),
        };
        let scores = [
            score("q", 4, 8, 16),
            score("q", 4, 9, 16),
            score("q", 4, 9, 12),
            score("q", 2, 8, 8),
            score("other", 4, 16, 16),
        ];
        let best = |quiz, questions| Score::best(scores.iter(), quiz, questions);
        let points = Points::from_quarters;
        assert_eq!(best("q", 4), Some((points(9), points(12))));
        assert_eq!((best("q", 3), best("none", 4)), (None, None));
    }

    #[test]
    fn a_sitting_is_there_again_as_it_was() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = Store::open_or_create(&folder.path().join("a.db")).expect("a store");
        let kept = keep(&mut store, 1, None, Some("a"));
        let save = store.attempt(kept).expect("read").expect("it is there");
        let session = save.restored().expect("its quiz is read");
        assert_eq!((session.attempt(), session.points()), (kept, Points::ONE));
        assert!(session.is_finished());
    }

    #[test]
    fn learners_are_apart_and_the_nameless_is_one_of_them() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = Store::open_or_create(&folder.path().join("a.db")).expect("a store");
        assert_eq!(store.learners().expect("read"), []);
        keep(&mut store, 1, Some("Zoé"), Some("a"));
        let hers = keep(&mut store, 2, Some("Zoé"), Some("b"));
        keep(&mut store, 3, None, None);
        assert_eq!(store.learners().expect("read"), [Learner::default(), Learner::named("Zoé")]);
        let zoe = store.past(Some("Zoé")).expect("read");
        assert_eq!(zoe.iter().map(|past| past.level).collect::<Vec<_>>(), [Some(Level::B1); 2]);
        assert_eq!((zoe[0].begun.attempt, zoe[0].log.len()), (hers, 2));
        assert_eq!(store.past(None).expect("read").len(), 1);
        let scores = store.scores(Some("Zoé")).expect("read");
        let mut points: Vec<f64> = scores.iter().map(|score| score.points.as_f64()).collect();
        points.sort_by(f64::total_cmp);
        assert_eq!((points, scores[0].asked, scores[0].out_of), (vec![0.0, 1.0], 1, Points::ONE));
        assert_eq!(store.scores(None).expect("read"), [], "an open attempt has no score");
        let found = store.attempt(hers).expect("read").expect("it is there");
        assert_eq!(found.written.source, QUIZ);
        assert!(store.attempt(Uuid::nil()).expect("read").is_none());
    }
}
