# Playing line by line

plain-library = Choose a text.
plain-library-quiz = { $number }. { $title }{ $level ->
        [none] {""}
       *[other] , level { $level }
    }, { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    } to read{ $best ->
        [none] {""}
       *[other] , best result { $best }
    }
plain-library-open = { $number }. Go on: { $title }, { $answered ->
        [0] no answer
        [one] one answer
       *[other] { $answered } answers
    } of { $asked }
plain-broken = { $file } can’t be played (line { $line }: { $problem })
plain-library-how = Type { $most ->
        [1] 1
       *[other] a number from 1 to { $most }
    }, then press Enter.

plain-level = Level aimed at: { $level }
plain-minutes = Reading: { $minutes ->
        [one] about { $minutes } minute
       *[other] about { $minutes } minutes
    }
plain-questions = Questions: { $questions }
plain-source = Source: { $source }
plain-glossary = Glossary
plain-term = { $term }: { $meaning }

plain-how = Type each answer on one line, then press Enter.
    An empty line means “I don’t know”.
plain-help = Instead of an answer, you can type:
    /text to read the text again
    /glossary for the meaning of difficult words
    /question to see the question again
    /hint for a hint
    /translation for the question in another language
    /help to see this list again
    /correct to count the answer before as right
    /quit to stop and see your score

plain-question = Question { $number }/{ $count } · { $value ->
        [one] { $points } point
       *[other] { $points } points
    }
plain-choice = { $letter }) { $text }
plain-letter-true = t
plain-letter-false = f
plain-letter-not-stated = ?
plain-how-single = Answer with a letter.
plain-how-multiple = Several answers are possible: type their letters with spaces, for example: a b
plain-how-true-false = Answer with t or f.
plain-how-not-stated = Answer with t, f or ?
plain-how-order = Answer with the letters in the right order, for example: c a b
plain-how-match = Answer with pairs, a letter and a number, for example: a2 b1 c3
plain-how-cloze = { $count ->
        [one] Answer with what is missing in the gap.
       *[other] Answer with what is missing in the { $count } gaps, in order, with a bar between two, for example: word | word
    }
plain-how-cloze-bank = Answer with the letters of the words, in the order of the gaps, for example: c a b
plain-how-proof = { $count ->
        [one] Answer with the number of the sentence (1 to { $among }).
       *[other] Answer with the numbers of the { $count } sentences (1 to { $among }), with spaces.
    }
plain-how-justified = { $count ->
        [one] Answer with t or f, then @ and the number of the sentence that proves it, for example: t @ 4{ $third ->
            [yes] ; or with ? alone
           *[no] {""}
        }
       *[other] Answer with t or f, then @ and the numbers of the { $count } sentences that prove it, for example: t @ 4 5{ $third ->
            [yes] ; or with ? alone
           *[no] {""}
        }
    }
plain-sentences = The sentences of the text with their numbers
plain-sentence = { $number }. { $text }
plain-right = { $number }. { $text }
plain-how-short = Answer with a few words.
plain-how-number = Answer with a number.
plain-how-number-unit = Answer with a number (unit: { $unit }).
plain-unreadable = This answer was not understood; it does not count. To see what you can type: /help
plain-unknown-command = There is no such command. To see what you can type: /help
plain-no-hint = This question has no hint.
plain-no-translation = This question has no translation.
plain-no-glossary = This text has no glossary.

plain-verdict = { $sign } { $outcome } · { $points }/{ $out_of }
plain-answer-given = Your answer: { $answer }
plain-answer-right = The right answer: { $answer }
plain-evidence = In the text: “{ $text }”

plain-finished = The end: you have answered all the questions.
plain-stopped = Stopped: { $answered ->
        [0] no answer
        [one] one answer
       *[other] { $answered } answers
    } to { $count ->
        [one] one question
       *[other] { $count } questions
    }.
plain-skills = Points by skill
plain-skill = { $skill }: { $points }/{ $out_of }
plain-missed = Questions to look at again
plain-missed-question = Question { $number }: { $prompt }
plain-claimed = The answer before is counted as right. To take that back: /correct
plain-unclaimed = The answer before keeps its mark.
plain-no-claim = Only a typed answer that was just refused or remarked on can be counted as right.
plain-claim-last = Enter to see your score (/correct to count this answer as right).
plain-seed = Seed: { $seed } (for the same order again: --seed { $seed })
