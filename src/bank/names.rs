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

/// No French word for a field is longer, in bytes.
const LONGEST_FRENCH: usize = 24;

/// The field that was likely meant: a name near to it, or its French word.
pub(super) fn meant<'n>(
    name: &str,
    mut known: impl Iterator<Item = &'n str> + Clone,
) -> Option<&'n str> {
    nearest(name, known.clone()).or_else(|| {
        if name.len() > LONGEST_FRENCH {
            return None;
        }
        let same = FRENCH.iter().filter(|(french, _)| plain(french).eq(plain(name)));
        let fields = same.map(|(_, field)| *field);
        let fields: Vec<&str> = fields.collect();
        known.find(|known| fields.contains(known))
    })
}

/// The letters of a name in lower case, without accents.
fn plain(name: &str) -> impl Iterator<Item = char> + '_ {
    let letters = name.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    letters.flat_map(char::to_lowercase)
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
