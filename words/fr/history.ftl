# Les essais passés

history-none = Aucun essai n’est encore enregistré.
history-date = { $day }/{ $month }/{ $year } { $hour }:{ $minute }
history-open = à reprendre, { $answered }/{ $asked }
history-time = { $minutes } min { $seconds } s
history-sound = { $count ->
        [0] Aucun essai n’est encore enregistré.
        [one] Le fichier des essais est en bon état : un essai.
       *[other] Le fichier des essais est en bon état : { $count } essais.
    }
