//! The quiz file as types: what `relire schema` prints, and what a quiz is written from.
//!
//! Reading goes by the decoders beside this file, which know places; tests hold both together
//! field by field, type by type, and value by value.

use std::collections::BTreeMap;

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use super::format_values::{
    AcceptedText, Flag, GappedText, Id, JustifyScoringField, LanguageTag, LevelField, Line,
    Minutes, Number, PinField, PointsField, ScoringField, SkillField, StrictnessField, Text,
    Tolerance, TrapField, TruthField, Version, WarningCode,
};

/// The JSON Schema of the quiz file.
pub fn schema() -> Schema {
    let settings = SchemaSettings::draft2020_12().with_transform(RecursiveTransform(NeverNull));
    settings.into_generator().into_root_schema_for::<QuizFile>()
}

/// Takes away that a field may be null: what is left out is not written.
#[derive(Debug, Clone)]
struct NeverNull;

impl Transform for NeverNull {
    fn transform(&mut self, schema: &mut Schema) {
        if let Some(serde_json::Value::Array(types)) = schema.get_mut("type") {
            types.retain(|name| name != "null");
            if let [name] = &types[..] {
                let name = name.clone();
                schema.insert("type".to_owned(), name);
            }
        }
        if let Some(serde_json::Value::Array(choices)) = schema.get_mut("anyOf") {
            choices.retain(|choice| choice.get("type").is_none_or(|name| name != "null"));
            if let [choice] = &choices[..]
                && let Some(target) = choice.get("$ref").cloned()
            {
                schema.remove("anyOf");
                schema.insert("$ref".to_owned(), target);
            }
        }
    }
}

/// A quiz: one passage and its questions.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "relire quiz, version 1")]
pub struct QuizFile {
    /// The version of the format.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub relire: Option<Version>,
    /// What the quiz is called: one line, at most 200 characters.
    pub title: Line,
    /// The text that is read.
    pub passage: PassageField,
    /// What is asked, 1 to 1,000 questions.
    #[schemars(length(min = 1, max = 1000))]
    pub questions: Vec<QuestionField>,
    /// The name that progress is tied to; by default the name of the file.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// The level aimed at.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<LevelField>,
    /// The language of the passage; by default `fr`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<LanguageTag>,
    /// Where the passage comes from.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Text>,
    /// Who wrote the quiz.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub author: Option<Text>,
    /// Under what licence it may be used.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub license: Option<Text>,
    /// Free words to choose quizzes by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Text>>,
    /// Words of the passage with their meanings.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub glossary: Option<Vec<TermField>>,
    /// `false` keeps the order of the questions; by default `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shuffle: Option<Flag>,
    /// How typed answers are marked.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marking: Option<MarkingField>,
    /// Minutes for exam mode.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_limit: Option<Minutes>,
    /// Codes of warnings not to give.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow: Option<OneOrMore<WarningCode>>,
}

/// A text, or the parts of it. Blank lines separate paragraphs.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum PassageField {
    /// The text itself.
    Text(Text),
    /// With a title, from a file, or cut into sentences by hand.
    Parts(PassageParts),
}

/// A passage in parts: `text`, `file` or `sentences` gives what is read.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend(
    "anyOf" = [{ "required": ["text"] }, { "required": ["file"] }, { "required": ["sentences"] }],
    "not" = { "required": ["text", "file"] }
))]
pub struct PassageParts {
    /// The text itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// A text file in the folder of the quiz or below it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<Text>,
    /// The title of the passage.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// The sentences that, joined, are the text: they override the cutting. Where they stand alone, one that ends with a line end (as in a `|` block) ends a paragraph.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 1))]
    pub sentences: Option<Vec<Text>>,
}

/// A word of the glossary, with a meaning in at least one language.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[schemars(
    extend("additionalProperties" = false, "patternProperties" = by_language()),
    extend("minProperties" = 2)
)]
pub struct TermField {
    /// The word as it stands in the passage.
    pub term: Text,
    /// Two meanings that it does not have.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(min = 2, max = 2))]
    pub wrong: Option<Vec<Text>>,
    /// Meanings by language tag: `fr`, `en`, `es`, `de`…
    #[serde(flatten)]
    #[schemars(skip)]
    pub meanings: BTreeMap<String, Text>,
}

/// One text for every reader, or texts by language tag: beginners need their own language.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum LocalisedField {
    /// One text.
    Same(Text),
    /// Texts by language tag.
    ByLanguage(LanguageTexts),
}

/// Texts by language tag: `fr`, `en`, `es`, `de`…
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(transparent)]
#[schemars(extend(
    "additionalProperties" = false,
    "patternProperties" = by_language(),
    "minProperties" = 1
))]
pub struct LanguageTexts(pub BTreeMap<String, Text>);

/// Texts whose names are language tags.
fn by_language() -> serde_json::Value {
    serde_json::json!({ LanguageTag::PATTERN: { "$ref": "#/$defs/Text" } })
}

/// One value, or a list of them.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(untagged)]
#[schemars(rename = "OneOrMore{T}")]
pub enum OneOrMore<T> {
    /// One value.
    One(T),
    /// At least one.
    More(#[schemars(length(min = 1))] Vec<T>),
}

/// One question; its type says what else it holds.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(tag = "type", rename_all = "kebab-case")]
pub enum QuestionField {
    Single(SingleField),
    Multiple(MultipleField),
    TrueFalse(TrueFalseField),
    Short(ShortField),
    Number(NumberField),
    Cloze(ClozeField),
    Order(OrderField),
    Match(MatchField),
    Proof(ProofField),
}

/// What every question may have.
#[derive(Debug, Clone, Default, Serialize, JsonSchema)]
pub struct CommonFields {
    /// Unique in the quiz, and best never changed: progress is tied to it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Id>,
    /// The question in other languages, shown on demand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub translation: Option<LocalisedField>,
    /// What the question asks of the reader.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub skill: Option<SkillField>,
    /// What it is worth; by default 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub points: Option<PointsField>,
    /// Quotations of the passage that prove the answer: each stands there word for word, and once; `…` or `[...]` may join two parts of one sentence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub evidence: Option<OneOrMore<Text>>,
    /// Shown after the answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explain: Option<LocalisedField>,
    /// Shown on demand.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<LocalisedField>,
    /// Free words to choose questions by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tags: Option<Vec<Text>>,
    /// How the typed answer is marked, over what the file says.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub marking: Option<MarkingField>,
    /// `true`: not ready; checked, but left out of play.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub draft: Option<Flag>,
    /// Codes of warnings not to give.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub allow: Option<OneOrMore<WarningCode>>,
}

/// One option is right.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct SingleField {
    /// What is asked.
    pub prompt: Text,
    /// What to choose from: 2 to 26, no two the same.
    #[schemars(length(min = 2, max = 26))]
    pub options: Vec<OptionField>,
    /// The text of the right option.
    pub answer: Text,
    /// `false` keeps the order of the options; by default `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shuffle: Option<Flag>,
    #[serde(flatten)]
    pub common: CommonFields,
}

/// Any number of options is right, at least one.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MultipleField {
    /// What is asked.
    pub prompt: Text,
    /// What to choose from: 2 to 26, no two the same.
    #[schemars(length(min = 2, max = 26))]
    pub options: Vec<OptionField>,
    /// The texts of the right options.
    #[schemars(length(min = 1))]
    pub answer: Vec<Text>,
    /// How points are given; by default `plus-minus`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scoring: Option<ScoringField>,
    /// `false` keeps the order of the options; by default `true`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub shuffle: Option<Flag>,
    #[serde(flatten)]
    pub common: CommonFields,
}

/// A statement to judge by the text.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(
    extend("oneOf" = [{ "required": ["prompt"] }, { "required": ["statement"] }]),
    extend("if" = justified(), "then" = { "required": ["evidence"] })
)]
pub struct TrueFalseField {
    /// What is asked; `statement` may stand in its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<Text>,
    /// The statement to judge.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub statement: Option<Text>,
    /// Whether the statement is true by the text.
    pub answer: TruthField,
    /// `true`: the reader also shows the sentences of the evidence; by default `false`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub justify: Option<Flag>,
    /// What choice and proof are worth where `justify` is true; by default `delf`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scoring: Option<JustifyScoringField>,
    #[serde(flatten)]
    pub common: CommonFields,
}

/// A judgement that has to be proved: the text says whether it is true, and that is asked for.
fn justified() -> serde_json::Value {
    serde_json::json!({
        "properties": {
            "justify": { "enum": [true, "true", "vrai", "oui", "yes"] },
            "answer": { "not": { "enum": ["not-stated", "non mentionné"] } }
        },
        "required": ["justify"]
    })
}

/// A text with gaps.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ClozeField {
    /// What is asked; by default to fill the gaps.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prompt: Option<Text>,
    /// The text, its gaps in double braces, several accepted words apart by a bar: `Elle {{ferme|clôt}} à {{midi}}.`
    pub text: GappedText,
    /// `true` offers the words of the gaps as choices; by default they are typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bank: Option<Flag>,
    #[serde(flatten)]
    pub common: CommonFields,
}

/// Sentences of the passage to be found: those of its `evidence`, which is its answer.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(extend("allOf" = [{ "required": ["evidence"] }]))]
pub struct ProofField {
    /// What is asked.
    pub prompt: Text,
    #[serde(flatten)]
    pub common: CommonFields,
}

/// Things to be put in their order.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OrderField {
    /// What is asked.
    pub prompt: Text,
    /// The things in their right order: 3 to 12, no two the same; they are shown in another.
    #[schemars(length(min = 3, max = 12))]
    pub items: Vec<Text>,
    #[serde(flatten)]
    pub common: CommonFields,
}

/// Pairs to be found.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MatchField {
    /// What is asked.
    pub prompt: Text,
    /// The pairs, each a list of two texts: 2 to 12; the second ones are shown in another order.
    #[schemars(length(min = 2, max = 12))]
    pub pairs: Vec<(Text, Text)>,
    /// Texts that match nothing, shown among the second ones.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub extra: Option<OneOrMore<Text>>,
    #[serde(flatten)]
    pub common: CommonFields,
}

/// A few typed words.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ShortField {
    /// What is asked.
    pub prompt: Text,
    /// What is accepted; the first is shown as the answer.
    pub answer: OneOrMore<AcceptedText>,
    /// Answers that are refused with a word about them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reject: Option<OneOrMore<RejectField>>,
    #[serde(flatten)]
    pub common: CommonFields,
}

/// A typed number, compared by value.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NumberField {
    /// What is asked.
    pub prompt: Text,
    /// The number.
    pub answer: Number,
    /// What it counts: `soldats`, `%`, `€`…
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Text>,
    /// How far off still counts; by default 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tolerance: Option<Tolerance>,
    /// Other texts that are accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accept: Option<OneOrMore<AcceptedText>>,
    /// Answers that are refused with a word about them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reject: Option<OneOrMore<RejectField>>,
    #[serde(flatten)]
    pub common: CommonFields,
}

/// One of the texts to choose from.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum OptionField {
    /// The text alone.
    Text(Text),
    /// With what is said about it.
    Parts(OptionParts),
}

/// An option with what is said about it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct OptionParts {
    /// The text to choose.
    pub text: Text,
    /// Said to who chose it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feedback: Option<LocalisedField>,
    /// Why it tempts, where it is wrong.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub trap: Option<TrapField>,
    /// Where it stands whatever the shuffle.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pin: Option<PinField>,
}

/// A typed answer that is refused.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum RejectField {
    /// The answer alone.
    Text(Text),
    /// With a word about it.
    Parts(RejectParts),
}

/// A refused answer with a word about it.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct RejectParts {
    /// The answer.
    pub text: Text,
    /// Said to who typed it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub feedback: Option<LocalisedField>,
}

/// What a typed answer is forgiven.
#[derive(Debug, Clone, Serialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct MarkingField {
    /// `strict` makes a wrong accent a fault.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub accents: Option<StrictnessField>,
    /// `strict` makes a wrong spelling a fault.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub spelling: Option<StrictnessField>,
}

#[cfg(test)]
mod tests;
