# Ce qui est dit d’une réponse écrite

remark-found = Vous
remark-expected = Attendu

remark-accent-missing = Il manque un accent : { $expected }
remark-accent-added = Un accent est de trop : on écrit { $expected }
remark-accent-other = Ce n’est pas le bon accent : on écrit { $expected }
remark-case = Un nom propre prend une majuscule : { $expected }
remark-apostrophe = Il manque l’apostrophe : { $expected }
remark-apostrophe-added = L’apostrophe est de trop : { $expected }
remark-hyphen = Il manque le trait d’union : { $expected }
remark-hyphen-added = Le trait d’union est de trop : { $expected }
remark-elision = Devant une voyelle ou un h muet, la voyelle tombe : { $expected }
remark-elision-added = Ici, la voyelle ne tombe pas : { $expected }
remark-article = L’article à revoir : { $expected }, et non { $found }
remark-article-missing = Il manque un petit mot : { $expected }
remark-article-added = Un petit mot est de trop : { $found }
remark-agreement = L’accord ou la terminaison à revoir : { $expected }, et non { $found }
remark-spelling = L’orthographe à revoir : { $expected }, et non { $found }
remark-typo = Une lettre à corriger : { $expected }, et non { $found }
remark-negation = À l’écrit, la négation demande { $expected }.
remark-number-format = En français, la virgule sépare les décimales : { $expected }
remark-unit = Il manque l’unité : { $expected }

remark-not-accent = « { $found } » est un autre mot que « { $expected } » : l’accent change le sens.
remark-not-word = « { $found } » est un autre mot que « { $expected } ».
remark-not-name = « { $found } » est un autre nom que « { $expected } ».
remark-not-value = « { $found } » n’est pas la bonne valeur : « { $expected } ».
remark-not-unit = Ce n’est pas la bonne unité : « { $found } » au lieu de « { $expected } ».
remark-not-preposition = La préposition change le sens : « { $found } » au lieu de « { $expected } ».
remark-not-negation = La négation change le sens : « { $found } » au lieu de « { $expected } ».
remark-not-negation-missing = Sans « { $expected } », le sens change.
remark-not-negation-added = Avec « { $found } », le sens change.
remark-not-missing = Il manque : { $expected }
remark-not-added = En trop : { $found }
remark-not-other = « { $found } » au lieu de « { $expected } ».
remark-not-rejected = Le quiz refuse cette réponse.
remark-not-strict = Ce quiz ne pardonne pas cette faute. { $remark }

remark-basis-exact = Identique à la réponse attendue.
remark-basis-typography = Identique, aux espaces, aux signes ou aux majuscules près.
remark-basis-value = La même valeur, écrite autrement.
remark-basis-front = Identique, à l’article ou à la préposition du début près.
remark-basis-list = Les mêmes éléments, dans un autre ordre.
remark-basis-tolerance = Dans la marge admise.
remark-basis-reformed = Une autre graphie admise.

remark-count-accent = { $count ->
        [one] { $count } accent
       *[other] { $count } accents
    }
remark-count-case = { $count ->
        [one] { $count } majuscule
       *[other] { $count } majuscules
    }
remark-count-apostrophe = { $count ->
        [one] { $count } apostrophe
       *[other] { $count } apostrophes
    }
remark-count-hyphen = { $count ->
        [one] { $count } trait d’union
       *[other] { $count } traits d’union
    }
remark-count-elision = { $count ->
        [one] { $count } élision
       *[other] { $count } élisions
    }
remark-count-article = { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
remark-count-agreement = { $count ->
        [one] { $count } accord
       *[other] { $count } accords
    }
remark-count-spelling = { $count ->
        [one] { $count } faute d’orthographe
       *[other] { $count } fautes d’orthographe
    }
remark-count-typo = { $count ->
        [one] { $count } faute de frappe
       *[other] { $count } fautes de frappe
    }
remark-count-negation = { $count ->
        [one] { $count } négation
       *[other] { $count } négations
    }
remark-count-number-format = { $count ->
        [one] { $count } virgule
       *[other] { $count } virgules
    }
remark-count-unit = { $count ->
        [one] { $count } unité
       *[other] { $count } unités
    }
