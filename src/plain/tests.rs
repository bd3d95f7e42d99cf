//! Whole conversations, from the first line to the score.

mod clock;
mod looking;

use std::io::{self, Cursor, Write};
use std::sync::Arc;

use super::*;
use crate::bank::{self, Points};
use crate::session::Mode;
use crate::words::Language;

const QUIZ: &str = "\
title: Le chat
level: A1
passage: |
  Félix dort sur la table. Il a trois ans.

  Léa l’aime bien.
glossary: [{ term: dort, fr: ne bouge plus, en: sleeps }]
shuffle: false
questions:
  - id: ou
    type: single
    skill: locate
    prompt: Où est Félix ?
    translation: { en: Where is Félix? }
    hint: Lisez le début.
    shuffle: false
    options: [{ text: sous la table, feedback: Relisez. }, sur la table]
    answer: sur la table
    evidence: Félix dort sur la table.
    explain: « sur » veut dire « au-dessus ».
  - id: age
    type: number
    prompt: Quel âge a-t-il ?
    answer: 3
    unit: ans
  - id: amour
    type: true-false
    skill: infer
    points: 0.5
    statement: Félix aime Léa.
    answer: non mentionné
";

/// What is answered by gaps and by sentences.
const TEXTS: &str = "\
title: Le chat
passage: Félix dort sur la table. Il a trois ans. Léa l’aime bien.
shuffle: false
questions:
  - { id: typed, type: cloze, text: \"Félix {{dort}} sur la {{table}}.\" }
  - { id: bank, type: cloze, bank: true, prompt: Placez les mots., text: \"{{Félix}} a trois {{ans}}.\" }
  - { id: proof, type: proof, prompt: Quelle phrase donne un âge ?, evidence: Il a trois ans. }
  - id: judged
    type: true-false
    statement: Léa n’aime pas Félix.
    answer: false
    justify: true
    evidence: Léa l’aime bien.
";

fn instant() -> Timestamp {
    Timestamp::UNIX_EPOCH
}

fn start(quiz: &str) -> Start {
    Start::Quiz(Arc::new(bank::read_alone(quiz, "chat").quiz.expect("a sound quiz")))
}

/// What is said, with `~` for each no-break space, and what was played.
fn conversation(said: &[u8], language: Language) -> (String, Ended) {
    conversation_on(QUIZ, said, language)
}

fn conversation_on(quiz: &str, said: &[u8], language: Language) -> (String, Ended) {
    let mut output = Vec::new();
    let words = Words::new(language);
    let mut input = Cursor::new(said);
    let mut talk = Talk::new(&mut input, &mut output, &words, instant);
    let mut seeds = Seeds::new(Some(7), || 0);
    let ended =
        play(start(quiz), &Choice::default(), &mut seeds, &mut talk).expect("a conversation");
    let heard = String::from_utf8(output).expect("text");
    (heard.replace('\u{A0}', "~"), ended)
}

#[test]
fn a_quiz_is_played_line_by_line() {
    let said = "a\n3 ans\n?\n";
    insta::assert_snapshot!(conversation(said.as_bytes(), Language::French).0, @"
    Le chat
    Niveau visé~: A1
    Lecture~: 1 minute environ
    Questions~: 3

    Le texte

    Félix dort sur la table. Il a trois ans.

    Léa l’aime bien.

    Lexique
    dort~: ne bouge plus

    Écrivez chaque réponse sur une ligne, puis appuyez sur Entrée.
    Une ligne vide veut dire «~je ne sais pas~».
    Pour savoir ce que vous pouvez écrire d’autre~: /aide

    Question 1 sur 3, 1 point
    Où est Félix~?
    a) sous la table
    b) sur la table
    Répondez par une lettre.

    Mauvaise réponse, 0 point sur 1
    Votre réponse~: sous la table
    La bonne réponse~: sur la table
    Relisez.
    «~sur~» veut dire «~au-dessus~».
    Dans le texte~: «~Félix dort sur la table.~»

    Question 2 sur 3, 1 point
    Quel âge a-t-il~?
    Répondez par un nombre (unité~: ans).

    Bonne réponse, 1 point sur 1
    Votre réponse~: 3 ans

    Question 3 sur 3, 0,5 point
    Félix aime Léa.
    v) Vrai
    f) Faux
    ?) Le texte ne le dit pas
    Répondez par v, f ou~?

    Bonne réponse, 0,5 point sur 0,5
    Votre réponse~: Le texte ne le dit pas

    C’est fini~: vous avez répondu à toutes les questions.

    Points par compétence
    repérer~: 0 sur 1
    déduire~: 0,5 sur 0,5

    Questions à revoir
    Question 1~: Où est Félix~?

    Numéro de tirage~: 7 (pour retrouver le même ordre~: --seed 7)
    Score~: 1,5/2,5
    ");
}

/// What is no whole answer is asked again: a gap without its bar, a judgement without its proof.
#[test]
fn gaps_and_sentences_are_answered_line_by_line() {
    let said = "dort table\n/aide\ndor | table\nb a\n7\n2\nf\nf @ 2\n/correct\n";
    let (heard, _) = conversation_on(TEXTS, said.as_bytes(), Language::French);
    let (_, heard) = heard.split_once("Question 1 sur 4").expect("a question");
    insta::assert_snapshot!(heard, @"
    , 1 point
    Complétez le texte.
    Félix (blanc 1) sur la (blanc 2).
    Répondez par ce qui manque dans les 2 blancs, dans l’ordre, avec une barre entre deux, par exemple~: mot | mot
    Cette réponse n’a pas été comprise~; elle ne compte pas. Pour voir ce que vous pouvez écrire~: /aide
    Répondez par ce qui manque dans les 2 blancs, dans l’ordre, avec une barre entre deux, par exemple~: mot | mot
    Au lieu d’une réponse, vous pouvez écrire~:
    /texte pour relire le texte
    /chercher et un mot, pour savoir où il est dans le texte
    /phrases pour relire le texte phrase par phrase, avec les numéros
    /lexique pour le sens des mots difficiles
    /question pour revoir la question
    /indice pour un indice
    /traduction pour la question dans une autre langue
    /corrigé pour revoir le corrigé de la réponse précédente
    /correct pour compter la réponse précédente comme correcte
    /aide pour revoir cette liste
    /quitter pour arrêter et voir votre score
    Répondez par ce qui manque dans les 2 blancs, dans l’ordre, avec une barre entre deux, par exemple~: mot | mot

    Bonne réponse, avec une remarque, 1 point sur 1
    Blanc 1~: dor, juste, avec une remarque
    L’accord ou la terminaison à revoir~: dort, et non dor
    Blanc 2~: table, juste

    Question 2 sur 4, 1 point
    Placez les mots.
    (blanc 1) a trois (blanc 2).
    a) ans
    b) Félix
    Répondez par les lettres des mots, dans l’ordre des blancs, par exemple~: c a b

    Bonne réponse, 1 point sur 1
    Blanc 1~: Félix, juste
    Blanc 2~: ans, juste

    Question 3 sur 4, 1 point
    Quelle phrase donne un âge~?
    Les phrases du texte, avec leur numéro
    1. Félix dort sur la table.
    2. Il a trois ans.
    3. Léa l’aime bien.
    Répondez par le numéro de la phrase (de 1 à 3).
    Cette réponse n’a pas été comprise~; elle ne compte pas. Pour voir ce que vous pouvez écrire~: /aide
    Répondez par le numéro de la phrase (de 1 à 3).

    Bonne réponse, 1 point sur 1
    Votre réponse~: phrase 2
    Dans le texte~: «~Il a trois ans.~»

    Question 4 sur 4, 1 point
    Léa n’aime pas Félix.
    Pour relire les phrases du texte avec leur numéro~: /phrases
    v) Vrai
    f) Faux
    Répondez par v ou f, puis @ et le numéro de la phrase qui le prouve, par exemple~: v @ 4
    Cette réponse n’a pas été comprise~; elle ne compte pas. Pour voir ce que vous pouvez écrire~: /aide
    Répondez par v ou f, puis @ et le numéro de la phrase qui le prouve, par exemple~: v @ 4

    Mauvaise réponse, 0 point sur 1
    Le choix est juste, mais pas la preuve.
    Votre réponse~: Faux (phrase 2)
    La bonne réponse~: Faux (phrase 3)
    Dans le texte~: «~Léa l’aime bien.~»

    C’est fini~: vous avez répondu à toutes les questions.

    Questions à revoir
    Question 4~: Léa n’aime pas Félix.

    À travailler
    à l’écrit~: 1 accord

    Numéro de tirage~: 7 (pour retrouver le même ordre~: --seed 7)
    Score~: 3/4
    Seule une réponse que vous avez écrite, et qui a été refusée ou corrigée, peut être comptée comme correcte.

    Score~: 3/4
    ");
}

#[test]
fn what_is_asked_for_is_shown_and_what_is_unclear_is_asked_again() {
    let said = "z\n/hint\n/translation\n/indise\n/glossary\n/question\nB\n/hint\n\n/quit\nt\n";
    let (heard, _) = conversation(said.as_bytes(), Language::English);
    let questions = heard.find("Question 1").expect("a question");
    insta::assert_snapshot!(&heard[questions..], @"
    Question 1 of 3, 1 point
    Où est Félix~?
    a) sous la table
    b) sur la table
    Answer with a letter.
    This answer was not understood; it does not count. To see what you can type: /help
    Answer with a letter.
    Lisez le début.
    Where is Félix?
    There is no such command. To see what you can type: /help
    Glossary
    dort: sleeps

    Question 1 of 3, 1 point
    Où est Félix~?
    a) sous la table
    b) sur la table
    Answer with a letter.

    Right, 1 point out of 1
    Your answer: sur la table
    «~sur~» veut dire «~au-dessus~».
    In the text: “Félix dort sur la table.”

    Question 2 of 3, 1 point
    Quel âge a-t-il~?
    Answer with a number (unit: ans).
    This question has no hint.

    Wrong, 0 points out of 1
    Your answer: I don’t know
    The right answer: 3~ans

    Question 3 of 3, 0.5 points
    Félix aime Léa.
    t) True
    f) False
    ?) The text does not say
    Answer with t, f or ?

    Stopped: 2 answers to 3 questions.

    Points by skill
    locate: 1 out of 1
    infer: 0 out of 0.5

    Questions to look at again
    Question 2: Quel âge a-t-il~?

    Seed: 7 (for the same order again: --seed 7)
    Score: 1/2.5
    ");
}

#[test]
fn a_hint_is_recorded_only_where_it_was_opened() {
    let (_, ended) = conversation("/indice\nb\n/indice\n3\n".as_bytes(), Language::French);
    let hints: Vec<bool> = ended.sittings[0].items().iter().map(|item| item.hint).collect();
    assert_eq!(hints, [true, false, false]);
}

#[test]
fn the_end_of_input_hands_nothing_in() {
    let (heard, ended) = conversation(b"b\n", Language::English);
    assert_eq!(heard.lines().last(), Some("Score: 1/2.5"));
    assert!(!ended.sittings[0].is_finished());
    assert_eq!(ended.sittings[0].answered(), 1);
}

#[test]
fn a_refused_answer_may_be_counted_right() {
    let (said, ended) = conversation("b\n4\n/correct\n?\n".as_bytes(), Language::French);
    assert!(said.contains("est comptée comme correcte"), "{said}");
    assert!(said.ends_with("Score~: 2,5/2,5\n"), "{said}");
    assert!(ended.sittings[0].items()[1].claimed);
    let (said, _) = conversation("/correct\nb\n".as_bytes(), Language::French);
    assert!(said.contains("Seule une réponse que vous avez écrite"), "{said}");
}

#[test]
fn lines_of_any_make_are_read() {
    let mut said = b"b\r\n".to_vec();
    said.resize(200_000, b'3');
    said.extend(b"\nnon mentionn\xE9\nf");
    let (_, ended) = conversation(&said, Language::French);
    assert!(ended.sittings[0].is_finished());
    assert_eq!(ended.sittings[0].points(), Points::ONE);
}

/// An output whose reader goes away after some bytes.
struct Leaving(usize);

impl Write for Leaving {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0 == 0 {
            return Err(io::ErrorKind::BrokenPipe.into());
        }
        let taken = bytes.len().min(self.0);
        self.0 -= taken;
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_reader_who_goes_away_ends_it_quietly_and_loses_no_answer() {
    let (whole, _) = conversation(b"b\n", Language::English);
    let answered = whole.find("Right").expect("a verdict");
    let words = Words::new(Language::English);
    for room in [0, 10, answered, whole.len() - 1] {
        let (mut input, mut output) = (Cursor::new(b"b\n"), Leaving(room));
        let mut talk = Talk::new(&mut input, &mut output, &words, instant);
        let mut seeds = Seeds::new(Some(7), || 0);
        let ended = play(start(QUIZ), &Choice::default(), &mut seeds, &mut talk).expect("no fault");
        assert_eq!(ended.sittings[0].answered(), usize::from(room >= answered));
    }
}
