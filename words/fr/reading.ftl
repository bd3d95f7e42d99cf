# La lecture

reading-about = { $minutes } min de lecture
reading-about-level = niveau visé { $level } · { $minutes } min de lecture
reading-position = ligne { $line } sur { $last } · { $questions ->
        [one] une question vous attend
       *[other] { $questions } questions vous attendent
    }
reading-continue = ligne { $line } sur { $last } · { $answered ->
        [0] vous n’avez encore répondu à aucune question
        [one] vous avez répondu à une question sur { $asked }
       *[other] vous avez répondu à { $answered } questions sur { $asked }
    }
