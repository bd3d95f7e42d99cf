//! Texts that are a figure or a date and no more: readers expect them in their order.

/// The days of the week, in their order.
pub const WEEKDAYS: &[&str] =
    &["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
/// The months, in their order.
pub const MONTHS: &[&str] = &[
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
/// Words that may stand beside a figure or date and leave it one.
const SMALL_WORDS: &[&str] = &[
    "le",
    "la",
    "en",
    "à",
    "au",
    "du",
    "de",
    "vers",
    "environ",
    "h",
    "heure",
    "heures",
    "min",
    "er",
    "1er",
    "%",
    "€",
    "euro",
    "euros",
    "an",
    "ans",
    "mille",
    "million",
    "millions",
    "milliard",
    "milliards",
    "minutes",
    "jours",
    "mois",
    "semaines",
    "siècle",
];

/// Whether `text` is only a figure, a date or a time: « 11 000 », « 28 octobre 2024 », « en août ».
pub fn is_figure_or_date(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words =
        || lower.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '/' | ':' | '-'));
    let is_time = |word: &str| MONTHS.contains(&word) || WEEKDAYS.contains(&word);
    let tells = |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || is_time(word);
    let is_figure = |c: char| c.is_ascii_digit() || matches!(c, 'h' | '%' | '€');
    let is_part = |word: &str| {
        word.is_empty()
            || word.strip_suffix('e').unwrap_or(word).chars().all(is_figure)
            || is_time(word)
            || SMALL_WORDS.contains(&word)
    };
    words().any(tells) && words().all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("11\u{a0}000", true)]
    #[case("environ 3,5 millions", true)]
    #[case("le 28 octobre 2024", true)]
    #[case("28/10/2024", true)]
    #[case("à 14h30", true)]
    #[case("20\u{a0}%", true)]
    #[case("lundi", true)]
    #[case("11 000 soldats nord-coréens", false)]
    #[case("à midi", false)]
    #[case("Mark Rutte", false)]
    #[case("", false)]
    fn figures_and_dates_are_told_from_prose(#[case] text: &str, #[case] is: bool) {
        assert_eq!(is_figure_or_date(text), is);
    }
}
