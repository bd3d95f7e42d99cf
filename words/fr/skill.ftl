# Ce qu’une question demande au lecteur

skill-locate = repérer
skill-infer = déduire
skill-interpret = relier
skill-evaluate = juger
skill-vocabulary = vocabulaire
