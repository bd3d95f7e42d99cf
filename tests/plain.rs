//! The plain face from outside: standard input, standard output, the report.

mod folder;
mod program;

use std::sync::Arc;

use folder::folder;
use jiff::Timestamp;
use program::{Run, program, run};
use relire::bank::{Kind, Points, Quiz, Truth, load};
use relire::marking;
use relire::session::{Choice, Session};
use serde_json::Value;
use sha2::{Digest as _, Sha256};

fn quizzes() -> Vec<Quiz> {
    let quiz = |at| load::built_in(at).reading.quiz;
    (0..load::built_in_count()).filter_map(quiz).collect()
}

/// The sitting that a seed gives.
fn sitting(quiz: &Quiz, seed: u64) -> Session {
    let quiz = Arc::new(quiz.clone());
    Session::begin(quiz, Choice::default(), seed, Timestamp::UNIX_EPOCH).expect("questions")
}

/// The right answers in the order asked, a line each.
fn right_answers(session: &Session) -> Vec<String> {
    let places = 0..session.items().len();
    let questions = places.map(|place| session.question_at(place));
    let written = |question| marking::written(question, &marking::key(question)).to_string();
    questions.map(written).collect()
}

/// Wrong answers in the order asked, a line each.
fn wrong_answers(session: &Session) -> Vec<String> {
    let wrong = |place: usize| {
        let question = session.question_at(place);
        let option = |wrong: &dyn Fn(usize) -> bool| {
            let mut options = question.kind.options().iter().enumerate();
            options.find(|(at, _)| wrong(*at)).map(|(_, option)| option.text.to_string())
        };
        match &question.kind {
            Kind::Single(single) => option(&|at| at != single.answer).expect("a wrong option"),
            Kind::Multiple(multiple) => {
                option(&|at| !multiple.answer.contains(&at)).expect("a wrong option")
            }
            Kind::TrueFalse(statement) => {
                let choice = if statement.answer == Truth::True { "faux" } else { "vrai" };
                let proof = if statement.justification.is_some() { " @ 1" } else { "" };
                format!("{choice}{proof}")
            }
            Kind::Proof(proof) => {
                let other = (0..proof.among).find(|place| !proof.sentences.contains(place));
                (other.expect("a sentence that proves nothing") + 1).to_string()
            }
            Kind::Cloze(cloze) if cloze.bank => {
                let mut words: Vec<&str> = cloze.words().map(|word| &**word).collect();
                words.rotate_left(1);
                words.join(" | ")
            }
            Kind::Cloze(cloze) => vec!["rien de tel"; cloze.gaps.len()].join(" | "),
            Kind::Order(order) => {
                let backwards: Vec<&str> = order.items.iter().rev().map(|item| &**item).collect();
                backwards.join("|")
            }
            Kind::Match(matching) => {
                let last = matching.lefts.len() - 1;
                let turned =
                    |left: usize| &matching.rights[if left == last { 0 } else { left + 1 }];
                let pairs = matching.lefts.iter().enumerate();
                let pairs: Vec<String> =
                    pairs.map(|(at, left)| format!("{left} → {}", turned(at))).collect();
                pairs.join(" | ")
            }
            Kind::Short(_) => "rien de tel".to_owned(),
            Kind::Number(_) => "987654321".to_owned(),
        }
    };
    (0..session.items().len()).map(wrong).collect()
}

fn last_line(played: &Run) -> &str {
    played.out.lines().last().unwrap_or_default()
}

fn play(locale: &str, arguments: &[&str], lines: &[String]) -> Run {
    let input: String = lines.iter().map(|line| line.clone() + "\n").collect();
    let played = run(program(locale).args(arguments), input.as_bytes());
    assert_eq!((played.code, played.err.as_str()), (Some(0), ""), "{arguments:?}");
    assert!(!played.out.contains('\u{1b}'), "an escape sequence after {arguments:?}");
    played
}

#[test]
fn right_answers_get_every_point_in_every_order() {
    for quiz in quizzes() {
        for seed in [1, 20_241_028] {
            let session = sitting(&quiz, seed);
            let out_of = session.out_of();
            let seed = seed.to_string();
            let arguments = ["--plain", &quiz.id, "--seed", &seed];
            let lines = right_answers(&session);
            let french = play("fr_FR.UTF-8", &arguments, &lines);
            let comma = out_of.to_string().replace('.', ",");
            assert_eq!(last_line(&french), format!("Score\u{a0}: {comma}/{comma}"));
            let english = play("en_GB.UTF-8", &arguments, &lines);
            assert_eq!(last_line(&english), format!("Score: {out_of}/{out_of}"));
        }
    }
}

#[test]
fn wrong_answers_get_no_point_and_stand_among_those_to_look_at_again() {
    for quiz in quizzes() {
        let session = sitting(&quiz, 3);
        let arguments = ["--plain", &quiz.id, "--seed", "3"];
        let played = play("fr_FR.UTF-8", &arguments, &wrong_answers(&session));
        let out_of = session.out_of().to_string().replace('.', ",");
        assert_eq!(last_line(&played), format!("Score\u{a0}: 0/{out_of}"));
        let (_, missed) = played.out.split_once("Questions à revoir\n").expect("missed questions");
        for place in 0..session.items().len() {
            let prompt = &session.question_at(place).prompt;
            let row = format!("Question {}\u{a0}: {prompt}", place + 1);
            assert!(missed.contains(&row), "{row}");
        }
    }
}

#[test]
fn letters_are_those_shown() {
    let quiz = quizzes().swap_remove(1);
    let session = sitting(&quiz, 11);
    let letters = |place: usize| {
        let (item, question) = (&session.items()[place], session.question_at(place));
        let letter = |option: &usize| {
            let at = item.options.iter().position(|shown| shown == option);
            ('a'..).nth(at.expect("a shown option")).expect("a letter").to_string()
        };
        match &question.kind {
            Kind::Single(single) => letter(&single.answer),
            Kind::Multiple(multiple) => {
                multiple.answer.iter().map(letter).collect::<Vec<_>>().join(" ")
            }
            _ => marking::written(question, &marking::key(question)).to_string(),
        }
    };
    let lines: Vec<String> = (0..session.items().len()).map(letters).collect();
    let played = play("en_GB.UTF-8", &["--plain", &quiz.id, "--seed", "11"], &lines);
    assert_eq!(last_line(&played), "Score: 10.5/10.5");
}

#[test]
fn the_end_of_input_hands_nothing_in() {
    let quiz = quizzes().swap_remove(1);
    let session = sitting(&quiz, 5);
    for answered in 0..session.items().len() {
        let lines = &right_answers(&session)[..answered];
        let points: Points = (0..answered).map(|place| session.question_at(place).points).sum();
        let points = points.to_string().replace('.', ",");
        let played = play("fr_FR.UTF-8", &["--plain", "koursk-a2", "--seed", "5"], lines);
        assert_eq!(last_line(&played), format!("Score\u{a0}: {points}/10,5"));
    }
}

#[test]
fn an_empty_line_is_an_answer_and_nonsense_is_none() {
    let lines = ["", "zzz", "?!", ""].map(str::to_owned);
    let arguments = ["koursk-b1", "--no-shuffle", "--report", "-"];
    let played = play("en_GB.UTF-8", &arguments, &lines);
    let report: Value = serde_json::from_str(last_line(&played)).expect("a report");
    assert_eq!(report["questions"][0]["answer"], "");
    assert_eq!(report["questions"][0]["verdict"], "wrong");
    assert_eq!(report["questions"][1]["answer"], "");
    assert_eq!(report["questions"][2]["answer"], Value::Null);
}

#[test]
fn what_is_typed_can_send_nothing_to_the_terminal() {
    let hostile = "\u{1b}[2J\u{9b}31m\u{202e}\u{7}".to_owned();
    let lines = vec![hostile; 12];
    let played = play("fr_FR.UTF-8", &["koursk-b1", "--report", "-"], &lines);
    for c in ['\u{9b}', '\u{202e}', '\u{7}'] {
        assert!(!played.out.contains(c), "{c:?}");
    }
}

#[test]
fn a_report_has_every_field_of_the_contract() {
    let file = folder("report").join("report.json");
    let quiz = quizzes().swap_remove(1);
    let session = sitting(&quiz, 8);
    let mut lines = right_answers(&session);
    lines.insert(0, "/indice".to_owned());
    let path = file.to_str().expect("a path in UTF-8");
    let arguments = ["quizzes/koursk-a2.yaml", "--seed", "8", "--learner", "Zoé", "--report", path];
    let played = play("fr_FR.UTF-8", &arguments, &lines);
    assert_eq!(last_line(&played), "Score\u{a0}: 10,5/10,5");
    let text = std::fs::read_to_string(&file).expect("a report");
    assert_eq!(text.matches('\n').count(), 1, "a report is one line");
    let report: Value = serde_json::from_str(&text).expect("JSON");
    let fields = "relire attempt learner quiz title quiz_hash seed mode started finished points out_of questions";
    assert_eq!(names(&text), fields.split(' ').collect::<Vec<_>>());
    assert_eq!(report["relire"], 1);
    assert_eq!(report["attempt"].as_str().expect("a UUID").as_bytes()[14], b'7');
    assert_eq!(report["learner"], "Zoé");
    assert_eq!(report["quiz"], "koursk-a2");
    assert_eq!(report["title"], quiz.title.as_str());
    let source = std::fs::read("quizzes/koursk-a2.yaml").expect("the quiz");
    let hash = report["quiz_hash"].as_str().expect("a hash");
    let bytes = (0..hash.len()).step_by(2).map(|at| u8::from_str_radix(&hash[at..at + 2], 16));
    assert_eq!(
        bytes.collect::<Result<Vec<u8>, _>>().expect("hexadecimal"),
        *Sha256::digest(source)
    );
    assert_eq!(report["seed"], 8);
    assert_eq!(report["mode"], "practice");
    let instant = |field: &str| -> Timestamp {
        report[field].as_str().expect("an instant").parse().expect("RFC 3339")
    };
    assert!(instant("started") <= instant("finished"));
    assert_eq!((report["points"].as_f64(), report["out_of"].as_f64()), (Some(10.5), Some(10.5)));
    questions_have_every_field(&report, &session);
}

/// The names of the outer object, in their order.
fn names(text: &str) -> Vec<&str> {
    let (outer, _) = text.split_once("\"questions\":[").expect("questions");
    let names = outer.split('"').skip(1).step_by(2).collect::<Vec<_>>();
    let followed = |name: &&str| outer.contains(&format!("\"{name}\":"));
    names.into_iter().filter(followed).chain(["questions"]).collect()
}

fn questions_have_every_field(report: &Value, session: &Session) {
    let questions = report["questions"].as_array().expect("questions");
    assert_eq!(questions.len(), session.items().len());
    for (place, told) in questions.iter().enumerate() {
        let question = session.question_at(place);
        let mut names: Vec<&String> = told.as_object().expect("an object").keys().collect();
        names.sort();
        let fields =
            "answer claimed hint id out_of points remarks seconds skill type verdict".split(' ');
        assert_eq!(names, fields.collect::<Vec<_>>());
        assert_eq!(told["id"], question.id.as_str(), "questions stand in the order asked");
        assert_eq!(told["type"], question.kind.name());
        assert_eq!(told["skill"].as_str(), question.skill.map(relire::bank::Skill::name));
        let answer = marking::written(question, &marking::key(question));
        assert_eq!(told["answer"], answer.as_str());
        assert_eq!(told["verdict"], "right");
        let points = Some(f64::from(question.points.quarters()) / 4.0);
        assert_eq!((told["points"].as_f64(), told["out_of"].as_f64()), (points, points));
        assert!(told["seconds"].as_f64().is_some_and(|seconds| seconds >= 0.0));
        assert_eq!(told["hint"], place == 0);
        assert_eq!(told["claimed"], false);
        assert_eq!(told["remarks"].as_array().map(Vec::len), Some(0));
    }
}

#[test]
fn a_report_of_an_open_sitting_says_what_was_not_reached() {
    let arguments = ["koursk-b2", "--no-shuffle", "--report", "-"];
    let played = play("fr_FR.UTF-8", &arguments, &["b".to_owned()]);
    let mut lines = played.out.lines().rev();
    let report: Value = serde_json::from_str(lines.next().expect("a line")).expect("a report");
    let score = lines.next().expect("the score");
    assert!(score.starts_with("Score\u{a0}: "), "the report comes after everything else");
    assert_eq!(report["finished"], Value::Null);
    assert_eq!(report["learner"], Value::Null);
    assert_eq!(report["questions"][0]["verdict"].as_str().map(str::is_empty), Some(false));
    for told in &report["questions"].as_array().expect("questions")[1..] {
        assert_eq!((&told["answer"], &told["verdict"]), (&Value::Null, &Value::Null));
        assert_eq!(told["points"].as_f64(), Some(0.0));
    }
    let untouched = play("fr_FR.UTF-8", &arguments, &[]);
    let report: Value = serde_json::from_str(last_line(&untouched)).expect("a report");
    assert_eq!(report["questions"][0]["answer"], Value::Null);
}

#[test]
fn a_library_is_a_numbered_list_with_what_did_not_load_in_it() {
    let library = folder("library");
    std::fs::copy("quizzes/koursk-a2.yaml", library.join("a.yaml")).expect("a copy");
    std::fs::write(library.join("b.yaml"), "title: Sans texte\n").expect("a broken quiz");
    std::fs::copy("quizzes/koursk-b1.yaml", library.join("c.yaml")).expect("a copy");
    let path = library.to_str().expect("a path in UTF-8");
    let choose = |number: &str, arguments: &[&str]| {
        let arguments = [&["--plain", path], arguments].concat();
        play("fr_FR.UTF-8", &arguments, &[number.to_owned()])
    };
    let played = choose("2", &[]);
    let shown = played.out.replace(path, "DOSSIER").replace('\u{a0}', "~");
    let list: Vec<&str> = shown.lines().take(7).collect();
    insta::assert_snapshot!(list.join("\n"), @r"
        Choisissez un texte.
        1. Des soldats nord-coréens en Russie, niveau A2, 10 questions, 2 minutes de lecture
        DOSSIER/b.yaml ne peut pas être joué (ligne 1~: le champ `passage` manque)
        2. Troupes nord-coréennes en Russie~: qui dit quoi~?, niveau B1, 12 questions, 2 minutes de lecture
        Écrivez un nombre de 1 à 2, puis appuyez sur Entrée.

        Troupes nord-coréennes en Russie~: qui dit quoi~?
        ");
    assert_eq!(choose("", &[]).out.matches("Écrivez un nombre de 1 à 2").count(), 2);
    assert!(choose("", &["--level", "B1"]).out.contains("Écrivez 1, puis"));
}

#[test]
fn the_built_in_quizzes_are_the_library() {
    let played = play("en_GB.UTF-8", &[], &["1".to_owned()]);
    let shown = played.out.replace('\u{a0}', "~");
    let list: Vec<&str> = shown.lines().take(9).collect();
    insta::assert_snapshot!(list.join("\n"), @"
    Choose a text.
    1. Le samedi de madame Petit, level A1, 11 questions, 2 minutes to read
    2. Des soldats nord-coréens en Russie, level A2, 10 questions, 2 minutes to read
    3. Cinq activités pour la rentrée, level B1, 8 questions, 2 minutes to read
    4. L’école commence sur le trottoir, level B1, 9 questions, 3 minutes to read
    5. Troupes nord-coréennes en Russie~: qui dit quoi~?, level B1, 12 questions, 2 minutes to read
    6. Guerre en Ukraine~: des renforts venus de Corée du Nord, level B2, 15 questions, 2 minutes to read
    7. Troupes nord-coréennes en Russie~: ce que valent les déclarations, level C1, 15 questions, 2 minutes to read
    8. Examen d’entraînement B1, exam, 23 questions, 45 minutes
    ");
    assert_eq!(last_line(&played), "Score: 0/11.5");
}
