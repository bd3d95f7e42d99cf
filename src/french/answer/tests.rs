use super::*;
use rstest::rstest;

/// The outcome of a comparison in short: `right`, the kinds of its remarks, or its differences.
fn judged(expected: &str, typed: &str) -> String {
    let known = Known { asked: "", is_name: &crate::french::is_place };
    let comparison = compare(expected, typed, &known);
    let names: Vec<&str> = match comparison.is_accepted() {
        true => comparison.remarks.iter().map(|remark| remark.kind.name()).collect(),
        false => comparison.differences.iter().map(|other| other.reason.name()).collect(),
    };
    match (comparison.is_accepted(), names.is_empty()) {
        (true, true) => "right".to_owned(),
        (true, false) => names.join(" "),
        (false, _) => format!("wrong: {}", names.join(" ")),
    }
}

#[rstest]
#[case("été", "éte", "accent")]
#[case("poisson", "poison", "wrong: word")]
#[case("XVIIIe siècle", "XVIIIE SIÈCLE", "right")]
#[case("le XXe", "LE XXE", "right")]
#[case("la vie", "LA VIE", "right")]
fn an_answer_is_judged(#[case] expected: &str, #[case] typed: &str, #[case] outcome: &str) {
    assert_eq!(judged(expected, typed), outcome);
}
