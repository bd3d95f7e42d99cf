# Who is reading

learner-title = Who is reading?
learner-why = Several people have attempts on this computer. Each finds their own.
learner-other = someone else…
learner-name = Your name:
learner-choice = { $number }. { $name }
