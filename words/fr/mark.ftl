# `relire mark` : comment une réponse serait notée

mark-verdict = { $sign } { $answer } — { $outcome } · { $points }/{ $out_of }
mark-key = Réponse attendue : { $answer }
mark-unreadable = Ce n’est pas une réponse à cette question.
