//! What can be asked for instead of an answer: words after a slash, in both languages.

/// Something asked for while an answer, or a choice, is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Command {
    Help,
    Passage,
    /// Where words stand in the text, or which quizzes and attempts have them.
    Search,
    /// The sentences of the text with their numbers.
    Sentences,
    Glossary,
    Question,
    Hint,
    Translation,
    /// What was told of the answer before, once more.
    Verdict,
    /// Counts an answer right, or takes that back: the one before, or that of a number.
    Claim,
    /// To the next question of an exam, and to the one before.
    Next,
    Previous,
    /// Marks a question of an exam to be looked at again.
    Mark,
    /// All questions of an exam, or everything there is to choose from.
    List,
    /// How much time is left in an exam.
    Time,
    /// Hands an exam in.
    Submit,
    /// The questions that were missed, once more.
    Missed,
    /// All questions once more, in another order.
    Again,
    History,
    Progress,
    /// What is due for review.
    Review,
    Quit,
}

const NAMES: &[(&str, Command)] = &[
    ("aide", Command::Help),
    ("help", Command::Help),
    ("?", Command::Help),
    ("texte", Command::Passage),
    ("text", Command::Passage),
    ("chercher", Command::Search),
    ("search", Command::Search),
    ("phrases", Command::Sentences),
    ("sentences", Command::Sentences),
    ("lexique", Command::Glossary),
    ("glossary", Command::Glossary),
    ("question", Command::Question),
    ("indice", Command::Hint),
    ("hint", Command::Hint),
    ("traduction", Command::Translation),
    ("translation", Command::Translation),
    ("corrigé", Command::Verdict),
    ("corrige", Command::Verdict),
    ("verdict", Command::Verdict),
    ("correct", Command::Claim),
    ("suivante", Command::Next),
    ("next", Command::Next),
    ("précédente", Command::Previous),
    ("precedente", Command::Previous),
    ("previous", Command::Previous),
    ("marquer", Command::Mark),
    ("mark", Command::Mark),
    ("liste", Command::List),
    ("list", Command::List),
    ("temps", Command::Time),
    ("time", Command::Time),
    ("rendre", Command::Submit),
    ("submit", Command::Submit),
    ("manquées", Command::Missed),
    ("manquees", Command::Missed),
    ("missed", Command::Missed),
    ("rejouer", Command::Again),
    ("again", Command::Again),
    ("historique", Command::History),
    ("history", Command::History),
    ("progrès", Command::Progress),
    ("progres", Command::Progress),
    ("progress", Command::Progress),
    ("révision", Command::Review),
    ("revision", Command::Review),
    ("review", Command::Review),
    ("quitter", Command::Quit),
    ("quit", Command::Quit),
];

/// Those that may have more words behind them.
const WITH_MORE: &[Command] = &[Command::Search, Command::Claim];

/// What a line with the form of a command comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked<'l> {
    /// A command, with the words behind it.
    For(Command, &'l str),
    /// A word that is no command, most likely a mistyped one.
    Unknown,
}

/// What a line asks for, if it has the form of a command: a slash and one word, or a command that takes
/// more words and these.
pub(super) fn read(line: &str) -> Option<Asked<'_>> {
    let asked = line.trim().strip_prefix('/')?;
    let (word, more) = asked.split_once(char::is_whitespace).unwrap_or((asked, ""));
    let word = word.to_lowercase();
    let known = NAMES.iter().find(|(name, _)| *name == word).map(|(_, command)| *command);
    match known {
        Some(command) if more.is_empty() || WITH_MORE.contains(&command) => {
            Some(Asked::For(command, more.trim()))
        }
        _ if word.is_empty() || !more.is_empty() || !word.chars().all(char::is_alphabetic) => None,
        _ => Some(Asked::Unknown),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("/indice", Some(Asked::For(Command::Hint, "")))]
    #[case(" /Text ", Some(Asked::For(Command::Passage, "")))]
    #[case("/?", Some(Asked::For(Command::Help, "")))]
    #[case("/chercher  deux mots ", Some(Asked::For(Command::Search, "deux mots")))]
    #[case("/correct 3", Some(Asked::For(Command::Claim, "3")))]
    #[case("/Manquées", Some(Asked::For(Command::Missed, "")))]
    #[case("/indise", Some(Asked::Unknown))]
    #[case("/indice trois", None)]
    #[case("indice", None)]
    #[case("/", None)]
    #[case("/12", None)]
    #[case("/home/relire", None)]
    fn a_slash_and_a_word_ask_for_something(#[case] line: &str, #[case] asked: Option<Asked<'_>>) {
        assert_eq!(read(line), asked);
    }
}
