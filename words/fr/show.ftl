# `relire show` : le quiz comme sur une feuille

show-level = Niveau visé : { $level }
show-author = Auteur du quiz : { $author }
show-license = Licence : { $license }
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
show-gap = ({ $number }) { $line }
show-bank = Mots à placer : { $words }
show-key-gap = ({ $number }) { $words }
show-proof = { $count ->
        [one] Recopiez cette phrase du texte :
       *[other] Recopiez ces { $count } phrases du texte :
    }
show-justify = { $count ->
        [one] Justifiez en recopiant la phrase du texte qui le prouve :
       *[other] Justifiez en recopiant les { $count } phrases du texte qui le prouvent :
    }
show-key = Corrigé
show-evidence = { $more ->
        [0] Ligne { $first }
        [1] Lignes { $first } et { $last }
       *[other] Lignes { $first } à { $last }
    } : « { $text } »
show-accepted = Accepté aussi : { $texts }
