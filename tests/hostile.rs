//! No text from outside sends the terminal anything: every hostile text goes through every way in
//! of the real program, and everything it writes is read as a terminal reads it.
#![cfg(unix)]

mod attack;
mod folder;
mod program;
mod window;

use std::ffi::{OsStr, OsString};
use std::fmt::Write as _;
use std::fs;
use std::os::unix::ffi::OsStringExt as _;
use std::path::Path;
use std::process::Command;

use attack::{Listener, argument, file_name, found, texts, together};
use folder::folder;
use program::{Run, program, run};
use rusqlite::Connection;
use window::Window;

/// A quiz; each of these names stands once in it, for a text to stand in its place.
const QUIZ: &str = "\
relire: 1
id: 'quiz-one'
title: 'TITLE'
source: 'SOURCE'
author: 'AUTHOR'
tags: ['TAG']
passage: 'Il mange une pomme EVIDENCE. PASSAGE'
glossary:
  - { term: pomme, fr: 'MEANING' }
questions:
  - id: 'q-one'
    type: single
    prompt: 'PROMPT'
    hint: { fr: 'HINT' }
    translation: { fr: 'TRANSLATION' }
    options:
      - { text: 'OPTION', feedback: 'FEEDBACK' }
      - non
    answer: non
    evidence: 'une pomme EVIDENCE'
    explain: 'EXPLANATION'
  - { id: fruit, type: short, prompt: Quoi, answer: ['ACCEPTED', pomme], reject: [{ text: 'REJECTED' }] }
  - { id: mots, type: cloze, text: 'Il {{mange|GAP}} une pomme.' }
  - { id: paires, type: match, prompt: p, pairs: [[a, 'RIGHT'], ['LEFT', d]] }
'FIELD': 'VALUE'
";

const FIELDS: &[&str] = &[
    "quiz-one",
    "TITLE",
    "SOURCE",
    "AUTHOR",
    "TAG",
    "PASSAGE",
    "MEANING",
    "q-one",
    "PROMPT",
    "HINT",
    "TRANSLATION",
    "OPTION",
    "FEEDBACK",
    "EVIDENCE",
    "EXPLANATION",
    "ACCEPTED",
    "REJECTED",
    "GAP",
    "RIGHT",
    "LEFT",
    "FIELD",
    "VALUE",
];

/// The quiz with a text in the place of one of its own, as it is or escaped as YAML has it.
fn quiz(field: &str, text: &str, is_escaped: bool) -> String {
    let text = if is_escaped { escaped(text) } else { text.replace('\'', "''") };
    let sound = QUIZ.replace("'FIELD': 'VALUE'\n", "");
    let source = if matches!(field, "FIELD" | "VALUE") { QUIZ } else { &sound };
    let written = source.lines().map(|line| match line.contains(field) && is_escaped {
        true => line.replace('\'', "\"").replace(field, &text) + "\n",
        false => line.replace(field, &text) + "\n",
    });
    written.collect()
}

/// A text as YAML and TOML escape it, ten characters for each.
fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(10 * text.len()), |mut escaped, c| {
        write!(escaped, "\\U{:08X}", u32::from(c)).expect("a string takes all");
        escaped
    })
}

/// Runs the program in a folder; what it writes holds nothing hostile.
fn harmless(what: &str, command: &mut Command, input: &[u8]) -> Run {
    let run = run(command, input);
    for (name, text) in [("output", &run.out), ("errors", &run.err)] {
        let strange = found(text);
        assert!(strange.is_empty(), "{what}: {command:?}\n{name}: {strange:?}");
        assert!(!text.contains("panicked"), "{what}: {command:?}\n{text}");
    }
    assert!(run.code.is_some_and(|code| code <= 2), "{what}: {command:?}: {run:?}");
    run
}

fn relire<A: AsRef<OsStr>>(folder: &Path, arguments: impl IntoIterator<Item = A>) -> Command {
    let mut command = program("fr_FR.UTF-8");
    command.current_dir(folder).args(arguments);
    command
}

/// Every command that tells of a quiz file, or of a folder of them.
fn tell_all(what: &str, folder: &Path, path: &OsStr) {
    let commands: &[&[&str]] = &[
        &["check"],
        &["check", "--format", "json"],
        &["check", "--format", "github"],
        &["check", "--fix"],
        &["show", "--key"],
        &["show", "--sentences"],
        &["--plain", "--no-shuffle", "--report", "-"],
    ];
    for arguments in commands {
        let mut command = relire(folder, *arguments);
        harmless(what, command.arg(path), b"1\nb\npoire\nx | y\na1 b2\n");
    }
    let mut coloured = relire(folder, ["check", "--color", "always"]);
    let run = run(coloured.arg(path), b"");
    assert_eq!(Listener::on_coloured_lines(run.out.as_bytes()), [""; 0], "{what}");
}

#[test]
fn the_quiz_is_sound_before_a_text_stands_in_it() {
    let folder = folder("hostile-sound");
    fs::write(folder.join("quiz.yaml"), quiz("TITLE", "Titre", true)).expect("a quiz");
    let checked = run(&mut relire(&folder, ["check", "quiz.yaml"]), b"");
    assert_eq!(checked.code, Some(0), "{}", checked.out);
}

#[test]
fn no_field_of_a_quiz_file_comes_through() {
    for (at, (name, text)) in texts().iter().enumerate() {
        let folder = folder(&format!("hostile-fields-{at}"));
        for field in FIELDS {
            for (form, is_escaped) in [("raw", false), ("escaped", true)] {
                let source = quiz(field, text, is_escaped);
                fs::write(folder.join(format!("{field}-{form}.yaml")), source).expect("a quiz");
            }
        }
        tell_all(name, &folder, OsStr::new("."));
        // What is said of one file at a time, and its play, where it is sound.
        for file in ["PASSAGE-raw.yaml", "OPTION-escaped.yaml", "SOURCE-escaped.yaml"] {
            tell_all(name, &folder, OsStr::new(file));
        }
    }
}

#[test]
fn no_name_of_a_file_or_folder_comes_through() {
    let names = texts().into_iter().map(|(name, text)| (name, OsString::from(file_name(&text))));
    let no_text = OsString::from_vec(b"\xff\xfe\x1b[2J\x9b".to_vec());
    for (at, (what, name)) in names.chain([("no UTF-8", no_text)]).enumerate() {
        let folder = folder(&format!("hostile-names-{at}"));
        let inner = folder.join(&name);
        fs::create_dir(&inner).expect("a folder");
        let file = |end: &str| {
            let mut file = name.clone();
            file.push(end);
            file
        };
        fs::write(inner.join(file(".yaml")), "title: [").expect("a broken quiz");
        fs::write(folder.join(file(".yaml")), quiz("TITLE", "Titre", false)).expect("a quiz");
        tell_all(what, &folder, OsStr::new("."));
        tell_all(what, &folder, &file(".yaml"));
        tell_all(what, &folder, &file(".yml"));
        let exam =
            format!("exam: 1\ntitle: t\nparts: [{{ quiz: '{}' }}]\n", name.to_string_lossy());
        fs::write(folder.join("exam.yaml"), exam).expect("an exam");
        tell_all(what, &folder, OsStr::new("exam.yaml"));
        for before in [&["new"][..], &["new", "--text", "exam.yaml"], &["preview"], &["--data-dir"]]
        {
            harmless(what, relire(&folder, before).arg(file(".yaml")), b"");
        }
        let of_data = relire(&folder, ["data", "path", "--data-dir"]).arg(&name).output();
        assert_eq!(found(&String::from_utf8_lossy(&of_data.expect("it runs").stdout)), [""; 0]);
        let mut report = relire(&folder, ["--plain", "--report", "."]);
        harmless(what, report.arg(file(".yaml")), b"");
    }
}

#[test]
fn no_argument_comes_through() {
    let folder = folder("hostile-arguments");
    fs::write(folder.join("quiz.yaml"), quiz("TITLE", "Titre", false)).expect("a quiz");
    let before: &[&[&str]] = &[
        &[],
        &["--lang"],
        &["--color"],
        &["--mode"],
        &["--count"],
        &["--seed"],
        &["--level"],
        &["--skill"],
        &["--data-dir"],
        &["--plain", "quiz.yaml", "--tag"],
        &["--plain", "quiz.yaml", "--report", "-", "--learner"],
        &["check"],
        &["check", "--format"],
        &["show"],
        &["mark"],
        &["mark", "quiz.yaml"],
        &["mark", "quiz.yaml", "fruit"],
        &["mark", "quiz.yaml", "q-one"],
        &["mark", "quiz.yaml", "mots", "--format", "json"],
        &["new"],
        &["data"],
        &["data", "backup"],
        &["data", "restore"],
        &["data", "erase", "--yes", "--learner"],
        &["stats", "--learner"],
        &["review", "--plain", "--learner"],
        &["history", "--learner"],
        &["history", "--format"],
        &["completions"],
        &["man"],
        &["schema"],
    ];
    for (what, text) in texts() {
        let text = argument(&text);
        for before in before {
            harmless(what, relire(&folder, *before).arg(&text), b"");
        }
        for begin in ["-", "--", "--lang=", "--no-shuffle="] {
            harmless(what, &mut relire(&folder, [format!("{begin}{text}")]), b"");
        }
    }
    let no_text = OsString::from_vec(b"\xff\x1b[2J".to_vec());
    for before in before {
        harmless("no UTF-8", relire(&folder, *before).arg(&no_text), b"");
    }
}

#[test]
fn no_answer_article_or_setting_comes_through() {
    let folder = folder("hostile-input");
    fs::write(folder.join("quiz.yaml"), quiz("TITLE", "Titre", false)).expect("a quiz");
    for (what, text) in texts() {
        let answers = format!("{text}\na\n{text}\n{text}|{text}\n{text}\n");
        for id in ["fruit", "q-one", "mots"] {
            for format in ["human", "json"] {
                let mut mark = relire(&folder, ["mark", "quiz.yaml", id, "--format", format]);
                harmless(what, &mut mark, answers.as_bytes());
            }
        }
        let mut plain = relire(&folder, ["--plain", "quiz.yaml", "--report", "-"]);
        harmless(what, &mut plain, answers.as_bytes());
        let article =
            format!("Le chat {text} mange.\n\nAna Petit est arrivée en 2019 à Paris {text}.");
        let _ = fs::remove_file(folder.join("draft.yaml"));
        let mut new = relire(&folder, ["new", "--text", "-", "draft.yaml"]);
        if harmless(what, &mut new, article.as_bytes()).code == Some(0) {
            let draft = fs::read_to_string(folder.join("draft.yaml")).expect("a draft");
            assert_eq!(found(&draft), [""; 0], "{what}");
        }
        settings(what, &folder, &text);
    }
}

/// The settings file and the variables.
fn settings(what: &str, folder: &Path, text: &str) {
    let own = folder.join("relire");
    fs::create_dir_all(&own).expect("a folder");
    let escaped = argument(&escaped(text));
    for line in [
        format!("learner = \"{}\"", &escaped[..escaped.len() / 10 * 10]),
        format!("language = \"{}\"", &escaped[..escaped.len() / 10 * 10]),
        format!("learner = \"{text}\""),
        format!("\"{text}\" = 1"),
        format!("plain = {text}"),
    ] {
        fs::write(own.join("config.toml"), line).expect("settings");
        let mut plain = relire(folder, ["--plain", "quiz.yaml", "--report", "-"]);
        harmless(what, plain.env("XDG_CONFIG_HOME", folder), b"a\n");
    }
    let mut named = relire(folder, ["data", "path"]);
    let variables = ["LC_ALL", "LANG", "TERM", "HOME"];
    named.envs(variables.map(|name| (name, argument(text))));
    harmless(what, named.env("XDG_DATA_HOME", format!("/{}", argument(text))), b"");
}

/// Where the file of attempts has texts, as SQL names them.
const KEPT: &[(&str, &str)] = &[
    ("attempt", "learner"),
    ("attempt", "quiz"),
    ("attempt", "title"),
    ("attempt", "mode"),
    ("attempt", "seed"),
    ("attempt", "choice"),
    ("attempt", "started"),
    ("attempt", "asked"),
    ("entry", "at"),
    ("entry", "event"),
    ("entry", "question"),
    ("entry", "answer"),
    ("entry", "written"),
    ("entry", "outcome"),
    ("entry", "remarks"),
    ("review", "learner"),
    ("review", "quiz"),
    ("review", "kind"),
    ("review", "item"),
    ("review", "at"),
    ("review", "rating"),
    ("review", "written"),
    ("review", "remarks"),
    ("quiz_text", "stem"),
    ("quiz_text", "source"),
    ("quiz_text", "files"),
];

/// What texts become inside the JSON of a column.
const NESTED: &[(&str, &str, &str)] = &[
    ("entry", "answer", r#"{"text":TEXT}"#),
    ("entry", "answer", r#"{"gaps":[TEXT,TEXT]}"#),
    ("entry", "remarks", r#"[{"kind":"accent","found":TEXT,"expected":TEXT}]"#),
    ("attempt", "asked", r#"[{"id":TEXT,"type":TEXT,"skill":TEXT,"out_of":4,"options":[]}]"#),
    ("attempt", "choice", r#"{"levels":[TEXT],"tag":TEXT,"no_shuffle":false}"#),
];

#[test]
fn no_tampered_memory_comes_through() {
    let folder = folder("hostile-memory");
    let (data, kept) = (folder.join("data"), folder.join("kept.db"));
    let of_data = |arguments: &[&str]| {
        let mut command = relire(Path::new("."), ["--data-dir"]);
        command.arg(&data).args(arguments);
        command
    };
    let mut played = of_data(&["--plain", "tests/quizzes/every-type.yaml", "--no-shuffle"]);
    harmless("sound", &mut played, "a\na c\nvrai\ndu the\n".as_bytes());
    harmless("sound", &mut of_data(&["review", "--plain"]), b"\n\n\n");
    fs::copy(data.join("attempts.db"), &kept).expect("attempts");
    for (what, text) in together() {
        let json = serde_json::to_string(&text).expect("JSON");
        let whole = KEPT.iter().map(|(table, column)| (*table, *column, text.clone()));
        let nested = NESTED
            .iter()
            .map(|(table, column, nested)| (*table, *column, nested.replace("TEXT", &json)));
        for (table, column, value) in whole.chain(nested) {
            let what = format!("{what} as {column}");
            fs::copy(&kept, data.join("attempts.db")).expect("attempts");
            let connection = Connection::open(data.join("attempts.db")).expect("a database");
            let update = format!("UPDATE {table} SET {column} = ?1");
            assert!(connection.execute(&update, [value]).expect("a text") > 0, "{table}");
            connection.close().expect("it is closed");
            let told = harmless(&what, &mut of_data(&["history"]), b"");
            // No text forges a row.
            assert!(told.code != Some(0) || told.out.lines().count() == 1, "{what}: {}", told.out);
            for arguments in [
                &["history", "--format", "json"][..],
                &["history", "--format", "csv"],
                &["data", "verify"],
                &["data", "export"],
                &["stats"],
                &["stats", "--learner", "Ana"],
                &["review", "--plain"],
                &["--plain"],
                &["--plain", "tests/quizzes/every-type.yaml", "--report", "-"],
            ] {
                harmless(&what, &mut of_data(arguments), b"\n\n");
            }
        }
    }
}

/// The most bytes that a keypress may send to a window of 100 columns and 30 rows.
const MOST_OF_A_FRAME: usize = 64 * 1024;

/// Presses keys until the program is left; nothing hostile reaches the screen, and no frame is large.
fn watched(what: &str, command: &Command, begins_with: &str, keys: &[&str]) {
    let mut window = Window::open(command, (100, 30));
    window.wait_for(begins_with);
    let mut most = window.sent().len();
    for key in keys {
        let before = window.sent().len();
        window.press(key);
        most = most.max(window.sent().len() - before);
    }
    window.press("\u{3}");
    assert_eq!(window.end(), 0, "{what}");
    assert_eq!(Listener::on_screen(&window.sent()), [""; 0], "{what}");
    assert!(most <= MOST_OF_A_FRAME, "{what}: {most} bytes in a frame");
}

const ESC: &str = "\u{1b}";
const DOWN: &str = "\u{1b}[B";

/// A text as a terminal passes on what is pasted; it ends where its own end would stand.
fn pasted(text: &str) -> String {
    format!("\u{1b}[200~{}\u{1b}[201~", text.replace("\u{1b}[201~", ""))
}

#[test]
fn no_library_or_preview_lets_a_text_through() {
    for (at, (what, text)) in texts().iter().enumerate() {
        let folder = folder(&format!("hostile-library-{at}"));
        for field in ["TITLE", "PASSAGE", "OPTION", "SOURCE"] {
            let name = format!("{field}{}.yaml", file_name(text));
            fs::write(folder.join(name), quiz(field, text, true)).expect("a quiz");
        }
        let broken = OsString::from(format!("TITLE{}.yaml", file_name(text)));
        let library = relire(&folder, ["--learner", &argument(text), "."]);
        let keys = [DOWN, "\r", DOWN, "\r", "/", &pasted(text), ESC];
        watched(what, &library, "Bibliothèque", &keys);
        let mut preview = relire(&folder, ["preview"]);
        watched(what, preview.arg(broken), "TITLE", &["l", DOWN, "\r", "?"]);
    }
}

#[test]
fn no_question_lets_a_text_through() {
    let folder = folder("hostile-questions");
    fs::write(folder.join("quiz.yaml"), quiz("TITLE", "Titre", false)).expect("a quiz");
    for (what, text) in texts() {
        let played = relire(&folder, ["--learner", &argument(&text), "--no-shuffle", "quiz.yaml"]);
        let pasted = pasted(&text);
        let keys = [
            "/", &pasted, ESC, "\r", "b", "\r", "\r", &pasted, "\r", DOWN, "\r", &pasted, "\r",
            "\r", "?", ESC, "1", DOWN, "2", "\r", "\r", DOWN, "\r",
        ];
        watched(what, &played, "Il mange une pomme", &keys);
    }
}

/// Every column holds as many bytes as a sound quiz can put there.
#[test]
fn the_heaviest_text_makes_no_large_frame() {
    let folder = folder("hostile-frames");
    let joined = format!("e{}", "\u{200d}".repeat(8));
    let heavy = [
        ("marks", format!("e{}", "\u{316}".repeat(8))),
        ("marks of four bytes", format!("e{}", "\u{1d165}".repeat(8))),
        ("families", "👩\u{200d}👩\u{200d}👧\u{200d}👦".to_owned()),
        ("syllables", format!("\u{1100}{}", "\u{1161}".repeat(15))),
        ("joiners", joined),
    ];
    for (what, grapheme) in heavy {
        let text = format!("{} ", grapheme.repeat(7)).repeat(1_500);
        fs::write(folder.join("quiz.yaml"), quiz("PASSAGE", &text, false)).expect("a quiz");
        let played = relire(&folder, ["quiz.yaml"]);
        let next = "\u{1b}[6~";
        let keys = ["+", "+", "+", "+", "+", "+", "+", next, next, next, "\r", "p", next];
        watched(what, &played, "Il mange une pomme", &keys);
    }
}
