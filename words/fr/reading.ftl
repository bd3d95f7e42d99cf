# La lecture

reading-about = { $minutes } min de lecture
reading-about-level = niveau visé { $level } · { $minutes } min de lecture
reading-position = ligne { $line } sur { $last } · { $questions ->
        [one] une question vous attend
       *[other] { $questions } questions vous attendent
    }
reading-continue = ligne { $line } sur { $last } · vous avez répondu à { $answered ->
        [0] aucune question
        [one] une question
       *[other] { $answered } questions
    } sur { $asked }
