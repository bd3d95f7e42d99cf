# The results

results-title = Results
results-twenty = { $points } out of 20
results-time = { $minutes } min { $seconds } s
results-seed = Shuffle no. { $seed }
results-all-right = Everything is right: well done!
results-missed = { $missed ->
        [one] One question to look at again: the key m asks it once more.
       *[other] { $missed } questions to look at again: the key m asks them once more.
    }
