# What is wrong in a quiz file, and what to do. The names are the codes.

problem-file-too-large = the file is larger than a quiz may be
    .help = a quiz fits in { $limit } MiB; split it into several files
problem-not-utf8 = { $encoding ->
        [document] this file is a document (Word, PDF…), not plain text
        [damaged] a damaged byte stands here: the rest of the file is UTF-8
       *[other] the file is not UTF-8; it looks like { $encoding }
    }
    .help = { $encoding ->
        [document] copy the text into a plain editor, such as Notepad, and save it as `.yaml`
        [damaged] delete the unreadable sign, type it again and save
       *[other] save it again and choose the encoding “UTF-8” in the “Save as” window
    }
problem-forbidden-character = an invisible or control character ({ $character }) stands here
    .help-file = delete it from the file `{ $file }`; it often comes from copy and paste
    .help = delete it; it often comes from copy and paste
problem-overloaded-character = a single visible character carries too many marks
    .help-file = delete it from the file `{ $file }` and type it again
    .help = delete it and type it again
problem-empty-file = { $cause ->
        [comments] every line of this file is a comment: it begins with `#`
       *[nothing] the file holds no quiz
    }
    .help = { $cause ->
        [comments] delete the `#` before what is to be read
       *[nothing] a quiz begins with `title:`, then `passage:` and `questions:`
    }
problem-yaml-syntax = { $cause ->
        [braces] these braces are taken for YAML’s own
        [sign] this sign has a special sense in YAML at the start of a text
        [colon] the colon cuts this text in two
        [no-bar] a text of several lines needs a bar `|` after `{ $near }:`
        [dialogue] this dash is taken for that of a list
        [curly] YAML does not know these quotation marks: they do not protect the text
        [backslash] the backslash `\` has a special sense between straight quotation marks
        [quote-not-closed] this quotation mark is never closed
        [quote-inside] this quotation mark ends the text too early
        [apostrophe-inside] this apostrophe ends the text too early, since it stands between apostrophes
        [quote-too-many] this quotation mark is one too many
        [bracket] this bracket is never closed
        [brace] this brace is never closed
        [list] brackets are missing around this list
        [parentheses] these parentheses are taken for text
        [bracket-too-many] this sign closes nothing
        [comma] a comma is missing here
        [comma-inside] this comma cuts an option in two
        [colon-space] a space is missing after this colon
        [colon-no-break] the space after this colon is a no-break space
        [equals] the name of a field is followed by a colon, not by `=`
        [other-colon] this sign looks like a colon but is none
        [no-colon] a colon is missing after the name of this field
        [two-fields] this field stands on the same line as `{ $near }`
        [text-after-bar] the text begins on the line of the bar
        [block-text] this text does not stand further right than `{ $near }:`
        [tab] the margin holds a tab
        [no-break-space] the margin holds a no-break space
        [dash-space] a space is missing after this dash
        [other-dash] this sign is not the dash of a list
        [dash] a dash is missing at the start of this line
        [fence] this line is not YAML: it comes from formatting that was copied with the text
        [first-line] this line stands further right than the rest of the text
        [dash-question] a dash is missing before this question
        [indent] this line is aligned with no other
        [outside] this field belongs to a question but stands outside
       *[other] the layout of the file can’t be understood from here on
    }
    .help-instead = { $cause ->
        [braces] put the text in straight quotation marks: write `{ $instead }`
        [sign] put the text in straight quotation marks: write `{ $instead }`
        [colon] put the text in straight quotation marks: write `{ $instead }`
        [dialogue] put the text in straight quotation marks: write `{ $instead }`
        [curly] use straight quotation marks: write `{ $instead }`
        [backslash] double it: write `{ $instead }`
        [quote-inside] write `{ $instead }`; curly quotation marks “ ” or « » do no harm there
        [comma-inside] put the option in straight quotation marks: `{ $instead }`
        [two-fields] move it to a line of its own: write `{ $instead }`
       *[other] write `{ $instead }`
    }
    .help-near = { $cause ->
        [indent] align it with `{ $near }`, line { $line }
        [outside] align it with `{ $near }`, line { $line }
        [no-bar] write `{ $near }: |`, then the text on the next lines, two spaces further right
        [two-fields] move it to a line of its own, aligned with `{ $near }`
       *[other] move the whole text two spaces to the right
    }
    .help = { $cause ->
        [braces] put the whole text in straight quotation marks: `"…"`
        [sign] put the whole text in straight quotation marks: `"…"`
        [colon] put the whole text in straight quotation marks: `"…"`
        [dialogue] put the whole text in straight quotation marks: `"…"`
        [curly] put the text in straight quotation marks: `"…"`
        [backslash] double it: `\\`
        [quote-not-closed] add the closing mark, of the same kind as this one
        [quote-inside] put the text in `"` and write `\"` for a quotation mark inside
        [apostrophe-inside] put the text in straight quotation marks: `"…"`
        [bracket] add `]` at the end of the list
        [brace] add {"`}`"} after the last field
        [quote-too-many] delete it
        [list] put the list in `[` and `]`
        [bracket-too-many] delete it
        [comma] put commas between the items
        [colon-space] write `: ` between the name of the field and its value
        [colon-no-break] replace it by a plain space
        [equals] write `:` and a space
        [other-colon] write `:` and a space
        [text-after-bar] move it to the next line, two spaces further right
        [tab] replace it by spaces
        [no-break-space] replace it by plain spaces
        [dash-space] put a space after each dash: `- …`
        [other-dash] write `- ` before each item
        [dash] write a dash and a space before each item: `- …`
        [fence] delete this line, and the one like it at the end of the file
        [first-line] align all lines of the text
        [dash-question] write a dash and a space before the first field of each question
       *[other] check the margin and the quotation marks of this line and the one before
    }
problem-too-deep = lists are nested too deeply
    .help = thirty-two levels are enough for any quiz; check the dashes and brackets
problem-two-documents = { $sign ->
        [dots] a line `...` ends the document here: what follows is no longer part of it
       *[dashes] a line `---` begins a second document here
    }
    .help = { $sign ->
        [dots] delete this line; if these dots are text, move them to the right with it
       *[dashes] a file holds one quiz: cut it into two files here, or delete this line if there is only one
    }
problem-anchor-or-alias = `&` and `*` have a special sense in YAML that quizzes do not use
    .help = if it is text, put it in straight quotation marks: `"…"`
problem-yaml-tag = `!` at the start of a text has a special sense in YAML that quizzes do not use
    .help = if it is text, put it in straight quotation marks: `"…"`
problem-yaml-directive = `%` at the start of a line has a special sense in YAML that quizzes do not use
    .help = if it is text, put it in straight quotation marks; else delete the line
problem-merge-key = `<<` has a special sense in YAML that quizzes do not use
    .help = copy the fields instead
problem-comment-cuts-text = the sign `#` cuts this text: what follows is taken for a comment
    .help-instead = write { $instead }
    .help = put the text in straight quotation marks
problem-not-a-quiz = this file does not have the form of a quiz
    .help = a quiz begins with `title:`, then `passage:` and `questions:`
problem-unknown-field = there is no field `{ $field }`
    .help-near = did you mean `{ $near }`? Correct the name of the field
    .help = { $field ->
        [correct] the right option is told in `answer`, beside `options`
        [juste] the right option is told in `answer`, beside `options`
       *[other] fields allowed here: { $known }
    }
problem-field-of-another-type = the field `{ $field }` does not go with this type of question
    .help = { $field ->
        [answer] { $type ->
            [cloze] the expected words stand in the text, in double braces; delete `answer`
            [order] the order of `items` is the answer; delete `answer`
            [match] the `pairs` are the answer; delete `answer`
            [proof] the sentences of `evidence` are the answer; delete `answer`
           *[other] it belongs to the types: { $types }
        }
       *[other] it belongs to the types: { $types }
    }
problem-duplicate-field = the field `{ $field }` is given twice
    .help = keep one of them
problem-missing-field = { $field ->
        [fr] this word of the glossary is given no meaning
       *[other] the field `{ $field }` is missing
    }
    .help = { $field ->
        [title] add a line `title:` with the title
        [passage] add `passage: |`, then the text on the lines below, indented by two spaces
        [questions] add `questions:`, then the questions, each after a dash
        [type] add `type: single`, `multiple`, `true-false`, `short`, `number`, `cloze`, `order`, `match` or `proof`
        [prompt] add `prompt:` and the question
        [statement] add `statement:` and the sentence to judge
        [options] add `options:` and at least two options
        [answer] add `answer:` and the right answer
        [text] add `text:` and the text
        [items] add `items:` and the items in their right order, each after a dash
        [pairs] add `pairs:` and the pairs, one a line: `- [left, right]`
        [evidence] add `evidence:` and the sentence of the passage that proves it, word for word
        [fr] add `fr:` and its meaning, or another language
       *[other] add `{ $field }:` and its value
    }
problem-empty-text = the field `{ $field }` is empty
    .help-near = write the text on the next lines, two spaces further right than `{ $near }:`
    .help = write its value, or delete the field if it is optional
problem-text-expected = { $cut ->
        [colon] the colon cuts this text in two
       *[nothing] { $field ->
            [options] each option must be a text
           *[other] `{ $field }` must be a text
        }
    }
    .help-instead = put it in straight quotation marks: { $instead }
    .help = write the text on the same line, in straight quotation marks
problem-list-expected = `{ $field }` must be a list
    .help-instead = write `{ $instead }`
    .help-near = { $field ->
        [questions] write a dash and a space before the first field of each question, here: `{ $near }`
        [pairs] write one pair a line, in brackets after a dash, here: `{ $near }`
       *[other] write a dash and a space before each item, here: `{ $near }`
    }
    .help = write one item a line, each after a dash and a space: `- …`
problem-mapping-expected = { $field ->
        [questions] a question is made of fields, not of a mere text
        [glossary] an entry of the glossary is made of fields, not of a mere text
       *[other] `{ $field }` must hold fields
    }
    .help = { $field ->
        [questions] write one field a line: `type: …`, `prompt: …`, `answer: …`
        [glossary] write one field a line: `term: …`, then `fr: …`
        [marking] write for example `marking: { "{" } accents: strict { "}" }`
       *[other] write one field a line, such as `text: …`, one below the other
    }
problem-one-answer-expected = this type of question has only one answer
    .help = keep one, without dash or brackets; for several right options, write `type: multiple`
problem-unknown-value = `{ $found }` is not a value of `{ $field }`
    .help-near = did you mean `{ $near }`? Allowed: { $known }
    .help = allowed: { $known }
problem-not-a-boolean = `{ $field }` must be `true` or `false`, not `{ $found }`
    .help = write `true` for yes, `false` for no
problem-number-out-of-range = { $field ->
        [points] `points` must be a multiple of 0.25, from 0.25 to 100, not `{ $found }`
        [points-of-part] `points` is less than a quarter of a point a question: `{ $found }` for { $questions } questions
        [time_limit] `time_limit` must be a whole number of minutes, 1 to 600, not `{ $found }`
        [tolerance] `tolerance` can’t be below zero: `{ $found }`
        [count] `count` must be a number from 1 to { $most }, not `{ $found }`: this examination takes { $most } of the { $ready } questions of this quiz
       *[other] `{ $field }` is outside its limits: `{ $found }`
    }
    .help = { $field ->
        [points] write a number from 0.25 to 100, in quarters of a point: `0.5`, `1`, `1.25`
        [points-of-part] write { $least } or more, or take fewer questions
        [time_limit] write a whole number of minutes, from 1 to 600
        [tolerance] write 0 or a number above it
        [count] write a number from 1 to { $most }, or leave `count` out to take all that fit
       *[other] allowed: { $range }
    }
problem-not-a-number = `{ $field }` must be a number in digits, not `{ $found }`
    .help = { $field ->
        [answer] write for example `11000`; other ways to answer go into `accept`
        [time_limit] write the number of minutes alone, without a unit: `30`
        [points] write the number alone, in digits: `0.5`, `1`, `1.25`
        [count] write in figures how many questions you want, for example `4`
       *[other] write for example `11000` or `0.5`
    }
problem-newer-format = this quiz is written for version { $found } of the format, newer than this program
    .help = install a newer version of relire
problem-invalid-id = the id `{ $id }` holds a forbidden sign or is longer than 64 characters
    .help-instead = only letters, digits, `-` and `_`, for example `{ $instead }`
problem-too-long = `{ $field }` is too long: { $found } characters
    .help = shorten it: { $limit } characters at most
problem-not-one-line = `{ $field }` must be on one line
    .help = join the lines
problem-too-many = { $field ->
        [text] this text holds too many gaps: { $found }
       *[other] `{ $field }` holds too many items: { $found }
    }
    .help = keep { $limit } at most
problem-too-few = `{ $field }` holds too few items: { $found }
    .help-instead = put commas between the options: { $instead }
    .help = at least { $limit } are needed
problem-duplicate-id = the id `{ $id }` is already that of the question on line { $line }
    .help = give another one: the learners’ results are tied to it
problem-duplicate-option = the option `{ $text }` is given twice
    .help = change or delete one of the two
problem-duplicate-item = `{ $text }` is given twice
    .help = change or delete one of the two
problem-pair-expected = a pair is a list of two texts
    .help-near = write `{ $near }`
    .help = write `- [left, right]`
problem-no-gap = this text has no gap to fill
    .help = put each word to find in double braces: `{"Elle ferme à {{midi}}."}`
problem-empty-gap = a word is missing in this gap
    .help = write the expected word between the braces: `{"Elle ferme à {{midi}}."}`
problem-unpaired-braces = the double braces do not come in pairs
    .help = a gap opens with two braces and closes with two: `{"Elle ferme à {{midi}}."}`
problem-scoring-without-justify = `scoring` is only for `justify: true`
    .help = add `justify: true`, or delete `scoring`
problem-duplicate-term = the word `{ $term }` is in the glossary already
    .help = keep one of the two entries
problem-answer-not-an-option = the answer `{ $found }` is not among the options
    .help-near = copy the option exactly, for example `{ $near }`
    .help = copy one of the options exactly: { $known }
problem-duplicate-answer = the answer `{ $text }` is given twice
    .help = keep one of them
problem-answer-rejected = `{ $text }` is both accepted and rejected
    .help = delete it from `reject` or from the accepted answers
problem-evidence-not-in-passage = this quotation is not in the passage
    .help-near = copy it word for word; the nearest is: “{ $near }”
    .help = copy it word for word from the passage
problem-evidence-not-unique = this quotation stands in the passage more than once
    .help = make it longer, until it is unique
problem-evidence-across-sentences = this quotation joins two different sentences
    .help = give a list of two quotations, one for each sentence
problem-sentences-not-the-passage = the sentences put together are not the text
    .help-near = `sentences` must hold the whole text, in order; here it goes on: “{ $near }”
    .help = `sentences` must hold the whole text, in the same order
problem-both-prompt-and-statement = this question has both a `prompt` and a `statement`
    .help = keep `statement` for a sentence to judge, and delete the other
problem-both-text-and-file = the passage has both a `text` and a `file`
    .help = keep one of them
problem-passage-file = { $fault ->
        [outside] the file `{ $file }` is not in the quiz’s folder
        [no-folder] the file `{ $file }` can’t be read: the quiz comes from no folder
        [missing] the file `{ $file }` is not found
        [not-regular] `{ $file }` is no regular file of the quiz’s folder
        [too-large] the file `{ $file }` is too large
       *[not-utf8] the file `{ $file }` is not UTF-8
    }
    .help = { $fault ->
        [outside] put it beside the quiz, or below, and give its name without `..` or a leading `/`
        [no-folder] put the text into the quiz, under `text`
        [missing] check the name, capitals and accents included
        [not-regular] put a copy of the file beside the quiz
        [too-large] a passage fits in 1 MiB
       *[not-utf8] save it again and choose the encoding “UTF-8”
    }
problem-trap-on-right-option = the option `{ $text }` is right, but has a `trap`
    .help = a `trap` says why a wrong option tempts; delete it here
problem-unreadable-file = this file can’t be read: { $reason }
problem-missing-id = this question has no `id`; the learners’ results are tied to it
    .help-instead = add `id: { $instead }`
problem-term-not-in-passage = the word `{ $term }` is not in the passage
    .help = write it as it stands in the passage, or delete it
problem-nothing-ready = all questions are drafts: there is nothing to play
    .help = delete `draft: true` from the questions that are ready

# Advice: the quiz can be played, but a question would be better otherwise.

problem-longest-option-right = the right option, `{ $text }`, is the longest by far
    .help = shorten it or lengthen the others (test takers choose the longest option: Haladyna, Downing and Rodriguez, 2002)
problem-unlike-options = { $how ->
        [length] the option `{ $text }` is much longer than `{ $other }`
        [sentence] the option `{ $other }` is a whole sentence, `{ $text }` is not
       *[beginning] the option `{ $text }` does not begin like the others
    }
    .help = { $how ->
        [length] give the options a similar length (one that stands out attracts or is ruled out unread: Haladyna, Downing and Rodriguez, 2002)
        [sentence] write all options as sentences, or all without capital and full stop (one that stands out attracts or is ruled out unread: Haladyna, Downing and Rodriguez, 2002)
       *[beginning] give all of them the same grammatical form (one that stands out attracts or is ruled out unread: Haladyna, Downing and Rodriguez, 2002)
    }
problem-answer-echoes-prompt = only the right option, `{ $text }`, repeats the word `{ $word }` of the question
    .help = replace this word, or repeat it in a wrong option too (a word that the question shares with one option alone points to it: Haladyna, Downing and Rodriguez, 2002)
problem-answer-echoes-passage = only the right option, `{ $text }`, copies a run of words from the passage
    .help = put it in other words, or give a wrong option words of the passage too (it can be found by comparing words, without understanding)
problem-absolute-words = the word `{ $word }` is in a wrong option only
    .help = qualify this option, or give the right one a word as strong (test takers know that a categorical option is often wrong: Haladyna, Downing and Rodriguez, 2002)
problem-options-say-the-same = the options `{ $other }` and `{ $text }` say the same
    .help = change or delete one of them (nobody can choose between them)
problem-answer-given-elsewhere = the question `{ $other }` gives this answer: `{ $text }`
    .help = put one of the two questions in other words (each must be independent of the others: Haladyna, Downing and Rodriguez, 2002)
problem-right-always-first = in the { $count } questions whose options keep their order, the right one is always at place { $place }
    .help = delete `shuffle: false`, or change the order of the options (the place of the right one should vary: Haladyna, Downing and Rodriguez, 2002)
problem-all-true-or-false = { $answer ->
        [true] the { $count } statements to judge are all true
        [false] the { $count } statements to judge are all false
       *[not-stated] the text says nothing of the { $count } statements to judge
    }
    .help = change at least one (whoever notices answers without reading)
problem-mostly-locate = { $count } of { $total } questions only ask to find what is said (`locate`)
    .help = add questions that `infer`, `interpret` or `evaluate` (finding is only a fifth of the PIRLS 2021 assessment)
problem-skill-and-evidence = this question is said to be `locate`, but its evidence takes { $count } sentences
    .help = if they have to be put together, write `skill: interpret`; otherwise keep only the one that is enough (to locate is to find what is said in one place: PIRLS framework)
problem-unsupported-answer = no word of the answer `{ $text }` is in the passage, and nothing proves it
    .help = check it; if it stands there in other words, quote the sentence in `evidence` (the answer to a question of finding is read in the passage)
problem-glossary-gives-answer = the glossary gives the answer: there `{ $term }` means `{ $meaning }`
    .help = change the option, or delete the word from the glossary (readers can open it during the question)
problem-sentence-overused = { $count } questions rest on the same sentence of the passage: { $questions }
    .help = make one of them about another sentence (whoever has not understood this one loses all these points)
problem-paragraph-unused = no question takes its evidence from this paragraph: `{ $start }`
    .help = ask a question about it, or shorten the passage (what is not asked about is read for nothing)
problem-proof-is-everything = the proof to be found takes half of the passage or more (sentences: { $count } of { $among })
    .help = narrow the question or the proof (choosing at random would almost do)
problem-exam-quiz = { $fault ->
        [broken] the quiz `{ $file }` has errors
        [exam] `{ $file }` is an exam, not a quiz
        [outside] the file `{ $file }` is neither in the folder of the exam nor in one beside it
        [no-folder] the quiz `{ $file }` can’t be read: the exam does not come from a folder
        [missing] the quiz `{ $file }` was not found
        [too-large] the file `{ $file }` is too large
        [not-utf8] the file `{ $file }` is not in UTF-8
       *[other] `{ $file }` is no regular file
    }
    .help = { $fault ->
        [broken] mend it first: `relire check` on that file says what is wrong
        [exam] name the quizzes that the exam is made of
        [outside] write for instance `quiz: ../quizzes/koursk-b1.yaml`
        [missing] check the name, capitals and accents included; a quiz that comes with relire is named without a folder: `koursk-b1`
        [too-large] a quiz has at most 1 MiB
        [not-utf8] save it again, choosing the encoding “UTF-8”
       *[other] put a copy of the quiz beside the exam
    }
problem-unknown-question = this quiz has no question `{ $id }`
    .help-near = did you mean `{ $near }`?
    .help = its questions: { $known }
problem-question-not-for-exam = { $cause ->
        [draft] the question `{ $id }` is still a draft
       *[other] the question `{ $id }` (`{ $cause }`) does not fit this exam: answers are only chosen among those given
    }
    .help = { $cause ->
        [draft] delete `draft: true` in the quiz when it is ready
       *[other] take a `single`, `multiple`, `true-false` without `justify`, `order`, `match`, or a `cloze` with `bank: true`
    }
problem-nothing-for-exam = no question of this quiz fits this exam
    .help = answers are only chosen among those given: `single`, `multiple`, `true-false`, `order`, `match`, `cloze` with `bank: true`
problem-both-questions-and-count = `questions` and `count` are both given
    .help = keep `questions` to name the questions, or `count` to take the first ones
problem-exam-points = the parts are worth { $found } points in all, and the paper is out of { $expected }
    .help = the points will be brought to { $expected }; to choose them yourself, make their sum { $expected }
problem-exam-without-justification = no question of this exam asks for a justification
    .help = in the former format, answers are justified from the text: take `true-false` questions with `justify: true`, or `proof`
