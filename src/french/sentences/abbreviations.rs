//! Short forms that end with a stop, and what that stop may mean; words that begin sentences.

/// What the stop of a short form may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stop {
    /// Never the end: a title goes before a name.
    Title,
    /// Never the end: it goes with whatever follows.
    Bound,
    /// The end, but not before a figure: « art. 3 », « p. XII », « 28 oct. 2024 ».
    Numbered,
    /// The end only before a word that begins sentences: « 3e éd. Gallimard », « J. Dupont ».
    Named,
    /// The end before any capital or figure, as after a word.
    Word,
}

use Stop::{Bound, Named, Numbered, Title, Word};

/// Short forms without their last stop. Those in lower case may also begin with a capital.
const SHORT_FORMS: &[(Stop, &[&str])] = &[
    (
        Title,
        &[
            "M", "MM", "Mr", "Mrs", "Ms", "Mme", "Mmes", "Mlle", "Mlles", "Me", "Mes", "Mgr", "Dr",
            "Drs", "Pr", "Prs", "Prof", "St", "Ste", "Sts", "Stes", "Mt", "Gal", "Gén", "Cdt",
            "Cne", "Lt", "Sgt", "Maj", "Adj", "Ets", "Sté", "Vve",
        ],
    ),
    (
        Bound,
        &[
            "cf", "c.-à-d", "c.à.d", "i.e", "e.g", "p.ex", "vs", "feat", "av", "ap", "apr", "bd",
            "bld", "boul", "fbg", "pl", "env", "op", "loc", "P.-S", "N.B", "al",
        ],
    ),
    (
        Numbered,
        &[
            "art", "chap", "ch", "p", "pp", "vol", "t", "fig", "tabl", "ill", "n", "no", "nos",
            "num", "par", "sect", "liv", "col", "réf", "dép", "tél", "min", "max", "consid",
            "janv", "jan", "févr", "fév", "avr", "juil", "juill", "sept", "oct", "nov", "déc",
            "lun", "ven", "sam", "dim",
        ],
    ),
    (
        Named,
        &[
            "éd", "édit", "coll", "trad", "dir", "préf", "ex", "prof", "gén", "cap", "Jr", "Bros",
            "Univ", "Ch", "A.S", "U.S", "E.S", "F.C", "S.C", "R.C", "A.C", "c", "v", "vv", "Ed",
            "Ét", "Alph", "Guill",
        ],
    ),
    (Word, &["etc", "ibid", "cit", "Inc", "Ltd"]),
];

/// Nouns that a letter follows as a name: « la vitamine C. », « la salle B. ».
const LETTERED: &str = "\
    annexe article bâtiment catégorie classe division escalier génération grade groupe hall \
    hépatite lettre lettres ligne ligue lot niveau note option plan point porte poule quai \
    rayons salle salles série tour type variante vitamine vitamines zone";

/// What heads a numbered part of a text: « Art. 3. – Les sacs… ».
const HEADS: &str = "\
    acte annexe art article chap chapitre étape fig figure leçon livre partie question scène \
    section tableau titre";

/// Words that begin sentences and hardly ever names, with the apostrophe that elides them.
const BEGINNINGS: &str = "\
    a afin ah ailleurs ainsi alors après au aucun aucune aujourd’ auparavant auquel aussi \
    aussitôt autant autour autre autres aux avant avec beaucoup bien bientôt bref c’ car ce ceci \
    cela celle celles celui cependant certaines certains ces cet cette ceux chacun chacune \
    chaque chez combien comme comment contre d’ dans davantage de demain depuis des deux devant \
    dès désormais dont du durant déjà elle elles en encore enfin ensuite entre est et eux faut \
    grâce hier ici il ils j’ jamais je jusqu’ l’ la le les leur leurs lors lorsqu’ lorsque lui \
    là m’ ma maintenant mais malgré mes moi moins mon même n’ ne ni non nos notre nous néanmoins \
    on or ou oui où par parce parfois parmi pas pendant personne peu peut plus plusieurs pour \
    pourquoi pourtant presque puis puisqu’ puisque qu’ quand quant quatre que quel quelle \
    quelles quelqu’ quelque quelques quels qui quoi quoiqu’ quoique reste rien s’ sa sans sauf \
    se selon ses seul seule si sinon soit son souvent sous suivant sur surtout t’ ta tandis tant \
    tel telle tes toi ton toujours tous tout toute toutefois toutes trois très trop tu un une \
    vers voici voilà vos votre vous y à ça était";

/// Those that names may begin with too: « J. Le Goff », « M. de La Tour », « A. Du Bouchet ».
const PARTICLES: &str = "d’ de des du l’ la le les";

/// Those that open a sentence even in small letters, where a slip or a type without « À » took the
/// capital; not those that go on after an unknown short form, as « de », « et », « a » and « est ».
const OPENINGS: &str = "\
    alors au aujourd’ aussi aux c’ ce cela cependant ces cet cette dans depuis elle elles en \
    enfin ensuite il ils j’ je l’ la le les leur leurs lors lorsqu’ lorsque mais nos notre nous \
    on pourtant puis quand sa selon ses si son sous surtout tous tout toute toutes un une vous \
    à";

/// What the stop after `form` may mean; nothing where it is no known short form.
pub(super) fn stop_of(form: &str) -> Option<Stop> {
    let of = |form: &str| {
        SHORT_FORMS.iter().find(|(_, forms)| forms.contains(&form)).map(|(stop, _)| *stop)
    };
    of(form).or_else(|| match form.chars().count() {
        // « P. » is a first name, « p. » a page.
        0 | 1 => None,
        _ => of(&uncapitalised(form)),
    })
}

/// Whether a letter may follow this noun as a name.
pub(super) fn is_lettered(noun: &str) -> bool {
    has(LETTERED, noun)
}

/// Whether this word heads numbered parts of a text.
pub(super) fn is_head(word: &str) -> bool {
    has(HEADS, word)
}

/// Whether this word, with the apostrophe it ends with, begins sentences.
pub(super) fn is_beginning(word: &str) -> bool {
    has(BEGINNINGS, word)
}

/// Whether this word, with the apostrophe it ends with, opens sentences even in small letters.
pub(super) fn is_opening(word: &str) -> bool {
    has(OPENINGS, word)
}

/// Whether names may begin with this word too.
pub(super) fn is_particle(word: &str) -> bool {
    has(PARTICLES, word)
}

/// Whether a word, its first letter in lower case, is one of those of a table.
fn has(table: &str, word: &str) -> bool {
    let word = uncapitalised(word).replace('\'', "’");
    table.split(' ').any(|known| known == word)
}

fn uncapitalised(word: &str) -> String {
    let mut chars = word.chars();
    chars.next().into_iter().flat_map(char::to_lowercase).chain(chars).collect()
}
