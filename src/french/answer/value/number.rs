//! Numbers and amounts: « onze mille », `$50`, « 4 euros 50 », « deux tiers ».

use super::super::atom::Kind;
use super::super::remark::RemarkKind;
use super::super::unit::{Unit, near, unit, with_accents};
use super::{Amount, Fault, Found, Reader, Value};
use crate::french::Decimal;

impl Reader<'_, '_> {
    pub(super) fn number(&self, at: usize) -> Option<Found> {
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
        let Kind::Sign('$' | '€' | '£') = self.atoms[at].kind else { return None };
        let (unit, 1) = unit(&self.atoms[at..])? else { return None };
        let (value, used) = self.quantity(at + 1)?;
        (value.unit.is_none()).then_some((Value { unit: Some(unit), ..value }, used + 1))
    }

    fn quantity(&self, at: usize) -> Option<Found> {
        let minus = usize::from(self.letters(at) == "moins");
        let start = at + minus;
        let quantity = self.quantity_at(start)?;
        let end = start + quantity.items;
        let is_one = matches!(self.letters(start), "un" | "une") && quantity.items == 1;
        let unit = unit(&self.atoms[end..]);
        let misspelt = if unit.is_none() { self.misspelt_unit(end) } else { None };
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
        let mut value = value;
        if unit.is_some() {
            value.faults.extend(self.accent_of_unit(end));
            value.faults.extend(self.number_of_unit(number, end));
        }
        if let Some((meant, fault)) = misspelt {
            value.unit = Some(meant);
            value.faults.push(fault);
            return Some((value, end + 1 - at));
        }
        let end = end + unit.map_or(0, |(_, used)| used);
        Some(self.with_cents(value, end - at, end))
    }

    /// « dix minuttes », where mistakes are forgiven.
    fn misspelt_unit(&self, at: usize) -> Option<(Unit, Fault)> {
        let atom = self.atoms.get(at).filter(|_| self.forgiving)?;
        let (meant, word) = near(atom.letters())?;
        let expected = with_accents(&word);
        Some((meant, Fault { found: atom.text.to_owned(), expected, kind: RemarkKind::Typo }))
    }

    /// « 12 kilometres ».
    fn accent_of_unit(&self, at: usize) -> Option<Fault> {
        let (text, letters) = (self.atoms[at].text, self.letters(at));
        let expected = with_accents(letters);
        let is_fault = expected != letters && text == letters;
        is_fault.then(|| Fault { found: text.to_owned(), expected, kind: RemarkKind::Accent })
    }

    /// « deux jour », « un jours »: the unit, in words, does not agree with its number.
    fn number_of_unit(&self, number: Decimal, at: usize) -> Option<Fault> {
        if self.atoms[at].text.chars().all(char::is_uppercase) {
            return None;
        }
        let (text, letters) = (self.atoms[at].text, self.letters(at));
        let is_word = (letters.len() > 3 || letters == "an")
            && letters != "mois"
            && !letters.starts_with("pour");
        let (two, one) = (Decimal::from(2), Decimal::from(1));
        let expected = match text.strip_suffix(['s', 'S']) {
            None if number >= two => format!("{text}s"),
            Some(singular) if number == one => singular.to_owned(),
            _ => return None,
        };
        let fault = Fault { found: text.to_owned(), expected, kind: RemarkKind::Agreement };
        is_word.then_some(fault)
    }

    /// « 4 euros 50 », or [`Self::and_a_half`].
    fn with_cents(&self, value: Value, used: usize, end: usize) -> Found {
        let cents = self.quantity_at(end);
        let cents = cents.filter(|cents| cents.value.to_whole().is_some_and(|cents| cents < 100));
        // « 1 m 80 » is said as « 4 euros 50 » is.
        let is_currency = matches!(value.unit, Some("€" | "$" | "£" | "CHF" | "m"));
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

    /// « deux tiers », « un quart », « trois cinquièmes ».
    pub(super) fn fraction(&self, at: usize) -> Option<Found> {
        let count = self.quantity_at(at)?;
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
}
