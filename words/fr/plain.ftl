# Le jeu ligne par ligne

plain-library = Choisissez un texte.
plain-library-quiz = { $number }. { $title }{ $level ->
        [none] {""}
       *[other] , niveau { $level }
    }, { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } de lecture{ $best ->
        [none] {""}
       *[other] , meilleur résultat { $best }
    }
plain-library-open = { $number }. Reprendre : { $title }, { $answered ->
        [0] aucune réponse
        [one] une réponse
       *[other] { $answered } réponses
    } sur { $asked }
plain-library-exam = { $number }. { $title }, examen, { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
plain-broken = { $file } ne peut pas être joué (ligne { $line } : { $problem })
plain-library-how = Écrivez { $most ->
        [1] 1
       *[other] un nombre de 1 à { $most }
    }, puis appuyez sur Entrée.
plain-library-more = Pour savoir ce que vous pouvez écrire d’autre : /aide
plain-library-help = Au lieu d’un numéro, vous pouvez écrire :
    /chercher et des mots, pour trouver les textes qui en parlent, ou un niveau, par exemple : /chercher b1
    /liste pour revoir tous les textes
    /révision pour revoir ce qui est à revoir aujourd’hui
    /historique pour retrouver vos essais
    /progrès pour savoir où vous en êtes
    /aide pour revoir cette liste
    /quitter pour arrêter
plain-found-quizzes = { $count ->
        [0] Aucun texte ne répond à cette recherche.
        [one] Un texte trouvé
       *[other] { $count } textes trouvés
    }
plain-attempt = { $number }. { $date }, { $title }{ $mode ->
        [exam] , examen
       *[practice] {""}
    }, { $went }
plain-attempt-how = Écrivez { $most ->
        [1] 1
       *[other] un nombre de 1 à { $most }
    } pour retrouver un essai, ou appuyez sur Entrée pour revenir aux textes.
plain-progress-row = { $name } : { $told }

plain-level = Niveau visé : { $level }
plain-minutes = Lecture : { $minutes ->
        [one] { $minutes } minute environ
       *[other] { $minutes } minutes environ
    }
plain-questions = Questions : { $questions }
plain-source = Source : { $source }
plain-passage = Le texte
plain-glossary = Lexique
plain-term = { $term } : { $meaning }

plain-how = Écrivez chaque réponse sur une ligne, puis appuyez sur Entrée.
    Une ligne vide veut dire « je ne sais pas ».
    Pour savoir ce que vous pouvez écrire d’autre : /aide
plain-help = Au lieu d’une réponse, vous pouvez écrire :
    /texte pour relire le texte
    /chercher et un mot, pour savoir où il est dans le texte
    /phrases pour relire le texte phrase par phrase, avec les numéros
    /lexique pour le sens des mots difficiles
    /question pour revoir la question
    /indice pour un indice
    /traduction pour la question dans une autre langue
    /corrigé pour revoir le corrigé de la réponse précédente
    /correct pour compter la réponse précédente comme correcte
    /aide pour revoir cette liste
    /quitter pour arrêter et voir votre score
plain-round = Encore une fois : { $count ->
        [one] la question manquée
       *[other] les { $count } questions manquées
    }

plain-question = Question { $number } sur { $count }, { $value ->
        [one] { $points } point
       *[other] { $points } points
    }
plain-gap = (blanc { $number })
plain-choice = { $letter }) { $text }
plain-letter-true = v
plain-letter-false = f
plain-letter-not-stated = ?
plain-how-single = Répondez par une lettre.
plain-how-multiple = Plusieurs réponses sont possibles : écrivez leurs lettres avec des espaces, par exemple : a b
plain-how-true-false = Répondez par v ou f.
plain-how-not-stated = Répondez par v, f ou ?
plain-how-order = Répondez par les lettres dans le bon ordre, par exemple : c a b
plain-how-match = Répondez par des paires, une lettre et un nombre, par exemple : a2 b1 c3
plain-how-cloze = { $count ->
        [one] Répondez par ce qui manque dans le blanc.
       *[other] Répondez par ce qui manque dans les { $count } blancs, dans l’ordre, avec une barre entre deux, par exemple : mot | mot
    }
plain-how-cloze-bank = Répondez par les lettres des mots, dans l’ordre des blancs, par exemple : c a b
plain-how-proof = { $count ->
        [one] Répondez par le numéro de la phrase (de 1 à { $among }).
       *[other] Répondez par les numéros des { $count } phrases (de 1 à { $among }), avec des espaces.
    }
plain-how-justified = { $count ->
        [one] Répondez par v ou f, puis @ et le numéro de la phrase qui le prouve, par exemple : v @ 4{ $third ->
            [yes] {""} ; ou par un point d’interrogation seul
           *[no] {""}
        }
       *[other] Répondez par v ou f, puis @ et les numéros des { $count } phrases qui le prouvent, par exemple : v @ 4 5{ $third ->
            [yes] {""} ; ou par un point d’interrogation seul
           *[no] {""}
        }
    }
plain-sentences = Les phrases du texte, avec leur numéro
plain-sentences-again = Pour relire les phrases du texte avec leur numéro : /phrases
plain-sentence = { $number }. { $text }
plain-right = { $number }. { $text }
plain-how-short = Répondez par quelques mots.
plain-how-number = Répondez par un nombre.
plain-how-number-unit = Répondez par un nombre (unité : { $unit }).
plain-unreadable = Cette réponse n’a pas été comprise ; elle ne compte pas. Pour voir ce que vous pouvez écrire : /aide
plain-unknown-command = Cette commande n’existe pas. Pour voir ce que vous pouvez écrire : /aide
plain-no-hint = Cette question n’a pas d’indice.
plain-no-translation = Cette question n’a pas de traduction.
plain-no-glossary = Ce texte n’a pas de lexique.
plain-no-verdict = Il n’y a pas encore de corrigé : il vient après votre réponse.
plain-not-here = Ce n’est pas possible ici. Pour voir ce que vous pouvez écrire : /aide
plain-search-how = Écrivez aussi ce que vous cherchez, par exemple : /chercher maison
plain-found = { $count ->
        [0] Rien trouvé dans le texte.
        [one] Trouvé une fois dans le texte
       *[other] Trouvé { $count } fois dans le texte
    }

plain-verdict = { $outcome }, { $value ->
        [one] { $points } point
       *[other] { $points } points
    } sur { $out_of }
plain-gap-filled = Blanc { $number } : { $found }, { $outcome ->
        [right] juste
        [remark] juste, avec une remarque
       *[wrong] faux ; il fallait : { $expected }
    }
plain-gap-empty = Blanc { $number } : rien ; il fallait : { $expected }
plain-gap-said = Blanc { $number } : { $text }
plain-gap-bare = Blanc { $number } : rien
plain-pair = { $left } : { $right }
plain-answer-given = Votre réponse : { $answer }
plain-answer-right = La bonne réponse : { $answer }
plain-evidence = Dans le texte : « { $text } »

plain-finished = C’est fini : vous avez répondu à toutes les questions.
plain-stopped = Arrêt : { $answered ->
        [0] aucune réponse
        [one] une réponse
       *[other] { $answered } réponses
    } pour { $count ->
        [one] une question
       *[other] { $count } questions
    }.
plain-skills = Points par compétence
plain-skill = { $skill } : { $points } sur { $out_of }
plain-missed = Questions à revoir
plain-missed-question = Question { $number } : { $prompt }
plain-claimed = Votre réponse à la question { $number } est comptée comme correcte. Pour annuler : /correct
plain-unclaimed = Votre réponse à la question { $number } garde sa note.
plain-no-claim = Seule une réponse que vous avez écrite, et qui a été refusée ou corrigée, peut être comptée comme correcte.
plain-claim-last = Entrée pour voir votre score (/correct pour compter cette réponse comme correcte).
plain-after = Écrivez le numéro d’une question pour la revoir, /manquées pour rejouer les questions manquées, ou appuyez sur Entrée pour finir. Pour savoir ce que vous pouvez écrire d’autre : /aide
plain-after-help = Vous pouvez écrire :
    le numéro d’une question, pour la revoir avec son corrigé
    /liste pour voir toutes les questions
    /correct pour compter comme correcte votre réponse à la question que vous venez de revoir
    /correct et un numéro, pour une autre question
    /manquées pour rejouer les questions manquées
    /rejouer pour tout rejouer dans un autre ordre
    /aide pour revoir cette liste
    /quitter pour arrêter
    Une ligne vide termine.
plain-nothing-missed = Il n’y a rien à rejouer : toutes les réponses sont justes.
plain-unanswered = Sans réponse
plain-listed = { $number }. { $outcome } : { $prompt }
plain-seed = Numéro de tirage : { $seed } (pour retrouver le même ordre : --seed { $seed })
