# The library

library-title = Library
library-count = { $count ->
        [0] {""}
        [one] { $count } text
       *[other] { $count } texts
    }
library-level = level: { $level }
library-about = { $questions ->
        [one] { $questions } question
       *[other] { $questions } questions
    } · { $minutes } min to read
library-best = best result: { $score }
library-resume = Go on: { $title }
library-open = left open: { $answered }/{ $asked }
library-problem = line { $line }: { $problem }
library-reading = Reading the quizzes…
library-empty = No quiz here.
library-nothing = No quiz fits this search.
library-search = Search:
library-changed = this file has changed and holds errors now
