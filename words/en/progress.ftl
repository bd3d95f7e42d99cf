# Progress

progress-title = Your progress
progress-of = Progress: { $learner }
progress-nameless = no name
progress-reading = Reading your attempts…
progress-nothing = No attempt yet.
progress-none = Answer a text to its end, and your progress will stand here.
progress-attempts = { $finished ->
        [0] No finished attempt
        [one] One finished attempt
       *[other] { $finished } finished attempts
    }{ $open ->
        [0] {""}
        [one] , one open
       *[other] , { $open } open
    }; { $answers ->
        [one] one answer
       *[other] { $answers } answers
    } in all, in { $time }.
progress-words = { $count ->
        [0] No word of the vocabulary is known yet.
        [one] One word of the vocabulary is known.
       *[other] { $count } words of the vocabulary are known.
    }
progress-set-aside = Key corrected since: { $count ->
        [one] one answer set aside.
       *[other] { $count } answers set aside.
    }
progress-moment = less than a minute
progress-minutes = { $minutes } min
progress-hours = { $hours } h { $minutes } min

progress-weeks = Week by week
progress-week = week of { $day } { $month }{ $year }
progress-month = { $month ->
        [1] Jan
        [2] Feb
        [3] Mar
        [4] Apr
        [5] May
        [6] Jun
        [7] Jul
        [8] Aug
        [9] Sep
        [10] Oct
        [11] Nov
       *[other] Dec
    }
progress-gap = { $count ->
        [one] one week without a finished attempt
       *[other] { $count } weeks without a finished attempt
    }
progress-share = { $percent }%, { $questions ->
        [one] one question
       *[other] { $questions } questions
    }
progress-few = { $points } of { $out_of } { $whole ->
        [one] point
       *[other] points
    }
progress-trend-up = You are getting better: at questions seen for the first time, { $earlier }% of the points in the first half, { $later }% in the second.
progress-trend-down = At questions seen for the first time, fewer points than before: { $earlier }% in the first half, { $later }% in the second. The texts may have been harder.
progress-trend-level = At questions seen for the first time, no clear difference: { $earlier }% of the points in the first half, { $later }% in the second.
progress-trend-few = It is too early to speak of progress: that takes { $wanted } questions seen for the first time ({ $count } so far).
progress-again = A quiz that is played again counts each time.

progress-skills = By skill
progress-levels = By level aimed at
progress-no-level = no level

progress-writing = In writing
progress-typed = In 10 typed answers (there are { $typed }):
progress-typed-few = { $typed ->
        [one] One typed answer:
       *[other] { $typed } typed answers:
    }
progress-no-remark = { $typed ->
        [one] One typed answer, without a remark.
       *[other] { $typed } typed answers, without a remark.
    }
progress-rate = { $tens } ({ $times } of { $of })
progress-rate-few = { $times } of { $of }
progress-rate-up = more and more
progress-rate-down = less and less
progress-kind-accent = accents
progress-kind-case = capitals
progress-kind-apostrophe = apostrophes
progress-kind-hyphen = hyphens
progress-kind-elision = elisions
progress-kind-article = articles
progress-kind-agreement = agreement
progress-kind-spelling = spelling
progress-kind-typo = typing slips
progress-kind-negation = negations
progress-kind-number-format = decimal commas
progress-kind-unit = units
