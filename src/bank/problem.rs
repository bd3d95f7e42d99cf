//! What is wrong in a quiz file, as data: a code, a place, arguments; no prose.

use std::ops::Range;

use crate::text::{CleanText, truncated};

/// How many columns of an author's words a message repeats: lines to write instead, and no more of a
/// name that is a million letters long.
const MOST_TOLD: usize = 2_000;

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    Error,
    Warning,
}

impl Severity {
    /// `error` or `warning`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

macro_rules! codes {
    ($($severity:ident { $($code:ident = $name:literal),+ $(,)? })+) => {
        /// The kinds of problem; the name of each is stable.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "`words/*/problem.ftl` says what each means")]
        pub enum Code { $($($code),+),+ }

        impl Code {
            /// Every code.
            pub const ALL: &[Self] = &[$($(Self::$code),+),+];

            /// The stable name: short, in kebab case.
            pub fn name(self) -> &'static str {
                match self { $($(Self::$code => $name),+),+ }
            }

            /// How bad problems of this kind are.
            pub fn severity(self) -> Severity {
                match self { $($(Self::$code)|+ => Severity::$severity),+ }
            }
        }
    };
}

codes! {
    Error {
        // The file as bytes
        FileTooLarge = "file-too-large",
        NotUtf8 = "not-utf8",
        ForbiddenCharacter = "forbidden-character",
        OverloadedCharacter = "overloaded-character",
        // YAML
        EmptyFile = "empty-file",
        YamlSyntax = "yaml-syntax",
        TooDeep = "too-deep",
        TwoDocuments = "two-documents",
        AnchorOrAlias = "anchor-or-alias",
        YamlTag = "yaml-tag",
        YamlDirective = "yaml-directive",
        MergeKey = "merge-key",
        CommentCutsText = "comment-cuts-text",
        // Fields
        NotAQuiz = "not-a-quiz",
        UnknownField = "unknown-field",
        FieldOfAnotherType = "field-of-another-type",
        DuplicateField = "duplicate-field",
        MissingField = "missing-field",
        EmptyText = "empty-text",
        TextExpected = "text-expected",
        ListExpected = "list-expected",
        MappingExpected = "mapping-expected",
        OneAnswerExpected = "one-answer-expected",
        UnknownValue = "unknown-value",
        NotABoolean = "not-a-boolean",
        NumberOutOfRange = "number-out-of-range",
        NotANumber = "not-a-number",
        NewerFormat = "newer-format",
        InvalidId = "invalid-id",
        TooLong = "too-long",
        NotOneLine = "not-one-line",
        TooMany = "too-many",
        TooFew = "too-few",
        // Across fields
        DuplicateId = "duplicate-id",
        DuplicateOption = "duplicate-option",
        DuplicateItem = "duplicate-item",
        PairExpected = "pair-expected",
        NoGap = "no-gap",
        EmptyGap = "empty-gap",
        UnpairedBraces = "unpaired-braces",
        ScoringWithoutJustify = "scoring-without-justify",
        DuplicateTerm = "duplicate-term",
        AnswerNotAnOption = "answer-not-an-option",
        DuplicateAnswer = "duplicate-answer",
        AnswerRejected = "answer-rejected",
        EvidenceNotInPassage = "evidence-not-in-passage",
        EvidenceNotUnique = "evidence-not-unique",
        EvidenceAcrossSentences = "evidence-across-sentences",
        SentencesNotThePassage = "sentences-not-the-passage",
        BothTextAndFile = "both-text-and-file",
        BothPromptAndStatement = "both-prompt-and-statement",
        PassageFile = "passage-file",
        TrapOnRightOption = "trap-on-right-option",
        UnreadableFile = "unreadable-file",
        // Exams
        ExamQuiz = "exam-quiz",
        UnknownQuestion = "unknown-question",
        QuestionNotForExam = "question-not-for-exam",
        NothingForExam = "nothing-for-exam",
        BothQuestionsAndCount = "both-questions-and-count",
    }
    Warning {
        MissingId = "missing-id",
        TermNotInPassage = "term-not-in-passage",
        NothingReady = "nothing-ready",
        ExamPoints = "exam-points",
        ExamWithoutJustification = "exam-without-justification",
        // Advice
        LongestOptionRight = "longest-option-right",
        UnlikeOptions = "unlike-options",
        AnswerEchoesPrompt = "answer-echoes-prompt",
        AnswerEchoesPassage = "answer-echoes-passage",
        AbsoluteWords = "absolute-words",
        OptionsSayTheSame = "options-say-the-same",
        AnswerGivenElsewhere = "answer-given-elsewhere",
        RightAlwaysFirst = "right-always-first",
        AllTrueOrFalse = "all-true-or-false",
        MostlyLocate = "mostly-locate",
        SkillAndEvidence = "skill-and-evidence",
        UnsupportedAnswer = "unsupported-answer",
        GlossaryGivesAnswer = "glossary-gives-answer",
        SentenceOverused = "sentence-overused",
        ParagraphUnused = "paragraph-unused",
        ProofIsEverything = "proof-is-everything",
    }
}

impl Code {
    /// The code of that name.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.name() == name)
    }
}

/// One thing that is wrong in a quiz file.
#[derive(Debug, Clone)]
pub struct Problem {
    pub code: Code,
    /// Where, in bytes of the file's text.
    pub place: Range<usize>,
    /// What the message tells, by name.
    pub arguments: Vec<(&'static str, CleanText)>,
    /// The id of the question concerned.
    pub question: Option<CleanText>,
}

impl Problem {
    /// A problem at `place` that needs no argument.
    pub fn new(code: Code, place: Range<usize>) -> Self {
        Self { code, place, arguments: Vec::new(), question: None }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl AsRef<str>) -> Self {
        self.arguments.push((name, told(value.as_ref())));
        self
    }

    /// Whether it keeps the quiz from being played.
    pub fn is_error(&self) -> bool {
        self.code.severity() == Severity::Error
    }
}

/// An author's words as a message may repeat them: on one line, cut where they have no end.
pub(super) fn told(words: &str) -> CleanText {
    // A column takes one byte at least.
    match words.len() > MOST_TOLD {
        true => CleanText::new(&truncated(&CleanText::line(words), MOST_TOLD)),
        false => CleanText::line(words),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_repeats_no_name_without_end() {
        let named = |name: &str| Problem::new(Code::UnknownField, 0..0).with("field", name);
        let field = |name: &str| named(name).arguments[0].1.to_string();
        assert_eq!(field(&"é".repeat(MOST_TOLD)), "é".repeat(MOST_TOLD));
        assert_eq!(field(&"é".repeat(MOST_TOLD + 1)), "é".repeat(MOST_TOLD - 1) + "…");
        assert_eq!(field("a\u{1b}[2J\nb"), "a\u{FFFD}[2J b");
    }
}
