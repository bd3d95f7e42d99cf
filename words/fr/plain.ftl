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
plain-broken = { $file } ne peut pas être joué (ligne { $line } : { $problem })
plain-library-how = Écrivez { $most ->
        [1] 1
       *[other] un nombre de 1 à { $most }
    }, puis appuyez sur Entrée.

plain-level = Niveau visé : { $level }
plain-minutes = Lecture : { $minutes ->
        [one] { $minutes } minute environ
       *[other] { $minutes } minutes environ
    }
plain-questions = Questions : { $questions }
plain-source = Source : { $source }
plain-glossary = Lexique
plain-term = { $term } : { $meaning }

plain-how = Écrivez chaque réponse sur une ligne, puis appuyez sur Entrée.
    Une ligne vide veut dire « je ne sais pas ».
plain-help = Au lieu d’une réponse, vous pouvez écrire :
    /texte pour relire le texte
    /lexique pour le sens des mots difficiles
    /question pour revoir la question
    /indice pour un indice
    /traduction pour la question dans une autre langue
    /aide pour revoir cette liste
    /correct pour compter la réponse précédente comme correcte
    /quitter pour arrêter et voir votre score

plain-question = Question { $number }/{ $count } · { $value ->
        [one] { $points } point
       *[other] { $points } points
    }
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

plain-verdict = { $sign } { $outcome } · { $points }/{ $out_of }
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
plain-skill = { $skill } : { $points }/{ $out_of }
plain-missed = Questions à revoir
plain-missed-question = Question { $number } : { $prompt }
plain-claimed = La réponse précédente est comptée comme correcte. Pour annuler : /correct
plain-unclaimed = La réponse précédente garde sa note.
plain-no-claim = Seule une réponse écrite qui vient d’être refusée ou corrigée peut être comptée comme correcte.
plain-claim-last = Entrée pour voir votre score (/correct pour compter cette réponse comme correcte).
plain-seed = Numéro de tirage : { $seed } (pour retrouver le même ordre : --seed { $seed })
