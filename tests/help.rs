//! The help of every command, short and long, in both languages.

mod program;

use program::{program, run};
use rstest::rstest;

const ENGLISH: &str = "en_US.UTF-8";
const FRENCH: &str = "fr_FR.UTF-8";

/// What the program says, with `~` for each no-break space.
fn said(arguments: &[&str], locale: &str) -> String {
    let told = run(program(locale).args(arguments), b"");
    assert_eq!((told.code, told.err.as_str()), (Some(0), ""), "{arguments:?}");
    assert!(told.out.ends_with('\n') && !told.out.ends_with("\n\n"), "{arguments:?}");
    told.out.replace('\u{a0}', "~")
}

#[test]
fn the_help_of_playing_in_french() {
    insta::assert_snapshot!(said(&["--help"], FRENCH), @"
    Lire un texte français et répondre à ses questions

    Utilisation~:
      relire [OPTIONS] [CHEMIN]…
      relire COMMANDE [OPTIONS]…

    Commandes~:
      check                   Trouver tous les problèmes des fichiers de quiz
      show                    Montrer un quiz comme sur une feuille
      mark                    Dire comment des réponses à une question seraient
                              notées
      new                     Écrire un quiz commenté, à changer pour en faire le
                              vôtre
      preview                 Jouer un quiz pendant que vous l’écrivez
      history                 Montrer les essais passés
      stats                   Montrer vos progrès
      review                  Revoir ce qui est à revoir aujourd’hui
      data                    Copier, remettre en place, exporter ou effacer vos
                              essais
      schema                  Écrire le schéma JSON du format des quiz
      completions             Écrire de quoi compléter les commandes dans votre
                              interpréteur
      man                     Écrire la page de manuel

    Arguments~:
      [CHEMIN]…               Fichier de quiz, ou dossier

    Options~:
          --mode MODE         Façon de jouer~: practice (la correction suit chaque
                              réponse) ou exam (elle vient quand la copie est
                              rendue)
          --seed N            Numéro de tirage~: le même numéro donne le même ordre
          --count N           Nombre de questions, au plus
          --level NIVEAU,…    Niveaux visés, séparés par des virgules~: A1 à C2
          --skill NOM         Compétence~: locate (repérer), infer (déduire),
                              interpret (relier), evaluate (juger), vocabulary
                              (vocabulaire)
          --tag NOM           Étiquette d’un quiz ou d’une question
          --no-shuffle        Garder l’ordre du fichier
          --learner NOM       Nom de l’élève, dont les essais sont tenus à part
          --new               Commencer un nouvel essai au lieu de reprendre celui
                              qui est ouvert
          --plain             Tout ligne par ligne~: ni plein écran, ni dessin
          --report FICHIER    Écrire le compte rendu (JSON) dans ce fichier~; «~-~»
                              est la sortie standard

    Partout~:
          --lang LANGUE       Langue de l’interface~: fr ou en
          --color QUAND       Couleurs~: auto, always ou never
          --data-dir DOSSIER  Dossier de vos quiz et de vos essais
      -h, --help              Montrer cette aide
      -V, --version           Montrer la version

    Sans CHEMIN, relire montre la bibliothèque~: les quiz fournis, puis les vôtres.
    Un dossier ouvre sa bibliothèque, un fichier ouvre son quiz. Un quiz fourni
    s’ouvre aussi par son nom.
    Quiz fournis~: premiers-pas, koursk-a2, annonces-b1, pedibus-b1, koursk-b1,
    koursk-b2, koursk-c1~; et un examen~: examen-b1.

    Exemples~:
      relire                        choisir un texte, le lire, répondre
      relire koursk-b1              jouer un quiz fourni
      relire mon-quiz.yaml          jouer un quiz de votre fichier
      relire --plain koursk-b1      le même, ligne par ligne
      relire --level A2,B1          ne proposer que ces niveaux
      relire --new koursk-b1        recommencer au lieu de reprendre
      relire check mes-quiz/        vérifier des fichiers de quiz
    ");
}

#[test]
fn the_help_of_playing_in_english() {
    insta::assert_snapshot!(said(&["--help"], ENGLISH), @"
    Read a French text and answer its questions

    Usage:
      relire [OPTIONS] [PATH]…
      relire COMMAND [OPTIONS]…

    Commands:
      check                  Find every problem in quiz files
      show                   Show a quiz as it would stand on paper
      mark                   Say how answers to one question would be marked
      new                    Write a commented quiz, to change into your own
      preview                Play a quiz while you are writing it
      history                Show past attempts
      stats                  Show your progress
      review                 Review what is due today
      data                   Copy, put back, export or erase your attempts
      schema                 Write the JSON Schema of the quiz format
      completions            Write what your shell needs to complete commands
      man                    Write the manual page

    Arguments:
      [PATH]…                Quiz file, or folder

    Options:
          --mode MODE        Way to play: practice (each answer is marked at once)
                             or exam (all are marked when handed in)
          --seed N           Seed of the order: the same number gives the same order
          --count N          Number of questions, at most
          --level LEVEL,…    Levels aimed at, separated by commas: A1 to C2
          --skill NAME       Skill: locate, infer, interpret, evaluate, vocabulary
          --tag NAME         Tag of a quiz or a question
          --no-shuffle       Keep the order of the file
          --learner NAME     The learner’s name, whose attempts are kept apart
          --new              Begin another attempt instead of going on with the one
                             left open
          --plain            Everything line by line: no full screen, no drawing
          --report FILE      Write the report (JSON) to this file; “-” is standard
                             output

    Everywhere:
          --lang LANGUAGE    Language of the interface: fr or en
          --color WHEN       Colours: auto, always or never
          --data-dir FOLDER  Folder of your quizzes and attempts
      -h, --help             Show this help
      -V, --version          Show the version

    Without PATH, relire shows the library: the built-in quizzes, then your own.
    A folder opens its library, a file opens its quiz. A built-in quiz opens by its
    name too.
    Built-in quizzes: premiers-pas, koursk-a2, annonces-b1, pedibus-b1, koursk-b1,
    koursk-b2, koursk-c1; and an exam: examen-b1.

    Examples:
      relire                        choose a text, read it, answer
      relire koursk-b1              play a built-in quiz
      relire my-quiz.yaml           play a quiz from your file
      relire --plain koursk-b1      the same, line by line
      relire --level A2,B1          offer these levels only
      relire --new koursk-b1        begin again instead of going on
      relire check my-quizzes/      check quiz files
    ");
}

#[test]
fn the_short_help_of_playing() {
    insta::assert_snapshot!(said(&["-h"], FRENCH), @"
    Lire un texte français et répondre à ses questions

    Utilisation~:
      relire [OPTIONS] [CHEMIN]…
      relire COMMANDE [OPTIONS]…

    Commandes~:
      check                   Trouver tous les problèmes des fichiers de quiz
      show                    Montrer un quiz comme sur une feuille
      mark                    Dire comment des réponses à une question seraient
                              notées
      new                     Écrire un quiz commenté, à changer pour en faire le
                              vôtre
      preview                 Jouer un quiz pendant que vous l’écrivez
      history                 Montrer les essais passés
      stats                   Montrer vos progrès
      review                  Revoir ce qui est à revoir aujourd’hui
      data                    Copier, remettre en place, exporter ou effacer vos
                              essais
      schema                  Écrire le schéma JSON du format des quiz
      completions             Écrire de quoi compléter les commandes dans votre
                              interpréteur
      man                     Écrire la page de manuel

    Arguments~:
      [CHEMIN]…               Fichier de quiz, ou dossier

    Options~:
          --mode MODE         Façon de jouer~: practice (la correction suit chaque
                              réponse) ou exam (elle vient quand la copie est
                              rendue)
          --seed N            Numéro de tirage~: le même numéro donne le même ordre
          --count N           Nombre de questions, au plus
          --level NIVEAU,…    Niveaux visés, séparés par des virgules~: A1 à C2
          --skill NOM         Compétence~: locate (repérer), infer (déduire),
                              interpret (relier), evaluate (juger), vocabulary
                              (vocabulaire)
          --tag NOM           Étiquette d’un quiz ou d’une question
          --no-shuffle        Garder l’ordre du fichier
          --learner NOM       Nom de l’élève, dont les essais sont tenus à part
          --new               Commencer un nouvel essai au lieu de reprendre celui
                              qui est ouvert
          --plain             Tout ligne par ligne~: ni plein écran, ni dessin
          --report FICHIER    Écrire le compte rendu (JSON) dans ce fichier~; «~-~»
                              est la sortie standard

    Partout~:
          --lang LANGUE       Langue de l’interface~: fr ou en
          --color QUAND       Couleurs~: auto, always ou never
          --data-dir DOSSIER  Dossier de vos quiz et de vos essais
      -h, --help              Montrer cette aide
      -V, --version           Montrer la version

    Des exemples~: relire --help
    ");
}

#[test]
fn the_help_of_check_in_french() {
    insta::assert_snapshot!(said(&["check", "--help"], FRENCH), @"
    Trouver tous les problèmes des fichiers de quiz

    Utilisation~:
      relire check [OPTIONS] [CHEMIN]…

    Arguments~:
      [CHEMIN]…               Fichier de quiz, ou dossier

    Options~:
          --format FORME      Forme du résultat~: human ou json (check~: aussi
                              github~; history~: aussi csv)
          --fix               Écrire dans les fichiers ce qui est sûr~: les id qui
                              manquent
          --deny-warnings     Traiter les avertissements comme des erreurs

    Partout~:
          --lang LANGUE       Langue de l’interface~: fr ou en
          --color QUAND       Couleurs~: auto, always ou never
          --data-dir DOSSIER  Dossier de vos quiz et de vos essais
      -h, --help              Montrer cette aide

    CHEMIN~: un fichier, un dossier, ou un quiz fourni par son nom~; «~-~» est
    l’entrée standard. Sans CHEMIN, relire vérifie votre dossier de quiz.
    Le code de sortie est 0 sans erreur, 1 avec des erreurs, 2 si un fichier
    est illisible.
    ");
}

#[test]
fn the_help_of_check_in_english() {
    insta::assert_snapshot!(said(&["check", "--help"], ENGLISH), @"
    Find every problem in quiz files

    Usage:
      relire check [OPTIONS] [PATH]…

    Arguments:
      [PATH]…                Quiz file, or folder

    Options:
          --format FORM      Form of the result: human or json (check: github too;
                             history: csv too)
          --fix              Write into the files what is safe: missing ids
          --deny-warnings    Treat warnings as errors

    Everywhere:
          --lang LANGUAGE    Language of the interface: fr or en
          --color WHEN       Colours: auto, always or never
          --data-dir FOLDER  Folder of your quizzes and attempts
      -h, --help             Show this help

    PATH: a file, a folder or a built-in quiz by its name; “-” is standard input.
    Without PATH, relire checks your folder of quizzes.
    The exit code is 0 without errors, 1 with errors, 2 where a file can’t be read.
    ");
}

#[test]
fn the_short_help_of_check() {
    insta::assert_snapshot!(said(&["check", "-h"], FRENCH), @"
    Trouver tous les problèmes des fichiers de quiz

    Utilisation~:
      relire check [OPTIONS] [CHEMIN]…

    Arguments~:
      [CHEMIN]…               Fichier de quiz, ou dossier

    Options~:
          --format FORME      Forme du résultat~: human ou json (check~: aussi
                              github~; history~: aussi csv)
          --fix               Écrire dans les fichiers ce qui est sûr~: les id qui
                              manquent
          --deny-warnings     Traiter les avertissements comme des erreurs

    Partout~:
          --lang LANGUE       Langue de l’interface~: fr ou en
          --color QUAND       Couleurs~: auto, always ou never
          --data-dir DOSSIER  Dossier de vos quiz et de vos essais
      -h, --help              Montrer cette aide

    Pour en savoir plus~: relire check --help
    ");
}

#[test]
fn the_help_of_show_in_french() {
    insta::assert_snapshot!(said(&["show", "--help"], FRENCH), @"
    Montrer un quiz comme sur une feuille

    Utilisation~:
      relire show [OPTIONS] FICHIER

    Arguments~:
      FICHIER                 Fichier de quiz, ou nom d’un quiz fourni

    Options~:
          --key               Donner aussi les réponses et les preuves
          --sentences         Donner les phrases du texte, une par ligne

    Partout~:
          --lang LANGUE       Langue de l’interface~: fr ou en
          --color QUAND       Couleurs~: auto, always ou never
          --data-dir DOSSIER  Dossier de vos quiz et de vos essais
      -h, --help              Montrer cette aide

    Le texte, ses questions et leurs options, à imprimer ou à projeter.
    Avec --key, les réponses et les phrases qui les prouvent.
    Avec --sentences, rien que les phrases du texte~: numéro, tabulation, phrase.
    ");
}

#[test]
fn the_help_of_show_in_english() {
    insta::assert_snapshot!(said(&["show", "--help"], ENGLISH), @"
    Show a quiz as it would stand on paper

    Usage:
      relire show [OPTIONS] FILE

    Arguments:
      FILE                   Quiz file, or the name of a built-in quiz

    Options:
          --key              Give the answers and their evidence too
          --sentences        Give the sentences of the text, one a line

    Everywhere:
          --lang LANGUAGE    Language of the interface: fr or en
          --color WHEN       Colours: auto, always or never
          --data-dir FOLDER  Folder of your quizzes and attempts
      -h, --help             Show this help

    The text, its questions and their options, to print or to project.
    With --key, the answers and the sentences that prove them.
    With --sentences, the sentences of the text alone: number, tab, sentence.
    ");
}

#[test]
fn the_short_help_of_show() {
    insta::assert_snapshot!(said(&["show", "-h"], ENGLISH), @"
    Show a quiz as it would stand on paper

    Usage:
      relire show [OPTIONS] FILE

    Arguments:
      FILE                   Quiz file, or the name of a built-in quiz

    Options:
          --key              Give the answers and their evidence too
          --sentences        Give the sentences of the text, one a line

    Everywhere:
          --lang LANGUAGE    Language of the interface: fr or en
          --color WHEN       Colours: auto, always or never
          --data-dir FOLDER  Folder of your quizzes and attempts
      -h, --help             Show this help

    To know more: relire show --help
    ");
}

#[test]
fn the_help_of_preview_in_french() {
    insta::assert_snapshot!(said(&["preview", "--help"], FRENCH), @"
    Jouer un quiz pendant que vous l’écrivez

    Utilisation~:
      relire preview [OPTIONS] FICHIER

    Arguments~:
      FICHIER                 Fichier de quiz à suivre

    Partout~:
          --lang LANGUE       Langue de l’interface~: fr ou en
          --color QUAND       Couleurs~: auto, always ou never
          --data-dir DOSSIER  Dossier de vos quiz et de vos essais
      -h, --help              Montrer cette aide

    Ouvrez FICHIER dans un éditeur, et relire à côté~: chaque enregistrement se voit
    aussitôt, brouillons compris, avec les problèmes que dirait relire check.
    Le fichier n’est jamais modifié, et aucun résultat n’est gardé.
    Exemple~: relire new mon-quiz.yaml, puis relire preview mon-quiz.yaml
    ");
}

#[test]
fn the_help_of_preview_in_english() {
    insta::assert_snapshot!(said(&["preview", "--help"], ENGLISH), @"
    Play a quiz while you are writing it

    Usage:
      relire preview [OPTIONS] FILE

    Arguments:
      FILE                   Quiz file to follow

    Everywhere:
          --lang LANGUAGE    Language of the interface: fr or en
          --color WHEN       Colours: auto, always or never
          --data-dir FOLDER  Folder of your quizzes and attempts
      -h, --help             Show this help

    Keep FILE open in an editor, and relire beside it: each save is shown at once,
    drafts included, with the problems that relire check would tell.
    The file is never changed, and no result is kept.
    Example: relire new my-quiz.yaml, then relire preview my-quiz.yaml
    ");
}

#[test]
fn the_short_help_of_preview() {
    insta::assert_snapshot!(said(&["preview", "-h"], ENGLISH), @"
    Play a quiz while you are writing it

    Usage:
      relire preview [OPTIONS] FILE

    Arguments:
      FILE                   Quiz file to follow

    Everywhere:
          --lang LANGUAGE    Language of the interface: fr or en
          --color WHEN       Colours: auto, always or never
          --data-dir FOLDER  Folder of your quizzes and attempts
      -h, --help             Show this help

    To know more: relire preview --help
    ");
}

#[test]
fn the_help_of_schema_in_french() {
    insta::assert_snapshot!(said(&["schema", "--help"], FRENCH), @"
    Écrire le schéma JSON du format des quiz

    Utilisation~:
      relire schema [OPTIONS]

    Partout~:
          --lang LANGUE       Langue de l’interface~: fr ou en
          --color QUAND       Couleurs~: auto, always ou never
          --data-dir DOSSIER  Dossier de vos quiz et de vos essais
      -h, --help              Montrer cette aide

    Un éditeur qui connaît ce schéma complète les champs et montre leur sens.
    ");
}

#[test]
fn the_help_of_schema_in_english() {
    insta::assert_snapshot!(said(&["schema", "--help"], ENGLISH), @"
    Write the JSON Schema of the quiz format

    Usage:
      relire schema [OPTIONS]

    Everywhere:
          --lang LANGUAGE    Language of the interface: fr or en
          --color WHEN       Colours: auto, always or never
          --data-dir FOLDER  Folder of your quizzes and attempts
      -h, --help             Show this help

    An editor that knows this schema completes fields and shows what they mean.
    ");
}

#[test]
fn the_short_help_of_schema() {
    insta::assert_snapshot!(said(&["schema", "-h"], ENGLISH), @"
    Write the JSON Schema of the quiz format

    Usage:
      relire schema [OPTIONS]

    Everywhere:
          --lang LANGUAGE    Language of the interface: fr or en
          --color WHEN       Colours: auto, always or never
          --data-dir FOLDER  Folder of your quizzes and attempts
      -h, --help             Show this help

    To know more: relire schema --help
    ");
}

#[rstest]
#[case(&["--help", "check"], "Find every problem")]
#[case(&["--lang", "en", "check", "--help"], "Find every problem")]
#[case::a_value_is_no_command(&["--learner", "check", "--help"], "Read a French text")]
fn help_is_that_of_the_command_named(#[case] arguments: &[&str], #[case] beginning: &str) {
    assert!(said(arguments, ENGLISH).starts_with(beginning));
}

#[test]
fn no_line_of_help_is_wider_than_a_terminal() {
    for command in [
        &["--help"][..],
        &["check", "--help"],
        &["show", "--help"],
        &["preview", "--help"],
        &["data", "--help"],
    ] {
        for locale in [FRENCH, ENGLISH] {
            for line in said(command, locale).lines() {
                assert!(line.chars().count() <= 80, "{line}");
            }
        }
    }
}
