# What keeps a command from running

error-unknown-argument = `{ $argument }` is no option or command known here
    try `relire --help`
error-invalid-choice = `{ $value }` is no value of `{ $argument }`; allowed: { $known }
    try `relire --help`
error-invalid-value = `{ $value }` is no value of `{ $argument }`
    try `relire --help`
error-missing-value = `{ $argument }` needs a value
    try `relire --help`
error-missing-argument = missing: { $argument }
    try `relire --help`
error-argument-conflict = `{ $argument }` does not go with the rest
    try `relire --help`
error-usage = these options do not go together
    try `relire --help`
error-unreadable = `{ $path }` can’t be read: { $reason }
error-not-regular = `{ $path }` is no regular file
error-write = `{ $path }` can’t be written: { $reason }
error-output = standard output can’t be written: { $reason }
error-input = standard input can’t be read: { $reason }
error-terminal = the terminal can’t be used: { $reason }
    try `relire --plain`, which plays line by line
error-no-data-folder = no home folder is known
    give one with `--data-dir`
error-broken-quiz = `{ $path }` has errors and can’t be used
    mend them, then check with `relire check`
error-nothing-to-play = no question fits this choice
    leave out `--level`, `--skill` or `--tag`, or choose another quiz
error-no-quiz = there is no quiz to play here
    choose another folder, or leave out `--level`, `--skill` or `--tag`
error-settings = `{ $path }`, line { $line }: { $message } (settings ignored)
error-reason-not-found = no such file or folder
error-reason-permission = permission denied
error-reason-folder = it is a folder
error-reason-no-folder = it is no folder
error-reason-full = there is no space left
error-reason-read-only = read-only
