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
plain-library-exam = { $number }. { $title }, exam, { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    }, { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
plain-broken = { $file } can’t be played (line { $line }: { $problem })
plain-library-how = Type { $most ->
        [1] 1
       *[other] a number from 1 to { $most }
    }, then press Enter.
plain-library-more = To know what else you can type: /help
plain-library-help = Instead of a number, you can type:
    /search and some words, to find the texts that tell of them, or a level, for example: /search b1
    /list to see all texts again
    /review to review what is due today
    /history to find your attempts again
    /progress to know how far you are
    /help to see this list again
    /quit to stop
plain-found-quizzes = { $count ->
        [0] No text was found.
        [one] One text found
       *[other] { $count } texts found
    }
plain-attempt = { $number }. { $date }, { $title }{ $mode ->
        [exam] , exam
       *[practice] {""}
    }, { $went }
plain-attempt-how = Type { $most ->
        [1] 1
       *[other] a number from 1 to { $most }
    } to see an attempt again, or press Enter to go back to the texts.
plain-progress-row = { $name }: { $told }

plain-level = Level aimed at: { $level }
plain-minutes = Reading: { $minutes ->
        [one] about { $minutes } minute
       *[other] about { $minutes } minutes
    }
plain-questions = Questions: { $questions }
plain-source = Source: { $source }
plain-passage = The text
plain-glossary = Glossary
plain-term = { $term }: { $meaning }

plain-how = Type each answer on one line, then press Enter.
    An empty line means “I don’t know”.
    To know what else you can type: /help
plain-help = Instead of an answer, you can type:
    /text to read the text again
    /search and a word, to know where it stands in the text
    /sentences to read the text sentence by sentence, with their numbers
    /glossary for the meaning of difficult words
    /question to see the question again
    /hint for a hint
    /translation for the question in another language
    /verdict to hear again what was said of the answer before
    /correct to count the answer before as right
    /help to see this list again
    /quit to stop and see your score
plain-round = Once more: { $count ->
        [one] the missed question
       *[other] the { $count } missed questions
    }

plain-question = Question { $number } of { $count }, { $value ->
        [one] { $points } point
       *[other] { $points } points
    }
plain-gap = (gap { $number })
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
plain-sentences-again = To read the sentences of the text again with their numbers: /sentences
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
plain-no-verdict = Nothing was answered yet: the verdict comes after your answer.
plain-not-here = That can’t be done here. To see what you can type: /help
plain-search-how = Type also what you look for, for example: /search maison
plain-found = { $count ->
        [0] Not found in the text.
        [one] Found once in the text
       *[other] Found { $count } times in the text
    }

plain-verdict = { $outcome }, { $value ->
        [one] { $points } point
       *[other] { $points } points
    } out of { $out_of }
plain-gap-filled = Gap { $number }: { $found }, { $outcome ->
        [right] right
        [remark] right, with a remark
       *[wrong] wrong; expected: { $expected }
    }
plain-gap-empty = Gap { $number }: nothing; expected: { $expected }
plain-gap-said = Gap { $number }: { $text }
plain-gap-bare = Gap { $number }: nothing
plain-pair = { $left }: { $right }
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
plain-skill = { $skill }: { $points } out of { $out_of }
plain-missed = Questions to look at again
plain-missed-question = Question { $number }: { $prompt }
plain-claimed = Your answer to question { $number } is counted as right. To take that back: /correct
plain-unclaimed = Your answer to question { $number } keeps its mark.
plain-no-claim = Only an answer that you typed, and that was refused or remarked on, can be counted as right.
plain-claim-last = Enter to see your score (/correct to count this answer as right).
plain-after = Type the number of a question to see it again, /missed to play the missed questions again, or press Enter to finish. To know what else you can type: /help
plain-after-help = You can type:
    the number of a question, to see it again with its right answer
    /list to see all questions
    /correct to count as right your answer to the question that you have just seen again
    /correct and a number, for another question
    /missed to play the missed questions again
    /again to play everything again in another order
    /help to see this list again
    /quit to stop
    An empty line ends it.
plain-nothing-missed = There is nothing to play again: all answers are right.
plain-unanswered = No answer
plain-listed = { $number }. { $outcome }: { $prompt }
plain-seed = Seed: { $seed } (for the same order again: --seed { $seed })
