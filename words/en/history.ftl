# Past attempts

history-none = No attempt is saved yet.
history-date = { $year }-{ $month }-{ $day } { $hour }:{ $minute }
history-open = open, { $answered }/{ $asked }
history-time = { $minutes } min { $seconds } s
history-sound = { $count ->
        [0] No attempt is saved yet.
        [one] The file of attempts is sound: one attempt.
       *[other] The file of attempts is sound: { $count } attempts.
    }
