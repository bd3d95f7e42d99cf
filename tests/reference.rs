//! The reference of the quiz file, `docs/format.md`: its examples are sound, and it names every
//! field, value and warning there is.

use std::collections::BTreeSet;
use std::path::Path;

use relire::bank::{self, Aim, Code, Severity, format, load};
use serde_json::Value;

const REFERENCE: &str = include_str!("../docs/format.md");

fn blocks() -> impl Iterator<Item = &'static str> {
    let fenced = REFERENCE.split("```yaml\n").skip(1);
    fenced.map(|rest| rest.split_once("```").expect("a closing fence").0)
}

#[test]
fn every_example_is_sound() {
    let whole = blocks().next().expect("a quiz");
    assert!(whole.starts_with("relire: 1\n"));
    let (opening, _) = whole.split_once("  - id:").expect("a question");
    for block in blocks() {
        let source = match block.starts_with("- id:") {
            true => format!("{opening}{block}"),
            false => block.to_owned(),
        };
        // An exam names quizzes, and lies in `exams/`.
        let reading = match block.starts_with("exam:") {
            true => {
                load::as_written(Path::new("exams/examen.yaml"), source.clone(), Aim::Check).reading
            }
            false => bank::check_alone(&source, "reference"),
        };
        assert!(reading.problems.is_empty(), "{source}\n{:?}", reading.problems);
    }
}

/// The names of the properties of a schema, and the constants that may stand in them.
fn names(schema: &Value, found: &mut BTreeSet<String>) {
    match schema {
        Value::Object(object) => {
            for (key, value) in object {
                match (key.as_str(), value) {
                    ("properties", Value::Object(fields)) => found.extend(fields.keys().cloned()),
                    ("const", Value::String(name)) => _ = found.insert(name.clone()),
                    _ => {}
                }
                names(value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| names(item, found)),
        _ => {}
    }
}

#[test]
fn every_field_and_value_of_the_schema_is_named() {
    let mut found = BTreeSet::new();
    names(&format::schema().to_value(), &mut found);
    assert!(found.len() > 60, "{found:?}");
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let words: BTreeSet<&str> = REFERENCE.split(|c| !is_word(c)).collect();
    let missing: Vec<&String> =
        found.iter().filter(|name| !words.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn every_warning_is_named() {
    let warnings = Code::ALL.iter().filter(|code| code.severity() == Severity::Warning);
    for code in warnings {
        assert!(REFERENCE.contains(&format!("`{}`", code.name())), "{}", code.name());
    }
}
