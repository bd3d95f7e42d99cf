# L'examen d'entraînement

exam-title = Examen d’entraînement
exam-form = { $name }, niveau { $level }
exam-level = Niveau visé : { $level }
exam-asks = { $texts ->
        [one] Un texte
       *[other] { $texts } textes
    }, { $questions ->
        [one] une question
       *[other] { $questions } questions
    }
exam-minutes = Durée : { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
exam-no-limit = Durée : sans limite
exam-rule-back = Vous pouvez revenir sur chaque question, changer vos réponses et marquer celles que vous voulez revoir.
exam-rule-help = Pas de vocabulaire, d’indice ni de traduction ; le corrigé vient quand vous rendez votre copie.
exam-rule-saved = Tout est enregistré : si vous quittez, vous reprendrez où vous en étiez.
exam-rule-clock = Le temps ne court que devant les questions ; vos pauses sont notées. À la fin du temps, la copie est rendue.
exam-only-training = C’est un entraînement : il a le format de l’épreuve, et rien de plus.
exam-begin = Appuyez sur Entrée pour commencer.
exam-goes-on = Vous reprenez votre copie : { $answered ->
        [0] aucune réponse
        [one] une réponse
       *[other] { $answered } réponses
    } sur { $asked }.
exam-left = { $minutes ->
        [one] il reste { $minutes } minute
       *[other] il reste { $minutes } minutes
    }
exam-left-seconds = il reste { $seconds } secondes
exam-passed = { $minutes } min
exam-noted = ● Réponse notée
exam-not-noted = ○ Pas encore de réponse
exam-begun = ◐ Réponse incomplète
exam-flagged = ⚑ à revoir
exam-typed = Écrivez votre réponse, puis Entrée pour passer à la suite.
exam-answered = { $answered ->
        [0] Aucune réponse
        [one] Une réponse
       *[other] { $answered } réponses
    } sur { $count }{ $begun ->
        [0] {""}
        [one] , dont une incomplète (◐)
       *[other] , dont { $begun } incomplètes (◐)
    }{ $flagged ->
        [0] {""}
       *[other] {""} · { $flagged } à revoir (⚑)
    }
exam-how-to-hand-in = r : rendre la copie ; Entrée : revoir la question choisie.
exam-sure = { $empty ->
        [0] Toutes les questions ont une réponse{ $begun ->
            [0] {""}
            [one] , mais une est incomplète
           *[other] , mais { $begun } sont incomplètes
        }. Appuyez encore une fois sur r pour rendre votre copie.
        [one] Une question est sans réponse{ $begun ->
            [0] {""}
            [one] , une réponse est incomplète
           *[other] , { $begun } réponses sont incomplètes
        }. Appuyez encore une fois sur r pour rendre votre copie quand même.
       *[other] { $empty } questions sont sans réponse{ $begun ->
            [0] {""}
            [one] , une réponse est incomplète
           *[other] , { $begun } réponses sont incomplètes
        }. Appuyez encore une fois sur r pour rendre votre copie quand même.
    }
exam-time-over = Le temps est écoulé : votre copie est rendue.
exam-not-answered = Vous n’avez pas répondu.
exam-below-floor = Moins de { $floor } sur { $out_of } : à l’examen, cette note serait éliminatoire.
exam-above-floor = Le seuil de { $floor } sur { $out_of } est atteint. À l’examen, c’est le total des quatre épreuves qui compte.
exam-pauses = { $count ->
        [one] Une pause
       *[other] { $count } pauses
    } ({ $minutes } min en tout)
exam-library = examen · { $questions ->
        [one] une question
       *[other] { $questions } questions
    } · { $minutes } min
exam-parts = Vos points, texte par texte :
exam-part = { $title } : { $points }/{ $out_of }

exam-plain-begin = Appuyez sur Entrée pour commencer.
exam-plain-how = Écrivez chaque réponse sur une ligne, puis appuyez sur Entrée.
    Une ligne vide veut dire « je ne sais pas ». Le corrigé vient à la fin.
    Pour savoir ce que vous pouvez écrire d’autre : /aide
exam-plain-help = Au lieu d’une réponse, vous pouvez écrire :
    /texte pour relire le texte
    /chercher et un mot, pour savoir où il est dans le texte
    /phrases pour relire le texte phrase par phrase, avec les numéros
    /question pour revoir la question
    /suivante pour passer à la question suivante
    /précédente pour revenir à la question précédente
    /marquer pour marquer la question à revoir
    /liste pour voir toutes les questions et aller à l’une d’elles
    /temps pour savoir combien de temps il reste
    /rendre pour rendre votre copie
    /aide pour revoir cette liste
    /quitter pour arrêter ; vous pourrez reprendre
exam-plain-row = { $number }. { $state ->
        [whole] réponse notée
        [begun] réponse incomplète
       *[empty] sans réponse
    }{ $flagged ->
        [yes] , à revoir
       *[no] {""}
    } : { $prompt }
exam-plain-noted = Votre réponse : { $answer }
exam-plain-taken = Réponse notée.
exam-plain-begun = Votre réponse est incomplète.
exam-plain-emptied = Pas de réponse.
exam-plain-first = C’est la première question.
exam-plain-answered = { $answered ->
        [0] Aucune réponse
        [one] Une réponse
       *[other] { $answered } réponses
    } sur { $count }{ $begun ->
        [0] {""}
        [one] , dont une incomplète
       *[other] , dont { $begun } incomplètes
    }{ $flagged ->
        [0] {""}
        [one] , une question à revoir
       *[other] , { $flagged } questions à revoir
    }
exam-plain-flagged = Cette question est marquée « à revoir ».
exam-plain-unflagged = Cette question n’est plus marquée.
exam-plain-end = Écrivez /rendre pour rendre votre copie, le numéro d’une question pour y revenir, ou /quitter pour arrêter ; vous pourrez reprendre.
exam-plain-not-here = Ce n’est pas possible pendant un examen. Pour voir ce que vous pouvez écrire : /aide
exam-plain-stopped = Arrêt : votre copie n’est pas rendue, vous pourrez la reprendre.
exam-plain-handed-in = Votre copie est rendue. Voici le corrigé.
exam-plain-text = Texte { $number } sur { $count } : { $title }
