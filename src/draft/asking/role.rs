//! Who is who: people and what the text says that they are.

use super::Reader;
use crate::draft::candidate::{Answer, Candidate, Fact, Question, single};
use crate::draft::people::{Person, Role};

/// So many people are matched with what they are; fewer are asked after one by one.
const TO_MATCH: usize = 4;
/// The most pairs.
const MOST: usize = 6;

pub(in crate::draft) fn candidates(reader: &Reader<'_>) -> Vec<Candidate> {
    let known: Vec<(&Person, &Role)> = known(reader);
    if known.len() >= TO_MATCH {
        return matched(reader, &known[..known.len().min(MOST)]).into_iter().collect();
    }
    known.iter().filter_map(|(person, role)| candidate(reader, &known, person, role)).collect()
}

/// Everybody of whom a sound sentence says what they are, no two of them the same.
fn known<'r>(reader: &'r Reader<'_>) -> Vec<(&'r Person, &'r Role)> {
    let mut found: Vec<(&Person, &Role)> = Vec::new();
    let whole = |person: &&Person| person.name.contains([' ', '\u{A0}']);
    for person in reader.people.iter().filter(whole) {
        let fit = person
            .roles
            .iter()
            .filter(|role| reader.sentences[role.sentence].is_fit && tells_enough(&role.text));
        let role = fit.max_by_key(|role| role.text.contains([' ', '\u{A0}']));
        let Some(role) = role else { continue };
        let is_new = |(known, other): &(&Person, &Role)| {
            known.is_other_than(&person.name) && !is_alike(&other.text, &role.text)
        };
        if found.iter().all(is_new) {
            found.push((person, role));
        }
    }
    found
}

/// « président » alone does not say of what; « violoniste » does.
fn tells_enough(role: &str) -> bool {
    const OFFICES: &[&str] = &[
        "présid",
        "direct",
        "maire",
        "minist",
        "respons",
        "chef",
        "secrét",
        "adjoint",
        "élu",
        "délég",
        "représ",
        "fondat",
        "patron",
        "gérant",
        "membre",
        "conseill",
        "capitaine",
        "entraîneu",
        "coordin",
        "chargé",
        "père",
        "mère",
        "fils",
        "fille",
        "frère",
        "sœur",
        "voisin",
        "habitant",
        "vainq",
    ];
    role.contains([' ', '\u{A0}', '’']) || !OFFICES.iter().any(|office| role.starts_with(office))
}

/// Whether one of two roles holds the other: « ministre », « Premier ministre ».
fn is_alike(one: &str, other: &str) -> bool {
    one.contains(other) || other.contains(one)
}

fn candidate(
    reader: &Reader<'_>,
    known: &[(&Person, &Role)],
    person: &Person,
    role: &Role,
) -> Option<Candidate> {
    let others = known.iter().filter(|(other, _)| other.name != person.name);
    let wrong: Vec<String> = others.map(|(_, role)| role.text.clone()).collect();
    if wrong.is_empty() {
        return None;
    }
    let question =
        single(format!("Qui est {}\u{A0}?", person.name), &role.text, &wrong, "wrong-reference");
    Some(reader.candidate(
        Fact::Role,
        role.sentence,
        about(person),
        60 + i32::from(wrong.len() > 1) * 8,
        question,
    ))
}

pub(in crate::draft) fn about(person: &Person) -> String {
    format!("role {}", person.name)
}

fn matched(reader: &Reader<'_>, known: &[(&Person, &Role)]) -> Option<Candidate> {
    use crate::draft::candidate::Evidence;
    let pairs =
        known.iter().map(|(person, role)| [person.name.clone(), role.text.clone()]).collect();
    let mut sentences: Vec<usize> = known.iter().map(|(_, role)| role.sentence).collect();
    sentences.sort_unstable();
    sentences.dedup();
    let quoted =
        sentences.iter().map(|&at| reader.passage[reader.sentences[at].place.clone()].to_owned());
    let question = Question {
        kind: "match",
        skill: "locate",
        prompt: "Associez chaque personne à sa fonction ou à son métier.".to_owned(),
        pairs,
        answer: Answer::None,
        evidence: Evidence::Several(quoted.collect()),
        ..Question::default()
    };
    let mut candidate =
        reader.candidate(Fact::Role, *sentences.first()?, "roles".to_owned(), 82, question);
    candidate.about.extend(known.iter().map(|(person, _)| about(person)));
    Some(candidate)
}
