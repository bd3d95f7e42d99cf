//! How many: a figure and what it counts.

use super::{Reader, Source, claimed};
use crate::draft::candidate::{Answer, Candidate, Fact, Question, single};
use crate::draft::clause::{self, Clause, inside, join_parts, main_clause, text};
use crate::draft::counted::{Counted, counted_clause, counts, in_digits};
use crate::draft::dates::{date, is_year};
use crate::draft::figures::{self, Figure};
use crate::draft::phrase;
use crate::draft::token::{Kind, Token};
use crate::draft::verb::{self, Auxiliary, inverted};
use crate::french::letters;
use crate::french::lexicon::{self, Gender};

/// Verbs of measure: their participle agrees with nothing.
const MEASURING: &[&str] =
    &["durer", "couter", "peser", "mesurer", "valoir", "vivre", "courir", "marcher"];

pub(in crate::draft) fn candidates(reader: &Reader<'_>) -> Vec<Candidate> {
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
    let of_blank = if reader.begins_with_pronoun(sentence) { 40 } else { 50 };
    let blank =
        || as_gap(reader, sentence, counted).map(|asked| (clause::capitalised(&asked), of_blank));
    let is_blank = asked.is_none();
    let (prompt, merit) = asked.or_else(blank)?;
    let form = Form { typed: made % 2 == 1, with_unit: !is_blank && is_money(tokens, counted) };
    let question = answered(reader, tokens, counted, prompt, form)?;
    let merit = merit + if matches!(source, Source::Said(_)) { 6 } else { 0 };
    let mut found =
        reader.candidate(Fact::Count, sentence, about(sentence, counted), merit, question);
    if is_blank {
        found.about.push(format!("blank {sentence}"));
    }
    Some(found)
}

/// How a number is answered.
#[derive(Clone, Copy)]
struct Form {
    /// Written, not chosen.
    typed: bool,
    /// Whether options have the unit too.
    with_unit: bool,
}

/// The question with its key: a choice among figures, or a number to write, where `typed`.
fn answered(
    reader: &Reader<'_>,
    tokens: &[Token<'_>],
    counted: &Counted,
    prompt: String,
    form: Form,
) -> Option<Question> {
    let number = &tokens[counted.number.clone()];
    let figure = text(reader.passage, tokens, counted.number.clone()).to_lowercase();
    let figure = Figure::read(&figure)?;
    let is_scaled = figure.scale.is_some();
    let typed = form.typed && figure.is_digits && !is_scaled && !counted.is_about;
    let wrong: Vec<String> = figures::others(reader, &figure)
        .into_iter()
        .filter(|other| !prompt.contains(other.as_str()))
        .collect();
    if wrong.len() >= 2 && !typed {
        let unit = if form.with_unit { unit(reader.passage, tokens, counted) } else { "" };
        let with_unit = |figure: &str| format!("{figure}{unit}");
        let wrong: Vec<String> = wrong.iter().map(|other| with_unit(other)).collect();
        return Some(single(prompt, &with_unit(&figure.shown), &wrong, "wrong-detail"));
    }
    let answer = if figure.is_digits { Some(figure.shown) } else { in_digits(number) };
    let answer = Answer::One(answer.filter(|_| !is_scaled)?);
    Some(Question { kind: "number", skill: "locate", prompt, answer, ..Question::default() })
}

/// Money is told with its unit in the options: « 340 euros », « 2 millions d’euros ».
fn unit<'t>(passage: &'t str, tokens: &[Token<'_>], counted: &Counted) -> &'t str {
    &passage[tokens[counted.number.end - 1].place.end..tokens[counted.noun].place.end]
}

fn is_money(tokens: &[Token<'_>], counted: &Counted) -> bool {
    tokens[counted.noun].is(&["euros", "francs", "dollars", "livres"])
}

pub(in crate::draft) fn about(sentence: usize, counted: &Counted) -> String {
    format!("count {sentence} {}", counted.number.start)
}

/// The question after a number, and how good it is; nothing where the clause leaves doubt.
pub(in crate::draft) fn question(
    reader: &Reader<'_>,
    sentence: usize,
    counted: &Counted,
) -> Option<(String, i32)> {
    let tokens = &reader.sentences[sentence].tokens;
    let opening = opening(reader.passage, tokens, counted);
    let about = |asked: String| match counted.is_about {
        true => asked.replace("\u{A0}?", ", environ\u{A0}?"),
        false => asked,
    };
    as_subject(reader.passage, tokens, counted, &opening)
        .map(|asked| (asked, 78))
        .or_else(|| as_state(reader.passage, tokens, counted, &opening).map(|asked| (asked, 66)))
        .or_else(|| as_object(reader, sentence, counted, &opening).map(|asked| (asked, 72)))
        .map(|(asked, merit)| (about(asked), merit))
}

/// « combien de soldats russes », « combien d’élèves ».
fn opening(passage: &str, tokens: &[Token<'_>], counted: &Counted) -> String {
    let noun = text(passage, tokens, counted.noun..counted.end);
    let of = if lexicon::elides(&letters(tokens[counted.noun].text)) { "d’" } else { "de " };
    format!("combien {of}{noun}")
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
        || reader.is_repeated(sentence, &clause)
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
    // « Combien le billet coûte-t-il ? »: the unit stands in the options.
    let costs = is_money(tokens, counted) && matches!(verb.lemma.as_str(), "couter" | "valoir");
    let opening = if costs { "combien" } else { opening };
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
pub(in crate::draft) fn clause_of(
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
