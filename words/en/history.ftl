# Past attempts

history-none = No attempt is saved yet.
history-title = Your attempts
history-count = { $count ->
        [0] {""}
        [one] { $count } attempt
       *[other] { $count } attempts
    }
history-empty = No attempt yet. Choose a text in the library: your first attempt will stand here.
history-nothing = No attempt fits this search.
history-exam = exam
history-unreadable = The quiz of this attempt can no longer be read.
history-changed = This quiz has changed since; here it is as it is today.
history-date = { $year }-{ $month }-{ $day } { $hour }:{ $minute }
history-open = open, { $answered }/{ $asked }
history-time = { $minutes } min { $seconds } s
history-sound = { $count ->
        [0] No attempt is saved yet.
        [one] The file of attempts is sound: one attempt.
       *[other] The file of attempts is sound: { $count } attempts.
    }
