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
verdict-share-multiple = { $part } sur { $whole }, les réponses fausses en moins
verdict-share-order = { $part ->
        [one] { $part } paire voisine
       *[other] { $part } paires voisines
    } sur { $whole }
verdict-share-match = { $part ->
        [one] { $part } paire
       *[other] { $part } paires
    } sur { $whole }
verdict-score = Score : { $points }/{ $out_of }
