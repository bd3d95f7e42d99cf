//! The keys: one table a screen, obeyed by the program and shown by the help line and the help.

pub(crate) mod accents;
pub(crate) mod exam;
pub(crate) mod past;
pub(crate) mod preview;
pub(crate) mod settings;
mod told;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

pub(crate) use told::{all, line};

/// What a key asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Action {
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
    /// Enter: open, answer, go on.
    Confirm,
    /// Esc: one step back.
    Back,
    Quit,
    Help,
    /// The option of that place.
    Choose(usize),
    Tick,
    Unknown,
    /// Pairs the chosen line with that right.
    Pair(usize),
    /// To the side: the next or the one before of what the place can be given, or a paragraph on.
    Right,
    Left,
    /// Takes out what fills a gap.
    Erase,
    /// Counts a typed answer right, or takes that back.
    Claim,
    Passage,
    Hint,
    Translation,
    Glossary,
    Search,
    Wider,
    Narrower,
    Level,
    History,
    Progress,
    Missed,
    Again,
    /// What is due.
    Review,
    Settings,
    /// The next form of the letter before the cursor.
    Accent,
    /// The form before.
    AccentBack,
    /// The list of questions, of problems.
    Questions,
    Problems,
    /// The question behind this one in the file, and the one before, without an answer.
    After,
    Before,
    /// The right answer, without one having been given.
    Solution,
    /// What to change so that a draft is ready.
    Ready,
    /// Marks a question of an exam to be looked at again.
    Flag,
    /// Hands an exam in.
    HandIn,
    /// A digit of a number.
    Digit(usize),
}

/// Which keys.
#[derive(Debug, Clone, Copy)]
enum Pattern {
    Code(KeyCode),
    Char(char),
    /// Ctrl with a letter.
    Control(char),
    /// a–h: options.
    Letters,
    /// 1–9: options.
    Digits,
}

/// Keys, what they ask for, and what that is called (a message of the area `key`).
pub(crate) struct Binding {
    patterns: &'static [Pattern],
    action: Action,
    label: &'static str,
    /// Whether the help line shows it; earlier rows matter more.
    in_line: bool,
}

/// The keys of a screen: its own, then those of every screen.
pub(crate) type Table = &'static [Binding];

const fn row(
    patterns: &'static [Pattern],
    action: Action,
    label: &'static str,
    in_line: bool,
) -> Binding {
    Binding { patterns, action, label, in_line }
}

use Pattern::{Char, Code, Control, Digits, Letters};

const UP: &[Pattern] = &[Code(KeyCode::Up)];
const DOWN: &[Pattern] = &[Code(KeyCode::Down)];
const ENTER: &[Pattern] = &[Code(KeyCode::Enter)];
const PAGE_UP: &[Pattern] = &[Code(KeyCode::PageUp)];
const PAGE_DOWN: &[Pattern] = &[Code(KeyCode::PageDown)];
const HOME: &[Pattern] = &[Code(KeyCode::Home)];
const END: &[Pattern] = &[Code(KeyCode::End)];

/// Keys that work wherever letters are not typed.
const COMMON: Table = &[
    row(&[Char('?'), Code(KeyCode::F(1))], Action::Help, "key-help", true),
    row(&[Code(KeyCode::Esc)], Action::Back, "key-back", true),
    row(&[Char('q')], Action::Quit, "key-quit", false),
];
/// The same where letters are typed.
const COMMON_TYPED: Table = &[
    row(&[Code(KeyCode::F(1))], Action::Help, "key-help", true),
    row(&[Code(KeyCode::Esc)], Action::Back, "key-back", true),
];

/// The same on the first screen, which leads back to nothing.
const COMMON_FIRST: Table = &[
    row(&[Char('?'), Code(KeyCode::F(1))], Action::Help, "key-help", true),
    row(&[Code(KeyCode::Esc)], Action::Back, "key-leave", true),
    row(&[Char('q')], Action::Quit, "key-leave", false),
];

pub(crate) const LIBRARY: &[Table] = &[
    &[
        row(ENTER, Action::Confirm, "key-open", true),
        row(UP, Action::Up, "key-move", true),
        row(DOWN, Action::Down, "key-move", true),
        row(&[Char('/')], Action::Search, "key-search", true),
        row(&[Char('n')], Action::Level, "key-level", true),
        row(&[Char('h')], Action::History, "key-history", true),
        row(&[Char('p')], Action::Progress, "key-progress", true),
        row(&[Char('o')], Action::Settings, "key-settings", true),
        row(PAGE_UP, Action::PageUp, "key-page", false),
        row(PAGE_DOWN, Action::PageDown, "key-page", false),
        row(HOME, Action::First, "key-ends", false),
        row(END, Action::Last, "key-ends", false),
    ],
    COMMON_FIRST,
];
pub(crate) const READING: &[Table] = &[
    &[
        row(ENTER, Action::Confirm, "key-begin", true),
        row(UP, Action::Up, "key-line", true),
        row(DOWN, Action::Down, "key-line", true),
        row(&[Char('v')], Action::Glossary, "key-glossary", true),
        row(&[Char('/')], Action::Search, "key-search-text", true),
        row(&[Char('+'), Char('=')], Action::Wider, "key-measure", true),
        row(&[Char('-')], Action::Narrower, "key-measure", true),
        row(PAGE_UP, Action::PageUp, "key-page", false),
        row(PAGE_DOWN, Action::PageDown, "key-page", false),
        row(&[Char(' ')], Action::PageDown, "key-page", false),
        row(HOME, Action::First, "key-ends", false),
        row(END, Action::Last, "key-ends", false),
    ],
    COMMON,
];
const AROUND: Table = &[
    row(&[Char('p'), Code(KeyCode::F(2))], Action::Passage, "key-passage", true),
    row(&[Char('i'), Code(KeyCode::F(3))], Action::Hint, "key-hint", true),
    row(&[Char('t'), Code(KeyCode::F(4))], Action::Translation, "key-translation", true),
    row(&[Char('v'), Code(KeyCode::F(5))], Action::Glossary, "key-glossary", true),
    row(&[Char('n'), Code(KeyCode::F(6))], Action::Unknown, "key-unknown", true),
    row(&[Char('/'), Code(KeyCode::F(7))], Action::Search, "key-search-text", false),
    row(PAGE_UP, Action::PageUp, "key-scroll", false),
    row(PAGE_DOWN, Action::PageDown, "key-scroll", false),
];
const AROUND_TYPED: Table = &[
    row(&[Code(KeyCode::F(3))], Action::Hint, "key-hint", true),
    row(&[Code(KeyCode::F(4))], Action::Translation, "key-translation", true),
    row(&[Code(KeyCode::F(5))], Action::Glossary, "key-glossary", true),
    row(&[Code(KeyCode::F(6))], Action::Unknown, "key-unknown", true),
    row(&[Code(KeyCode::F(7))], Action::Search, "key-search-text", false),
    row(PAGE_UP, Action::PageUp, "key-scroll", false),
    row(PAGE_DOWN, Action::PageDown, "key-scroll", false),
];
/// Arrows where they have nothing else to move.
const ARROWS_SCROLL: Table = &[
    row(UP, Action::PageUp, "key-scroll", false),
    row(DOWN, Action::PageDown, "key-scroll", false),
];
pub(crate) const CHOICE: &[Table] = &[
    &[
        row(ENTER, Action::Confirm, "key-answer", true),
        row(UP, Action::Up, "key-move", true),
        row(DOWN, Action::Down, "key-move", true),
        row(&[Letters, Digits], Action::Choose(0), "key-move", false),
    ],
    AROUND,
    COMMON,
];
pub(crate) const MATCH: &[Table] = &[
    &[
        row(ENTER, Action::Confirm, "key-answer", true),
        row(&[Code(KeyCode::Left)], Action::Left, "key-pair", true),
        row(&[Code(KeyCode::Right)], Action::Right, "key-pair", true),
        row(UP, Action::Up, "key-move", true),
        row(DOWN, Action::Down, "key-move", true),
        row(&[Digits], Action::Pair(0), "key-pair", false),
        row(&[Letters], Action::Choose(0), "key-move", false),
    ],
    AROUND,
    COMMON,
];
pub(crate) const ORDER: &[Table] = &[
    &[
        row(ENTER, Action::Confirm, "key-answer", true),
        row(&[Char(' ')], Action::Tick, "key-take", true),
        row(UP, Action::Up, "key-move", true),
        row(DOWN, Action::Down, "key-move", true),
        row(&[Letters, Digits], Action::Choose(0), "key-letter", false),
    ],
    AROUND,
    COMMON,
];
pub(crate) const TICKS: &[Table] = &[
    &[
        row(ENTER, Action::Confirm, "key-answer", true),
        row(&[Char(' ')], Action::Tick, "key-tick", true),
        row(UP, Action::Up, "key-move", true),
        row(DOWN, Action::Down, "key-move", true),
        row(&[Letters, Digits], Action::Choose(0), "key-tick", false),
    ],
    AROUND,
    COMMON,
];
/// The keys of a text field that a person has to be told of.
pub(crate) const FIELD: Table = accents::FIELD;
pub(crate) const TYPED: &[Table] = &[
    &[
        row(ENTER, Action::Confirm, "key-answer", true),
        row(&[Code(KeyCode::F(2))], Action::Passage, "key-passage", true),
    ],
    FIELD,
    AROUND_TYPED,
    ARROWS_SCROLL,
    COMMON_TYPED,
];
/// Gaps that are typed.
pub(crate) const GAPS: &[Table] = &[
    &[
        row(ENTER, Action::Confirm, "key-fill", true),
        row(UP, Action::Up, "key-gap", true),
        row(DOWN, Action::Down, "key-gap", true),
        row(&[Code(KeyCode::F(2))], Action::Passage, "key-passage", true),
    ],
    FIELD,
    AROUND_TYPED,
    COMMON_TYPED,
];
/// Gaps that are filled from a bank of words.
pub(crate) const BANK: &[Table] = &[
    &[
        row(ENTER, Action::Confirm, "key-fill", true),
        row(&[Letters, Digits], Action::Choose(0), "key-word", true),
        row(UP, Action::Up, "key-gap", true),
        row(DOWN, Action::Down, "key-gap", true),
        row(&[Code(KeyCode::Left)], Action::Left, "key-words", false),
        row(&[Code(KeyCode::Right)], Action::Right, "key-words", false),
        row(&[Code(KeyCode::Backspace), Code(KeyCode::Delete)], Action::Erase, "key-erase", false),
    ],
    AROUND,
    COMMON,
];
/// Sentences to be picked in the passage.
pub(crate) const PICKING: &[Table] = &[
    &[
        row(ENTER, Action::Confirm, "key-answer", true),
        row(&[Char(' ')], Action::Tick, "key-pick", true),
        row(UP, Action::Up, "key-sentence", true),
        row(DOWN, Action::Down, "key-sentence", true),
        row(&[Code(KeyCode::Left)], Action::Left, "key-paragraph", true),
        row(&[Code(KeyCode::Right)], Action::Right, "key-paragraph", true),
        row(HOME, Action::First, "key-ends", false),
        row(END, Action::Last, "key-ends", false),
    ],
    AROUND,
    COMMON,
];
const NEXT: Table = &[row(&[Code(KeyCode::Enter), Char(' ')], Action::Confirm, "key-next", true)];
const CLAIM: Table = &[row(&[Char('c')], Action::Claim, "key-claim", true)];
const AFTER: Table = &[
    row(UP, Action::Up, "key-feedback", true),
    row(DOWN, Action::Down, "key-feedback", true),
    row(&[Char('p'), Code(KeyCode::F(2))], Action::Passage, "key-passage", true),
    row(&[Char('t'), Code(KeyCode::F(4))], Action::Translation, "key-translation", true),
    row(&[Char('v'), Code(KeyCode::F(5))], Action::Glossary, "key-glossary", true),
    row(PAGE_UP, Action::PageUp, "key-scroll", false),
    row(PAGE_DOWN, Action::PageDown, "key-scroll", false),
    row(&[Char('/'), Code(KeyCode::F(7))], Action::Search, "key-search-text", false),
];
pub(crate) const FEEDBACK: &[Table] = &[NEXT, AFTER, COMMON];
/// After a typed answer that was refused or remarked on.
pub(crate) const FEEDBACK_DISPUTABLE: &[Table] = &[NEXT, CLAIM, AFTER, COMMON];
/// While the right answer is shown without one having been given.
pub(crate) const SOLUTION: &[Table] = &[
    &[row(&[Code(KeyCode::Enter), Char(' ')], Action::Confirm, "key-question", true)],
    AFTER,
    COMMON,
];
const WHOLE: Table = &[
    row(
        &[Char('p'), Code(KeyCode::F(2)), Code(KeyCode::Enter)],
        Action::Passage,
        "key-question",
        true,
    ),
    row(UP, Action::Up, "key-line", true),
    row(DOWN, Action::Down, "key-line", true),
];
const GLOSSARY: Table =
    &[row(&[Char('v'), Code(KeyCode::F(5))], Action::Glossary, "key-glossary", true)];
const WHOLE_MORE: Table = &[
    row(&[Char('/'), Code(KeyCode::F(7))], Action::Search, "key-search-text", true),
    row(PAGE_UP, Action::PageUp, "key-page", false),
    row(PAGE_DOWN, Action::PageDown, "key-page", false),
    row(HOME, Action::First, "key-ends", false),
    row(END, Action::Last, "key-ends", false),
];
pub(crate) const WHOLE_PASSAGE: &[Table] = &[WHOLE, GLOSSARY, WHOLE_MORE, COMMON];
pub(crate) const RESULTS: &[Table] = &[
    &[
        row(ENTER, Action::Confirm, "key-see", true),
        row(&[Char('m')], Action::Missed, "key-missed", true),
        row(&[Char('r')], Action::Again, "key-again", true),
        row(UP, Action::Up, "key-move", true),
        row(DOWN, Action::Down, "key-move", true),
        row(&[Char('p'), Code(KeyCode::F(2))], Action::Passage, "key-see", false),
        row(PAGE_UP, Action::PageUp, "key-page", false),
        row(PAGE_DOWN, Action::PageDown, "key-page", false),
        row(HOME, Action::First, "key-ends", false),
        row(END, Action::Last, "key-ends", false),
    ],
    COMMON,
];
/// In the library, where something is due for review.
pub(crate) const DUE: &[Table] = &[&[row(&[Char('r')], Action::Review, "key-review", true)]];
const ROWS: Table = &[
    row(UP, Action::Up, "key-line", true),
    row(DOWN, Action::Down, "key-line", true),
    row(PAGE_UP, Action::PageUp, "key-page", false),
    row(PAGE_DOWN, Action::PageDown, "key-page", false),
    row(HOME, Action::First, "key-ends", false),
    row(END, Action::Last, "key-ends", false),
];
/// After a sitting of reviews, and after one behind which more is due.
pub(crate) const REVIEWED: &[Table] =
    &[&[row(ENTER, Action::Confirm, "key-close", true)], ROWS, COMMON];
pub(crate) const REVIEWED_PART: &[Table] =
    &[&[row(ENTER, Action::Confirm, "key-next", true)], ROWS, COMMON];
/// Where nothing is asked.
pub(crate) const NOTHING_DUE: &[Table] =
    &[&[row(ENTER, Action::Confirm, "key-close", true)], COMMON];
pub(crate) const OVERLAY: &[Table] = &[&[
    row(
        &[Code(KeyCode::Esc), Code(KeyCode::Enter), Char('?'), Code(KeyCode::F(1)), Char('v')],
        Action::Back,
        "key-close",
        true,
    ),
    row(UP, Action::Up, "key-line", true),
    row(DOWN, Action::Down, "key-line", true),
    row(PAGE_UP, Action::PageUp, "key-page", false),
    row(PAGE_DOWN, Action::PageDown, "key-page", false),
    row(&[Char('q')], Action::Back, "key-close", false),
]];
pub(crate) const SEARCH: &[Table] = &[&[
    row(ENTER, Action::Down, "key-found", true),
    row(DOWN, Action::Down, "key-found", true),
    row(UP, Action::Up, "key-found-before", true),
    row(&[Code(KeyCode::Esc)], Action::Back, "key-close", true),
]];
pub(crate) const LIBRARY_SEARCH: &[Table] = &[&[
    row(ENTER, Action::Confirm, "key-open", true),
    row(UP, Action::Up, "key-move", true),
    row(DOWN, Action::Down, "key-move", true),
    row(&[Code(KeyCode::Esc)], Action::Back, "key-close", true),
]];

/// The tables of a screen with others behind its very first key: those matter more than the rest.
pub(crate) fn with(tables: &[Table], others: &[Table]) -> Vec<Table> {
    let Some((own, rest)) = tables.split_first() else { return others.to_vec() };
    let (first, own) = own.split_at(1);
    [&[first], others, &[own], rest].concat()
}

/// The tables without the rows that ask for any of that.
pub(crate) fn without(tables: &[Table], idle: &[Action]) -> Vec<Table> {
    let rest = |table: &Table| table.split(|row: &Binding| idle.contains(&row.action));
    tables.iter().flat_map(rest).filter(|rows| !rows.is_empty()).collect()
}

/// Whether the letter q leaves the program on a screen with these tables.
pub(crate) fn leaves(tables: &[Table]) -> bool {
    let q = KeyEvent::new(KeyCode::Char('q'), KeyModifiers::NONE);
    action(tables, q) == Some(Action::Quit)
}

/// Those of the actions whose condition holds.
pub(crate) fn where_so<const N: usize>(actions: [(Action, bool); N]) -> Vec<Action> {
    actions.into_iter().filter_map(|(action, holds)| holds.then_some(action)).collect()
}

/// What a key asks for on a screen with these tables.
pub(crate) fn action(tables: &[Table], key: KeyEvent) -> Option<Action> {
    let rows = tables.iter().copied().flatten();
    rows.flat_map(|row| row.patterns.iter().map(move |pattern| (row, *pattern)))
        .find_map(|(row, pattern)| matched(pattern, row.action, key))
}

fn matched(pattern: Pattern, action: Action, key: KeyEvent) -> Option<Action> {
    let typed = typed(key);
    match pattern {
        Code(code) => (key.code == code).then_some(action),
        Char(c) => (typed.map(|c| c.to_ascii_lowercase()) == Some(c)).then_some(action),
        Control(letter) => is_control(key, letter).then_some(action),
        Letters => match typed?.to_ascii_lowercase() {
            c @ 'a'..='h' => Some(Action::Choose(c as usize - 'a' as usize)),
            _ => None,
        },
        Digits => {
            let digit = typed?.to_digit(10)? as usize;
            match action {
                Action::Digit(_) => Some(Action::Digit(digit)),
                Action::Pair(_) => digit.checked_sub(1).map(Action::Pair),
                _ => digit.checked_sub(1).map(Action::Choose),
            }
        }
    }
}

/// The character that a key types: none with Ctrl or Alt alone, but both together are `AltGr`.
pub(crate) fn typed(key: KeyEvent) -> Option<char> {
    let both = KeyModifiers::CONTROL | KeyModifiers::ALT;
    let held = key.modifiers & both;
    match key.code {
        KeyCode::Char(c) if held.is_empty() || held == both => Some(c),
        _ => None,
    }
}

/// Whether a key is Ctrl with that letter.
pub(crate) fn is_control(key: KeyEvent, letter: char) -> bool {
    let held = key.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT);
    held == KeyModifiers::CONTROL && key.code == KeyCode::Char(letter)
}

#[cfg(test)]
mod tests;
