//! The preview without a terminal and without a file: saves are events.

use std::io;
use std::path::PathBuf;

use crossterm::event::{KeyCode, KeyModifiers};
use proptest::prelude::*;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use rstest::rstest;

use super::super::app::tests::{keys, lines};
use super::*;
use crate::bank::Aim;
use crate::bank::load::{self, LoadError};
use crate::words::Language;

const QUIZ: &str = "\
title: La bibliothèque du village
level: A2
passage: |
  La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi.

  Léa y travaille depuis 2019. Elle prépare du thé pour les lecteurs.

  Le samedi matin, un conteur vient lire des histoires aux plus petits.
questions:
  - id: fermeture
    type: single
    prompt: À quelle heure faut-il partir, un mercredi ?
    options: [à midi, à neuf heures, à dix-huit heures]
    answer: à midi
    evidence: Le mercredi, elle ferme à midi.
    explain: Le texte oppose l’ouverture et la fermeture.
  - id: conteur
    type: proof
    prompt: Montrez la phrase qui dit quand vient le conteur.
    evidence: Le samedi matin, un conteur vient lire des histoires aux plus petits.
    draft: true
  - id: boisson
    type: short
    prompt: Que prépare Léa ?
    answer: [du thé, le thé]
    evidence: Elle prépare du thé pour les lecteurs.
";

const SIZES: [(u16, u16); 3] = [(120, 30), (80, 24), (60, 20)];

/// What happens, in order.
#[derive(Clone)]
enum Happens<'h> {
    Keys(&'h str),
    Control(char),
    Saved(String),
    /// The file is gone.
    Gone,
}
use Happens::{Control, Gone, Keys, Saved};

fn words() -> Words {
    Words::new(Language::French)
}

fn saved(source: &str) -> Event {
    let loaded = load::as_written(Path::new("quiz.yaml"), source.to_owned(), Aim::Check);
    Event::Saved(Box::new(Ok(loaded)))
}

#[test]
fn a_file_that_cannot_be_read_has_no_count_of_problems() {
    for happens in [vec![Gone], vec![Gone, Keys("!")]] {
        for size in SIZES {
            let (first, later) = (seen_from_nothing(size, &happens), seen(size, &happens));
            assert!(!first.contains("aucun problème"), "{first}");
            assert!(!later.contains("aucun problème"), "{later}");
        }
    }
}

#[test]
fn what_the_list_cuts_is_marked() {
    let long = with("id: fermeture", "id: l-heure-de-la-fermeture");
    let shown = seen((40, 10), &[long, Keys("l")]);
    assert!(shown.contains("l-heure-de-la…  single"), "{shown}");
}

fn gone() -> Event {
    let source = io::Error::from(io::ErrorKind::NotFound);
    let error = LoadError::Unreadable { path: PathBuf::from("quiz.yaml"), source };
    Event::Saved(Box::new(Err(error)))
}

/// A quiz whose proof ends with an accent.
const ACCENT: &str = "title: Un repas\nlanguage: fr\npassage: |\n  Hier, Léa a mangé\n  une pomme. Fin.\nquestions:\n  - id: qui\n    type: short\n    prompt: Qui a mangé ?\n    answer: Léa\n    evidence: Léa a mangé\n";

/// The quiz with something else in the place of a text.
fn with(old: &str, new: &str) -> Happens<'static> {
    assert!(QUIZ.contains(old), "{old}");
    Saved(QUIZ.replacen(old, new, 1))
}

/// What is on screen in the end, a save of the quiz having come first.
fn seen(size: (u16, u16), happens: &[Happens<'_>]) -> String {
    seen_from_nothing(size, &[&[Saved(QUIZ.to_owned())], happens].concat())
}

fn seen_from_nothing(size: (u16, u16), happens: &[Happens<'_>]) -> String {
    let words = words();
    let looks = Looks { colours: true, ..Looks::default() };
    let mut preview = Preview::new(Path::new("quiz.yaml"), &words, looks);
    let Ok(mut terminal) = Terminal::new(TestBackend::new(size.0, size.1));
    for happening in happens {
        let events = match happening {
            Keys(written) => keys(written).into_iter().map(Event::Key).collect(),
            Control(letter) => {
                let key = KeyEvent::new(KeyCode::Char(*letter), KeyModifiers::CONTROL);
                vec![Event::Key(key)]
            }
            Saved(source) => vec![saved(source)],
            Gone => vec![gone()],
        };
        for event in events {
            preview.update(event, Timestamp::UNIX_EPOCH);
            let Ok(_) = terminal.draw(|frame| preview.view(frame));
        }
    }
    lines(terminal.backend().buffer())
}

/// The screen of 60 columns, with what is asserted of it.
fn shows(happens: &[Happens<'_>], wanted: &[&str]) {
    let shown = seen(SIZES[2], happens).replace('\u{a0}', " ");
    for text in wanted {
        assert!(shown.contains(text), "no {text:?} in:\n{shown}");
    }
}

#[rstest]
#[case::a_choice(&[Keys("⏎↓"), with("un mercredi", "le mercredi")], &["le mercredi ?", "▸  b  à neuf heures"])]
#[case::an_answer_marked_anew(
    &[Keys("⏎↓⏎"), with("answer: à midi", "answer: à neuf heures")], &["✓ Bonne réponse", "▸✓ b  à neuf heures"]
)]
#[case::a_text(&[Keys("⏎>>du th"), with("Que prépare", "Qu’est-ce que prépare")], &["› du th", "Qu’est-ce que"])]
#[case::a_place_that_changed(
    &[Keys("⏎>>du th"), with("questions:\n", "questions:\n  - { id: a, type: short, prompt: p, answer: a }\n")],
    &["Question 4/4", "› du th"]
)]
#[case::an_id_that_changed(&[Keys("⏎>>du th"), with("id: boisson", "id: le-the")], &["short · le-the", "› du th"])]
#[case::a_key_shown(&[Keys("⏎s"), with("l’ouverture et", "l’heure d’ouverture et")], &["Corrigé", "l’heure d’ouverture"])]
#[case::a_broken_save(
    &[Keys("⏎↓"), with("answer: à midi", "answers: à midi"), Keys("↓")], &["une erreur ; vous voyez la", "▸  c  à dix-huit heures"]
)]
#[case::a_broken_save_then_a_good_one(
    &[Keys("⏎↓"), with("type: single", "type: simple"), with("à dix-huit", "à vingt")],
    &["aucun problème", "▸  b  à neuf heures", "c  à vingt heures"]
)]
#[case::the_file_is_gone(&[Keys("⏎↓"), Gone, Keys("↓")], &["introuvable", "▸  c  à dix-huit heures"])]
#[case::a_proof_that_ends_with_an_accent(
    &[Saved(ACCENT.to_owned()), Keys("⏎"), Control('s'), Saved(ACCENT.replace("Hier", "Lundi").replace("Fin", "Enfin"))],
    &["Lundi, Léa a mangé"]
)]
#[case::an_accent_found(
    &[Saved(ACCENT.to_owned()), Keys("/gé⏎"), Saved(ACCENT.replace("Hier", "Lundi").replace("Fin", "Enfin"))],
    &["Lundi, Léa a mangé"]
)]
#[case::the_file_comes_back(&[Keys("⏎↓"), Gone, Saved(QUIZ.to_owned())], &["aucun problème", "▸  b  à neuf heures"])]
#[case::a_search(&[Keys("/samedi"), with("Le samedi", "Chaque samedi")], &["Chercher", "trouvé une fois"])]
fn what_is_on_screen_stays(#[case] happens: &[Happens<'_>], #[case] wanted: &[&str]) {
    shows(happens, wanted);
}

#[rstest]
#[case::question_gone(&[Keys("⏎>>du th"), with("  - id: boisson\n    type: short\n    prompt: Que prépare Léa ?\n    answer: [du thé, le thé]\n    evidence: Elle prépare du thé pour les lecteurs.\n", "")], &["Question 2/2", "proof · conteur"])]
#[case::last_questions_gone(&[Keys("⏎>>"), Saved(QUIZ.split("  - id: conteur").next().unwrap_or_default().to_owned())], &["Question 1/1"])]
#[case::another_type(&[Keys("⏎>>du th"), with("type: short\n    prompt: Que prépare Léa ?\n    answer: [du thé, le thé]", "type: true-false\n    statement: Léa prépare du thé.\n    answer: true")], &["true-false · boisson", "Vrai"])]
fn what_is_asked_otherwise_is_asked_anew(#[case] happens: &[Happens<'_>], #[case] wanted: &[&str]) {
    shows(happens, wanted);
    assert!(!seen(SIZES[2], happens).contains("du th\n"));
}

#[rstest]
#[case::the_next("⏎>", &["Question 2/3"])]
#[case::the_one_before("⏎><", &["Question 1/3"])]
#[case::no_further_than_the_first("⏎<", &["Question 1/3"])]
#[case::a_draft("⏎>", &["Question 2/3", "brouillon"])]
#[case::by_number("l3⏎", &["Question 3/3"])]
#[case::by_arrows("⏎l↓⏎", &["Question 2/3"])]
#[case::the_list_is_left("⏎>l3⎋", &["Question 2/3"])]
#[case::after_an_answer("⏎⏎⏎", &["Question 2/3"])]
#[case::after_the_last("⏎>>the⏎⏎", &["Les questions"])]
#[case::asked_anew("⏎⏎><", &["Question 1/3", "Entrée répondre"])]
#[case::out_of_the_key("⏎ss", &["Entrée répondre"])]
#[case::out_of_the_key_by_enter("⏎s⏎", &["Entrée répondre"])]
#[case::out_of_the_key_by_esc("⏎s⎋", &["Entrée répondre"])]
#[case::the_next_from_the_key("⏎s>", &["Question 2/3", "Aucune phrase"])]
#[case::the_passage_and_back("⏎↓⎋⏎", &["▸  b"])]
#[case::drafts_wait("", &["3 questions vous attendent"])]
fn one_goes_to_any_question(#[case] written: &str, #[case] wanted: &[&str]) {
    shows(&[Keys(written)], wanted);
}

#[test]
fn letters_are_typed_and_control_commands() {
    shows(&[Keys("⏎>>s<l!>")], &["› s<l!>"]);
    shows(
        &[Keys("⏎>>du"), Control('s')],
        &["Corrigé", "Réponse attendue : du thé", "Accepté aussi"],
    );
    shows(&[Keys("⏎>>du"), Control('l')], &["Les questions"]);
    shows(&[Keys("⏎>>du"), Control('n')], &["Question 3/3", "›"]);
    shows(&[Keys("⏎>>du"), Control('p')], &["Question 2/3"]);
}

/// The note says what to do; after that, and once the file is mended, there is nothing to say.
#[test]
fn a_draft_is_made_ready_in_the_file() {
    shows(&[Keys("⏎>r")], &["ligne 21 : effacez `draft: true`"]);
    let line = QUIZ.lines().nth(20);
    assert_eq!(line, Some("    draft: true"));
    shows(&[Keys("⏎>r↓")], &["brouillon · proof · conteur"]);
    shows(
        &[Keys("⏎>"), with("answer: à midi", "answers: à midi"), Keys("r")],
        &["corrigez d’abord"],
    );
    let ready = seen(SIZES[2], &[Keys("⏎>r"), with("    draft: true\n", "")]);
    assert!(!ready.contains("brouillon") && !ready.contains("effacez"), "{ready}");
}

#[test]
fn the_place_in_the_passage_stays() {
    let long = |first: &str| {
        let lines: Vec<String> = (0..60).map(|n| format!("  Phrase numéro {n}.\n\n")).collect();
        let lines = lines.concat();
        let passage = format!("passage: |\n  {first}\n\n{lines}questions:\n");
        let (head, rest) = QUIZ.split_once("passage: |").unwrap_or_default();
        let questions = rest.split_once("questions:\n").unwrap_or_default().1;
        let evidence = |line: &&str| !line.contains("evidence:");
        let questions: Vec<&str> = questions.lines().filter(evidence).collect();
        let questions = questions.join("\n").replace("type: proof", "type: short\n    answer: a");
        Saved(format!("{head}{passage}{questions}\n"))
    };
    for more in
        ["Un.", "Un paragraphe qui est bien plus long, et qui prend plus d’une ligne du texte."]
    {
        let shown = seen(SIZES[2], &[long("Zéro."), Keys("⇟⇟⇟"), long(more)]);
        let unchanged = seen(SIZES[2], &[long("Zéro."), Keys("⇟⇟⇟")]);
        let places =
            |shown: &str| shown.lines().position(|line| line.contains("Phrase numéro 20."));
        assert!(places(&shown).is_some(), "{shown}");
        assert_eq!(places(&shown), places(&unchanged), "{more}");
    }
}

#[test]
fn that_saves_cannot_be_followed_is_said() {
    let words = words();
    let mut preview = Preview::new(Path::new("quiz.yaml"), &words, Looks::default());
    preview.update(saved(QUIZ), Timestamp::UNIX_EPOCH);
    preview.update(Event::Unwatched(CleanText::new("trop")), Timestamp::UNIX_EPOCH);
    let Ok(mut terminal) = Terminal::new(TestBackend::new(80, 24));
    let Ok(_) = terminal.draw(|frame| preview.view(frame));
    let shown = lines(terminal.backend().buffer());
    assert!(shown.contains("les enregistrements ne peuvent pas être suivis"), "{shown}");
}

#[test]
fn a_file_with_errors_from_the_start_is_waited_for() {
    let broken = || with("answer: à midi", "answers: à midi");
    let shown = seen_from_nothing(SIZES[2], &[broken()]);
    insta::assert_snapshot!(shown, @"
    quiz.yaml                                       une erreur
    Ce fichier a une erreur. Corrigez-la, enregistrez : le
    quiz s’affichera ici.

    erreur · ligne 14, colonne 5
    le champ `answers` n’existe pas
    aide : vouliez-vous dire `answer` ? Corrigez le nom du
    champ











    ↑↓ ligne  ? aide  Échap quitter
    ");
    let mended = [broken(), Saved(QUIZ.to_owned())];
    assert!(seen_from_nothing(SIZES[2], &mended).contains("3 questions vous attendent"));
    let help = seen_from_nothing(SIZES[2], &[broken(), Keys("?")]);
    assert!(help.contains("Les touches de cet écran"), "{help}");
    let gone = seen_from_nothing(SIZES[2], &[broken(), Gone]);
    assert!(gone.contains("introuvable"), "{gone}");
}

#[test]
fn a_question_with_advice() {
    let advised = || with("  - id: fermeture\n    type", "  - type");
    let shown = |size| seen(size, &[Keys("⏎"), advised()]);
    insta::assert_snapshot!(shown(SIZES[0]), @"
     La bibliothèque du village                                          Question 1/3 │ quiz.yaml
                                                                                      │ single ·
          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi.        │ a-quelle-heure-faut-il-partir-un
                                                                                      │
          Léa y travaille depuis 2019. Elle prépare du thé pour les lecteurs.         │ un avertissement
                                                                                      │
          Le samedi matin, un conteur vient lire des histoires aux plus               │ avertissement · ligne 10,
          petits.                                                                     │ colonne 5
    ──────────────────────────────────────────────────────────────────────────────────│ cette question n’a pas d’`id` ;
     À quelle heure faut-il partir, un mercredi ?                                     │ les résultats des élèves y sont
                                                                                      │ attachés
     ▸  a  à midi                                                                     │ aide : ajoutez `id:
        b  à neuf heures                                                              │ a-quelle-heure-faut-il-partir-un`
        c  à dix-huit heures                                                          │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
     Entrée répondre  l liste  > autre question  s corrigé  ! problèmes  ↑↓ choisir  p texte  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[1]), @"
     La bibliothèque du village                                        Question 1/3

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi.

          Léa y travaille depuis 2019. Elle prépare du thé pour les lecteurs.

          Le samedi matin, un conteur vient lire des histoires aux plus
          petits.
    ────────────────────────────────────────────────────────────────────────────────
     À quelle heure faut-il partir, un mercredi ?

     ▸  a  à midi
        b  à neuf heures
        c  à dix-huit heures








     single · a-quelle-heure-faut-il-partir…  un avertissement (touche ! pour voir)
     Entrée répondre  l liste  > autre question  s corrigé  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du village                    Question 1/3
          La bibliothèque ouvre à neuf heures. Le mercredi,
          elle ferme à midi.

          Léa y travaille depuis 2019. Elle prépare du thé pour
          les lecteurs.

       5  Le samedi matin, un conteur vient lire des histoires
          aux plus petits.
    ────────────────────────────────────────────────────────────
     À quelle heure faut-il partir, un mercredi ?

     ▸  a  à midi
        b  à neuf heures
        c  à dix-huit heures



     single · a-quelle-…  un avertissement (touche ! pour voir)
     Entrée répondre  l liste  s corrigé  ? aide  Échap retour
    ");
}

#[test]
fn a_broken_version() {
    let shown = |size| seen(size, &[Keys("⏎"), with("answer: à midi", "answers: à midi")]);
    insta::assert_snapshot!(shown(SIZES[0]), @"
     La bibliothèque du village                                          Question 1/3 │ quiz.yaml
                                                                                      │ single · fermeture
          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi.        │
                                                                                      │ la version enregistrée a une
          Léa y travaille depuis 2019. Elle prépare du thé pour les lecteurs.         │ erreur ; vous voyez la dernière
                                                                                      │ qui se lisait
          Le samedi matin, un conteur vient lire des histoires aux plus               │
          petits.                                                                     │ erreur · ligne 14, colonne 5
    ──────────────────────────────────────────────────────────────────────────────────│ le champ `answers` n’existe pas
     À quelle heure faut-il partir, un mercredi ?                                     │ aide : vouliez-vous dire
                                                                                      │ `answer` ? Corrigez le nom du
     ▸  a  à midi                                                                     │ champ
        b  à neuf heures                                                              │
        c  à dix-huit heures                                                          │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
                                                                                      │
     Entrée répondre  l liste  > autre question  s corrigé  ! problèmes  ↑↓ choisir  p texte  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[1]), @"
     La bibliothèque du village                                        Question 1/3

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi.

          Léa y travaille depuis 2019. Elle prépare du thé pour les lecteurs.

          Le samedi matin, un conteur vient lire des histoires aux plus
          petits.
    ────────────────────────────────────────────────────────────────────────────────
     À quelle heure faut-il partir, un mercredi ?

     ▸  a  à midi
        b  à neuf heures
        c  à dix-huit heures







     la version enregistrée a une erreur ; vous voyez la dernière qui se lisait
     (touche ! pour voir)
     Entrée répondre  l liste  > autre question  s corrigé  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du village                    Question 1/3
          La bibliothèque ouvre à neuf heures. Le mercredi,
          elle ferme à midi.

          Léa y travaille depuis 2019. Elle prépare du thé pour
          les lecteurs.

       5  Le samedi matin, un conteur vient lire des histoires
          aux plus petits.
    ────────────────────────────────────────────────────────────
     À quelle heure faut-il partir, un mercredi ?

     ▸  a  à midi
        b  à neuf heures
        c  à dix-huit heures


     la version enregistrée a une erreur ; vous voyez la
     dernière qui se lisait (touche ! pour voir)
     Entrée répondre  l liste  s corrigé  ? aide  Échap retour
    ");
}

#[test]
fn the_problems() {
    let shown =
        |size| seen(size, &[Keys("⏎"), with("answer: à midi", "answers: à midi"), Keys("!")]);
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du village                    Question 1/3
          La bibliothèque ouvre à neuf heures. Le mercredi,
          elle ferme à midi.

          Léa y travaille depuis 2019. Elle prépare du thé pour
       ┌ Les problèmes du fichier ─────────────────────────┐
       │                                                   │
       │  erreur · ligne 14, colonne 5                     │es
       │  le champ `answers` n’existe pas                  │
    ───│  aide : vouliez-vous dire `answer` ? Corrigez le  │────
     À │  nom du champ                                     │
       │                                                   │
     ▸ └───────────────────────────────────────────────────┘
        b  à neuf heures
        c  à dix-huit heures


     la version enregistrée a une erreur ; vous voyez la
     dernière qui se lisait (touche ! pour voir)
     ↑↓ ligne  Échap fermer
    ");
}

#[test]
fn the_questions() {
    let shown = |size| seen(size, &[Keys("l2")]);
    insta::assert_snapshot!(shown(SIZES[0]), @"
    La bibliothèque du village                     niveau visé A2 · 1 min de lecture │ quiz.yaml
                                                                                     │
     ▸     La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi.      │ aucun problème
                                                                                     │
           Léa y travaille depuis 2019. Elle prépare du thé pour les lecteurs.       │
                                                                                     │
           Le samedi matin, un conteur vient lire des histoires aux plus             │
           petits.                                                                   │
                                                                                     │
                                                                                     │
                                                                                     │
               ┌ Les questions ──────────────────────────────────────────────────────────────────────────────┐
               │                                                                                             │
               │     1  fermeture  single      À quelle heure faut-il partir, un mercredi ?                  │
               │  ▸  2  conteur    proof       brouillon  Montrez la phrase qui dit quand vient le conteur.  │
               │     3  boisson    short       Que prépare Léa ?                                             │
               │                                                                                             │
               └─────────────────────────────────────────────────────────────────────────────────────────────┘
                                                                                     │
                                                                                     │
                                                                                     │
                                                                                     │
                                                                                     │
                                                                                     │
                                                                                     │
                                                                                     │
                                                                                     │
           ligne 1 sur 4 · 3 questions vous attendent                                │
                                                                                     │
    Entrée y aller  ↑↓ choisir  1–9 numéro  Échap fermer
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du vil…  niveau visé A2 · 1 min de lecture
    ▸     La bibliothèque ouvre à neuf heures. Le mercredi,
          elle ferme à midi.

          Léa y travaille depuis 2019. Elle prépare du thé pour
          les lecteurs.
      ┌ Les questions ───────────────────────────────────────┐
      │                                                      │
      │     1  fermeture  single      À quelle heure faut-…  │
      │  ▸  2  conteur    proof       brouillon              │
      │     3  boisson    short       Que prépare Léa ?      │
      │                                                      │
      └──────────────────────────────────────────────────────┘




          ligne 1 sur 6 · 3 questions vous attendent
     quiz.yaml                                   aucun problème
     Entrée y aller  ↑↓ choisir  1–9 numéro  Échap fermer
    ");
}

#[test]
fn the_answer_key() {
    let shown = |size| seen(size, &[Keys("⏎s")]);
    insta::assert_snapshot!(shown(SIZES[1]), @"
     La bibliothèque du village                                        Question 1/3

    ▌     La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi.

          Léa y travaille depuis 2019. Elle prépare du thé pour les lecteurs.

          Le samedi matin, un conteur vient lire des histoires aux plus
          petits.
    ────────────────────────────────────────────────────────────────────────────────
     Corrigé
     À quelle heure faut-il partir, un mercredi ?
      ✓ a  à midi
        b  à neuf heures
        c  à dix-huit heures
     Explication : Le texte oppose l’ouverture et la fermeture.
     Preuve : ligne 1






     single · fermeture                                              aucun problème
     Entrée revenir à la question  l liste  > autre question  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du village                    Question 1/3
    ▌     La bibliothèque ouvre à neuf heures. Le mercredi,
    ▌     elle ferme à midi.

          Léa y travaille depuis 2019. Elle prépare du thé pour
          les lecteurs.

       5  Le samedi matin, un conteur vient lire des histoires
          aux plus petits.
    ────────────────────────────────────────────────────────────
     Corrigé
     À quelle heure faut-il partir, un mercredi ?
      ✓ a  à midi
        b  à neuf heures
        c  à dix-huit heures
     Explication : Le texte oppose l’ouverture et la fermeture.
     Preuve : lignes 1 et 2

     single · fermeture                          aucun problème
     Entrée revenir à la question  ? aide  Échap retour
    ");
}

#[test]
fn the_help_tells_the_keys_of_the_preview() {
    let shown = seen((80, 40), &[Keys("⏎>?")]);
    insta::assert_snapshot!(shown, @"
     La bibliothèque du village                                        Question 2/3

    ▸     La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi.

          Léa y travaille depuis 2019. Elle prépare du thé pour les lecteurs.

          Le samedi matin, un conteur vient lire des histoires aux plus
          petits┌ Les touches de cet écran ───────────────────────────┐
    ────────────│                                                     │─────────────
     Montrez la │  Entrée                 répondre                    │
     Montrez la │  r Ctrl-R               prêt ?                      │ragraphe en
     paragraphe │  l Ctrl-L               liste                       │
                │  < Ctrl-P               question précédente         │
     Aucune phra│  > Ctrl-N               question suivante           │
                │  s Ctrl-S               corrigé                     │
                │  ! F8                   problèmes                   │
                │  Espace                 choisir la phrase           │
                │  ↑ ↓                    phrase                      │
                │  ← →                    paragraphe                  │
                │  Début Fin              aller au début ou à la fin  │
                │  p F2                   texte                       │
                │  n F6                   je ne sais pas              │
                │  / F7                   chercher dans le texte      │
                │  Page préc. Page suiv.  faire défiler le texte      │
                │  ? F1                   aide                        │
                │  Échap                  retour                      │
                │  q                      quitter                     │
                │                                                     │
                │  Ctrl-C quitte toujours.                            │
                │                                                     │
                └─────────────────────────────────────────────────────┘







     brouillon · proof · conteur                                     aucun problème
     Échap fermer  ↑↓ ligne
    ");
}

/// A quiz of every type: versions of it are whole, changed everywhere, cut off, or lack a line.
const EVERY_TYPE: &str = include_str!("../../../tests/quizzes/every-type.yaml");

fn version() -> impl Strategy<Value = Option<String>> {
    prop_oneof![
        1 => Just(None),
        2 => Just(Some(QUIZ.to_owned())),
        4 => Just(Some(EVERY_TYPE.to_owned())),
        2 => Just(Some(EVERY_TYPE.replace(" de ", " d’une "))),
        2 => Just(Some(EVERY_TYPE.replace("    - ", "    - un "))),
        4 => (0..EVERY_TYPE.len()).prop_map(|at| {
            Some(EVERY_TYPE[..EVERY_TYPE.floor_char_boundary(at)].to_owned())
        }),
        4 => (0..EVERY_TYPE.lines().count()).prop_map(|gone| {
            let lines = EVERY_TYPE.lines().enumerate().filter(|(at, _)| *at != gone);
            Some(lines.flat_map(|(_, line)| [line, "\n"]).collect())
        }),
    ]
}

#[derive(Debug, Clone)]
enum Step {
    Keys(String),
    Control(char),
    Save(Option<String>),
    Size(u16, u16),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => "[⏎⏎⏎⏎↑↓←→ ⎋⇟⇞⇱⇲⇥⌫①②⑥⑧abc1230zpitvnsslr<>>>!?/é]{1,6}".prop_map(Step::Keys),
        1 => prop::sample::select(vec!['l', 'n', 'p', 's', 'r']).prop_map(Step::Control),
        3 => version().prop_map(Step::Save),
        1 => (0u16..130, 0u16..40).prop_map(|(columns, rows)| Step::Size(columns, rows)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_save_and_no_key_breaks_the_preview(steps in prop::collection::vec(step(), 1..40)) {
        let words = words();
        let mut preview = Preview::new(Path::new("quiz.yaml"), &words, Looks::default());
        let Ok(mut terminal) = Terminal::new(TestBackend::new(80, 24));
        for step in steps {
            let events = match step {
                Step::Keys(written) => keys(&written).into_iter().map(Event::Key).collect(),
                Step::Control(letter) => {
                    vec![Event::Key(KeyEvent::new(KeyCode::Char(letter), KeyModifiers::CONTROL))]
                }
                Step::Save(Some(source)) => vec![saved(&source)],
                Step::Save(None) => vec![gone()],
                Step::Size(columns, rows) => {
                    terminal.backend_mut().resize(columns, rows);
                    vec![Event::Resize]
                }
            };
            for event in events {
                preview.update(event, Timestamp::UNIX_EPOCH);
                let Ok(_) = terminal.draw(|frame| preview.view(frame));
            }
        }
    }
}
