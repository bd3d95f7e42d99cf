//! An exam file's parts → the texts and questions that are asked, or every problem in them.

use std::collections::HashSet;
use std::sync::Arc;

use super::super::fields::{Decoder, Fields};
use super::super::model::{Points, Question, Quiz, Written};
use super::super::names::meant;
use super::super::problem::{Code, Problem};
use super::super::quiz::{MOST_QUESTIONS, Reading};
use super::super::tree::{Node, Value};
use super::{Answers, Paper, Profile, share};
use crate::bank::{FileFault, Kind};
use crate::text::CleanText;

/// The fields of an exam file.
pub(in super::super) const EXAM: &[&str] =
    &["exam", "title", "profile", "parts", "id", "time_limit", "allow"];
/// The fields of a part of it.
pub(in super::super) const PART: &[&str] = &["quiz", "questions", "count", "points"];

/// The version of the format that this program reads.
const FORMAT: u32 = 1;
const MOST_PARTS: usize = 20;

/// Gives what reading a quiz file named in an exam gave.
pub(in super::super) type ReadQuiz<'r> = &'r dyn Fn(&str) -> Result<Reading, FileFault>;

/// A part of an exam: a quiz as it is asked, by the name of its file.
struct Part {
    file: String,
    quiz: Quiz,
    /// Whether the part says how many points it is worth.
    is_weighed: bool,
}

impl Decoder<'_> {
    /// The exam of a file; what it was read from is up to the caller.
    pub(in super::super) fn exam(
        &mut self,
        fields: &Fields<'_, '_>,
        (stem, hash, source): (&str, [u8; 32], &str),
        read_quiz: ReadQuiz<'_>,
    ) -> Option<Paper> {
        if !self.exam_is_known(fields) {
            return None;
        }
        self.only(fields, &[EXAM]);
        let title = self.title(fields);
        let id = fields.find("id").and_then(|node| {
            let id = self.word(node, "id")?;
            Some(self.checked_id(id, node))
        });
        let profile = self.required(fields, "profile").and_then(|node| self.profile(node));
        let minutes = self.time_limit(fields);
        let parts = self.parts(fields, profile, read_quiz);
        let (profile, parts) = (profile?, parts?);
        if !self.points_suffice(profile, &parts, fields) {
            return None;
        }
        let place = fields.key("parts").map_or(fields.place, |key| &key.place).clone();
        self.advise_exam(profile, &parts, &place);
        let allowed = self.allowed(fields);
        self.silence(0, &allowed);
        let written = written(stem, source, &parts);
        let quizzes = weighed(parts, profile.out_of);
        Some(Paper {
            id: id.unwrap_or_else(|| CleanText::line(stem)),
            title: title?,
            quizzes: quizzes.into_iter().map(Arc::new).collect(),
            minutes: minutes.or(Some(profile.minutes)),
            profile: Some(profile),
            hash,
            written: Arc::new(written),
        })
    }

    /// Whether this program reads the file's version of the format.
    fn exam_is_known(&mut self, fields: &Fields<'_, '_>) -> bool {
        let Some(node) = self.required(fields, "exam") else { return true };
        let Some(word) = self.word(node, "exam") else { return true };
        match word.trim().parse::<u32>() {
            Ok(FORMAT) => true,
            Ok(version) if version > FORMAT => {
                let problem = Problem::new(Code::NewerFormat, node.place.clone());
                self.report(problem.with("found", version.to_string()));
                false
            }
            _ => {
                self.unfit_number(node, "exam", word, "1");
                true
            }
        }
    }

    fn profile(&mut self, node: &Node<'_>) -> Option<&'static Profile> {
        let all = Profile::all();
        let names: Vec<(&'static str, &'static Profile)> =
            all.iter().map(|profile| (profile.id.as_str(), profile)).collect();
        self.one_of(node, "profile", &names)
    }

    fn parts(
        &mut self,
        fields: &Fields<'_, '_>,
        profile: Option<&'static Profile>,
        read_quiz: ReadQuiz<'_>,
    ) -> Option<Vec<Part>> {
        let node = self.required(fields, "parts")?;
        let items = self.list(node, "parts");
        if matches!(node.value, Value::List(_)) {
            self.count(items, &node.place, "parts", 1..=MOST_PARTS);
        }
        let items = &items[..items.len().min(MOST_PARTS)];
        let mut known = HashSet::new();
        let parts: Vec<Part> = items
            .iter()
            .filter_map(|item| {
                let fields = self.fields(item, "parts")?;
                self.only(&fields, &[PART]);
                let part = self.part(&fields, profile, read_quiz)?;
                self.is_new(&part, &fields, &mut known).then_some(part)
            })
            .collect();
        (parts.len() == items.len() && !parts.is_empty()).then_some(parts)
    }

    /// Whether a quiz is not in another part too: its questions would have the same names.
    fn is_new(
        &mut self,
        part: &Part,
        fields: &Fields<'_, '_>,
        known: &mut HashSet<CleanText>,
    ) -> bool {
        let is_new = known.insert(part.quiz.id.clone());
        if !is_new && let Some(node) = fields.find("quiz") {
            let problem = Problem::new(Code::DuplicateItem, node.place.clone());
            self.report(problem.with("text", &part.file));
        }
        is_new
    }

    fn part(
        &mut self,
        fields: &Fields<'_, '_>,
        profile: Option<&'static Profile>,
        read_quiz: ReadQuiz<'_>,
    ) -> Option<Part> {
        let node = self.required(fields, "quiz")?;
        let file = self.word(node, "quiz")?.trim().to_owned();
        let quiz = self.quiz_of(node, &file, read_quiz)?;
        let chosen = self.chosen(fields, &quiz, profile)?;
        let points = fields.find("points").map(|node| self.part_points(node, chosen.len()));
        let mut questions: Vec<Question> =
            chosen.into_iter().map(|at| quiz.questions[at].clone()).collect();
        if let Some(points) = points {
            weigh(&mut questions, points?);
        }
        let quiz = Quiz { questions, ..quiz };
        Some(Part { file, quiz, is_weighed: points.is_some() })
    }

    /// The quiz of a file that a part names.
    fn quiz_of(&mut self, node: &Node<'_>, file: &str, read_quiz: ReadQuiz<'_>) -> Option<Quiz> {
        let cause = match read_quiz(file) {
            Ok(Reading { quiz: Some(quiz), .. }) => return Some(quiz),
            // An exam finds no quizzes when it is read for another.
            Ok(reading) if reading.problems.iter().any(|p| p.code == Code::ExamQuiz) => "exam",
            Ok(_) => "broken",
            Err(fault) => fault.name(),
        };
        let problem = Problem::new(Code::ExamQuiz, node.place.clone());
        self.report(problem.with("file", file).with("fault", cause));
        None
    }

    /// The places of the questions that a part asks: those that it names, or the first so many that
    /// the profile takes, or all of these.
    fn chosen(
        &mut self,
        fields: &Fields<'_, '_>,
        quiz: &Quiz,
        profile: Option<&'static Profile>,
    ) -> Option<Vec<usize>> {
        let takes = |question: &Question| {
            !question.draft && profile.is_none_or(|profile| profile.takes(question))
        };
        let all = quiz.questions.iter().enumerate();
        let mut fit: Vec<usize> = all.filter(|(_, q)| takes(q)).map(|(at, _)| at).collect();
        match (fields.find("questions"), fields.find("count")) {
            (Some(_), Some(count)) => {
                self.problem(Code::BothQuestionsAndCount, &count.place);
                None
            }
            (Some(named), None) => self.named(named, quiz, profile),
            (None, _) if fit.is_empty() => {
                let place = fields.find("quiz").map_or(fields.place, |node| &node.place);
                self.problem(Code::NothingForExam, place);
                None
            }
            (None, Some(count)) => {
                let ready = quiz.questions.iter().filter(|question| !question.draft).count();
                fit.truncate(self.part_count(count, fit.len(), ready)?);
                Some(fit)
            }
            (None, None) => Some(fit),
        }
    }

    /// The places of the questions that are named.
    fn named(
        &mut self,
        node: &Node<'_>,
        quiz: &Quiz,
        profile: Option<&'static Profile>,
    ) -> Option<Vec<usize>> {
        let items = self.list(node, "questions");
        if matches!(node.value, Value::List(_)) {
            self.count(items, &node.place, "questions", 1..=MOST_QUESTIONS);
        }
        let mut chosen = Vec::new();
        for item in items {
            let Some(id) = self.word(item, "questions").map(str::trim) else { continue };
            let at = quiz.questions.iter().position(|question| *question.id == *id);
            let problem = |code| Problem::new(code, item.place.clone());
            match at {
                None => {
                    let ids = quiz.questions.iter().map(|question| question.id.as_str());
                    let near = meant(id, ids.clone());
                    let problem = problem(Code::UnknownQuestion).with("id", id);
                    self.report(match near {
                        Some(near) => problem.with("near", near),
                        None => problem.with("known", ids.collect::<Vec<_>>().join(", ")),
                    });
                }
                Some(at) if chosen.contains(&at) => {
                    self.report(problem(Code::DuplicateItem).with("text", id));
                }
                Some(at) => {
                    let question = &quiz.questions[at];
                    let is_taken = profile.is_none_or(|profile| profile.takes(question));
                    if question.draft || !is_taken {
                        let cause = if question.draft { "draft" } else { question.kind.name() };
                        let problem = problem(Code::QuestionNotForExam).with("id", id);
                        self.report(problem.with("cause", cause));
                    }
                    chosen.push(at);
                }
            }
        }
        (!chosen.is_empty()).then_some(chosen)
    }

    /// How many questions a part asks, of so many at `most` that the profile takes out of all that are
    /// `ready`.
    fn part_count(&mut self, node: &Node<'_>, most: usize, ready: usize) -> Option<usize> {
        let word = self.word(node, "count")?.trim();
        let count = word.parse().ok().filter(|count| (1..=most).contains(count));
        if count.is_none() {
            let is_number = word.replace(',', ".").parse::<f64>().is_ok_and(f64::is_finite);
            let code = if is_number { Code::NumberOutOfRange } else { Code::NotANumber };
            let problem = Problem::new(code, node.place.clone()).with("field", "count");
            let problem = problem.with("found", word).with("most", most.to_string());
            self.report(problem.with("ready", ready.to_string()));
        }
        count
    }

    /// The points of a part: a quarter for each of its questions at least.
    fn part_points(&mut self, node: &Node<'_>, questions: usize) -> Option<Points> {
        let word = self.word(node, "points")?;
        let quarters = word.trim().replace(',', ".").parse::<f64>().ok().map(|points| points * 4.0);
        let fits = |quarters: &f64| quarters.fract() == 0.0 && (1.0..=400.0).contains(quarters);
        let Some(quarters) = quarters.filter(fits) else {
            self.unfit_number(node, "points", word, "0.25–100");
            return None;
        };
        let least = Points::from_quarters(u32::try_from(questions).unwrap_or(u32::MAX));
        if quarters < f64::from(least.quarters()) {
            let problem = Problem::new(Code::NumberOutOfRange, node.place.clone());
            let problem = problem.with("field", "points-of-part").with("found", word.trim());
            let problem = problem.with("questions", questions.to_string());
            self.report(problem.with("least", least.to_string()));
            return None;
        }
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 400")]
        Some(Points::from_quarters(quarters as u32))
    }

    /// Whether there is a quarter of a point for each question.
    fn points_suffice(
        &mut self,
        profile: &Profile,
        parts: &[Part],
        fields: &Fields<'_, '_>,
    ) -> bool {
        let asked: usize = parts.iter().map(|part| part.quiz.questions.len()).sum();
        let most = profile.out_of.quarters() as usize;
        if asked > most {
            let place = fields.key("parts").map_or(fields.place, |key| &key.place).clone();
            let problem = Problem::new(Code::TooMany, place).with("field", "questions");
            let problem = problem.with("found", asked.to_string());
            self.report(problem.with("limit", most.to_string()));
        }
        asked <= most
    }

    /// Warns of what is no mistake, but not what the profile has.
    fn advise_exam(&mut self, profile: &Profile, parts: &[Part], place: &std::ops::Range<usize>) {
        let points = |part: &Part| part.quiz.questions.iter().map(|q| q.points).sum::<Points>();
        let sum: Points = parts.iter().map(points).sum();
        if parts.iter().all(|part| part.is_weighed) && sum != profile.out_of {
            let problem = Problem::new(Code::ExamPoints, place.clone());
            self.report(
                problem.with("found", sum.to_string()).with("expected", profile.out_of.to_string()),
            );
        }
        let proves = |question: &Question| {
            matches!(&question.kind, Kind::Proof(_)) || question.kind.proof().is_some()
        };
        let mut questions = parts.iter().flat_map(|part| &part.quiz.questions);
        if profile.answers == Answers::Justified && !questions.any(proves) {
            self.problem(Code::ExamWithoutJustification, place);
        }
    }
}

/// The parts with all their points shared out so that they are what the exam is out of; those that
/// are that already keep them.
fn weighed(parts: Vec<Part>, out_of: Points) -> Vec<Quiz> {
    let mut quizzes: Vec<Quiz> = parts.into_iter().map(|part| part.quiz).collect();
    let points: Vec<Points> =
        quizzes.iter().flat_map(|quiz| &quiz.questions).map(|question| question.points).collect();
    let shared = share(&points, out_of);
    let questions = quizzes.iter_mut().flat_map(|quiz| &mut quiz.questions);
    questions.zip(shared).for_each(|(question, points)| question.points = points);
    quizzes
}

/// Gives questions so many points in all, in the proportions that they have.
fn weigh(questions: &mut [Question], total: Points) {
    let points: Vec<Points> = questions.iter().map(|question| question.points).collect();
    let shared = share(&points, total);
    questions.iter_mut().zip(shared).for_each(|(question, points)| question.points = points);
}

/// All that an exam was read from: its own text, and those of its quizzes with the files they name.
fn written(stem: &str, source: &str, parts: &[Part]) -> Written {
    let files = parts.iter().flat_map(|part| {
        let quiz = &part.quiz.written;
        let own = (part.file.clone(), quiz.source.clone());
        let named = quiz.files.iter().map(|(name, text)| (nested(&part.file, name), text.clone()));
        std::iter::once(own).chain(named)
    });
    Written { stem: stem.to_owned(), source: source.to_owned(), files: files.collect() }
}

/// The name under which a file that a quiz names is kept with an exam.
pub(in super::super) fn nested(quiz: &str, file: &str) -> String {
    format!("{quiz}#{file}")
}
