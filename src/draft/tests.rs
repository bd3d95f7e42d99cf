//! Sentences with what is drafted from them, and as many from which nothing may be.

use proptest::prelude::*;
use rstest::rstest;

use super::candidate::{Answer, Candidate};
use super::*;
use crate::bank::read_alone;

/// Others to be mistaken for, figures and people, in paragraphs of their own.
const COMPANY: &str = "Le peintre Victor Lenoir aime la mer.\n\nIrène Blanc, directrice du théâtre, dort. On y compte 75 chats, 86 chiens et 93 chats.";

/// What is asked after the first sentence of a text, with the key: `question => key`.
fn asked(text: &str, fact: Fact) -> Vec<String> {
    let article = Article::read(&format!("Un titre\n\nDebout.\n\n{text}\n\n{COMPANY}"));
    let passage = article.paragraphs.join("\n");
    let reader = read(&passage);
    let of = |candidate: &Candidate| candidate.fact == fact && candidate.paragraph == 1;
    candidates(&reader).iter().filter(|candidate| of(candidate)).map(told).collect()
}

fn told(candidate: &Candidate) -> String {
    let question = &candidate.question;
    let asked = [&question.prompt, &question.statement].map(String::as_str).concat();
    let key = match &question.answer {
        Answer::None => String::new(),
        Answer::One(text) => text.clone(),
        Answer::Any(texts) => texts.join(" | "),
        Answer::Truth(truth) => truth.to_string(),
    };
    format!("{asked} => {key}").replace('\u{A0}', " ")
}

#[rstest]
#[case::front(
    "Mark Roy a confirmé lundi que le pont sera fermé.",
    Fact::Speech,
    "Qui a confirmé que le pont sera fermé ? => Mark Roy"
)]
#[case::front_by_office(
    "Le préfet, Paul Roy, a déclaré que la route était coupée.",
    Fact::Speech,
    "Qui a déclaré que la route était coupée ? => Paul Roy"
)]
#[case::front_present(
    "La mairie assure que les travaux avancent.",
    Fact::Speech,
    "Qui assure que les travaux avancent ? => la mairie"
)]
#[case::behind(
    "Des arbres sont tombés sur la voie, a indiqué mardi le préfet, Paul Roy.",
    Fact::Speech,
    "Qui a indiqué que des arbres sont tombés sur la voie ? => Paul Roy"
)]
#[case::denial_is_said(
    "La pêche n’est pas interdite, rappelle la préfecture.",
    Fact::Speech,
    "Qui rappelle que la pêche n’est pas interdite ? => la préfecture"
)]
#[case::quoted(
    "« Nous sommes prêts », a dit Paul Roy.",
    Fact::Speech,
    "Qui a dit : « Nous sommes prêts » ? => Paul Roy"
)]
#[case::quoted_without_capital(
    "« Un vrai tournant », selon lui ? Non : « un vrai tournant », a dit Paul Roy.",
    Fact::Speech,
    ""
)]
#[case::inserted(
    "« On part, soupire Paul Roy, mais on reviendra. »",
    Fact::Speech,
    "Qui a dit : « On part » ? => Paul Roy"
)]
#[case::colon(
    "Paul Roy a précisé : « Le parc rouvrira demain. »",
    Fact::Speech,
    "Qui a dit : « Le parc rouvrira demain. » ? => Paul Roy"
)]
#[case::according(
    "Selon la préfecture, le fleuve a baissé.",
    Fact::Speech,
    "D’après le texte, qui affirme que le fleuve a baissé ? => la préfecture"
)]
#[case::claims(
    "Il réagit aux affirmations des services de secours selon lesquelles environ 300 personnes dormaient dehors.",
    Fact::Speech,
    "D’après le texte, qui affirme qu’environ 300 personnes dormaient dehors ? => les services de secours"
)]
#[case::of_a_title(
    "Le porte-parole du ministre Jean Blin, Luc Salles, a assuré que la loi passera.",
    Fact::Speech,
    "Qui a assuré que la loi passera ? => Luc Salles"
)]
#[case::called(
    "On discute du plan que le président Paul Roy a qualifié de « premier pas ».",
    Fact::Speech,
    "D’après le texte, qui a parlé de « premier pas » ? => Paul Roy"
)]
#[case::count_subject(
    "Douze élèves ont visité la ferme.",
    Fact::Count,
    "Combien d’élèves ont visité la ferme ? => 12"
)]
#[case::count_object(
    "L’usine emploie 215 salariés.",
    Fact::Count,
    "Combien de salariés l’usine emploie-t-elle ? => 215"
)]
#[case::count_agrees(
    "Le club a vendu 300 places en 2023.",
    Fact::Count,
    "Combien de places le club a-t-il vendues en 2023 ? => 300"
)]
#[case::count_of_measure("La traversée a duré 14 heures et le repas 2 minutes.", Fact::Count, "")]
#[case::count_claimed(
    "Selon Paul Roy, 40 maisons ont brûlé.",
    Fact::Count,
    "Selon Paul Roy, combien de maisons ont brûlé ? => 40"
)]
#[case::count_about(
    "Selon la préfecture, environ 11 000 soldats s’entraînaient dans l’est du pays.",
    Fact::Count,
    "Selon la préfecture, combien de soldats s’entraînaient dans l’est du pays, environ ? => 11 000"
)]
#[case::count_state(
    "La guerre a fait 600 soldats tués ou blessés.",
    Fact::Count,
    "Combien de soldats ont été tués ou blessés ? => 600"
)]
#[case::count_in_place(
    "En hiver, le refuge accueille 50 chiens.",
    Fact::Count,
    "Combien de chiens le refuge accueille-t-il ? => 50"
)]
#[case::when_behind_verb(
    "La passerelle a été inaugurée en 1987.",
    Fact::When,
    "Quand la passerelle a-t-elle été inaugurée ? => en 1987"
)]
#[case::when_in_front(
    "Lundi, la mairie a fermé la piscine.",
    Fact::When,
    "Quand la mairie a-t-elle fermé la piscine ? => lundi"
)]
#[case::when_with_hour(
    "Le tirage aura lieu lundi à 19 heures.",
    Fact::When,
    "Quel moment manque dans cette phrase ? « Le tirage aura lieu […]. » => lundi à 19 heures"
)]
#[case::when_day(
    "Le musée rouvrira le 14 mars.",
    Fact::When,
    "Quand le musée rouvrira-t-il ? => le 14 mars | 14 mars"
)]
#[case::last_month(
    "L’école a fermé en novembre dernier.",
    Fact::When,
    "Quand l’école a-t-elle fermé ? => en novembre dernier"
)]
#[case::since(
    "Depuis 2008, une association gère le refuge.",
    Fact::When,
    "Depuis quand une association gère-t-elle le refuge ? => depuis 2008 | 2008"
)]
#[case::of_participle(
    "Le calme règne dans la vallée du Gard, envahie par les eaux en août.",
    Fact::When,
    "Quand la vallée du Gard a-t-elle été envahie par les eaux ? => en août"
)]
#[case::where_behind_verb(
    "Les wagons seront assemblés en Pologne.",
    Fact::Where,
    "Où les wagons seront-ils assemblés ? => en Pologne | Pologne"
)]
#[case::where_contracted(
    "Le procès se tiendra au palais de justice.",
    Fact::Where,
    "Où le procès se tiendra-t-il ? => au palais de justice | palais de justice"
)]
#[case::where_behind_object(
    "Le groupe installera son siège à Lyon.",
    Fact::Where,
    "Où le groupe installera-t-il son siège ? => à Lyon | Lyon"
)]
#[case::role_behind(
    "Paul Roy, maire de Brest, a coupé le ruban.",
    Fact::Role,
    "Qui est Paul Roy ? => maire de Brest"
)]
#[case::role_in_front(
    "Le préfet du Gard, Paul Roy, est venu.",
    Fact::Role,
    "Qui est Paul Roy ? => préfet du Gard"
)]
#[case::role_bracketed(
    "Léa Roy (adjointe aux sports) a parlé.",
    Fact::Role,
    "Qui est Léa Roy ? => adjointe aux sports"
)]
#[case::role_title(
    "On attend la violoniste Inès Garance.",
    Fact::Role,
    "Qui est Inès Garance ? => violoniste"
)]
#[case::role_said(
    "Marc Roy est chirurgien à l’hôpital de Brest.",
    Fact::Role,
    "Qui est Marc Roy ? => chirurgien à l’hôpital de Brest"
)]
#[case::acronym_behind(
    "La Confédération générale du travail (CGT) manifeste.",
    Fact::Acronym,
    "Que veut dire le sigle CGT ? => Confédération générale du travail"
)]
#[case::acronym_in_front(
    "L’OMS (Organisation mondiale de la santé) alerte.",
    Fact::Acronym,
    "Que veut dire le sigle OMS ? => Organisation mondiale de la santé"
)]
#[case::who(
    "Victor Roy a ouvert une boulangerie dans le village.",
    Fact::Who,
    "Qui a ouvert une boulangerie dans le village ? => Victor Roy"
)]
#[case::statement_figure(
    "Le club a vendu 300 places.",
    Fact::Statement,
    "Le club a vendu 400 places. => false"
)]
#[case::statement_date(
    "La passerelle a été inaugurée en 1987.",
    Fact::Statement,
    "La passerelle a été inaugurée en 1985. => false"
)]
#[case::statement_place(
    "Le procès se tiendra à Lyon. Tout a commencé à Paris.",
    Fact::Statement,
    "Le procès se tiendra à Paris. => false"
)]
#[case::statement_certainty(
    "L’usine pourrait fermer ses portes.",
    Fact::Statement,
    "D’après le texte, il est certain que l’usine va fermer ses portes. => false"
)]
#[case::statement_certainty_elided(
    "Une usine pourrait fermer ses portes.",
    Fact::Statement,
    "D’après le texte, il est certain qu’une usine va fermer ses portes. => false"
)]
#[case::statement_speaker(
    "Le préfet, Paul Roy, a déclaré que la route était coupée.",
    Fact::Statement,
    "Victor Lenoir a déclaré que la route était coupée. => false"
)]
#[case::proof_count(
    "Douze élèves ont visité la ferme.",
    Fact::Proof,
    "Quelle phrase du texte répond à cette question : « Combien d’élèves ont visité la ferme ? » => "
)]
fn a_sentence_is_asked_after(#[case] text: &str, #[case] fact: Fact, #[case] expected: &str) {
    let asked = asked(text, fact);
    assert_eq!(asked.iter().any(|asked| asked == expected), !expected.is_empty(), "{asked:#?}");
}

#[rstest]
#[case::pronoun("Il a déclaré que le pont sera fermé.", Fact::Speech)]
#[case::inverted_pronoun("« Nous sommes prêts », a-t-il dit.", Fact::Speech)]
#[case::pronoun_claim("Selon lui, le fleuve a baissé.", Fact::Speech)]
#[case::denial("Paul Roy n’a pas dit que le pont sera fermé.", Fact::Speech)]
#[case::nested_quotation("« Il a dit « non » et il est parti », a dit Paul Roy.", Fact::Speech)]
#[case::two_speakers("Paul Roy et Léa Blin ont dit que le pont sera fermé.", Fact::Speech)]
#[case::supposed("Paul Roy aurait dit que le pont sera fermé.", Fact::Speech)]
#[case::pointing_speaker("Son avocat a déclaré que la route était coupée.", Fact::Speech)]
#[case::some_office("Un préfet a déclaré que la route était coupée.", Fact::Speech)]
#[case::of_another("L’avocat du sénateur Guy Morel affirme que la loi est bonne.", Fact::Role)]
#[case::taken_back(
    "Guy Morel a expliqué que la taxe baissera si le budget le permet.",
    Fact::Speech
)]
#[case::said_twice(
    "Paul Roy a dit que le pont fermera. Victor Lenoir a dit que le pont fermera. Irène Blanc a dit que le pont fermera.",
    Fact::Speech
)]
#[case::two_say_so(
    "Paul Roy a dit que le pont fermera lundi. Léa Blin a dit que le pont fermera lundi.",
    Fact::Speech
)]
#[case::false_count("Il est faux que 304 maisons ont brûlé.", Fact::Count)]
#[case::dreamt_count("Paul Roy a rêvé que 310 maisons ont brûlé.", Fact::Count)]
#[case::idea_count("L’idée que 301 maisons ont brûlé est fausse.", Fact::Count)]
#[case::untrue_count("331 maisons ont brûlé, ce qui est faux.", Fact::Count)]
#[case::two_dates("Le groupe jouera lundi soir. Le groupe jouera mardi aussi.", Fact::Statement)]
#[case::but_for("Le vol partira mardi, sauf grève.", Fact::Statement)]
#[case::pronoun_said("Paul Roy a dit qu’il partirait.", Fact::Speech)]
#[case::about_a_dozen("Une dizaine d’élèves ont visité la ferme.", Fact::Count)]
#[case::more_than("Plus de 200 élèves ont visité la ferme.", Fact::Count)]
#[case::nearly("Le club a vendu près de 300 places.", Fact::Count)]
#[case::range("Entre 10 et 20 élèves ont visité la ferme.", Fact::Count)]
#[case::range_with_a("Il faut compter 300 à 400 places.", Fact::Count)]
#[case::denied_count("Le club n’a pas vendu 300 places.", Fact::Count)]
#[case::supposed_count("Si le club vend 300 places, il survivra.", Fact::Count)]
#[case::conditional_count("Le club vendrait 300 places.", Fact::Count)]
#[case::quoted_count("« Le club a vendu 300 places », a-t-il dit.", Fact::Count)]
#[case::pronoun_count("Selon lui, 40 maisons ont brûlé.", Fact::Count)]
#[case::year("En 2024 élèves et professeurs ont visité la ferme.", Fact::Count)]
#[case::name("La ligne 14 métros a rouvert.", Fact::Count)]
#[case::score("Paris a battu Lyon 3 buts à 1.", Fact::Count)]
#[case::address("Il habite au 12, rue des Lilas.", Fact::Count)]
#[case::age("Marie, 30 ans, travaille ici.", Fact::Count)]
#[case::article("L’article 49 alinéas 3 s’applique.", Fact::Count)]
#[case::habit("Le lundi, la mairie ferme.", Fact::When)]
#[case::two_days("La fête aura lieu lundi ou mardi.", Fact::When)]
#[case::span("L’exposition se tiendra du 4 mai au 30 juin.", Fact::When)]
#[case::limit("Le musée restera ouvert jusqu’en 2027.", Fact::When)]
#[case::until("Les tableaux restent à voir jusqu’à vendredi.", Fact::When)]
#[case::about("Le musée rouvrira vers le 14 mars.", Fact::When)]
#[case::supposed_date("Si la pluie cesse, le musée rouvrirait lundi.", Fact::When)]
#[case::denied_date("Le musée ne rouvrira pas lundi.", Fact::When)]
#[case::street("Il habite rue du 8 mai 1945.", Fact::When)]
#[case::two_sources("Le maire situe l’accident mardi ; le procureur, mercredi.", Fact::When)]
#[case::team("Paris a battu Lyon.", Fact::Where)]
#[case::person("Marie pense à Léa.", Fact::Where)]
#[case::of_noun("Il a confirmé la présence de soldats en Russie.", Fact::Where)]
#[case::denied_place("Le procès ne se tiendra pas à Lyon.", Fact::Where)]
#[case::idea("Le pays est entré en crise.", Fact::Where)]
#[case::list("On a vu Paul Roy, le maire de Brest, Léa Blin et Hugo Salles.", Fact::Role)]
#[case::list_with_and("On a vu le maire, Paul Roy, et Léa Blin.", Fact::Role)]
#[case::kin("Le frère de l’ancien maire, Paul Roy, a témoigné.", Fact::Role)]
#[case::denied_role("Marc Roy n’est pas chirurgien.", Fact::Role)]
#[case::complement("La visite de Paul Roy, maire de Brest, a plu.", Fact::Role)]
#[case::thing("Le lycée Jean Moulin, chef de file, ferme.", Fact::Role)]
#[case::no_acronym("Le SCO (leader du groupe) a gagné.", Fact::Acronym)]
#[case::party("Paul Roy (LR) a voté.", Fact::Acronym)]
#[case::town("Brest (Finistère) dort.", Fact::Acronym)]
#[case::denied_who("Victor Roy n’a jamais ouvert de boulangerie dans le village.", Fact::Who)]
#[case::pronoun_who("Elle a ouvert une boulangerie dans le village.", Fact::Who)]
#[case::supposed_who("Victor Roy aurait ouvert une boulangerie dans le village.", Fact::Who)]
#[case::question("Le club a-t-il vendu 300 places ?", Fact::Statement)]
#[case::denied_statement("Le club n’a pas vendu 300 places.", Fact::Statement)]
#[case::quoted_statement("« L’usine pourrait fermer ses portes », a-t-il dit.", Fact::Statement)]
#[case::pointing_statement("Cette usine a vendu 300 places.", Fact::Statement)]
fn nothing_is_asked_where_doubt_is_left(#[case] text: &str, #[case] fact: Fact) {
    assert_eq!(asked(text, fact), [""; 0]);
}

fn comments() -> Comments<'static> {
    let line = |text: &str| vec![text.to_owned()];
    Comments {
        head: line("Un brouillon."),
        title: "Un titre.".to_owned(),
        glossary: line("Des mots."),
        questions: line("Des questions."),
        no_questions: line("Aucune question."),
        blank: "Que dit le texte ?".to_owned(),
        of: Box::new(|fact| fact.name().to_owned()),
    }
}

/// The errors that `check` finds in a draft around a text.
fn errors(text: &str) -> Vec<String> {
    let Some(draft) = draft(text, 1_000) else { return Vec::new() };
    let file = draft.file(&comments());
    let reading = read_alone(&file, "draft");
    let errors = reading.problems.iter().filter(|problem| problem.is_error());
    errors.map(|problem| format!("{problem:?}\n{file}")).collect()
}

#[test]
fn a_text_without_words_yields_nothing() {
    assert!(draft(" \n…\n***", 20).is_none());
}

#[test]
fn no_two_drafts_are_about_one_fact() {
    let text = "Le préfet, Paul Roy, a déclaré que 40 maisons ont brûlé lundi.";
    let draft = draft(&format!("{text}\n{COMPANY}"), 1_000).expect("a draft");
    let mut about: Vec<&String> = draft.questions.iter().flat_map(|c| &c.about).collect();
    let count = about.len();
    about.sort_unstable();
    about.dedup();
    assert_eq!(about.len(), count);
    assert!(count > 3);
}

/// What texts are made of that may go wrong in a file.
const PIECES: &[&str] = &[
    "Mark Roy",
    "le préfet",
    "La préfecture",
    "a déclaré",
    "a dit que",
    "selon",
    "Selon",
    "« Oui »",
    "«",
    "»",
    "\"",
    "'",
    "l'",
    "d’",
    "qu’",
    "11 000",
    "3,5",
    "2024",
    "lundi",
    "en août",
    "le 14 mars",
    "à Lyon",
    "dans l’est de la Russie",
    "(ONU)",
    "(",
    ")",
    "{{mot}}",
    "{",
    "|",
    "#",
    " #",
    ": ",
    " : ",
    "- ",
    "– ",
    "— ",
    "---",
    "...",
    "…",
    ".",
    ". ",
    "?",
    "!",
    ",",
    ", ",
    ";",
    "\n",
    "\n\n",
    "\t",
    "\u{a0}",
    "\u{202f}",
    "% ",
    "& ",
    "* ",
    "<<",
    "élèves",
    "soldats russes",
    "ont été tués",
    "maire de Brest",
    "emploie",
    "ferme",
    "Il",
    "ne",
    "pas",
    "si",
    "et",
    "ou",
    "M. ",
    "Me ",
    "OTAN",
    "\u{feff}",
    "\u{200b}",
    "e\u{301}",
    "مرحبا",
    "😀",
    "title:",
    "https://a.fr/?x=1",
];

proptest! {
    #[test]
    fn any_text_yields_a_file_that_checks(pieces in prop::collection::vec((prop::sample::select(PIECES), any::<bool>()), 0..60)) {
        let spaced = |(piece, space): &(&str, bool)| format!("{piece}{}", if *space { " " } else { "" });
        let text: String = pieces.iter().map(spaced).collect();
        prop_assert_eq!(errors(&text), Vec::<String>::new());
    }

    #[test]
    fn any_characters_yield_a_file_that_checks(text in r"(\PC|[\n\t\r .,«»'’]){0,80}") {
        prop_assert_eq!(errors(&text), Vec::<String>::new());
    }
}

/// Time grows with the length of a text, whatever it is.
#[rstest]
#[case::elisions("l'")]
#[case::hyphens("a-")]
#[case::quotations_that_stay_open("« Il dort. ")]
#[case::bylines("Par Léa\n")]
#[case::figures("1,")]
#[case::quotes("\"")]
#[case::tags("<a")]
#[case::sentences("Le village de Paul Roy a vendu 45 livres lundi à Lyon.\n")]
#[case::one_paragraph("Le village a vendu, dit « Paul » : oui. ")]
#[case::words("mot ")]
fn a_long_text_of_any_kind_is_drafted_soon(#[case] part: &str) {
    let text = part.repeat((1 << 20) / part.len());
    let begun = std::time::Instant::now();
    draft(&text, 20);
    assert!(begun.elapsed().as_secs() < 20);
}

#[rstest]
#[case::a_short_form("M. Roy dort à 3,5 km. Il lit.", "M. Roy dort à 3,5 km")]
#[case::a_question("Qui dort ? Il lit.", "Qui dort\u{a0}?")]
#[case::a_reply("— Bonjour, dit-il. Il lit.", "Bonjour, dit-il")]
#[case::too_long(
    "Ce matin, les habitants de la petite commune de Brissac se lèvent : ils vont au marché.",
    "Ce matin, les habitants de la petite commune de Brissac se lèvent…"
)]
fn a_title_is_made_of_the_first_sentence(#[case] text: &str, #[case] title: &str) {
    assert_eq!(draft(text, 0).map(|draft| draft.made_title()).as_deref(), Some(title));
}
