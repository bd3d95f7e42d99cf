//! The screen of settings in a real terminal, and the file that it writes.

use std::fs;
use std::path::Path;

use super::folder::folder;
use super::support::Terminal;
use super::{DOWN, ESC, RELIRE, RIGHT};

/// The library, with that folder of settings.
fn library(folder: &Path) -> Terminal {
    let settings = format!("XDG_CONFIG_HOME={}", folder.display());
    let terminal = Terminal::start("env", &[&settings, "TERM=xterm", RELIRE], 24, 80);
    terminal.wait_for("Le samedi de madame Petit");
    terminal
}

/// Goes to the settings, chooses the dark theme, and comes back.
fn choose_dark(terminal: &mut Terminal) {
    terminal.press("o");
    terminal.wait_for("Largeur du texte");
    terminal.press(DOWN);
    terminal.wait_for("‹ couleurs du terminal ›");
    terminal.press(RIGHT);
    terminal.wait_for("‹ sombre ›");
    terminal.press(ESC);
    terminal.wait_for("Le samedi de madame Petit");
}

fn quit(mut terminal: Terminal) {
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    assert!(terminal.is_given_back());
}

#[test]
fn the_first_change_makes_the_file_with_its_folder_and_the_next_start_reads_it() {
    let folder = folder("settings-first").join("not-there");
    let mut terminal = library(&folder);
    choose_dark(&mut terminal);
    quit(terminal);
    let written = fs::read_to_string(folder.join("relire/config.toml")).expect("the file");
    assert!(written.contains("\ntheme = \"dark\"\n"), "{written}");
    assert!(written.contains("# Largeur du texte"), "{written}");
    let mut terminal = library(&folder);
    terminal.press(&format!("o{DOWN}"));
    terminal.wait_for("‹ sombre ›");
    quit(terminal);
    let again = fs::read_to_string(folder.join("relire/config.toml")).expect("the file");
    assert_eq!(again, written);
}

#[cfg(unix)]
#[test]
fn a_link_stays_a_link_and_comments_stay() {
    let folder = folder("settings-link");
    let real = folder.join("mine.toml");
    fs::create_dir(folder.join("relire")).expect("a folder");
    fs::write(&real, "# à moi\nmeasure = 72 # large\n").expect("settings");
    let link = folder.join("relire/config.toml");
    std::os::unix::fs::symlink(&real, &link).expect("a link");
    let mut terminal = library(&folder);
    choose_dark(&mut terminal);
    quit(terminal);
    let written = fs::read_to_string(&real).expect("the file");
    assert_eq!(written, "# à moi\nmeasure = 72 # large\ntheme = \"dark\"\n");
    assert!(fs::symlink_metadata(&link).expect("a link").is_symlink());
}

#[test]
fn what_cannot_be_written_is_told_and_holds_for_this_run() {
    let folder = folder("settings-unwritable");
    // Its folder is a file: not even the system's first person can write into it.
    fs::write(folder.join("relire"), "").expect("a file");
    let mut terminal = library(&folder);
    choose_dark(&mut terminal);
    terminal.wait_for("non enregistrés");
    terminal.press(&format!("o{DOWN}"));
    terminal.wait_for("‹ sombre ›");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    terminal.wait_for("ne peut pas être écrit");
}

#[test]
fn a_file_that_is_no_toml_is_never_written_over() {
    let folder = folder("settings-broken");
    fs::create_dir(folder.join("relire")).expect("a folder");
    let path = folder.join("relire/config.toml");
    fs::write(&path, "measure = 72\ntheme = sombre\n").expect("settings");
    let mut terminal = library(&folder);
    // What is wrong is told first, over the library, and again when it is left.
    terminal.wait_for("À corriger dans les réglages");
    terminal.wait_for("vouliez-vous écrire `theme = \"sombre\"`");
    terminal.press(ESC);
    terminal.wait("the library alone", |seen| !seen.contains("À corriger"));
    choose_dark(&mut terminal);
    terminal.wait_for("(erreur à la ligne 2 du fichier)");
    terminal.press("q");
    assert_eq!(terminal.end(), 0);
    terminal.wait_for("vouliez-vous écrire `theme = \"sombre\"`");
    assert_eq!(fs::read_to_string(&path).expect("the file"), "measure = 72\ntheme = sombre\n");
}
