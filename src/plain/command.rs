//! What can be asked for instead of an answer: words after a slash, in both languages.

/// Something asked for while a question waits for its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Command {
    Help,
    Passage,
    Glossary,
    Question,
    Hint,
    Translation,
    /// Counts the answer before right.
    Claim,
    /// To the next question of an exam, and to the one before.
    Next,
    Previous,
    /// Marks a question of an exam to be looked at again.
    Mark,
    /// All questions of an exam.
    List,
    /// How much time is left in an exam.
    Time,
    /// Hands an exam in.
    Submit,
    Quit,
}

const NAMES: &[(&str, Command)] = &[
    ("aide", Command::Help),
    ("help", Command::Help),
    ("texte", Command::Passage),
    ("text", Command::Passage),
    ("lexique", Command::Glossary),
    ("glossary", Command::Glossary),
    ("question", Command::Question),
    ("indice", Command::Hint),
    ("hint", Command::Hint),
    ("traduction", Command::Translation),
    ("translation", Command::Translation),
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
    ("quitter", Command::Quit),
    ("quit", Command::Quit),
];

/// What a line with the form of a command comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    For(Command),
    /// A word that is no command, most likely a mistyped one.
    Unknown,
}

/// What a line asks for, if it has the form of a command: a slash and one word.
pub(super) fn read(line: &str) -> Option<Asked> {
    let word = line.trim().strip_prefix('/')?.to_lowercase();
    if word.is_empty() || !word.chars().all(char::is_alphabetic) {
        return None;
    }
    let named = NAMES.iter().find(|(name, _)| *name == word);
    Some(named.map_or(Asked::Unknown, |(_, command)| Asked::For(*command)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("/indice", Some(Asked::For(Command::Hint)))]
    #[case(" /Text ", Some(Asked::For(Command::Passage)))]
    #[case("/indise", Some(Asked::Unknown))]
    #[case("indice", None)]
    #[case("/", None)]
    #[case("/12", None)]
    #[case("/home/relire", None)]
    fn a_slash_and_a_word_ask_for_something(#[case] line: &str, #[case] asked: Option<Asked>) {
        assert_eq!(read(line), asked);
    }
}
