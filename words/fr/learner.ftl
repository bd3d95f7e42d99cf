# Qui lit

learner-title = Qui lit ?
learner-why = Plusieurs personnes ont des essais sur cet ordinateur. Chacune retrouve les siens.
learner-other = quelqu’un d’autre…
learner-name = Votre nom :
learner-choice = { $number }. { $name }
