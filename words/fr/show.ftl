# `relire show` : le quiz comme sur une feuille

show-level = Niveau visé : { $level }
show-source = Source : { $source }
show-name = Nom : ...............................    Note : ........ / { $points }
show-glossary = Lexique
show-term = { $term } : { $meaning }
show-prompt = { $prompt } ({ $value ->
        [one] { $points } point
       *[other] { $points } points
    })
show-true-false = {"    "}[ ] Vrai    [ ] Faux
show-true-false-not-stated = {"    "}[ ] Vrai    [ ] Faux    [ ] Le texte ne le dit pas
show-key = Corrigé
show-evidence = Ligne { $line } : « { $text } »
show-accepted = Accepté aussi : { $texts }
