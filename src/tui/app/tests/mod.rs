//! What a person sees, screen by screen, at three sizes.

use std::path::PathBuf;
use std::sync::Arc;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use super::super::{Looks, picture};
use crate::bank::load::Library;
use crate::bank::read_alone;
use crate::session::Start;
use crate::words::{Language, Words};

mod colours;
mod offer;
mod past;
mod scripts;
mod settings;
mod types;

const QUIZ: &str = include_str!("../../../../tests/quizzes/every-type.yaml");
const SIZES: [(u16, u16); 3] = [(100, 30), (80, 24), (60, 20)];

/// Keys by one character each: ⏎ Enter, ⎋ Esc, ↑ ↓ → ←, ⇞ ⇟ pages, ⇱ Home, ⇲ End, ⌫ ⌦, ⇥ Tab, ① F1 and so
/// on; the rest is typed.
pub(in super::super::super) fn keys(written: &str) -> Vec<KeyEvent> {
    let code = |c| match c {
        '⏎' => KeyCode::Enter,
        '⎋' => KeyCode::Esc,
        '↑' => KeyCode::Up,
        '↓' => KeyCode::Down,
        '→' => KeyCode::Right,
        '←' => KeyCode::Left,
        '⇟' => KeyCode::PageDown,
        '⇞' => KeyCode::PageUp,
        '⇱' => KeyCode::Home,
        '⇲' => KeyCode::End,
        '⌦' => KeyCode::Delete,
        '⌫' => KeyCode::Backspace,
        '⇥' => KeyCode::Tab,
        '①'..='⑨' => KeyCode::F(u8::try_from(c as u32 - '①' as u32 + 1).unwrap_or(1)),
        c => KeyCode::Char(c),
    };
    written.chars().map(|c| KeyEvent::new(code(c), KeyModifiers::NONE)).collect()
}

fn start() -> Start {
    Start::Quiz(Arc::new(read_alone(QUIZ, "every-type").quiz.expect("the quiz is sound")))
}

fn library() -> Start {
    let paths = vec![PathBuf::from("tests/quizzes")];
    Start::Library(Library { built_in: true, paths, own: None })
}

fn seen(start: &Start, language: Language, size: (u16, u16), written: &str) -> Buffer {
    let looks = Looks { colours: true, ..Looks::default() };
    picture(start, &Words::new(language), looks, size, &keys(written))
}

pub(in super::super::super) fn lines(buffer: &Buffer) -> String {
    let row = |y| {
        let cells = (0..buffer.area.width).map(|x| buffer[(x, y)].symbol());
        cells.collect::<String>().trim_end().to_owned()
    };
    (0..buffer.area.height).map(row).collect::<Vec<_>>().join("\n")
}

/// Every screen by name, with the keys that lead to it.
const SCREENS: [(&str, &str); 26] = [
    ("reading", "↓↓"),
    ("question", "⏎↓it"),
    ("feedback", "⏎↓⏎"),
    ("several", "⏎⏎⏎ ↓"),
    ("statement", "⏎⏎⏎n⏎"),
    ("typed", "⏎⏎⏎n⏎n⏎thé⌫e"),
    ("refused", "⏎⏎⏎n⏎n⏎du café⏎"),
    ("results", "⏎⏎⏎ ⏎⏎↓⏎⏎du thé⏎⏎2018⏎⏎⏎⏎⏎⑥⏎⑥⏎⑥⏎⑥⏎⑥⏎↓"),
    ("help", "⏎?"),
    ("glossary", "v"),
    ("search", "/samedi"),
    ("accents", "⏎⏎⏎n⏎n⏎du the⇥"),
    ("remarked", "⏎⏎⏎n⏎n⏎le the⏎"),
    ("claimed", "⏎⏎⏎n⏎n⏎du café⏎c"),
    ("order", "⏎⏎⏎n⏎n⏎⑥⏎⑥⏎↓ ↓"),
    ("ordered", "⏎⏎⏎n⏎n⏎⑥⏎⑥⏎⏎⏎"),
    ("match", "⏎⏎⏎n⏎n⏎⑥⏎⑥⏎⏎⏎⏎1↓→→"),
    ("matched", "⏎⏎⏎n⏎n⏎⑥⏎⑥⏎⏎⏎⏎1↓→→⏎"),
    ("gaps", "⏎⏎⏎n⏎n⏎⑥⏎⑥⏎⑥⏎⑥⏎midi⏎aider"),
    ("gapped", "⏎⏎⏎n⏎n⏎⑥⏎⑥⏎⑥⏎⑥⏎midd⏎aidr⏎café⏎"),
    ("bank", "⏎⏎⏎n⏎n⏎⑥⏎⑥⏎⑥⏎⑥⏎⑥⏎ca"),
    ("banked", "⏎⏎⏎n⏎n⏎⑥⏎⑥⏎⑥⏎⑥⏎⑥⏎cba⏎"),
    ("picking", "⏎⏎⏎n⏎n⏎⑥⏎⑥⏎⑥⏎⑥⏎⑥⏎⑥⏎→ ↓"),
    ("proved", "⏎⏎⏎n⏎n⏎⑥⏎⑥⏎⑥⏎⑥⏎⑥⏎⑥⏎ ↑ ⏎"),
    ("judged", "⏎⏎⏎n⏎n⏎⑥⏎⑥⏎⑥⏎⑥⏎⑥⏎⑥⏎⑥⏎↓⏎ "),
    ("justified", "⏎⏎⏎n⏎n⏎⑥⏎⑥⏎⑥⏎⑥⏎⑥⏎⑥⏎⑥⏎⏎↑ ⏎"),
];

/// No state of any screen panics, at any size, and nothing is drawn without words for it.
#[test]
fn every_screen_is_drawn_at_every_size_in_both_languages() {
    for language in [Language::French, Language::English] {
        for (name, written) in SCREENS {
            for size in SIZES.into_iter().chain([(40, 10), (39, 9), (1, 1), (0, 0), (250, 80)]) {
                let shown = lines(&seen(&start(), language, size, written));
                for area in [
                    "key-",
                    "question-",
                    "reading-",
                    "results-",
                    "help-",
                    "glossary-",
                    "remark-",
                    "verdict-",
                ] {
                    assert!(!shown.contains(area), "{name} {size:?}:\n{shown}");
                }
            }
        }
    }
}

#[test]
fn without_colours_none_is_used() {
    for (name, written) in SCREENS {
        let looks = Looks::default();
        let words = Words::new(Language::French);
        let buffer = picture(&start(), &words, looks, (80, 24), &keys(written));
        let is_plain = buffer.content.iter().all(|c| c.fg == Color::Reset && c.bg == Color::Reset);
        assert!(is_plain, "{name}");
    }
}

#[test]
fn a_round_of_the_missed_is_no_result_of_the_quiz() {
    let paths = vec![PathBuf::from("tests/quizzes/every-type.yaml")];
    let start = Start::Library(Library { built_in: false, paths, own: None });
    let first = format!("⏎{}m", SCREENS[7].1.trim_end_matches('↓'));
    let played = format!("{first} ↓↓ ⏎⏎⏎⏎2019⏎⏎⏎⏎⏎⑥⏎⑥⏎⑥⏎⑥⏎⑥⏎⎋");
    let shown = lines(&seen(&start, Language::French, (80, 24), &played));
    assert!(shown.contains("meilleur résultat\u{a0}:\u{a0}3/14,5"), "{shown}");
}

/// The proof is told by a sign at the margin, not by its colour alone.
#[test]
fn the_proof_has_a_sign() {
    let shown = lines(&seen(&start(), Language::French, (80, 24), "⏎↓⏎"));
    assert!(shown.lines().any(|line| line.starts_with('▌') && line.contains("Le mercredi")));
}

#[test]
fn the_library() {
    let shown = |size| lines(&seen(&library(), Language::French, size, "↓"));
    insta::assert_snapshot!(shown(SIZES[0]), @"
    Bibliothèque                                                                             10 textes

      A1  Le samedi de madame Petit
          11 questions · 2 min de lecture

    ▸ A2  Des soldats nord-coréens en Russie
          10 questions · 2 min de lecture

      B1  Cinq activités pour la rentrée
          8 questions · 2 min de lecture

      B1  L’école commence sur le trottoir
          9 questions · 3 min de lecture

      B1  Troupes nord-coréennes en Russie : qui dit quoi ?
          12 questions · 2 min de lecture

      B2  Guerre en Ukraine : des renforts venus de Corée du Nord
          15 questions · 2 min de lecture

      C1  Troupes nord-coréennes en Russie : ce que valent les déclarations
          15 questions · 2 min de lecture

      B1  Examen d’entraînement B1
          examen · 23 questions · 45 min

      A2  La bibliothèque du village
          11 questions · 1 min de lecture                                                             ↓

    Entrée ouvrir  ↑↓ choisir  / chercher  n niveau  h historique  p progrès  ? aide  Échap quitter
    ");
    insta::assert_snapshot!(shown(SIZES[1]), @"
    Bibliothèque                                                         10 textes

      A1  Le samedi de madame Petit
          11 questions · 2 min de lecture

    ▸ A2  Des soldats nord-coréens en Russie
          10 questions · 2 min de lecture

      B1  Cinq activités pour la rentrée
          8 questions · 2 min de lecture

      B1  L’école commence sur le trottoir
          9 questions · 3 min de lecture

      B1  Troupes nord-coréennes en Russie : qui dit quoi ?
          12 questions · 2 min de lecture

      B2  Guerre en Ukraine : des renforts venus de Corée du Nord
          15 questions · 2 min de lecture

      C1  Troupes nord-coréennes en Russie : ce que valent les déclarations
          15 questions · 2 min de lecture                                         ↓

    Entrée ouvrir  ↑↓ choisir  / chercher  n niveau  ? aide  Échap quitter
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
    Bibliothèque                                     10 textes
      A1  Le samedi de madame Petit
          11 questions · 2 min de lecture

    ▸ A2  Des soldats nord-coréens en Russie
          10 questions · 2 min de lecture

      B1  Cinq activités pour la rentrée
          8 questions · 2 min de lecture

      B1  L’école commence sur le trottoir
          9 questions · 3 min de lecture

      B1  Troupes nord-coréennes en Russie : qui dit quoi ?
          12 questions · 2 min de lecture

      B2  Guerre en Ukraine : des renforts venus de Corée du
          Nord
          15 questions · 2 min de lecture                     ↓
    Entrée ouvrir  ↑↓ choisir  n niveau  ? aide  Échap quitter
    ");
}

#[test]
fn the_reading_screen() {
    let shown = |size| lines(&seen(&start(), Language::French, size, SCREENS[0].1));
    insta::assert_snapshot!(shown(SIZES[0]), @"
    La bibliothèque du village                                       niveau visé A2 · 1 min de lecture

                    La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
                    parce que les enfants du village ont sport l’après-midi.

              ▸     Léa y travaille depuis 2019. Elle aime les livres et le silence,
                    mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
                 5  ont lu.

                    Le samedi, son voisin Karim vient l’aider. Il range les livres,
                    répare les chaises et prépare du thé pour tout le monde.
















                    ligne 3 sur 7 · 11 questions vous attendent

    Entrée répondre aux questions  ↑↓ ligne  v vocabulaire  +- largeur  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[1]), @"
    La bibliothèque du village                   niveau visé A2 · 1 min de lecture

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

    ▸     Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.










          ligne 3 sur 7 · 11 questions vous attendent

    Entrée répondre aux questions  ↑↓ ligne  v vocabulaire  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du vil…  niveau visé A2 · 1 min de lecture
          La bibliothèque ouvre à neuf heures. Le mercredi,
          elle ferme à midi, parce que les enfants du village
    ▸     ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range
          les livres, répare les chaises et prépare du thé pour
          tout le monde.






          ligne 3 sur 9 · 11 questions vous attendent
     Entrée répondre aux questions  ? aide  Échap retour
    ");
}

#[test]
fn the_question_screen() {
    let shown = |size| lines(&seen(&start(), Language::French, size, SCREENS[1].1));
    insta::assert_snapshot!(shown(SIZES[0]), @"
     La bibliothèque du village                                                           Question 1/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     À quelle heure faut-il partir, un mercredi ?
     At what time must you leave on a Wednesday?

        a  à midi
     ▸  b  à neuf heures, comme tous les autres jours de la semaine, sauf pendant les vacances
        c  à dix-huit heures

     Indice : Cherchez le mercredi.









     Entrée répondre  ↑↓ choisir  p texte  i indice  t traduction  v vocabulaire  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[1]), @"
     La bibliothèque du village                                       Question 1/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     À quelle heure faut-il partir, un mercredi ?
     At what time must you leave on a Wednesday?

        a  à midi
     ▸  b  à neuf heures, comme tous les autres jours de la semaine, sauf pendant
           les vacances
        c  à dix-huit heures

     Indice : Cherchez le mercredi.


     Entrée répondre  ↑↓ choisir  p texte  i indice  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du village                   Question 1/11
          La bibliothèque ouvre à neuf heures. Le mercredi,
          elle ferme à midi, parce que les enfants du village
          ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.
                                                               ↓
    ────────────────────────────────────────────────────────────
     À quelle heure faut-il partir, un mercredi ?
     At what time must you leave on a Wednesday?

        a  à midi
     ▸  b  à neuf heures, comme tous les autres jours de la
           semaine, sauf pendant les vacances
        c  à dix-huit heures

     Indice : Cherchez le mercredi.
     Entrée répondre  ↑↓ choisir  p texte  ? aide  Échap retour
    ");
}

#[test]
fn the_feedback_screen() {
    let shown = |size| lines(&seen(&start(), Language::French, size, SCREENS[2].1));
    insta::assert_snapshot!(shown(SIZES[0]), @"
     La bibliothèque du village                                                           Question 1/11

    ▌     La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     ✗ Mauvaise réponse

     À quelle heure faut-il partir, un mercredi ?

      ✓ a  à midi
     ▸✗ b  à neuf heures, comme tous les autres jours de la semaine, sauf pendant les vacances
        c  à dix-huit heures

     À neuf heures, la bibliothèque ouvre.
     Explication : Le texte oppose l’heure d’ouverture et l’heure de fermeture du mercredi.
     Preuve : ligne 1






     Entrée continuer  ↑↓ défiler  p texte  t traduction  v vocabulaire  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[1]), @"
     La bibliothèque du village                                       Question 1/11

    ▌     La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.                                                              ↓
    ────────────────────────────────────────────────────────────────────────────────
     ✗ Mauvaise réponse

     À quelle heure faut-il partir, un mercredi ?

      ✓ a  à midi
     ▸✗ b  à neuf heures, comme tous les autres jours de la semaine, sauf pendant
           les vacances
        c  à dix-huit heures

     À neuf heures, la bibliothèque ouvre.
     Explication : Le texte oppose l’heure d’ouverture et l’heure de fermeture du
     mercredi.
     Preuve : ligne 1

     Entrée continuer  ↑↓ défiler  p texte  t traduction  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du village                   Question 1/11
    ▌     La bibliothèque ouvre à neuf heures. Le mercredi,
    ▌     elle ferme à midi, parce que les enfants du village
          ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.                  ↓
    ────────────────────────────────────────────────────────────
     ✗ Mauvaise réponse
     À quelle heure faut-il partir, un mercredi ?
      ✓ a  à midi
     ▸✗ b  à neuf heures, comme tous les autres jours de la
           semaine, sauf pendant les vacances
        c  à dix-huit heures
     À neuf heures, la bibliothèque ouvre.
     Explication : Le texte oppose l’heure d’ouverture et
     l’heure de fermeture du mercredi.
     Preuve : lignes 1 et 2
     Entrée continuer  ↑↓ défiler  ? aide  Échap retour
    ");
}

#[test]
fn the_several_screen() {
    let shown = |size| lines(&seen(&start(), Language::French, size, SCREENS[3].1));
    insta::assert_snapshot!(shown(SIZES[0]), @"
     La bibliothèque du village                                                           Question 2/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     Qu’est-ce que Léa aime ?
     Plusieurs réponses possibles : cochez avec Espace · 2 points

        a  [x] les livres
     ▸  b  [ ] le bruit
        c  [ ] le silence











     Entrée répondre  Espace cocher  ↑↓ choisir  p texte  v vocabulaire  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[1]), @"
     La bibliothèque du village                                       Question 2/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     Qu’est-ce que Léa aime ?
     Plusieurs réponses possibles : cochez avec Espace · 2 points

        a  [x] les livres
     ▸  b  [ ] le bruit
        c  [ ] le silence





     Entrée répondre  Espace cocher  ↑↓ choisir  p texte  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du village                   Question 2/11
          La bibliothèque ouvre à neuf heures. Le mercredi,
          elle ferme à midi, parce que les enfants du village
          ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range
          les livres, répare les chaises et prépare du thé pour↓
    ────────────────────────────────────────────────────────────
     Qu’est-ce que Léa aime ?
     Plusieurs réponses possibles : cochez avec Espace ·
     2 points

        a  [x] les livres
     ▸  b  [ ] le bruit
        c  [ ] le silence
     Entrée répondre  Espace cocher  ? aide  Échap retour
    ");
}

#[test]
fn the_statement_screen() {
    let shown = |size| lines(&seen(&start(), Language::French, size, SCREENS[4].1));
    insta::assert_snapshot!(shown(SIZES[0]), @"
     La bibliothèque du village                                                           Question 3/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     Karim habite près de chez Léa.
     Vrai ou faux, d’après le texte ?

     ▸  a  Vrai
        b  Faux












     Entrée répondre  ↑↓ choisir  p texte  v vocabulaire  n je ne sais pas  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[1]), @"
     La bibliothèque du village                                       Question 3/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     Karim habite près de chez Léa.
     Vrai ou faux, d’après le texte ?

     ▸  a  Vrai
        b  Faux






     Entrée répondre  ↑↓ choisir  p texte  v vocabulaire  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du village                   Question 3/11
          La bibliothèque ouvre à neuf heures. Le mercredi,
          elle ferme à midi, parce que les enfants du village
          ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range
          les livres, répare les chaises et prépare du thé pour
          tout le monde.
    ────────────────────────────────────────────────────────────
     Karim habite près de chez Léa.
     Vrai ou faux, d’après le texte ?

     ▸  a  Vrai
        b  Faux

     Entrée répondre  ↑↓ choisir  p texte  ? aide  Échap retour
    ");
}

#[test]
fn the_typed_screen() {
    let shown = |size| lines(&seen(&start(), Language::French, size, SCREENS[5].1));
    insta::assert_snapshot!(shown(SIZES[0]), @"
     La bibliothèque du village                                                           Question 4/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     Que boit-on à la bibliothèque, le samedi ?

     › the

     Écrivez votre réponse, puis Entrée (F6 : je ne sais pas).
     Tab : accents (facultatifs, sauf s’ils changent le mot).











     Entrée répondre  F2 texte  Tab accents  F5 vocabulaire  F6 je ne sais pas  F1 aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[1]), @"
     La bibliothèque du village                                       Question 4/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     Que boit-on à la bibliothèque, le samedi ?

     › the

     Écrivez votre réponse, puis Entrée (F6 : je ne sais pas).
     Tab : accents (facultatifs, sauf s’ils changent le mot).





     Entrée répondre  F2 texte  Tab accents  F5 vocabulaire  F1 aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du village                   Question 4/11
          La bibliothèque ouvre à neuf heures. Le mercredi,
          elle ferme à midi, parce que les enfants du village
          ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range
          les livres, répare les chaises et prépare du thé pour
          tout le monde.
    ────────────────────────────────────────────────────────────
     Que boit-on à la bibliothèque, le samedi ?

     › the

     Écrivez votre réponse, puis Entrée (F6 : je ne sais pas).
     Tab : accents (facultatifs, sauf s’ils changent le mot).
     Entrée répondre  F2 texte  F1 aide  Échap retour
    ");
}

#[test]
fn the_accents_screen() {
    let shown = |language, size| lines(&seen(&start(), language, size, SCREENS[11].1));
    insta::assert_snapshot!(shown(Language::French, SIZES[0]), @"
     La bibliothèque du village                                                           Question 4/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     Que boit-on à la bibliothèque, le samedi ?

     › du thé
        e [é] è  ê  ë
     Écrivez votre réponse, puis Entrée (F6 : je ne sais pas).
     Tab : accents (facultatifs, sauf s’ils changent le mot).











     Entrée répondre  F2 texte  Tab accents  F5 vocabulaire  F6 je ne sais pas  F1 aide  Échap retour
    ");
    insta::assert_snapshot!(shown(Language::French, SIZES[2]), @"
     La bibliothèque du village                   Question 4/11
          La bibliothèque ouvre à neuf heures. Le mercredi,
          elle ferme à midi, parce que les enfants du village
          ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range
          les livres, répare les chaises et prépare du thé pour
          tout le monde.
    ────────────────────────────────────────────────────────────
     Que boit-on à la bibliothèque, le samedi ?

     › du thé
        e [é] è  ê  ë
     Écrivez votre réponse, puis Entrée (F6 : je ne sais pas).
     Tab : accents (facultatifs, sauf s’ils changent le mot).
     Entrée répondre  F2 texte  F1 aide  Échap retour
    ");
    insta::assert_snapshot!(shown(Language::English, SIZES[0]), @"
     La bibliothèque du village                                                           Question 4/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     Que boit-on à la bibliothèque, le samedi ?

     › du thé
        e [é] è  ê  ë
     Type your answer, then press Enter (F6: I don’t know).
     Tab: accents (optional unless they change the word).











     Enter answer  F2 text  Tab accents  F5 vocabulary  F6 I don’t know  F1 help  Esc back
    ");
    insta::assert_snapshot!(shown(Language::English, SIZES[2]), @"
     La bibliothèque du village                   Question 4/11
          La bibliothèque ouvre à neuf heures. Le mercredi,
          elle ferme à midi, parce que les enfants du village
          ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range
          les livres, répare les chaises et prépare du thé pour
          tout le monde.
    ────────────────────────────────────────────────────────────
     Que boit-on à la bibliothèque, le samedi ?

     › du thé
        e [é] è  ê  ë
     Type your answer, then press Enter (F6: I don’t know).
     Tab: accents (optional unless they change the word).
     Enter answer  F2 text  Tab accents  F1 help  Esc back
    ");
}

/// The form in the text stands in brackets and out by its look, and goes with the next key.
#[test]
fn the_forms_of_a_letter_are_shown_while_the_accent_key_goes_through_them() {
    let row = |more: &str| {
        let shown = seen(&start(), Language::French, (60, 20), &format!("{}{more}", SCREENS[11].1));
        let shown = lines(&shown);
        let field = shown.lines().position(|line| line.contains("› du th")).expect("the field");
        let mut rows = shown.lines().skip(field).map(str::trim).map(str::to_owned);
        (rows.next().unwrap_or_default(), rows.next().unwrap_or_default())
    };
    let of = |field: &str, forms: &str| (field.to_owned(), forms.to_owned());
    assert_eq!(row(""), of("› du thé", "e [é] è  ê  ë"));
    assert_eq!(row("⇥"), of("› du thè", "e  é [è] ê  ë"));
    for other in ["s", "⌫", "①⎋", "②②"] {
        assert_eq!(row(other).1, "", "{other}");
    }
    let buffer = seen(&start(), Language::French, (60, 20), SCREENS[11].1);
    let chosen: String = buffer
        .content
        .iter()
        .filter(|cell| cell.modifier.contains(Modifier::REVERSED))
        .map(Cell::symbol)
        .collect();
    assert_eq!(chosen, "[é]");
}

/// At the smallest size and with the longest row nothing is cut.
#[test]
fn the_forms_and_what_is_said_fit_the_smallest_window() {
    for language in [Language::French, Language::English] {
        let shown = lines(&seen(&start(), language, (40, 10), "⏎⏎⏎n⏎n⏎poe⇥"));
        assert!(shown.contains("oe [œ] oé  oè  oê  oë"), "{shown}");
        let shown = lines(&seen(&start(), language, (60, 20), "⏎⏎⏎n⏎n⏎poe⇥"));
        let said = shown.lines().skip_while(|line| !line.contains('œ')).skip(2);
        assert_eq!(said.filter(|line| !line.is_empty()).count(), 3, "{shown}");
    }
}

#[test]
fn a_number_has_no_word_on_accents_and_its_unit_is_never_cut() {
    let unit = "millions de spectateurs dans le monde entier";
    let quiz = QUIZ.replace("answer: 2019", &format!("answer: 2019\n    unit: {unit}"));
    let start = Start::Quiz(Arc::new(read_alone(&quiz, "unit").quiz.expect("the quiz is sound")));
    for size in [(40, 20), (60, 20), (100, 30)] {
        let shown = lines(&seen(&start, Language::French, size, "⏎⏎⏎n⏎n⏎⑥⏎20"));
        let flowing = shown.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(flowing.contains(unit), "{shown}");
        assert!(!shown.contains("accents ("), "{shown}");
    }
}

#[test]
fn where_accents_are_required_the_field_says_so() {
    let quiz = format!("{QUIZ}marking: {{ accents: strict }}\n");
    let start = Start::Quiz(Arc::new(read_alone(&quiz, "strict").quiz.expect("the quiz is sound")));
    let shown = lines(&seen(&start, Language::French, (60, 20), "⏎⏎⏎n⏎n⏎"));
    assert!(shown.contains("obligatoires"), "{shown}");
}

#[test]
fn the_refused_screen() {
    let shown = |size| lines(&seen(&start(), Language::French, size, SCREENS[6].1));
    insta::assert_snapshot!(shown(SIZES[0]), @"
     La bibliothèque du village                                                           Question 4/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
    ▌     répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     ✗ Mauvaise réponse

     Que boit-on à la bibliothèque, le samedi ?

     Vous    du café
     Attendu du thé·
     « café » au lieu de « thé ».

     Karim prépare une autre boisson.
     Preuve : ligne 7
     Vous pensez avoir raison ? La touche c compte cette réponse comme correcte.






     Entrée continuer  c compter comme correct  ↑↓ défiler  p texte  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[1]), @"
     La bibliothèque du village                                       Question 4/11

          parce que les enfants du village ont sport l’après-midi.             ↑

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
    ▌     répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     ✗ Mauvaise réponse

     Que boit-on à la bibliothèque, le samedi ?

     Vous    du café
     Attendu du thé·
     « café » au lieu de « thé ».

     Karim prépare une autre boisson.
     Preuve : ligne 7
     Vous pensez avoir raison ? La touche c compte cette réponse comme correcte.

     Entrée continuer  c compter comme correct  ↑↓ défiler  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du village                   Question 4/11
                                                               ↑
          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range
    ▌     les livres, répare les chaises et prépare du thé pour
    ▌     tout le monde.
    ────────────────────────────────────────────────────────────
     ✗ Mauvaise réponse
     Que boit-on à la bibliothèque, le samedi ?
     Vous    du café
     Attendu du thé·
     « café » au lieu de « thé ».
     Karim prépare une autre boisson.
     Preuve : lignes 8 et 9
     Vous pensez avoir raison ? La touche c compte cette
     réponse comme correcte.
     Entrée continuer  ↑↓ défiler  ? aide  Échap retour
    ");
}

#[test]
fn the_results_screen() {
    let shown = |size| lines(&seen(&start(), Language::French, size, SCREENS[7].1));
    insta::assert_snapshot!(shown(SIZES[0]), @"
    La bibliothèque du village                                                               Résultats

     Score : 3/14,5  ·  4,1 sur 20  ·  0 min 0 s
     9 questions à revoir : la touche m les propose de nouveau.

     ████░░░░░░  repérer      2/5,5
     ░░░░░░░░░░  déduire      0/2
     ░░░░░░░░░░  relier       0/3
     ░░░░░░░░░░  juger        0/2
     ██████████  vocabulaire  1/1

     À travailler
     · repérer : une juste sur 4

     Tirage n° 1

        1  ✓ À quelle heure faut-il partir, un mercredi ?                                        1/1
     ▸  2  ≈ Qu’est-ce que Léa aime ?                                                            1/2
        3  ✗ Karim habite près de chez Léa.                                                      0/1
        4  ✓ Que boit-on à la bibliothèque, le samedi ?                                          1/1
        5  ✗ Depuis quelle année Léa travaille-t-elle là ?                                       0/1
        6  ✗ Mettez dans l’ordre du texte ce que fait Karim, le samedi.                        0/1,5
        7  ✗ Qui fait quoi ?                                                                   0/1,5
        8  ✗ Complétez le résumé.                                                              0/1,5
        9  ✗ Léa aime le …, les enfants ont … et Karim range les ….                              0/1
       10  ✗ Quelles phrases montrent que Léa n’est pas seule à travailler ?                     0/2
       11  ✗ Léa aime qu’on lui parle.                                                           0/1


    Entrée voir  m questions manquées  r rejouer  ↑↓ choisir  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[1]), @"
    La bibliothèque du village                                           Résultats

     Score : 3/14,5  ·  4,1 sur 20  ·  0 min 0 s
     9 questions à revoir : la touche m les propose de nouveau.

     ████░░░░░░  repérer      2/5,5
     ░░░░░░░░░░  déduire      0/2
     ░░░░░░░░░░  relier       0/3
     ░░░░░░░░░░  juger        0/2
     ██████████  vocabulaire  1/1

     À travailler
     · repérer : une juste sur 4

     Tirage n° 1

        1  ✓ À quelle heure faut-il partir, un mercredi ?                    1/1
     ▸  2  ≈ Qu’est-ce que Léa aime ?                                        1/2
        3  ✗ Karim habite près de chez Léa.                                  0/1
        4  ✓ Que boit-on à la bibliothèque, le samedi ?                      1/1
        5  ✗ Depuis quelle année Léa travaille-t-elle là ?                   0/1
        6  ✗ Mettez dans l’ordre du texte ce que fait Karim, le samedi.    0/1,5 ↓

    Entrée voir  m questions manquées  r rejouer  ↑↓ choisir  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
    La bibliothèque du village                       Résultats
     Score : 3/14,5  ·  4,1 sur 20  ·  0 min 0 s
     9 questions à revoir : la touche m les propose de
     nouveau.

     ████░░░░░░  repérer      2/5,5
     ░░░░░░░░░░  déduire      0/2
     ░░░░░░░░░░  relier       0/3
     ░░░░░░░░░░  juger        0/2
     ██████████  vocabulaire  1/1

     À travailler
     · repérer : une juste sur 4

     Tirage n° 1

        1  ✓ À quelle heure faut-il partir, un mercredi… 1/1
     ▸  2  ≈ Qu’est-ce que Léa aime ?                    1/2
        3  ✗ Karim habite près de chez Léa.              0/1 ↓
    Entrée voir  m questions manquées  ? aide  Échap retour
    ");
}

#[test]
fn the_help_screen() {
    let shown = |size| lines(&seen(&start(), Language::French, size, SCREENS[8].1));
    insta::assert_snapshot!(shown(SIZES[0]), @"
     La bibliothèque du village                                                           Question 1/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille de┌ Les touches de cet écran ───────────────────────┐
          mais elle préfère │                                                 │
       5  ont lu.           │  Entrée                 répondre                │
                            │  ↑ ↓ a–h 1–9            choisir                 │
          Le samedi, son voi│  p F2                   texte                   │
          répare les chaises│  i F3                   indice                  │
    ────────────────────────│  t F4                   traduction              │─────────────────────────
     À quelle heure faut-il │  v F5                   vocabulaire             │
                            │  n F6                   je ne sais pas          │
     ▸  a  à midi           │  / F7                   chercher dans le texte  │
        b  à neuf heures, co│  Page préc. Page suiv.  faire défiler le texte  │nt les vacances
        c  à dix-huit heures│  ? F1                   aide                    │
                            │  Échap                  retour                  │
                            │  q                      quitter                 │
                            │                                                 │
                            │  Ctrl-C quitte toujours.                        │
                            │                                                 │
                            └─────────────────────────────────────────────────┘






     Échap fermer  ↑↓ ligne
    ");
    insta::assert_snapshot!(shown(SIZES[1]), @"
     La bibliothèque du village                                       Question 1/11

          La bibli┌ Les touches de cet écran ───────────────────────┐e à midi,
          parce qu│                                                 │
                  │  Entrée                 répondre                │
          Léa y tr│  ↑ ↓ a–h 1–9            choisir                 │ence,
          mais ell│  p F2                   texte                   │ce qu’ils
       5  ont lu. │  i F3                   indice                  │
                  │  t F4                   traduction              │
          Le samed│  v F5                   vocabulaire             │res,
          répare l│  n F6                   je ne sais pas          │
    ──────────────│  / F7                   chercher dans le texte  │───────────────
     À quelle heur│  Page préc. Page suiv.  faire défiler le texte  │
                  │  ? F1                   aide                    │
     ▸  a  à midi │  Échap                  retour                  │
        b  à neuf │  q                      quitter                 │sauf pendant
           les vac│                                                 │
        c  à dix-h│  Ctrl-C quitte toujours.                        │
                  │                                                 │
                  └─────────────────────────────────────────────────┘



     Échap fermer  ↑↓ ligne
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La ┌ Les touches de cet écran ───────────────────────┐1/11
        │                                                 │
        │  Entrée                 répondre                │ge
        │  ↑ ↓ a–h 1–9            choisir                 │
        │  p F2                   texte                   │
        │  i F3                   indice                  │ et
       5│  t F4                   traduction              │s :
        │  v F5                   vocabulaire             │
        │  n F6                   je ne sais pas          │
        │  / F7                   chercher dans le texte  │ge
        │  Page préc. Page suiv.  faire défiler le texte  │pour
        │  ? F1                   aide                    │
    ────│  Échap                  retour                  │─────
     À q│  q                      quitter                 │
        │                                                 │
     ▸  │  Ctrl-C quitte toujours.                        │
        │                                                 │
        └─────────────────────────────────────────────────┘
        c  à dix-huit heures
     Échap fermer  ↑↓ ligne
    ");
}

#[test]
fn the_glossary_screen() {
    let shown = |size| lines(&seen(&start(), Language::French, size, SCREENS[9].1));
    insta::assert_snapshot!(shown(SIZES[0]), @"
    La bibliothèque du village                                       niveau visé A2 · 1 min de lecture

              ▸     La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
                    parce que les enfants du village ont sport l’après-midi.

                    Léa y travaille depuis 2019. Elle aime les livres et le silence,
                    mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
                 5  ont lu.

                    Le samedi, son voisin Karim vient l’aider. Il range les livres,
                    répare les chai┌ Vocabulaire ─────────────────────┐onde.
                                   │                                  │
                                   │  bavards                         │
                                   │    qui parlent beaucoup          │
                                   │  range                           │
                                   │    met à sa place                │
                                   │                                  │
                                   └──────────────────────────────────┘









                    ligne 1 sur 7 · 11 questions vous attendent

    Échap fermer  ↑↓ ligne
    ");
    insta::assert_snapshot!(shown(SIZES[1]), @"
    La bibliothèque du village                   niveau visé A2 · 1 min de lecture

    ▸     La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.        ┌ Vocabulaire ─────────────────────┐
                         │                                  │
          Le samedi, son │  bavards                         │ les livres,
          répare les chai│    qui parlent beaucoup          │onde.
                         │  range                           │
                         │    met à sa place                │
                         │                                  │
                         └──────────────────────────────────┘






          ligne 1 sur 7 · 11 questions vous attendent

    Échap fermer  ↑↓ ligne
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du vil…  niveau visé A2 · 1 min de lecture
    ▸     La bibliothèque ouvre à neuf heures. Le mercredi,
          elle ferme à midi, parce que les enfants du village
          ont sport l’après-midi.

          Léa y ┌ Vocabulaire ─────────────────────┐ livres et
       5  le sil│                                  │ bavards :
          ils lu│  bavards                         │
                │    qui parlent beaucoup          │
          Le sam│  range                           │ Il range
          les li│    met à sa place                │du thé pour
          tout l│                                  │
                └──────────────────────────────────┘





          ligne 1 sur 9 · 11 questions vous attendent
     Échap fermer  ↑↓ ligne
    ");
}

#[test]
fn the_search_screen() {
    let shown = |size| lines(&seen(&start(), Language::French, size, SCREENS[10].1));
    insta::assert_snapshot!(shown(SIZES[0]), @"
    La bibliothèque du village                                       niveau visé A2 · 1 min de lecture

                    La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
                    parce que les enfants du village ont sport l’après-midi.

                    Léa y travaille depuis 2019. Elle aime les livres et le silence,
                    mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
                 5  ont lu.

              ▸     Le samedi, son voisin Karim vient l’aider. Il range les livres,
                    répare les chaises et prépare du thé pour tout le monde.
















                    ligne 6 sur 7 · 11 questions vous attendent
    Chercher : samedi▏  trouvé une fois
    Entrée↓ suivant  ↑ précédent  Échap fermer
    ");
    insta::assert_snapshot!(shown(SIZES[1]), @"
    La bibliothèque du village                   niveau visé A2 · 1 min de lecture

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

    ▸     Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.










          ligne 6 sur 7 · 11 questions vous attendent
    Chercher : samedi▏  trouvé une fois
    Entrée↓ suivant  ↑ précédent  Échap fermer
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du vil…  niveau visé A2 · 1 min de lecture
          La bibliothèque ouvre à neuf heures. Le mercredi,
          elle ferme à midi, parce que les enfants du village
          ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

    ▸     Le samedi, son voisin Karim vient l’aider. Il range
          les livres, répare les chaises et prépare du thé pour
          tout le monde.






     Chercher : samedi▏  trouvé une fois
     Entrée↓ suivant  ↑ précédent  Échap fermer
    ");
}

#[test]
fn the_remarked_screen() {
    let shown = |size| lines(&seen(&start(), Language::French, size, SCREENS[12].1));
    insta::assert_snapshot!(shown(SIZES[0]), @"
     La bibliothèque du village                                                           Question 4/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
    ▌     répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     ≈ Bonne réponse, avec une remarque

     Que boit-on à la bibliothèque, le samedi ?

     Vous    le the
     Attendu du thé
     Il manque un accent : thé

     Preuve : ligne 7








     Entrée continuer  c compter comme correct  ↑↓ défiler  p texte  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du village                   Question 4/11
          La bibliothèque ouvre à neuf heures. Le mercredi,
          elle ferme à midi, parce que les enfants du village
          ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range
    ▌     les livres, répare les chaises et prépare du thé pour
    ▌     tout le monde.
    ────────────────────────────────────────────────────────────
     ≈ Bonne réponse, avec une remarque
     Que boit-on à la bibliothèque, le samedi ?
     Vous    le the
     Attendu du thé
     Il manque un accent : thé
     Preuve : lignes 8 et 9
     Entrée continuer  ↑↓ défiler  ? aide  Échap retour
    ");
    let english = lines(&seen(&start(), Language::English, SIZES[1], SCREENS[12].1));
    insta::assert_snapshot!(english, @"
     La bibliothèque du village                                       Question 4/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
    ▌     répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     ≈ Right, with a remark

     Que boit-on à la bibliothèque, le samedi ?

     You      le the
     Expected du thé
     An accent is missing: thé

     Evidence: line 7


     Enter go on  c count as right  ↑↓ scroll  p text  ? help  Esc back
    ");
}

#[test]
fn the_claimed_screen() {
    let shown = |size| lines(&seen(&start(), Language::French, size, SCREENS[13].1));
    insta::assert_snapshot!(shown(SIZES[1]), @"
     La bibliothèque du village                                       Question 4/11

          parce que les enfants du village ont sport l’après-midi.             ↑

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
    ▌     répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     ✓ Comptée par vous comme correcte
     ✗ Mauvaise réponse

     Que boit-on à la bibliothèque, le samedi ?

     Vous    du café
     Attendu du thé·
     « café » au lieu de « thé ».

     Karim prépare une autre boisson.
     Preuve : ligne 7

     Entrée continuer  c compter comme correct  ↑↓ défiler  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du village                   Question 4/11
          ont sport l’après-midi.                              ↑

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range
    ▌     les livres, répare les chaises et prépare du thé pour
    ▌     tout le monde.
    ────────────────────────────────────────────────────────────
     ✓ Comptée par vous comme correcte
     ✗ Mauvaise réponse
     Que boit-on à la bibliothèque, le samedi ?
     Vous    du café
     Attendu du thé·
     « café » au lieu de « thé ».
     Karim prépare une autre boisson.
     Preuve : lignes 8 et 9
     Entrée continuer  ↑↓ défiler  ? aide  Échap retour
    ");
}

#[test]
fn the_order_screen() {
    let shown = |size| lines(&seen(&start(), Language::French, size, SCREENS[14].1));
    insta::assert_snapshot!(shown(SIZES[0]), @"
     La bibliothèque du village                                                           Question 6/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     Mettez dans l’ordre du texte ce que fait Karim, le samedi.
     ↑↓ déplacent la ligne, Espace la pose. · 1,5 point

        a  Il répare les chaises.
        b  Il prépare du thé pour tous ceux qui sont encore là, même les plus bavards.
     ↕  c  Il range les livres.











     Entrée répondre  Espace prendre, poser  ↑↓ choisir  p texte  v vocabulaire  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[1]), @"
     La bibliothèque du village                                       Question 6/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     Mettez dans l’ordre du texte ce que fait Karim, le samedi.
     ↑↓ déplacent la ligne, Espace la pose. · 1,5 point

        a  Il répare les chaises.
        b  Il prépare du thé pour tous ceux qui sont encore là, même les plus
           bavards.
     ↕  c  Il range les livres.




     Entrée répondre  Espace prendre, poser  ↑↓ choisir  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du village                   Question 6/11
          La bibliothèque ouvre à neuf heures. Le mercredi,
          elle ferme à midi, parce que les enfants du village
          ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range
          les livres, répare les chaises et prépare du thé pour↓
    ────────────────────────────────────────────────────────────
     Mettez dans l’ordre du texte ce que fait Karim, le samedi.
     ↑↓ déplacent la ligne, Espace la pose. · 1,5 point

        a  Il répare les chaises.
        b  Il prépare du thé pour tous ceux qui sont encore là,
           même les plus bavards.
     ↕  c  Il range les livres.
     Entrée répondre  ↑↓ choisir  p texte  ? aide  Échap retour
    ");
}

#[test]
fn the_ordered_screen() {
    let shown = |size| lines(&seen(&start(), Language::French, size, SCREENS[15].1));
    insta::assert_snapshot!(shown(SIZES[1]), @"
     La bibliothèque du village                                       Question 6/11

          parce que les enfants du village ont sport l’après-midi.             ↑

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

    ▌     Le samedi, son voisin Karim vient l’aider. Il range les livres,
    ▌     répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     ✗ Mauvaise réponse  0/1,5

     Mettez dans l’ordre du texte ce que fait Karim, le samedi.

     ✗  1. Il range les livres. (2e chez vous)
     ✗  2. Il répare les chaises. (1er chez vous)
     ✓  3. Il prépare du thé pour tous ceux qui sont encore là, même les plus
           bavards.

     Explication : Les trois verbes se suivent dans une phrase.
     Preuve : lignes 6 et 7

     Entrée continuer  ↑↓ défiler  p texte  v vocabulaire  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du village                   Question 6/11
          ont sport l’après-midi.                              ↑

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

    ▌     Le samedi, son voisin Karim vient l’aider. Il range
    ▌     les livres, répare les chaises et prépare du thé pour
          tout le monde.
    ────────────────────────────────────────────────────────────
     ✗ Mauvaise réponse  0/1,5
     Mettez dans l’ordre du texte ce que fait Karim, le samedi.
     ✗  1. Il range les livres. (2e chez vous)
     ✗  2. Il répare les chaises. (1er chez vous)
     ✓  3. Il prépare du thé pour tous ceux qui sont encore là,
           même les plus bavards.
     Explication : Les trois verbes se suivent dans une phrase.
     Preuve : lignes 7 et 8
     Entrée continuer  ↑↓ défiler  ? aide  Échap retour
    ");
    let english = lines(&seen(&start(), Language::English, SIZES[1], SCREENS[15].1));
    insta::assert_snapshot!(english, @"
     La bibliothèque du village                                       Question 6/11

          parce que les enfants du village ont sport l’après-midi.             ↑

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

    ▌     Le samedi, son voisin Karim vient l’aider. Il range les livres,
    ▌     répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     ✗ Wrong  0/1.5

     Mettez dans l’ordre du texte ce que fait Karim, le samedi.

     ✗  1. Il range les livres. (yours: 2)
     ✗  2. Il répare les chaises. (yours: 1)
     ✓  3. Il prépare du thé pour tous ceux qui sont encore là, même les plus
           bavards.

     Explanation: Les trois verbes se suivent dans une phrase.
     Evidence: lines 6 and 7

     Enter go on  ↑↓ scroll  p text  v vocabulary  ? help  Esc back
    ");
}

#[test]
fn the_match_screen() {
    let shown = |size| lines(&seen(&start(), Language::French, size, SCREENS[16].1));
    insta::assert_snapshot!(shown(SIZES[0]), @"
     La bibliothèque du village                                                           Question 7/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     Qui fait quoi ?
     Formez les paires : ←→ ou un chiffre pour la ligne choisie. · 1,5 point

        a  Léa → 1
     ▸  b  Karim → 3
        c  les enfants du village → …

        1  ferme à midi (a)
        2  travaille à la bibliothèque
        3  ont sport (b)
        4  prépare du thé






     Entrée répondre  ←→ former une paire  ↑↓ choisir  p texte  v vocabulaire  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[1]), @"
     La bibliothèque du village                                       Question 7/11

          parce que les enfants du village ont sport l’après-midi.             ↑

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     Qui fait quoi ?
     Formez les paires : ←→ ou un chiffre pour la ligne choisie. · 1,5 point

        a  Léa → 1
     ▸  b  Karim → 3
        c  les enfants du village → …

        1  ferme à midi (a)
        2  travaille à la bibliothèque
        3  ont sport (b)
        4  prépare du thé

     Entrée répondre  ←→ former une paire  ↑↓ choisir  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du village                   Question 7/11
       5  le silence, mais elle préfère les lecteurs bavards : ↑
          ils lui racontent ce qu’ils ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range
          les livres, répare les chaises et prépare du thé pour↓
    ────────────────────────────────────────────────────────────
     Qui fait quoi ?
     Formez les paires : ←→ ou un chiffre pour la ligne
     choisie. · 1,5 point

        a  Léa → 1
     ▸  b  Karim → 3
        c  les enfants du village → …

        1  ferme à midi (a)
        2  travaille à la bibliothèque
        3  ont sport (b)
        4  prépare du thé
     Entrée répondre  ←→ former une paire  ? aide  Échap retour
    ");
}

#[test]
fn the_matched_screen() {
    let shown = |size| lines(&seen(&start(), Language::French, size, SCREENS[17].1));
    insta::assert_snapshot!(shown(SIZES[1]), @"
     La bibliothèque du village                                       Question 7/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     ✗ Mauvaise réponse  0/1,5

     Qui fait quoi ?

     ✗  Léa → travaille à la bibliothèque (chez vous : ferme à midi)
     ✗  Karim → prépare du thé (chez vous : ont sport)
        les enfants du village → ont sport

     Explication : C’est la bibliothèque qui ferme à midi.


     Entrée continuer  ↑↓ défiler  p texte  v vocabulaire  ? aide  Échap retour
    ");
    insta::assert_snapshot!(shown(SIZES[2]), @"
     La bibliothèque du village                   Question 7/11
          elle ferme à midi, parce que les enfants du village  ↑
          ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et
       5  le silence, mais elle préfère les lecteurs bavards :
          ils lui racontent ce qu’ils ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range
          les livres, répare les chaises et prépare du thé pour
          tout le monde.
    ────────────────────────────────────────────────────────────
     ✗ Mauvaise réponse  0/1,5
     Qui fait quoi ?
     ✗  Léa → travaille à la bibliothèque (chez vous : ferme à
        midi)
     ✗  Karim → prépare du thé (chez vous : ont sport)
        les enfants du village → ont sport
     Explication : C’est la bibliothèque qui ferme à midi.
     Entrée continuer  ↑↓ défiler  ? aide  Échap retour
    ");
    let english = lines(&seen(&start(), Language::English, SIZES[1], SCREENS[17].1));
    insta::assert_snapshot!(english, @"
     La bibliothèque du village                                       Question 7/11

          La bibliothèque ouvre à neuf heures. Le mercredi, elle ferme à midi,
          parce que les enfants du village ont sport l’après-midi.

          Léa y travaille depuis 2019. Elle aime les livres et le silence,
          mais elle préfère les lecteurs bavards : ils lui racontent ce qu’ils
       5  ont lu.

          Le samedi, son voisin Karim vient l’aider. Il range les livres,
          répare les chaises et prépare du thé pour tout le monde.
    ────────────────────────────────────────────────────────────────────────────────
     ✗ Wrong  0/1.5

     Qui fait quoi ?

     ✗  Léa → travaille à la bibliothèque (yours: ferme à midi)
     ✗  Karim → prépare du thé (yours: ont sport)
        les enfants du village → ont sport

     Explanation: C’est la bibliothèque qui ferme à midi.


     Enter go on  ↑↓ scroll  p text  v vocabulary  ? help  Esc back
    ");
}
