# Les essais passés

history-none = Aucun essai n’est encore enregistré.
history-title = Vos essais
history-count = { $count ->
        [0] {""}
        [one] { $count } essai
       *[other] { $count } essais
    }
history-empty = Aucun essai pour l’instant. Choisissez un texte dans la bibliothèque : votre premier essai se retrouvera ici.
history-nothing = Aucun essai ne répond à cette recherche.
history-exam = examen
history-unreadable = Le quiz de cet essai ne peut plus être lu.
history-changed = Ce quiz a changé depuis ; voici sa version d’aujourd’hui.
history-date = { $day }/{ $month }/{ $year } { $hour }:{ $minute }
history-open = à reprendre, { $answered }/{ $asked }
history-time = { $minutes } min { $seconds } s
history-sound = { $count ->
        [0] Aucun essai n’est encore enregistré.
        [one] Le fichier des essais est en bon état : un essai.
       *[other] Le fichier des essais est en bon état : { $count } essais.
    }
