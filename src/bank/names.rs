//! Names that were likely meant.

use unicode_normalization::UnicodeNormalization as _;

/// What a French author may write for a field.
const FRENCH: &[(&str, &str)] = &[
    ("accepter", "accept"),
    ("affirmation", "statement"),
    ("aide", "hint"),
    ("auteur", "author"),
    ("autrice", "author"),
    ("banque", "bank"),
    ("barème", "points"),
    ("barème", "scoring"),
    ("bonne réponse", "answer"),
    ("bonnes réponses", "answer"),
    ("brouillon", "draft"),
    ("choix", "options"),
    ("citation", "evidence"),
    ("commentaire", "explain"),
    ("compétence", "skill"),
    ("consigne", "prompt"),
    ("corrigé", "answer"),
    ("définition", "fr"),
    ("durée", "time_limit"),
    ("éléments", "items"),
    ("énoncé", "prompt"),
    ("énoncé", "statement"),
    ("étiquettes", "tags"),
    ("explication", "explain"),
    ("glossaire", "glossary"),
    ("indice", "hint"),
    ("intrus", "extra"),
    ("justification", "justify"),
    ("justifier", "justify"),
    ("langue", "language"),
    ("lexique", "glossary"),
    ("licence", "license"),
    ("mélange", "shuffle"),
    ("mot", "term"),
    ("niveau", "level"),
    ("notation", "scoring"),
    ("note", "points"),
    ("paires", "pairs"),
    ("phrase", "statement"),
    ("phrases", "sentences"),
    ("piège", "trap"),
    ("preuve", "evidence"),
    ("proposition", "options"),
    ("propositions", "options"),
    ("question", "prompt"),
    ("question", "statement"),
    ("refuser", "reject"),
    ("réponse", "answer"),
    ("réponses", "answer"),
    ("retour", "feedback"),
    ("rétroaction", "feedback"),
    ("sens", "fr"),
    ("solution", "answer"),
    ("temps", "time_limit"),
    ("texte", "passage"),
    ("texte", "text"),
    ("titre", "title"),
    ("traduction", "translation"),
    ("trous", "text"),
    ("unité", "unit"),
    ("vocabulaire", "glossary"),
];

/// What a French author, or one used to other programs, may write for a value.
const VALUES: &[(&str, &str)] = &[
    // Types
    ("qcm", "single"),
    ("mcq", "single"),
    ("multiple-choice", "single"),
    ("fill-in", "cloze"),
    ("matching", "match"),
    ("ordering", "order"),
    ("choix", "single"),
    ("choix unique", "single"),
    ("choix multiple", "multiple"),
    ("choix multiples", "multiple"),
    ("cases", "multiple"),
    ("vrai-faux", "true-false"),
    ("vrai faux", "true-false"),
    ("vrai/faux", "true-false"),
    ("vrai ou faux", "true-false"),
    ("true/false", "true-false"),
    ("court", "short"),
    ("courte", "short"),
    ("réponse courte", "short"),
    ("texte", "short"),
    ("ouverte", "short"),
    ("nombre", "number"),
    ("chiffre", "number"),
    ("numérique", "number"),
    ("trous", "cloze"),
    ("texte à trous", "cloze"),
    ("gap", "cloze"),
    ("gaps", "cloze"),
    ("ordre", "order"),
    ("remise en ordre", "order"),
    ("association", "match"),
    ("appariement", "match"),
    ("relier", "match"),
    ("paires", "match"),
    ("preuve", "proof"),
    // Skills
    ("repérer", "locate"),
    ("localiser", "locate"),
    ("trouver", "locate"),
    ("déduire", "infer"),
    ("inférer", "infer"),
    ("interpréter", "interpret"),
    ("relier", "interpret"),
    ("évaluer", "evaluate"),
    ("juger", "evaluate"),
    ("vocabulaire", "vocabulary"),
    ("lexique", "vocabulary"),
    // Traps
    ("mot répété", "repeated-word"),
    ("répétition", "repeated-word"),
    ("hors texte", "outside-text"),
    ("hors-texte", "outside-text"),
    ("contraire", "opposite"),
    ("opposé", "opposite"),
    ("trop général", "too-general"),
    ("généralisation", "too-general"),
    ("exagération", "overclaim"),
    ("détail", "wrong-detail"),
    ("mauvais détail", "wrong-detail"),
    ("référence", "wrong-reference"),
    ("mauvaise référence", "wrong-reference"),
    ("ailleurs", "elsewhere"),
    // Places, strictness
    ("premier", "first"),
    ("première", "first"),
    ("début", "first"),
    ("dernier", "last"),
    ("dernière", "last"),
    ("fin", "last"),
    ("stricte", "strict"),
    ("souple", "lenient"),
    ("indulgent", "lenient"),
];

/// No longer names are compared letter by letter, in bytes.
pub(super) const LONGEST_COMPARED: usize = 200;

/// No word of these lists is longer, in bytes.
const LONGEST: usize = 32;

/// The value that was likely meant: a name near to it, or what another language has for it.
pub(super) fn value_meant<'n>(
    word: &str,
    mut known: impl Iterator<Item = &'n str> + Clone,
) -> Option<&'n str> {
    let values = translated(VALUES, &word.replace('_', " "));
    known.clone().find(|known| values.contains(known)).or_else(|| nearest(word, &mut known))
}

/// The field that was likely meant: a name near to it, or its French word.
pub(super) fn meant<'n>(
    name: &str,
    mut known: impl Iterator<Item = &'n str> + Clone,
) -> Option<&'n str> {
    nearest(name, known.clone()).or_else(|| {
        let fields = translated(FRENCH, &name.replace('_', " "));
        known.find(|known| fields.contains(known))
    })
}

/// What a word stands for in a list of them, case and accents aside.
fn translated(words: &[(&str, &'static str)], word: &str) -> Vec<&'static str> {
    if word.len() > LONGEST {
        return Vec::new();
    }
    let words = words.iter().filter(|(known, _)| plain(known).eq(plain(word)));
    words.map(|(_, name)| *name).collect()
}

/// The letters of a name in lower case, without accents.
fn plain(name: &str) -> impl Iterator<Item = char> + '_ {
    let letters = name.nfd().filter(|c| !unicode_normalization::char::is_combining_mark(*c));
    letters.flat_map(char::to_lowercase)
}

/// The name that was likely meant: at most two letters off, and no more than a third of them.
pub fn nearest<'n>(name: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let lower = name.to_lowercase();
    let letters = lower.chars().count();
    known
        .filter(|known| known.len().max(lower.len()) <= LONGEST_COMPARED)
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
        assert_eq!(meant("reponse", ["answer"].into_iter()), Some("answer"));
        assert_eq!(meant("bonne_réponse", ["answer"].into_iter()), Some("answer"));
        assert_eq!(meant("question", known()), Some("questions"));
        assert_eq!(meant("couleur", known()), None);
    }

    #[test]
    fn a_value_of_another_language_is_understood() {
        let types = || ["single", "true-false", "cloze", "match"].into_iter();
        let skills = || ["locate", "interpret"].into_iter();
        assert_eq!(value_meant("QCM", types()), Some("single"));
        assert_eq!(value_meant("vrai-faux", types()), Some("true-false"));
        assert_eq!(value_meant("Texte à trous", types()), Some("cloze"));
        assert_eq!(value_meant("relier", types()), Some("match"));
        assert_eq!(value_meant("relier", skills()), Some("interpret"));
        assert_eq!(value_meant("locat", skills()), Some("locate"));
        assert_eq!(value_meant("autre", skills()), None);
    }
}
