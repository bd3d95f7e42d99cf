# Reading

reading-about = { $minutes } min to read
reading-about-level = level { $level } · { $minutes } min to read
reading-position = line { $line } of { $last } · { $questions ->
        [one] one question awaits you
       *[other] { $questions } questions to answer
    }
reading-continue = line { $line } of { $last } · { $answered ->
        [0] no question answered yet
       *[other] { $answered } of { $asked } questions answered
    }
