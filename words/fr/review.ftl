# Ce qui est à revoir

review-title = Révision
review-position = Révision { $number }/{ $count }
review-plain-position = Révision { $number } sur { $count }
review-looking = Recherche de ce qui est à revoir…
review-words = { $count ->
        [one] { $count } mot
       *[other] { $count } mots
    }
review-questions = { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
review-due = À revoir aujourd’hui : { $things } (touche r)
review-begin = À revoir aujourd’hui : { $things }
review-part = Cette fois : { $things }. Le reste suivra.
review-meaning-of = Dans cette phrase, que veut dire « { $term } » ?
review-word-for = Complétez par le mot ou l’expression du texte qui veut dire : { $meaning }
review-none = Rien à revoir aujourd’hui.
review-none-yet = Il n’y a encore rien à revoir : les mots du lexique et les questions manquées de vos lectures viendront ici.
review-meaning = { $term } : { $meaning }
review-over = Révision terminée
review-stopped = Révision interrompue
review-reviewed = Vous avez revu { $things }.
review-right = { $right ->
        [0] Aucune bonne réponse
        [one] Une bonne réponse
       *[other] { $right } bonnes réponses
    } sur { $all }
review-rest = Encore à revoir aujourd’hui : { $things }
review-never = Il n’y a plus rien à revoir pour le moment.
review-next = Prochaine révision : { $days ->
        [1] demain
       *[other] le { $day ->
            [1] 1er
           *[other] { $day }
        } { $month ->
            [1] janvier
            [2] février
            [3] mars
            [4] avril
            [5] mai
            [6] juin
            [7] juillet
            [8] août
            [9] septembre
            [10] octobre
            [11] novembre
           *[12] décembre
        }{ $other_year ->
            [1] {" "}{ $year }
           *[0] {""}
        }
    }
review-claim = Entrée pour continuer (/correct pour compter cette réponse comme correcte).
review-plain-help = Au lieu d’une réponse, vous pouvez écrire :
    /texte pour relire le texte
    /chercher et un mot, pour savoir où il est dans le texte
    /phrases pour relire le texte phrase par phrase, avec les numéros
    /lexique pour le sens des mots difficiles
    /question pour revoir la question
    /indice pour un indice
    /traduction pour la question dans une autre langue
    /aide pour revoir cette liste
    /quitter pour arrêter
review-claimed = Votre réponse est comptée comme correcte.
review-unclaimed = Votre réponse garde sa note.
review-busy = Vos essais ne répondent pas ; réessayez dans un moment.
