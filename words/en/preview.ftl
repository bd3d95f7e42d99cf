# `relire preview`

preview-place = { $kind } · line { $line }, column { $column }
preview-help = help:
preview-count = { $errors ->
        [0] { $warnings ->
            [0] no problem
            [one] one warning
           *[other] { $warnings } warnings
        }
        [one] { $warnings ->
            [0] one error
            [one] one error, one warning
           *[other] one error, { $warnings } warnings
        }
       *[other] { $warnings ->
            [0] { $errors } errors
            [one] { $errors } errors, one warning
           *[other] { $errors } errors, { $warnings } warnings
        }
    }
preview-see = { $said } (key { $key } to see)
preview-waiting = { $errors ->
        [one] This file has one error. Mend it and save: the quiz will show here.
       *[other] This file has { $errors } errors. Mend them and save: the quiz will show here.
    }
preview-broken = { $errors ->
        [one] the file as saved has one error
       *[other] the file as saved has { $errors } errors
    }; you see the last version that could be read
preview-lost = { $reason }; you see the last version that could be read
preview-unwatched = saves can’t be followed: { $reason }
preview-ready = line { $line }: delete `{ $text }`
preview-ready-later = mend the errors of the file first
preview-draft = draft
preview-questions = The questions
preview-problems = The problems of the file
