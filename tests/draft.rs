//! Drafts around press texts of every section, each with what is drafted from it in a file beside
//! it: `RELIRE_BLESS=1 cargo test --test draft` writes those anew, to be read over.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use relire::bank::{Kind, Question, Quiz, Truth, read_alone};
use relire::draft::{Comments, draft};
use relire::french::letters;
use relire::text::CleanText;

const QUESTIONS: usize = 20;

fn texts() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/draft");
    let files = fs::read_dir(folder).expect("the texts").map(|entry| entry.expect("a file").path());
    let mut texts: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|end| end == "txt")).collect();
    texts.sort();
    texts
}

fn comments() -> Comments<'static> {
    Comments {
        head: Vec::new(),
        title: "à changer".to_owned(),
        glossary: Vec::new(),
        questions: Vec::new(),
        no_questions: Vec::new(),
        blank: "Que dit le texte ?".to_owned(),
        of: Box::new(|fact| fact.name().to_owned()),
    }
}

/// The quiz drafted around a text; it must read without an error.
fn drafted(path: &Path) -> Quiz {
    let text = fs::read_to_string(path).expect("a text");
    let file = draft(&text, QUESTIONS).expect("words").file(&comments());
    let reading = read_alone(&file, "draft");
    let errors: Vec<_> = reading.problems.iter().filter(|problem| problem.is_error()).collect();
    assert!(errors.is_empty(), "{}: {errors:?}", path.display());
    reading.quiz.expect("a quiz without errors")
}

/// The key of a question as a person would write it.
fn key(question: &Question) -> String {
    match &question.kind {
        Kind::Single(single) => single.options[single.answer].text.as_str().to_owned(),
        Kind::Short(short) => short.accept[0].as_str().to_owned(),
        Kind::Number(number) => number.shown.as_str().to_owned(),
        Kind::TrueFalse(statement) => (statement.answer == Truth::True).to_string(),
        Kind::Cloze(cloze) => cloze.words().map(CleanText::as_str).collect::<Vec<_>>().join(" | "),
        Kind::Match(matching) => {
            let pairs = matching.lefts.iter().zip(&matching.rights);
            let pairs = pairs.map(|(left, right)| format!("{} = {}", &**left, &**right));
            pairs.collect::<Vec<_>>().join(" | ")
        }
        _ => String::new(),
    }
}

#[test]
fn drafts_of_every_section_are_as_they_were() {
    for path in texts() {
        let quiz = drafted(&path);
        let line = |question: &Question| {
            format!("{}: {} => {}\n", &*question.id, &*question.prompt, key(question))
        };
        let told: String = quiz.questions.iter().map(line).collect();
        let beside = path.with_extension("drafts");
        if std::env::var_os("RELIRE_BLESS").is_some() {
            fs::write(&beside, &told).expect("a file to write");
        }
        let expected = fs::read_to_string(&beside).unwrap_or_default();
        assert_eq!(told, expected, "{}", path.display());
    }
}

#[test]
fn a_text_yields_many_drafts_of_many_kinds() {
    let mut all = 0;
    for path in texts() {
        let quiz = drafted(&path);
        let kinds: HashSet<&str> =
            quiz.questions.iter().filter_map(|question| question.id.split('-').next()).collect();
        assert!(quiz.questions.len() >= 8, "{}: {}", path.display(), quiz.questions.len());
        assert!(kinds.len() >= 4, "{}: {kinds:?}", path.display());
        assert!(quiz.questions.iter().all(|question| question.draft));
        all += quiz.questions.len();
    }
    assert!(all >= 15 * texts().len(), "{all} drafts over {} texts", texts().len());
}

/// Whether a key stands in the evidence, a name or an office by its last word.
fn is_supported(question: &Question, key: &str) -> bool {
    let evidence: String =
        question.evidence.iter().map(|evidence| evidence.text.as_str()).collect();
    let evidence = letters(&evidence);
    let stands = |text: &str| evidence.contains(&letters(text));
    stands(key) || key.rsplit([' ', '\u{A0}', '’']).next().is_some_and(stands)
}

#[test]
fn every_key_is_supported_by_its_evidence() {
    for path in texts() {
        for question in &drafted(&path).questions {
            assert!(!question.evidence.is_empty(), "{}: {}", path.display(), &*question.id);
            let is_supported = match &question.kind {
                Kind::Single(_) | Kind::Short(_) => is_supported(question, &key(question)),
                Kind::Cloze(cloze) => {
                    let filled = cloze.with(|gap| cloze.gaps[gap].accept[0].as_str().to_owned());
                    is_supported(question, &filled)
                }
                Kind::Match(matching) => {
                    matching.rights.iter().all(|right| is_supported(question, right))
                }
                // A number in words is written in digits; a statement is judged, a proof shown.
                _ => true,
            };
            let told = (path.display(), &*question.prompt, key(question));
            assert!(is_supported, "{told:?}");
        }
    }
}
