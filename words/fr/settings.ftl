# Les réglages : l’écran, le fichier, et ce qui n’y va pas

settings-title = Réglages
settings-measure = Largeur du texte
settings-theme = Thème
settings-language = Langue
settings-learner = Élève
settings-plain = Ligne par ligne
settings-accent-key = Touche des accents

settings-columns = { $count } colonnes
settings-theme-terminal = couleurs du terminal
settings-theme-dark = sombre
settings-theme-light = clair
settings-theme-contrast = fort contraste
settings-theme-safe = daltonien
settings-language-auto = celle du système : { $language }
settings-language-fr = français
settings-language-en = anglais
settings-sample = Exemple
settings-nobody = aucun nom
settings-yes = oui
settings-no = non
settings-accents = Tab ou { $key }

settings-about-measure = Le texte prend cette largeur, ou celle de la fenêtre si elle est plus étroite.
settings-about-theme = Aucun thème ne se fie aux couleurs seules : signes, gras et soulignés disent la même chose.
settings-about-language = La langue des écrans et des explications ; les textes restent en français.
settings-about-learner = Ce nom tient vos essais à part de ceux des autres. Entrée pour l’écrire.
settings-about-learner-typing = Écrivez un nom ou un prénom, puis Entrée ; Échap garde l’ancien.
settings-about-plain = Sans plein écran : pour un lecteur d’écran ou une plage braille.
settings-about-accent-key = Dans un champ à remplir, elle met un accent sur la lettre avant le curseur.
settings-later = Valable au prochain démarrage.
settings-given = Cette fois, { $option } l’emporte.
settings-colourless = Cette fois, les couleurs sont coupées.

settings-not-written = Réglages non enregistrés ({ $reason }) ; ils valent pour cette fois.
settings-no-place = aucun dossier personnel n’est connu
settings-broken = erreur à la ligne { $line } du fichier
settings-table = une section du fichier porte ce nom

settings-wrong-title = À corriger dans les réglages
settings-wrong-after = relire fonctionne quand même. Vous retrouverez ces lignes dans le terminal en quittant.
settings-mistake = `{ $path }`, ligne { $line }, colonne { $column } : { $mistake }
settings-wrong-line = cette ligne n’est pas un réglage ; les autres comptent
    écrivez par exemple `theme = "dark"`
settings-wrong-unquoted = cette ligne ne peut pas être lue ; les autres comptent
    vouliez-vous écrire `{ $mended }` ?
settings-wrong-near = `{ $name }` n’est pas un réglage ; les autres comptent
    vouliez-vous dire `{ $near }` ?
settings-wrong-name = `{ $name }` n’est pas un réglage ; les autres comptent
    réglages possibles : { $known }
settings-wrong-twice = `{ $name }` est réglé une deuxième fois ; la première compte
    supprimez l’une des deux lignes
settings-wrong-value = `{ $found }` ne va pas pour `{ $name }` ; les autres réglages comptent
    valeurs permises : { $allowed }
settings-allowed-measure = un nombre entier de { $least } à { $most }, sans guillemets
settings-allowed-text = un nom entre guillemets
settings-allowed-switch = true (oui) ou false (non), sans guillemets

settings-file-head =
    Les réglages de relire. L’écran « Réglages », depuis la bibliothèque, les change aussi.
    Une ligne qui commence par # ne compte pas : retirez-le pour régler.
settings-file-measure = Largeur du texte, en colonnes : de 45 à 100.
settings-file-theme =
    Thème : "terminal" (les couleurs de votre terminal), "dark" (sombre), "light" (clair),
    "contrast" (fort contraste), "safe" (sans opposer le rouge et le vert).
settings-file-language = Langue des écrans : "auto" (celle du système), "fr" ou "en".
settings-file-learner = Nom de l’élève : ses essais sont tenus à part de ceux des autres.
settings-file-plain =
    true (oui) : jouer ligne par ligne, sans plein écran, pour un lecteur d’écran
    ou une plage braille ; false : non.
settings-file-accent-key =
    Touche qui met les accents, en plus de Tab : "ctrl-t", "ctrl-g", "ctrl-k" ou "f9".
