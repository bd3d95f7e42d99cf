use super::*;
use rstest::rstest;

/// The outcome of a comparison in short: `right`, the kinds of its remarks, or its differences.
fn judged(expected: &str, typed: &str) -> String {
    judged_as("", expected, typed)
}

fn judged_as(asked: &str, expected: &str, typed: &str) -> String {
    let known = Known { asked, is_name: &crate::french::is_place };
    let comparison = compare(expected, &TypedText::new(typed), &known);
    let names: Vec<&str> = match comparison.is_accepted() {
        true => comparison.remarks.iter().map(|remark| remark.kind.name()).collect(),
        false => comparison.differences.iter().map(|other| other.reason.name()).collect(),
    };
    match (comparison.is_accepted(), names.is_empty()) {
        (true, true) => "right".to_owned(),
        (true, false) => names.join(" "),
        (false, _) => format!("wrong: {}", names.join(" ")),
    }
}

#[rstest]
#[case::spaces("à midi", " à\u{a0} midi ", "right")]
#[case::quotes("oui", "« Oui ! »", "right")]
#[case::ligature("sœur", "soeur", "right")]
#[case::capitals("les élèves de Paris", "LES ÉLÈVES DE PARIS", "right")]
#[case::name("Corée du Sud", "corée du sud", "case case")]
#[case::acronym("l’ONU", "l’onu", "case")]
#[case::sentence("Le poisson", "le poisson", "right")]
#[case::capital_explained("Poisson", "poisson", "right")]
fn typography_and_capitals(#[case] expected: &str, #[case] typed: &str, #[case] outcome: &str) {
    assert_eq!(judged(expected, typed), outcome);
}

#[rstest]
#[case("11 000", "onze mille", "right")]
#[case("11 000", "11 mille", "right")]
#[case("11 000", "environ 11.000", "right")]
#[case("11 000", "plus de 11 000", "wrong: negation")]
#[case("11 000", "11,000", "wrong: value")]
#[case("200", "deux cent", "spelling")]
#[case("1,5 million", "1.5 million", "number-format")]
#[case("97", "nonante-sept", "right")]
#[case("16", "sieze", "typo")]
#[case("0,5", ".5", "number-format")]
#[case("2/3", "deux tiers", "right")]
#[case("3e", "troisieme", "accent")]
#[case("le XXIe siècle", "le vingt et unième siècle", "right")]
#[case("le XXIe siècle", "LE XXIE SIÈCLE", "right")]
#[case("le XXe", "LE XXE", "right")]
#[case("la vie", "LA VIE", "right")]
#[case("Louis XIV", "louis xiv", "case case")]
#[case("-5 °C", "moins cinq degrés", "right")]
#[case("50 €", "50", "unit")]
#[case("50 €", "50 $", "wrong: unit")]
#[case("4,50 €", "4 euros 50", "right")]
#[case("30 euros", "30 EUROS", "right")]
#[case::as_the_quiz_has_it("1 euros", "1 EUROS", "right")]
#[case::as_the_quiz_has_it("deux cent", "DEUX CENT", "right")]
#[case("de 10 à 15 %", "entre 10 et 15 %", "right")]
#[case("14 h 30", "2 heures et demie de l’après-midi", "right")]
#[case("7 h 30", "sept heures et demi", "spelling")]
#[case("28 octobre 2024", "28/10/2024", "right")]
#[case("28 octobre 2024", "lundi 28 octobre 2024", "right")]
#[case("28 octobre 2024", "mardi 28 octobre 2024", "wrong: value")]
#[case("28 octobre 2024", "octobre 2024", "wrong: value")]
#[case("28 octobre", "28 octbre", "typo")]
#[case("7 000", "sept mille", "right")]
#[case("-5 °C", "- 5 °C", "right")]
#[case("le XXIe siècle", "le XXIᵉ siècle", "right")]
#[case("troisième", "trosième", "typo")]
#[case("50 euros", "50 EUROS", "right")]
#[case("1,80 m", "1 m 80", "right")]
#[case("10 minutes", "dix minuttes", "typo")]
#[case("12 km", "12 kilomètes", "typo")]
#[case("12 km", "12 kilometres", "accent")]
#[case("8 h", "huit heure", "agreement")]
#[case("10 ans", "dix an", "agreement")]
#[case("dans deux heures", "en deux heures", "wrong: preposition")]
#[case("1990", "l’an mil neuf cent quatre-vingt-dix", "right")]
fn values_go_by_value(#[case] expected: &str, #[case] typed: &str, #[case] outcome: &str) {
    assert_eq!(judged(expected, typed), outcome);
}

#[rstest]
#[case("11 000 soldats", "11 000", "unit")]
#[case("11 000", "11 000 soldats", "right")]
#[case("11 000", "11 000 chars", "wrong: added")]
#[case("50", "50 euros", "wrong: unit")]
fn a_counted_noun_may_go_or_come_as_asked(
    #[case] expected: &str,
    #[case] typed: &str,
    #[case] outcome: &str,
) {
    assert_eq!(judged_as("Combien de soldats ?", expected, typed), outcome);
}

#[rstest]
#[case("poisson", "le poisson", "right")]
#[case("poisson", "c’est du poisson", "right")]
#[case("poisson", "une poisson", "article")]
#[case("poisson", "sans poisson", "wrong: negation")]
#[case("à Paris", "de Paris", "wrong: preposition")]
#[case("l’école", "la école", "elision")]
#[case("l’école", "lécole", "apostrophe")]
#[case("le héros", "l’héros", "elision")]
#[case("il va au marché", "il va à le marché", "article")]
#[case("elle la connaît", "elle le connaît", "wrong: word")]
#[case("Mme Martin", "M. Martin", "wrong: other")]
#[case("Mme Martin", "Martin", "right")]
#[case("M. Lefèvre", "D. Lefèvre", "wrong: added")]
#[case("légal", "l’égal", "wrong: word")]
#[case("l’âme", "lame", "wrong: word")]
fn what_stands_in_front(#[case] expected: &str, #[case] typed: &str, #[case] outcome: &str) {
    assert_eq!(judged(expected, typed), outcome);
}

#[rstest]
#[case("été", "éte", "accent")]
#[case("côté", "côte", "wrong: accent")]
#[case("le marché du village", "le marche du village", "accent")]
#[case("après-midi", "après midi", "hyphen")]
#[case("rendez-vous", "rendezvous", "hyphen")]
#[case("aujourd’hui", "aujourdhui", "apostrophe")]
#[case("quelquefois", "quelque fois", "wrong: other added")]
#[case("août", "aout", "right")]
#[case("événement", "évènement", "right")]
#[case("week-end", "weekend", "right")]
fn accents_hyphens_and_reforms(#[case] expected: &str, #[case] typed: &str, #[case] outcome: &str) {
    assert_eq!(judged(expected, typed), outcome);
}

#[rstest]
#[case("poisson", "poissson", "typo")]
#[case("poisson", "poison", "wrong: word")]
#[case("dessert", "desert", "wrong: word")]
#[case("environnement", "environement", "typo")]
#[case("événement", "evenment", "wrong: other")]
#[case("étranger", "étrager", "typo")]
#[case("étranger", "etrager", "typo accent")]
#[case("chat", "chatt", "wrong: other")]
#[case("Iran", "Irak", "wrong: name")]
#[case("Rutte", "Rute", "typo")]
#[case("G20", "G21", "wrong: other")]
fn typos(#[case] expected: &str, #[case] typed: &str, #[case] outcome: &str) {
    assert_eq!(judged(expected, typed), outcome);
}

#[rstest]
#[case("les soldats", "les soldat", "agreement")]
#[case("des chevaux", "des chevals", "agreement")]
#[case("il mangeait", "il mangeais", "agreement")]
#[case("il mangeait", "il mangera", "wrong: other")]
#[case("une robe verte", "une robe vert", "agreement")]
#[case("portier", "portière", "wrong: word")]
#[case("Pascal", "Pascale", "wrong: word")]
#[case("les marches", "le marché", "wrong: word")]
#[case("la mariée", "le marié", "wrong: word")]
#[case("le voisin", "la voisine", "wrong: word")]
#[case("fatigué", "fatiguée", "agreement")]
#[case("fils", "fil", "wrong: word")]
#[case("parti", "partie", "wrong: word")]
#[case("elle est partie", "elle est parti", "agreement")]
#[case("foi", "fois", "wrong: word")]
#[case("Paris", "pari", "wrong: word")]
fn agreement(#[case] expected: &str, #[case] typed: &str, #[case] outcome: &str) {
    assert_eq!(judged(expected, typed), outcome);
}

#[rstest]
#[case("la France et l’Italie", "Italie, France", "right")]
#[case("rouge, bleu et vert", "vert, rouge ainsi que bleu", "right")]
#[case("rouge, bleu et vert", "rouge et bleu", "wrong: missing")]
#[case("rouge et vert", "rouge, bleu et vert", "wrong: added")]
#[case("rouge", "rouge ou bleu", "wrong: added")]
#[case("rouge", "rouge, bleu", "wrong: added")]
#[case("il ne vient pas", "il vient pas", "negation")]
#[case("il ne vient pas", "il vient", "wrong: negation")]
#[case("personne n’est venu", "une personne est venue", "wrong: negation")]
#[case("jamais", "à jamais", "wrong: added")]
#[case("Paul aime Marie et Léa", "Léa et Paul aime Marie", "wrong: added missing")]
fn lists_and_sense(#[case] expected: &str, #[case] typed: &str, #[case] outcome: &str) {
    assert_eq!(judged(expected, typed), outcome);
}

#[test]
fn a_remark_names_what_was_found_and_what_was_expected() {
    let known = Known { asked: "", is_name: &|_| false };
    let comparison =
        compare("les soldats nord-coréens", &TypedText::new("les soldats nord-coreens"), &known);
    let remark = &comparison.remarks[0];
    assert_eq!((&*remark.found, &*remark.expected), ("nord-coreens", "nord-coréens"));
}
