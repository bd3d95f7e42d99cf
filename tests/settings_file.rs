//! The settings file from outside: what is wrong in it is told and costs nothing else.

mod folder;
mod program;

use std::fs;
use std::path::{Path, PathBuf};

use folder::folder;
use program::{Run, program, run};
use relire::settings::{Settings, fresh};
use relire::words::{Language, Words};
use rstest::rstest;

/// Shows a quiz with that settings file.
fn with(name: &str, text: &[u8]) -> (PathBuf, Run) {
    let folder = folder(name);
    fs::create_dir(folder.join("relire")).expect("a folder");
    fs::write(folder.join("relire/config.toml"), text).expect("settings");
    let shown = shown(&folder);
    (folder.join("relire/config.toml"), shown)
}

fn shown(folder: &Path) -> Run {
    let mut command = program("en_GB.UTF-8");
    run(command.env("XDG_CONFIG_HOME", folder).args(["show", "koursk-a2"]), b"")
}

#[test]
fn each_wrong_setting_is_told_with_its_place_and_the_others_count() {
    let text = "theme = \"drak\"\nlanguage = \"fr\"\n\nlargeur = 70\nplain = true\n";
    let (path, told) = with("settings-wrong", text.as_bytes());
    assert_eq!(told.code, Some(0), "{}", told.err);
    let path = path.display();
    let expected = format!(
        "relire: `{path}`, ligne 1, colonne 9\u{a0}: `\"drak\"` ne va pas pour `theme`\u{a0}; les autres réglages comptent\nvaleurs permises\u{a0}: \"terminal\", \"dark\", \"light\", \"contrast\", \"safe\"\n\
         relire: `{path}`, ligne 4, colonne 1\u{a0}: `largeur` n’est pas un réglage\u{a0}; les autres comptent\nréglages possibles\u{a0}: measure, theme, language, learner, plain, accent_key\n"
    );
    assert_eq!(told.err, expected);
}

#[rstest]
#[case::latin1(b"# r\xe9glages\nmeasure = 70\n", "is not in UTF-8")]
#[case::no_toml(b"theme = dark\n", "did you mean to write `theme = \"dark\"`?")]
#[case::binary(b"\0\0\0", "this line is no setting")]
#[case::empty(b"", "")]
#[case::marked_by_windows(b"\xef\xbb\xbfmeasure = 70\r\n", "")]
fn any_file_is_told_and_the_program_goes_on(#[case] text: &[u8], #[case] said: &str) {
    let (_, told) = with(&format!("settings-any-{}", text.len()), text);
    assert_eq!(told.code, Some(0));
    assert!(told.out.contains("Koursk"));
    match said {
        "" => assert_eq!(told.err, ""),
        said => assert!(told.err.contains(said), "{}", told.err),
    }
}

#[cfg(unix)]
#[rstest]
#[case::folder("settings-folder", |path: &Path| fs::create_dir(path).expect("a folder"))]
#[case::pipe("settings-pipe", |path: &Path| {
    let made = std::process::Command::new("mkfifo").arg(path).status().expect("mkfifo");
    assert!(made.success());
})]
fn what_is_no_file_is_told(#[case] name: &str, #[case] make: fn(&Path)) {
    let folder = folder(name);
    fs::create_dir(folder.join("relire")).expect("a folder");
    make(&folder.join("relire/config.toml"));
    let told = shown(&folder);
    assert_eq!(told.code, Some(0));
    assert!(told.err.contains("config.toml`"), "{}", told.err);
}

/// The pages on settings show the file as it is made.
#[rstest]
#[case::french("docs/reglages.md", Language::French)]
#[case::english("docs/settings.md", Language::English)]
fn the_docs_show_the_file_that_is_written(#[case] page: &str, #[case] language: Language) {
    let page = fs::read_to_string(page).expect("a page");
    let text = fresh(&Settings::default(), &Words::new(language)).expect("it is TOML");
    assert!(page.contains(&format!("```toml\n{text}```\n")), "{text}");
}
