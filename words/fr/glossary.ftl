# Le vocabulaire

glossary-title = Vocabulaire
glossary-none = Ce texte n’a pas de vocabulaire.
