# The data: copies, export, erasing

data-nothing = there is nothing to copy yet: no attempt is kept
    play a quiz first
data-copies = { $count ->
        [0] No backup copy has been made yet.
        [one] One backup copy, of { $date }.
       *[other] { $count } backup copies; the last is of { $date }.
    }
data-missing = The file of attempts is gone, but there is a copy; to go back to it: `relire data restore { $copy }`
data-date = { $year }-{ $month }-{ $day }
data-copied = Copy made: `{ $path }`
data-exported = Export written: `{ $path }`
data-restored = { $count ->
        [0] `{ $from }` is in place: no attempts.
        [one] `{ $from }` is in place: one attempt.
       *[other] `{ $from }` is in place: { $count } attempts.
    }
data-replaced = What was there before is kept: `{ $path }`
data-whose = { $whose ->
        [one] for { $learner }
       *[all] for every learner
    }
data-erase-what = To be erased { $whose }:
data-erase-attempts = { $count ->
        [0] no attempt
        [one] one attempt
       *[other] { $count } attempts
    }
data-erase-open = { $count ->
        [one] one of them left open
       *[other] { $count } of them left open
    }
data-erase-reviews = { $count ->
        [0] no review
        [one] one review
       *[other] { $count } reviews
    }
data-erase-copies = { $count ->
        [0] no backup copy holds any of it
        [one] the same in the backup copy
       *[other] the same in { $count } backup copies
    }
data-erase-elsewhere =
    Your quizzes stay, and so do copies and exports that you
    made elsewhere.
data-erase-sure = Erase? (yes or no)
data-erase-name =
    There is no way back.
    To erase, type the name: { $learner }
data-erase-word =
    There is no way back.
    To erase, type: erase
data-erase-yes = yes
data-erase-confirm = erase
data-erase-kept = Nothing was erased.
data-erase-none = There is nothing to erase { $whose }.
data-erase-none-near = There is nothing to erase { $whose }. Did you mean { $near }?
data-erased = It is erased.
data-erase-terminal = without a terminal relire can’t ask whether to erase for good; nothing was erased
    to erase without being asked, add `--yes`
data-no-file = `restore` needs a file: a copy or an export
    copies that relire made: { $known }
data-no-copies = none
