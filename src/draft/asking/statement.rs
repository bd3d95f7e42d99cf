//! True or false: what the text says, and the same with its figure, name or certainty changed.

use super::count;
use super::{Reader, Source, saying, when, wherever};
use crate::draft::candidate::{Answer, Candidate, Fact, Question};
use crate::draft::clause::{bound, capitalised, clause, inside, join_parts, main_clause, text};
use crate::draft::counted::{counted_clause, counts};
use crate::draft::dates::date;
use crate::draft::phrase::points_back;
use crate::draft::speech::{Saying, SpeakerKind, claims_fact};
use crate::draft::token::Kind;
use crate::draft::verb::Auxiliary;

pub(in crate::draft) fn candidates(reader: &Reader<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (number, _) in reader.fit() {
        let before = found.len();
        found.extend(of_speakers(reader, number));
        found.extend(of_figures(reader, number));
        found.extend(of_dates(reader, number));
        found.extend(of_places(reader, number));
        found.extend(of_certainty(reader, number));
        found.extend(of_sentence(reader, number));
        // One statement a sentence.
        found[before..]
            .iter_mut()
            .for_each(|candidate| candidate.about.push(format!("statement {number}")));
    }
    found
}

fn question(statement: &str, is_true: bool, skill: &'static str) -> Question {
    let statement = capitalised(statement);
    Question {
        kind: "true-false",
        skill,
        statement: format!("{statement}."),
        answer: Answer::Truth(is_true),
        ..Question::default()
    }
}

/// « Mark Rutte a confirmé que … », and the same of somebody who did not.
fn of_speakers(reader: &Reader<'_>, number: usize) -> Vec<Candidate> {
    let sayings = reader.speech[number].sayings.iter();
    let by_name = sayings.filter(|saying| saying.speaker.kind == SpeakerKind::Person);
    by_name.filter_map(|saying| of_speaker(reader, number, saying)).flatten().collect()
}

fn of_speaker(reader: &Reader<'_>, number: usize, saying: &Saying) -> Option<Vec<Candidate>> {
    let tokens = &reader.sentences[number].tokens;
    let verb = saying.verb.clone().filter(|_| !saying.is_quoted)?;
    let content = saying::behind_that(&saying::plain_content(reader, number, saying)?);
    let said = text(reader.passage, tokens, verb);
    let about = saying::about(number, saying);
    let candidate = |speaker: &str, is_true: bool| {
        let question = question(&format!("{speaker} {said} {content}"), is_true, "locate");
        let merit = if is_true { 56 } else { 62 };
        reader.candidate(Fact::Statement, number, about.clone(), merit, question)
    };
    let others = saying::others(reader, number, saying);
    let is_person = |other: &&String| reader.people.iter().any(|person| person.name == **other);
    let other = others.iter().find(is_person).map(|other| candidate(other, false));
    Some(std::iter::once(candidate(&saying.speaker.shown, true)).chain(other).collect())
}

/// The clause around a figure, with another figure in its place.
fn of_figures(reader: &Reader<'_>, number: usize) -> Option<Candidate> {
    let tokens = &reader.sentences[number].tokens;
    let counted = counts(tokens).into_iter().find(|counted| {
        let clause = count::clause_of(reader, number, counted.start)
            .or_else(|| counted_clause(tokens, counted.start));
        clause.is_some_and(|clause| clause.end >= counted.end && clause.start <= counted.start)
    })?;
    let source = reader.source(number, counted.start);
    let clause = match &source {
        Source::Said(saying) => {
            let start = saying.content.start;
            clause(tokens, start).or_else(|| counted_clause(tokens, start))
        }
        Source::Text => main_clause(tokens).or_else(|| counted_clause(tokens, 0)),
        Source::Unsure => None,
    }?;
    if clause.verb.is_conditional
        || points_back(tokens, &clause.subject)
        || !(clause.start..clause.end).contains(&counted.start)
    {
        return None;
    }
    let figure = text(reader.passage, tokens, counted.number.clone());
    let other = changed(figure)?;
    let before = inside(reader.passage, tokens, clause.start..counted.number.start);
    let after = text(reader.passage, tokens, counted.number.end..clause.end);
    let stated = join_parts(&[&before, &other, after]);
    let statement = super::claimed(&source, &stated)?;
    let question = question(&statement, false, "locate");
    Some(reader.candidate(Fact::Statement, number, count::about(number, &counted), 60, question))
}

/// The clause around a date, with another one in its place.
fn of_dates(reader: &Reader<'_>, number: usize) -> Option<Candidate> {
    let tokens = &reader.sentences[number].tokens;
    let date = (0..tokens.len()).find_map(|at| date(tokens, at))?;
    let clause = main_clause(tokens)
        .filter(|clause| (clause.verb.end..clause.end).contains(&date.tokens.start))?;
    // What lasted on one day may have lasted on another too.
    let form = &tokens[clause.verb.finite].lower;
    let is_state =
        clause.verb.participle.is_none() && (form.ends_with("ait") || form.ends_with("aient"));
    if is_state || reader.is_repeated(number, &clause) {
        return None;
    }
    let is_plain =
        matches!(reader.source(number, date.tokens.start), Source::Text) && reader.is_plain(number);
    if !is_plain
        || points_back(tokens, &clause.subject)
        || !reader.speech[number].sayings.is_empty()
    {
        return None;
    }
    let shown = text(reader.passage, tokens, date.tokens.clone());
    let other = when::others(shown, date.sort)?.into_iter().next()?;
    let before = inside(reader.passage, tokens, clause.start..date.tokens.start);
    let after = text(reader.passage, tokens, date.tokens.end..clause.end);
    let question = question(&join_parts(&[&before, &other, after]), false, "locate");
    Some(reader.candidate(Fact::Statement, number, when::about(number, &date), 58, question))
}

/// The clause around a place, with another place of the text in its stead.
fn of_places(reader: &Reader<'_>, number: usize) -> Option<Candidate> {
    let tokens = &reader.sentences[number].tokens;
    let (at, clause) = wherever::of_clause(reader, number)?;
    let is_plain =
        matches!(reader.source(number, at.start), Source::Text) && reader.is_plain(number);
    if !is_plain || points_back(tokens, &clause.subject) {
        return None;
    }
    let shown = text(reader.passage, tokens, at.clone());
    let other = wherever::others(reader, shown).into_iter().next()?;
    let before = inside(reader.passage, tokens, clause.start..at.start);
    let after = text(reader.passage, tokens, at.end..clause.end);
    let question = question(&join_parts(&[&before, &other, after]), false, "locate");
    Some(reader.candidate(Fact::Statement, number, format!("place {number}"), 57, question))
}

/// Another figure of the same size: `11 000` → `21 000`.
fn changed(figure: &str) -> Option<String> {
    let first = figure.chars().next().filter(char::is_ascii_digit)?;
    let other = match first {
        '9' => '7',
        // « 1,2 million » has no plural.
        '1' if figure.contains(',') => return None,
        '1'..='8' => char::from(u8::try_from(first).ok()? + 1),
        _ => return None,
    };
    (figure.len() > 1).then(|| format!("{other}{}", &figure[1..]))
}

/// What may be, told as certain: « pourrait fermer » → « va fermer ».
fn of_certainty(reader: &Reader<'_>, number: usize) -> Option<Candidate> {
    let tokens = &reader.sentences[number].tokens;
    let clause =
        main_clause(tokens).filter(|clause| clause.verb.auxiliary == Some(Auxiliary::Modal))?;
    let certain = match tokens[clause.verb.finite].lower.as_str() {
        "pourrait" => "va",
        "pourraient" => "vont",
        _ => return None,
    };
    if points_back(tokens, &clause.subject)
        || !matches!(reader.source(number, clause.verb.finite), Source::Text)
    {
        return None;
    }
    let who = inside(reader.passage, tokens, clause.subject.tokens.clone());
    let does = text(reader.passage, tokens, clause.verb.finite + 1..clause.end);
    let supposed = saying::behind_that(&format!("{who} {certain} {does}"));
    let question =
        question(&format!("D’après le texte, il est certain {supposed}"), false, "evaluate");
    Some(reader.candidate(Fact::Statement, number, format!("certainty {number}"), 66, question))
}

/// What the text says, its first clause alone.
fn of_sentence(reader: &Reader<'_>, number: usize) -> Option<Candidate> {
    let tokens = &reader.sentences[number].tokens;
    let clause = main_clause(tokens)?;
    let at = clause.verb.finite;
    let is_speech = reader.speech[number].sayings.iter().any(claims_fact);
    if is_speech
        || clause.verb.is_conditional
        || points_back(tokens, &clause.subject)
        || !matches!(reader.source(number, at), Source::Text)
    {
        return None;
    }
    let ends = bound(tokens, clause.verb.end);
    // « a adopté, lundi soir, le projet »: what a comma cuts off may be the object.
    let is_whole = tokens.get(ends).is_none_or(|token| {
        let next = tokens.get(ends + 1);
        let goes_aside = next.is_some_and(|next| {
            next.is(&["qui", "dont", "où", "mais", "selon", "soit"]) || next.lower.ends_with("ant")
        });
        token.kind == Kind::Stop || (token.kind == Kind::Comma && goes_aside)
    });
    if !is_whole {
        return None;
    }
    let words = tokens[clause.start..ends].iter().filter(|token| token.is_word()).count();
    if !(7..28).contains(&words) {
        return None;
    }
    let statement = inside(reader.passage, tokens, clause.start..ends);
    let mut candidate = reader.candidate(
        Fact::Statement,
        number,
        format!("clause {number}"),
        40,
        question(&statement, true, "locate"),
    );
    let held = clause.start..ends;
    candidate.about.extend(
        counts(tokens)
            .iter()
            .filter(|counted| held.contains(&counted.start))
            .map(|counted| count::about(number, counted)),
    );
    candidate
        .about
        .extend(held.filter_map(|at| date(tokens, at)).map(|date| when::about(number, &date)));
    Some(candidate)
}
