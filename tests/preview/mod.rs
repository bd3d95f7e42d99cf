//! A teacher's two windows: an editor that saves a quiz, and beside it the preview that follows.

use std::fs;
use std::path::{Path, PathBuf};

use super::folder::folder;
use super::support::Terminal;
use super::{ESC, RELIRE};

const QUIZ: &str = include_str!("../quizzes/three.yaml");
/// What is said of a version that can't be read.
const BROKEN: &str = "vous voyez la dernière qui se lisait";

/// The quiz with another prompt for its first question.
fn asking(prompt: &str) -> String {
    let at = QUIZ.find("prompt: ").expect("a prompt");
    let end = at + QUIZ[at..].find('\n').expect("its end");
    format!("{}prompt: {prompt}{}", &QUIZ[..at], &QUIZ[end..])
}

/// Saves as many editors do: a new file takes the place of the old one.
fn save(path: &Path, text: &str) {
    let new = path.with_extension("swp");
    fs::write(&new, text).expect("a new file");
    fs::rename(new, path).expect("it takes the place");
}

/// The preview of a file, its first question on screen.
fn previewed(path: &Path) -> Terminal {
    let path = path.to_str().expect("a path of letters");
    let mut terminal = Terminal::start(RELIRE, &["preview", path], 24, 80);
    terminal.wait_for("questions vous attendent");
    terminal.press("\r");
    terminal.wait_for("Question 1/3");
    terminal
}

/// A folder of that name with the quiz in it.
fn written(name: &str) -> (PathBuf, PathBuf) {
    let folder = folder(name);
    let path = folder.join("quiz.yaml");
    fs::write(&path, QUIZ).expect("the quiz");
    (folder, path)
}

#[test]
fn every_way_to_save_is_followed() {
    let (folder, path) = written("preview-saves");
    let mut terminal = previewed(&path);
    fs::write(&path, asking("Première version")).expect("saved in place");
    terminal.wait_for("Première version");
    save(&path, &asking("Deuxième version"));
    terminal.wait_for("Deuxième version");
    // With a copy of the old version kept, as vim does.
    fs::rename(&path, folder.join("quiz.yaml~")).expect("the copy");
    fs::write(&path, asking("Troisième version")).expect("the new version");
    terminal.wait_for("Troisième version");
    // In two writes, the first of which empties the file.
    fs::write(&path, "").expect("emptied");
    fs::write(&path, asking("Quatrième version")).expect("written");
    terminal.wait_for("Quatrième version");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_given_back());
    assert_eq!(fs::read_to_string(&path).expect("the quiz"), asking("Quatrième version"));
    assert_eq!(fs::read_dir(&folder).expect("the folder").count(), 2);
}

#[test]
fn a_broken_save_keeps_the_last_good_one_and_the_choice() {
    let (_, path) = written("preview-broken");
    let mut terminal = previewed(&path);
    terminal.press("b");
    terminal.wait_for("▸  b");
    save(&path, &QUIZ.replacen("type: single", "type: simple", 1));
    terminal.wait_for(BROKEN);
    terminal.wait_for("▸  b");
    terminal.press("!");
    terminal.wait_for("Les problèmes du fichier");
    terminal.wait_for("single");
    terminal.press(ESC);
    save(&path, "title: [");
    terminal.wait_for(BROKEN);
    save(&path, &asking("Et maintenant"));
    terminal.wait_for("Et maintenant");
    terminal.wait_for("▸  b");
    assert!(!terminal.seen().contains(BROKEN));
    terminal.press("\u{3}");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn errors_from_the_start_are_shown_until_a_save_mends_them() {
    let (_, path) = written("preview-waits");
    save(&path, &QUIZ.replacen("title:", "titel:", 1));
    let mut terminal =
        Terminal::start(RELIRE, &["preview", path.to_str().expect("letters")], 20, 60);
    terminal.wait_for("s’affichera ici");
    save(&path, QUIZ);
    terminal.wait_for("questions vous attendent");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn a_file_that_goes_away_is_waited_for() {
    let (folder, path) = written("preview-gone");
    let mut terminal = previewed(&path);
    fs::remove_file(&path).expect("deleted");
    terminal.wait_for("introuvable");
    terminal.wait_for("Question 1/3");
    fs::write(&path, asking("De retour")).expect("written again");
    terminal.wait_for("De retour");
    fs::rename(&path, folder.join("autre.yaml")).expect("renamed");
    terminal.wait_for("introuvable");
    fs::rename(folder.join("autre.yaml"), &path).expect("renamed back");
    terminal.wait("nothing wrong", |seen| !seen.contains("introuvable"));
    // Its folder too: as where another branch is checked out.
    fs::remove_dir_all(&folder).expect("the folder is gone");
    terminal.wait_for("introuvable");
    fs::create_dir(&folder).expect("the folder again");
    fs::write(&path, asking("Avec le dossier")).expect("the file again");
    terminal.wait_for("Avec le dossier");
    save(&path, &asking("Encore"));
    terminal.wait_for("Encore");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn a_folder_replaced_at_once_is_followed() {
    let (folder, path) = written("preview-folder");
    let mut terminal = previewed(&path);
    let aside = folder.with_file_name("preview-folder-aside");
    // It may be there from a run before.
    let _ = fs::remove_dir_all(&aside);
    fs::rename(&folder, &aside).expect("moved aside");
    fs::create_dir(&folder).expect("another in its place");
    fs::write(&path, asking("Ailleurs")).expect("the file there");
    terminal.wait_for("Ailleurs");
    save(&path, &asking("Toujours"));
    terminal.wait_for("Toujours");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn a_file_of_the_current_folder_is_followed() {
    let (folder, path) = written("preview-here");
    let mut terminal = Terminal::start_in(&folder, RELIRE, &["preview", "quiz.yaml"], (24, 80));
    terminal.wait_for("questions vous attendent");
    terminal.press("\r");
    save(&path, &asking("Ici même"));
    terminal.wait_for("Ici même");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[cfg(unix)]
#[test]
fn what_a_link_leads_to_is_followed() {
    let (_, path) = written("preview-target");
    let link = folder("preview-link").join("lien.yaml");
    std::os::unix::fs::symlink(&path, &link).expect("a link");
    let mut terminal = previewed(&link);
    save(&path, &asking("Au bout du lien"));
    terminal.wait_for("Au bout du lien");
    fs::remove_file(&link).expect("the link is gone");
    terminal.wait_for("introuvable");
    let other = folder("preview-other").join("autre.yaml");
    fs::write(&other, asking("Un autre")).expect("another quiz");
    std::os::unix::fs::symlink(&other, &link).expect("another link");
    terminal.wait_for("Un autre");
    save(&other, &asking("Et suivi"));
    terminal.wait_for("Et suivi");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn the_file_of_a_passage_is_followed() {
    let folder = folder("preview-passage");
    let (texts, path) = (folder.join("textes"), folder.join("quiz.yaml"));
    let question = "  - { id: q, type: short, prompt: Qui lit ?, answer: Léa }\n";
    let of = |file: &str| format!("title: t\npassage: {{ file: {file} }}\nquestions:\n{question}");
    fs::write(&path, of("textes/un.txt")).expect("the quiz");
    let mut terminal =
        Terminal::start(RELIRE, &["preview", path.to_str().expect("letters")], 24, 80);
    terminal.wait_for("le quiz s’affichera ici");
    fs::create_dir(&texts).expect("its folder");
    fs::write(texts.join("un.txt"), "Léa lit un livre.\n").expect("its passage");
    terminal.wait_for("Léa lit un livre.");
    save(&texts.join("un.txt"), "Léa lit deux livres.\n");
    terminal.wait_for("Léa lit deux livres.");
    fs::remove_file(texts.join("un.txt")).expect("deleted");
    terminal.wait_for(BROKEN);
    fs::write(texts.join("deux.txt"), "Léa lit trois livres.\n").expect("another passage");
    save(&path, &of("textes/deux.txt"));
    terminal.wait_for("Léa lit trois livres.");
    save(&texts.join("deux.txt"), "Léa lit quatre livres.\n");
    terminal.wait_for("Léa lit quatre livres.");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
}

#[test]
fn a_folder_is_no_quiz_to_preview() {
    let mut terminal = Terminal::start(RELIRE, &["preview", "tests/quizzes"], 24, 80);
    terminal.wait_for("n’est pas un fichier ordinaire");
    assert_eq!(terminal.end(), 2);
    assert!(!terminal.was_claimed());
}
