//! Whatever is accepted, refused and typed: a sound verdict.
//!
//! An input is a text of lines: the accepted answers, split by `|`; the refused ones; what was
//! typed, all that is left; before them, on the first line, `a` and `s` for strictness in accents
//! and spelling.

use std::sync::LazyLock;

use relire::bank::{self, Kind, Points, Question, Quiz, Reject, Strictness};
use relire::french;
use relire::marking::{self, Answer, MAX_TYPED, Outcome, Verdict};
use relire::text::CleanText;

static QUIZ: LazyLock<Quiz> = LazyLock::new(|| {
    let source = "title: t\npassage: Léa Martin lit à Pékin. Mark Rutte aussi.\nquestions:\n  \
                  - { id: q, type: short, prompt: Combien de soldats, answer: a }\n  \
                  - { id: n, type: number, prompt: Combien, answer: 11000, tolerance: 5, unit: soldats }\n";
    bank::read_alone(source, "fuzz").quiz.expect("no problem")
});

/// What is marked: a question of the quiz with other answers.
struct Case {
    quiz: Quiz,
    typed: String,
}

impl Case {
    fn read(input: &str) -> Option<Self> {
        let mut lines = input.splitn(4, '\n');
        let strict = lines.next()?;
        let texts = |line: &str| {
            let texts = line.split('|').map(|text| CleanText::line(&french::set(text)));
            let fits =
                |text: &CleanText| !text.trim().is_empty() && text.chars().count() <= MAX_TYPED;
            texts.filter(fits).take(4).collect::<Vec<_>>()
        };
        let accept = texts(lines.next()?);
        // A quiz that refuses what it accepts has a problem.
        let is_accepted = |text: &CleanText| accept.iter().any(|a| french::same_words(a, text));
        let reject = texts(lines.next()?).into_iter().filter(|text| !is_accepted(text));
        let reject = reject.map(|text| Reject { text, feedback: None }).collect();
        let mut quiz = QUIZ.clone();
        let question = &mut quiz.questions[0];
        question.strictness =
            Strictness { accents: strict.contains('a'), spelling: strict.contains('s') };
        let Kind::Short(short) = &mut question.kind else { return None };
        (short.accept, short.reject) = (accept, reject);
        let is_asked = !short.accept.is_empty();
        is_asked.then_some(Self { quiz, typed: lines.next()?.to_owned() })
    }

    fn short(&mut self) -> &mut bank::Short {
        match &mut self.quiz.questions[0].kind {
            Kind::Short(short) => short,
            _ => unreachable!("the first question is a short one"),
        }
    }

    fn marked(&self, typed: &str) -> Verdict {
        sound(&self.quiz, &self.quiz.questions[0], typed)
    }
}

/// The verdict on a typed text, once it is seen to be sound.
fn sound(quiz: &Quiz, question: &Question, typed: &str) -> Verdict {
    let answer = Answer::typed(typed);
    let verdict = marking::mark(quiz, question, &answer);
    assert_eq!(verdict, marking::mark(quiz, question, &answer), "the same twice");
    let is_accepted = matches!(verdict.outcome, Outcome::Right | Outcome::Remark);
    assert_eq!(verdict.out_of, question.points);
    assert_eq!(verdict.points, if is_accepted { verdict.out_of } else { Points::ZERO });
    assert_eq!(
        verdict.outcome == Outcome::Right,
        is_accepted && verdict.remarks().next().is_none()
    );
    for remark in verdict.remarks() {
        assert!(!remark.found.is_empty() || !remark.expected.is_empty(), "{remark:?}");
    }
    verdict
}

/// How good a verdict is.
fn rank(verdict: &Verdict) -> u8 {
    match verdict.outcome {
        Outcome::Wrong => 0,
        Outcome::Partial => 1,
        Outcome::Remark => 2,
        Outcome::Right => 3,
    }
}

/// Marks what an input says, and looks at the verdict.
///
/// # Panics
/// Where a verdict is not sound.
pub fn check(input: &[u8]) {
    let Some(mut case) = Case::read(&String::from_utf8_lossy(input)) else { return };
    let typed = case.typed.clone();
    sound(&case.quiz, &case.quiz.questions[1], &typed);
    let verdict = case.marked(&typed);
    for accepted in &case.short().accept.clone() {
        assert_eq!(case.marked(accepted).outcome, Outcome::Right, "{accepted:?}");
        let spaced = format!("\t{}\u{a0}", accepted.replace([' ', '\u{a0}'], " \u{202f}"));
        if spaced.chars().count() <= MAX_TYPED {
            assert_eq!(case.marked(&spaced).outcome, Outcome::Right, "{spaced:?}");
        }
    }
    let strictness = case.quiz.questions[0].strictness;
    case.quiz.questions[0].strictness = Strictness::default();
    let lenient = case.marked(&typed);
    assert!(rank(&verdict) <= rank(&lenient), "strict {verdict:#?}, lenient {lenient:#?}");
    case.quiz.questions[0].strictness = strictness;
    if case.short().accept.len() > 1 {
        case.short().accept.pop();
        let fewer = case.marked(&typed);
        assert!(rank(&fewer) <= rank(&verdict), "fewer {fewer:#?}, all {verdict:#?}");
    }
}
