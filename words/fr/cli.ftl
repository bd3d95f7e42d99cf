# L’aide de la ligne de commande

cli-usage = Utilisation :
cli-commands = Commandes
cli-arguments = Arguments
cli-options = Options

cli-play = Lire un texte français et répondre à ses questions
cli-play-usage = relire [OPTIONS] [CHEMIN]…
cli-play-short = `relire --help` en dit plus.
cli-play-more =
    Sans CHEMIN, relire montre la bibliothèque : les quiz fournis, puis les vôtres.
    Un dossier ouvre sa bibliothèque, un fichier ouvre son quiz.

    Exemples :
      relire                        choisir un texte, le lire, répondre
      relire koursk-b1.yaml         ouvrir un quiz
      relire --level A2,B1          ne proposer que ces niveaux
      relire check mes-quiz/        vérifier des fichiers de quiz
cli-check = Trouver tous les problèmes des fichiers de quiz
cli-check-usage = relire check [OPTIONS] [CHEMIN]…
cli-check-short = `relire check --help` en dit plus.
cli-check-more =
    Sans CHEMIN, relire vérifie votre dossier de quiz ; « - » est l’entrée standard.
    Le code de sortie est 0 sans erreur, 1 avec des erreurs, 2 si un fichier est illisible.
cli-show = Montrer un quiz comme sur une feuille
cli-show-usage = relire show [OPTIONS] FICHIER
cli-show-short = `relire show --help` en dit plus.
cli-show-more =
    Le texte, ses questions et leurs options, à imprimer ou à projeter.
    Avec --key, les réponses et les phrases qui les prouvent.
cli-schema = Écrire le schéma JSON du format des quiz
cli-schema-usage = relire schema
cli-schema-short = `relire schema --help` en dit plus.
cli-schema-more = Un éditeur qui connaît ce schéma complète les champs et montre leur sens.

cli-option-path = Fichier de quiz, ou dossier
cli-option-file = Fichier de quiz
cli-option-lang = Langue de l’interface : fr ou en
cli-option-color = Couleurs : auto, always ou never
cli-option-data-dir = Dossier de vos quiz et de vos résultats
cli-option-help = Montrer cette aide
cli-option-version = Montrer la version
cli-option-mode = Façon de jouer : practice (la correction suit chaque réponse)
cli-option-seed = Nombre dont vient l’ordre des questions ; le même donne le même ordre
cli-option-count = Au plus autant de questions
cli-option-level = Niveaux visés, séparés par des virgules : A1 à C2
cli-option-skill = Compétence : locate, infer, interpret, evaluate, vocabulary
cli-option-tag = Étiquette d’un quiz ou d’une question
cli-option-no-shuffle = Garder l’ordre du fichier
cli-option-learner = Nom de l’élève, pour le compte rendu
cli-option-plain = Jouer ligne par ligne, sans plein écran
cli-option-report = Écrire le compte rendu (JSON) dans ce fichier ; « - » est la sortie standard
cli-option-format = Forme du résultat : human ou json
cli-option-deny-warnings = Traiter les avertissements comme des erreurs
cli-option-key = Donner aussi les réponses et les preuves
