//! Names that were likely meant.

use unicode_normalization::UnicodeNormalization as _;

/// What a French author may write for a field.
const FRENCH: &[(&str, &str)] = &[
    ("affirmation", "statement"),
    ("aide", "hint"),
    ("auteur", "author"),
    ("autrice", "author"),
    ("banque", "bank"),
    ("barème", "scoring"),
    ("bonne réponse", "answer"),
    ("bonnes réponses", "answer"),
    ("brouillon", "draft"),
    ("choix", "options"),
    ("citation", "evidence"),
    ("compétence", "skill"),
    ("consigne", "prompt"),
    ("durée", "time_limit"),
    ("éléments", "items"),
    ("énoncé", "statement"),
    ("étiquettes", "tags"),
    ("explication", "explain"),
    ("indice", "hint"),
    ("intrus", "extra"),
    ("justification", "justify"),
    ("justifier", "justify"),
    ("langue", "language"),
    ("lexique", "glossary"),
    ("mélange", "shuffle"),
    ("mot", "term"),
    ("niveau", "level"),
    ("paires", "pairs"),
    ("phrases", "sentences"),
    ("piège", "trap"),
    ("preuve", "evidence"),
    ("question", "prompt"),
    ("question", "statement"),
    ("réponse", "answer"),
    ("réponses", "answer"),
    ("texte", "passage"),
    ("texte", "text"),
    ("titre", "title"),
    ("traduction", "translation"),
    ("unité", "unit"),
];

/// The field that was likely meant: a name near to it, or its French word.
pub(super) fn meant<'n>(
    name: &str,
    mut known: impl Iterator<Item = &'n str> + Clone,
) -> Option<&'n str> {
    nearest(name, known.clone()).or_else(|| {
        let plain = without_accents(name);
        let fields = FRENCH
            .iter()
            .filter(|(french, _)| without_accents(french) == plain)
            .map(|(_, field)| *field);
        let fields: Vec<&str> = fields.collect();
        known.find(|known| fields.contains(known))
    })
}

/// A name in lower case, without its accents.
fn without_accents(name: &str) -> String {
    let marks = unicode_normalization::char::is_combining_mark;
    name.to_lowercase().nfd().filter(|c| !marks(*c)).collect()
}

/// The name that was likely meant: at most two letters off, and no more than a third of them.
pub(super) fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let lower = name.to_lowercase();
    let letters = lower.chars().count();
    known
        .filter(|known| known.chars().count().abs_diff(letters) <= 2)
        .map(|known| (strsim::osa_distance(&lower, &known.to_lowercase()), known))
        .filter(|(distance, known)| {
            let length = known.chars().count();
            *distance <= 2 && *distance < length && distance * 3 <= length.max(3)
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_or_a_french_word_is_understood() {
        let known = || ["title", "passage", "text", "questions"].into_iter();
        assert_eq!(meant("titel", known()), Some("title"));
        assert_eq!(meant("Titre", known()), Some("title"));
        assert_eq!(meant("question", known()), Some("questions"));
        assert_eq!(meant("Bonne reponse", ["answer"].into_iter()), Some("answer"));
        assert_eq!(meant("couleur", known()), None);
    }
}
