//! Whatever a file holds: no panic, every problem has its place, and what is accepted says the same
//! to another YAML reader.

use std::fs;

use proptest::prelude::*;
use relire::bank::load::{self, Loaded};
use relire::bank::{
    Aim, AnswerOption, Cloze, Evidence, Kind, Lines, Localised, Matching, Number, Question, Quiz,
    Reject, Truth,
};
use relire::french;
use relire::text::{CleanText, same_typography};
use relire::words::{Language, Words};
use serde_yaml::Value;
use unicode_normalization::UnicodeNormalization as _;

/// The texts of the YAML files of a folder.
fn yaml_files(folder: &str) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    let yaml = paths.filter(|path| path.extension().is_some_and(|end| end == "yaml"));
    yaml.filter_map(|path| fs::read_to_string(path).ok()).collect()
}

/// The shipped quizzes, and small ones that are faulty.
fn sources() -> Vec<String> {
    let faulty = yaml_files("tests/faulty").into_iter().filter(|text| text.len() < 1 << 15);
    yaml_files("quizzes").into_iter().chain(faulty).collect()
}

/// Every problem lies in the source and can be told in both languages.
fn is_sound(loaded: &Loaded) -> Result<(), TestCaseError> {
    let lines = Lines::new(&loaded.source);
    let words = [Words::new(Language::French), Words::new(Language::English)];
    for problem in &loaded.reading.problems {
        let place = &problem.place;
        prop_assert!(place.start <= place.end, "{:?}", problem);
        prop_assert!(loaded.source.get(place.clone()).is_some(), "{:?}", problem);
        let (start, end) = (lines.position(place.start), lines.position(place.end));
        prop_assert!(start <= end && start.0 >= 1 && start.1 >= 1, "{:?}", problem);
        for words in &words {
            let (message, help) = words.problem(problem);
            prop_assert!(!message.is_empty());
            prop_assert!(serde_json::to_string(&(message, help)).is_ok());
        }
    }
    let errors = loaded.reading.problems.iter().any(relire::bank::Problem::is_error);
    let is_nothing = loaded.reading.quiz.is_none() && loaded.reading.exam.is_none();
    prop_assert_eq!(is_nothing, errors);
    if let Some(Quiz { passage, .. }) = &loaded.reading.quiz {
        let mut from = 0;
        for place in passage.sentences() {
            prop_assert!(place.start >= from && passage.text.get(place.clone()).is_some());
            prop_assert!(passage.text[from..place.start].trim().is_empty());
            from = place.end;
        }
        prop_assert!(passage.text[from..].trim().is_empty());
    }
    Ok(())
}

fn read(source: &str) -> Loaded {
    load::standard_input(source.as_bytes().to_vec(), Aim::Check)
}

/// What YAML, Unicode and French make trouble with.
const SNIPPETS: &[&str] = &[
    " : ",
    ": ",
    " #",
    "#",
    "- ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "\"",
    "'",
    "|\n",
    ">\n",
    "&a ",
    "*a",
    "!",
    "!!str ",
    "%",
    "@",
    "`",
    "---\n",
    "...\n",
    "[",
    "]",
    "{",
    "}",
    ",",
    "<<: ",
    "? ",
    "~",
    "\u{a0}",
    "\u{feff}",
    "\u{202e}",
    "\u{2028}",
    "\u{85}",
    "\u{301}",
    "e\u{301}",
    "é",
    "😀",
    "\0",
    "\u{1b}[31m",
    "\\e",
    "…",
    "[...]",
    "id: ",
    "answer: ",
    "prompt:",
    "type: single",
    "type: cloze",
    "  ",
    "    ",
    "evidence: …",
    "true",
    "007",
    "1e9",
    "passage: { sentences: [Léa lit., Elle rit.] }",
    "sentences: ",
];

/// One change to a text: a piece of it, and what stands in its place.
type Edit = (prop::sample::Index, usize, prop::sample::Index);

fn edited(source: &str, edits: &[Edit]) -> String {
    let mut chars: Vec<char> = source.chars().collect();
    for (at, length, snippet) in edits {
        let at = at.index(chars.len() + 1);
        let end = (at + length).min(chars.len());
        chars.splice(at..end, SNIPPETS[snippet.index(SNIPPETS.len())].chars());
    }
    chars.into_iter().collect()
}

fn edits() -> impl Strategy<Value = (prop::sample::Index, Vec<Edit>)> {
    let edit = (any::<prop::sample::Index>(), 0..20usize, any::<prop::sample::Index>());
    (any::<prop::sample::Index>(), prop::collection::vec(edit, 1..4))
}

#[test]
fn a_place_never_cuts_a_line_end_of_unicode() -> Result<(), TestCaseError> {
    for source in [
        "\u{301} #\u{2028}\u{301}",
        "a: [\u{2028}",
        "a\u{85}b: \u{2029}c",
        "title: un #deux\u{2028}",
    ] {
        is_sound(&read(source))?;
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        is_sound(&load::standard_input(bytes, Aim::Check))?;
    }

    #[test]
    fn any_text_is_read_or_refused(text in "\\PC{0,80}", pieces in prop::collection::vec(prop::sample::select(SNIPPETS), 0..30)) {
        is_sound(&read(&(pieces.concat() + &text)))?;
    }

    #[test]
    fn any_change_is_read_or_refused((which, edits) in edits()) {
        let sources = sources();
        let source = edited(which.get::<String>(&sources), &edits);
        let loaded = read(&source);
        is_sound(&loaded)?;
        if let Some(quiz) = &loaded.reading.quiz {
            agrees(&source, quiz).map_err(|error| TestCaseError::fail(format!("{error}\n{source}")))?;
        }
    }
}

#[test]
fn every_shipped_quiz_says_the_same_to_another_reader() {
    for source in yaml_files("quizzes") {
        let loaded = read(&source);
        agrees(&source, loaded.reading.quiz.as_ref().expect("no problem")).expect("the same");
    }
}

/// Compares a quiz with what `serde_yaml` reads in its file.
fn agrees(source: &str, quiz: &Quiz) -> Result<(), TestCaseError> {
    // YAML 1.1 breaks lines at these and 1.2 does not; relire takes them for line ends by itself.
    if source.contains(['\u{85}', '\u{2028}', '\u{2029}']) {
        return Ok(());
    }
    let file: Value = match serde_yaml::from_str(source) {
        Ok(file) => file,
        // It refuses tabs that YAML 1.2 allows, as in a blank line or after the margin.
        Err(_) if source.contains('\t') => return Ok(()),
        Err(error) => return Err(TestCaseError::fail(format!("serde_yaml refuses it: {error}"))),
    };
    let reader = Reader { french: *quiz.language == *"fr" };
    reader.same(&file["title"], Some(&quiz.title))?;
    reader.same(&file["source"], quiz.source.as_ref())?;
    reader.same(&file["author"], quiz.author.as_ref())?;
    reader.same(&file["license"], quiz.license.as_ref())?;
    reader.same_list(&file["tags"], &quiz.tags)?;
    prop_assert_eq!(plain(&file["level"]), quiz.level.map(|level| level.name().to_owned()));
    let passage =
        if file["passage"].is_mapping() { &file["passage"]["text"] } else { &file["passage"] };
    if let Some(text) = passage.as_str() {
        let bare = |text: &str| text.split_whitespace().collect::<String>();
        prop_assert_eq!(bare(&reader.set(text)), bare(&quiz.passage.text));
    }
    if let Some(sentences) = file["passage"]["sentences"].as_sequence() {
        prop_assert_eq!(sentences.len(), quiz.passage.sentences().len());
        for (written, place) in sentences.iter().zip(quiz.passage.sentences()) {
            let Some(text) = written.as_str() else { continue };
            let read = &quiz.passage.text[place.clone()];
            prop_assert!(same_typography(&text.nfc().collect::<String>(), read), "{read:?}");
        }
    }
    let terms = file["glossary"].as_sequence().map_or(&[][..], Vec::as_slice);
    prop_assert_eq!(terms.len(), quiz.glossary.len());
    for (written, term) in terms.iter().zip(&quiz.glossary) {
        reader.same(&written["term"], Some(&term.term))?;
        for (language, meaning) in &term.meanings {
            Reader::same_in(language, &written[language.as_str()], meaning)?;
        }
    }
    let questions = file["questions"].as_sequence().map_or(&[][..], Vec::as_slice);
    prop_assert_eq!(questions.len(), quiz.questions.len());
    questions.iter().zip(&quiz.questions).try_for_each(|(q, question)| reader.question(q, question))
}

/// A scalar as text; nothing where there is none.
fn plain(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(truth) => Some(truth.to_string()),
        _ => None,
    }
}

/// Whether a list has so many items; nothing is an empty one.
fn are_many(written: &Value, count: usize) -> Result<(), TestCaseError> {
    prop_assert_eq!(written.as_sequence().map_or(0, Vec::len), count);
    Ok(())
}

fn is_truth(written: &Value, read: Truth) -> Result<(), TestCaseError> {
    let expected = match plain(written).unwrap_or_default().to_lowercase().as_str() {
        "true" | "vrai" => Truth::True,
        "false" | "faux" => Truth::False,
        _ => Truth::NotStated,
    };
    prop_assert_eq!(expected, read);
    Ok(())
}

struct Reader {
    french: bool,
}

impl Reader {
    fn set(&self, text: &str) -> CleanText {
        match self.french {
            true => CleanText::new(&french::set(text)),
            false => CleanText::new(text),
        }
    }

    fn same(&self, written: &Value, read: Option<&CleanText>) -> Result<(), TestCaseError> {
        let Some(text) = plain(written) else {
            // `~`, `null` and nothing at all: text to relire where it is written.
            let null =
                read.is_none_or(|text| ["~", "null", "Null", "NULL"].contains(&text.as_str()));
            prop_assert!(null, "{:?} is not {:?}", written, read);
            return Ok(());
        };
        let read = read.map(CleanText::as_str).unwrap_or_default();
        if let (Value::Number(number), Ok(value)) = (written, read.replace('_', "").parse::<f64>())
        {
            // A number keeps its digits in relire: `007`, `1.10`.
            prop_assert!(number.as_f64().is_some_and(|n| (n - value).abs() <= n.abs() * 1e-9));
            return Ok(());
        }
        let is_scalar = !written.is_string();
        prop_assert!(
            *self.set(text.trim_end_matches('\n')) == *read || is_scalar,
            "{:?} is not {:?}",
            text,
            read
        );
        Ok(())
    }

    fn same_in(language: &str, written: &Value, read: &CleanText) -> Result<(), TestCaseError> {
        Reader { french: language == "fr" }.same(written, Some(read))
    }

    fn same_list(&self, written: &Value, read: &[CleanText]) -> Result<(), TestCaseError> {
        let one = std::slice::from_ref(written);
        let items = match written {
            Value::Sequence(items) => items,
            Value::Null if read.is_empty() => return Ok(()),
            _ => one,
        };
        prop_assert_eq!(items.len(), read.len());
        items.iter().zip(read).try_for_each(|(written, read)| self.same(written, Some(read)))
    }

    fn localised(&self, written: &Value, read: Option<&Localised>) -> Result<(), TestCaseError> {
        match read {
            None => self.same(written, None),
            Some(Localised::Same(text)) => self.same(written, Some(text)),
            Some(Localised::ByLanguage(texts)) => texts
                .iter()
                .try_for_each(|(tag, text)| Self::same_in(tag, &written[tag.as_str()], text)),
        }
    }

    fn question(&self, written: &Value, question: &Question) -> Result<(), TestCaseError> {
        let asks = if written["statement"].is_null() { "prompt" } else { "statement" };
        // A cloze without a prompt is asked by its text, which `kind` compares.
        if !(matches!(question.kind, Kind::Cloze(_)) && written[asks].is_null()) {
            self.same(&written[asks], Some(&question.prompt))?;
        }
        self.localised(&written["translation"], question.translation.as_ref())?;
        self.localised(&written["explain"], question.explain.as_ref())?;
        self.localised(&written["hint"], question.hint.as_ref())?;
        self.same_list(&written["tags"], &question.tags)?;
        let evidence: Vec<CleanText> =
            question.evidence.iter().map(|Evidence { text, .. }| text.clone()).collect();
        self.same_list(&written["evidence"], &evidence)?;
        if let Some(points) = written["points"].as_f64() {
            prop_assert!((points - question.points.as_f64()).abs() < f64::EPSILON);
        }
        prop_assert_eq!(
            plain(&written["type"]).map(|name| name.to_lowercase()),
            Some(question.kind.name().to_owned())
        );
        self.kind(written, &question.kind)
    }

    fn kind(&self, written: &Value, kind: &Kind) -> Result<(), TestCaseError> {
        self.options(&written["options"], kind.options())?;
        let answer = &written["answer"];
        match kind {
            Kind::Single(single) => self.is_answer(answer, &single.options[single.answer].text),
            Kind::Multiple(multiple) => are_many(answer, multiple.answer.len()),
            Kind::TrueFalse(judged) => is_truth(answer, judged.answer),
            Kind::Cloze(cloze) => self.gaps(&written["text"], cloze),
            Kind::Proof(_) => Ok(()),
            Kind::Order(order) => self.same_list(&written["items"], &order.items),
            Kind::Match(matching) => self.pairs(&written["pairs"], matching),
            Kind::Short(short) => self
                .same_list(answer, &short.accept)
                .and_then(|()| self.rejects(&written["reject"], &short.reject)),
            Kind::Number(number) => self.number(written, number),
        }
    }

    fn options(&self, written: &Value, read: &[AnswerOption]) -> Result<(), TestCaseError> {
        are_many(written, read.len())?;
        for (written, option) in written.as_sequence().into_iter().flatten().zip(read) {
            let text = if written.is_mapping() { &written["text"] } else { written };
            self.same(text, Some(&option.text))?;
            let feedback = if written.is_mapping() { &written["feedback"] } else { &Value::Null };
            self.localised(feedback, option.feedback.as_ref())?;
        }
        Ok(())
    }

    fn gaps(&self, written: &Value, cloze: &Cloze) -> Result<(), TestCaseError> {
        let gap = |at: usize| {
            let words: Vec<&str> = cloze.gaps[at].accept.iter().map(|word| &**word).collect();
            format!("{{{{{}}}}}", words.join("|"))
        };
        // The words of a gap are read without the spaces around them.
        let mut text = plain(written).unwrap_or_default();
        for (spaced, bare) in [("{{ ", "{{"), (" }}", "}}"), (" |", "|"), ("| ", "|")] {
            while text.contains(spaced) {
                text = text.replace(spaced, bare);
            }
        }
        self.same(&Value::String(text), Some(&CleanText::new(&cloze.with(gap))))
    }

    fn pairs(&self, written: &Value, matching: &Matching) -> Result<(), TestCaseError> {
        are_many(written, matching.lefts.len())?;
        let read = matching.lefts.iter().zip(&matching.rights);
        for (pair, (left, right)) in written.as_sequence().into_iter().flatten().zip(read) {
            self.same(&pair[0], Some(left))?;
            self.same(&pair[1], Some(right))?;
        }
        Ok(())
    }

    fn number(&self, written: &Value, number: &Number) -> Result<(), TestCaseError> {
        if let Some(value) = written["answer"].as_i64() {
            prop_assert_eq!(value.to_string(), number.answer.to_string());
        }
        self.same_list(&written["accept"], &number.accept)?;
        self.rejects(&written["reject"], &number.reject)
    }

    /// An answer is the text of its option but for spaces and apostrophes.
    fn is_answer(&self, written: &Value, option: &CleanText) -> Result<(), TestCaseError> {
        let text = plain(written);
        let same = text.as_ref().is_none_or(|text| {
            relire::text::same_typography(&self.set(text), option) || !written.is_string()
        });
        prop_assert!(same, "{:?} is not {:?}", text, option);
        Ok(())
    }

    fn rejects(&self, written: &Value, rejects: &[Reject]) -> Result<(), TestCaseError> {
        let one = std::slice::from_ref(written);
        let items = match written {
            Value::Sequence(items) => items,
            Value::Null if rejects.is_empty() => return Ok(()),
            _ => one,
        };
        prop_assert_eq!(items.len(), rejects.len());
        for (written, reject) in items.iter().zip(rejects) {
            match written.is_mapping() {
                true => {
                    self.same(&written["text"], Some(&reject.text))?;
                    self.localised(&written["feedback"], reject.feedback.as_ref())?;
                }
                false => self.same(written, Some(&reject.text))?,
            }
        }
        Ok(())
    }
}
