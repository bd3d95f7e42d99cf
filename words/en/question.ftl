# A question and what follows the answer

question-position = Question { $number }/{ $count }
question-points = { $count ->
        [one] { $shown } point
       *[other] { $shown } points
    }
question-several = Several answers possible: tick with Space
question-statement = True or false, by the text?
question-typed = Type your answer, then press Enter (F6: I don’t know).
question-accents = Tab: accents (optional unless they change the word).
question-accents-strict = Tab: accents (required here).
question-hint = Hint:
question-no-hint = There is no hint for this question.
question-no-translation = There is no translation for this question.
question-you-answered = You answered: { $answer }
question-you-did-not-know = You answered: I don’t know
question-key = Expected answer:
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
question-yours = yours: { $text }
question-tick-first = First tick an answer with Space.
question-type-first = First type an answer (F6: I don’t know).
