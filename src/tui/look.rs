//! What the screens ask of the attempts on disk, and what comes back: read on the thread that keeps
//! them, behind a frame.

use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use uuid::Uuid;

use crate::bank::Points;
use crate::session::Session;
use crate::session::progress::Progress;
use crate::store::{Save, Score, Store, StoreError, Summary, Waiting};
use crate::text::{CleanText, Folded};

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// The scores of all finished attempts.
    Scores,
    /// The attempts, a line each.
    History,
    /// One attempt, to be shown or gone on with.
    Attempt(Uuid),
    Progress,
    /// What is due, so much of it with its quizzes.
    Due(usize),
}

/// What was found.
pub(crate) enum Looked {
    Scores(Vec<Score>),
    History(Result<Vec<Row>, StoreError>),
    /// Nothing where the quiz of the attempt can no longer be read.
    Attempt(Result<Option<Session>, StoreError>),
    Progress(Result<Progress, StoreError>),
    Due(usize, Result<Waiting, StoreError>),
}

/// An attempt in a line of the history.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) attempt: Uuid,
    pub(crate) title: CleanText,
    /// The title, folded for searching.
    pub(crate) searched: String,
    /// When it began, in local time.
    pub(crate) began: DateTime,
    pub(crate) is_finished: bool,
    pub(crate) is_exam: bool,
    pub(crate) points: Points,
    pub(crate) out_of: Points,
    pub(crate) answered: usize,
    pub(crate) asked: usize,
    pub(crate) seconds: f64,
}

impl Row {
    pub(crate) fn of(summary: Summary, zone: &TimeZone) -> Self {
        Self {
            attempt: summary.attempt,
            searched: Folded::loose(&summary.title).as_str().to_owned(),
            began: summary.started.to_zoned(zone.clone()).datetime(),
            is_finished: summary.finished.is_some(),
            is_exam: *summary.mode == *"exam",
            title: summary.title,
            points: summary.points,
            out_of: summary.out_of,
            answered: summary.answered,
            asked: summary.asked,
            seconds: summary.seconds,
        }
    }
}

/// Reads what is asked of the attempts of a learner; where there is no file, there are none.
pub(super) fn look(
    wanted: Wanted,
    learner: Option<&CleanText>,
    store: Result<Option<&mut Store>, StoreError>,
) -> Looked {
    let name = learner.map(CleanText::as_str);
    let zone = TimeZone::system();
    let read = |store: Option<&mut Store>| -> Result<Looked, StoreError> {
        let Some(store) = store else { return Ok(nothing(wanted)) };
        Ok(match wanted {
            Wanted::Scores => Looked::Scores(store.scores(name)?),
            Wanted::History => {
                let summaries = store.summaries(name)?.into_iter();
                // Without a name, the store gives everyone's.
                let own = summaries.filter(|summary| summary.learner.as_ref() == learner);
                Looked::History(Ok(own.map(|summary| Row::of(summary, &zone)).collect()))
            }
            Wanted::Attempt(attempt) => {
                Looked::Attempt(Ok(store.attempt(attempt)?.and_then(Save::restored)))
            }
            Wanted::Progress => Looked::Progress(Ok(progress(store, name)?)),
            Wanted::Due(most) => {
                Looked::Due(most, Ok(store.waiting(name, &super::present(), most)?))
            }
        })
    };
    store.and_then(read).unwrap_or_else(|error| failed(wanted, error))
}

/// What the attempts of a learner come to, with the words that are known.
fn progress(store: &Store, learner: Option<&str>) -> Result<Progress, StoreError> {
    let progress = Progress::of(&store.past(learner)?, &TimeZone::system());
    Ok(Progress { words: store.words_known(learner, &super::present())?, ..progress })
}

fn nothing(wanted: Wanted) -> Looked {
    match wanted {
        Wanted::Scores => Looked::Scores(Vec::new()),
        Wanted::History => Looked::History(Ok(Vec::new())),
        Wanted::Attempt(_) => Looked::Attempt(Ok(None)),
        Wanted::Progress => Looked::Progress(Ok(Progress::default())),
        Wanted::Due(most) => Looked::Due(most, Ok(Waiting::default())),
    }
}

fn failed(wanted: Wanted, error: StoreError) -> Looked {
    match wanted {
        // The library is the same without; what keeps attempts says what is wrong.
        Wanted::Scores => Looked::Scores(Vec::new()),
        Wanted::History => Looked::History(Err(error)),
        Wanted::Attempt(_) => Looked::Attempt(Err(error)),
        Wanted::Progress => Looked::Progress(Err(error)),
        Wanted::Due(most) => Looked::Due(most, Err(error)),
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::Timestamp;

    use super::*;
    use crate::bank::read_alone;
    use crate::session::Choice;

    const QUIZ: &str = "title: Été\npassage: Léa lit.\nquestions:\n\
        \x20 - { id: un, type: single, prompt: p, options: [ici, là], answer: ici, shuffle: false }\n";

    /// Keeps a finished attempt of a learner; gives its name.
    fn keep(store: &mut Store, number: u128, learner: Option<&str>) -> Uuid {
        let now = Timestamp::UNIX_EPOCH;
        let quiz = Arc::new(read_alone(QUIZ, "t").quiz.expect("a sound quiz"));
        let session = Session::begin(quiz, Choice::default(), 1, now).expect("questions");
        let mut session = session.named(Uuid::from_u128(number));
        session.answer(session.solution(0).0, now);
        let mut save = Save::of(&session);
        save.begun.learner = learner.map(CleanText::line);
        store.keep(&save, 0).expect("kept");
        session.attempt()
    }

    #[test]
    fn each_learner_sees_their_own_and_so_does_the_nameless() {
        let folder = tempfile::tempdir().expect("a folder");
        let mut store = Store::open_or_create(&folder.path().join("a.db")).expect("a store");
        let zoe = CleanText::line("Zoé");
        let (own, hers) = (keep(&mut store, 1, None), keep(&mut store, 2, Some("Zoé")));
        for (learner, attempt) in [(None, own), (Some(&zoe), hers)] {
            let Looked::History(Ok(rows)) = look(Wanted::History, learner, Ok(Some(&mut store)))
            else {
                panic!("a list")
            };
            let found: Vec<Uuid> = rows.iter().map(|row| row.attempt).collect();
            assert_eq!((found, rows[0].searched.as_str()), (vec![attempt], "ete"));
            assert!(rows[0].is_finished && !rows[0].is_exam);
            let Looked::Progress(Ok(progress)) =
                look(Wanted::Progress, learner, Ok(Some(&mut store)))
            else {
                panic!("progress")
            };
            assert_eq!(progress.answers, 1);
        }
        let opened = look(Wanted::Attempt(hers), None, Ok(Some(&mut store)));
        let Looked::Attempt(Ok(Some(session))) = opened else { panic!("an attempt") };
        assert!(session.is_finished() && session.attempt() == hers);
    }

    #[test]
    fn without_a_file_there_is_nothing_and_a_fault_is_told() {
        for wanted in [Wanted::Scores, Wanted::History, Wanted::Progress] {
            let is_empty = match look(wanted, None, Ok(None)) {
                Looked::Scores(scores) => scores.is_empty(),
                Looked::History(Ok(rows)) => rows.is_empty(),
                Looked::Progress(Ok(progress)) => progress == Progress::default(),
                _ => false,
            };
            assert!(is_empty, "{wanted:?}");
        }
        let failed = look(Wanted::History, None, Err(StoreError::NoFolder));
        assert!(matches!(failed, Looked::History(Err(StoreError::NoFolder))));
    }
}
