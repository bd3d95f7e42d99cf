# The settings: the screen, the file, and what is wrong in it

settings-title = Settings
settings-measure = Width of the text
settings-theme = Theme
settings-language = Language
settings-learner = Learner
settings-plain = Line by line
settings-accent-key = Key for accents

settings-columns = { $count } columns
settings-theme-terminal = the terminal’s colours
settings-theme-dark = dark
settings-theme-light = light
settings-theme-contrast = high contrast
settings-theme-safe = colour-blind safe
settings-language-auto = the system’s: { $language }
settings-language-fr = French
settings-language-en = English
settings-sample = Sample
settings-nobody = no name
settings-yes = yes
settings-no = no
settings-accents = Tab or { $key }

settings-about-measure = The text is as wide as this, or as the window where that is narrower.
settings-about-theme = No theme relies on colours alone: signs, bold and underlines say the same.
settings-about-language = The language of the screens and explanations; the texts stay in French.
settings-about-learner = This name keeps your attempts apart from those of others. Enter to type it.
settings-about-learner-typing = Type a name, then Enter; Esc keeps the old one.
settings-about-plain = Without a full screen: for a screen reader or a braille display.
settings-about-accent-key = Where you type an answer, it puts an accent on the letter before the cursor.
settings-later = Takes effect the next time you start relire.
settings-given = This time { $option } decides.
settings-colourless = This time colours are off.

settings-not-written = Settings not saved ({ $reason }); they hold for this time.
settings-no-place = no home folder is known
settings-broken = error on line { $line } of the file
settings-table = a section of the file has that name

settings-wrong-title = To be mended in the settings
settings-wrong-after = relire works all the same. You find these lines again in the terminal when you leave.
settings-mistake = `{ $path }`, line { $line }, column { $column }: { $mistake }
settings-wrong-line = this line is no setting; the others count
    write for example `theme = "dark"`
settings-wrong-unquoted = this line can’t be read; the others count
    did you mean to write `{ $mended }`?
settings-wrong-near = `{ $name }` is no setting; the others count
    did you mean `{ $near }`?
settings-wrong-name = `{ $name }` is no setting; the others count
    possible settings: { $known }
settings-wrong-twice = `{ $name }` is set a second time; the first counts
    delete one of the two lines
settings-wrong-value = `{ $found }` can’t be the value of `{ $name }`; the other settings count
    allowed values: { $allowed }
settings-allowed-measure = a whole number from { $least } to { $most }, without quotation marks
settings-allowed-text = a name between quotation marks
settings-allowed-switch = true or false, without quotation marks

settings-file-head =
    The settings of relire. The screen “Settings”, from the library, changes them too.
    A line that begins with # does not count: remove it to set something.
settings-file-measure = Width of the text, in columns: from 45 to 100.
settings-file-theme =
    Theme: "terminal" (the colours of your terminal), "dark", "light",
    "contrast" (high contrast), "safe" (without telling red from green).
settings-file-language = Language of the screens: "auto" (the system’s), "fr" or "en".
settings-file-learner = The learner’s name: attempts are kept apart from those of others.
settings-file-plain =
    true: play line by line, without a full screen, for a screen reader
    or a braille display; false: no.
settings-file-accent-key =
    The key that puts accents, beside Tab: "ctrl-t", "ctrl-g", "ctrl-k" or "f9".
