//! How many: a figure and what it counts.

use std::ops::Range;

use super::super::candidate::{Answer, Candidate, Fact, Question, single};
use super::super::clause::{self, Clause, bound, inside, join_parts, main_clause, text};
use super::super::dates::{MONTHS, date, is_year};
use super::super::phrase::{self, NounPhrase, extended};
use super::super::token::{Kind, Token};
use super::super::verb::{self, Auxiliary, inverted, verb};
use super::{Reader, Source, claimed};
use crate::french::lexicon::{self, Class, Gender, Number};
use crate::french::{Item, letters, quantity};

/// Verbs of measure: their participle agrees with nothing.
const MEASURING: &[&str] =
    &["durer", "couter", "peser", "mesurer", "valoir", "vivre", "courir", "marcher"];

/// A number and what it counts.
#[derive(Debug, Clone)]
pub(in super::super) struct Counted {
    /// The tokens of the number: « 11 000 », « 12 millions ».
    pub(in super::super) number: Range<usize>,
    /// Where « environ » stands, or the number begins.
    pub(in super::super) start: usize,
    /// What is counted: « fantassins nord-coréens ».
    pub(in super::super) noun: usize,
    pub(in super::super) end: usize,
    pub(in super::super) is_about: bool,
}

/// Words before a number that make it a limit, a name, or one of a series.
const BEFORE: &[&str] = &[
    "plus",
    "moins",
    "près",
    "entre",
    "jusqu’",
    "jusque",
    "quelque",
    "quelques",
    "presque",
    "peine",
    "minimum",
    "maximum",
    "article",
    "articles",
    "numéro",
    "n",
    "no",
    "page",
    "pages",
    "chapitre",
    "loi",
    "route",
    "rue",
    "ligne",
    "lot",
    "vers",
    "autour",
    "chaque",
    "tous",
    "toutes",
    "autres",
    "premiers",
    "premières",
    "derniers",
    "dernières",
    "huis",
    "sous",
    "vol",
    "à",
    "et",
    "ou",
    "sur",
    "des",
];
const SCALES: &[&str] = &["million", "millions", "milliard", "milliards", "milliers", "mille"];
/// Nouns that a number does not count but name a time or a rank.
const NO_COUNT: &[&str] = &[
    "h", "heure", "heures", "er", "e", "km", "fois", "sur", "contre", "pour", "points", "buts",
    "but", "degrés", "degré", "an", "ans", "°", "°c",
];

pub(in super::super) fn candidates(reader: &Reader<'_>) -> Vec<Candidate> {
    let mut found = Vec::new();
    for (number, sentence) in reader.fit() {
        for counted in counts(&sentence.tokens) {
            found.extend(candidate(reader, number, &counted, found.len()));
        }
    }
    found
}

/// Every exact number of the tokens that counts a noun, or that « environ » stands before.
pub(in super::super) fn counts(tokens: &[Token<'_>]) -> Vec<Counted> {
    (0..tokens.len()).filter_map(|at| counted(tokens, at)).collect()
}

fn counted(tokens: &[Token<'_>], at: usize) -> Option<Counted> {
    let first = tokens.get(at).filter(|token| token.is_number())?;
    let is_about = at > 0 && tokens[at - 1].is(&["environ"]);
    let start = at - usize::from(is_about);
    let before = start.checked_sub(1).map(|before| &tokens[before]);
    let before_that = start.checked_sub(2).map(|before| &tokens[before]);
    let is_limited = before.is_some_and(|token| {
        token.is(BEFORE)
            || token.is_number()
            || token.kind == Kind::Sign
            || (token.is_capital() && start > 1)
    }) || (before.is_some_and(|token| token.is(&["de", "d’", "les"]))
        && before_that.is_some_and(|token| token.is(BEFORE)))
        || (before.is_some_and(|token| token.is(&["les", "ces", "ses", "leurs", "aux", "deux"])))
        || (start == at
            && before.is_some_and(|token| token.kind == Kind::Comma)
            && before_that.is_some_and(Token::is_number));
    let mut end = at + 1;
    while tokens.get(end).is_some_and(|token| token.is_number_word() && first.is_number_word()) {
        end += 1;
    }
    if tokens.get(end).is_some_and(|token| token.is(SCALES)) {
        end += 1;
    }
    let number = at..end;
    let de = tokens.get(end).is_some_and(|token| token.is(&["de", "d’"]));
    let noun = end + usize::from(de);
    let head = tokens
        .get(noun)
        .filter(|token| token.is_word() && token.may_be(Class::Noun) && !token.is_capital())?;
    let is_no_count = head.is(NO_COUNT)
        || head.is(MONTHS)
        || is_year(first)
        || (de && !tokens[end - 1].is(SCALES))
        || head.is_number_word();
    let is_plural = head.nouns().any(|reading| reading.number != Some(Number::Singular));
    let end = extended(tokens, noun);
    // « 300 à 400 », « trois ou quatre ».
    let is_range = tokens.get(at + 1).is_some_and(|token| token.is(&["à", "ou", "et"]));
    (!is_limited && !is_no_count && is_plural && !is_range).then_some(Counted {
        number,
        start,
        noun,
        end,
        is_about,
    })
}

/// A clause whose subject is a number with its noun: « environ 11 000 fantassins s’entraînaient ».
pub(in super::super) fn counted_clause(tokens: &[Token<'_>], start: usize) -> Option<Clause> {
    let number = start + usize::from(tokens.get(start)?.is(&["environ"]));
    let counted = counted(tokens, number).filter(|counted| counted.start == start)?;
    let verb = verb(tokens, verb::skip_adverbs(tokens, counted.end))?;
    if verb.number != Some(Number::Plural) {
        return None;
    }
    let subject = NounPhrase {
        tokens: start..counted.end,
        head: counted.noun,
        gender: tokens[counted.noun].noun_gender(),
        number: Number::Plural,
        name: None,
        is_simple: false,
        is_joined: false,
    };
    let end = bound(tokens, verb.end);
    let denied =
        tokens[start..end].iter().any(|token| token.is(verb::NEGATIONS) || token.is(&["pas"]));
    (!denied).then_some(Clause { start, subject, verb, end, lead: None })
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
    let figure = text(reader.passage, tokens, counted.number.clone()).to_lowercase();
    let figure = figure.as_str();
    let wrong = other_figures(reader, figure);
    let is_digits = figure.starts_with(|c: char| c.is_ascii_digit());
    let is_scaled = tokens[counted.number.clone()].iter().any(|token| token.is(SCALES));
    let is_number = !is_scaled && made % 2 == 1 && !counted.is_about;
    let question = match () {
        () if wrong.len() >= 2 && !(is_number && is_digits) => {
            single(prompt, figure, &wrong, "wrong-detail")
        }
        () if is_scaled => return None,
        () => {
            let answer = if is_digits {
                figure.to_owned()
            } else {
                in_digits(&tokens[counted.number.clone()])?
            };
            Question {
                kind: "number",
                skill: "locate",
                prompt,
                answer: Answer::One(answer),
                ..Question::default()
            }
        }
    };
    let merit = merit + if matches!(source, Source::Said(_)) { 6 } else { 0 };
    Some(reader.candidate(Fact::Count, sentence, about(sentence, counted), merit, question))
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

/// A number in words, in digits.
fn in_digits(tokens: &[Token<'_>]) -> Option<String> {
    let words: Vec<String> =
        tokens.iter().flat_map(|token| token.lower.split('-')).map(letters).collect();
    let items: Vec<Item<'_>> = words.iter().map(|word| Item::Word(word)).collect();
    let read = quantity(&items).filter(|read| read.items == items.len())?;
    Some(read.value.to_string())
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
