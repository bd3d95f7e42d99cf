# The practice exam

exam-title = Practice exam
exam-form = { $name }, level { $level }
exam-level = Level aimed at: { $level }
exam-asks = { $texts ->
        [one] One text
       *[other] { $texts } texts
    }, { $questions ->
        [one] one question
       *[other] { $questions } questions
    }
exam-minutes = Time: { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }
exam-no-limit = Time: no limit
exam-rule-back = You can go back to every question, change your answers, and mark those you want to look at again.
exam-rule-help = No glossary, hints or translations; corrections come when you hand in.
exam-rule-saved = Everything is saved: if you leave, you will go on where you were.
exam-rule-clock = The clock only runs in front of the questions; your pauses are recorded. When time is up, your answers are handed in.
exam-only-training = This is training: it has the form of the examination, and nothing more.
exam-begin = Press Enter to begin.
exam-goes-on = You go on with your exam: { $answered ->
        [0] none
       *[other] { $answered }
    } of { $asked } questions answered.
exam-left = { $minutes ->
        [one] { $minutes } minute left
       *[other] { $minutes } minutes left
    }
exam-left-seconds = { $seconds } seconds left
exam-passed = { $minutes } min
exam-noted = ● Answer noted
exam-not-noted = ○ No answer yet
exam-begun = ◐ Answer incomplete
exam-flagged = ⚑ to look at again
exam-typed = Type your answer, then Enter to go on.
exam-answered = { $answered ->
        [0] None
       *[other] { $answered }
    } of { $count } questions answered{ $begun ->
        [0] {""}
        [one] , one of them in part (◐)
       *[other] , { $begun } of them in part (◐)
    }{ $flagged ->
        [0] {""}
       *[other] {""} · { $flagged } to look at again (⚑)
    }
exam-how-to-hand-in = r: hand in; Enter: back to the chosen question.
exam-sure = { $empty ->
        [0] Every question has an answer{ $begun ->
            [0] {""}
            [one] , but one is incomplete
           *[other] , but { $begun } are incomplete
        }. Press r once more to hand in.
        [one] One question has no answer{ $begun ->
            [0] {""}
            [one] , one answer is incomplete
           *[other] , { $begun } answers are incomplete
        }. Press r once more to hand in all the same.
       *[other] { $empty } questions have no answer{ $begun ->
            [0] {""}
            [one] , one answer is incomplete
           *[other] , { $begun } answers are incomplete
        }. Press r once more to hand in all the same.
    }
exam-time-over = Time is up: your answers are handed in.
exam-not-answered = You did not answer.
exam-below-floor = Less than { $floor } out of { $out_of }: in the examination, such a mark fails the whole, whatever the total.
exam-above-floor = The floor of { $floor } out of { $out_of } is reached. In the examination, what counts is the total of all four parts.
exam-pauses = { $count ->
        [one] One pause
       *[other] { $count } pauses
    } ({ $minutes } min in all)
exam-library = exam · { $questions ->
        [one] one question
       *[other] { $questions } questions
    } · { $minutes } min
exam-parts = Your points, text by text:
exam-part = { $title }: { $points }/{ $out_of }

exam-plain-begin = Press Enter to begin.
exam-plain-how = Write each answer on one line, then press Enter.
    An empty line means “I don’t know”. Corrections come at the end.
    To know what else you can write: /help
exam-plain-help = Instead of an answer, you can write:
    /text to read the text again
    /search and a word, to know where it stands in the text
    /sentences to read the text sentence by sentence, with their numbers
    /question to see the question again
    /next to go to the next question
    /previous to go back to the question before
    /mark to mark the question to look at again
    /list to see all questions and go to one of them
    /time to know how much time is left
    /submit to hand in
    /help to see this list again
    /quit to stop; you will be able to go on
exam-plain-row = { $number }. { $state ->
        [whole] answer noted
        [begun] answer incomplete
       *[empty] no answer
    }{ $flagged ->
        [yes] , to look at again
       *[no] {""}
    }: { $prompt }
exam-plain-noted = Your answer: { $answer }
exam-plain-taken = Answer noted.
exam-plain-begun = Your answer is incomplete.
exam-plain-emptied = No answer.
exam-plain-first = This is the first question.
exam-plain-answered = { $answered ->
        [0] None
       *[other] { $answered }
    } of { $count } questions answered{ $begun ->
        [0] {""}
        [one] , one of them in part
       *[other] , { $begun } of them in part
    }{ $flagged ->
        [0] {""}
        [one] , one to look at again
       *[other] , { $flagged } to look at again
    }
exam-plain-flagged = This question is marked “to look at again”.
exam-plain-unflagged = This question is no longer marked.
exam-plain-end = Write /submit to hand in, the number of a question to go back to it, or /quit to stop; you will be able to go on.
exam-plain-not-here = That can’t be done during an exam. To see what you can write: /help
exam-plain-stopped = Stopped: nothing is handed in, you will be able to go on.
exam-plain-handed-in = Your answers are handed in. Here are the corrections.
exam-plain-text = Text { $number } of { $count }: { $title }
