//! One question of a quiz file: what all types share here, one file a type beside it.

mod multiple;
mod number;
mod options;
mod short;
mod single;
mod true_false;

use super::evidence::PassageIndex;
use super::fields::{Decoder, Fields};
use super::model::{Kind, Points, Question, Skill, Strictness};
use super::problem::{Code, Problem};
use super::tree::{Node, Value};
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

/// The types by name: the fields of each besides the common ones, and its decoder.
pub(super) const TYPES: &[(&str, &[&str], Decode)] = &[
    ("single", single::FIELDS, single::decode),
    ("multiple", multiple::FIELDS, multiple::decode),
    ("true-false", true_false::FIELDS, true_false::decode),
    ("short", short::FIELDS, short::decode),
    ("number", number::FIELDS, number::decode),
];

/// Types and fields of the format that this version does not know yet.
const NOT_YET: &[&str] = &["cloze", "order", "match", "proof"];
const FIELD_NOT_YET: &str = "justify";

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
        let (own, decode) = self.question_type(&fields)?;
        self.unknown_fields(&fields, own);
        let statement = own.contains(&"statement") && fields.find("statement").is_some();
        let asks = if statement { "statement" } else { "prompt" };
        let prompt = self.required(&fields, asks).and_then(|node| self.text(node, asks));
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
        let kind = decode(self, &fields);
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
        let items = self.one_or_more(node);
        items.iter().filter_map(|item| self.one_of(item, "allow", &known)).collect()
    }

    fn question_type(
        &mut self,
        fields: &Fields<'_, '_>,
    ) -> Option<(&'static [&'static str], Decode)> {
        let node = self.required(fields, "type")?;
        let found = node.text().unwrap_or_default().trim().to_lowercase();
        if NOT_YET.contains(&found.as_str()) {
            let problem = Problem::new(Code::TypeNotSupported, node.place.clone());
            self.report(problem.with("type", found));
            return None;
        }
        let names: Vec<(&str, usize)> =
            TYPES.iter().enumerate().map(|(at, (name, ..))| (*name, at)).collect();
        let at = self.one_of(node, "type", &names)?;
        Some((TYPES[at].1, TYPES[at].2))
    }

    /// Reports fields that this type has not: of another type, of a later version, or of none.
    fn unknown_fields(&mut self, fields: &Fields<'_, '_>, own: &[&str]) {
        let others: Vec<&str> =
            TYPES.iter().flat_map(|(_, fields, _)| fields.iter().copied()).collect();
        for key in fields.keys() {
            let Some(name) = key.text() else { continue };
            if name == FIELD_NOT_YET {
                let problem = Problem::new(Code::FieldNotSupported, key.place.clone());
                self.report(problem.with("field", name));
            } else if others.contains(&name) && !own.contains(&name) {
                let problem = Problem::new(Code::FieldOfAnotherType, key.place.clone());
                let types = TYPES.iter().filter(|(_, fields, _)| fields.contains(&name));
                let types = types.map(|(name, ..)| *name).collect::<Vec<_>>().join(", ");
                self.report(problem.with("field", name).with("types", types));
            }
        }
        self.only(fields, &[COMMON, own, &others, &[FIELD_NOT_YET]]);
    }

    fn id(&mut self, fields: &Fields<'_, '_>) -> Option<CleanText> {
        let node = fields.find("id")?;
        let id = self.word(node, "id")?;
        self.checked_id(id, node)
    }

    /// An id: letters, digits, `-`, `_`, at most 64.
    pub(super) fn checked_id(&mut self, id: &str, node: &Node<'_>) -> Option<CleanText> {
        let fits = id.chars().count() <= 64
            && id.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_'));
        if !fits {
            let problem = Problem::new(Code::InvalidId, node.place.clone());
            self.report(problem.with("id", id).with("instead", slug(id)));
        }
        Some(CleanText::new(id))
    }

    fn id_from_prompt(&mut self, fields: &Fields<'_, '_>, prompt: &CleanText) -> Option<CleanText> {
        if fields.find("id").is_some() {
            return None;
        }
        let id = slug(prompt);
        self.question = Some(CleanText::new(&id));
        let line = self.first_line(fields.place);
        self.report(Problem::new(Code::MissingId, line).with("instead", &id));
        Some(CleanText::new(&id))
    }

    fn points(&mut self, fields: &Fields<'_, '_>) -> Points {
        let Some(node) = fields.find("points") else { return Points::ONE };
        let quarters = self.word(node, "points").and_then(|word| {
            let points: f64 = word.trim().replace(',', ".").parse().ok()?;
            let fits = points > 0.0 && points <= 100.0 && (points * 4.0).fract() == 0.0;
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 400")]
            fits.then_some((points * 4.0) as u32)
        });
        quarters.map_or_else(
            || {
                let problem = Problem::new(Code::NumberOutOfRange, node.place.clone());
                self.report(problem.with("field", "points").with("range", "0.25–100 (0.25)"));
                Points::ONE
            },
            Points::from_quarters,
        )
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
        let items = self.one_or_more(node);
        if items.is_empty() {
            self.report(Problem::new(Code::EmptyText, node.place.clone()).with("field", field));
        }
        items.iter().filter_map(|item| self.text(item, field)).collect()
    }

    /// `reject`: texts that are refused with a word about them.
    fn rejected(&mut self, fields: &Fields<'_, '_>) -> Vec<super::model::Reject> {
        let Some(node) = fields.find("reject") else { return Vec::new() };
        let items = self.one_or_more(node);
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
        rejected: &[super::model::Reject],
        is_accepted: impl Fn(&str) -> bool,
    ) {
        let Some(node) = fields.find("reject") else { return };
        for reject in rejected.iter().filter(|reject| is_accepted(&reject.text)) {
            let place = self.first_line(&node.place);
            self.report(Problem::new(Code::AnswerRejected, place).with("text", &reject.text));
        }
    }
}

/// An id made from a text: its words without accents, in lower case, joined by `-`, at most 40
/// characters of them.
pub(super) fn slug(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    let plain: String =
        text.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c)).collect();
    let plain = plain.to_lowercase().replace('œ', "oe").replace('æ', "ae");
    let mut slug = String::new();
    for word in plain.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if !slug.is_empty() && slug.chars().count() + 1 + word.chars().count() > 40 {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().take(40));
    }
    if slug.is_empty() { "question".to_owned() } else { slug }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_from_the_prompt() {
        assert_eq!(
            slug("À quelle heure l’école ouvre-t-elle ?"),
            "a-quelle-heure-l-ecole-ouvre-t-elle"
        );
        assert_eq!(slug("« … »"), "question");
    }
}
