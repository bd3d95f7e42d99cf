//! Two rows of tokens laid side by side at the least cost: what is the same, what differs how.

use super::front::{Preposition, is_article, turns_with_article};
use super::remark::{Reason, RemarkKind};
use super::token::{Token, TokenKind, joined};
use super::value;
use super::word::{self, Judged, Scope};
use crate::french::lexicon::{self, Class};

/// What an accepted answer is made of.
pub(super) struct Expected<'e> {
    pub(super) tokens: &'e [Token],
    /// For each token, the parts of a word that need their capital.
    pub(super) names: &'e [u32],
    /// Whether an article stood before the first.
    pub(super) behind_article: bool,
}

/// Some tokens of each row that belong together.
#[derive(Debug, Clone)]
pub(super) struct Pair {
    pub(super) expected: (usize, usize),
    pub(super) typed: (usize, usize),
    pub(super) judged: Judged,
}

/// Two rows laid side by side.
#[derive(Debug, Clone, Default)]
pub(super) struct Alignment {
    pub(super) pairs: Vec<Pair>,
    pub(super) cost: u32,
}

/// What a remark costs, and a typo.
const REMARK: u32 = 10;
const TYPO: u32 = 12;
/// What a difference costs: any one outweighs all remarks.
const DIFFERENCE: u32 = 10_000;
/// The most words that one word may be written as.
const MOST_JOINED: usize = 4;

/// Lays `typed` beside `expected`.
pub(super) fn align(expected: &Expected<'_>, typed: &[Token], scope: Scope<'_>) -> Alignment {
    let mut grid = Grid { expected, typed, scope, left_out: Vec::new(), put_in: Vec::new() };
    grid.straight().unwrap_or_else(|| grid.solve())
}

struct Grid<'g> {
    expected: &'g Expected<'g>,
    typed: &'g [Token],
    scope: Scope<'g>,
    /// What it costs to leave each expected token out.
    left_out: Vec<u32>,
    /// What each typed token costs where nothing was expected.
    put_in: Vec<u32>,
}

/// The best way on from a place: its cost, and the step that begins it.
#[derive(Clone)]
struct Cell {
    cost: u32,
    step: Step,
}

#[derive(Clone)]
enum Step {
    End,
    LeftOut,
    PutIn,
    /// So many tokens of each row, and what they are judged to be.
    Pair(usize, usize, Judged),
}

impl Grid<'_> {
    /// Token beside token, where there is one remark at the most: no other way is nearer.
    fn straight(&self) -> Option<Alignment> {
        let (ours, theirs) = (self.expected.tokens, self.typed);
        if ours.len() != theirs.len() {
            return None;
        }
        let mut alignment = Alignment::default();
        for (at, (expected, typed)) in ours.iter().zip(theirs).enumerate() {
            let judged = self.pair(at, expected, typed);
            alignment.cost += cost(&judged);
            if alignment.cost > TYPO {
                return None;
            }
            alignment.pairs.push(Pair { expected: (at, at + 1), typed: (at, at + 1), judged });
        }
        Some(alignment)
    }

    fn solve(&mut self) -> Alignment {
        let costs = |tokens: &[Token], judge: fn(&[Token], usize) -> Judged| {
            (0..tokens.len()).map(|at| cost(&judge(tokens, at))).collect()
        };
        self.left_out = costs(self.expected.tokens, left_out);
        self.put_in = costs(self.typed, put_in);
        let (rows, columns) = (self.expected.tokens.len(), self.typed.len());
        let mut cells = vec![Cell { cost: 0, step: Step::End }; (rows + 1) * (columns + 1)];
        for i in (0..=rows).rev() {
            for j in (0..=columns).rev() {
                if (i, j) != (rows, columns) {
                    cells[i * (columns + 1) + j] = self.best(i, j, &cells);
                }
            }
        }
        let mut alignment = Alignment { pairs: Vec::new(), cost: cells[0].cost };
        let (mut i, mut j) = (0, 0);
        while (i, j) != (rows, columns) {
            let step = std::mem::replace(&mut cells[i * (columns + 1) + j].step, Step::End);
            let (a, b, judged) = match step {
                Step::LeftOut => (1, 0, left_out(self.expected.tokens, i)),
                Step::PutIn => (0, 1, put_in(self.typed, j)),
                Step::Pair(1, 1, Err(Reason::Other)) => (1, 1, Err(self.why_other(i, j))),
                Step::Pair(a, b, judged) => (a, b, judged),
                Step::End => break,
            };
            alignment.pairs.push(Pair { expected: (i, i + a), typed: (j, j + b), judged });
            (i, j) = (i + a, j + b);
        }
        alignment
    }

    fn best(&self, i: usize, j: usize, cells: &[Cell]) -> Cell {
        let mut best = Cell { cost: u32::MAX, step: Step::End };
        let rest = |a: usize, b: usize| cells[(i + a) * (self.typed.len() + 1) + j + b].cost;
        let mut offer = |cost: u32, rest: u32, step: Step| {
            let cost = rest.saturating_add(cost);
            if cost < best.cost {
                best = Cell { cost, step };
            }
        };
        if let (Some(expected), Some(typed)) = (self.expected.tokens.get(i), self.typed.get(j)) {
            let judged = self.pair(i, expected, typed);
            let is_same = judged.as_ref().is_ok_and(Vec::is_empty);
            // Two words that differ are one difference rather than two.
            let extra = if judged.is_err() { DIFFERENCE / 2 } else { 0 };
            offer(cost(&judged) + extra, rest(1, 1), Step::Pair(1, 1, judged));
            if !is_same {
                for (a, b) in (2..=MOST_JOINED).flat_map(|n| [(1, n), (n, 1)]) {
                    if let Some(judged) = self.window(i, j, a, b).map(Ok) {
                        offer(cost(&judged), rest(a, b), Step::Pair(a, b, judged));
                    }
                }
            }
        }
        if let Some(cost) = self.left_out.get(i) {
            offer(*cost, rest(1, 0), Step::LeftOut);
        }
        if let Some(cost) = self.put_in.get(j) {
            offer(*cost, rest(0, 1), Step::PutIn);
        }
        best
    }

    /// Why two tokens differ, where that is not known yet.
    fn why_other(&self, i: usize, j: usize) -> Reason {
        let words = self.expected.tokens[i].word().zip(self.typed[j].word());
        let why = words.and_then(|(one, other)| word::why_other(one, other, self.scope.known));
        why.unwrap_or(Reason::Other)
    }

    /// Whether an article stands before an expected token.
    fn is_behind_article(&self, i: usize) -> bool {
        match i.checked_sub(1) {
            Some(before) => is_article(self.expected.tokens[before].lower()),
            None => self.expected.behind_article,
        }
    }

    /// One token beside one.
    fn pair(&self, i: usize, expected: &Token, typed: &Token) -> Judged {
        match (&expected.kind, &typed.kind) {
            (TokenKind::Comma, TokenKind::Comma) => Ok(Vec::new()),
            (TokenKind::Word(one), TokenKind::Word(other))
                if one.lower != other.lower
                    && !self.scope.alone
                    && [&one.lower, &other.lower].iter().all(|word| is_at(word)) =>
            {
                Ok(vec![RemarkKind::Article])
            }
            (TokenKind::Word(word), TokenKind::Word(typed)) => {
                let behind_article =
                    self.is_behind_article(i) || (i == 0 && self.scope.behind_article);
                let scope = Scope { behind_article, ..self.scope };
                word::judge(word, self.expected.names[i], typed, &scope)
            }
            (TokenKind::Value(_), _) | (_, TokenKind::Value(_)) => {
                value::judge(expected, typed, self.scope.known)
            }
            _ => Err(Reason::Other),
        }
    }

    /// One word written as several, or several as one: their letters must be the same but for what
    /// a word may have. Nothing where they are not.
    fn window(&self, i: usize, j: usize, a: usize, b: usize) -> Option<Vec<RemarkKind>> {
        let expected = self.expected.tokens.get(i..i + a)?;
        let typed = self.typed.get(j..j + b)?;
        if a + b == 3 && contracted(expected).is_some_and(|is| contracted(typed) == Some(is)) {
            // « à le » is told of by itself.
            let is_told = matches!(typed, [_, article] if matches!(article.lower(), "le" | "les"));
            return Some(if is_told { Vec::new() } else { vec![RemarkKind::Article] });
        }
        if letters(expected).count().abs_diff(letters(typed).count()) > 1 {
            return None;
        }
        if !is_compound(expected) && !letters(expected).eq(letters(typed)) {
            return None;
        }
        if is_another_cut(expected, typed) {
            return None;
        }
        let (expected, typed) = (joined(expected)?, joined(typed)?);
        let scope = Scope { alone: false, ..self.scope };
        word::judge(&expected, self.expected.names[i], &typed, &scope).ok()
    }
}

/// Whether words that are cut otherwise are other words: « l'égal » for « légal », « lame » for
/// « l'âme ».
fn is_another_cut(expected: &[Token], typed: &[Token]) -> bool {
    let is_word = |tokens: &[Token]| {
        tokens.iter().all(|token| {
            token.word().is_some_and(|word| word.elided || lexicon::is_word(&word.letters))
        })
    };
    let is_hyphened = |tokens: &[Token]| {
        tokens.iter().filter_map(Token::word).any(|word| word.joints().any(|joint| joint == '-'))
    };
    is_word(typed) && is_word(expected) && !is_hyphened(expected) && !is_hyphened(typed)
}

/// The folded letters of some words, one after the other.
fn letters(tokens: &[Token]) -> impl Iterator<Item = u8> + '_ {
    tokens.iter().flat_map(|token| token.letters().bytes())
}

/// Whether some tokens, taken for one word, have a hyphen or an apostrophe within.
fn is_compound(tokens: &[Token]) -> bool {
    let mut words = tokens.iter().filter_map(Token::word);
    words.clone().any(|word| word.joints().any(|joint| joint != ' '))
        || words.any(|word| word.elided && tokens.len() > 1)
}

/// What a pair costs.
fn cost(judged: &Judged) -> u32 {
    match judged {
        Ok(remarks) => {
            remarks.iter().map(|kind| if *kind == RemarkKind::Typo { TYPO } else { REMARK }).sum()
        }
        Err(_) => DIFFERENCE,
    }
}

/// A token of the expected answer that was not typed.
fn left_out(tokens: &[Token], at: usize) -> Judged {
    match tokens[at].lower() {
        _ if tokens[at].is_comma() => Ok(Vec::new()),
        "ne" | "n" => Ok(vec![RemarkKind::Negation]),
        _ if is_free_article(tokens, at) => Ok(vec![RemarkKind::Article]),
        word if is_negative(word) => Err(Reason::Negation),
        _ => Err(Reason::Missing),
    }
}

/// A typed token that was not expected.
fn put_in(tokens: &[Token], at: usize) -> Judged {
    match tokens[at].lower() {
        _ if tokens[at].is_comma() => Ok(Vec::new()),
        _ if is_free_article(tokens, at) => Ok(vec![RemarkKind::Article]),
        word if is_negative(word) => Err(Reason::Negation),
        _ => Err(Reason::Added),
    }
}

/// Whether an article stands there, which may differ: no pronoun, as in « elle la connaît », and not
/// the whole answer, as in a gap for it.
fn is_free_article(tokens: &[Token], at: usize) -> bool {
    if tokens.len() == 1 {
        return false;
    }
    let before = at.checked_sub(1).map_or("", |before| tokens[before].lower());
    let is_subject = matches!(
        before,
        "je" | "tu" | "il" | "elle" | "on" | "nous" | "vous" | "ils" | "elles" | "qui" | "ne" | "n"
    );
    let is_before_verb = || {
        let readings = lexicon::readings(tokens.get(at + 1).map_or("", Token::letters));
        !readings.is_empty() && readings.iter().all(|reading| reading.class == Class::Verb)
    };
    let word = tokens[at].small();
    let turns = tokens.len() == at + 2 && turns_with_article(tokens[at + 1].lower());
    let may_be_pronoun = matches!(word, "le" | "la" | "les" | "l");
    is_article(word) && !turns && !(may_be_pronoun && (is_subject || is_before_verb()))
}

/// « à » with its articles.
fn is_at(word: &str) -> bool {
    matches!(word, "à" | "au" | "aux")
}

/// « au » for « à le », « à la », « aux » and the like: one preposition with its articles.
fn contracted(words: &[Token]) -> Option<Preposition> {
    let [first, rest @ ..] = words else { return None };
    let is_rest = rest.iter().all(|word| matches!(word.lower(), "le" | "la" | "les" | "l"));
    match first.lower() {
        "à" | "au" | "aux" if is_rest => Some(Preposition::At),
        "de" | "du" | "des" | "d" if is_rest => Some(Preposition::Of),
        _ => None,
    }
}

/// Words that turn the sense round.
fn is_negative(word: &str) -> bool {
    matches!(
        word,
        "ne" | "n"
            | "pas"
            | "jamais"
            | "plus"
            | "aucun"
            | "aucune"
            | "rien"
            | "personne"
            | "ni"
            | "sans"
            | "non"
    )
}
