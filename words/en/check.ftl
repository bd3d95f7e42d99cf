# `relire check`

check-error = error
check-warning = warning
check-help = help
check-more = { $file }: { $count ->
        [one] one more problem
       *[other] { $count } more problems
    }
check-fixed = { $files ->
        [0] Nothing to mend without you.
        [one] One file mended.
       *[other] { $files } files mended.
    }
check-summary = { $files ->
        [0] no file
        [one] { $files } file
       *[other] { $files } files
    }{ $questions ->
        [0] {""}
        [one] , { $questions } question
       *[other] , { $questions } questions
    }{ $drafts ->
        [0] {""}
        [one] {" "}(one of them a draft)
       *[other] {" "}({ $drafts } of them drafts)
    }: { $errors ->
        [0] no error
        [one] { $errors } error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warning
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }
