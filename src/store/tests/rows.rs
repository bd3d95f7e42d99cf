//! What a row holds of an attempt comes back as it was.

use super::*;
use crate::bank::{Level, Skill};

#[test]
fn a_choice_comes_back_as_it_was() {
    let folder = folder();
    let mut store = store(&folder);
    let choice = Choice {
        count: Some(3),
        levels: vec![Level::B1, Level::C2],
        skill: Some(Skill::Locate),
        tag: Some("gare".into()),
        no_shuffle: true,
        ..Choice::default()
    };
    let mut save = Save::of(&sitting(1));
    save.begun.choice = choice.clone();
    store.keep(&save, 0).expect("kept");
    assert_eq!(store.history(None).expect("a history")[0].0.choice, choice);
}

/// A quiz that was changed between two attempts: each goes on with its own text.
#[test]
fn each_attempt_has_the_text_it_began_with() {
    let folder = folder();
    let mut store = store(&folder);
    let sources = [1, 2, 3].map(|number| {
        let mut save = Save::of(&sitting(number));
        let source = format!("{}# {}\n", save.written.source, number.min(2));
        save.written = Arc::new(Written { source: source.clone(), ..(*save.written).clone() });
        store.keep(&save, 0).expect("kept");
        (save.begun.attempt, source)
    });
    for (attempt, source) in sources {
        let save = store.attempt(attempt).expect("read").expect("it is there");
        assert_eq!(save.written.source, source);
    }
    let texts = "SELECT COUNT(*) FROM quiz_text";
    let texts = store.connection.query_row(texts, [], |row| row.get::<_, u32>(0));
    assert_eq!(texts.expect("a count"), 2, "a text is kept once");
}
