//! Lists, compared as sets, and numbers whose counted noun is left out.

use super::front::{Preposition, front, is_article};
use super::token::Token;
use super::{
    Basis, Comparison, Difference, Known, Part, PartState, Reason, Remark, RemarkKind, Row, lay,
    shown, text,
};
use crate::french::lexicon::{self, Class};
use crate::text::CleanText;

/// The most items of a list that are compared in any order.
const MOST_ITEMS: usize = 12;
/// The most words of a counted noun: « soldats nord-coréens ».
const MOST_COUNTED: usize = 2;

/// Compares two lists as sets; nothing where the expected answer is no list, or no item of it is
/// found.
pub(super) fn compare(expected: &Row, typed: &Row, known: &Known<'_>) -> Option<Comparison> {
    if !(0..expected.tokens.len()).any(|at| separator(&expected.tokens[at..]) > 0) {
        return None;
    }
    let ours = items(expected);
    if !(2..=MOST_ITEMS).contains(&ours.len()) || !are_alike(&ours) {
        return None;
    }
    let mut theirs = items(typed);
    let is_whole = ours.len() == theirs.len();
    let mut whole = Comparison { basis: Basis::List, ..Comparison::default() };
    let mut missing = Vec::new();
    for item in &ours {
        let laid = theirs.iter().enumerate().map(|(at, row)| (at, lay(item, row, known)));
        // Where the numbers differ, only what is accepted pairs up: the rest is missing or added.
        let paired = laid.filter(|(_, laid)| is_whole || laid.is_accepted());
        match paired.min_by_key(|(_, laid)| laid.cost()) {
            Some((at, laid)) => {
                theirs.remove(at);
                whole.remarks.extend(laid.remarks);
                whole.differences.extend(laid.differences);
                whole.parts.extend(laid.parts);
            }
            None => missing.push(item),
        }
    }
    if missing.len() == ours.len() {
        return None;
    }
    let missing = missing.into_iter().map(|item| unpaired(Reason::Missing, item));
    let added = theirs.iter().map(|item| unpaired(Reason::Added, item));
    for (difference, part) in missing.chain(added) {
        whole.differences.push(difference);
        whole.parts.push(part);
    }
    Some(whole)
}

/// Whether items are of one kind, so that their order says nothing: no sentence, and what stands in
/// front of one stands in front of all.
fn are_alike(items: &[Row]) -> bool {
    let has_verb = |item: &Row| {
        behind(item).iter().enumerate().any(|(at, token)| {
            let readings = lexicon::readings(token.letters());
            let is = |class| readings.iter().any(|reading| reading.class == class);
            // A noun stands first, a verb behind it: « Paul aime », « porte ouverte ».
            let may_be_noun = if at == 0 { is(Class::Noun) } else { is(Class::Adjective) };
            matches!(token.lower(), "a" | "est" | "ont" | "sont")
                || (readings.iter().any(|reading| reading.is_conjugated) && !may_be_noun)
        })
    };
    let has_preposition = |item: &Row| {
        let first = behind(item).first().map_or("", Token::letters);
        let readings = lexicon::readings(first);
        !readings.is_empty() && readings.iter().all(|reading| reading.class == Class::Other)
    };
    let all = |is: &dyn Fn(&Row) -> bool| items.iter().all(is) || !items.iter().any(is);
    !items.iter().any(has_verb)
        && all(&|item| item.front.length > 0 || item.tokens[0].value().is_some())
        && all(&|item| item.front.preposition.is_some_and(|is| is == Preposition::At))
        && all(&has_preposition)
}

/// An item that the other list has not.
fn unpaired(reason: Reason, item: &Row) -> (Difference, Part) {
    let (said, written) = (shown(&item.tokens), text(&item.tokens));
    let (none, state) = (CleanText::default(), PartState::Letters);
    match reason {
        Reason::Missing => (
            Difference { reason, found: none, expected: said },
            Part { found: String::new(), expected: written, state },
        ),
        _ => (
            Difference { reason, found: said, expected: none },
            Part { found: written, expected: String::new(), state },
        ),
    }
}

/// The items of a list: what commas, « et » and « ainsi que » separate.
fn items(row: &Row) -> Vec<Row> {
    let mut items = Vec::new();
    let (mut from, mut at) = (0, 0);
    while at < row.tokens.len() {
        let length = separator(&row.tokens[at..]);
        if length > 0 {
            items.extend(item(row, from, at));
            from = at + length;
        }
        at += length.max(1);
    }
    items.extend(item(row, from, row.tokens.len()));
    items
}

fn item(row: &Row, from: usize, to: usize) -> Option<Row> {
    let tokens = row.tokens[from..to].to_vec();
    let names = row.names[from..to].to_vec();
    let front = front(&tokens, row.forgiving);
    let forgiving = row.forgiving;
    (!tokens.is_empty()).then_some(Row { tokens, names, front, forgiving })
}

/// How many tokens separate two items there.
fn separator(tokens: &[Token]) -> usize {
    let letters = |at: usize| tokens.get(at).map_or("", Token::letters);
    if tokens[0].is_comma() || letters(0) == "et" {
        return 1;
    }
    if letters(0) == "ainsi" && matches!(letters(1), "que" | "qu") { 2 } else { 0 }
}

/// A number whose counted noun is left out, or added as the question has it: « 11 000 » for
/// « 11 000 soldats ». Nothing where this is not the case.
pub(super) fn counted(expected: &Row, typed: &Row, known: &Known<'_>) -> Option<Comparison> {
    let (ours, theirs) = (behind(expected), behind(typed));
    if ours.first()?.value().is_none() || theirs.first()?.value().is_none() {
        return None;
    }
    let ours_counted = ours[0].value()?.unit.is_none() && is_counted(&ours[1..]);
    let theirs_counted = is_counted(&theirs[1..]) && is_asked_for(&theirs[1..], known.asked);
    let is_left_out = ours_counted && theirs.len() == 1 && theirs[0].value()?.unit.is_none();
    let is_added = theirs_counted && ours.len() == 1;
    if !is_left_out && !is_added {
        return None;
    }
    let (one, other) = (
        item(expected, expected.front.length, expected.front.length + 1)?,
        item(typed, typed.front.length, typed.front.length + 1)?,
    );
    let mut comparison = lay(&one, &other, known);
    if comparison.is_accepted() && is_left_out {
        let (found, expected) = (shown(theirs), shown(ours));
        comparison.remarks.push(Remark { kind: RemarkKind::Unit, found, expected });
        comparison.parts.push(Part {
            found: String::new(),
            expected: text(&ours[1..]),
            state: PartState::Letters,
        });
    }
    comparison.basis = Basis::Value;
    comparison.is_accepted().then_some(comparison)
}

/// The tokens behind the front.
fn behind(row: &Row) -> &[Token] {
    &row.tokens[row.front.length..]
}

/// Whether words are a counted noun, an adjective with it.
fn is_counted(words: &[Token]) -> bool {
    let content = words.iter().filter(|word| !is_article(word.lower()));
    let count = content.clone().count();
    let is_noun = |token: &Token| {
        let readings = lexicon::readings(token.letters());
        token.letters().len() > 1
            && !readings.iter().any(|reading| reading.class == lexicon::Class::Other)
    };
    (1..=MOST_COUNTED).contains(&count)
        && words.last().is_some_and(|last| !is_article(last.lower()))
        && content.into_iter().all(is_noun)
}

/// Whether the question has these words.
fn is_asked_for(words: &[Token], asked: &str) -> bool {
    let asked = crate::french::answer::token::tokens(&crate::text::fold_typography(asked), false);
    let stem = |letters: &str| letters.trim_end_matches(['s', 'x']).to_owned();
    words.iter().all(|word| {
        is_article(word.lower())
            || asked.iter().any(|one| stem(one.letters()) == stem(word.letters()))
    })
}
