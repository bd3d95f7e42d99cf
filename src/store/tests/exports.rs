//! What is written as lines comes back byte for byte.

use super::*;

/// All lines of an export.
fn lines(store: &Store) -> String {
    let mut text = String::new();
    let kept: Result<(), StoreError> = store.export(|line| {
        text.push_str(line);
        Ok(())
    });
    kept.expect("an export");
    text
}

fn review(store: &Store, number: u8, learner: Option<&str>, written: &str, seconds: f64) {
    let insert = "INSERT INTO review (review, learner, quiz, kind, item, at, asked, rating, outcome, \
                  written, seconds, hint, claimed, remarks) VALUES (?1, ?2, 'q', 'word', 'mot', \
                  '2026-11-23', 'meaning', 'good', 'right', ?3, ?4, 0, 1, ?3)";
    let row = params![[number; 16], learner, written, seconds];
    store.connection.execute(insert, row).expect("a review");
}

fn restored(store: &Store, text: &str) -> Result<Restored, StoreError> {
    let from = store.path.with_file_name("export.jsonl");
    fs::write(&from, text).expect("a file");
    restore(&store.path, &from, at(0))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn an_export_comes_back_byte_for_byte(
        learners in prop::collection::vec(prop::option::of("[a-zé’ \"\\\\0-9]{0,9}"), 1..5),
        typed in "\\PC{0,12}",
        written in "(\\PC{0,12}|\\[1.50, 2\\]|\"a\"|\\{\n\\}|true)",
        seconds in 0.0..1e9_f64,
        picks in prop::collection::vec(0_u8..3, 0..12),
    ) {
        let folder = folder();
        let mut store = store(&folder);
        for (number, learner) in (0..).zip(&learners) {
            let mut session = sitting(number);
            for pick in &picks {
                match session.read(&typed).filter(|_| *pick == 1) {
                    Some(answer) => session.answer(answer, at(i64::from(*pick) + 1)),
                    None => answer(&mut session, *pick),
                }
                session.next(at(0));
            }
            let mut save = Save::of(&session);
            save.begun.learner = learner.as_deref().map(CleanText::line);
            for entry in &mut save.log {
                if let crate::session::Event::Answered(answered) = &mut entry.event {
                    answered.seconds = seconds / 3.0;
                }
            }
            store.keep(&save, 0).expect("kept");
            review(&store, number, learner.as_deref(), &written, seconds);
        }
        let (before, history) = (lines(&store), store.history(None).expect("a history"));
        store.erase(None).expect("erased");
        prop_assert_eq!(lines(&store).lines().count(), 2);
        prop_assert_eq!(restored(&store, &before).expect("a way back").attempts, learners.len());
        prop_assert_eq!(lines(&store), before);
        prop_assert_eq!(store.history(None).expect("a history"), history);
    }
}

#[rstest]
#[case::no_head("", 1)]
#[case::another("{\"title\":\"x\"}\n", 1)]
#[case::no_version("{\"relire\":{\"export\":1}}\n", 1)]
#[case::no_json("{\"relire\":{\"export\":1,\"schema\":2}}\n\nhello\n", 3)]
#[case::unknown_table("{\"relire\":{\"export\":1,\"schema\":2}}\n{\"sqlite_schema\":{}}\n", 2)]
#[case::unknown_column("{\"relire\":{\"export\":1,\"schema\":2}}\n{\"attempt\":{\"x\":1}}\n", 2)]
#[case::a_row_that_lacks(
    "{\"relire\":{\"export\":1,\"schema\":2}}\n{\"attempt\":{\"quiz\":\"x\"}}\n",
    2
)]
fn what_is_no_export_is_refused_with_its_line(#[case] text: &str, #[case] expected: usize) {
    let folder = folder();
    let mut store = store(&folder);
    store.keep(&Save::of(&sitting(1)), 0).expect("kept");
    match restored(&store, text) {
        Err(StoreError::Line { line, .. }) => assert_eq!(line, expected),
        Err(StoreError::Empty { .. }) if text.is_empty() => {}
        other => panic!("{other:?}"),
    }
    assert_eq!(store.history(None).expect("a history").len(), 1);
}

/// Copied in part, a file of whole lines looks sound.
#[test]
fn an_export_without_its_end_is_refused_and_an_old_one_is_not() {
    let folder = folder();
    let mut store = store(&folder);
    store.keep(&Save::of(&sitting(1)), 0).expect("kept");
    let whole = lines(&store);
    for (at, _) in whole.match_indices('\n').filter(|(at, _)| at + 1 < whole.len()) {
        let cut = restored(&store, &whole[..=at]);
        assert!(matches!(cut, Err(StoreError::Cut { .. })), "{at}: {cut:?}");
    }
    let old = whole.replace("\"export\":2", "\"export\":1").replace("{\"relire\":\"end\"}\n", "");
    assert_eq!(restored(&store, &old).expect("an export").attempts, 1);
}

#[test]
fn a_newer_export_is_refused() {
    let folder = folder();
    let refused = restored(&store(&folder), "{\"relire\":{\"export\":1,\"schema\":99}}\n");
    assert!(matches!(refused, Err(StoreError::Newer { schema: 99, .. })), "{refused:?}");
}

/// An entry without its attempt would never be found again.
#[test]
fn an_export_cut_by_hand_is_refused() {
    let folder = folder();
    let mut store = store(&folder);
    let mut session = sitting(1);
    answer(&mut session, 0);
    store.keep(&Save::of(&session), 0).expect("kept");
    let cut: String = lines(&store)
        .lines()
        .filter(|line| !line.starts_with("{\"attempt\""))
        .fold(String::new(), |cut, line| cut + line + "\n");
    assert!(restored(&store, &cut).is_err());
    assert_eq!(store.history(None).expect("a history").len(), 1);
}

/// Lines are printed where no file is named: whatever lies in the file attacks no terminal.
#[rstest]
#[case::text("a\u{1b}[2J\u{202E}😀b", "\"a\\u001b[2J\\u202e\\ud83d\\ude00b\"")]
#[case::json("[\"\u{202E}\"]", "\"[\\\"\\u202e\\\"]\"")]
fn what_may_not_be_shown_is_written_in_ascii(#[case] written: &str, #[case] expected: &str) {
    let folder = folder();
    let mut store = store(&folder);
    review(&store, 1, None, written, 1.0);
    let before = lines(&store);
    assert!(before.contains(&format!("\"remarks\":{expected}")), "{before}");
    assert!(before.contains(&format!("\"written\":{expected}")), "{before}");
    store.erase(None).expect("erased");
    restored(&store, &before).expect("a way back");
    assert_eq!(lines(&store), before);
}

#[test]
fn an_export_to_a_file_is_not_written_over() {
    let folder = folder();
    let store = store(&folder);
    let to = folder.path().join("export.jsonl");
    store.export_to(&to).expect("an export");
    assert_eq!(fs::read_to_string(&to).expect("a text"), lines(&store));
    assert!(matches!(store.export_to(&to), Err(StoreError::Exists { .. })));
}
