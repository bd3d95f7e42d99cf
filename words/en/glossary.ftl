# The vocabulary

glossary-title = Vocabulary
glossary-none = This text has no vocabulary.
