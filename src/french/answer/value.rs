//! Numbers, dates, times and amounts inside a text, read by value.

use jiff::civil::Weekday;

use super::Known;
use super::atom::{Atom, Joint, Kind};
use super::calendar::{month, weekday, weekday_of};
use super::remark::{Reason, RemarkKind};
use super::token::Token;
use super::unit::{self, Unit, unit};
use super::word::Judged;
use crate::french::Decimal;
use crate::french::lexicon;
use crate::french::quantity::{self, Item, Misspelling};

/// Something that goes by its value.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Value {
    pub(super) amount: Amount,
    pub(super) unit: Option<Unit>,
    /// Written with a decimal point.
    pub(super) point: bool,
    /// Misspelt words of it: what stands there, and what should.
    pub(super) faults: Vec<Fault>,
    /// Whether words rather than digits say it.
    pub(super) in_words: bool,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Amount {
    Number(Decimal),
    Ordinal(u64),
    Date {
        year: Option<u32>,
        month: u32,
        day: Option<u32>,
        weekday: Option<Weekday>,
    },
    /// Hours and minutes, of the day or of a duration.
    Time(u32, u32),
    /// « deux tiers ».
    Fraction(u64, u64),
    /// `1/3`: a fraction, or a day and its month.
    Slashed(u64, u64),
}

/// A misspelt word of a value that is certain.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fault {
    pub(super) found: String,
    pub(super) expected: String,
    pub(super) kind: RemarkKind,
}

/// Reads values among atoms.
pub(super) struct Reader<'a, 't> {
    pub(super) atoms: &'a [Atom<'t>],
    items: Vec<Item<'a>>,
    /// Number words that were misspelt, by the place of their atom.
    corrected: Vec<(usize, &'static str)>,
    forgiving: bool,
}

/// A value and how many atoms say it.
type Found = (Value, usize);

impl<'a, 't> Reader<'a, 't> {
    /// `forgiving`: misspelt number words and months are read as what they can only be.
    pub(super) fn new(atoms: &'a [Atom<'t>], forgiving: bool) -> Self {
        let mut corrected = Vec::new();
        let mut items = Vec::with_capacity(atoms.len());
        for (at, atom) in atoms.iter().enumerate() {
            items.push(match &atom.kind {
                Kind::Digits(value, _) => Item::Digits(*value),
                Kind::Letters(letters) => match correction(letters).filter(|_| forgiving) {
                    Some(word) => {
                        corrected.push((at, word));
                        Item::Word(word)
                    }
                    None => Item::Word(letters),
                },
                Kind::Date(_) | Kind::Sign(_) => Item::Word(""),
            });
        }
        Self { atoms, items, corrected, forgiving }
    }

    /// The folded letters at a place, as they were meant.
    fn letters(&self, at: usize) -> &str {
        match self.items.get(at) {
            Some(Item::Word(word)) => word,
            Some(Item::Digits(_)) | None => "",
        }
    }

    /// The value that begins at a place; words for « about » before or behind it are part of it.
    pub(super) fn value(&self, at: usize) -> Option<Found> {
        if self.atoms[at].joint == Joint::Hyphen {
            return None;
        }
        let about = self.about(at);
        let (value, used) = self.bare_value(at + about)?;
        Some((value, about + used + self.about_behind(at + about + used)))
    }

    fn bare_value(&self, at: usize) -> Option<Found> {
        self.atoms.get(at)?;
        let found = self
            .date(at)
            .or_else(|| self.time(at))
            .or_else(|| self.fraction(at))
            .or_else(|| self.number(at))?;
        // « mille-feuille » is no number.
        let next = self.atoms.get(at + found.1);
        let is_cut = next.is_some_and(|next| {
            next.joint == Joint::Hyphen
                || (next.joint == Joint::Glued && !next.letters().is_empty())
        });
        (!is_cut).then_some(found)
    }

    /// How many atoms say « about » there, before a value.
    fn about(&self, at: usize) -> usize {
        const ABOUT: &[&[&str]] = &[
            &["environ"],
            &["approximativement"],
            &["quelque"],
            &["vers"],
            &["a", "peu", "pres"],
            &["autour", "de"],
            &["aux", "alentours", "de"],
            &["aux", "environs", "de"],
        ];
        if self.atoms[at].is_sign('~') {
            return 1;
        }
        let stands = |words: &&&[&str]| {
            words.iter().enumerate().all(|(nth, word)| self.letters(at + nth) == *word)
        };
        ABOUT.iter().find(stands).map_or(0, |words| words.len())
    }

    fn about_behind(&self, at: usize) -> usize {
        match self.letters(at) {
            "environ" => 1,
            "a" if self.letters(at + 1) == "peu" && self.letters(at + 2) == "pres" => 3,
            _ => 0,
        }
    }

    fn plain(amount: Amount) -> Value {
        Value { amount, unit: None, point: false, faults: Vec::new(), in_words: false }
    }

    /// What is misspelt in the atoms from `at` to `end`, beside `faults` that the number has.
    fn faults(&self, at: usize, end: usize, faults: &[Misspelling]) -> Vec<Fault> {
        let fault = |place: usize, expected: &str, kind| Fault {
            found: self.atoms[place].text.to_owned(),
            expected: expected.to_owned(),
            kind,
        };
        let here = (at..end).filter(|place| !self.atoms[*place].letters().is_empty());
        let accents = here.filter_map(|place| {
            let expected = with_accent(self.atoms[place].text, self.letters(place))?;
            Some(fault(place, &expected, RemarkKind::Accent))
        });
        let typos = self.corrected.iter().filter(|(place, _)| (at..end).contains(place));
        let typos = typos.map(|&(place, expected)| fault(place, expected, RemarkKind::Typo));
        let spelling =
            faults.iter().map(|found| fault(at + found.item, found.expected, RemarkKind::Spelling));
        accents.chain(typos).chain(spelling).collect()
    }

    fn number(&self, at: usize) -> Option<Found> {
        self.currency_first(at)
            .or_else(|| self.named_year(at))
            .or_else(|| self.roman(at))
            .or_else(|| self.ordinal(at))
            .or_else(|| self.quantity(at))
    }

    /// « l’an 1990 », « année 1990 ».
    fn named_year(&self, at: usize) -> Option<Found> {
        let is_named = matches!(self.letters(at), "an" | "annee");
        let (year, used) = self.year(at + 1).filter(|_| is_named)?;
        Some((Self::plain(Amount::Number(year.into())), used + 1))
    }

    /// `$50`.
    fn currency_first(&self, at: usize) -> Option<Found> {
        let (unit, 1) = unit(&self.atoms[at..])? else { return None };
        let is_sign = matches!(self.atoms[at].kind, Kind::Sign('$' | '€' | '£'));
        let (value, used) = self.quantity(at + 1).filter(|_| is_sign)?;
        (value.unit.is_none()).then_some((Value { unit: Some(unit), ..value }, used + 1))
    }

    fn quantity(&self, at: usize) -> Option<Found> {
        let minus = usize::from(self.letters(at) == "moins");
        let start = at + minus;
        let quantity = quantity::quantity(self.items.get(start..)?)?;
        let end = start + quantity.items;
        let is_one = matches!(self.letters(start), "un" | "une") && quantity.items == 1;
        let unit = unit(&self.atoms[end..]);
        if is_one && unit.is_none() {
            // An article, for all that is known here.
            return None;
        }
        let number = if minus == 1 { quantity.value.negated() } else { quantity.value };
        let value = Value {
            amount: Amount::Number(number),
            unit: unit.map(|(unit, _)| unit),
            point: matches!(self.atoms[start].kind, Kind::Digits(_, true)),
            faults: self.faults(start, end, &quantity.faults),
            in_words: !self.letters(start).is_empty(),
        };
        let end = end + unit.map_or(0, |(_, used)| used);
        Some(self.with_cents(value, end - at, end))
    }

    /// « 4 euros 50 », or [`Self::and_a_half`].
    fn with_cents(&self, value: Value, used: usize, end: usize) -> Found {
        let cents = self.items.get(end..).and_then(quantity::quantity);
        let cents = cents.filter(|cents| cents.value.to_whole().is_some_and(|cents| cents < 100));
        let is_currency = matches!(value.unit, Some("€" | "$" | "£" | "CHF"));
        let (Amount::Number(number), Some(cents), true) = (value.amount, cents, is_currency) else {
            return self.and_a_half(value, used, end);
        };
        let whole = number.to_whole().is_some() && unit(&self.atoms[end + cents.items..]).is_none();
        let part = cents.value.times_power_of_ten(-2).filter(|_| whole);
        match part.and_then(|part| number.plus(part)) {
            Some(sum) => (Value { amount: Amount::Number(sum), ..value }, used + cents.items),
            None => (value, used),
        }
    }

    /// « un an et demi ».
    fn and_a_half(&self, value: Value, used: usize, end: usize) -> Found {
        let is_half =
            self.letters(end) == "et" && matches!(self.letters(end + 1), "demi" | "demie");
        let half = Decimal::from(5).times_power_of_ten(-1);
        match value.amount {
            Amount::Number(number) if is_half && value.unit.is_some() => {
                match half.and_then(|half| number.plus(half)) {
                    Some(more) => (Value { amount: Amount::Number(more), ..value }, used + 2),
                    None => (value, used),
                }
            }
            _ => (value, used),
        }
    }

    /// `3e`, `1er`, `troisième`.
    fn ordinal(&self, at: usize) -> Option<Found> {
        if let (Some(number), Some(next)) = (self.atoms[at].whole(), self.atoms.get(at + 1)) {
            let is_suffix = next.joint == Joint::Glued && is_ordinal_suffix(next.letters());
            return is_suffix.then(|| (Self::plain(Amount::Ordinal(number)), 2));
        }
        let ordinal = quantity::ordinal(self.items.get(at..)?)?;
        let faults = self.faults(at, at + ordinal.items, &ordinal.faults);
        let value = Value { faults, in_words: true, ..Self::plain(Amount::Ordinal(ordinal.value)) };
        Some((value, ordinal.items))
    }

    /// `XXIe`, and `XIV`.
    fn roman(&self, at: usize) -> Option<Found> {
        let (text, letters) = (self.atoms[at].text, self.letters(at));
        let digits = text.bytes().take_while(|c| b"IVXLC".contains(c)).count();
        let small = letters.bytes().take_while(|c| b"ivxlc".contains(c)).count();
        if digits == 0 && small > 0 && self.letters(at + 1).starts_with("siecle") {
            let number = roman(&letters[..small].to_uppercase())?;
            let is_suffix = matches!(&letters[small..], "e" | "eme" | "ieme");
            return is_suffix.then(|| (Self::plain(Amount::Ordinal(number)), 1));
        }
        if digits == 0 {
            return self.small_roman(at);
        }
        let number = roman(&text[..digits])?;
        let is_letter = digits == 1 && text.starts_with(['L', 'C']);
        match &text[digits..] {
            "" => {}
            "er" | "re" | "ère" | "ere" if number == 1 => {
                return Some((Self::plain(Amount::Ordinal(1)), 1));
            }
            "e" | "ème" | "eme" | "ième" | "ieme" if !is_letter => {
                return Some((Self::plain(Amount::Ordinal(number)), 1));
            }
            _ => return None,
        }
        let follows_name = at > 0 && self.atoms[at - 1].text.starts_with(char::is_uppercase);
        let is_numeral = !text.contains(['L', 'C']) && (digits > 1 || follows_name);
        let number = u32::try_from(number).ok().filter(|_| is_numeral)?;
        Some((Self::plain(Amount::Number(number.into())), 1))
    }

    /// `xiv`, where mistakes are forgiven.
    fn small_roman(&self, at: usize) -> Option<Found> {
        let text = self.atoms[at].text;
        let upper = text.to_uppercase();
        let is_small = self.forgiving && text.len() > 1 && !lexicon::is_word(self.letters(at));
        let number = u32::try_from(roman(&upper).filter(|_| is_small)?).ok()?;
        let kind = RemarkKind::Case;
        let faults = vec![Fault { found: text.to_owned(), expected: upper, kind }];
        Some((Value { faults, ..Self::plain(Amount::Number(number.into())) }, 1))
    }

    /// « 28 octobre 2024 », « lundi 28 octobre », « octobre 2024 », « 28/10/2024 ».
    fn date(&self, at: usize) -> Option<Found> {
        if let Kind::Date([year, month, day]) = self.atoms[at].kind {
            return Some((Self::plain(date(Some(year), month, Some(day))?), 1));
        }
        if let Some(named) = weekday(self.letters(at)) {
            let skipped = 1 + usize::from(self.letters(at + 1) == "le");
            self.atoms.get(at + skipped)?;
            let (value, used) = self.date(at + skipped)?;
            let Amount::Date { year, month, day: Some(day), weekday: None } = value.amount else {
                return None;
            };
            let amount = Amount::Date { year, month, day: Some(day), weekday: Some(named) };
            return Some((Value { amount, ..value }, used + skipped));
        }
        self.slashed(at).or_else(|| self.day_and_month(at)).or_else(|| self.month_and_year(at))
    }

    /// `28/10`.
    fn slashed(&self, at: usize) -> Option<Found> {
        let [one, slash, other] = self.atoms.get(at..at + 3)? else { return None };
        let is_bare = slash.is_sign('/') && slash.joint == Joint::Glued;
        let amount = Amount::Slashed(one.whole()?, other.whole().filter(|_| is_bare)?);
        Some((Self::plain(amount), 3))
    }

    /// « deux tiers », « un quart », « trois cinquièmes ».
    fn fraction(&self, at: usize) -> Option<Found> {
        let count = quantity::quantity(self.items.get(at..)?)?;
        let (number, end) = (count.value.to_whole()?, at + count.items);
        let part = match self.letters(end) {
            "demi" => 2,
            "tiers" | "tier" => 3,
            "quart" | "quarts" => 4,
            "cinquieme" | "cinquiemes" => 5,
            "dixieme" | "dixiemes" => 10,
            _ => return None,
        };
        let is_singular = number > 1 && self.letters(end) == "quart";
        let mut value = Self::plain(Amount::Fraction(number, part));
        value.in_words = true;
        if self.letters(end) == "tier" || is_singular {
            let expected = if part == 3 { "tiers" } else { "quarts" };
            let found = self.atoms[end].text.to_owned();
            value.faults.push(Fault {
                found,
                expected: expected.to_owned(),
                kind: RemarkKind::Spelling,
            });
        }
        Some((value, count.items + 1))
    }

    fn day_and_month(&self, at: usize) -> Option<Found> {
        let (day, used) = match self.ordinal(at).map(|(value, used)| (value.amount, used)) {
            Some((Amount::Ordinal(1), used)) => (1, used),
            Some(_) => return None,
            None => {
                let quantity = quantity::quantity(self.items.get(at..)?)?;
                (quantity.value.to_whole()?, quantity.items)
            }
        };
        let end = at + used;
        let month = month(self.letters(end))?;
        let year = self.year(end + 1);
        let amount = date(year.map(|(year, _)| year), month, Some(u32::try_from(day).ok()?))?;
        let end = end + 1 + year.map_or(0, |(_, used)| used);
        let faults = self.faults(at, end, &[]);
        let in_words = !self.letters(at).is_empty();
        Some((Value { faults, in_words, ..Self::plain(amount) }, end - at))
    }

    fn month_and_year(&self, at: usize) -> Option<Found> {
        let month = month(self.letters(at))?;
        let (year, used) = self.year(at + 1)?;
        let faults = self.faults(at, at + 1 + used, &[]);
        Some((Value { faults, ..Self::plain(date(Some(year), month, None)?) }, used + 1))
    }

    /// A year of four digits or more than three words' worth, there.
    fn year(&self, at: usize) -> Option<(u32, usize)> {
        let quantity = quantity::quantity(self.items.get(at..)?)?;
        let year = quantity.value.to_whole().and_then(|year| u32::try_from(year).ok())?;
        (1_000..3_000).contains(&year).then_some((year, quantity.items))
    }

    /// « 14 h 30 », « quatorze heures trente », « 14:30 », « midi et demi ».
    fn time(&self, at: usize) -> Option<Found> {
        let ((hour, minutes), used) = self.hour_and_minutes(at)?;
        let (hour, part) = self.part_of_day(at + used, hour);
        let mut value = Self::plain(Amount::Time(hour, minutes));
        value.in_words = !self.letters(at).is_empty();
        value.unit = Some(unit::HOUR);
        // An hour is feminine, noon is not.
        let last = at + used - 1;
        let is_noon = matches!(self.letters(at), "midi" | "minuit");
        if self.letters(last) == "demi" && !is_noon {
            let found = self.atoms[last].text.to_owned();
            let expected = "demie".to_owned();
            value.faults.push(Fault { found, expected, kind: RemarkKind::Spelling });
        }
        Some((value, used + part))
    }

    fn hour_and_minutes(&self, at: usize) -> Option<((u32, u32), usize)> {
        if let Some([hour, colon, minutes]) = self.atoms.get(at..at + 3)
            && colon.is_sign(':')
            && colon.joint == Joint::Glued
        {
            let minutes = minutes.whole().filter(|minutes| *minutes < 60)?;
            let hour = hour.whole().filter(|hour| *hour <= 24)?;
            return Some(((u32::try_from(hour).ok()?, u32::try_from(minutes).ok()?), 3));
        }
        let (hour, used) = self.hour(at)?;
        let (minutes, more) = self.minutes(at + used).unwrap_or((0, 0));
        let total = u32::try_from(i32::try_from(hour * 60).ok()? + minutes).ok()?;
        Some(((total / 60, total % 60), used + more))
    }

    /// The hour, and the atoms that say it.
    fn hour(&self, at: usize) -> Option<(u32, usize)> {
        match self.letters(at) {
            "midi" if at == 0 || self.letters(at - 1) != "apres" => return Some((12, 1)),
            "minuit" => return Some((0, 1)),
            _ => {}
        }
        let quantity = quantity::quantity(self.items.get(at..)?)?;
        let hour = quantity.value.to_whole().filter(|hour| *hour < 10_000)?;
        let (unit, used) = unit(&self.atoms[at + quantity.items..])?;
        (unit == unit::HOUR).then_some((u32::try_from(hour).ok()?, quantity.items + used))
    }

    /// The minutes behind an hour, which « moins » takes off, and the atoms that say them.
    fn minutes(&self, at: usize) -> Option<(i32, usize)> {
        match [self.letters(at), self.letters(at + 1), self.letters(at + 2)] {
            ["et", "demi" | "demie", _] => return Some((30, 2)),
            ["et", "quart", _] => return Some((15, 2)),
            ["moins", "quart", _] => return Some((-15, 2)),
            ["moins", "le", "quart"] => return Some((-15, 3)),
            _ => {}
        }
        let minus = usize::from(self.letters(at) == "moins");
        let quantity = quantity::quantity(self.items.get(at + minus..)?)?;
        let minutes = quantity.value.to_whole().filter(|minutes| *minutes < 60)?;
        let minutes = i32::try_from(minutes).ok()?;
        let end = at + minus + quantity.items;
        let unit = match unit(self.atoms.get(end..).unwrap_or_default()) {
            Some((unit::MINUTE, used)) => used,
            Some(_) => return None,
            None => 0,
        };
        Some((if minus == 1 { -minutes } else { minutes }, minus + quantity.items + unit))
    }

    /// « du matin », « de l’après-midi », « du soir »: the hour of the day, and the atoms that say it.
    fn part_of_day(&self, at: usize, hour: u32) -> (u32, usize) {
        let afternoon = if (1..12).contains(&hour) { hour + 12 } else { hour };
        let four = [at, at + 1, at + 2, at + 3].map(|at| self.letters(at));
        match four {
            ["du", "matin", ..] => (hour, 2),
            ["du", "soir", ..] => (afternoon, 2),
            ["de", "l", "apres", "midi"] => (afternoon, 4),
            ["de", "l", "apresmidi", _] => (afternoon, 3),
            _ => (hour, 0),
        }
    }
}

/// The word that a misspelt one can only be: a number, a month or a day.
fn correction(letters: &str) -> Option<&'static str> {
    if letters.len() < 4 || quantity::is_number_word(letters) || lexicon::is_word(letters) {
        return None;
    }
    quantity::correction(letters)
}

/// A number word or month with the accent that it was typed without.
fn with_accent(typed: &str, letters: &str) -> Option<String> {
    if !typed.is_ascii() || typed.chars().all(char::is_uppercase) {
        return None;
    }
    match letters {
        "zero" => Some("zéro".to_owned()),
        "fevrier" => Some("février".to_owned()),
        "decembre" => Some("décembre".to_owned()),
        "premiere" => Some("première".to_owned()),
        "premieres" => Some("premières".to_owned()),
        _ => {
            let singular = letters.strip_suffix('s').unwrap_or(letters);
            let stem = singular.strip_suffix("ieme").filter(|stem| stem.len() > 2)?;
            Some(format!("{stem}ième{}", &letters[singular.len()..]))
        }
    }
}

fn is_ordinal_suffix(letters: &str) -> bool {
    matches!(
        letters,
        "e" | "er"
            | "re"
            | "ere"
            | "eme"
            | "ieme"
            | "nd"
            | "nde"
            | "es"
            | "ers"
            | "res"
            | "emes"
            | "iemes"
    )
}

/// A date that the calendar may hold.
fn date(year: Option<u32>, month: u32, day: Option<u32>) -> Option<Amount> {
    let in_range = (1..=12).contains(&month) && day.is_none_or(|day| (1..=31).contains(&day));
    in_range.then_some(Amount::Date { year, month, day, weekday: None })
}

/// The value of a Roman numeral in its one right form, up to 399.
fn roman(text: &str) -> Option<u64> {
    const PARTS: [(&str, u64); 9] = [
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];
    let (mut rest, mut value) = (text, 0);
    for (part, worth) in PARTS {
        let most = if matches!(part, "C" | "X" | "I") { 3 } else { 1 };
        for _ in 0..most {
            let Some(left) = rest.strip_prefix(part) else { break };
            (rest, value) = (left, value + worth);
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}

impl Value {
    /// Whether a typed value is this one, its unit aside.
    pub(super) fn is_same_amount(&self, typed: &Self) -> bool {
        match (self.amount, typed.amount) {
            (Amount::Number(one), Amount::Number(other)) => one == other,
            (Amount::Ordinal(one), Amount::Ordinal(other)) => one == other,
            (Amount::Time(hour, 0), Amount::Number(number))
            | (Amount::Number(number), Amount::Time(hour, 0)) => {
                number.to_whole() == Some(u64::from(hour))
            }
            (
                Amount::Fraction(one, part) | Amount::Slashed(one, part),
                Amount::Fraction(other, parts) | Amount::Slashed(other, parts),
            ) => (one, part) == (other, parts),
            (Amount::Fraction(one, part) | Amount::Slashed(one, part), Amount::Number(number))
            | (Amount::Number(number), Amount::Fraction(one, part) | Amount::Slashed(one, part)) => {
                quotient(one, part) == Some(number)
            }
            (Amount::Slashed(day, month), Amount::Date { .. })
            | (Amount::Date { .. }, Amount::Slashed(day, month)) => {
                let date = |value: &Self| match value.amount {
                    Amount::Date { year: None, month, day: Some(day), .. } => Some((day, month)),
                    _ => None,
                };
                date(self).or_else(|| date(typed)).is_some_and(|(its_day, its_month)| {
                    (u64::from(its_day), u64::from(its_month)) == (day, month)
                })
            }
            (Amount::Time(hour, minutes), Amount::Time(typed_hour, typed_minutes)) => {
                (hour, minutes) == (typed_hour, typed_minutes)
            }
            (
                Amount::Date { year, month, day, weekday },
                Amount::Date {
                    year: typed_year,
                    month: typed_month,
                    day: typed_day,
                    weekday: typed_weekday,
                },
            ) => {
                (year, month, day) == (typed_year, typed_month, typed_day)
                    && is_true_weekday(typed_weekday, weekday, (year, month, day))
            }
            _ => false,
        }
    }
}

/// A fraction in hundredths, where that is exact.
pub(super) fn quotient(one: u64, part: u64) -> Option<Decimal> {
    let hundredths = one.checked_mul(100).filter(|_| part > 0 && 100 % part == 0)? / part;
    Decimal::from(u32::try_from(hundredths).ok()?).times_power_of_ten(-2)
}

/// Whether a weekday added to a date is the true one.
fn is_true_weekday(
    typed: Option<Weekday>,
    expected: Option<Weekday>,
    (year, month, day): (Option<u32>, u32, Option<u32>),
) -> bool {
    let Some(typed) = typed else { return true };
    let known = || weekday_of(year?, month, day?);
    expected.or_else(known) == Some(typed)
}

/// Judges a typed token for an expected one, where one of them is a value.
pub(super) fn judge(expected: &Token, typed: &Token, known: &Known<'_>) -> Judged {
    let (Some(ours), Some(theirs)) = (expected.value(), typed.value()) else {
        return if is_one(expected, typed) || is_one(typed, expected) {
            Ok(Vec::new())
        } else {
            Err(Reason::Other)
        };
    };
    if !ours.is_same_amount(theirs) {
        return Err(Reason::Value);
    }
    let mut remarks = Vec::new();
    match (ours.unit, theirs.unit) {
        (Some(one), Some(other)) if one != other => return Err(Reason::Unit),
        (Some(_), None) => remarks.push(RemarkKind::Unit),
        (None, Some(unit)) if !is_asked_for(unit, known.asked) => return Err(Reason::Unit),
        _ => {}
    }
    if theirs.point && !ours.point {
        remarks.push(RemarkKind::NumberFormat);
    }
    for fault in &theirs.faults {
        remarks.push(fault.kind);
    }
    if is_other_form(expected, typed) {
        remarks.push(RemarkKind::Agreement);
    }
    Ok(remarks)
}

/// Whether a word is the article that a value of one stands for: « une heure », « l’heure ».
fn is_one(value: &Token, word: &Token) -> bool {
    let is_one = value.value().is_some_and(|value| match value.amount {
        Amount::Number(number) => number.to_whole() == Some(1) && value.unit.is_none(),
        _ => false,
    });
    is_one && matches!(word.letters(), "un" | "une")
}

/// Whether the question names the unit: then it is no other.
fn is_asked_for(asked_unit: Unit, asked: &str) -> bool {
    let atoms = super::atom::atoms(asked);
    (0..atoms.len()).any(|at| unit(&atoms[at..]).is_some_and(|(found, _)| found == asked_unit))
}

/// Whether ordinals in words differ in gender or number: « premier » for « première ».
fn is_other_form(expected: &Token, typed: &Token) -> bool {
    let letters = |token: &Token| {
        let value = token.value().filter(|value| value.in_words)?;
        matches!(value.amount, Amount::Ordinal(_)).then(|| crate::french::letters(&token.text))
    };
    let (Some(ours), Some(theirs)) = (letters(expected), letters(typed)) else { return false };
    ours != theirs && (ours.starts_with(&theirs) || theirs.starts_with(&ours))
}
