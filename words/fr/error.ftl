# Ce qui empêche une commande de marcher

error-unknown-argument = `{ $argument }` n’est pas une option ni une commande connue
    essayez `relire --help`
error-invalid-choice = `{ $value }` n’est pas une valeur de `{ $argument }` ; valeurs permises : { $known }
    essayez `relire --help`
error-invalid-value = `{ $value }` n’est pas une valeur de `{ $argument }`
    essayez `relire --help`
error-missing-value = `{ $argument }` demande une valeur
    essayez `relire --help`
error-missing-argument = il manque : { $argument }
    essayez `relire --help`
error-argument-conflict = `{ $argument }` ne va pas avec le reste
    essayez `relire --help`
error-usage = ces options ne vont pas ensemble
    essayez `relire --help`
error-unreadable = `{ $path }` ne peut pas être lu : { $reason }
error-not-regular = `{ $path }` n’est pas un fichier ordinaire
error-write = `{ $path }` ne peut pas être écrit : { $reason }
error-output = la sortie standard ne peut pas être écrite : { $reason }
error-input = l’entrée standard ne peut pas être lue : { $reason }
error-terminal = le terminal ne peut pas être utilisé : { $reason }
    essayez `relire --plain`, qui joue ligne par ligne
error-no-data-folder = aucun dossier personnel n’est connu
    indiquez-en un avec `--data-dir`
error-broken-quiz = `{ $path }` contient des erreurs et ne peut pas être utilisé
    corrigez-les, puis vérifiez avec `relire check`
error-nothing-to-play = aucune question ne répond à ce choix
    retirez `--level`, `--skill` ou `--tag`, ou choisissez un autre quiz
error-no-quiz = il n’y a ici aucun quiz à jouer
    choisissez un autre dossier, ou retirez `--level`, `--skill` ou `--tag`
error-settings = `{ $path }`, ligne { $line } : { $message } (réglages ignorés)
error-reason-not-found = fichier ou dossier introuvable
error-reason-permission = accès refusé
error-reason-folder = c’est un dossier
error-reason-no-folder = ce n’est pas un dossier
error-reason-full = il n’y a plus de place
error-reason-read-only = lecture seule
