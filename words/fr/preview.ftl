# `relire preview`

preview-place = { $kind } · ligne { $line }, colonne { $column }
preview-help = aide :
preview-count = { $errors ->
        [0] { $warnings ->
            [0] aucun problème
            [one] un avertissement
           *[other] { $warnings } avertissements
        }
        [one] { $warnings ->
            [0] une erreur
            [one] une erreur, un avertissement
           *[other] une erreur, { $warnings } avertissements
        }
       *[other] { $warnings ->
            [0] { $errors } erreurs
            [one] { $errors } erreurs, un avertissement
           *[other] { $errors } erreurs, { $warnings } avertissements
        }
    }
preview-see = { $said } (touche { $key } pour voir)
preview-waiting = { $errors ->
        [one] Ce fichier a une erreur. Corrigez-la, enregistrez : le quiz s’affichera ici.
       *[other] Ce fichier a { $errors } erreurs. Corrigez-les, enregistrez : le quiz s’affichera ici.
    }
preview-broken = { $errors ->
        [one] la version enregistrée a une erreur
       *[other] la version enregistrée a { $errors } erreurs
    } ; vous voyez la dernière qui se lisait
preview-lost = { $reason } ; vous voyez la dernière version qui se lisait
preview-unwatched = les enregistrements ne peuvent pas être suivis : { $reason }
preview-ready = ligne { $line } : effacez `{ $text }`
preview-ready-later = corrigez d’abord les erreurs du fichier
preview-draft = brouillon
preview-questions = Les questions
preview-problems = Les problèmes du fichier
