use proptest::prelude::*;
use rstest::rstest;

use super::abbreviations::{Stop, stop_of};
use super::*;

/// Compares the sentences of a text with those that `|` parts in it.
fn is_cut_so(marked: &str) {
    let text = marked.replace('|', "");
    let found: Vec<&str> = sentences(&text).into_iter().map(|place| &text[place]).collect();
    let expected: Vec<&str> = marked.split('|').map(str::trim).collect();
    assert_eq!(found, expected);
}

#[rstest]
#[case("Léa lit.| Max dort.")]
#[case("Qui lit ?| Léa !| Elle lit vite.")]
#[case("Quoi ?!| Non !!!| Jamais ? !| Oui.")]
#[case("Il dort ;\u{a0}elle lit :\u{a0}Max rit.")]
#[case("Léa court\n|Max la suit\n")]
#[case("Un titre sans point\r\n|Le texte.| La suite.\n\n|Fin.")]
#[case("Une ligne\u{2028}|Une autre\u{85}|La dernière")]
#[case("Il y est.\u{a0}|Elle aussi.\u{202f}|Bon.")]
#[case("Il est arrivé en 2024.| 11 soldats le suivaient.")]
#[case("L’iPhone est né.| iOS aussi.")]
#[case("Merci.| Œdipe arrive.| Élodie part.| Ça va.")]
#[case("Il est parti. et elle aussi.")]
#[case("Nous partons demain.| @lea_b suit.| #train")]
fn a_stop_before_a_capital_or_a_figure_ends(#[case] marked: &str) {
    is_cut_so(marked);
}

#[rstest]
#[case("Le pont ferme lundi.| à la mairie, nul ne s’inquiète.")]
#[case("Il faut faire vite.| l’hiver arrive.")]
#[case("Elle vit à Mont-Revel.| depuis, elle peint.")]
#[case("Il lit (un vieux roman).| elle sort.")]
#[case("Dans le 3e arrond. de Lyon, tout dort.")]
#[case("Rue du Lac. de nuit, tout dort.")]
#[case("La réunion du G.O. à Lyon, les sociétés Bros. et Fils.")]
#[case("Un mot coll. dans la langue de tous les jours.")]
#[case("« Je pars. » le soir même, il revient.")]
#[case("Il hésite… il part ! il revient.")]
fn a_capital_may_be_lost_after_a_whole_word(#[case] marked: &str) {
    is_cut_so(marked);
}

#[rstest]
#[case("Hier M. Rutte a parlé.| Il part.")]
#[case("MM. Riou et Le Dantec sont là.")]
#[case("Mme. Blin et Mlle. Roy viennent.")]
#[case("Le Dr. Aubry et le Pr. Mazel ont dit oui à Mgr. Vey.")]
#[case("Voici M. Le Pen.| M. Un Tel le suit.")]
#[case("J.-P. Martin et G. W. Bush mangent.")]
#[case("Le livre de J. R. R. Tolkien.| Le film de J.J. Abrams.")]
#[case("É. Zola a écrit.| Ph. Aubry aussi.")]
#[case("On relit J. Le Goff et P. de La Tour.| M. Du Bouchet attend.")]
#[case("Une lettre signée par Jean B.| Il a avoué.")]
#[case("L’église St. Louis.| La place Ste. Anne.")]
#[case("Sous Cn. Pompée, Ch. Martel et Chr. Perrin.")]
#[case("Max part à l’Est.| Paris dort.")]
fn a_title_or_an_initial_goes_before_a_name(#[case] marked: &str) {
    is_cut_so(marked);
}

#[rstest]
#[case("Le prévenu, Nicolas M.| Il nie.")]
#[case("Une plainte de Jean-Marc T.| Le procureur a classé.")]
#[case("Chez les C.| On dîne tard.")]
#[case("Il manque de vitamine C.| Paris le sait.")]
#[case("Rendez-vous salle B.| Max attend.")]
#[case("C’est le plan B.| 200 personnes le suivent.")]
#[case("Sous Louis XIV.| Versailles brille.")]
#[case("Sous Charles V.| Il fait froid.")]
#[case("L’eau bout à 100\u{a0}°C.| Max le sait.")]
#[case("Il a 500 M.| Max en a moins.")]
#[case("Une lampe de 40 W.| Max lit.")]
fn an_initial_that_is_none_may_end(#[case] marked: &str) {
    is_cut_so(marked);
}

#[rstest]
#[case("Voir l’art. 3 et la p. 12.| Le reste suit.")]
#[case("Voir le chap. IV et le t. II du vol. 3.")]
#[case("C’est une œuvre d’art.| Il l’aime.")]
#[case("Il a commis un vol.| La police le cherche.")]
#[case("Le 28 oct. 2024, il neigeait.| Le 3 nov.| Il pleuvait.")]
#[case("Ils étaient sept.| 2024 fut leur année.")]
#[case("Rendez-vous en sept. 2025.")]
#[case("But à la 58e min.| 75e : égalisation.")]
#[case("Il s’en tient là, v. P. Legendre et l’arrêt Dupuis c. Belgique.")]
#[case("Cf. Dupont, ou cf. art. 3.")]
#[case("Des fruits, p. ex. Le Havre, et p. ex. la pomme.")]
#[case("Mon ex.| Elle est partie.")]
#[case("Des pommes, des poires, etc. pour la fête.")]
#[case("Des pommes, des poires, etc.| Max mange.")]
#[case("Rome en 52 av. J.-C. brillait.| En 50 apr. J.-C.| Rome aussi.")]
#[case("Au n° 3, le no. 4 et le n°\u{a0}5.")]
#[case("La 3e éd. Gallimard est rare.| La 2e éd.| Elle est perdue.")]
#[case("Rue du gén. Leclerc, bd. Foch, av. Victor-Hugo.")]
#[case("Env. 300 hab. par km².| C’est peu.")]
#[case("S. Anders et al. (2011) le disent.")]
#[case("Des villes (Paris, Lyon, etc.) Max n’aime que Paris.")]
fn a_short_form_ends_where_it_can(#[case] marked: &str) {
    is_cut_so(marked);
}

#[rstest]
#[case("L’O.N.U. a voté.| L’U.R.S.S. aussi.")]
#[case("Il a quitté l’O.N.U.| Paris le regrette.")]
#[case("Il vivait en U.R.S.S.| Staline mourut.")]
#[case("L’A.S. Montfaur gagne.")]
#[case("La société Horizon S.A.| Elle a perdu.")]
#[case("Le prix est de 3.5, puis de 11.000 euros.| C’est cher.")]
#[case("Il part à 14 h 30.| Elle à 15 h.| Max à 16.30.")]
#[case("La version 2.0.| La version 3.1.4 suit.")]
#[case("Voir www.exemple.fr.| Écrire à lea.b@exemple.fr.| Merci.")]
#[case("Voir https://exemple.fr/a?b=1&c=2.d pour la suite.")]
#[case("Le fichier Notes.Txt est là.")]
#[case("Il pèse 5 kg.| 20\u{a0}% de plus.| 30\u{a0}%.| Bon.")]
fn points_inside_words_end_nothing(#[case] marked: &str) {
    is_cut_so(marked);
}

#[rstest]
#[case("« Pourquoi ? » demande-t-il.| « Parce que. »")]
#[case("«\u{a0}Non\u{202f}!\u{a0}» s’écrie Léa.| Elle sort.")]
#[case("« Je pars. »| Il se lève.")]
#[case("Il dit : « Je pars.| Je reviens.| Adieu ! »| Il se lève.")]
#[case("« Je pars », dit-il.| « Tu viens ? »")]
#[case("« Je pars ».| Il sort.")]
#[case("« Tu viens ? », dit Léa.")]
#[case("Il crie : “Non !”| Elle rit.")]
#[case("Il crie: \"Non!\"| Elle rit.| \"Et toi?\" dit-il.")]
#[case("Il crie : \" Non ! \"| Elle rit.")]
#[case("Il crie: \"Non. | Jamais.\"| Elle rit.")]
#[case("Il crie: 'Non!'| Elle rit.")]
#[case("« Il a dit “Oui !” »| Elle rit.")]
#[case("Il part.| « Où ça ? »| « Là. »")]
#[case("Il part.| “Où ça ?” demande Léa.")]
#[case("« … et il partit. »| Léa rit.")]
fn what_closes_belongs_to_its_sentence(#[case] marked: &str) {
    is_cut_so(marked);
}

#[rstest]
#[case("Il part.| (Il pleut.)| Elle reste.")]
#[case("Il part.| (Il pleut. |Il vente.)| Elle reste.")]
#[case("Il part (il pleut !) et revient.")]
#[case("Ce film (quel film ! Un bijou !) sort demain.| Allez-y.")]
#[case("Il a gagné (!) Paris.| Il en rit [?] Toujours.")]
#[case("Il part (voir p. 12).| Elle reste.")]
#[case("On a bien ri (quel acteur !)| Ensuite, il a plu.")]
#[case("Il vend des fruits (poires, coings, etc.)| Chez lui, tout est frais.")]
#[case("On a revu (pour la dixième fois !) Le Grand Soir.")]
#[case("Il part.| (…) Elle reste.| [...] Fin.")]
#[case("Il part. (…) et revient.")]
#[case("Il sourit :( Elle pleure.| Il part.")]
#[case("C’est prouvé[1].| On le sait.[2]| Depuis peu. [3]| Voilà.¹| Fin.")]
#[case("Il part.*| Elle reste.")]
fn brackets_and_footnotes(#[case] marked: &str) {
    is_cut_so(marked);
}

#[rstest]
#[case("— Oui.| — Non.| — Ah ?| – Si.")]
#[case("— Tu viens ? demanda Léa.| — Non.")]
#[case("- Oui.| - Non.")]
#[case("Il hésite… puis part.| Il revient…| Elle rit.")]
#[case("Il hésite... puis part.| Il revient...| Elle rit.")]
#[case("Et puis…| 11 jours passent.")]
#[case("Ah ! quelle joie.| Ah !| Quelle joie !")]
#[case("Oui.|— Non.")]
#[case("… Il part.| Elle reste.")]
fn dialogue_and_ellipses(#[case] marked: &str) {
    is_cut_so(marked);
}

#[rstest]
#[case("1. Le vote.| 2. Le débat.| 3. La loi.")]
#[case("Il a deux raisons.| 1. Le prix est bas.| 2. Le temps presse.")]
#[case("Trois points : 1. Le vote.| 2. Le débat.")]
#[case("A. Le vote.| Il est clos.")]
#[case("II. La suite du vote.")]
#[case("Art. 3. – Les sacs sont interdits.| Les chiens aussi.")]
#[case("Combien ?| 12.| Et toi ?")]
#[case("1968.| Paris se lève.")]
fn numbers_go_with_what_they_number(#[case] marked: &str) {
    is_cut_so(marked);
}

#[rstest]
#[case("")]
#[case(" \u{a0}\n\t\u{202f}\n")]
fn where_nothing_is_seen_there_is_no_sentence(#[case] text: &str) {
    assert!(sentences(text).is_empty());
}

#[rstest]
#[case("***")]
#[case("— — —")]
#[case(". . .")]
#[case("Fin. »")]
#[case("Fin.")]
#[case("?")]
fn a_line_without_inner_cut_is_one(#[case] text: &str) {
    is_cut_so(text);
}

#[test]
fn a_short_form_is_known_with_a_capital_too() {
    assert_eq!(stop_of("cf"), Some(Stop::Bound));
    assert_eq!(stop_of("Cf"), Some(Stop::Bound));
    assert_eq!((stop_of("p"), stop_of("P")), (Some(Stop::Numbered), None));
    assert_eq!((stop_of("M"), stop_of("m")), (Some(Stop::Title), None));
}

/// What sentences are made of, and what they are mistaken for.
const PIECES: &[&str] = &[
    "Il", "dort", "M.", "J.-C.", "U.S.", "art.", "3", "12.", "Le", "Goff", "etc.", "B.", "p.",
    "éd.", ".", "!", "?", "…", "...", ",", ":", "«", "»", "\"", "'", "’", "“", "”", "(", ")", "[",
    "]", "[1]", "(…)", "—", "-", " ", " ", " ", "\u{a0}", "\u{202f}", "\n", "É", "é", "e\u{301}",
    "😀", "中", "ß", "1.", "¹", "*", "Ph.", "av.", "sept.", "salle", "l’",
];

fn texts() -> impl Strategy<Value = String> {
    let pieces = prop::collection::vec(prop::sample::select(PIECES), 0..40);
    prop_oneof![pieces.prop_map(|pieces| pieces.concat()), "\\PC{0,60}", any::<String>()]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn all_that_is_seen_lies_in_one_sentence(text in texts()) {
        let mut from = 0;
        for place in sentences(&text) {
            let between = text.get(from..place.start);
            prop_assert!(between.is_some_and(|between| between.trim().is_empty()));
            let sentence = text.get(place.clone());
            prop_assert!(sentence.is_some_and(|text| !text.is_empty() && text.trim() == text));
            prop_assert!(sentence.is_some_and(|text| !text.contains(LINE_ENDS)));
            from = place.end;
        }
        prop_assert!(text[from..].trim().is_empty());
    }

    #[test]
    fn a_sentence_by_itself_is_one(text in texts()) {
        for place in sentences(&text) {
            let sentence = &text[place];
            prop_assert_eq!(sentences(sentence).len(), 1, "{:?}", sentence);
        }
    }
}

#[test]
fn no_text_takes_long() {
    for piece in [
        "a.", "a. ", "(", "A (", "A. (", ". ", "! \" ", "«", " ", "J. ", "…", "[1] ", "A.)",
        "art. ",
    ] {
        let text = piece.repeat((1 << 18) / piece.len());
        assert!(sentences(&text).len() <= text.len());
    }
}
