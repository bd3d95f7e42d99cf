//! Dates: « lundi 28 octobre 2024 », « octobre 2024 », `28/10`.

use super::super::atom::{Joint, Kind};
use super::super::calendar::{month, weekday, whole_month};
use super::{Amount, Found, Reader, Value};

impl Reader<'_, '_> {
    /// « 28 octobre 2024 », « lundi 28 octobre », « octobre 2024 », « 28/10/2024 ».
    pub(super) fn date(&self, at: usize) -> Option<Found> {
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

    fn day_and_month(&self, at: usize) -> Option<Found> {
        let (day, used) = match self.ordinal(at).map(|(value, used)| (value.amount, used)) {
            Some((Amount::Ordinal(1), used)) => (1, used),
            Some(_) => return None,
            None => {
                let quantity = self.quantity_at(at)?;
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
        let month = whole_month(self.letters(at))?;
        let (year, used) = self.year(at + 1)?;
        let faults = self.faults(at, at + 1 + used, &[]);
        Some((Value { faults, ..Self::plain(date(Some(year), month, None)?) }, used + 1))
    }

    /// A year of four digits or more than three words' worth, there.
    pub(super) fn year(&self, at: usize) -> Option<(u32, usize)> {
        let quantity = self.quantity_at(at)?;
        let year = quantity.value.to_whole().and_then(|year| u32::try_from(year).ok())?;
        (1_000..3_000).contains(&year).then_some((year, quantity.items))
    }
}

/// A date that the calendar may hold.
fn date(year: Option<u32>, month: u32, day: Option<u32>) -> Option<Amount> {
    let in_range = (1..=12).contains(&month) && day.is_none_or(|day| (1..=31).contains(&day));
    in_range.then_some(Amount::Date { year, month, day, weekday: None })
}
