# `relire show`: the quiz as it would stand on paper

show-level = Level aimed at: { $level }
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
show-key = Key
show-evidence = Line { $line }: “{ $text }”
show-accepted = Also accepted: { $texts }
