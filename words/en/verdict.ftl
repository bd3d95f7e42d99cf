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
verdict-share-order = { $part ->
        [one] { $part } neighbouring pair
       *[other] { $part } neighbouring pairs
    } out of { $whole }
verdict-share-match = { $part ->
        [one] { $part } pair
       *[other] { $part } pairs
    } out of { $whole }
verdict-share-cloze = { $part ->
        [one] { $part } gap
       *[other] { $part } gaps
    } of { $whole }
verdict-picks-multiple = { $found ->
        [0] No right answer ticked
        [one] One right answer ticked
       *[other] { $found } right answers ticked
    } of { $of }{ $others ->
        [0] {""}
        [one] , one too many
       *[other] , { $others } too many
    }
verdict-picks-proof = { $found ->
        [0] No sentence found
        [one] One sentence found
       *[other] { $found } sentences found
    } of { $of }{ $others ->
        [0] {""}
        [one] , one too many
       *[other] , { $others } too many
    }
verdict-choice-alone = Your choice is right, but not the proof.
verdict-proof-alone = It is the right proof, but it says the opposite of your choice.
verdict-gap-right = ({ $number }) { $sign } { $found }
verdict-gap-wrong = ({ $number }) { $sign } { $found } → { $expected }
verdict-gap-empty = ({ $number }) { $sign } … → { $expected }
verdict-sentences = { $count ->
        [one] sentence { $last }
       *[other] sentences { $others } and { $last }
    }
verdict-nothing = no sentence
verdict-score = Score: { $points }/{ $out_of }
