# Les progrès

progress-title = Vos progrès
progress-of = Progrès : { $learner }
progress-nameless = sans nom
progress-reading = Lecture de vos essais…
progress-nothing = Aucun essai pour l’instant.
progress-none = Répondez à un texte jusqu’au bout : vos progrès se liront ici.
progress-attempts = { $finished ->
        [0] Aucun essai fini
        [one] Un essai fini
       *[other] { $finished } essais finis
    }{ $open ->
        [0] {""}
        [one] , un essai ouvert
       *[other] , { $open } essais ouverts
    } ; { $answers ->
        [one] une réponse
       *[other] { $answers } réponses
    } en tout, en { $time }.
progress-words = { $count ->
        [0] Aucun mot du vocabulaire n’est encore connu.
        [one] Un mot du vocabulaire connu.
       *[other] { $count } mots du vocabulaire connus.
    }
progress-set-aside = Clé corrigée depuis : { $count ->
        [one] une réponse mise de côté.
       *[other] { $count } réponses mises de côté.
    }
progress-moment = moins d’une minute
progress-minutes = { $minutes } min
progress-hours = { $hours } h { $minutes } min

progress-weeks = Semaine après semaine
progress-week = sem. du { $day ->
        [1] 1er
       *[other] { $day }
    } { $month }{ $year }
progress-month = { $month ->
        [1] janv.
        [2] févr.
        [3] mars
        [4] avr.
        [5] mai
        [6] juin
        [7] juil.
        [8] août
        [9] sept.
        [10] oct.
        [11] nov.
       *[other] déc.
    }
progress-gap = { $count ->
        [one] une semaine sans essai fini
       *[other] { $count } semaines sans essai fini
    }
progress-share = { $percent } %, { $questions ->
        [one] une question
       *[other] { $questions } questions
    }
progress-few = { $points } sur { $out_of } { $whole ->
        [one] point
       *[other] points
    }
progress-trend-up = Vous progressez : aux questions que vous voyiez pour la première fois, { $earlier } % des points dans la première moitié, { $later } % dans la seconde.
progress-trend-down = Aux questions que vous voyiez pour la première fois, moins de points qu’avant : { $earlier } % dans la première moitié, { $later } % dans la seconde. Les textes étaient peut-être plus difficiles.
progress-trend-level = Aux questions que vous voyiez pour la première fois, pas de différence nette : { $earlier } % des points dans la première moitié, { $later } % dans la seconde.
progress-trend-few = Il est trop tôt pour parler de progrès : il faut { $wanted } questions vues pour la première fois ({ $count } pour l’instant).
progress-again = Un quiz rejoué compte chaque fois.

progress-skills = Par compétence
progress-levels = Par niveau visé
progress-no-level = sans niveau

progress-writing = À l’écrit
progress-typed = Pour 10 réponses écrites (il y en a { $typed }) :
progress-typed-few = { $typed ->
        [one] Une réponse écrite :
       *[other] { $typed } réponses écrites :
    }
progress-no-remark = { $typed ->
        [one] Une réponse écrite, sans remarque.
       *[other] { $typed } réponses écrites, sans remarque.
    }
progress-rate = { $tens } ({ $times } sur { $of })
progress-rate-few = { $times } sur { $of }
progress-rate-up = de plus en plus
progress-rate-down = de moins en moins
progress-kind-accent = accents
progress-kind-case = majuscules
progress-kind-apostrophe = apostrophes
progress-kind-hyphen = traits d’union
progress-kind-elision = élisions
progress-kind-article = articles
progress-kind-agreement = accords
progress-kind-spelling = orthographe
progress-kind-typo = fautes de frappe
progress-kind-negation = négations
progress-kind-number-format = virgules
progress-kind-unit = unités
