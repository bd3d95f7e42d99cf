# What is due for review

review-title = Review
review-position = Review { $number }/{ $count }
review-plain-position = Review { $number } of { $count }
review-looking = Looking for what is due…
review-words = { $count ->
        [one] { $count } word
       *[other] { $count } words
    }
review-questions = { $count ->
        [one] { $count } question
       *[other] { $count } questions
    }
review-due = To review today: { $things } (key r)
review-begin = To review today: { $things }
review-part = This time: { $things }. The rest will follow.
review-meaning-of = In this sentence, what does “{ $term }” mean?
review-word-for = Complete with the word or phrase of the text that means: { $meaning }
review-none = Nothing to review today.
review-none-yet = There is nothing to review yet: glossary words and missed questions from what you read will come here.
review-meaning = { $term }: { $meaning }
review-over = Review finished
review-stopped = Review stopped
review-reviewed = You reviewed { $things }.
review-right = { $right ->
        [0] No right answer
        [one] One right answer
       *[other] { $right } right answers
    } out of { $all }
review-rest = Still to review today: { $things }
review-never = There is nothing more to review for now.
review-next = Next review: { $days ->
        [1] tomorrow
       *[other] { $month ->
            [1] January
            [2] February
            [3] March
            [4] April
            [5] May
            [6] June
            [7] July
            [8] August
            [9] September
            [10] October
            [11] November
           *[12] December
        } { $day }{ $other_year ->
            [1] , { $year }
           *[0] {""}
        }
    }
review-claim = Enter to go on (/correct to count this answer as right).
review-plain-help = Instead of an answer, you can type:
    /text to read the text again
    /search and a word, to know where it stands in the text
    /sentences to read the text sentence by sentence, with their numbers
    /glossary for the meaning of difficult words
    /question to see the question again
    /hint for a hint
    /translation for the question in another language
    /help to see this list again
    /quit to stop
review-claimed = Your answer is counted as right.
review-unclaimed = Your answer keeps its mark.
review-busy = Your attempts do not answer; try again in a moment.
