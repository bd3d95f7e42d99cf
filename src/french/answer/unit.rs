//! Units and currencies: what may stand behind a number, each under one name.

use super::atom::{Atom, Joint, Kind};
use crate::french::lexicon;

/// The one name of a unit, whichever way it is written.
pub(super) type Unit = &'static str;

pub(super) const HOUR: Unit = "h";
pub(super) const MINUTE: Unit = "min";

/// How units are written: folded words and signs, apart by spaces. The longer come first.
const WRITTEN: &[(&str, Unit)] = &[
    ("kilometres a l heure", "km/h"),
    ("kilometres par heure", "km/h"),
    ("kilometres heure", "km/h"),
    ("km / h", "km/h"),
    ("kilometres carres", "km²"),
    ("metres carres", "m²"),
    ("metres cubes", "m³"),
    ("km ²", "km²"),
    ("km 2", "km²"),
    ("m 2", "m²"),
    ("m 3", "m³"),
    ("m ²", "m²"),
    ("m ³", "m³"),
    ("degres celsius", "°C"),
    ("degres fahrenheit", "°F"),
    ("° c", "°C"),
    ("° f", "°F"),
    ("pour cent", "%"),
    ("pourcent", "%"),
    ("%", "%"),
    ("°", "°C"),
    ("degres", "°C"),
    ("€", "€"),
    ("euros", "€"),
    ("eur", "€"),
    ("$", "$"),
    ("dollars", "$"),
    ("usd", "$"),
    ("£", "£"),
    ("livres sterling", "£"),
    ("chf", "CHF"),
    ("francs suisses", "CHF"),
    ("francs", "franc"),
    ("yens", "yen"),
    ("roubles", "rouble"),
    ("centimes", "centime"),
    ("kilometres", "km"),
    ("km", "km"),
    ("metres", "m"),
    ("m", "m"),
    ("centimetres", "cm"),
    ("cm", "cm"),
    ("millimetres", "mm"),
    ("mm", "mm"),
    ("kilogrammes", "kg"),
    ("kilos", "kg"),
    ("kg", "kg"),
    ("grammes", "g"),
    ("g", "g"),
    ("tonnes", "t"),
    ("t", "t"),
    ("litres", "l"),
    ("l", "l"),
    ("centilitres", "cl"),
    ("cl", "cl"),
    ("millilitres", "ml"),
    ("ml", "ml"),
    ("hectares", "ha"),
    ("ha", "ha"),
    ("heures", HOUR),
    ("h", HOUR),
    ("minutes", MINUTE),
    ("min", MINUTE),
    ("mn", MINUTE),
    ("secondes", "s"),
    ("s", "s"),
    ("jours", "jour"),
    ("semaines", "semaine"),
    ("mois", "mois"),
    ("annees", "an"),
    ("ans", "an"),
    ("siecles", "siècle"),
];

/// The unit at the start of some atoms, and how many it takes.
pub(super) fn unit(atoms: &[Atom<'_>]) -> Option<(Unit, usize)> {
    let first = atoms.first().filter(|first| first.joint != Joint::Hyphen)?;
    let first = piece(first)?;
    let mut alike = WRITTEN.iter().filter(|(written, _)| written.starts_with(first));
    alike.find_map(|&(written, unit)| {
        let mut pieces = 0;
        for part in written.split(' ') {
            let atom = atoms.get(pieces)?;
            if !is_part(piece(atom)?, part) {
                return None;
            }
            pieces += 1;
        }
        let is_cut = atoms.get(pieces).is_some_and(|next| {
            matches!(next.joint, Joint::Apostrophe | Joint::Hyphen) && !next.letters().is_empty()
        });
        (!is_cut).then_some((unit, pieces))
    })
}

/// The unit that a misspelt word can only be, and the word, without its accents.
pub(super) fn near(letters: &str) -> Option<(Unit, String)> {
    if letters.len() < 5 || lexicon::is_word(letters) || lexicon::is_name(letters) {
        return None;
    }
    let words = WRITTEN.iter().filter(|(word, _)| word.len() > 4 && !word.contains(' '));
    words
        .flat_map(|(word, unit)| [(*word, *unit), (word.trim_end_matches('s'), *unit)])
        .find(|(word, _)| strsim::osa_distance(word, letters) == 1)
        .map(|(word, unit)| (unit, word.to_owned()))
}

/// A unit in words, in lower case, with its accents.
pub(super) fn with_accents(letters: &str) -> String {
    const ACCENTED: [(&str, &str); 4] =
        [("metre", "mètre"), ("degre", "degré"), ("annee", "année"), ("siecle", "siècle")];
    ACCENTED
        .iter()
        .fold(letters.to_owned(), |word, (plain, accented)| word.replace(plain, accented))
}

/// Whether a piece is that part of a unit, in the singular or the plural.
fn is_part(piece: &str, part: &str) -> bool {
    piece == part || (part != "mois" && part.strip_suffix('s') == Some(piece) && part.len() > 2)
}

/// What an atom says of a unit: its letters or its sign. Abbreviations keep their case.
fn piece<'a>(atom: &'a Atom<'_>) -> Option<&'a str> {
    match atom.letters() {
        "" if matches!(atom.kind, Kind::Sign(_)) => Some(atom.text),
        "" if matches!(atom.kind, Kind::Digits(..)) && atom.joint == Joint::Glued => {
            Some(atom.text)
        }
        "" => None,
        letters => Some(letters),
    }
}
