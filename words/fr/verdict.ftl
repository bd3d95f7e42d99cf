# Verdicts, réponses, scores

verdict-right = Bonne réponse
verdict-remark = Bonne réponse, avec une remarque
verdict-partial = En partie juste
verdict-wrong = Mauvaise réponse
verdict-claimed = Comptée par vous comme correcte
verdict-unknown = je ne sais pas
verdict-true = Vrai
verdict-false = Faux
verdict-not-stated = Le texte ne le dit pas
verdict-share-order = { $part ->
        [one] { $part } paire voisine
       *[other] { $part } paires voisines
    } sur { $whole }
verdict-share-match = { $part ->
        [one] { $part } paire
       *[other] { $part } paires
    } sur { $whole }
verdict-share-cloze = { $part ->
        [one] { $part } blanc
       *[other] { $part } blancs
    } sur { $whole }
verdict-picks-multiple = { $found ->
        [0] Aucune bonne réponse cochée
        [one] Une bonne réponse cochée
       *[other] { $found } bonnes réponses cochées
    } sur { $of }{ $others ->
        [0] {""}
        [one] , une de trop
       *[other] , { $others } de trop
    }
verdict-picks-proof = { $found ->
        [0] Aucune phrase trouvée
        [one] Une phrase trouvée
       *[other] { $found } phrases trouvées
    } sur { $of }{ $others ->
        [0] {""}
        [one] , une de trop
       *[other] , { $others } de trop
    }
verdict-choice-alone = Le choix est juste, mais pas la preuve.
verdict-proof-alone = La preuve est la bonne, mais elle dit le contraire de votre choix.
verdict-gap-right = ({ $number }) { $sign } { $found }
verdict-gap-wrong = ({ $number }) { $sign } { $found } → { $expected }
verdict-gap-empty = ({ $number }) { $sign } … → { $expected }
verdict-sentences = { $count ->
        [one] phrase { $last }
       *[other] phrases { $others } et { $last }
    }
verdict-nothing = aucune phrase
verdict-score = Score : { $points }/{ $out_of }
