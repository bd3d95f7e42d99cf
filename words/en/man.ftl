# `relire man`: the headings of the page

man-name = NAME
man-synopsis = SYNOPSIS
man-description = DESCRIPTION
man-exit = EXIT STATUS
man-exit-codes =
    0: all is well.
    1: check found errors.
    2: wrong usage, or a file, folder or terminal that cannot be used.
    128 + n: ended by signal n, after restoring the terminal.
