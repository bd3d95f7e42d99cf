# The memory of attempts

store-resumed = You go on with the attempt that you had begun: { $answered ->
        [0] no answer
        [one] one answer
       *[other] { $answered } answers
    } to { $asked ->
        [one] one question
       *[other] { $asked } questions
    }. (To begin another: --new)
store-edited = This quiz has changed since; you go on with it as it was then.
store-waiting = Your answer is not saved yet.
store-failing = Not saved yet ({ $reason }); relire keeps trying.
store-off = Nothing will be saved: { $reason }.
store-unseen = Your attempts can’t be read: { $reason }.
store-kept = Everything is saved.
store-lost = The last answers could not be saved.
store-no-folder = no home folder is known; nothing was saved
    give one with `--data-dir`
store-not-regular = `{ $path }` is no regular file; nothing was written to it
    move it, or give another folder with `--data-dir`
store-empty = `{ $path }` is empty, where attempts should be; nothing was written to it
    put a copy back in its place, or delete it to start from nothing
store-not-database = `{ $path }` is no file of relire; nothing was written to it
    move it, or give another folder with `--data-dir`
store-foreign = `{ $path }` belongs to another program; nothing was written to it
    move it, or give another folder with `--data-dir`
store-newer = `{ $path }` comes from a newer version of relire (schema { $schema }); nothing in it was read or written
    update relire, or give another folder with `--data-dir`
store-damaged = `{ $path }` is damaged; nothing was written to it
    keep it aside under another name: relire will make a new one
store-replaced = `{ $path }` was deleted or replaced during the attempt
    the last answers may not be in it
store-busy = `{ $path }` is in use by another program
    close that, then try again
store-elsewhere = this attempt goes on in another window: what was answered in this one is not saved
    close one of the two
store-unusable = `{ $path }` can’t be used: { $reason }
    give another folder with `--data-dir`
store-reason-no-folder = no home folder is known
store-reason-not-regular = the file of attempts is no regular file
store-reason-empty = the file of attempts is empty
store-reason-not-database = the file of attempts is not one of relire
store-reason-foreign = the file of attempts belongs to another program
store-reason-newer = the file of attempts comes from a newer version
store-reason-damaged = the file of attempts is damaged
store-reason-replaced = the file of attempts was deleted or replaced
store-reason-busy = the file of attempts is in use
store-reason-elsewhere = this attempt goes on in another window
store-reason-erased = this attempt was erased
store-reason-cut = its end is missing
store-reason-line = it is no export
store-reason-exists = the file is there already
store-erased = this attempt was erased while it went on here; nothing of it is saved any more
    begin another
store-cut = `{ $path }`: the end of this export is missing; nothing was changed
    copy the whole of it again, or make another with `relire data export`
store-line = `{ $path }`, line { $line }: this is no line of an export of relire; nothing was changed
    give a copy made by `relire data backup`, or a whole export
store-exists = `{ $path }` is there already; nothing was written to it
    give another name
store-full = `{ $path }` can’t be written: the disk is full
    make room, then try again
store-restore = give a copy made by `relire data backup`, or a whole export
store-restore-newer = update relire, or give another copy
store-go-back = to go back to the last copy: `relire data restore { $copy } --data-dir { $folder }`
store-unread = An attempt can’t be gone on with: { $title }
