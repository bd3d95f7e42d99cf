//! Whatever bytes a quiz file has: problems with places that can be told, or a quiz that can be
//! played to its end.

use std::sync::{Arc, LazyLock};

use jiff::Timestamp;
use relire::bank::load::{self, Loaded};
use relire::bank::{Aim, Paper, Problem, fix};
use relire::marking;
use relire::session::{Choice, Mode, Session};
use relire::text::CleanText;
use relire::words::{Language, Words};

thread_local! {
    static WORDS: LazyLock<[Words; 2]> =
        LazyLock::new(|| [Words::new(Language::French), Words::new(Language::English)]);
}

/// Reads a quiz file, and looks at all that is said of it.
///
/// # Panics
/// Where what is said is not sound.
pub fn check(bytes: &[u8]) {
    let loaded = load::standard_input(bytes.to_vec(), Aim::Check);
    for problem in &loaded.reading.problems {
        check_problem(&loaded, problem);
    }
    let has_error = loaded.reading.problems.iter().any(Problem::is_error);
    assert_eq!(loaded.reading.quiz.is_none() && loaded.reading.exam.is_none(), has_error);
    let fixed = fix::with_ids(&loaded.source, &loaded.reading);
    if let Some(fixed) = fixed.filter(|_| !has_error) {
        let again = load::standard_input(fixed.into_bytes(), Aim::Check);
        assert!(fix::is_same(&loaded.reading, &again.reading), "{:?}", again.source);
    }
    if let Some(paper) = loaded.reading.paper() {
        check_paper(paper);
    }
}

/// A problem has a place in the file, and a sentence in both languages that can be shown.
fn check_problem(loaded: &Loaded, problem: &Problem) {
    let place = &problem.place;
    assert!(place.start <= place.end && loaded.source.get(place.clone()).is_some(), "{problem:?}");
    WORDS.with(|words| {
        for words in words.iter() {
            let (message, help) = words.problem(problem);
            for said in std::iter::once(message).chain(help) {
                assert!(!said.is_empty() && CleanText::new(&said) == said, "{problem:?}: {said:?}");
            }
        }
    });
}

/// What is sound can be played with its key to the end.
fn check_paper(paper: Paper) {
    let now = Timestamp::UNIX_EPOCH;
    let questions = paper.questions();
    let session = Session::begin_paper(Arc::new(paper), Choice::default(), 1, now);
    let Some(mut session) = session else { return assert_eq!(questions, 0) };
    loop {
        let key = marking::key(session.question());
        session.answer(key, now);
        if !session.next(now) {
            break;
        }
    }
    if session.mode() == Mode::Exam {
        session.hand_in(now);
    }
    assert!(session.is_finished());
    // A refused answer may stand among the accepted ones in files that check lets pass.
    assert!(session.points() <= session.out_of());
}
