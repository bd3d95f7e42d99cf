# L’aide et ce qui passe par-dessus un écran

help-title = Les touches de cet écran
help-always = Ctrl-C quitte toujours.
help-search = Chercher :
help-found = { $count ->
        [0] rien trouvé
        [one] trouvé une fois
       *[other] trouvé { $count } fois
    }
help-too-small = La fenêtre est trop petite : il faut 40 colonnes et 10 lignes.
