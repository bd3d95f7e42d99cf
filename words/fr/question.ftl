# Une question et ce qui suit la réponse

question-position = Question { $number }/{ $count }
question-points = { $count ->
        [one] { $shown } point
       *[other] { $shown } points
    }
question-several = Plusieurs réponses possibles : cochez avec Espace
question-statement = Vrai ou faux, d’après le texte ?
question-typed = Écrivez votre réponse, puis Entrée (F6 : je ne sais pas).
question-accents = Tab : accents (facultatifs, sauf s’ils changent le mot).
question-accents-strict = Tab : accents (obligatoires ici).
question-hint = Indice :
question-no-hint = Il n’y a pas d’indice pour cette question.
question-no-translation = Il n’y a pas de traduction pour cette question.
question-you-answered = Vous avez répondu : { $answer }
question-you-did-not-know = Vous avez répondu : je ne sais pas
question-key = Réponse attendue :
question-solution = Corrigé
question-explain = Explication :
question-evidence = Preuve :
question-line = ligne { $first }
question-some-lines = lignes { $others } et { $last }
question-lines = lignes { $first } à { $last }
question-claim = Vous pensez avoir raison ? La touche c compte cette réponse comme correcte.
question-order = Mettez dans l’ordre : Espace prend une ligne, ↑↓ la déplacent, Espace la pose.
question-order-taken = ↑↓ déplacent la ligne, Espace la pose.
question-place = { $place }e chez vous
question-place-first = 1er chez vous
question-match = Formez les paires : ←→ ou un chiffre pour la ligne choisie.
question-cloze = Complétez le texte.
question-gaps = Écrivez le mot du blanc choisi ; ↑↓ changent de blanc, Entrée passe au suivant.
question-bank = Une lettre (ou ←→) met un mot dans le blanc choisi ; ↑↓ changent de blanc.
question-gaps-left = { $count ->
        [one] Il reste un blanc
       *[other] Il reste { $count } blancs
    } : Entrée encore une fois pour répondre quand même.
question-fill-first = Remplissez d’abord un blanc.
question-order-first = Vous n’avez rien déplacé : Entrée encore une fois pour répondre dans cet ordre.
question-proof = { $count ->
        [one] Montrez la phrase dans le texte : ↑↓ de phrase en phrase, ←→ de paragraphe en paragraphe ; Espace la choisit.
       *[other] Montrez les { $count } phrases dans le texte : ↑↓ de phrase en phrase, ←→ de paragraphe en paragraphe ; Espace les choisit.
    }
question-picked = { $count ->
        [one] { $picked ->
            [0] Aucune phrase choisie
            [one] Une phrase choisie
           *[other] { $picked } phrases choisies, pour une seule à trouver
        }
       *[other] { $picked ->
            [0] Aucune phrase choisie
            [one] Une phrase choisie
           *[other] { $picked } phrases choisies
        } sur { $count }
    }
question-pick-first = Choisissez d’abord une phrase avec Espace.
question-then-prove = { $count ->
        [one] Vrai ou faux ? Ensuite, montrez la phrase qui le prouve.
       *[other] Vrai ou faux ? Ensuite, montrez les { $count } phrases qui le prouvent.
    }
question-your-choice = Votre choix : { $choice } (Échap pour en changer)
question-pick = { $sign } « { $text } » ({ $lines })
question-you-picked = Vous avez montré :
question-yours = chez vous : { $text }
question-pair-first = Formez d’abord une paire : ←→ ou un chiffre pour la ligne choisie.
question-tick-first = Cochez d’abord une réponse avec Espace.
question-type-first = Écrivez d’abord une réponse (F6 : je ne sais pas).
