# L’aide de la ligne de commande

cli-usage = Utilisation :
cli-commands = Commandes :
cli-arguments = Arguments :
cli-options = Options :
cli-everywhere = Partout :

cli-play = Lire un texte français et répondre à ses questions
cli-play-usage =
    relire [OPTIONS] [CHEMIN]…
    relire COMMANDE [OPTIONS]…
cli-play-short = Des exemples : relire --help
cli-play-more =
    Sans CHEMIN, relire montre la bibliothèque : les quiz fournis, puis les vôtres.
    Un dossier ouvre sa bibliothèque, un fichier ouvre son quiz. Un quiz fourni
    s’ouvre aussi par son nom.
    Quiz fournis : premiers-pas, koursk-a2, annonces-b1, pedibus-b1, koursk-b1,
    koursk-b2, koursk-c1 ; et un examen : examen-b1.

    Exemples :
      relire                        choisir un texte, le lire, répondre
      relire koursk-b1              jouer un quiz fourni
      relire mon-quiz.yaml          jouer un quiz de votre fichier
      relire --plain koursk-b1      le même, ligne par ligne
      relire --level A2,B1          ne proposer que ces niveaux
      relire --new koursk-b1        recommencer au lieu de reprendre
      relire check mes-quiz/        vérifier des fichiers de quiz
cli-check = Trouver tous les problèmes des fichiers de quiz
cli-check-usage = relire check [OPTIONS] [CHEMIN]…
cli-check-short = Pour en savoir plus : relire check --help
cli-check-more =
    CHEMIN : un fichier, un dossier, ou un quiz fourni par son nom ; « - » est
    l’entrée standard. Sans CHEMIN, relire vérifie votre dossier de quiz.
    Le code de sortie est 0 sans erreur, 1 avec des erreurs, 2 si un fichier
    est illisible.
cli-show = Montrer un quiz comme sur une feuille
cli-show-usage = relire show [OPTIONS] FICHIER
cli-show-short = Pour en savoir plus : relire show --help
cli-show-more =
    Le texte, ses questions et leurs options, à imprimer ou à projeter.
    Avec --key, les réponses et les phrases qui les prouvent.
    Avec --sentences, rien que les phrases du texte : numéro, tabulation, phrase.
cli-mark = Dire comment des réponses à une question seraient notées
cli-mark-usage = relire mark [OPTIONS] FICHIER QUESTION [RÉPONSE]…
cli-mark-short = Pour en savoir plus : relire mark --help
cli-mark-more =
    QUESTION est l’identifiant (id) de la question. Sans RÉPONSE, relire lit une réponse
    par ligne sur l’entrée standard. Chaque note dit quelle règle a décidé.
    Exemple : relire mark koursk-b1 combien "onze mille" "11 000" "600 000"
cli-new = Écrire un quiz commenté, à changer pour en faire le vôtre
cli-new-usage = relire new [OPTIONS] FICHIER
cli-new-short = Pour en savoir plus : relire new --help
cli-new-more =
    FICHIER se termine par .yaml ou .yml ; s’il existe, il est gardé, sauf avec --force.
    Avec --text, relire propose des questions sur un texte français, chacune avec sa preuve :
    des brouillons, à relire et à reformuler avant de les jouer.
    Exemple : relire new mon-quiz.yaml --text article.txt, puis relire check mon-quiz.yaml
cli-preview = Jouer un quiz pendant que vous l’écrivez
cli-preview-usage = relire preview [OPTIONS] FICHIER
cli-preview-short = Pour en savoir plus : relire preview --help
cli-preview-more =
    Ouvrez FICHIER dans un éditeur, et relire à côté : chaque enregistrement se voit
    aussitôt, brouillons compris, avec les problèmes que dirait relire check.
    Le fichier n’est jamais modifié, et aucun résultat n’est gardé.
    Exemple : relire new mon-quiz.yaml, puis relire preview mon-quiz.yaml
cli-history = Montrer les essais passés
cli-history-usage = relire history [OPTIONS]
cli-history-short = Pour en savoir plus : relire history --help
cli-history-more =
    Le plus récent d’abord : date, score, durée, titre. Un essai laissé ouvert se reprend
    en ouvrant son quiz, ou depuis la bibliothèque.
    Avec --format json, un tableau de comptes rendus ; avec --format csv, une ligne par essai.
    Pour les parcourir et les rouvrir à l’écran : relire, puis la touche h.
cli-stats = Montrer vos progrès
cli-stats-usage = relire stats [OPTIONS]
cli-stats-short = Pour en savoir plus : relire stats --help
cli-stats-more =
    Semaine après semaine, par compétence, par niveau, et les remarques à l’écrit. Un
    pourcentage demande 5 réponses au moins ; un progrès n’est annoncé que s’il est net.
    Plusieurs élèves sont montrés l’un après l’autre, ou un seul avec --learner.
    À l’écran : relire, puis la touche p.
    Avec --plain, sans dessin ; avec --format json, un tableau, un objet par élève.
cli-review = Revoir ce qui est à revoir aujourd’hui
cli-review-usage = relire review [OPTIONS]
cli-review-short = Pour en savoir plus : relire review --help
cli-review-more =
    Les mots du lexique de vos lectures, dans leur phrase, au moment où l’on risque de
    les oublier ; dix nouveaux mots par jour au plus. Une question manquée revient une
    fois, un autre jour, avec son texte. Une séance en propose 20 au plus ; --count change ce
    nombre. Chaque réponse est enregistrée aussitôt.
cli-data = Copier, remettre en place, exporter ou effacer vos essais
cli-data-usage =
    relire data path
    relire data verify
    relire data backup [FICHIER]
    relire data restore FICHIER
    relire data export [FICHIER]
    relire data erase [--learner NOM] [--yes]
cli-data-short = Pour en savoir plus : relire data --help
cli-data-more =
    Vos quiz sont dans le sous-dossier quizzes, vos essais dans le fichier
    attempts.db. Tout reste sur cet ordinateur.

      path      dire dans quel dossier sont vos quiz et vos essais
      verify    relire tout le fichier des essais et dire s’il est en bon état
      backup    en faire une copie, dans FICHIER ou dans le sous-dossier backups
      restore   remettre en place une copie ou un export ; ce qui était là est gardé
      export    écrire tout en texte (JSON, ligne par ligne), pour d’autres outils
      erase     effacer les essais d’un élève, ou tous, copies comprises ;
                demandé deux fois, sauf avec --yes

    Chaque jour de jeu, relire fait une copie dans backups ; il en garde sept.
    Exemples :
      relire data backup /media/cle                 copier vos essais sur une clé
      relire data restore attempts-2026-11-23.db    revenir à la copie de ce jour
      relire data erase --learner "Zoé"             effacer ce qui est de Zoé
cli-schema = Écrire le schéma JSON du format des quiz
cli-schema-usage = relire schema [OPTIONS]
cli-schema-short = Pour en savoir plus : relire schema --help
cli-schema-more = Un éditeur qui connaît ce schéma complète les champs et montre leur sens.
cli-completions = Écrire de quoi compléter les commandes dans votre interpréteur
cli-completions-usage = relire completions [OPTIONS] INTERPRÉTEUR
cli-completions-short = Pour en savoir plus : relire completions --help
cli-completions-more =
    INTERPRÉTEUR : bash, elvish, fish, powershell ou zsh. Dans bash, par exemple :
      relire completions bash > ~/.local/share/bash-completion/completions/relire
cli-man = Écrire la page de manuel
cli-man-usage = relire man [OPTIONS]
cli-man-short = Pour en savoir plus : relire man --help
cli-man-more =
    Pour la lire : relire man > relire.1, puis man ./relire.1

cli-option-path = Fichier de quiz, ou dossier
cli-option-file = Fichier de quiz, ou nom d’un quiz fourni
cli-option-shell = Interpréteur de commandes
cli-option-lang = Langue de l’interface : fr ou en
cli-option-color = Couleurs : auto, always ou never
cli-option-data-dir = Dossier de vos quiz et de vos essais
cli-option-fix = Écrire dans les fichiers ce qui est sûr : les id qui manquent
cli-option-force = Remplacer le fichier s’il existe
cli-option-written = Fichier de quiz à suivre
cli-option-new = Commencer un nouvel essai au lieu de reprendre celui qui est ouvert
cli-option-output = Fichier à écrire
cli-option-text = Texte autour duquel proposer des questions (- : l’entrée standard)
cli-option-questions = Nombre de questions proposées, au plus (20 sinon)
cli-option-help = Montrer cette aide
cli-option-version = Montrer la version
cli-option-mode = Façon de jouer : practice (la correction suit chaque réponse) ou exam (elle vient quand la copie est rendue)
cli-option-seed = Numéro de tirage : le même numéro donne le même ordre
cli-option-count = Nombre de questions, au plus
cli-option-level = Niveaux visés, séparés par des virgules : A1 à C2
cli-option-skill = Compétence : locate (repérer), infer (déduire), interpret (relier), evaluate (juger), vocabulary (vocabulaire)
cli-option-tag = Étiquette d’un quiz ou d’une question
cli-option-no-shuffle = Garder l’ordre du fichier
cli-option-learner = Nom de l’élève, dont les essais sont tenus à part
cli-option-plain = Tout ligne par ligne : ni plein écran, ni dessin
cli-option-report = Écrire le compte rendu (JSON) dans ce fichier ; « - » est la sortie standard
cli-option-id = Identifiant (id) de la question
cli-option-answer = Réponse à noter, entre guillemets si elle a plusieurs mots
cli-option-format = Forme du résultat : human ou json (check : aussi github ; history : aussi csv)
cli-option-action = path, verify, backup, restore, export ou erase
cli-option-copy = backup, export : fichier ou dossier où écrire ; restore : copie ou export à remettre en place
cli-option-yes = Effacer sans rien demander
cli-option-deny-warnings = Traiter les avertissements comme des erreurs
cli-option-key = Donner aussi les réponses et les preuves
cli-option-sentences = Donner les phrases du texte, une par ligne

cli-value-path = {"["}CHEMIN]…
cli-value-file = FICHIER
cli-value-id = QUESTION
cli-value-written = FICHIER
cli-value-output = FICHIER
cli-value-text = TEXTE
cli-value-questions = N
cli-value-answer = RÉPONSE
cli-value-shell = INTERPRÉTEUR
cli-value-lang = LANGUE
cli-value-color = QUAND
cli-value-data-dir = DOSSIER
cli-value-mode = MODE
cli-value-seed = N
cli-value-count = N
cli-value-level = NIVEAU,…
cli-value-skill = NOM
cli-value-tag = NOM
cli-value-learner = NOM
cli-value-report = FICHIER
cli-value-format = FORME
cli-value-action = ACTION
cli-value-copy = {"["}FICHIER]
