//! Both languages say the same things.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentResource;

use super::*;
use crate::bank::Code;

/// The messages of a file and their attributes, each with the arguments it tells.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let (resource, errors) = match FluentResource::try_new(source.to_owned()) {
        Ok(resource) => (resource, Vec::new()),
        Err((resource, errors)) => (resource, errors),
    };
    assert!(errors.is_empty(), "{errors:?}");
    let mut found = BTreeMap::new();
    let mut add = |name: String, text: &str| {
        assert!(found.insert(name.clone(), arguments(text)).is_none(), "{name} stands twice");
    };
    let mut name = String::new();
    let mut text = String::new();
    let mut message = String::new();
    for line in resource.source().lines() {
        let begins = line.starts_with(|c: char| c.is_ascii_lowercase());
        let attribute = line.trim_start().strip_prefix('.');
        if begins || attribute.is_some() {
            if !name.is_empty() {
                add(std::mem::take(&mut name), &text);
            }
            text.clear();
            let key = line.split('=').next().unwrap_or_default().trim();
            if begins {
                message = key.to_owned();
            }
            name = if begins { message.clone() } else { format!("{message}{key}") };
        }
        text.push_str(line);
    }
    if !name.is_empty() {
        add(name, &text);
    }
    found
}

fn arguments(text: &str) -> BTreeSet<String> {
    let after = text.split('$').skip(1);
    after
        .map(|rest| rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
        .collect()
}

#[test]
fn both_languages_hold_the_same_messages_and_arguments() {
    for (area, french, english) in AREAS {
        assert_eq!(messages(french), messages(english), "{area}");
    }
}

#[test]
fn a_message_stands_in_the_area_of_its_name() {
    for (area, french, _) in AREAS {
        for name in messages(french).keys() {
            assert_eq!(name.split(['-', '.']).next(), Some(*area), "{name}");
        }
    }
}

#[test]
fn every_problem_has_its_sentence() {
    let known = messages(AREAS.iter().find(|(area, ..)| *area == "problem").expect("the area").1);
    for code in Code::ALL {
        assert!(known.contains_key(&format!("problem-{}", code.name())), "{}", code.name());
    }
    for name in known.keys() {
        let code = name.strip_prefix("problem-").and_then(|name| name.split('.').next());
        assert!(code.and_then(Code::from_name).is_some(), "{name}");
    }
}

/// Every message named in the sources exists: names are literals there.
#[test]
fn every_message_that_is_said_exists() {
    let all: BTreeSet<String> =
        AREAS.iter().flat_map(|(_, french, _)| messages(french).into_keys()).collect();
    let areas: Vec<&str> = AREAS.iter().map(|(area, ..)| *area).collect();
    let mut sources = vec![std::path::PathBuf::from("src")];
    while let Some(path) = sources.pop() {
        if path.is_dir() {
            let entries = std::fs::read_dir(&path).expect("the sources");
            sources.extend(entries.map(|entry| entry.expect("an entry").path()));
            continue;
        }
        let source = std::fs::read_to_string(&path).expect("a source");
        for call in ["say(\"", "say_with(\"", "say_with(\n"] {
            for rest in source.split(call).skip(1) {
                let rest = rest.trim_start().trim_start_matches('"');
                let name: String = rest.chars().take_while(|c| *c != '"').collect();
                if areas.iter().any(|area| name.starts_with(&format!("{area}-"))) {
                    assert!(all.contains(&name), "{name} in {}", path.display());
                }
            }
        }
    }
}

/// French is set as French is printed: no straight apostrophe, no plain space before its signs.
#[test]
fn french_messages_are_set_as_french_is_printed() {
    for (area, french, _) in AREAS {
        for line in french.lines().filter(|line| !line.starts_with('#')) {
            let text = line.split_once(" = ").map_or(line, |(_, text)| text);
            let prose: String = text.split('`').step_by(2).collect();
            let prose = prose.replace("->", "").replace("{\"", "").replace("\"}", "");
            assert!(!prose.contains('\''), "{area}: {line}");
            for sign in [" :", " ;", " !", " ?", " »", "« "] {
                assert!(!prose.contains(sign), "{area}: {line}");
            }
        }
    }
}
