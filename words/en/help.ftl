# The help and what lies over a screen

help-title = The keys of this screen
help-always = Ctrl-C always quits.
help-search = Search:
help-found = { $count ->
        [0] nothing found
        [one] found once
       *[other] found { $count } times
    }
help-too-small = The window is too small: 40 columns and 10 lines are needed.
