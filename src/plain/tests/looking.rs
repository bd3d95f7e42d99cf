//! After the score: questions once more, claims, another round.

use super::*;

/// What is said behind the first score.
fn behind_the_score(said: &str) -> (String, Ended) {
    let (heard, ended) = conversation(said.as_bytes(), Language::French);
    let end = heard.find("Score~: ").expect("a score");
    let (_, heard) = heard[end..].split_once('\n').expect("a line");
    (heard.to_owned(), ended)
}

#[test]
fn nothing_follows_the_score_where_nothing_is_asked() {
    for said in ["b\n3\n?\n", "b\n3\n?\n\n", "b\n3\n?\n\n1\n"] {
        assert_eq!(behind_the_score(said).0, "", "{said:?}");
    }
}

#[test]
fn a_question_is_shown_once_more_and_its_answer_counted_right() {
    let (heard, ended) = behind_the_score("b\n4\n?\n2\n/correct\n/liste\n/indice\n/correct 1\n");
    insta::assert_snapshot!(heard, @"

    Question 2 sur 3, 1 point
    Quel âge a-t-il~?

    Mauvaise réponse, 0 point sur 1
    Votre réponse~: 4
    La bonne réponse~: 3~ans
    «~4~» n’est pas la bonne valeur~: «~3~ans~».
    Votre réponse à la question 2 est comptée comme correcte. Pour annuler~: /correct
    1. Bonne réponse~: Où est Félix~?
    2. Comptée par vous comme correcte~: Quel âge a-t-il~?
    3. Bonne réponse~: Félix aime Léa.
    Ce n’est pas possible ici. Pour voir ce que vous pouvez écrire~: /aide
    Seule une réponse que vous avez écrite, et qui a été refusée ou corrigée, peut être comptée comme correcte.

    Score~: 2,5/2,5
    ");
    assert!(ended.sittings[0].items()[1].claimed);
}

#[test]
fn what_was_missed_is_asked_again() {
    let (heard, ended) = behind_the_score("a\n3\n?\n/manquées\nb\n/manquées\n/rejouer\n");
    insta::assert_snapshot!(heard, @"

    Encore une fois~: la question manquée

    Question 1 sur 1, 1 point
    Où est Félix~?
    a) sous la table
    b) sur la table
    Répondez par une lettre.

    Bonne réponse, 1 point sur 1
    Votre réponse~: sur la table
    «~sur~» veut dire «~au-dessus~».
    Dans le texte~: «~Félix dort sur la table.~»

    C’est fini~: vous avez répondu à toutes les questions.

    Points par compétence
    repérer~: 1 sur 1

    Numéro de tirage~: 0 (pour retrouver le même ordre~: --seed 0)
    Score~: 1/1
    Il n’y a rien à rejouer~: toutes les réponses sont justes.

    Le chat
    Niveau visé~: A1
    Lecture~: 1 minute environ
    Questions~: 3

    Le texte

    Félix dort sur la table. Il a trois ans.

    Léa l’aime bien.

    Lexique
    dort~: ne bouge plus

    Écrivez chaque réponse sur une ligne, puis appuyez sur Entrée.
    Une ligne vide veut dire «~je ne sais pas~».
    Pour savoir ce que vous pouvez écrire d’autre~: /aide

    Question 1 sur 3, 1 point
    Où est Félix~?
    a) sous la table
    b) sur la table
    Répondez par une lettre.

    Arrêt~: aucune réponse pour 3 questions.

    Points par compétence
    repérer~: 0 sur 1
    déduire~: 0 sur 0,5

    Numéro de tirage~: 0 (pour retrouver le même ordre~: --seed 0)
    Score~: 0/2,5
    ");
    let rounds: Vec<bool> = ended.sittings.iter().map(Session::is_round).collect();
    assert_eq!(rounds, [false, true, false]);
}

#[test]
fn the_answer_before_is_told_once_more() {
    let (heard, _) = conversation("/corrigé\na\n/corrigé\n".as_bytes(), Language::French);
    assert!(heard.contains("Il n’y a pas encore de corrigé"), "{heard}");
    assert_eq!(heard.matches("Votre réponse~: sous la table").count(), 2, "{heard}");
}

#[test]
fn words_are_found_in_the_text() {
    let said = "/chercher felix\n/chercher\n/chercher souris\n";
    let (heard, _) = conversation(said.as_bytes(), Language::French);
    let (_, heard) = heard.split_once("Répondez par une lettre.\n").expect("a question");
    let told: Vec<&str> = heard.lines().take(4).collect();
    assert_eq!(
        told,
        [
            "Trouvé une fois dans le texte",
            "1. Félix dort sur la table.",
            "Écrivez aussi ce que vous cherchez, par exemple~: /chercher maison",
            "Rien trouvé dans le texte.",
        ]
    );
}

/// No sign stands for a word: what is drawn on a screen is said here.
#[test]
fn nothing_is_told_by_a_sign() {
    let every = include_str!("../../../tests/quizzes/every-type.yaml");
    for language in [Language::French, Language::English] {
        for mode in [Mode::Practice, Mode::Exam] {
            for line in ["", "a", "b c a", "a1", "x | y", "f @ 1", "1"] {
                let said = format!("/aide\n{line}\n/suivante\n").repeat(30);
                let heard = heard_in(every, mode, &said, language);
                let sign = heard.chars().find(|c| "✓✗≈→●○◐⚑·…█░│▸^".contains(*c));
                assert_eq!(sign, None, "{heard}");
            }
        }
    }
}

fn heard_in(quiz: &str, mode: Mode, said: &str, language: Language) -> String {
    let (words, mut output) = (Words::new(language), Vec::new());
    let mut input = Cursor::new(said.as_bytes());
    let mut talk = Talk::new(&mut input, &mut output, &words, instant);
    let choice = Choice { mode, ..Choice::default() };
    play(start(quiz), &choice, &mut Seeds::new(Some(7), || 0), &mut talk).expect("a conversation");
    String::from_utf8(output).expect("text")
}
