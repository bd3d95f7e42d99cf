# Les données : copies, export, effacement

data-nothing = il n’y a encore rien à copier : aucun essai n’est enregistré
    jouez un quiz d’abord
data-copies = { $count ->
        [0] Aucune copie de sauvegarde n’est encore faite.
        [one] Une copie de sauvegarde, du { $date }.
       *[other] { $count } copies de sauvegarde ; la dernière est du { $date }.
    }
data-missing = Le fichier des essais n’est plus là, mais une copie l’est ; pour y revenir : `relire data restore { $copy }`
data-date = { $day }/{ $month }/{ $year }
data-copied = Copie faite : `{ $path }`
data-exported = Export écrit : `{ $path }`
data-restored = { $count ->
        [0] `{ $from }` est en place : aucun essai.
        [one] `{ $from }` est en place : un essai.
       *[other] `{ $from }` est en place : { $count } essais.
    }
data-replaced = Ce qui était là avant est gardé : `{ $path }`
data-whose = { $whose ->
        [one] pour { $learner }
       *[all] pour tous les élèves
    }
data-erase-what = À effacer { $whose } :
data-erase-attempts = { $count ->
        [0] aucun essai
        [one] un essai
       *[other] { $count } essais
    }
data-erase-open = dont { $count ->
        [one] un à reprendre
       *[other] { $count } à reprendre
    }
data-erase-reviews = { $count ->
        [0] aucune révision
        [one] une révision
       *[other] { $count } révisions
    }
data-erase-copies = { $count ->
        [0] aucune copie de sauvegarde n’en contient rien
        [one] de même dans la copie de sauvegarde
       *[other] de même dans { $count } copies de sauvegarde
    }
data-erase-elsewhere =
    Restent : vos quiz, et les copies et exports que vous avez
    faits ailleurs.
data-erase-sure = Effacer ? (oui ou non)
data-erase-name =
    On ne pourra pas revenir en arrière.
    Pour effacer, tapez le nom : { $learner }
data-erase-word =
    On ne pourra pas revenir en arrière.
    Pour effacer, tapez : effacer
data-erase-yes = oui
data-erase-confirm = effacer
data-erase-kept = Rien n’a été effacé.
data-erase-none = Il n’y a rien à effacer { $whose }.
data-erase-none-near = Il n’y a rien à effacer { $whose }. Vouliez-vous dire { $near } ?
data-erased = C’est effacé.
data-erase-terminal = sans terminal, relire ne peut pas demander s’il faut vraiment effacer ; rien n’a été effacé
    pour effacer sans question, ajoutez `--yes`
data-no-file = `restore` demande un fichier : une copie ou un export
    copies faites par relire : { $known }
data-no-copies = aucune
