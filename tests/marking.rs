//! Tables of judged answers (`tests/marking/*.tsv`): accepted answers, what was typed, the verdict,
//! and the remarks that a teacher would make.

use std::fs;

use relire::bank::{self, Quiz};
use relire::marking::{self, Answer, Outcome, Verdict};

/// One judged answer.
struct Case {
    key: String,
    typed: String,
    verdict: String,
    why: String,
}

impl Case {
    /// The kinds of remarks that the last column names.
    fn kinds(&self) -> Vec<&str> {
        let mut rest = self.why.as_str();
        let mut kinds = Vec::new();
        while let Some((kind, after)) = rest.strip_prefix('[').and_then(|r| r.split_once(']')) {
            kinds.push(kind);
            rest = after;
        }
        kinds.sort_unstable();
        kinds
    }
}

fn cases(path: &str) -> Vec<Case> {
    let table = fs::read_to_string(path).expect("a table");
    let rows = table.lines().skip(1).map(|row| row.split('\t').map(str::to_owned));
    let case = |mut row: Box<dyn Iterator<Item = String>>| {
        Some(Case { key: row.next()?, typed: row.next()?, verdict: row.next()?, why: row.next()? })
    };
    rows.map(|row| case(Box::new(row.collect::<Vec<_>>().into_iter())).expect("four columns"))
        .collect()
}

/// A quiz whose one question accepts these answers.
fn quiz(key: &str) -> Quiz {
    let accepted: Vec<&str> = key.split('|').collect();
    let accepted = serde_json::to_string(&accepted).expect("texts");
    let source = format!(
        "title: t\npassage: Léa lit.\nquestions:\n  - {{ id: q, type: short, prompt: Quoi, answer: {accepted} }}\n"
    );
    let reading = bank::read_alone(&source, "test");
    reading.quiz.unwrap_or_else(|| panic!("{key}: {:?}", reading.problems))
}

fn marked(case: &Case) -> Verdict {
    let quiz = quiz(&case.key);
    marking::mark(&quiz, &quiz.questions[0], &Answer::typed(&case.typed))
}

/// What marking says of a table against what a teacher says.
#[derive(Default)]
struct Tally {
    cases: usize,
    wrong_accepted: Vec<String>,
    good_refused: Vec<String>,
    other_verdict: Vec<String>,
    other_kinds: Vec<String>,
}

fn tally(path: &str) -> Tally {
    let mut tally = Tally::default();
    for case in cases(path) {
        let verdict = marked(&case);
        let mut kinds: Vec<&str> = verdict.remarks().map(|r| r.kind.name()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let outcome = verdict.outcome.name();
        let reasons: Vec<_> =
            verdict.typed.iter().flat_map(|t| &t.differences).map(|d| d.reason.name()).collect();
        let told = format!(
            "{:?} <- {:?}: {} {}, not {outcome} {kinds:?} {reasons:?}",
            case.key, case.typed, case.verdict, case.why
        );
        tally.cases += 1;
        let is_good = case.verdict != "wrong";
        if !is_good && verdict.outcome != Outcome::Wrong {
            tally.wrong_accepted.push(told);
        } else if is_good && verdict.outcome == Outcome::Wrong {
            tally.good_refused.push(told);
        } else if outcome != case.verdict {
            tally.other_verdict.push(told);
        } else if outcome == "remark" && kinds != case.kinds() {
            tally.other_kinds.push(told);
        }
    }
    tally
}

/// Every judgement of our tables is met to the letter: verdict and kinds of remarks.
#[rstest::rstest]
#[case::everyday("tests/marking/everyday.tsv")]
#[case::news("tests/marking/news.tsv")]
#[case::answers("tests/marking/answers.tsv")]
#[case::texts("tests/marking/texts.tsv")]
#[case::traps("tests/marking/traps.tsv")]
fn answers_are_judged_as_a_teacher_would(#[case] path: &str) {
    let tally = tally(path);
    assert!(tally.cases > 300);
    let Tally { wrong_accepted, good_refused, other_verdict, other_kinds, .. } = tally;
    let all = [wrong_accepted, good_refused, other_verdict, other_kinds].concat();
    assert!(all.is_empty(), "{}", all.join("\n"));
}
