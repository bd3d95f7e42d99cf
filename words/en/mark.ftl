# `relire mark`: how an answer would be marked

mark-verdict = { $sign } { $answer } — { $outcome } · { $points }/{ $out_of }
mark-key = Expected answer: { $answer }
mark-unreadable = This is no answer to this question.
