# `relire check`

check-error = erreur
check-warning = avertissement
check-help = aide
check-more = { $file } : { $count ->
        [one] encore un problème
       *[other] encore { $count } problèmes
    }
check-fixed = { $files ->
        [0] Rien à corriger sans vous.
        [one] Un fichier corrigé.
       *[other] { $files } fichiers corrigés.
    }
check-summary = { $files ->
        [0] aucun fichier
        [one] { $files } fichier
       *[other] { $files } fichiers
    }{ $questions ->
        [0] {""}
        [one] , { $questions } question
       *[other] , { $questions } questions
    }{ $drafts ->
        [0] {""}
        [one] {" "}(dont un brouillon)
       *[other] {" "}(dont { $drafts } brouillons)
    } : { $errors ->
        [0] aucune erreur
        [one] { $errors } erreur
       *[other] { $errors } erreurs
    }, { $warnings ->
        [0] aucun avertissement
        [one] { $warnings } avertissement
       *[other] { $warnings } avertissements
    }
