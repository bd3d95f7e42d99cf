//! The schema says what the decoders read, and nothing else.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use serde_json::Value;

use super::super::model::{JustifyScoring, Level, Pin, Scoring, Skill, Trap};
use super::super::problem::Code;
use super::super::question::options::OPTION;
use super::super::question::short::REJECT;
use super::super::question::{COMMON, MARKING, TYPES};
use super::super::{passage, quiz};
use super::*;

fn whole() -> Value {
    schema().to_value()
}

/// The names of the properties of a part of the schema.
fn properties(part: &Value) -> BTreeSet<&str> {
    part["properties"].as_object().expect("an object").keys().map(String::as_str).collect()
}

fn names<'n>(lists: &[&[&'n str]]) -> BTreeSet<&'n str> {
    lists.iter().copied().flatten().copied().collect()
}

/// The constants that an enum of the schema allows.
fn constants(schema: &Value, name: &str) -> Vec<String> {
    let part = &schema["$defs"][name];
    let one_of = part["oneOf"].as_array().map(|all| all.iter().map(|one| &one["const"]).collect());
    let values: Vec<&Value> =
        one_of.unwrap_or_else(|| part["enum"].as_array().expect("an enum").iter().collect());
    values.iter().map(|value| value.as_str().expect("a name").to_owned()).collect()
}

#[test]
fn every_mapping_has_the_fields_that_are_read() {
    let schema = whole();
    assert_eq!(properties(&schema), names(&[quiz::QUIZ]));
    for (name, fields) in [
        ("PassageParts", passage::PASSAGE),
        ("TermField", passage::TERM),
        ("OptionParts", OPTION),
        ("RejectParts", REJECT),
        ("MarkingField", MARKING),
    ] {
        let part = &schema["$defs"][name];
        assert_eq!(properties(part), names(&[fields]), "{name}");
        assert_eq!(part["additionalProperties"], false, "{name}");
    }
}

#[test]
fn every_type_of_question_has_the_fields_that_are_read() {
    let schema = whole();
    let types = schema["$defs"]["QuestionField"]["oneOf"].as_array().expect("types");
    assert_eq!(types.len(), TYPES.len());
    for (part, kind) in types.iter().zip(TYPES) {
        assert_eq!(part["properties"]["type"]["const"], kind.name);
        assert_eq!(properties(part), names(&[COMMON, kind.fields]), "{}", kind.name);
        assert_eq!(part["additionalProperties"], false, "{}", kind.name);
        let required = part["required"].as_array().expect("a list");
        let keys = ["answer", "text", "items", "pairs"];
        match keys.into_iter().find(|key| kind.fields.contains(key)) {
            Some(key) => assert!(required.contains(&key.into()), "{}", kind.name),
            None => assert_eq!(part["allOf"][0]["required"][0], "evidence", "{}", kind.name),
        }
        let asks = ["prompt", "text"].iter().any(|asks| required.contains(&(*asks).into()));
        let asks = asks || part["oneOf"].is_array();
        assert!(asks, "{}", kind.name);
    }
}

#[test]
fn every_enum_has_the_names_that_are_read() {
    let schema = whole();
    let of = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    macro_rules! same {
        ($($field:literal = $model:ident),+) => {
            $(assert_eq!(
                constants(&schema, $field),
                of(&$model::NAMES.iter().map(|(name, _)| *name).collect::<Vec<_>>())
            );)+
        };
    }
    same!(
        "LevelField" = Level,
        "SkillField" = Skill,
        "TrapField" = Trap,
        "PinField" = Pin,
        "ScoringField" = Scoring,
        "JustifyScoringField" = JustifyScoring
    );
}

#[test]
fn every_field_is_described() {
    let schema = whole();
    let questions = schema["$defs"]["QuestionField"]["oneOf"].as_array().expect("types");
    let parts = schema["$defs"].as_object().expect("parts").values().chain(questions);
    for part in parts.chain([&schema]) {
        assert!(part["description"].is_string(), "{part}");
        for (name, field) in part["properties"].as_object().into_iter().flatten() {
            assert!(name == "type" || field["description"].is_string(), "{name}: {field}");
        }
    }
}

/// A YAML file as JSON, by another reader than ours; nothing where it can't be read.
fn json(path: &Path) -> Option<Value> {
    let text = fs::read_to_string(path).ok()?;
    serde_json::to_value(serde_yaml::from_str::<serde_yaml::Value>(&text).ok()?).ok()
}

fn yaml_files(folder: &str) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder");
    let paths = entries.map(|entry| entry.expect("an entry").path());
    paths.filter(|path| path.extension().is_some_and(|end| end == "yaml")).collect()
}

#[test]
fn every_shipped_quiz_fits() {
    let validator = jsonschema::validator_for(&whole()).expect("a valid schema");
    for path in yaml_files("quizzes") {
        let quiz = json(&path).expect("YAML");
        let errors: Vec<String> = validator
            .iter_errors(&quiz)
            .map(|error| format!("{}: {error}", error.instance_path()))
            .collect();
        assert!(errors.is_empty(), "{}: {errors:#?}", path.display());
    }
}

/// The codes of what a schema can see.
const STRUCTURAL: &[Code] = &[
    Code::UnknownField,
    Code::FieldOfAnotherType,
    Code::MissingField,
    Code::EmptyText,
    Code::TextExpected,
    Code::ListExpected,
    Code::MappingExpected,
    Code::OneAnswerExpected,
    Code::UnknownValue,
    Code::NotABoolean,
    Code::NumberOutOfRange,
    Code::NotANumber,
    Code::NewerFormat,
    Code::InvalidId,
    Code::TooLong,
    Code::NotOneLine,
    Code::TooMany,
    Code::TooFew,
    Code::NoGap,
    Code::BothTextAndFile,
    Code::BothPromptAndStatement,
];

/// What is structural, but beyond a schema: characters that show nothing, a count of gaps.
const BEYOND: &[&str] = &["empty-text-invisible", "too-many-gaps"];

#[test]
fn no_quiz_of_faulty_structure_fits() {
    let validator = jsonschema::validator_for(&whole()).expect("a valid schema");
    let mut seen = 0;
    for path in yaml_files("tests/faulty") {
        let name = path.file_stem().expect("a stem").to_string_lossy().into_owned();
        let structural = STRUCTURAL.iter().any(|code| name.starts_with(code.name()));
        let Some(quiz) = json(&path).filter(|_| structural && !BEYOND.contains(&&*name)) else {
            continue;
        };
        assert!(!validator.is_valid(&quiz), "{name} fits the schema");
        seen += 1;
    }
    assert!(seen > 40, "{seen}");
}

#[test]
fn an_id_is_what_the_reader_takes_for_one() {
    let schema = serde_json::json!({ "pattern": crate::bank::format_values::Id::PATTERN });
    let validator = jsonschema::validator_for(&schema).expect("a valid schema");
    let fits = |c: char| validator.is_valid(&Value::String(c.to_string()));
    let is_taken = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let refused: String = ('\0'..='\u{FFFF}').filter(|c| is_taken(*c) && !fits(*c)).collect();
    assert_eq!(refused, "");
    let passed: String = ('\0'..='\u{2FF}').filter(|c| !is_taken(*c) && fits(*c)).collect();
    assert_eq!(passed, "");
}
