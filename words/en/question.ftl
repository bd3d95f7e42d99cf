# A question and what follows the answer

question-position = Question { $number }/{ $count }
question-points = { $count ->
        [one] { $shown } point
       *[other] { $shown } points
    }
question-several = Several answers possible: tick with Space
question-statement = True or false, according to the text?
question-typed = Type your answer, then press Enter (F6: I don’t know).
question-accents = Tab: accents (optional unless they change the word).
question-accents-strict = Tab: accents (required here).
question-hint = Hint:
question-no-hint = There is no hint for this question.
question-no-translation = There is no translation for this question.
question-you-answered = You answered: { $answer }
question-you-did-not-know = You answered: I don’t know
question-key = Expected answer:
question-solution = Answer key
question-explain = Explanation:
question-evidence = Evidence:
question-line = line { $first }
question-some-lines = lines { $others } and { $last }
question-lines = lines { $first } to { $last }
question-claim = Do you think you are right? The key c counts this answer as right.
question-order = Put in order: Space takes a line, ↑↓ move it, Space puts it down.
question-order-taken = ↑↓ move the line, Space puts it down.
question-place = yours: { $place }
question-place-first = yours: 1
question-match = Make pairs: ←→ or a digit for the chosen line.
question-cloze = Fill in the gaps.
question-gaps = Type the word for the chosen gap; ↑↓ change gaps, Enter goes on to the next.
question-bank = A letter (or ←→) puts a word in the chosen gap; ↑↓ change gaps.
question-gaps-left = { $count ->
        [one] One gap is left
       *[other] { $count } gaps are left
    }: Enter once more to answer all the same.
question-fill-first = Fill a gap first.
question-order-first = You have moved nothing: Enter once more to answer in this order.
question-proof = { $count ->
        [one] Show the sentence in the text: ↑↓ from sentence to sentence, ←→ from paragraph to paragraph; Space picks it.
       *[other] Show the { $count } sentences in the text: ↑↓ from sentence to sentence, ←→ from paragraph to paragraph; Space picks them.
    }
question-picked = { $count ->
        [one] { $picked ->
            [0] No sentence picked
            [one] One sentence picked
           *[other] { $picked } sentences picked, with only one to find
        }
       *[other] { $picked ->
            [0] No sentence picked
            [one] One sentence picked
           *[other] { $picked } sentences picked
        } of { $count }
    }
question-pick-first = Pick a sentence with Space first.
question-then-prove = { $count ->
        [one] True or false? Then show the sentence that proves it.
       *[other] True or false? Then show the { $count } sentences that prove it.
    }
question-your-choice = Your choice: { $choice } (Esc to change it)
question-pick = { $sign } “{ $text }” ({ $lines })
question-you-picked = You picked:
question-yours = yours: { $text }
question-pair-first = Make a pair first: ←→ or a figure for the chosen line.
question-tick-first = First tick an answer with Space.
question-type-first = First type an answer (F6: I don’t know).
