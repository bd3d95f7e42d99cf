//! How many: a figure and what it counts.

use super::super::candidate::{Answer, Candidate, Fact, Question, single};
use super::super::clause::{self, Clause, inside, join_parts, main_clause, text};
use super::super::counted::{Counted, SCALES, counted_clause, counts, in_digits};
use super::super::dates::{date, is_year};
use super::super::phrase;
use super::super::token::{Kind, Token};
use super::super::verb::{self, Auxiliary, inverted};
use super::{Reader, Source, claimed};
use crate::french::letters;
use crate::french::lexicon::{self, Gender};

/// Verbs of measure: their participle agrees with nothing.
const MEASURING: &[&str] =
    &["durer", "couter", "peser", "mesurer", "valoir", "vivre", "courir", "marcher"];

pub(in super::super) fn candidates(reader: &Reader<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (number, sentence) in reader.fit() {
        for counted in counts(&sentence.tokens) {
            found.extend(candidate(reader, number, &counted, found.len()));
        }
    }
    found
}

fn candidate(
    reader: &Reader<'_>,
    sentence: usize,
    counted: &Counted,
    made: usize,
) -> Option<Candidate> {
    let tokens = &reader.sentences[sentence].tokens;
    let source = reader.source(sentence, counted.number.start);
    let asked = question(reader, sentence, counted)
        .and_then(|(asked, merit)| Some((claimed(&source, &asked)?, merit)));
    let blank = || as_gap(reader, sentence, counted).map(|asked| (clause::capitalised(&asked), 50));
    let (prompt, merit) = asked.or_else(blank)?;
    let question = answered(reader, tokens, counted, prompt, made % 2 == 1)?;
    let merit = merit + if matches!(source, Source::Said(_)) { 6 } else { 0 };
    Some(reader.candidate(Fact::Count, sentence, about(sentence, counted), merit, question))
}

/// The question with its key: a choice among figures, or a number to write, where `typed` or where
/// the text has too few others.
fn answered(
    reader: &Reader<'_>,
    tokens: &[Token<'_>],
    counted: &Counted,
    prompt: String,
    typed: bool,
) -> Option<Question> {
    let number = &tokens[counted.number.clone()];
    let figure = text(reader.passage, tokens, counted.number.clone()).to_lowercase();
    let wrong = other_figures(reader, &figure);
    let is_digits = figure.starts_with(|c: char| c.is_ascii_digit());
    let is_scaled = number.iter().any(|token| token.is(SCALES));
    let typed = typed && is_digits && !is_scaled && !counted.is_about;
    if wrong.len() >= 2 && !typed {
        return Some(single(prompt, &figure, &wrong, "wrong-detail"));
    }
    let answer = if is_digits { Some(figure) } else { in_digits(number) };
    let answer = Answer::One(answer.filter(|_| !is_scaled)?);
    Some(Question { kind: "number", skill: "locate", prompt, answer, ..Question::default() })
}

pub(in super::super) fn about(sentence: usize, counted: &Counted) -> String {
    format!("count {sentence} {}", counted.number.start)
}

/// The question after a number, and how good it is; nothing where the clause leaves doubt.
pub(in super::super) fn question(
    reader: &Reader<'_>,
    sentence: usize,
    counted: &Counted,
) -> Option<(String, i32)> {
    let tokens = &reader.sentences[sentence].tokens;
    let opening = opening(reader.passage, tokens, counted);
    as_subject(reader.passage, tokens, counted, &opening)
        .map(|asked| (asked, 78))
        .or_else(|| as_state(reader.passage, tokens, counted, &opening).map(|asked| (asked, 66)))
        .or_else(|| as_object(reader, sentence, counted, &opening).map(|asked| (asked, 72)))
}

/// « combien de soldats russes », « environ combien d’élèves ».
fn opening(passage: &str, tokens: &[Token<'_>], counted: &Counted) -> String {
    let noun = text(passage, tokens, counted.noun..counted.end);
    let of = if lexicon::elides(&letters(tokens[counted.noun].text)) { "d’" } else { "de " };
    let about = if counted.is_about { "environ " } else { "" };
    format!("{about}combien {of}{noun}")
}

/// « Combien de personnes ont été blessées ? »
fn as_subject(
    passage: &str,
    tokens: &[Token<'_>],
    counted: &Counted,
    opening: &str,
) -> Option<String> {
    let before = counted.start.checked_sub(1).map(|before| &tokens[before]);
    let begins = before.is_none_or(|token| token.is(&["que", "qu’", "lesquelles", "lesquels"]))
        || (before.is_some_and(|token| token.kind == Kind::Comma) && counted.start < 9);
    let said = begins.then(|| counted_clause(tokens, counted.start)).flatten()?;
    let told = text(passage, tokens, said.verb.start..said.end);
    let others = tokens[said.verb.end..said.end].iter().any(Token::is_number);
    (!said.verb.is_conditional && !others).then(|| format!("{opening} {told}\u{A0}?"))
}

/// « Combien de salariés l’usine emploie-t-elle ? »
fn as_object(
    reader: &Reader<'_>,
    sentence: usize,
    counted: &Counted,
    opening: &str,
) -> Option<String> {
    let tokens = &reader.sentences[sentence].tokens;
    let clause = clause_of(reader, sentence, counted.start)?;
    let mut object = verb::skip_adverbs(tokens, clause.verb.end);
    if let Some(date) = date(tokens, object) {
        object = date.tokens.end;
    }
    let direct = object == counted.start;
    let verb = &clause.verb;
    if !direct
        || verb.is_conditional
        || verb.auxiliary == Some(Auxiliary::Be)
        || phrase::points_back(tokens, &clause.subject)
        || counted.end > clause.end
    {
        return None;
    }
    let number = clause.subject.number;
    let gender = clause.subject.gender?;
    let who = inside(reader.passage, tokens, clause.subject.tokens.clone());
    let form = inverted(&tokens[verb.finite].lower, number, gender);
    let between = text(reader.passage, tokens, verb.finite + 1..verb.end);
    let between = match verb.participle {
        Some(at)
            if verb.auxiliary == Some(Auxiliary::Have)
                && !MEASURING.contains(&verb.lemma.as_str()) =>
        {
            let participle = agreed(&tokens[at], tokens[counted.noun].noun_gender()?);
            join_parts(&[text(reader.passage, tokens, verb.finite + 1..at), &participle])
        }
        _ => between.to_owned(),
    };
    let rest = text(reader.passage, tokens, counted.end..clause.end);
    let others =
        tokens[counted.end..clause.end].iter().any(|token| token.is_number() && !is_year(token));
    let reflexive = verb.start < verb.finite;
    (!others && !reflexive)
        .then(|| format!("{}\u{A0}?", join_parts(&[opening, &who, &form, &between, rest])))
}

/// « 600 000 soldats russes tués ou blessés »: « combien de soldats russes ont été tués ou blessés ».
fn as_state(
    passage: &str,
    tokens: &[Token<'_>],
    counted: &Counted,
    opening: &str,
) -> Option<String> {
    const DONE: &[&str] = &[
        "tuer",
        "blesser",
        "arreter",
        "interpeller",
        "deplacer",
        "detruire",
        "endommager",
        "evacuer",
        "hospitaliser",
        "mobiliser",
        "deployer",
        "licencier",
    ];
    let is_done = |at: usize| {
        tokens.get(at).and_then(Token::participle).is_some_and(|lemma| DONE.contains(&lemma))
    };
    // A participle that is an adjective too belongs to the phrase already.
    let first = (counted.noun + 1..=counted.end).find(|&at| is_done(at))?;
    let joined =
        tokens.get(first + 1).is_some_and(|token| token.is(&["ou", "et"])) && is_done(first + 2);
    let end = if joined { first + 3 } else { first + 1 };
    let noun = text(passage, tokens, counted.noun..first);
    let whole = text(passage, tokens, counted.noun..counted.end);
    let opening = opening.replacen(whole, noun, 1);
    Some(format!("{opening} ont été {}\u{A0}?", text(passage, tokens, first..end)))
}

/// « Quel nombre manque ? « La bibliothèque a prêté … livres. » »: the sentence itself.
fn as_gap(reader: &Reader<'_>, sentence: usize, counted: &Counted) -> Option<String> {
    let without = reader.with_blank(sentence, &counted.number)?;
    Some(format!("quel nombre manque dans cette phrase\u{A0}? «\u{A0}{without}\u{A0}»"))
}

/// The clause that a token stands in: what somebody says, or the main clause.
pub(in super::super) fn clause_of(
    reader: &Reader<'_>,
    sentence: usize,
    at: usize,
) -> Option<Clause> {
    let tokens = &reader.sentences[sentence].tokens;
    match reader.source(sentence, at) {
        Source::Said(saying) if saying.content.start > 0 => {
            clause::clause(tokens, saying.content.start)
        }
        Source::Unsure => None,
        _ => main_clause(tokens),
    }
}

/// A participle in the plural of a gender.
fn agreed(participle: &Token<'_>, gender: Gender) -> String {
    let base = participle.lower.trim_end_matches('s').trim_end_matches("ée");
    let base = if participle.lower.ends_with("ée") || participle.lower.ends_with("ées") {
        format!("{base}é")
    } else {
        participle.lower.clone()
    };
    let singular = match gender {
        Gender::Masculine => base,
        Gender::Feminine => format!("{base}e"),
    };
    if singular.ends_with('s') { singular } else { format!("{singular}s") }
}

/// Other figures of the text, that cannot be taken for this one.
fn other_figures(reader: &Reader<'_>, figure: &str) -> Vec<String> {
    const MOST: usize = 3;
    let is_digits = figure.starts_with(|c: char| c.is_ascii_digit());
    let mut found: Vec<String> = Vec::new();
    for sentence in &reader.sentences {
        for counted in counts(&sentence.tokens) {
            let other =
                text(reader.passage, &sentence.tokens, counted.number.clone()).to_lowercase();
            if other.starts_with(|c: char| c.is_ascii_digit()) == is_digits
                && other != figure
                && !found.contains(&other)
            {
                found.push(other);
            }
        }
    }
    found.extend(ten_times(figure).filter(|_| found.len() < MOST));
    found.truncate(MOST);
    found
}

/// A figure that is easily taken for this one: ten times as much.
fn ten_times(figure: &str) -> Option<String> {
    let digits: String = figure.chars().filter(|c| *c != '\u{A0}').collect();
    let is_round =
        digits.len() >= 3 && digits.len() < 9 && digits.chars().all(|c| c.is_ascii_digit());
    is_round.then(|| grouped(&format!("{digits}0")))
}

/// Digits in groups of three, as French prints numbers from five digits on.
fn grouped(digits: &str) -> String {
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('\u{A0}');
        }
        out.push(digit);
    }
    out
}
