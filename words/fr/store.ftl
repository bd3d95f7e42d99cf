# La mémoire des essais

store-resumed = Vous reprenez l’essai que vous aviez commencé : { $answered ->
        [0] aucune réponse
        [one] une réponse
       *[other] { $answered } réponses
    } pour { $asked ->
        [one] une question
       *[other] { $asked } questions
    }. (Pour en commencer un autre : --new)
store-edited = Ce quiz a changé depuis ; vous continuez avec sa version d’alors.
store-waiting = Votre réponse n’est pas encore enregistrée.
store-failing = Pas encore enregistré ({ $reason }) ; relire réessaie.
store-off = Rien ne sera enregistré : { $reason }.
store-unseen = Vos essais ne peuvent pas être lus : { $reason }.
store-kept = Tout est enregistré.
store-lost = Les dernières réponses n’ont pas pu être enregistrées.
store-no-folder = aucun dossier personnel n’est connu ; rien n’a été enregistré
    indiquez-en un avec `--data-dir`
store-not-regular = `{ $path }` n’est pas un fichier ordinaire ; rien n’y a été écrit
    déplacez-le, ou indiquez un autre dossier avec `--data-dir`
store-empty = `{ $path }` est vide, alors qu’il devrait contenir des essais ; rien n’y a été écrit
    remettez à sa place une copie, ou supprimez-le pour repartir de zéro
store-not-database = `{ $path }` n’est pas un fichier de relire ; rien n’y a été écrit
    déplacez-le, ou indiquez un autre dossier avec `--data-dir`
store-foreign = `{ $path }` appartient à un autre programme ; rien n’y a été écrit
    déplacez-le, ou indiquez un autre dossier avec `--data-dir`
store-newer = `{ $path }` vient d’une version plus récente de relire (schéma { $schema }) ; rien n’y a été lu ni écrit
    mettez relire à jour, ou indiquez un autre dossier avec `--data-dir`
store-damaged = `{ $path }` est abîmé ; rien n’y a été écrit
    gardez-le de côté sous un autre nom : relire en fera un nouveau
store-replaced = `{ $path }` a été supprimé ou remplacé pendant l’essai
    les dernières réponses n’y sont peut-être pas
store-busy = `{ $path }` est occupé par un autre programme
    fermez-le, puis recommencez
store-elsewhere = cet essai continue dans une autre fenêtre : ce qui a été répondu dans celle-ci n’est pas enregistré
    fermez l’une des deux
store-unusable = `{ $path }` ne peut pas être utilisé : { $reason }
    indiquez un autre dossier avec `--data-dir`
store-reason-no-folder = aucun dossier personnel n’est connu
store-reason-not-regular = le fichier des essais n’est pas un fichier ordinaire
store-reason-empty = le fichier des essais est vide
store-reason-not-database = le fichier des essais n’est pas de relire
store-reason-foreign = le fichier des essais est d’un autre programme
store-reason-newer = le fichier des essais vient d’une version plus récente
store-reason-damaged = le fichier des essais est abîmé
store-reason-replaced = le fichier des essais a été supprimé ou remplacé
store-reason-busy = le fichier des essais est occupé
store-reason-elsewhere = cet essai continue dans une autre fenêtre
store-reason-erased = cet essai a été effacé
store-reason-cut = il en manque la fin
store-reason-line = ce n’est pas un export
store-reason-exists = le fichier existe déjà
store-erased = cet essai a été effacé pendant qu’il continuait ici ; plus rien n’en est enregistré
    commencez-en un autre
store-cut = `{ $path }` : il manque la fin de cet export ; rien n’a été changé
    copiez-le de nouveau en entier, ou refaites-le avec `relire data export`
store-line = `{ $path }`, ligne { $line } : ce n’est pas une ligne d’un export de relire ; rien n’a été changé
    donnez une copie faite par `relire data backup`, ou un export entier
store-exists = `{ $path }` existe déjà ; rien n’y a été écrit
    donnez un autre nom
store-full = `{ $path }` ne peut pas être écrit : il n’y a plus de place sur le disque
    faites de la place, puis recommencez
store-restore = donnez une copie faite par `relire data backup`, ou un export entier
store-restore-newer = mettez relire à jour, ou donnez une autre copie
store-go-back = pour revenir à la dernière copie : `relire data restore { $copy } --data-dir { $folder }`
store-unread = Un essai ne peut plus être repris : { $title }
