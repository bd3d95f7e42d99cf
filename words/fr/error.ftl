# Ce qui empêche une commande de marcher

error-unknown-option = `{ $argument }` n’est pas une option de `{ $command }`
    essayez `{ $command } --help`
error-unknown-option-near = `{ $argument }` n’est pas une option de `{ $command }`
    vouliez-vous dire `{ $near }` ?
error-extra-argument = `{ $argument }` est de trop
    essayez `{ $command } --help`
error-invalid-choice = `{ $value }` n’est pas une valeur de `{ $argument }`
    valeurs permises : { $known }
error-invalid-number = `{ $value }` n’est pas un nombre possible pour `{ $argument }`
    essayez `{ $command } --help`
error-missing-value = `{ $argument }` demande une valeur
    essayez `{ $command } --help`
error-needless-value = `{ $argument }` ne prend pas de valeur
    essayez `{ $command } --help`
error-missing-argument = il manque : { $argument }
    essayez `{ $command } --help`
error-given-twice = `{ $argument }` est donné deux fois
    une fois suffit
error-not-together = `{ $argument }` et `{ $other }` ne vont pas ensemble
    gardez l’une des deux options
error-option-of-playing = `{ $argument }` sert à jouer et ne va pas avec `{ $command }`
    essayez `{ $command } --help`
error-argument-not-utf8 = une option n’est pas écrite en UTF-8
    essayez `{ $command } --help`
error-usage = ces options n’ont pas été comprises
    essayez `{ $command } --help`
error-unknown-question = aucune question ne s’appelle `{ $id }`
    questions de ce quiz : { $known }
error-unreadable = `{ $path }` ne peut pas être lu : { $reason }
error-unreadable-near = `{ $path }` ne peut pas être lu : { $reason }
    vouliez-vous dire `{ $near }` ?
error-not-regular = `{ $path }` n’est pas un fichier ordinaire
error-too-large = `{ $path }` dépasse 1 Mio
    gardez-en l’article seul
error-not-utf8 = { $encoding ->
        [document] `{ $path }` est un document (Word, PDF…) et non un texte simple
        [damaged] `{ $path }` contient un octet abîmé
       *[other] `{ $path }` n’est pas en UTF-8 ; il semble être en { $encoding }
    }
    { $encoding ->
        [document] copiez le texte dans un éditeur simple, comme le Bloc-notes, et enregistrez-le
       *[other] enregistrez-le de nouveau en choisissant l’encodage « UTF-8 »
    }
error-no-words = `{ $path }` ne contient aucun mot
    copiez-y l’article, et enregistrez
error-write = `{ $path }` ne peut pas être écrit : { $reason }
error-output = la sortie standard ne peut pas être écrite : { $reason }
error-input = l’entrée standard ne peut pas être lue : { $reason }
error-terminal = le terminal ne peut pas être utilisé : { $reason }
    essayez `relire --plain`, qui joue ligne par ligne
error-preview-terminal = `relire preview` a besoin d’un terminal pour afficher le quiz
    essayez `relire check`, qui dit les problèmes d’un fichier
error-no-data-folder = aucun dossier personnel n’est connu
    indiquez-en un avec `--data-dir`
error-broken-quiz = `{ $path }` contient des erreurs et ne peut pas être utilisé
    corrigez-les, puis vérifiez avec `relire check`
error-nothing-to-play = aucune question ne répond à ce choix
    retirez `--level`, `--skill` ou `--tag`, ou choisissez un autre quiz
error-exam-whole = cet examen se passe en entier et dans les conditions de l’examen : `{ $option }` n’y a pas de sens
    retirez `{ $option }`, ou choisissez un quiz
error-no-quiz = il n’y a ici aucun quiz à jouer
    choisissez un autre dossier, ou retirez `--level`, `--skill` ou `--tag`
error-reason-not-found = fichier ou dossier introuvable
error-reason-permission = accès refusé
error-reason-folder = c’est un dossier
error-reason-no-folder = ce n’est pas un dossier
error-reason-full = il n’y a plus de place
error-reason-read-only = lecture seule
error-reason-name = le nom n’est pas possible : il est trop long, peut-être
error-reason-loop = les liens tournent en rond
error-panic = une erreur du programme l’a arrêté
error-fix-files = `--fix` corrige des fichiers, et montre à l’écran ce qu’il change
    donnez des fichiers ou des dossiers, sans `-` et sans `--format`
error-not-yaml = le nom d’un fichier de quiz se termine par `.yaml`, et non `{ $file }`
    essayez par exemple `relire new mon-quiz.yaml`
error-file-exists = `{ $file }` existe déjà ; rien n’a été écrit
    donnez un autre nom, ou remplacez-le avec `--force`
error-same-file = `{ $file }` est le texte lui-même ; rien n’a été écrit
    donnez un autre nom au quiz
error-link-to-nothing = `{ $path }` est un lien qui ne mène à rien ; rien n’a été écrit
    supprimez ce lien, ou donnez un autre nom
error-text-too-long = le texte est trop long pour un quiz, qui tient dans 1 Mio ; rien n’a été écrit
    gardez-en une partie
error-control = `{ $path }`, ligne { $line } : un caractère de commande, qui n’est pas du texte
    copiez l’article dans un éditeur simple, et enregistrez-le
error-input-control = l’entrée standard, ligne { $line } : un caractère de commande, qui n’est pas du texte
    donnez l’article en texte simple
error-input-no-words = l’entrée standard ne contient aucun mot
    donnez-lui l’article : `relire new mon-quiz.yaml --text - < article.txt`
error-input-too-large = le texte de l’entrée standard dépasse 1 Mio
    n’y gardez que l’article
error-input-not-utf8 = { $encoding ->
        [document] l’entrée standard est un document (Word, PDF…) et non un texte simple
        [damaged] l’entrée standard contient un octet abîmé
       *[other] l’entrée standard n’est pas en UTF-8 ; elle semble être en { $encoding }
    }
    { $encoding ->
        [document] donnez-en le texte, copié dans un éditeur simple
        [damaged] donnez l’article en UTF-8
       *[other] convertissez-la d’abord : `iconv -f { $encoding } -t UTF-8`
    }
error-exam = ce fichier est un examen ; cette commande veut un quiz
    nommez l’un des quiz dont l’examen est fait
