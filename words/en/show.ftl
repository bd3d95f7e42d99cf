# `relire show`: the quiz as it would stand on paper

show-level = Level aimed at: { $level }
show-author = Author of the quiz: { $author }
show-license = Licence: { $license }
show-source = Source: { $source }
show-name = Name: ...............................    Mark: ........ / { $points }
show-glossary = Glossary
show-term = { $term }: { $meaning }
show-prompt = { $prompt } ({ $value ->
        [one] { $points } point
       *[other] { $points } points
    })
show-true-false = {"    "}[ ] True    [ ] False
show-true-false-not-stated = {"    "}[ ] True    [ ] False    [ ] The text does not say
show-gap = ({ $number }) { $line }
show-bank = Words to use: { $words }
show-key-gap = ({ $number }) { $words }
show-proof = { $count ->
        [one] Copy this sentence of the text:
       *[other] Copy these { $count } sentences of the text:
    }
show-justify = { $count ->
        [one] Justify by copying the sentence of the text that proves it:
       *[other] Justify by copying the { $count } sentences of the text that prove it:
    }
show-key = Key
show-evidence = { $more ->
        [0] Line { $first }
        [1] Lines { $first } and { $last }
       *[other] Lines { $first } to { $last }
    }: “{ $text }”
show-accepted = Also accepted: { $texts }
