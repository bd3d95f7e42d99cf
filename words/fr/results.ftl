# Les résultats

results-title = Résultats
results-twenty = { $points } sur 20
results-time = { $minutes } min { $seconds } s
results-seed = Tirage n° { $seed }
results-all-right = Tout est juste : bravo !
results-missed = { $missed ->
        [one] Une question à revoir : la touche m la propose de nouveau.
       *[other] { $missed } questions à revoir : la touche m les propose de nouveau.
    }
