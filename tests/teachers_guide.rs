//! The guides for teachers, in French and English: their commands run in order, as printed, and
//! what they print, drafts included, is what the program says. `RELIRE_BLESS=1 cargo test --test
//! teachers_guide` writes that anew.

mod folder;
mod program;

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use folder::folder;
use program::{program, run};
use relire::bank::{self, Code, Quiz, Severity};
use relire::marking::{self, Outcome};
use rstest::rstest;

const ARTICLE: &str = include_str!("../docs/guide/article.txt");
const QUIZ: &str = include_str!("../docs/guide/atelier.yaml");
const FRENCH: &str = include_str!("../docs/guide-de-l-enseignant.md");
const ENGLISH: &str = include_str!("../docs/teachers-guide.md");

/// What stands between two fences of a guide.
#[derive(Debug, Clone, PartialEq)]
struct Block<'g> {
    language: &'g str,
    text: &'g str,
    place: Range<usize>,
}

fn blocks(guide: &str) -> Vec<Block<'_>> {
    let fences: Vec<usize> = guide.match_indices("\n```").map(|(at, _)| at + 4).collect();
    let pairs = fences.chunks(2).map(|pair| (pair[0], *pair.get(1).expect("a closing fence")));
    let block = |(start, end): (usize, usize)| {
        let begin = start + guide[start..].find('\n').expect("a line") + 1;
        let place = begin..end - 3;
        Block { language: &guide[start..begin - 1], text: &guide[place.clone()], place }
    };
    pairs.map(block).collect()
}

/// The words of a command line: apart by spaces, unless in quotation marks.
fn arguments(line: &str) -> Vec<&str> {
    let parts = line.split('"').enumerate();
    let words = parts.flat_map(|(number, part)| match number % 2 {
        0 => part.split_whitespace().collect(),
        _ => vec![part],
    });
    words.collect()
}

/// A teacher who does what the guide says, in a folder of their own.
struct Teacher {
    locale: &'static str,
    folder: PathBuf,
    /// What `relire new` wrote.
    draft: String,
}

impl Teacher {
    fn new(locale: &'static str) -> Self {
        let folder = folder(&format!("teacher-{locale}"));
        fs::write(folder.join("article.txt"), ARTICLE).expect("an article");
        Self { locale, folder, draft: String::new() }
    }

    /// Types one line; what it writes, into a file where the line says so.
    fn types(&mut self, line: &str, is_faulty: bool) -> String {
        let (command, file) = line.split_once(" > ").unwrap_or((line, ""));
        let words = arguments(command);
        assert_eq!(words.first(), Some(&"relire"), "{line}");
        let mut relire = program(self.locale);
        let ran = run(relire.current_dir(&self.folder).args(&words[1..]), &b"\n".repeat(40));
        let expected = match words[1] {
            // There is no terminal here.
            "preview" => 2,
            "check" if is_faulty => 1,
            _ => 0,
        };
        assert_eq!(ran.code, Some(expected), "{line}\n{}{}", ran.out, ran.err);
        if !file.is_empty() {
            fs::write(self.folder.join(file), &ran.out).expect("a file");
        }
        if words[1] == "new" {
            self.draft = fs::read_to_string(self.folder.join(words[2])).expect("a draft");
        }
        ran.out
    }

    /// Puts the finished quiz in the place of the draft.
    fn finishes(&self) {
        if !self.draft.is_empty() {
            fs::write(self.folder.join("atelier.yaml"), QUIZ).expect("a quiz");
        }
    }

    /// Puts the finished quiz in the folder, with one line changed.
    fn changes(&self, line: &str) {
        let (field, _) = line.split_once(':').expect("a field");
        let fields = QUIZ.lines().filter(|other| other.starts_with(field));
        let sound =
            fields.max_by(|one, other| likeness(one, line).total_cmp(&likeness(other, line)));
        let sound = sound.unwrap_or_else(|| panic!("nothing to change into {line}"));
        fs::write(self.folder.join("atelier.yaml"), QUIZ.replace(sound, line)).expect("a quiz");
    }

    /// The draft that asks what an excerpt asks.
    fn drafted(&self, excerpt: &str) -> String {
        let asked = excerpt.lines().find(|line| line.contains(" prompt: ")).expect("a prompt");
        let drafts = self.draft.split("\n\n").find(|draft| draft.contains(asked));
        let draft = drafts.unwrap_or_else(|| panic!("no draft asks {asked}"));
        let lines = draft.lines().filter(|line| !line.trim_start().starts_with('#'));
        lines.fold(String::new(), |text, line| text + line + "\n")
    }
}

/// How alike two lines are, up to 1.
fn likeness(one: &str, other: &str) -> f64 {
    strsim::jaro_winkler(one, other)
}

/// Whether a text is what is printed, where « […] » stands for any lines.
fn is_printed(printed: &str, text: &str) -> bool {
    let mut rest = text;
    let mut parts = printed.split("[…]\n").peekable();
    let begins = parts.next_if(|first| first.is_empty()).is_some() || text.starts_with(printed);
    let found = parts.all(|part| match rest.find(part) {
        Some(at) => {
            rest = &rest[at + part.len()..];
            true
        }
        None => false,
    });
    begins && found && (rest.is_empty() || printed.ends_with("[…]\n"))
}

/// The guide with what the program says now.
fn told_anew(guide: &str, locale: &'static str) -> String {
    let mut teacher = Teacher::new(locale);
    let (mut told, mut end) = (String::new(), 0);
    let (mut output, mut is_faulty) = (String::new(), false);
    for block in blocks(guide) {
        told.push_str(&guide[end..block.place.start]);
        end = block.place.end;
        match block.language {
            "sh" => {
                for line in block.text.lines() {
                    output = teacher.types(line, is_faulty);
                }
                teacher.finishes();
                is_faulty = false;
                told.push_str(block.text);
            }
            "text" if block.text.contains("[…]\n") => {
                assert!(is_printed(block.text, &output), "{}\n{output}", block.text);
                told.push_str(block.text);
            }
            "text" => told.push_str(&output),
            "yaml" if block.text.contains("draft: true") => {
                told.push_str(&teacher.drafted(block.text));
            }
            "yaml" if block.text.lines().count() == 1 => {
                teacher.changes(block.text.trim_end());
                is_faulty = true;
                told.push_str(block.text);
            }
            "yaml" => {
                assert!(QUIZ.contains(block.text), "not in the quiz:\n{}", block.text);
                told.push_str(block.text);
            }
            other => panic!("a block of {other}"),
        }
    }
    assert!(teacher.folder.join("lea.json").exists());
    told + &guide[end..]
}

#[rstest]
#[case::french("docs/guide-de-l-enseignant.md", FRENCH, "fr")]
#[case::english("docs/teachers-guide.md", ENGLISH, "en")]
fn what_the_guide_prints_is_what_the_program_says(
    #[case] name: &str,
    #[case] guide: &str,
    #[case] locale: &'static str,
) {
    let told = told_anew(guide, locale);
    if std::env::var_os("RELIRE_BLESS").is_some() {
        fs::write(Path::new(env!("CARGO_MANIFEST_DIR")).join(name), &told).expect("the guide");
        return;
    }
    for (printed, now) in blocks(guide).iter().zip(blocks(&told)) {
        assert_eq!(
            printed.text, now.text,
            "{name}: RELIRE_BLESS=1 cargo test --test teachers_guide"
        );
    }
}

#[test]
fn both_guides_give_the_same_to_type() {
    let typed = |guide: &'static str| -> Vec<&str> {
        let typed = blocks(guide).into_iter().filter(|block| block.language != "text");
        typed.map(|block| block.text).collect()
    };
    assert_eq!(typed(FRENCH), typed(ENGLISH));
}

fn quiz() -> Quiz {
    let reading = bank::check_alone(QUIZ, "atelier");
    assert!(reading.problems.is_empty(), "{:?}", reading.problems);
    reading.quiz.expect("a sound quiz")
}

#[test]
fn the_quiz_is_about_the_article() {
    let plain = |text: &str| {
        let text = text.replace('\u{a0}', " ").replace('’', "'");
        text.split_whitespace().map(str::to_owned).collect::<Vec<_>>()
    };
    let (title, text) = ARTICLE.split_once("\n\n").expect("a title");
    let quiz = quiz();
    assert_eq!(quiz.title.as_str(), title);
    assert_eq!(plain(&quiz.passage.text), plain(text));
    assert!((200..=260).contains(&plain(text).len()));
    assert_eq!(quiz.ready().count(), 8);
}

/// Every row of the table of answers: how they are marked.
#[rstest]
#[case(FRENCH, ["juste", "juste, avec une remarque", "faux"])]
#[case(ENGLISH, ["right", "right, with a remark", "wrong"])]
fn answers_are_marked_as_the_guide_says(#[case] guide: &str, #[case] names: [&str; 3]) {
    let quiz = quiz();
    let mut marked = 0;
    for row in guide.lines().filter_map(|line| line.strip_prefix("| `")) {
        let Some((id, rest)) = row.split_once("` | ") else { continue };
        let Some(question) = quiz.questions.iter().find(|question| *question.id == *id) else {
            continue;
        };
        let (typed, said) = rest.rsplit_once(" | ").expect("three columns");
        for line in typed.split('`').skip(1).step_by(2) {
            let answer = marking::read(question, line, &[], true).expect("an answer");
            let name = match marking::mark(&quiz, question, &answer).outcome {
                Outcome::Right => names[0],
                Outcome::Remark => names[1],
                Outcome::Partial | Outcome::Wrong => names[2],
            };
            assert_eq!(name, said.trim_end_matches(" |"), "{line}");
            marked += 1;
        }
    }
    assert_eq!(marked, 18);
}

#[rstest]
#[case(FRENCH)]
#[case(ENGLISH)]
fn every_advice_is_given_by_its_name(#[case] guide: &str) {
    let advice = Code::ALL.iter().filter(|code| code.severity() == Severity::Warning);
    for code in advice {
        assert!(guide.contains(&format!("\n| `{}` | ", code.name())), "{}", code.name());
    }
}

#[rstest]
#[case(FRENCH)]
#[case(ENGLISH)]
fn what_the_guide_points_to_is_there(#[case] guide: &str) {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let links = guide.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    for (link, _) in links.filter(|(link, _)| !link.starts_with("https:")) {
        assert!(docs.join(link).exists(), "{link}");
    }
}

/// The steps take as long as is promised.
#[rstest]
#[case(FRENCH)]
#[case(ENGLISH)]
fn the_steps_take_twenty_minutes(#[case] guide: &str) {
    let steps = guide.lines().filter(|line| line.starts_with("## ") && line.contains("minute"));
    let minutes =
        steps.filter_map(|line| line.rsplit_once('(')?.1.split(' ').next()?.parse::<u32>().ok());
    assert_eq!(minutes.sum::<u32>(), 20);
}
