//! The full-screen face in a real terminal, with the keys of a person.

mod erase;
mod exam;
mod folder;
mod learners;
#[cfg(unix)]
mod mishaps;
mod preview;
mod program;
mod reviews;
mod settings;
#[cfg_attr(not(unix), expect(dead_code, reason = "signals and closed windows are of Unix"))]
mod support;

use support::Terminal;

const RELIRE: &str = env!("CARGO_BIN_EXE_relire");
const ESC: &str = "\u{1b}";
const DOWN: &str = "\u{1b}[B";
const RIGHT: &str = "\u{1b}[C";
const HOME: &str = "\u{1b}[H";

fn three(rows: u16, cols: u16) -> Terminal {
    let terminal = Terminal::start(RELIRE, &["tests/quizzes/three.yaml"], rows, cols);
    terminal.wait_for("La bibliothèque ouvre");
    terminal
}

#[test]
fn a_quiz_is_played_to_its_score() {
    for (rows, cols) in [(30, 100), (24, 80), (20, 60)] {
        let mut terminal = three(rows, cols);
        terminal.press("\r");
        terminal.wait_for("Question 1/3");
        terminal.press("\r");
        terminal.wait_for("Bonne réponse");
        terminal.press("\r");
        terminal.wait_for("Question 2/3");
        terminal.press(" ");
        terminal.press(DOWN);
        terminal.press(DOWN);
        terminal.press(" ");
        terminal.press("\r");
        terminal.wait_for("2/2");
        terminal.press("\r");
        terminal.wait_for("Question 3/3");
        for key in ["2", "0", "1", "8", "\u{7f}", "9", "\r"] {
            terminal.press(key);
        }
        terminal.wait_for("Bonne réponse");
        terminal.press("\r");
        terminal.wait_for("Score\u{a0}: 4/4");
        terminal.press("q");
        assert_eq!(terminal.end(), 0);
        assert!(terminal.is_given_back());
    }
}

/// What a person presses for the right answer to each question of the quiz that has every type, in
/// the order that the seed 1 gives; the accent of « thé » is put on with Tab.
const EVERY_TYPE: [(&str, &[&str]); 11] = [
    ("single", &["\r"]),
    ("multiple", &[" ", DOWN, DOWN, " ", "\r"]),
    ("true-false", &["\r"]),
    ("short", &["d", "u", " ", "t", "h", "e", "\t", "\r"]),
    ("number", &["2", "0", "1", "9", "\r"]),
    ("order", &[" ", DOWN, " ", "\r"]),
    ("match", &["2", DOWN, "4", DOWN, RIGHT, RIGHT, "\r"]),
    ("cloze", &["midi", "\r", "aider", "\r", "the", "\t", "\r"]),
    ("cloze with a bank", &["c", "a", RIGHT, "\r"]),
    ("proof", &[HOME, RIGHT, RIGHT, " ", DOWN, " ", "\r"]),
    ("justified", &["\r", HOME, RIGHT, DOWN, " ", "\r"]),
];

#[test]
fn every_type_is_answered_with_the_keys_of_a_person() {
    for (rows, cols) in [(30, 100), (24, 80), (20, 60)] {
        let quiz = "tests/quizzes/every-type.yaml";
        let mut terminal = Terminal::start(RELIRE, &["--seed", "1", quiz], rows, cols);
        terminal.wait_for("questions vous attendent");
        terminal.press("\r");
        for (number, (name, keys)) in EVERY_TYPE.iter().enumerate() {
            terminal.wait_for(&format!("Question {}/11", number + 1));
            keys.iter().for_each(|key| terminal.press(key));
            terminal.wait(name, |seen| seen.contains("Bonne réponse"));
            terminal.press("\r");
        }
        terminal.wait_for("Score\u{a0}: 14,5/14,5");
        terminal.press("q");
        assert_eq!(terminal.end(), 0);
        assert!(terminal.is_given_back());
    }
}

/// A judgement may be changed while its proof is looked for, and what was picked stays.
#[test]
fn esc_leads_from_the_proof_back_to_the_judgement() {
    let quiz = "tests/terminal/judged.yaml";
    let mut terminal = Terminal::start(RELIRE, &[quiz], 24, 80);
    terminal.wait_for("une question vous attend");
    terminal.press("\r");
    terminal.wait_for("Ensuite, montrez la phrase");
    terminal.press("\r");
    terminal.wait_for("Votre choix\u{a0}: Vrai");
    terminal.press("\r");
    terminal.wait_for("Choisissez d’abord une phrase");
    for key in [DOWN, " "] {
        terminal.press(key);
    }
    terminal.wait_for("Une phrase choisie");
    terminal.press(ESC);
    terminal.wait_for("Ensuite, montrez la phrase");
    terminal.press(DOWN);
    terminal.press("\r");
    terminal.wait_for("Votre choix\u{a0}: Faux");
    terminal.wait_for("Une phrase choisie");
    terminal.press("\r");
    terminal.wait_for("Bonne réponse");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

/// « éte » is put right with the accent key, whichever of its two names is pressed.
#[test]
fn an_accent_is_put_on_with_one_key() {
    for key in ["\t", "\u{14}"] {
        let mut terminal = Terminal::start(RELIRE, &["tests/terminal/accents.yaml"], 20, 60);
        terminal.wait_for("une question vous attend");
        terminal.press("\r");
        terminal.wait_for("obligatoires");
        terminal.press("éte");
        terminal.wait_for("› éte");
        terminal.press(key);
        terminal.wait_for("e [é] è  ê  ë");
        terminal.press(key);
        terminal.wait_for("› étè");
        terminal.press("\u{1b}[Z");
        terminal.wait_for("› été");
        terminal.press("\r");
        terminal.wait_for("Bonne réponse  Vous avez répondu\u{a0}: été");
        assert!(!terminal.seen().contains("remarque"));
        terminal.press("q");
        assert_eq!(terminal.end(), 0);
    }
}

#[test]
fn the_library_opens_a_built_in_quiz() {
    let mut terminal = Terminal::start(RELIRE, &[], 30, 100);
    terminal.wait_for("8 textes");
    terminal.press("/");
    terminal.press("petit");
    terminal.press("\r");
    terminal.wait_for("niveau visé A1");
    terminal.press(ESC);
    terminal.wait_for("Bibliothèque");
    terminal.press("\u{3}");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_given_back());
}

#[test]
fn a_sitting_left_open_goes_on_where_it_was() {
    let mut terminal = three(24, 80);
    terminal.press("\r");
    terminal.wait_for("Question 1/3");
    terminal.press("n");
    terminal.wait_for("je ne sais pas");
    terminal.press("\r");
    terminal.wait_for("Question 2/3");
    terminal.press(ESC);
    terminal.wait_for("une question sur 3");
    terminal.press("\r");
    terminal.wait_for("Question 2/3");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn a_quiz_is_played_line_by_line_to_its_score() {
    let arguments = ["--plain", "tests/quizzes/three.yaml"];
    let mut terminal = Terminal::start(RELIRE, &arguments, 200, 80);
    terminal.wait_for("Question 1 sur 3");
    terminal.press("a\n");
    terminal.wait_for("Question 2 sur 3");
    terminal.press("les livres | le silence\n");
    terminal.wait_for("Question 3 sur 3");
    terminal.press("2019\n");
    terminal.wait_for("Score\u{a0}: 4/4");
    terminal.wait_for("ou appuyez sur Entrée pour finir");
    terminal.press("\n");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.seen().trim_end().ends_with("Score\u{a0}: 4/4"), "{}", terminal.seen());
}

/// Who chose in the library comes back to it.
#[test]
fn line_by_line_one_text_follows_the_other() {
    let mut terminal = Terminal::start(RELIRE, &["--plain", "tests/quizzes"], 200, 80);
    terminal.wait_for("La bibliothèque du village, niveau");
    let seen = terminal.seen();
    let three = seen.lines().find(|line| line.contains(", 3 questions")).expect("a short quiz");
    let number = three.split('.').next().expect("a number").to_owned();
    terminal.press(&(number + "\n"));
    for place in 1..=3 {
        terminal.wait_for(&format!("Question {place} sur 3"));
        terminal.press("\n");
    }
    terminal.wait_for("ou appuyez sur Entrée pour finir");
    terminal.press("\n");
    terminal.wait("the list again", |seen| seen.matches("Choisissez un texte").count() == 2);
    assert!(terminal.seen().contains(", meilleur résultat 0/4"), "{}", terminal.seen());
    terminal.press("/quitter\n");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn a_resize_draws_anew() {
    let mut terminal = three(30, 100);
    terminal.resize(9, 30);
    terminal.wait_for("trop petite");
    terminal.resize(20, 60);
    terminal.wait_for("La bibliothèque ouvre");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn a_large_paste_is_taken_at_once_and_capped() {
    let mut terminal = three(24, 80);
    terminal.press("\r");
    terminal.wait_for("Question 1/3");
    // Outside a text field a paste does nothing.
    terminal.press("\u{1b}[200~q\u{1b}[201~");
    terminal.press("n");
    terminal.wait_for("je ne sais pas");
    terminal.press("\r");
    terminal.wait_for("Question 2/3");
    terminal.press("n");
    terminal.wait_for("je ne sais pas");
    terminal.press("\r");
    terminal.wait_for("Question 3/3");
    terminal.press(&format!("\u{1b}[200~{}\u{1b}[201~", "1234567890".repeat(100_000)));
    terminal.wait_for("‹");
    terminal.press("\r");
    terminal.wait_for("Mauvaise réponse");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_given_back());
}

#[test]
fn a_killed_screen_is_offered_first_and_goes_on() {
    let data = tempfile::tempdir().expect("a folder");
    let folder = data.path().to_str().expect("a path in UTF-8");
    let mut terminal =
        Terminal::start(RELIRE, &["--data-dir", folder, "--no-shuffle", "koursk-a2"], 24, 80);
    terminal.wait_for("questions vous attendent");
    terminal.press("\r");
    terminal.wait_for("Question 1/10");
    terminal.press("n");
    terminal.wait_for("je ne sais pas");
    terminal.press("\r");
    terminal.wait_for("Question 2/10");
    let second = question(&terminal.seen());
    kill(&mut terminal);
    let mut terminal = Terminal::start(RELIRE, &["--data-dir", folder], 24, 80);
    terminal.wait_for("Reprendre\u{a0}: Des soldats nord-coréens");
    terminal.wait_for("8 textes");
    terminal.press("\r");
    terminal.wait_for("une question sur 10");
    terminal.press("\r");
    terminal.wait("the same question", |seen| question(seen) == second);
    terminal.press("\u{3}");
    assert_eq!(terminal.end(), 0);
    let mut terminal = Terminal::start(RELIRE, &["--data-dir", folder, "koursk-a2"], 24, 80);
    terminal.wait_for("une question sur 10");
    terminal.press("\r");
    terminal.wait_for("Question 2/10");
    terminal.press("\u{3}");
    assert_eq!(terminal.end(), 0);
}

/// Ends the program as hard as the system can.
fn kill(terminal: &mut Terminal) {
    terminal.kill();
    terminal.end();
}

/// The quiz file is changed between two sittings: the second shows the text of the first.
#[test]
fn an_edited_quiz_goes_on_as_it_was_and_says_so() {
    let data = tempfile::tempdir().expect("a folder");
    let quiz = data.path().join("trois.yaml");
    let source = std::fs::read_to_string("tests/quizzes/three.yaml").expect("a quiz");
    std::fs::write(&quiz, &source).expect("a copy");
    let folder = data.path().to_str().expect("a path in UTF-8");
    let path = quiz.to_str().expect("a path in UTF-8");
    let mut terminal = Terminal::start(RELIRE, &["--data-dir", folder, path], 24, 80);
    terminal.wait_for("La bibliothèque ouvre");
    terminal.press("\r");
    terminal.wait_for("Question 1/3");
    terminal.press("n");
    terminal.wait_for("je ne sais pas");
    kill(&mut terminal);
    std::fs::write(&quiz, source.replace("bibliothèque", "médiathèque")).expect("another text");
    for arguments in [["--data-dir", folder, path], ["--data-dir", folder, folder]] {
        let mut terminal = Terminal::start(RELIRE, &arguments, 24, 80);
        if arguments[2] == folder {
            terminal.wait_for("Reprendre\u{a0}: La bibliothèque du village");
            terminal.wait_for("1 texte");
            terminal.press("\r");
        }
        terminal.wait_for("Ce quiz a changé depuis");
        terminal.wait_for("La bibliothèque ouvre");
        terminal.wait_for("une question sur 3");
        terminal.press("\r");
        terminal.wait("the next question", |seen| {
            seen.contains("Question 2/3") && !seen.contains("a changé")
        });
        terminal.press("\u{3}");
        assert_eq!(terminal.end(), 0);
    }
}

/// What stands below the text.
fn question(seen: &str) -> String {
    let lines = seen.lines().skip_while(|line| !line.contains('─')).map(str::trim_end);
    lines.collect::<Vec<_>>().join("\n")
}

/// Its data folder is a file: nothing can be kept, and the quiz is played all the same.
#[test]
fn what_is_not_kept_is_said_on_the_first_line() {
    let data = tempfile::NamedTempFile::new().expect("a file");
    let folder = data.path().to_str().expect("a path in UTF-8");
    let quiz = "tests/quizzes/three.yaml";
    let mut terminal = Terminal::start(RELIRE, &["--data-dir", folder, quiz], 20, 60);
    terminal.wait_for("La bibliothèque ouvre");
    terminal.press("\r");
    terminal.wait_for("Pas encore enregistré");
    terminal.wait_for("Question 1/3");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}
