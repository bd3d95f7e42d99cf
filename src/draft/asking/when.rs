//! When: dates and hours, with other dates of the same kind as wrong options.

use super::count::clause_of;
use super::{Reader, claimed};
use crate::draft::candidate::{Candidate, Fact, Question, short, single};
use crate::draft::clause::{
    Clause, LONGEST_SUBJECT, ask, bound, inside, main_clause, text, uncapitalised,
};
use crate::draft::dates::{Date, Sort, date, is_year};
use crate::draft::lists;
use crate::draft::phrase::{self, noun_phrase};
use crate::draft::token::{Kind, Token};
use crate::draft::verb;
use crate::french::lexicon::Gender;
use crate::french::lexicon::Number;
use crate::french::{MONTHS, WEEKDAYS};

pub(in crate::draft) fn candidates(reader: &Reader<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (number, sentence) in reader.fit() {
        for at in 0..sentence.tokens.len() {
            let Some(date) = date(&sentence.tokens, at) else { continue };
            found.extend(candidate(reader, number, &date));
        }
    }
    found
}

fn candidate(reader: &Reader<'_>, sentence: usize, date: &Date) -> Option<Candidate> {
    let tokens = &reader.sentences[sentence].tokens;
    let source = reader.source(sentence, date.tokens.start);
    let asked =
        question(reader, sentence, date).and_then(|asked| Some((claimed(&source, &asked)?, 68)));
    let is_blank = asked.is_none();
    let of_blank = if reader.begins_with_pronoun(sentence) { 38 } else { 46 };
    let (prompt, merit) = asked.or_else(|| Some((as_blank(reader, sentence, date)?, of_blank)))?;
    let shown = uncapitalised(text(reader.passage, tokens, date.tokens.clone()));
    let question = answered(reader, prompt, &shown, date.sort);
    let about = about(sentence, date);
    let mut found = reader.candidate(Fact::When, sentence, about, merit, question);
    if is_blank {
        found.about.push(format!("blank {sentence}"));
    }
    Some(found)
}

/// « Quelle date manque ? « L’audience a repris […]. » »: the sentence itself, with one date.
fn as_blank(reader: &Reader<'_>, sentence: usize, date: &Date) -> Option<String> {
    let tokens = &reader.sentences[sentence].tokens;
    let is_date = |token: &Token<'_>| token.is(WEEKDAYS) || token.is(MONTHS) || is_year(token);
    let others =
        tokens.iter().enumerate().any(|(at, token)| !date.tokens.contains(&at) && is_date(token));
    let without = reader.with_blank(sentence, &date.tokens).filter(|_| !others)?;
    let missing = match date.sort {
        Sort::Hour => "Quelle heure manque dans cette phrase",
        Sort::Weekday => "Quel jour manque dans cette phrase",
        Sort::Relative => "Quel moment manque dans cette phrase",
        Sort::Since => "Depuis quand\u{A0}? Que manque-t-il dans cette phrase",
        Sort::Day | Sort::Month | Sort::Year => "Quelle date manque dans cette phrase",
    };
    Some(format!("{missing}\u{A0}? «\u{A0}{without}\u{A0}»"))
}

pub(in crate::draft) fn about(sentence: usize, date: &Date) -> String {
    format!("date {sentence} {}", date.tokens.start)
}

/// Verbs whose object may be the date itself.
const DATING: &[&str] = &[
    "situer",
    "dater",
    "fixer",
    "prevoir",
    "annoncer",
    "promettre",
    "reporter",
    "repousser",
    "avancer",
    "vouloir",
    "esperer",
    "attendre",
    "placer",
];

/// The question after a date; nothing where it may belong to another word than the verb.
pub(in crate::draft) fn question(
    reader: &Reader<'_>,
    sentence: usize,
    date: &Date,
) -> Option<String> {
    let tokens = &reader.sentences[sentence].tokens;
    let opening = match date.sort {
        Sort::Hour => "à quelle heure",
        Sort::Since => "depuis quand",
        _ => "quand",
    };
    if let Some(asked) = of_participle(reader.passage, tokens, date) {
        return Some(asked);
    }
    let clause = match date.tokens.start {
        0 => main_clause(tokens)
            .filter(|clause| clause.lead.as_ref().is_some_and(|lead| *lead == date.tokens)),
        start => clause_of(reader, sentence, start),
    }?;
    let is_lead = clause.lead.as_ref().is_some_and(|lead| *lead == date.tokens);
    // « il situe l’accident mardi »: the date is what is said, not when it is said.
    let says_when = DATING.contains(&clause.verb.lemma.as_str());
    if says_when || clause.verb.is_conditional || !(is_lead || is_of_verb(tokens, &clause, date)) {
        return None;
    }
    let others = tokens[clause.verb.end..clause.end].iter().enumerate().any(|(at, _)| {
        let at = clause.verb.end + at;
        !date.tokens.contains(&at) && self::date(tokens, at).is_some()
    });
    let says_nothing = lists::is_speech(&clause.verb.lemma)
        && clause.end <= date.tokens.end
        && !tokens.get(clause.end).is_some_and(|token| token.is(&["que", "qu’"]));
    if others
        || says_nothing
        || reader.is_repeated(sentence, &clause)
        || clause.subject.tokens.len() > LONGEST_SUBJECT
    {
        return None;
    }
    let with_object = with_object(tokens, &clause, date);
    ask(reader.passage, tokens, &with_object, opening, &date.tokens)
}

/// A clause goes on behind a date with « que »: « a confirmé lundi que … ».
fn with_object(tokens: &[Token<'_>], clause: &Clause, date: &Date) -> Clause {
    let follows = clause.end == date.tokens.end
        && tokens.get(clause.end).is_some_and(|token| token.is(&["que", "qu’"]));
    let end = if follows { bound(tokens, clause.end + 1) } else { clause.end };
    Clause { end, ..clause.clone() }
}

/// Whether a date surely says when the verb takes place: it follows it at once, or behind a simple
/// object that is no event itself.
fn is_of_verb(tokens: &[Token<'_>], clause: &Clause, date: &Date) -> bool {
    let after = verb::skip_adverbs(tokens, clause.verb.end);
    if date.tokens.start == after {
        return clause.verb.auxiliary.is_none()
            || clause.verb.participle.is_some()
            || clause.verb.end > clause.verb.finite + 1;
    }
    let Some(object) = noun_phrase(tokens, after) else { return false };
    let is_event = ["tion", "sion", "ment", "age", "ance", "ence", "ure", "ée"]
        .iter()
        .any(|end| tokens[object.head].lower.ends_with(end))
        || tokens[object.head].is(&[
            "guerre",
            "match",
            "visite",
            "crise",
            "naissance",
            "mort",
            "loi",
            "accord",
            "budget",
            "rapport",
            "étude",
            "élections",
            "édition",
            "départ",
            "retour",
            "projet",
            "jeux",
        ]);
    let is_speech = clause.verb.lemma.ends_with("oncer")
        || matches!(
            clause.verb.lemma.as_str(),
            "confirmer"
                | "denoncer"
                | "evoquer"
                | "critiquer"
                | "rappeler"
                | "prevoir"
                | "etre"
                | "craindre"
        );
    object.is_simple
        && object.name.is_none()
        && object.tokens.end == date.tokens.start
        && !is_event
        && !is_speech
}

/// « la région de Koursk, envahie par l’Ukraine en août, »: when was it invaded?
fn of_participle(passage: &str, tokens: &[Token<'_>], date: &Date) -> Option<String> {
    let comma = (0..date.tokens.start).rev().find(|&at| tokens[at].kind == Kind::Comma)?;
    let participle = comma + 1;
    let done = tokens[participle].participle().filter(|_| tokens[participle].lower != "été")?;
    let by = tokens.get(participle + 1).filter(|token| token.is(&["par"]));
    let agent_ends =
        by.and_then(|_| noun_phrase(tokens, participle + 2)).map(|agent| agent.tokens.end);
    if agent_ends.unwrap_or(participle + 1) != date.tokens.start || done == "etre" {
        return None;
    }
    let closes = tokens
        .get(date.tokens.end)
        .is_none_or(|token| matches!(token.kind, Kind::Comma | Kind::Stop));
    let (gender, number) = form_of(&tokens[participle].lower)?;
    // The one phrase that ends at the comma and agrees with the participle.
    let mut heads: Vec<_> = (0..comma)
        .filter_map(|start| noun_phrase(tokens, start))
        .filter(|phrase| {
            phrase.tokens.end == comma
                && phrase.gender == Some(gender)
                && phrase.number == number
                && phrase::determiner(&tokens[phrase.tokens.start]).is_some()
        })
        .collect();
    heads.dedup_by_key(|phrase| phrase.head);
    let [phrase] = &heads[..] else { return None };
    if !closes || phrase.tokens.start == 0 && by.is_none() {
        return None;
    }
    let what = inside(passage, tokens, phrase.tokens.clone());
    let have = if number == Number::Plural { "ont" } else { "a" };
    let done = text(passage, tokens, participle..date.tokens.start);
    Some(format!("quand {what} {} été {done}\u{A0}?", verb::inverted(have, number, gender)))
}

/// The gender and number that the end of a participle shows.
fn form_of(participle: &str) -> Option<(Gender, Number)> {
    Some(match participle {
        word if word.ends_with("es") => (Gender::Feminine, Number::Plural),
        word if word.ends_with('e') => (Gender::Feminine, Number::Singular),
        word if word.ends_with("és") || word.ends_with("is") && word.len() > 6 => {
            (Gender::Masculine, Number::Plural)
        }
        word if word.ends_with('s') => return None,
        _ => (Gender::Masculine, Number::Singular),
    })
}

/// The question with its answer: a choice where other dates of the kind are surely wrong.
fn answered(reader: &Reader<'_>, prompt: String, shown: &str, sort: Sort) -> Question {
    let Some(mut wrong) = others(shown, sort) else { return short(prompt, accepted(shown)) };
    // Dates that the text names stand first: they tempt most.
    wrong.sort_by_key(|text| !reader.passage.contains(text.as_str()));
    single(prompt, shown, &wrong, "wrong-detail")
}

/// Other dates of the kind; nothing where one of them may be right too.
pub(in crate::draft) fn others(shown: &str, sort: Sort) -> Option<Vec<String>> {
    let words: Vec<&str> = shown.split([' ', '\u{A0}']).collect();
    let series = match sort {
        Sort::Weekday => WEEKDAYS,
        Sort::Month => MONTHS,
        Sort::Year => {
            let year: u32 = words.last()?.parse().ok()?;
            let other = |other: u32| shown.replacen(&year.to_string(), &other.to_string(), 1);
            return Some([year - 2, year - 1, year + 1].map(other).to_vec());
        }
        Sort::Day | Sort::Relative | Sort::Hour | Sort::Since => return None,
    };
    let own = words.iter().find_map(|word| series.iter().position(|name| name == word))?;
    let steps = if series.len() > WEEKDAYS.len() { [2, 4, 9] } else { [1, 3, 5] };
    let other = |step: usize| shown.replacen(series[own], series[(own + step) % series.len()], 1);
    Some(steps.map(other).to_vec())
}

/// A date with its preposition and without, with its weekday and without.
fn accepted(shown: &str) -> Vec<String> {
    let bare =
        ["à ", "le ", "en ", "au ", "depuis "].iter().find_map(|start| shown.strip_prefix(start));
    let bare = bare.unwrap_or(shown);
    let mut all = vec![shown.to_owned(), bare.to_owned()];
    let without_day = WEEKDAYS.iter().find_map(|day| bare.strip_prefix(day)?.strip_prefix(' '));
    if let Some(day) = without_day.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
        all.extend([format!("le {bare}"), format!("le {day}"), day.to_owned()]);
    }
    all.dedup();
    all
}
