//! Elision: which words make « le » and « de » lose their vowel.
//!
//! The spelling dictionary does not tell the h of « haricot » from that of « homme »: the tables
//! here do, by how a word begins.

/// How words begin before which nothing is elided, h or vowel. A point ends a whole word.
const ASPIRATED: &[&str] = &[
    "ha", "he.", "heau", "hebei", "heid", "heim", "hein", "hela.", "helai", "helan", "hele.",
    "helent", "heler", "hellf", "hem.", "heninb", "henan", "henne", "henni", "hens", "hent",
    "hep.", "heraut", "herch", "herd", "here.", "heres.", "heris", "herni", "heron", "heros",
    "hers", "hertz", "hesb", "hess", "hetm", "hetr", "heu.", "heurt", "hezb", "hi.", "hibou",
    "hic.", "hick", "hide", "hidj", "hie.", "hierar", "hifi", "high", "hihan", "hij", "hik",
    "hilb", "hile.", "hiles.", "hip.", "hiphop", "hippie", "hippy", "hips", "hiss", "hit", "ho.",
    "hobb", "hober", "hoc", "hodg", "hodj", "hoj", "hok", "hola.", "hold", "holla", "holly",
    "hols", "homard", "home.", "homej", "homes.", "homesp", "homs", "hond", "hong", "honni",
    "hont", "hoo", "hop.", "hoq", "hord", "horio", "hornb", "hors", "hot.", "hotd", "hotl", "hott",
    "hotu", "hou", "hov", "how", "hoy", "huar", "hub.", "hubei", "hublo", "hubs.", "huch", "hue",
    "huguen", "huisclos", "huit", "huitref", "hulo", "hulu", "hum.", "humag", "humant", "humer.",
    "hun", "hupp", "hur", "hus", "hut", "huy", "iou", "onz", "ouah", "ouais", "ouanan", "ouaoua",
    "oui.", "ouidi", "ouist", "uhlan", "ya", "ye", "yi", "yo", "yu",
];

/// Beginnings of words among those that are elided before all the same.
const MUTE: &[&str] = &[
    "habe", "habi", "hacie", "hadal", "hades", "hadri", "hadros", "hagio", "haiti", "halein",
    "hali", "hallal", "halluc", "haloc", "halog", "haloid", "halop", "halot", "halter", "hamadr",
    "hamame", "hamec", "hamlet", "hammou", "hannah", "hannib", "hapax", "haplo", "hapte", "hapti",
    "hapto", "harma", "harmo", "harold", "harpag", "harus", "hast", "hauyn", "haydee", "hitle",
    "hordei", "huitr", "hurlub", "yeble", "yerres", "yeu", "ylang", "yonne", "york.",
];

/// Whether « le » and « de » are elided before the word of these letters: `l’homme`, `le haricot`.
pub fn elides(letters: &str) -> bool {
    letters.starts_with(['a', 'e', 'h', 'i', 'o', 'u', 'y'])
        && longest(ASPIRATED, letters) <= longest(MUTE, letters)
}

/// The length of the longest beginning in `table` that `letters` has, 0 for none.
fn longest(table: &[&str], letters: &str) -> usize {
    let length = |start: &&str| match start.strip_suffix('.') {
        Some(word) => (letters == word).then_some(word.len()),
        None => letters.starts_with(start).then_some(start.len()),
    };
    table.iter().filter_map(length).max().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("homme")]
    #[case("autriche")]
    #[case("hommes")]
    #[case("hameçon")]
    #[case("haleine")]
    #[case("herbe")]
    #[case("heroine")]
    #[case("heure")]
    #[case("hier")]
    #[case("histoire")]
    #[case("hopital")]
    #[case("hotel")]
    #[case("huile")]
    #[case("huissier")]
    #[case("huitre")]
    #[case("humour")]
    #[case("hypothese")]
    #[case("ecole")]
    #[case("ouie")]
    #[case("ouest")]
    #[case("yeux")]
    #[case("yonne")]
    #[case("yves")]
    #[case("y")]
    #[case("ile")]
    fn before_these_it_is_elided(#[case] word: &str) {
        assert!(elides(&crate::french::letters(word)));
    }

    #[rstest]
    #[case("haricot")]
    #[case("haricots")]
    #[case("haut")]
    #[case("heros")]
    #[case("herisson")]
    #[case("hibou")]
    #[case("hierarchie")]
    #[case("hollande")]
    #[case("hongrois")]
    #[case("honte")]
    #[case("hors")]
    #[case("huit")]
    #[case("hurlement")]
    #[case("onze")]
    #[case("onzieme")]
    #[case("oui")]
    #[case("yaourt")]
    #[case("yoga")]
    #[case("yemen")]
    #[case("poisson")]
    #[case("")]
    #[case("ß")]
    fn before_these_it_is_not(#[case] word: &str) {
        assert!(!elides(word));
    }
}
