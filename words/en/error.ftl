# What keeps a command from running

error-unknown-option = `{ $argument }` is not an option of `{ $command }`
    try `{ $command } --help`
error-unknown-option-near = `{ $argument }` is not an option of `{ $command }`
    did you mean `{ $near }`?
error-extra-argument = `{ $argument }` is one too many
    try `{ $command } --help`
error-invalid-choice = `{ $value }` is not a value of `{ $argument }`
    allowed: { $known }
error-invalid-number = `{ $value }` is not a valid number for `{ $argument }`
    try `{ $command } --help`
error-missing-value = `{ $argument }` needs a value
    try `{ $command } --help`
error-needless-value = `{ $argument }` takes no value
    try `{ $command } --help`
error-missing-argument = missing: { $argument }
    try `{ $command } --help`
error-given-twice = `{ $argument }` is given twice
    once is enough
error-not-together = `{ $argument }` and `{ $other }` do not go together
    keep one of the two
error-option-of-playing = `{ $argument }` is for playing and does not go with `{ $command }`
    try `{ $command } --help`
error-argument-not-utf8 = an option is not written in UTF-8
    try `{ $command } --help`
error-usage = these options were not understood
    try `{ $command } --help`
error-unknown-question = no question is called `{ $id }`
    questions of this quiz: { $known }
error-unreadable = `{ $path }` can’t be read: { $reason }
error-unreadable-near = `{ $path }` can’t be read: { $reason }
    did you mean `{ $near }`?
error-not-regular = `{ $path }` is no regular file
error-too-large = `{ $path }` is larger than 1 MiB
    keep only the article
error-not-utf8 = { $encoding ->
        [document] `{ $path }` is a document (Word, PDF…), not plain text
        [damaged] `{ $path }` holds a damaged byte
       *[other] `{ $path }` is not in UTF-8; it seems to be in { $encoding }
    }
    { $encoding ->
        [document] copy the text into a plain editor such as Notepad, and save it
       *[other] save it again and choose the encoding “UTF-8”
    }
error-no-words = `{ $path }` holds no words
    copy the article into it, and save
error-write = `{ $path }` can’t be written: { $reason }
error-output = standard output can’t be written: { $reason }
error-input = standard input can’t be read: { $reason }
error-terminal = the terminal can’t be used: { $reason }
    try `relire --plain`, which plays line by line
error-preview-terminal = `relire preview` needs a terminal to show the quiz
    try `relire check`, which tells the problems of a file
error-no-data-folder = no home folder is known
    give one with `--data-dir`
error-broken-quiz = `{ $path }` has errors and can’t be used
    mend them, then check with `relire check`
error-nothing-to-play = no question fits this choice
    leave out `--level`, `--skill` or `--tag`, or choose another quiz
error-exam-whole = this exam is sat whole, and as an exam: `{ $option }` makes no sense here
    leave out `{ $option }`, or choose a quiz
error-no-quiz = there is no quiz to play here
    choose another folder, or leave out `--level`, `--skill` or `--tag`
error-reason-not-found = no such file or folder
error-reason-permission = permission denied
error-reason-folder = it is a folder
error-reason-no-folder = it is no folder
error-reason-full = there is no space left
error-reason-read-only = read-only
error-reason-name = no such name is possible: it may be too long
error-reason-loop = the links lead round in a circle
error-panic = a fault of the program has stopped it
error-fix-files = `--fix` mends files, and prints what it changes
    give files or folders, without `-` and without `--format`
error-not-yaml = the file of a quiz ends in `.yaml`, and `{ $file }` does not
    try for example `relire new my-quiz.yaml`
error-file-exists = `{ $file }` is there already; nothing was written
    give another name, or replace it with `--force`
error-same-file = `{ $file }` is the text itself; nothing was written
    give the quiz another name
error-link-to-nothing = `{ $path }` is a link that leads to nothing; nothing was written
    delete that link, or give another name
error-text-too-long = the text is too long for a quiz, which has room in 1 MiB; nothing was written
    keep a part of it
error-control = `{ $path }`, line { $line }: a control character, which is no text
    copy the article into a plain editor, and save it
error-input-control = standard input, line { $line }: a control character, which is no text
    give the article as plain text
error-input-no-words = standard input holds no words
    give it the article: `relire new my-quiz.yaml --text - < article.txt`
error-input-too-large = the text on standard input is larger than 1 MiB
    keep only the article
error-input-not-utf8 = { $encoding ->
        [document] standard input is a document (Word, PDF…), not plain text
        [damaged] standard input holds a damaged byte
       *[other] standard input is not in UTF-8; it seems to be in { $encoding }
    }
    { $encoding ->
        [document] give its text, copied into a plain editor
        [damaged] give the article in UTF-8
       *[other] convert it first: `iconv -f { $encoding } -t UTF-8`
    }
error-exam = this file is an exam; this command wants a quiz
    name one of the quizzes that the exam is made of
