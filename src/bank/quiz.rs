//! A quiz file's text → a quiz, or every problem that keeps it from being one.

use std::borrow::Cow;
use std::cell::RefCell;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::evidence::PassageIndex;
use super::exam::{self, Paper, ReadQuiz};
use super::fields::{Decoder, Fields, fault_problem};
use super::lines::with_plain_line_ends;
use super::localised::{LANGUAGES, is_language_tag};
use super::model::{Level, Question, Quiz, Strictness, Written};
use super::passage::{FileFault, ReadFile};
use super::problem::{Code, Problem};
use super::recovery;
use super::syntax::is_known;
use super::tree::{self, Node};
use crate::text::{CleanText, faults};

/// The fields of the file itself.
pub(super) const QUIZ: &[&str] = &[
    "relire",
    "title",
    "passage",
    "questions",
    "id",
    "level",
    "language",
    "source",
    "author",
    "license",
    "tags",
    "glossary",
    "shuffle",
    "marking",
    "time_limit",
    "allow",
];

/// The version of the format that this program reads.
const FORMAT: u32 = 1;
/// How many fields of the file are looked at for those that belong to a question.
const MOST_OUTSIDE: usize = 100;
/// How many characters that may not be shown are told.
const MOST_FAULTS: usize = 1_000;
pub(super) const MOST_QUESTIONS: usize = 1_000;
const LONGEST_TITLE: usize = 200;

/// What reading one quiz file gave.
#[derive(Debug)]
pub struct Reading {
    /// The quiz, where no problem is an error.
    pub quiz: Option<Quiz>,
    /// The exam, where the file is one without errors.
    pub exam: Option<Paper>,
    /// Everything that is wrong, by place.
    pub problems: Vec<Problem>,
}

impl Reading {
    /// A file from which nothing can be played.
    pub fn broken(problems: Vec<Problem>) -> Self {
        Self { quiz: None, exam: None, problems }
    }

    /// What can be sat of it.
    pub fn paper(self) -> Option<Paper> {
        self.exam.or_else(|| self.quiz.map(|quiz| Paper::of(Arc::new(quiz))))
    }
}

/// What a file is read for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Aim {
    /// To be played: its errors are told, and the warnings that reading gives by itself.
    Play,
    /// To be checked: advice on good questions is told as well, where there is no error.
    Check,
}

/// Reads the text of a quiz file. `stem` is the id where the file gives none; `read_file` gives the
/// texts of files that the passage names.
/// `read_quiz` what reading the quizzes that an exam names gives.
pub(super) fn read(
    source: &str,
    stem: &str,
    aim: Aim,
    read_file: ReadFile<'_>,
    read_quiz: ReadQuiz<'_>,
) -> Reading {
    let plain = with_plain_line_ends(source);
    let mut decoder = Decoder::new(&plain);
    // The decoder sees the text with its line ends made plain; the hash is of the file.
    let file = Identity { stem, source, hash: Sha256::digest(source.as_bytes()).into() };
    let files = RefCell::new(Vec::new());
    let read_and_keep = |name: &str| {
        let text = read_file(name)?;
        files.borrow_mut().push((name.to_owned(), text.clone()));
        Ok(text)
    };
    let (quiz, exam) = match decode(&mut decoder, &plain, &file, aim, (&read_and_keep, read_quiz)) {
        Some(Decoded::Quiz(quiz)) => (Some(*quiz), None),
        Some(Decoded::Exam(exam)) => (None, Some(exam)),
        None => (None, None),
    };
    let quiz = quiz.map(|quiz| {
        let (stem, source) = (stem.to_owned(), source.to_owned());
        Quiz { written: Arc::new(Written { stem, source, files: files.take() }), ..quiz }
    });
    let mut problems = decoder.problems;
    if let Cow::Owned(_) = plain {
        for problem in &mut problems {
            problem.place = whole_characters(source, &problem.place);
        }
    }
    problems.sort_by_key(|problem| (problem.place.start, problem.place.end));
    Reading { quiz, exam, problems }
}

/// A place in the text with plain line ends, widened to whole characters of the file: several
/// plain ones may stand for one of these.
fn whole_characters(source: &str, place: &std::ops::Range<usize>) -> std::ops::Range<usize> {
    source.floor_char_boundary(place.start)..source.ceil_char_boundary(place.end)
}

/// What a file is, beside its text.
struct Identity<'s> {
    stem: &'s str,
    /// Its text as it is there.
    source: &'s str,
    hash: [u8; 32],
}

/// Reads a quiz once more from what it was read from.
pub fn read_again(written: &Written) -> Reading {
    let text = |name: &str| {
        let file = written.files.iter().find(|(known, _)| known == name);
        file.map(|(_, text)| text.clone()).ok_or(FileFault::Missing)
    };
    let quiz = |name: &str| {
        let source = text(name)?;
        let named = |file: &str| text(&exam::nested(name, file));
        Ok(read(&source, stem_of(name), Aim::Play, &named, &no_quiz))
    };
    read(&written.source, &written.stem, Aim::Play, &text, &quiz)
}

/// Reads the text of a quiz that lies in no folder, to be played.
pub fn read_alone(source: &str, stem: &str) -> Reading {
    read(source, stem, Aim::Play, &|_| Err(FileFault::NoFolder), &no_quiz)
}

/// Reads the text of a quiz that lies in no folder, to be checked.
pub fn check_alone(source: &str, stem: &str) -> Reading {
    read(source, stem, Aim::Check, &|_| Err(FileFault::NoFolder), &no_quiz)
}

/// Where no quiz can be named.
pub(super) fn no_quiz(_: &str) -> Result<Reading, FileFault> {
    Err(FileFault::NoFolder)
}

/// The name of a file without what stands before its last `/` and behind its last point.
pub(super) fn stem_of(name: &str) -> &str {
    let file = name.rsplit('/').next().unwrap_or(name);
    file.rsplit_once('.').map_or(file, |(stem, _)| stem)
}

/// What a file turned out to be.
enum Decoded {
    Quiz(Box<Quiz>),
    Exam(Paper),
}

/// The quiz of a file, where no problem is an error.
fn decode(
    decoder: &mut Decoder<'_>,
    source: &str,
    file: &Identity<'_>,
    aim: Aim,
    (read_file, read_quiz): (ReadFile<'_>, ReadQuiz<'_>),
) -> Option<Decoded> {
    let text = source.strip_prefix('\u{FEFF}').unwrap_or(source);
    let shift = source.len() - text.len();
    let faults = faults(text, MOST_FAULTS);
    for (at, fault) in &faults {
        let at = at + shift;
        let one = at..at + source[at..].chars().next().map_or(0, char::len_utf8);
        decoder.report(fault_problem(*fault, one));
    }
    if !faults.is_empty() {
        return None;
    }
    let root = recovery::read(source, &mut decoder.problems)?;
    let fields = decoder.root(&root)?;
    let has = |name: &str| fields.key(name).is_some();
    // What has parts and no questions is an exam that does not say so.
    if has("exam") || has("parts") && !has("questions") {
        let exam = decoder.exam(&fields, (file.stem, file.hash, file.source), read_quiz)?;
        let is_sound = !decoder.problems.iter().any(Problem::is_error);
        return is_sound.then_some(Decoded::Exam(exam));
    }
    let quiz = decoder.quiz(&fields, file, read_file)?;
    if decoder.problems.iter().any(Problem::is_error) {
        return None;
    }
    if aim == Aim::Check {
        decoder.advise(&quiz, &root);
    }
    Some(Decoded::Quiz(Box::new(quiz)))
}

impl Decoder<'_> {
    fn quiz(
        &mut self,
        fields: &Fields<'_, '_>,
        file: &Identity<'_>,
        read_file: ReadFile<'_>,
    ) -> Option<Quiz> {
        if !self.format_is_known(fields) {
            return None;
        }
        let outside = self.outside(fields);
        self.only(fields, &[QUIZ, &outside]);
        let language = self.language(fields);
        self.french = *language == *"fr";
        let title = self.title(fields);
        let level = fields.find("level").and_then(|node| self.one_of(node, "level", Level::NAMES));
        let id = fields.find("id").and_then(|node| {
            let id = self.word(node, "id")?;
            Some(self.checked_id(id, node))
        });
        let passage = self.required(fields, "passage");
        let passage = passage.and_then(|node| self.passage(node, read_file));
        let index = passage.as_ref().map(PassageIndex::new);
        let glossary = index.as_ref().map_or_else(Vec::new, |index| self.glossary(fields, index));
        let strictness = self.strictness(fields, Strictness::default());
        let questions = self.questions(fields, index.as_ref(), strictness);
        let shuffle = self.boolean(fields, "shuffle").unwrap_or(true);
        let allowed = self.allowed(fields);
        self.silence(0, &allowed);
        let quiz = Quiz {
            id: id.unwrap_or_else(|| CleanText::line(file.stem)),
            title: title.unwrap_or_default(),
            level,
            language,
            source: self.optional_text(fields, "source"),
            author: self.optional_text(fields, "author"),
            license: self.optional_text(fields, "license"),
            tags: self.texts(fields, "tags"),
            time_limit: self.time_limit(fields),
            passage: passage?,
            glossary,
            questions: questions?,
            shuffle,
            hash: file.hash,
            written: Arc::default(),
        };
        Some(quiz)
    }

    fn root<'t, 'a>(&mut self, root: &'t Node<'a>) -> Option<Fields<'t, 'a>> {
        match &root.value {
            tree::Value::Mapping(_) => self.fields(root, "relire"),
            tree::Value::Refused => None,
            tree::Value::Text(..) | tree::Value::List(_) => {
                self.problem(Code::NotAQuiz, &self.first_line(&root.place));
                None
            }
        }
    }

    /// The names of fields that belong to a question, but stand among those of the file: told with
    /// what they should align with.
    fn outside<'t>(&mut self, fields: &Fields<'t, '_>) -> Vec<&'t str> {
        let Some(tree::Value::List(items)) = fields.find("questions").map(|node| &node.value)
        else {
            return Vec::new();
        };
        let mut found = Vec::new();
        for key in fields.keys().take(MOST_OUTSIDE) {
            let Some(name) = key.text() else { continue };
            let mut before = items.iter().rev().filter(|item| item.place.start < key.place.start);
            let tree::Value::Mapping(entries) = (match before.next() {
                Some(item) if !QUIZ.contains(&name) && is_known(name) => &item.value,
                _ => continue,
            }) else {
                continue;
            };
            let Some((mate, _)) = entries.first() else { continue };
            let line = self.line(mate.place.start).to_string();
            let near = format!("{}:", mate.text().unwrap_or_default());
            let problem = Problem::new(Code::YamlSyntax, key.place.clone());
            let problem = problem.with("cause", "outside").with("near", near);
            self.report(problem.with("line", line));
            self.outside.push(name.to_owned());
            found.push(name);
        }
        found
    }

    /// Whether this program reads the file's version of the format; a later one is said by name.
    fn format_is_known(&mut self, fields: &Fields<'_, '_>) -> bool {
        let Some(node) = fields.find("relire") else { return true };
        let Some(word) = self.word(node, "relire") else { return true };
        match word.trim().parse::<u32>() {
            Ok(version) if version > FORMAT => {
                let problem = Problem::new(Code::NewerFormat, node.place.clone());
                self.report(problem.with("found", version.to_string()));
                return false;
            }
            Ok(FORMAT) => {}
            _ => {
                let problem = Problem::new(Code::NumberOutOfRange, node.place.clone());
                self.report(
                    problem.with("field", "relire").with("found", word.trim()).with("range", "1"),
                );
            }
        }
        true
    }

    fn language(&mut self, fields: &Fields<'_, '_>) -> CleanText {
        let Some(node) = fields.find("language") else { return CleanText::new("fr") };
        let word = self.word(node, "language").unwrap_or("fr");
        if !is_language_tag(word) {
            let problem = Problem::new(Code::UnknownValue, node.place.clone());
            self.report(
                problem.with("field", "language").with("found", word).with("known", LANGUAGES),
            );
        }
        CleanText::new(word)
    }

    pub(super) fn title(&mut self, fields: &Fields<'_, '_>) -> Option<CleanText> {
        let node = self.required(fields, "title")?;
        let title = self.text(node, "title")?;
        if title.contains('\n') {
            self.field_problem(Code::NotOneLine, &node.place, "title");
        }
        let length = title.chars().count();
        if length > LONGEST_TITLE {
            let problem = Problem::new(Code::TooLong, node.place.clone()).with("field", "title");
            self.report(
                problem.with("found", length.to_string()).with("limit", LONGEST_TITLE.to_string()),
            );
        }
        Some(title)
    }

    pub(super) fn time_limit(&mut self, fields: &Fields<'_, '_>) -> Option<u16> {
        let node = fields.find("time_limit")?;
        let word = self.word(node, "time_limit")?;
        let minutes = word.trim().parse().ok().filter(|minutes| (1..=600).contains(minutes));
        if minutes.is_none() {
            self.unfit_number(node, "time_limit", word, "1–600");
        }
        minutes
    }

    fn questions(
        &mut self,
        fields: &Fields<'_, '_>,
        passage: Option<&PassageIndex<'_>>,
        strictness: Strictness,
    ) -> Option<Vec<Question>> {
        let node = self.required(fields, "questions")?;
        let items = self.list(node, "questions");
        if matches!(node.value, tree::Value::List(_)) {
            self.count(items, &node.place, "questions", 1..=MOST_QUESTIONS);
        }
        let items = &items[..items.len().min(MOST_QUESTIONS)];
        self.reserve_ids(items);
        let questions: Vec<Question> =
            items.iter().filter_map(|item| self.question(item, passage, strictness)).collect();
        self.question = None;
        let whole = !items.is_empty() && questions.len() == items.len();
        if whole && questions.iter().all(|question| question.draft) {
            let place = fields.key("questions").map_or(&node.place, |key| &key.place);
            self.problem(Code::NothingReady, place);
        }
        Some(questions)
    }
}
