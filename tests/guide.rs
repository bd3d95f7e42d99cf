//! The teacher's guide to the quiz file: all that it gives to copy is read without a complaint, and
//! what it says of points is true.

use std::collections::BTreeSet;
use std::path::Path;

use relire::bank::load;
use relire::bank::{self, Aim, Kind, Question, Quiz};
use relire::marking;
use relire::words::{Language, Words};
use rstest::rstest;

const GUIDE: &str = include_str!("../docs/ecrire-un-quiz.md");
const TYPES: [&str; 9] =
    ["single", "multiple", "true-false", "short", "number", "cloze", "order", "match", "proof"];

/// What the guide gives to copy.
fn blocks() -> impl Iterator<Item = &'static str> {
    let fenced = GUIDE.split("```yaml\n").skip(1);
    fenced.map(|rest| rest.split_once("```").expect("a closing fence").0)
}

fn quizzes() -> impl Iterator<Item = &'static str> {
    blocks().filter(|block| block.starts_with("title:"))
}

/// Blocks of questions, which rest on the text of the first quiz.
fn questions() -> impl Iterator<Item = &'static str> {
    blocks().filter(|block| block.starts_with("- id:"))
}

/// The first quiz of the guide up to its questions.
fn opening() -> &'static str {
    let quiz = quizzes().next().expect("a quiz");
    let (before, _) = quiz.split_once("- id:").expect("a question");
    before
}

/// The quiz that a source is, which nothing must be wrong with.
fn sound(source: &str) -> Quiz {
    let reading = bank::read_alone(source, "guide");
    assert!(reading.problems.is_empty(), "{source}\n{:?}", reading.problems);
    reading.quiz.expect("a quiz without a problem")
}

/// The first quiz with every question of the guide after its own.
fn whole() -> Quiz {
    let first = quizzes().next().expect("a quiz");
    sound(&questions().fold(first.to_owned(), |quiz, block| quiz + block))
}

fn question<'q>(quiz: &'q Quiz, id: &str) -> &'q Question {
    let found = quiz.questions.iter().find(|question| *question.id == *id);
    found.unwrap_or_else(|| panic!("the guide has no question `{id}`"))
}

/// Exams, which lie in `exams/`.
fn exams() -> impl Iterator<Item = &'static str> {
    blocks().filter(|block| block.starts_with("exam:"))
}

#[test]
fn every_block_is_a_quiz_questions_or_an_exam() {
    let known = quizzes().count() + questions().count() + exams().count();
    assert_eq!(known, blocks().count());
}

#[test]
fn every_exam_of_the_guide_is_sound() {
    assert!(exams().count() > 0);
    for exam in exams() {
        let loaded = load::as_written(Path::new("exams/examen.yaml"), exam.to_owned(), Aim::Check);
        assert!(loaded.reading.problems.is_empty(), "{:?}", loaded.reading.problems);
    }
}

#[test]
fn every_quiz_of_the_guide_is_sound() {
    assert!(quizzes().count() > 1);
    for quiz in quizzes() {
        sound(quiz);
        let reading = bank::check_alone(quiz, "guide");
        assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    }
}

#[test]
fn every_question_of_the_guide_rests_on_its_text() {
    for block in questions() {
        sound(&format!("{}{block}", opening()));
    }
}

#[test]
fn the_questions_stand_together_in_one_quiz() {
    let quiz = whole();
    let names: BTreeSet<&str> =
        quiz.questions.iter().map(|question| question.kind.name()).collect();
    assert_eq!(names, BTreeSet::from(TYPES));
    let has = |is: fn(&Kind) -> bool| quiz.questions.iter().any(|question| is(&question.kind));
    assert!(has(|kind| matches!(kind, Kind::Cloze(cloze) if cloze.bank)));
    assert!(has(|kind| matches!(kind, Kind::TrueFalse(_)) && kind.proof().is_some()));
    assert!(quiz.offers_not_stated());
}

#[test]
fn every_type_has_a_section() {
    for name in TYPES {
        let heading = format!("\n### `{name}`");
        assert!(GUIDE.contains(&heading), "{name}");
    }
}

#[test]
fn the_whole_quiz_has_fifteen_lines() {
    assert_eq!(quizzes().next().map(|quiz| quiz.lines().count()), Some(15));
}

#[rstest]
#[case::one_tick("paul", "a", "1/2")]
#[case::one_tick_too_many("paul", "a b c", "1/2")]
#[case::a_right_tick_and_a_wrong_one("paul", "a c", "0/2")]
#[case::all_ticked("paul", "a b c d", "0/2")]
#[case::choice_and_proof("heure", "faux @ 6", "1/1")]
#[case::choice_alone("heure", "faux", "0.5/1")]
#[case::proof_alone("heure", "vrai @ 6", "0/1")]
#[case::by_value("prix", "24 €", "1/1")]
#[case::in_words("prix", "vingt-quatre", "1/1")]
#[case::two_gaps("resume", "fruits|outils", "1/1.5")]
#[case::two_words("mots", "tomates|fleurs", "1/1.5")]
#[case::the_last_first("journee", "d a b c", "1/1.5")]
#[case::two_pairs("qui", "a1 b2", "1/1.5")]
#[case::one_sentence("aider", "5", "1/2")]
#[case::one_sentence_too_many("aider", "5 6 7", "1/2")]
#[case::a_right_sentence_and_another("aider", "5 7", "0/2")]
#[case::exact("cle", "UNE CLÉ", "1/1")]
#[case::another_spelling("cle", "une clef", "1/1")]
#[case::no_article("cle", "clé", "1/1")]
#[case::no_accent("cle", "une cle", "1/1")]
#[case::article("cle", "un clé", "1/1")]
#[case::agreement("cle", "des clés", "1/1")]
#[case::another_word("cle", "un clou", "0/1")]
#[case::a_short_word_misspelt("cle", "une clée", "0/1")]
#[case::too_much("cle", "une clé en or", "0/1")]
fn points_are_as_the_guide_says(#[case] id: &str, #[case] line: &str, #[case] points: &str) {
    let quiz = whole();
    let question = question(&quiz, id);
    let shown: Vec<usize> = (0..question.kind.texts().len()).collect();
    let answer = marking::read(question, line, &shown, true).expect("an answer");
    let verdict = marking::mark(&quiz, question, &answer);
    assert_eq!(format!("{}/{}", verdict.points, verdict.out_of), points);
}

/// The messages that the guide says `relire check` gives, by what was written in a question.
#[rstest]
#[case("prompt: Attention : où ?", "le deux-points coupe ce texte en deux")]
#[case("prompt: Qui a la clé #4 ?", "le signe `#` coupe ce texte")]
#[case("prompt: @Paul vient ?", "ce signe a un sens particulier en YAML au début d’un texte")]
#[case("prompt: \"Il dit \"non\" ?\"", "ce guillemet termine le texte trop tôt")]
#[case("\tprompt: Qui ?", "la marge contient une tabulation")]
#[case(" prompt: Qui ?", "cette ligne n’est alignée avec aucune autre")]
#[case("reponse: oui", "le champ `reponse` n’existe pas")]
fn what_is_said_of_a_slip_is_what_the_guide_says(#[case] line: &str, #[case] said: &str) {
    let other = if line.contains("prompt") { "answer: oui" } else { "prompt: Qui ?" };
    let line = line.strip_prefix('\t').map_or(format!("  {line}"), |rest| format!("\t{rest}"));
    let source = format!("{}- id: q\n  type: short\n{line}\n  {other}\n", opening());
    let problems = bank::read_alone(&source, "guide").problems;
    let words = Words::new(Language::French);
    let first = problems.first().map(|problem| words.problem(problem).0.replace('\u{a0}', " "));
    assert!(first.as_ref().is_some_and(|first| first.starts_with(said)), "{first:?}");
    assert!(GUIDE.replace('\u{a0}', " ").contains(said), "{said}");
}
