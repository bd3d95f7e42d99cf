# `relire man` : les titres de la page

man-name = NOM
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-exit = CODES DE SORTIE
man-exit-codes =
    0 : tout va bien.
    1 : check a trouvé des erreurs.
    2 : la commande est mal écrite, ou un fichier, un dossier ou le terminal ne peut pas servir.
    128 + n : arrêt par le signal n, après avoir remis le terminal en état.
