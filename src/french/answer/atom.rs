//! A text cut into its smallest pieces: runs of letters, numbers in digits, signs.

use crate::french::{Decimal, letters, number};

/// A piece of a text and how it is joined to the one before it.
#[derive(Debug, Clone)]
pub(super) struct Atom<'t> {
    /// Where it begins and ends in the text.
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) text: &'t str,
    pub(super) kind: Kind,
    pub(super) joint: Joint,
}

#[derive(Debug, Clone)]
pub(super) enum Kind {
    /// A run of letters, and what they fold to.
    Letters(String),
    /// A number in digits; whether a point is its decimal sign.
    Digits(Decimal, bool),
    /// `28/10/2024` or `2024-10-28`: year, month and day as they are written.
    Date([u32; 3]),
    Sign(char),
}

/// What stands between a piece and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    Space,
    Hyphen,
    Apostrophe,
    /// Nothing: `14h30`.
    Glued,
}

impl Atom<'_> {
    /// The folded letters; empty where it is no run of letters.
    pub(super) fn letters(&self) -> &str {
        match &self.kind {
            Kind::Letters(letters) => letters,
            Kind::Digits(..) | Kind::Date(_) | Kind::Sign(_) => "",
        }
    }

    /// Whether this is that sign.
    pub(super) fn is_sign(&self, sign: char) -> bool {
        matches!(self.kind, Kind::Sign(c) if c == sign)
    }

    /// The value of a whole number in digits.
    pub(super) fn whole(&self) -> Option<u64> {
        match &self.kind {
            Kind::Digits(value, false) => value.to_whole(),
            _ => None,
        }
    }
}

/// Cuts a text whose typography is folded.
pub(super) fn atoms(text: &str) -> Vec<Atom<'_>> {
    let mut cutter = Cutter { text, at: 0, joint: Joint::Space, atoms: Vec::new() };
    while let Some(c) = text[cutter.at..].chars().next() {
        cutter.step(c);
    }
    cutter.atoms
}

struct Cutter<'t> {
    text: &'t str,
    at: usize,
    /// How the next piece will be joined.
    joint: Joint,
    atoms: Vec<Atom<'t>>,
}

impl Cutter<'_> {
    fn step(&mut self, c: char) {
        match c {
            _ if c.is_ascii_digit() => self.digits(self.at),
            _ if c.is_alphabetic() => {
                let rest = &self.text[self.at..];
                let is_part = |c: char| c.is_alphabetic() || is_mark(c);
                let end = self.at + rest.find(|c| !is_part(c)).unwrap_or(rest.len());
                self.push(end, Kind::Letters(letters(&self.text[self.at..end])));
            }
            '-' => self.dash(),
            '\'' => {
                self.pass(c, if self.is_after_word() { Joint::Apostrophe } else { Joint::Space });
            }
            '.' | ',' if self.is_bare_decimal() => self.bare_decimal(),
            ' ' | '"' | '(' | ')' | '[' | ']' | '.' | '!' | '?' | '…' => {
                self.pass(c, Joint::Space);
            }
            ';' => self.push(self.at + 1, Kind::Sign(',')),
            c => self.push(self.at + c.len_utf8(), Kind::Sign(c)),
        }
    }

    /// A dash joins words, stands between figures, or is the minus of the figure after it.
    fn dash(&mut self) {
        let next = self.text[self.at + 1..].chars().next();
        let before = self.text[..self.at].chars().next_back();
        let is_digit = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        if is_digit(before) && is_digit(next) {
            self.push(self.at + 1, Kind::Sign('-'));
        } else if is_digit(next) && before.is_none_or(|c| !c.is_alphanumeric()) {
            self.digits(self.at + 1);
        } else if before.is_none()
            && self.text[self.at + 1..].trim_start().starts_with(|c: char| c.is_ascii_digit())
        {
            let rest = &self.text[self.at + 1..];
            self.digits(self.text.len() - rest.trim_start().len());
        } else if self.is_after_word() && next.is_some_and(char::is_alphanumeric) {
            self.pass('-', Joint::Hyphen);
        } else {
            self.pass('-', Joint::Space);
        }
    }

    /// Passes over a sign that is no piece of its own.
    fn pass(&mut self, c: char, joint: Joint) {
        self.at += c.len_utf8();
        self.joint = joint;
    }

    fn is_after_word(&self) -> bool {
        self.text[..self.at].chars().next_back().is_some_and(char::is_alphanumeric)
    }

    /// Whether a decimal sign stands there with nothing before it: `.5`.
    fn is_bare_decimal(&self) -> bool {
        !self.is_after_word() && run(&self.text[self.at + 1..]) > 0
    }

    fn bare_decimal(&mut self) {
        let end = self.at + 1 + run(&self.text[self.at + 1..]);
        let point = self.text[self.at..].starts_with('.');
        // With its zero it has the one reading that it can have.
        match number(&format!("0{}", &self.text[self.at..end])) {
            Some(value) => self.push(end, Kind::Digits(value, point)),
            None => self.pass('.', Joint::Space),
        }
    }

    /// The number whose digits begin at `from`, a minus before it included.
    fn digits(&mut self, from: usize) {
        let is_negative = from > self.at;
        if let Some((end, date)) = numeric_date(self.text, from).filter(|_| !is_negative) {
            return self.push(end, Kind::Date(date));
        }
        let (end, point) = figure(self.text, from);
        match number(&self.text[self.at..end]) {
            Some(value) => self.push(end, Kind::Digits(value, point)),
            None => self.push(end, Kind::Letters(letters(&self.text[self.at..end]))),
        }
    }

    fn push(&mut self, end: usize, kind: Kind) {
        let text = &self.text[self.at..end];
        self.atoms.push(Atom { start: self.at, end, text, kind, joint: self.joint });
        self.at = end;
        self.joint = Joint::Glued;
    }
}

fn is_mark(c: char) -> bool {
    unicode_normalization::char::is_combining_mark(c)
}

/// How many ASCII digits stand at the start.
fn run(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Where the figure that begins at `from` ends, groups and decimals included, and whether a point
/// is its decimal sign.
fn figure(text: &str, from: usize) -> (usize, bool) {
    let first = run(&text[from..]);
    let mut end = from + first;
    let groups =
        |end: usize| text[end..].starts_with([' ', '.', '\'']) && run(&text[end + 1..]) == 3;
    let is_zero = &text[from..end] == "0";
    let separator = text[end..].chars().next();
    while first <= 3 && !is_zero && groups(end) && text[end..].chars().next() == separator {
        end += 4;
    }
    let decimals = text.get(end + 1..).map_or(0, run);
    match text.as_bytes().get(end) {
        Some(b',') if decimals > 0 => (end + 1 + decimals, false),
        Some(b'.') if decimals > 0 => (end + 1 + decimals, true),
        _ => (end, false),
    }
}

/// A date in figures at `from`: where it ends, and its year, month and day.
fn numeric_date(text: &str, from: usize) -> Option<(usize, [u32; 3])> {
    let mut fields = [0; 3];
    let mut lengths = [0; 3];
    let mut at = from;
    let mut sign = None;
    for place in 0..3 {
        let length = run(&text[at..]);
        lengths[place] = length;
        fields[place] = text[at..at + length].parse().ok()?;
        at += length;
        if place < 2 {
            let c = text[at..].chars().next().filter(|c| matches!(c, '/' | '.' | '-'))?;
            if *sign.get_or_insert(c) != c {
                return None;
            }
            at += 1;
        }
    }
    let is_last = !text[at..].starts_with(|c: char| c.is_alphanumeric());
    match lengths {
        [1 | 2, 1 | 2, 2 | 4] if is_last && (sign != Some('.') || lengths[2] == 4) => {
            let year = fields[2] + if lengths[2] == 4 { 0 } else { 2000 };
            Some((at, [year, fields[1], fields[0]]))
        }
        [4, 2, 2] if is_last && sign == Some('-') => Some((at, fields)),
        _ => None,
    }
}
