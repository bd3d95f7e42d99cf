# What is said of a typed answer

remark-found = You
remark-expected = Expected

remark-accent-missing = An accent is missing: { $expected }
remark-accent-added = One accent too many: it is written { $expected }
remark-accent-other = Not the right accent: it is written { $expected }
remark-case = A name takes a capital: { $expected }
remark-apostrophe = The apostrophe is missing: { $expected }
remark-apostrophe-added = One apostrophe too many: { $expected }
remark-hyphen = The hyphen is missing: { $expected }
remark-hyphen-added = One hyphen too many: { $expected }
remark-elision = Before a vowel or a silent h, the vowel is dropped: { $expected }
remark-elision-added = Here the vowel is not dropped: { $expected }
remark-article = The article: { $expected }, not { $found }
remark-article-missing = A small word is missing: { $expected }
remark-article-added = A small word too many: { $found }
remark-agreement = The agreement or the ending: { $expected }, not { $found }
remark-spelling = The spelling: { $expected }, not { $found }
remark-typo = One letter to mend: { $expected }, not { $found }
remark-negation = In writing, the negation needs { $expected }.
remark-number-format = In French a comma separates the decimals: { $expected }
remark-unit = The unit is missing: { $expected }

remark-not-accent = “{ $found }” is another word than “{ $expected }”: the accent changes the meaning.
remark-not-word = “{ $found }” is another word than “{ $expected }”.
remark-not-name = “{ $found }” is another name than “{ $expected }”.
remark-not-value = “{ $found }” is not the right value: “{ $expected }”.
remark-not-unit = Not the right unit: “{ $found }” instead of “{ $expected }”.
remark-not-preposition = The preposition changes the meaning: “{ $found }” instead of “{ $expected }”.
remark-not-negation = The negation changes the meaning: “{ $found }” instead of “{ $expected }”.
remark-not-negation-missing = Without “{ $expected }”, the meaning changes.
remark-not-negation-added = With “{ $found }”, the meaning changes.
remark-not-missing = Missing: { $expected }
remark-not-added = Too much: { $found }
remark-not-other = “{ $found }” instead of “{ $expected }”.
remark-not-rejected = The quiz refuses this answer.
remark-not-strict = This quiz does not forgive this fault. { $remark }

remark-basis-exact = Identical to the expected answer.
remark-basis-typography = Identical but for spaces, signs or capitals.
remark-basis-value = The same value, written otherwise.
remark-basis-front = Identical but for the article or preposition in front.
remark-basis-list = The same items, in another order.
remark-basis-tolerance = Within the margin allowed.
remark-basis-reformed = Another accepted spelling.

remark-count-accent = { $count ->
        [one] { $count } accent
       *[other] { $count } accents
    }
remark-count-case = { $count ->
        [one] { $count } capital
       *[other] { $count } capitals
    }
remark-count-apostrophe = { $count ->
        [one] { $count } apostrophe
       *[other] { $count } apostrophes
    }
remark-count-hyphen = { $count ->
        [one] { $count } hyphen
       *[other] { $count } hyphens
    }
remark-count-elision = { $count ->
        [one] { $count } elision
       *[other] { $count } elisions
    }
remark-count-article = { $count ->
        [one] { $count } article
       *[other] { $count } articles
    }
remark-count-agreement = { $count ->
        [one] { $count } agreement
       *[other] { $count } agreements
    }
remark-count-spelling = { $count ->
        [one] { $count } spelling
       *[other] { $count } spellings
    }
remark-count-typo = { $count ->
        [one] { $count } typing slip
       *[other] { $count } typing slips
    }
remark-count-negation = { $count ->
        [one] { $count } negation
       *[other] { $count } negations
    }
remark-count-number-format = { $count ->
        [one] { $count } decimal comma
       *[other] { $count } decimal commas
    }
remark-count-unit = { $count ->
        [one] { $count } unit
       *[other] { $count } units
    }
