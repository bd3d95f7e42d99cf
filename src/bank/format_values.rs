//! The values that stand in the fields of a quiz file, each with what may be written there.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Serialize;
use serde_json::json;

use super::problem::{Code, Severity};

/// Makes a value: a type that is written as another, with its schema.
macro_rules! value {
    ($(#[doc = $doc:literal])+ $name:ident($inner:ty) = $schema:tt) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq, Serialize)]
        #[serde(transparent)]
        pub struct $name(pub $inner);

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let mut schema = json_schema!($schema);
                let description = concat!($($doc),+).trim();
                schema.insert("description".to_owned(), description.into());
                schema
            }
        }
    };
}

value! {
    /// A text, read as it is written: quotation marks are needed only where YAML would cut it.
    Text(String) = {
        "type": ["string", "number", "boolean"],
        "pattern": "\\S"
    }
}
value! {
    /// A text that can be typed: at most 1,000 characters.
    AcceptedText(String) = {
        "type": ["string", "number", "boolean"],
        "pattern": "\\S",
        "maxLength": 1000
    }
}
value! {
    /// A text with 1 to 26 gaps in double braces.
    GappedText(String) = {
        "type": "string",
        "pattern": "\\{\\{[^{}]*[^{}\\s][^{}]*\\}\\}"
    }
}
value! {
    /// A text of one line, at most 200 characters.
    Line(String) = {
        "type": ["string", "number", "boolean"],
        "pattern": "^[^\\r\\n]*\\S[^\\r\\n]*\\n?$",
        "maxLength": 200
    }
}
value! {
    /// A name: letters, digits, `-`, `_`, at most 64.
    Id(String) = {
        "type": ["string", "integer"],
        "pattern": Id::PATTERN,
        "maxLength": 64
    }
}
value! {
    /// A language tag such as `fr`, `en` or `pt-BR`.
    LanguageTag(String) = { "type": "string", "pattern": LanguageTag::PATTERN }
}
value! {
    /// Yes or no.
    Flag(bool) = {
        "enum": [true, false, "true", "false", "vrai", "faux", "oui", "non", "yes", "no"]
    }
}
value! {
    /// 1.
    Version(u32) = { "const": 1 }
}
value! {
    /// Minutes, 1 to 600.
    Minutes(u16) = { "type": "integer", "minimum": 1, "maximum": 600 }
}
value! {
    /// More than 0, at most 100, in quarters.
    PointsField(f64) = {
        "anyOf": [
            { "type": "number", "exclusiveMinimum": 0, "maximum": 100, "multipleOf": 0.25 },
            { "type": "string", "pattern": "^[0-9]+([.,](0|00|25|5|50|75))?$" }
        ]
    }
}
value! {
    /// A number in digits, with a comma or a point: `11000`, `11 000`, `3,5`.
    Number(String) = {
        "anyOf": [
            { "type": "number" },
            { "type": "string", "pattern": "^ *[-+−–]? *[0-9][0-9 .,'’\\u00A0\\u2009\\u202F]*$" }
        ]
    }
}
value! {
    /// A number that is not below 0.
    Tolerance(String) = {
        "anyOf": [
            { "type": "number", "minimum": 0 },
            { "type": "string", "pattern": "^ *\\+?[0-9][0-9 .,'’\\u00A0\\u2009\\u202F]*$" }
        ]
    }
}
value! {
    /// Whether a statement is true by the text; `not-stated`: the text does not say.
    TruthField(String) = {
        "enum": [true, false, "true", "false", "not-stated", "vrai", "faux", "non mentionné"]
    }
}
value! {
    /// The code of a warning.
    WarningCode(String) = { "enum": (warnings()) }
}

impl Id {
    /// What an id looks like, in the regular expressions that JavaScript and Python have in common:
    /// these have no names for letters, so what is none is listed. Exact up to U+02FF; beyond, some
    /// signs pass here, emoji among them, and are refused by the reader.
    pub const PATTERN: &str = concat!(
        "^[^",
        "\\u0000-\\u002C\\u002E\\u002F\\u003A-\\u0040\\u005B-\\u005E\\u0060\\u007B-\\u00A9",
        "\\u00AB-\\u00B1\\u00B4\\u00B6-\\u00B8\\u00BB\\u00BF\\u00D7\\u00F7",
        "\\u02C2-\\u02C5\\u02D2-\\u02DF\\u02E5-\\u02EB\\u02ED\\u02EF-\\u0344\\u0346-\\u0362",
        "\\u2000-\\u206F\\u20A0-\\u20FF\\u2190-\\u245F\\u2500-\\u2775\\u2794-\\u2BFF",
        "\\u2E00-\\u2E2E\\u2E30-\\u2FFF\\u3000-\\u3004\\u3008-\\u3020",
        "\\uE000-\\uF8FF\\uFE00-\\uFE6F\\uFEFF-\\uFF0F\\uFF1A-\\uFF20\\uFF3B-\\uFF40",
        "\\uFF5B-\\uFF65\\uFFE0-\\uFFFF]+$",
    );
}

impl LanguageTag {
    /// What a language tag looks like.
    pub const PATTERN: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$";
}

fn warnings() -> serde_json::Value {
    let codes = Code::ALL.iter().filter(|code| code.severity() == Severity::Warning);
    json!(codes.map(|code| code.name()).collect::<Vec<_>>())
}

/// A level of the Common European Framework.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
pub enum LevelField {
    A1,
    A2,
    B1,
    B2,
    C1,
    C2,
}

/// What a question asks of the reader.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SkillField {
    /// Find what is said.
    Locate,
    /// Conclude what is not said in so many words.
    Infer,
    /// Put several parts together.
    Interpret,
    /// Judge the text, its sources, its certainty.
    Evaluate,
    /// Tell what a word means where it stands.
    Vocabulary,
}

/// Why a wrong option tempts.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum TrapField {
    /// It repeats a word of the text.
    RepeatedWord,
    /// The text does not say it.
    OutsideText,
    /// It is the opposite.
    Opposite,
    /// It says more than the text.
    TooGeneral,
    /// An allegation turned into a fact.
    Overclaim,
    /// Another figure, date or place.
    WrongDetail,
    /// Another speaker or referent.
    WrongReference,
    /// True in the text, but not the answer.
    Elsewhere,
}

/// Where an option stands whatever the shuffle.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PinField {
    /// Before all others.
    First,
    /// After all others.
    Last,
}

/// How points are given where several options are right.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum ScoringField {
    /// Right ticks minus wrong ticks, over the right ones, never below 0.
    PlusMinus,
    /// Full points for exactly the right ones.
    AllOrNothing,
}

/// What choice and proof are worth where a judgement has to be justified.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum JustifyScoringField {
    /// Both right, or nothing, as in the DELF.
    Delf,
    /// Both right gives all, the choice alone half.
    Ebsr,
}

/// How a fault is taken.
#[derive(Debug, Clone, Copy, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum StrictnessField {
    /// It is shown and costs nothing.
    Lenient,
    /// It makes the answer wrong.
    Strict,
}
