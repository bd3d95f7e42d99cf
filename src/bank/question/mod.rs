//! One question of a quiz file: what all types share here, one file a type beside it.

mod cloze;
mod id;
mod multiple;
mod number;
pub(super) mod options;
mod order;
mod pairs;
mod proof;
pub(super) mod short;
mod single;
mod true_false;

use std::collections::HashMap;

use super::evidence::PassageIndex;
use super::fields::{Decoder, Fields};
use super::model::{Kind, Points, Question, Skill, Strictness};
use super::problem::{Code, Problem};
use super::tree::{Node, Value};
use crate::french::{same_words, words_key};
use crate::text::CleanText;

/// The fields that every question may have.
pub(super) const COMMON: &[&str] = &[
    "type",
    "id",
    "prompt",
    "translation",
    "skill",
    "points",
    "evidence",
    "explain",
    "hint",
    "tags",
    "marking",
    "draft",
    "allow",
];

/// Decodes what only one type has.
type Decode = fn(&mut Decoder<'_>, &Fields<'_, '_>) -> Option<Kind>;

/// A type of question.
pub(super) struct Type {
    pub(super) name: &'static str,
    /// Its fields besides the common ones.
    pub(super) fields: &'static [&'static str],
    decode: Decode,
}

/// Every type.
pub(super) const TYPES: &[Type] = &[
    Type { name: "single", fields: single::FIELDS, decode: single::decode },
    Type { name: "multiple", fields: multiple::FIELDS, decode: multiple::decode },
    Type { name: "true-false", fields: true_false::FIELDS, decode: true_false::decode },
    Type { name: "short", fields: short::FIELDS, decode: short::decode },
    Type { name: "number", fields: number::FIELDS, decode: number::decode },
    Type { name: "cloze", fields: cloze::FIELDS, decode: cloze::decode },
    Type { name: "order", fields: order::FIELDS, decode: order::decode },
    Type { name: "match", fields: pairs::FIELDS, decode: pairs::decode },
    Type { name: "proof", fields: proof::FIELDS, decode: proof::decode },
];

/// How many characters of a typed answer are looked at.
const LONGEST_TYPED: usize = 1_000;

pub(super) const MARKING: &[&str] = &["accents", "spelling"];
const STRICTNESS: &[(&str, bool)] = &[("lenient", false), ("strict", true)];

impl Decoder<'_> {
    /// One item of `questions`. `inherited` is the strictness of the file.
    pub(super) fn question(
        &mut self,
        node: &Node<'_>,
        passage: Option<&PassageIndex<'_>>,
        inherited: Strictness,
    ) -> Option<Question> {
        self.question = None;
        let before = self.problems.len();
        let fields = self.fields(node, "questions")?;
        let id = self.id(&fields);
        self.question.clone_from(&id);
        let kind = self.question_type(&fields);
        self.unknown_fields(&fields, kind);
        let prompt = self.asked(&fields, kind);
        let id = id.or_else(|| self.id_from_prompt(&fields, prompt.as_ref()?));
        self.question.clone_from(&id);
        let translation = self.localised(&fields, "translation");
        let skill = fields.find("skill").and_then(|node| self.one_of(node, "skill", Skill::NAMES));
        let points = self.points(&fields);
        let evidence = self.evidence(&fields, passage);
        let explain = self.localised(&fields, "explain");
        let hint = self.localised(&fields, "hint");
        let tags = self.texts(&fields, "tags");
        let strictness = self.strictness(&fields, inherited);
        let draft = self.boolean(&fields, "draft").unwrap_or(false);
        let allowed = self.allowed(&fields);
        let kind = kind.and_then(|kind| (kind.decode)(self, &fields));
        let kind = kind.map(|kind| proof::complete(kind, &evidence, passage));
        self.silence(before, &allowed);
        Some(Question {
            id: id?,
            prompt: prompt?,
            translation,
            skill,
            points,
            evidence,
            explain,
            hint,
            tags,
            strictness,
            draft,
            kind: kind?,
        })
    }

    /// Drops the warnings since `from` that are allowed.
    pub(super) fn silence(&mut self, from: usize, allowed: &[Code]) {
        if !allowed.is_empty() {
            let recent = self.problems.split_off(from);
            let kept = recent.into_iter().filter(|p| p.is_error() || !allowed.contains(&p.code));
            self.problems.extend(kept);
        }
    }

    /// The codes of `allow`.
    pub(super) fn allowed(&mut self, fields: &Fields<'_, '_>) -> Vec<Code> {
        let Some(node) = fields.find("allow") else { return Vec::new() };
        let known: Vec<(&str, Code)> = Code::ALL
            .iter()
            .filter(|code| code.severity() == super::problem::Severity::Warning)
            .map(|code| (code.name(), *code))
            .collect();
        let items = self.one_or_more(node, "allow");
        items.iter().filter_map(|item| self.one_of(item, "allow", &known)).collect()
    }

    fn question_type(&mut self, fields: &Fields<'_, '_>) -> Option<&'static Type> {
        let node = self.required(fields, "type")?;
        let name = node.text().unwrap_or_default();
        TYPES.iter().find(|kind| kind.name == name).or_else(|| {
            let names: Vec<_> = TYPES.iter().map(|kind| (kind.name, kind)).collect();
            self.one_of(node, "type", &names)
        })
    }

    /// What is asked: the prompt, or in its place the statement or the text with gaps.
    fn asked(&mut self, fields: &Fields<'_, '_>, kind: Option<&Type>) -> Option<CleanText> {
        let judged = kind.is_none_or(|kind| kind.fields.contains(&"statement"));
        let name = match (fields.find("prompt"), fields.find("statement").filter(|_| judged)) {
            (Some(_), Some(_)) => {
                if let Some(key) = fields.key("prompt") {
                    self.problem(Code::BothPromptAndStatement, &key.place);
                }
                "statement"
            }
            (None, Some(_)) => "statement",
            // Without its type, what a question lacks is not known.
            (None, None) if kind.is_none() => return None,
            (None, None) if kind.is_some_and(|kind| kind.name == "cloze") => {
                return cloze::named(self, fields);
            }
            (None, None) if judged => "statement",
            _ => "prompt",
        };
        let node = self.required(fields, name)?;
        self.text(node, name)
    }

    /// Reports fields that this type has not: of another type, or of none.
    /// Where the type is not known, those of all types pass.
    fn unknown_fields(&mut self, fields: &Fields<'_, '_>, kind: Option<&Type>) {
        for key in fields.keys() {
            let Some(name) = key.text() else { continue };
            let has = |kind: &&Type| kind.fields.contains(&name);
            if COMMON.contains(&name) || kind.as_ref().is_some_and(has) || name == "<<" {
                continue;
            }
            if self.is_full() {
                return;
            }
            let types: Vec<&str> = TYPES.iter().filter(has).map(|kind| kind.name).collect();
            if types.is_empty() {
                let own = kind.map_or(&[][..], |kind| kind.fields);
                self.unknown_field(key, &[COMMON, own]);
            } else if let Some(kind) = kind {
                let problem = Problem::new(Code::FieldOfAnotherType, key.place.clone());
                let problem = problem.with("field", name).with("type", kind.name);
                self.report(problem.with("types", types.join(", ")));
            }
        }
    }

    fn points(&mut self, fields: &Fields<'_, '_>) -> Points {
        let Some(node) = fields.find("points") else { return Points::ONE };
        let Some(word) = self.word(node, "points") else { return Points::ONE };
        let Some(quarters) = quarters(word) else {
            self.unfit_number(node, "points", word, "0.25–100");
            return Points::ONE;
        };
        Points::from_quarters(quarters)
    }

    /// `marking`, over what is inherited.
    pub(super) fn strictness(
        &mut self,
        fields: &Fields<'_, '_>,
        inherited: Strictness,
    ) -> Strictness {
        let Some(fields) = fields.find("marking").and_then(|node| self.fields(node, "marking"))
        else {
            return inherited;
        };
        self.only(&fields, &[MARKING]);
        let mut strict = |field, inherited| {
            let node = fields.find(field);
            node.and_then(|node| self.one_of(node, field, STRICTNESS)).unwrap_or(inherited)
        };
        Strictness {
            accents: strict("accents", inherited.accents),
            spelling: strict("spelling", inherited.spelling),
        }
    }

    /// A text or a list of texts, at least one; what is typed is compared with them.
    fn accepted(&mut self, node: &Node<'_>, field: &str) -> Vec<CleanText> {
        let items = self.one_or_more(node, field);
        items.iter().filter_map(|item| self.typed(item, field)).collect()
    }

    /// A text that can be typed: [`LONGEST_TYPED`] characters at most.
    fn typed(&mut self, node: &Node<'_>, field: &str) -> Option<CleanText> {
        let text = self.text(node, field)?;
        let length = text.chars().count();
        if length > LONGEST_TYPED {
            let place = self.first_line(&node.place);
            let problem = Problem::new(Code::TooLong, place).with("field", field);
            let problem = problem.with("found", length.to_string());
            self.report(problem.with("limit", LONGEST_TYPED.to_string()));
        }
        Some(text)
    }

    /// `reject`: texts that are refused with a word about them.
    fn rejected(&mut self, fields: &Fields<'_, '_>) -> Vec<super::model::Reject> {
        let Some(node) = fields.find("reject") else { return Vec::new() };
        let items = self.one_or_more(node, "reject");
        items.iter().filter_map(|item| self.reject(item)).collect()
    }

    fn reject(&mut self, node: &Node<'_>) -> Option<super::model::Reject> {
        if let Value::Text(..) = node.value {
            let text = self.text(node, "reject")?;
            return Some(super::model::Reject { text, feedback: None });
        }
        let fields = self.fields(node, "reject")?;
        self.only(&fields, &[short::REJECT]);
        let text = self.required(&fields, "text").and_then(|node| self.text(node, "text"));
        let feedback = self.localised(&fields, "feedback");
        Some(super::model::Reject { text: text?, feedback })
    }

    /// Reports what is both accepted and rejected.
    fn not_both(
        &mut self,
        fields: &Fields<'_, '_>,
        accepted: &[CleanText],
        is_answer: impl Fn(&str) -> bool,
    ) {
        let Some(node) = fields.find("reject") else { return };
        let mut alike: HashMap<String, Vec<&CleanText>> = HashMap::new();
        for text in accepted {
            alike.entry(words_key(text)).or_default().push(text);
        }
        let items =
            if let Value::List(items) = &node.value { items } else { std::slice::from_ref(node) };
        for item in items {
            let written = item.find("text").unwrap_or(item);
            let Some(text) = written.text() else { continue };
            let same = alike.get(&words_key(text));
            let is_accepted = same.is_some_and(|texts| texts.iter().any(|a| same_words(a, text)));
            if is_accepted || is_answer(text) {
                let problem = Problem::new(Code::AnswerRejected, written.place.clone());
                self.report(problem.with("text", text));
            }
        }
    }
}

/// Points in quarters: a number above 0, at most 100, that a quarter divides.
fn quarters(word: &str) -> Option<u32> {
    let word = word.trim().replace(',', ".");
    if !word.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
        return None;
    }
    let points: f64 = word.parse().ok()?;
    let fits = points > 0.0 && points <= 100.0 && (points * 4.0).fract() == 0.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 400")]
    fits.then_some((points * 4.0) as u32)
}
