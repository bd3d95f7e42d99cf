# `relire new`

new-written = { $file } is written. Open it in a plain editor, change it, then: relire check { $file }
new-drafted = { $file } is written, with { $count ->
        [0] the text and no question: nothing could be drafted for sure. Write one in place of the one that waits
        [one] one question drafted. Read it over, mend it, delete `draft: true` when it is ready
       *[other] { $count } questions drafted. Read them over, mend them, delete `draft: true` from those that are ready
    }, then: relire check { $file }
new-head =
    A draft around your text. Each question has its evidence, but a machine took it from the
    text: read it over, reword it, or delete it.

      relire preview THIS-FILE    plays it, drafts included, and follows what you save
      relire check THIS-FILE      tells all that is wrong, and how to mend it

    When a question is ready, delete its line `draft: true`.
    Add the level aimed at, such as `level: B1`, and where the text comes from, `source:`.
new-title = To be changed: the title, taken from the first sentence.
new-glossary =
    Rare words of the text. Keep those that will trouble your students, write what they mean
    after `fr:`, and delete the `#` at the beginning of the lines.
new-questions =
    The questions, the best first: delete from the end those that are too many.
new-no-questions = No question could be drafted for sure: here is one to write.
new-blank-prompt = Que dit le texte ? (a question to write)
new-of-speech = Who says so?
new-of-who = Who did it?
new-of-count = How many?
new-of-when = When?
new-of-where = Where?
new-of-role = Who is who?
new-of-acronym = An acronym.
new-of-gap = A sentence with gaps: make sure that no other word fits a gap.
new-of-statement = True or false?
new-of-proof = A sentence to show.
