# Verdicts, answers, scores

verdict-right = Right
verdict-remark = Right, with a remark
verdict-partial = Partly right
verdict-wrong = Wrong
verdict-claimed = Counted right by you
verdict-unknown = I don’t know
verdict-true = True
verdict-false = False
verdict-not-stated = The text does not say
verdict-share-multiple = { $part } out of { $whole }, less the wrong ones
verdict-share-order = { $part ->
        [one] { $part } neighbouring pair
       *[other] { $part } neighbouring pairs
    } out of { $whole }
verdict-share-match = { $part ->
        [one] { $part } pair
       *[other] { $part } pairs
    } out of { $whole }
verdict-score = Score: { $points }/{ $out_of }
