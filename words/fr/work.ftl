# Ce qu’il reste à travailler, à la fin

work-title = À travailler
work-skill = { $name } : { $right ->
        [0] aucune juste
        [one] une juste
       *[other] { $right } justes
    } sur { $of }
work-trap = { $times } erreurs sur { $of } : { $why }
work-trap-repeated-word = l’option reprenait un mot du texte
work-trap-outside-text = le texte ne le disait pas
work-trap-opposite = le texte disait le contraire
work-trap-too-general = l’option en disait plus que le texte
work-trap-overclaim = l’option changeait une affirmation en fait certain
work-trap-wrong-detail = un chiffre, une date ou un lieu n’était pas le bon
work-trap-wrong-reference = ce n’était pas la bonne personne ou la bonne chose
work-trap-elsewhere = c’était vrai, mais ne répondait pas à la question
work-several = preuve à réunir dans plusieurs phrases : { $right ->
        [0] aucune juste
        [one] une juste
       *[other] { $right } justes
    } sur { $of } (dans une seule phrase : { $other_right } sur { $other_of })
work-one = preuve dans une seule phrase : { $right ->
        [0] aucune juste
        [one] une juste
       *[other] { $right } justes
    } sur { $of } (dans plusieurs phrases : { $other_right } sur { $other_of })
work-remarks = à l’écrit : { $counts }
