# What is left to work on, at the end

work-title = To work on
work-skill = { $name }: { $right ->
        [0] none right
       *[other] { $right } right
    } of { $of }
work-trap = { $times } of { $of } mistakes: { $why }
work-trap-repeated-word = the option repeated a word of the text
work-trap-outside-text = the text did not say it
work-trap-opposite = the text said the opposite
work-trap-too-general = the option said more than the text
work-trap-overclaim = the option turned a claim into a certain fact
work-trap-wrong-detail = a figure, a date or a place was not the right one
work-trap-wrong-reference = it was not the right person or thing
work-trap-elsewhere = it was true, but did not answer the question
work-several = proof to put together from several sentences: { $right ->
        [0] none right
       *[other] { $right } right
    } of { $of } (in one sentence: { $other_right } of { $other_of })
work-one = proof in one sentence: { $right ->
        [0] none right
       *[other] { $right } right
    } of { $of } (in several sentences: { $other_right } of { $other_of })
work-remarks = in writing: { $counts }
