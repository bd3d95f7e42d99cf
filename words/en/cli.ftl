# The help of the command line

cli-usage = Usage:
cli-commands = Commands:
cli-arguments = Arguments:
cli-options = Options:
cli-everywhere = Everywhere:

cli-play = Read a French text and answer its questions
cli-play-usage =
    relire [OPTIONS] [PATH]…
    relire COMMAND [OPTIONS]…
cli-play-short = Examples: relire --help
cli-play-more =
    Without PATH, relire shows the library: the built-in quizzes, then your own.
    A folder opens its library, a file opens its quiz. A built-in quiz opens by its
    name too.
    Built-in quizzes: premiers-pas, koursk-a2, annonces-b1, pedibus-b1, koursk-b1,
    koursk-b2, koursk-c1; and an exam: examen-b1.

    Examples:
      relire                        choose a text, read it, answer
      relire koursk-b1              play a built-in quiz
      relire my-quiz.yaml           play a quiz from your file
      relire --plain koursk-b1      the same, line by line
      relire --level A2,B1          offer these levels only
      relire --new koursk-b1        begin again instead of going on
      relire check my-quizzes/      check quiz files
cli-check = Find every problem in quiz files
cli-check-usage = relire check [OPTIONS] [PATH]…
cli-check-short = To know more: relire check --help
cli-check-more =
    PATH: a file, a folder or a built-in quiz by its name; “-” is standard input.
    Without PATH, relire checks your folder of quizzes.
    The exit code is 0 without errors, 1 with errors, 2 where a file can’t be read.
cli-show = Show a quiz as it would stand on paper
cli-show-usage = relire show [OPTIONS] FILE
cli-show-short = To know more: relire show --help
cli-show-more =
    The text, its questions and their options, to print or to project.
    With --key, the answers and the sentences that prove them.
    With --sentences, the sentences of the text alone: number, tab, sentence.
cli-mark = Say how answers to one question would be marked
cli-mark-usage = relire mark [OPTIONS] FILE QUESTION [ANSWER]...
cli-mark-short = For more: relire mark --help
cli-mark-more =
    QUESTION is the id of the question. Without ANSWER, relire reads one answer a line
    from standard input. Each verdict says which rule decided.
    Example: relire mark koursk-b1 combien "onze mille" "11 000" "600 000"
cli-new = Write a commented quiz, to change into your own
cli-new-usage = relire new [OPTIONS] FILE
cli-new-short = More: relire new --help
cli-new-more =
    FILE ends in .yaml or .yml; one that is there is kept, unless --force is given.
    With --text, relire drafts questions on a French text, each with its evidence: they are to
    be read over and reworded before they are played.
    Example: relire new my-quiz.yaml --text article.txt, then relire check my-quiz.yaml
cli-preview = Play a quiz while you are writing it
cli-preview-usage = relire preview [OPTIONS] FILE
cli-preview-short = To know more: relire preview --help
cli-preview-more =
    Keep FILE open in an editor, and relire beside it: each save is shown at once,
    drafts included, with the problems that relire check would tell.
    The file is never changed, and no result is kept.
    Example: relire new my-quiz.yaml, then relire preview my-quiz.yaml
cli-history = Show past attempts
cli-history-usage = relire history [OPTIONS]
cli-history-short = To know more: relire history --help
cli-history-more =
    The newest first: date, score, time, title. An attempt left open goes on when its quiz
    is opened, or from the library.
    With --format json, an array of reports; with --format csv, a line for each attempt.
    To look through them and open them again on a screen: relire, then the key h.
cli-stats = Show your progress
cli-stats-usage = relire stats [OPTIONS]
cli-stats-short = To know more: relire stats --help
cli-stats-more =
    Week by week, by skill, by level, and remarks in writing. A percentage takes 5 answers
    at least; progress is only told where it is clear. Several learners are shown one
    after the other, or one alone with --learner.
    On a screen: relire, then the key p.
    With --plain, without drawings; with --format json, an array, an object a learner.
cli-review = Review what is due today
cli-review-usage = relire review [OPTIONS]
cli-review-short = To know more: relire review --help
cli-review-more =
    Glossary words of what you read, in their sentence, when they are about to be
    forgotten; ten new words a day at most. A missed question comes back once, on
    another day, with its text. One sitting asks 20 at most; --count changes that.
    Every answer is saved at once.
cli-data = Copy, put back, export or erase your attempts
cli-data-usage =
    relire data path
    relire data verify
    relire data backup [FILE]
    relire data restore FILE
    relire data export [FILE]
    relire data erase [--learner NAME] [--yes]
cli-data-short = To know more: relire data --help
cli-data-more =
    Your quizzes are in the subfolder quizzes, your attempts in the file
    attempts.db. All of it stays on this computer.

      path      say in which folder your quizzes and attempts are
      verify    read the whole file of attempts and say whether it is sound
      backup    make a copy of it, as FILE or in the subfolder backups
      restore   put a copy or an export back in place; what was there is kept
      export    write everything as text (JSON, an object a line), for other tools
      erase     erase the attempts of a learner, or all, copies included;
                asked twice, unless --yes is given

    Each day on which you play, relire makes a copy in backups; seven are kept.
    Examples:
      relire data backup /media/stick               copy your attempts to a stick
      relire data restore attempts-2026-11-23.db    go back to the copy of that day
      relire data erase --learner "Zoé"             erase what is Zoé’s
cli-schema = Write the JSON Schema of the quiz format
cli-schema-usage = relire schema [OPTIONS]
cli-schema-short = To know more: relire schema --help
cli-schema-more = An editor that knows this schema completes fields and shows what they mean.
cli-completions = Write what your shell needs to complete commands
cli-completions-usage = relire completions [OPTIONS] SHELL
cli-completions-short = To know more: relire completions --help
cli-completions-more =
    SHELL: bash, elvish, fish, powershell or zsh. In bash, for instance:
      relire completions bash > ~/.local/share/bash-completion/completions/relire
cli-man = Write the manual page
cli-man-usage = relire man [OPTIONS]
cli-man-short = To know more: relire man --help
cli-man-more =
    To read it: relire man > relire.1, then man ./relire.1

cli-option-path = Quiz file, or folder
cli-option-file = Quiz file, or the name of a built-in quiz
cli-option-shell = Shell
cli-option-lang = Language of the interface: fr or en
cli-option-color = Colours: auto, always or never
cli-option-data-dir = Folder of your quizzes and attempts
cli-option-fix = Write into the files what is safe: missing ids
cli-option-force = Replace the file where it exists
cli-option-written = Quiz file to follow
cli-option-new = Begin another attempt instead of going on with the one left open
cli-option-output = File to write
cli-option-text = Text to draft questions around (-: standard input)
cli-option-questions = Number of questions drafted, at most (else 20)
cli-option-help = Show this help
cli-option-version = Show the version
cli-option-mode = Way to play: practice (each answer is marked at once) or exam (all are marked when handed in)
cli-option-seed = Seed of the order: the same number gives the same order
cli-option-count = Number of questions, at most
cli-option-level = Levels aimed at, separated by commas: A1 to C2
cli-option-skill = Skill: locate, infer, interpret, evaluate, vocabulary
cli-option-tag = Tag of a quiz or a question
cli-option-no-shuffle = Keep the order of the file
cli-option-learner = The learner’s name, whose attempts are kept apart
cli-option-plain = Everything line by line: no full screen, no drawing
cli-option-report = Write the report (JSON) to this file; “-” is standard output
cli-option-id = Id of the question
cli-option-answer = Answer to mark, in quotes where it has several words
cli-option-format = Form of the result: human or json (check: github too; history: csv too)
cli-option-action = path, verify, backup, restore, export or erase
cli-option-copy = backup, export: file or folder to write to; restore: copy or export to put back
cli-option-yes = Erase without asking
cli-option-deny-warnings = Treat warnings as errors
cli-option-key = Give the answers and their evidence too
cli-option-sentences = Give the sentences of the text, one a line

cli-value-path = {"["}PATH]…
cli-value-file = FILE
cli-value-id = QUESTION
cli-value-written = FILE
cli-value-output = FILE
cli-value-text = TEXT
cli-value-questions = N
cli-value-answer = ANSWER
cli-value-shell = SHELL
cli-value-lang = LANGUAGE
cli-value-color = WHEN
cli-value-data-dir = FOLDER
cli-value-mode = MODE
cli-value-seed = N
cli-value-count = N
cli-value-level = LEVEL,…
cli-value-skill = NAME
cli-value-tag = NAME
cli-value-learner = NAME
cli-value-report = FILE
cli-value-format = FORM
cli-value-action = ACTION
cli-value-copy = {"["}FILE]
