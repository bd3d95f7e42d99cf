//! A key that would give nothing now is not offered; pressed all the same, it says so.

use super::*;
use crate::bank::read_alone;
use crate::session::{Choice, Session};
use crate::tui::script::{self, Step};

/// Two questions, of which only the second has help, in a quiz whose glossary explains nothing.
const BARE: &str = "
relire: 1
title: Le chat
level: A1
shuffle: false
passage: Le chat dort. Il est noir.
questions:
  - id: q1
    type: single
    shuffle: false
    prompt: Que fait le chat ?
    options: [Il dort., Il court.]
    answer: Il dort.
  - id: q2
    type: single
    shuffle: false
    prompt: Comment est-il ?
    translation: { en: What is he like? }
    hint: Lisez la fin.
    options: [Noir., Blanc.]
    answer: Noir.
";

fn bare() -> Start {
    let read = read_alone(BARE, "bare");
    Start::Quiz(Arc::new(read.quiz.unwrap_or_else(|| panic!("{:?}", read.problems))))
}

/// The last line of what is seen after those keys.
fn footer(size: (u16, u16), written: &str) -> String {
    let seen = lines(&seen(&bare(), Language::French, size, written));
    seen.lines().last().unwrap_or_default().trim().to_owned()
}

#[rstest::rstest]
#[case::the_text(
    "",
    "Entrée répondre aux questions  ↑↓ ligne  / chercher dans le texte  +- largeur  ? aide  Échap retour"
)]
#[case::without_help(
    "⏎",
    "Entrée répondre  ↑↓ choisir  p texte  n je ne sais pas  ? aide  Échap retour"
)]
#[case::with_help(
    "⏎⏎⏎",
    "Entrée répondre  ↑↓ choisir  p texte  i indice  t traduction  n je ne sais pas  ? aide  Échap retour"
)]
#[case::all_is_right("⏎a⏎⏎a⏎⏎", "Entrée voir  r rejouer  ↑↓ choisir  ? aide  Échap retour")]
#[case::one_is_missed(
    "⏎b⏎⏎a⏎⏎",
    "Entrée voir  m questions manquées  r rejouer  ↑↓ choisir  ? aide  Échap retour"
)]
fn only_what_gives_something_is_offered(#[case] written: &str, #[case] offered: &str) {
    assert_eq!(footer((110, 24), written), offered);
}

#[test]
fn a_width_that_the_window_does_not_have_is_not_offered() {
    assert!(footer((110, 24), "").contains("+- largeur"));
    let help = lines(&seen(&bare(), Language::French, (60, 24), "?"));
    assert!(help.contains("largeur") && !help.contains("+ ="), "{help}");
}

#[test]
fn the_help_offers_no_more_than_the_last_line() {
    let help = |written| lines(&seen(&bare(), Language::French, (80, 30), written));
    assert!(!help("⏎?").contains("indice"));
    assert!(help("⏎⏎⏎?").contains("indice"));
}

/// No one pays for a hint that there is none of.
#[test]
fn a_hint_that_there_is_none_of_is_said_and_not_recorded() {
    let said = lines(&seen(&bare(), Language::French, (80, 24), "⏎i"));
    assert!(said.contains("pas d’indice"), "{said}");
    let hints = |written: &str| -> Vec<bool> {
        let (words, steps) =
            (Words::new(Language::French), keys(written).into_iter().map(Step::Key));
        let played: Vec<Session> =
            script::play(&bare(), Choice::default(), 1, &words, Looks::default(), steps, |_| {});
        played[0].items().iter().map(|item| item.hint).collect()
    };
    assert_eq!(hints("⏎it⏎⏎i⏎"), [false, true]);
}

#[test]
fn before_the_first_question_of_an_exam_there_is_none() {
    let choice = Choice { mode: crate::session::Mode::Exam, ..Choice::default() };
    let mut footers = Vec::new();
    let steps = keys("⏎n").into_iter().map(Step::Key);
    let steps = std::iter::once(Step::Size(120, 24)).chain(steps);
    let words = Words::new(Language::French);
    script::play(&bare(), choice, 1, &words, Looks::default(), steps, |buffer| {
        footers.push(lines(buffer).lines().last().unwrap_or_default().to_owned());
    });
    assert!(!footers[1].contains('<') && footers[1].contains('>'), "{}", footers[1]);
    assert!(footers[2].contains('<'), "{}", footers[2]);
}
