//! Times of the day, and durations in hours: « 14 h 30 », « midi et quart ».

use super::super::atom::Joint;
use super::super::remark::RemarkKind;
use super::super::unit::{self, unit};
use super::{Amount, Fault, Found, Reader};

impl Reader<'_, '_> {
    /// « 14 h 30 », « quatorze heures trente », « 14:30 », « midi et demi ».
    pub(super) fn time(&self, at: usize) -> Option<Found> {
        let ((hour, minutes), used) = self.hour_and_minutes(at)?;
        let (hour, part) = self.part_of_day(at + used, hour);
        let mut value = Self::plain(Amount::Time(hour, minutes));
        value.in_words = !self.letters(at).is_empty();
        value.unit = Some(unit::HOUR);
        let is_several = hour > 1 && self.letters(at) != "midi";
        let singular = (at..at + used).find(|at| self.letters(*at) == "heure");
        if let Some(singular) = singular.filter(|_| is_several && part == 0) {
            let found = self.atoms[singular].text.to_owned();
            let expected = format!("{found}s");
            value.faults.push(Fault { found, expected, kind: RemarkKind::Agreement });
        }
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
        let quantity = self.quantity_at(at)?;
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
        let quantity = self.quantity_at(at + minus)?;
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
