//! Months and days of the week.

use jiff::civil::{Date, Weekday};

const MONTHS: &[(&str, &str)] = &[
    ("janvier", "janv"),
    ("fevrier", "fevr"),
    ("mars", "mars"),
    ("avril", "avr"),
    ("mai", "mai"),
    ("juin", "juin"),
    ("juillet", "juil"),
    ("aout", "aout"),
    ("septembre", "sept"),
    ("octobre", "oct"),
    ("novembre", "nov"),
    ("decembre", "dec"),
];

const WEEKDAYS: &[(&str, Weekday)] = &[
    ("lundi", Weekday::Monday),
    ("mardi", Weekday::Tuesday),
    ("mercredi", Weekday::Wednesday),
    ("jeudi", Weekday::Thursday),
    ("vendredi", Weekday::Friday),
    ("samedi", Weekday::Saturday),
    ("dimanche", Weekday::Sunday),
];

/// The month, from 1, that folded letters name, whole or shortened as on calendars.
pub(super) fn month(letters: &str) -> Option<u32> {
    let is_it = |(name, short): &(&str, &str)| *name == letters || *short == letters;
    (1..).zip(MONTHS).find(|(_, month)| is_it(month)).map(|(n, _)| n)
}

/// The month that folded letters name whole: « sept mille » has no September.
pub(super) fn whole_month(letters: &str) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, (name, _))| *name == letters).map(|(number, _)| number)
}

/// The day of the week that folded letters name.
pub(super) fn weekday(letters: &str) -> Option<Weekday> {
    WEEKDAYS.iter().find(|(name, _)| *name == letters).map(|(_, day)| *day)
}

/// The day of the week of a date; nothing where there is no such date.
pub(super) fn weekday_of(year: u32, month: u32, day: u32) -> Option<Weekday> {
    let date = Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?);
    Some(date.ok()?.weekday())
}
