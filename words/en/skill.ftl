# What a question asks of the reader

skill-locate = locate
skill-infer = infer
skill-interpret = interpret
skill-evaluate = evaluate
skill-vocabulary = vocabulary
