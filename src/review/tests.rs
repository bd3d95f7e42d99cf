//! Days, weeks and years of reviews, with clocks that go wrong.

use std::collections::HashSet;
use std::sync::{Arc, LazyLock};

use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan as _, Zoned};
use proptest::prelude::*;
use rstest::rstest;
use uuid::Uuid;

use super::*;
use crate::bank::{self, Quiz, load};
use crate::marking::{self, Answer, Outcome};
use crate::session::Seeds;
use crate::text::CleanText;
use crate::words::{Language, Words};

/// Paris: on 28 March 2027 a day of 23 hours, on 25 October 2026 one of 25.
fn paris() -> TimeZone {
    TimeZone::posix("CET-1CEST,M3.5.0,M10.5.0/3").expect("a zone")
}

fn local(written: &str) -> Zoned {
    let local: DateTime = written.parse().expect("a date and time");
    local.to_zoned(paris()).expect("an instant")
}

fn at(written: &str) -> Timestamp {
    local(written).timestamp()
}

fn word(name: &str) -> Subject {
    Subject { quiz: CleanText::new("q"), kind: Kind::Word, name: CleanText::new(name) }
}

fn review(subject: Subject, at: Timestamp, rating: Rating) -> Review {
    let outcome = if rating == Rating::Again { Outcome::Wrong } else { Outcome::Right };
    Review {
        review: Uuid::nil(),
        subject,
        at,
        asked: Asked::Meaning,
        rating,
        outcome,
        written: CleanText::default(),
        seconds: 20.0,
        hint: false,
        claimed: false,
        remarks: Vec::new(),
    }
}

fn played(quiz: &str, words: &[&str]) -> Played {
    let words = words.iter().map(|word| CleanText::new(word)).collect();
    Played { quiz: CleanText::new(quiz), text: [0; 32], words }
}

fn missed(question: &str, written: &str) -> Missed {
    let (quiz, question) = (CleanText::new("q"), CleanText::new(question));
    Missed { quiz, text: [0; 32], question, at: at(written) }
}

fn names(plan: &Plan) -> Vec<&str> {
    plan.due.iter().map(|due| due.subject.name.as_str()).collect()
}

#[rstest]
#[case::wrong(Outcome::Wrong, 5.0, false, false, Rating::Again)]
#[case::in_part(Outcome::Partial, 5.0, false, false, Rating::Again)]
#[case::counted_right(Outcome::Wrong, 5.0, false, true, Rating::Hard)]
#[case::remarked(Outcome::Remark, 5.0, false, false, Rating::Hard)]
#[case::slow(Outcome::Right, 60.0, false, false, Rating::Hard)]
#[case::with_a_hint(Outcome::Right, 5.0, true, false, Rating::Hard)]
#[case::right(Outcome::Right, 10.1, false, false, Rating::Good)]
#[case::quick(Outcome::Right, 10.0, false, false, Rating::Easy)]
fn what_happened_is_the_rating(
    #[case] outcome: Outcome,
    #[case] seconds: f64,
    #[case] hint: bool,
    #[case] claimed: bool,
    #[case] rating: Rating,
) {
    let plain = review(word("a"), at("2026-05-04T12:00"), Rating::Good);
    let quick = Review { seconds: 3.0, ..plain.clone() };
    let review = Review { outcome, seconds, hint, claimed, ..plain.clone() };
    assert_eq!(review.rated(&[&quick, &quick]), rating);
    // Only several quick answers in a row make a word easy.
    let once = if rating == Rating::Easy { Rating::Good } else { rating };
    assert_eq!(review.rated(&[&quick]), once);
    assert_eq!(review.rated(&[&quick, &quick, &plain]), once);
}

/// Reviews of one word by instant and rating, and whether it is due at another instant.
#[rstest]
#[case::same_day(&[("2026-05-04T00:01", Rating::Again)], "2026-05-04T23:59", false)]
#[case::next_day(&[("2026-05-04T23:59", Rating::Again)], "2026-05-05T00:01", true)]
#[case::good_after_a_day(&[("2026-05-04T12:00", Rating::Good)], "2026-05-05T23:00", false)]
#[case::good_after_two(&[("2026-05-04T23:00", Rating::Good)], "2026-05-06T06:00", true)]
#[case::easy_after_a_week(&[("2026-05-04T12:00", Rating::Easy)], "2026-05-11T12:00", false)]
#[case::easy_after_eight_days(&[("2026-05-04T12:00", Rating::Easy)], "2026-05-12T00:00", true)]
#[case::day_of_23_hours(&[("2027-03-27T23:30", Rating::Good)], "2027-03-28T23:59", false)]
#[case::after_23_hours(&[("2027-03-27T23:30", Rating::Good)], "2027-03-29T00:00", true)]
#[case::next_day_of_23_hours(&[("2027-03-28T00:10", Rating::Again)], "2027-03-29T00:00", true)]
#[case::day_of_25_hours(&[("2026-10-25T00:00", Rating::Again)], "2026-10-25T23:59", false)]
#[case::after_25_hours(&[("2026-10-25T00:00", Rating::Again)], "2026-10-26T00:00", true)]
#[case::a_year_later(&[("2026-05-04T12:00", Rating::Good)], "2027-05-04T12:00", true)]
#[case::after_a_years_pause(&[("2025-05-04T12:00", Rating::Good), ("2026-05-04T12:00", Rating::Good)], "2026-05-20T12:00", false)]
#[case::clock_set_back(&[("2026-05-04T12:00", Rating::Good), ("2026-05-01T12:00", Rating::Again)], "2026-05-02T00:00", true)]
#[case::clock_an_hour_back(&[("2026-05-04T00:30", Rating::Again)], "2026-05-03T23:30", false)]
#[case::reviewed_in_years_to_come(&[("2030-05-04T12:00", Rating::Easy)], "2026-05-04T12:00", true)]
#[case::and_then_put_right(&[("2030-05-04T12:00", Rating::Good), ("2026-05-04T12:00", Rating::Good)], "2026-05-04T13:00", false)]
fn a_word_is_due_by_the_calendar(
    #[case] reviews: &[(&str, Rating)],
    #[case] now: &str,
    #[case] is_due: bool,
) {
    let log = reviews.iter().map(|(written, rating)| review(word("mot"), at(written), *rating));
    let past = Past { log: log.collect(), played: vec![played("q", &["mot"])], missed: Vec::new() };
    let plan = Plan::new(&past, &local(now));
    assert_eq!(!plan.due.is_empty(), is_due, "{plan:?}");
    assert!(is_due || plan.next.is_some_and(|next| next > local(now).date()), "{plan:?}");
}

#[test]
fn what_is_most_likely_forgotten_comes_first() {
    let log = vec![
        review(word("sûr"), at("2026-05-01T12:00"), Rating::Easy),
        review(word("faible"), at("2026-05-01T12:00"), Rating::Again),
        review(word("moyen"), at("2026-05-01T12:00"), Rating::Good),
    ];
    let played = vec![played("q", &["neuf", "sûr", "moyen", "faible"])];
    let missed = vec![missed("question", "2026-05-01T12:00")];
    let plan = Plan::new(&Past { log, played, missed }, &local("2026-06-01T12:00"));
    assert_eq!(names(&plan), ["faible", "moyen", "sûr", "question", "neuf"]);
    assert_eq!((plan.count(Kind::Word), plan.count(Kind::Question)), (4, 1));
}

#[test]
fn new_words_come_ten_a_day_the_last_quiz_first() {
    let many: Vec<String> = (0..12).map(|n| format!("mot{n}")).collect();
    let many: Vec<&str> = many.iter().map(String::as_str).collect();
    let played = vec![played("new", &["dernier", "Mot3"]), played("q", &many)];
    let past = Past { played, ..Past::default() };
    let plan = Plan::new(&past, &local("2026-05-04T12:00"));
    assert_eq!(plan.due.len(), 10);
    // « Mot3 » of the last quiz is the word that the other explains too.
    assert_eq!(names(&plan)[..4], ["dernier", "Mot3", "mot0", "mot1"]);
    assert!(!names(&plan).contains(&"mot3"));
    assert_eq!(plan.next, Some("2026-05-05".parse().expect("a date")));
    let met = plan.due[..3]
        .iter()
        .map(|due| review(due.subject.clone(), at("2026-05-04T13:00"), Rating::Good));
    let past = Past { log: met.collect(), ..past };
    assert_eq!(Plan::new(&past, &local("2026-05-04T14:00")).due.len(), 7);
    assert_eq!(Plan::new(&past, &local("2026-05-05T14:00")).due.len(), 10);
}

#[rstest]
#[case::the_same_day("2026-05-04T23:59", false, false)]
#[case::the_next("2026-05-05T00:00", false, true)]
#[case::once_only("2027-05-05T00:00", true, false)]
#[case::missed_in_years_to_come("2020-01-01T00:00", false, true)]
fn a_missed_question_comes_back_once(
    #[case] now: &str,
    #[case] was_asked: bool,
    #[case] is_due: bool,
) {
    let missed = vec![missed("pourquoi", "2026-05-04T12:00")];
    let subject = Subject { kind: Kind::Question, ..word("pourquoi") };
    let log = was_asked.then(|| review(subject, at("2026-05-06T12:00"), Rating::Again));
    let past = Past { log: log.into_iter().collect(), missed, ..Past::default() };
    assert_eq!(!Plan::new(&past, &local(now)).due.is_empty(), is_due);
}

#[rstest]
#[case::both_wait(20, 30, 30, (15, 5))]
#[case::few_words(20, 3, 30, (3, 17))]
#[case::only_questions(20, 0, 30, (0, 20))]
#[case::only_words(20, 30, 0, (20, 0))]
#[case::little(20, 4, 2, (4, 2))]
#[case::one(1, 4, 4, (0, 1))]
#[case::none(0, 4, 4, (0, 0))]
fn a_sitting_is_words_and_some_questions(
    #[case] most: usize,
    #[case] words: usize,
    #[case] questions: usize,
    #[case] expected: (usize, usize),
) {
    let due = |kind, count| {
        let subject = move |n: usize| Subject { kind, ..word(&n.to_string()) };
        (0..count).map(move |n| Due { subject: subject(n), text: [0; 32] })
    };
    let due = due(Kind::Word, words).chain(due(Kind::Question, questions)).collect();
    let sitting = Plan { due, next: None }.sitting(most);
    let of = |kind| sitting.iter().filter(|due| due.subject.kind == kind).count();
    assert_eq!((of(Kind::Word), of(Kind::Question)), expected);
}

#[test]
fn a_word_is_known_after_weeks_and_forgotten_after_years() {
    let mut log = Vec::new();
    let mut now = local("2026-05-04T12:00");
    let past = |log: &[Review]| Past {
        log: log.to_vec(),
        played: vec![played("q", &["mot"])],
        missed: Vec::new(),
    };
    for _ in 0..2 {
        log.push(review(word("mot"), now.timestamp(), Rating::Good));
        assert!(known(&log, &now).is_empty(), "{now}");
        let next: Date = Plan::new(&past(&log), &now).next.expect("a day");
        now = now.with().date(next).build().expect("noon");
    }
    for _ in 0..2 {
        log.push(review(word("mot"), now.timestamp(), Rating::Good));
        let next: Date = Plan::new(&past(&log), &now).next.expect("a day");
        now = now.with().date(next).build().expect("noon");
    }
    assert_eq!(known(&log, &now), [&word("mot")]);
    assert!(known(&log, &now.saturating_add(20.years())).is_empty());
    log.push(review(word("mot"), now.timestamp(), Rating::Again));
    assert!(known(&log, &now).is_empty());
}

/// The built-in quizzes, as they are.
fn quizzes() -> &'static [Arc<Quiz>] {
    static QUIZZES: LazyLock<Vec<Arc<Quiz>>> = LazyLock::new(|| {
        let quiz = |at| load::built_in(at).reading.quiz;
        (0..load::built_in_count()).filter_map(quiz).map(Arc::new).collect()
    });
    &QUIZZES
}

fn seeds() -> Seeds {
    Seeds::new(None, || 7)
}

/// A sitting at every word of a quiz, met before or not.
fn sitting_at(quiz: &Arc<Quiz>, words: &Words, is_met: bool) -> Sitting {
    let subject = |name| Subject { quiz: quiz.id.clone(), kind: Kind::Word, name };
    let due: Vec<(Due, Arc<Quiz>)> = super::words(quiz)
        .into_iter()
        .map(|name| (Due { subject: subject(name), text: [0; 32] }, Arc::clone(quiz)))
        .collect();
    let met = due.iter().filter(|_| is_met);
    let log = met.map(|(due, _)| review(due.subject.clone(), Timestamp::UNIX_EPOCH, Rating::Good));
    let past = Past { log: log.collect(), ..Past::default() };
    let sitting = Sitting::begin(past, &due, words, &mut seeds(), Timestamp::UNIX_EPOCH);
    let sitting = sitting.expect("cards");
    assert_eq!(sitting.cards().count(), due.len());
    sitting
}

#[test]
fn every_word_of_the_built_in_quizzes_can_be_asked_both_ways() {
    for (quiz, language) in quizzes()
        .iter()
        .flat_map(|quiz| [Language::French, Language::English].map(|language| (quiz, language)))
    {
        for is_met in [false, true] {
            for card in sitting_at(quiz, &Words::new(language), is_met).cards() {
                let mut card = card.clone();
                let asked = if is_met { Asked::Word } else { Asked::Meaning };
                assert_eq!(card.asked, asked, "{}", card.subject.name);
                let passage = &card.session.quiz().passage.text;
                assert_eq!(passage.contains(card.subject.name.as_str()), !is_met, "{passage}");
                assert_eq!(passage.contains("____"), is_met, "{passage}");
                let key = marking::key(card.session.question());
                card.session.answer(key, Timestamp::UNIX_EPOCH);
                assert!(card.is_right(), "{}", card.subject.name);
            }
        }
    }
}

#[test]
fn the_word_is_marked_as_a_gap_is() {
    let quiz = &quizzes()[1];
    let sitting = sitting_at(quiz, &Words::new(Language::French), true);
    let card = sitting.cards().find(|card| *card.subject.name == *"désespoir").expect("a word");
    let mut session = card.session.clone();
    session.answer(session.read("desespoir").expect("a text"), Timestamp::UNIX_EPOCH);
    let (_, verdict) = session.item().given.as_ref().expect("a verdict");
    assert_eq!((verdict.outcome, verdict.remarks().count()), (Outcome::Remark, 1));
}

const GLOSSARY: &str = "\
title: t
passage: Le chat dort. Le chien, ce chien noir, court.
glossary:
  - { term: dort, en: sleeps, wrong: [mange, court] , fr: se repose }
  - { term: chien, fr: animal qui aboie, en: dog }
  - { term: court, fr: va vite, en: runs }
  - { term: noir, fr: \"noir : sans lumière\", en: black }
  - { term: absent, fr: pas là }
questions:
  - { type: short, prompt: Qui dort ?, answer: le chat }
";

#[test]
fn a_word_is_asked_with_what_the_quiz_gives() {
    let quiz = Arc::new(bank::read_alone(GLOSSARY, "q").quiz.expect("a sound quiz"));
    let asked: Vec<String> = super::words(&quiz).iter().map(ToString::to_string).collect();
    assert_eq!(asked, ["dort", "chien", "court", "noir"], "it must stand in the passage");
    let words = Words::new(Language::English);
    let sitting = sitting_at(&quiz, &words, false);
    let told: Vec<String> = sitting
        .cards()
        .map(|card| {
            let options = card.session.question().kind.options();
            options.iter().map(|o| o.text.as_str()).collect::<Vec<_>>().join(" | ")
        })
        .collect();
    // The false meanings of the quiz are French, and so is the right one beside them.
    assert_eq!(told[0], "se repose | mange | court");
    assert!(told[1].starts_with("dog | ") && told[1].split(" | ").count() == 3, "{told:?}");
    assert!(told[3].starts_with("black | "), "a meaning that names its word is not shown");
    // The second « chien » of the sentence would give the gap away.
    let met = sitting_at(&quiz, &words, true);
    let asked: Vec<Asked> = met.cards().map(|card| card.asked).collect();
    assert_eq!(asked, [Asked::Word, Asked::Meaning, Asked::Word, Asked::Word]);
}

#[test]
fn a_question_is_asked_with_its_passage_and_kept_with_what_was_answered() {
    let quiz = Arc::clone(&quizzes()[0]);
    let subject =
        Subject { quiz: quiz.id.clone(), kind: Kind::Question, name: quiz.questions[2].id.clone() };
    let due = [(Due { subject: subject.clone(), text: [0; 32] }, Arc::clone(&quiz))];
    let words = Words::new(Language::French);
    let now = local("2026-05-04T12:00");
    let sitting = Sitting::begin(Past::default(), &due, &words, &mut seeds(), now.timestamp());
    let mut sitting = sitting.expect("a card");
    assert_eq!(sitting.session().question().id, quiz.questions[2].id);
    assert_eq!(sitting.session().quiz().passage.text, quiz.passage.text);
    assert_eq!(sitting.review(), None);
    sitting.session_mut().answer(Answer::Unknown, now.timestamp());
    let review = sitting.review().expect("a review");
    assert_eq!((review.subject, review.rating), (subject, Rating::Again));
    assert_eq!(sitting.count(), Count { words: 0, questions: 1, right: 0 });
    assert!(!sitting.next(now.timestamp()));
}

/// Things that happen one after another: days that pass or go back, and answers.
#[derive(Debug, Clone)]
enum Step {
    Days(i16),
    Review(u8, Rating),
}

fn step() -> impl Strategy<Value = Step> {
    let rating = prop_oneof![
        Just(Rating::Again),
        Just(Rating::Hard),
        Just(Rating::Good),
        Just(Rating::Easy)
    ];
    prop_oneof![
        2 => (-400_i16..800).prop_map(Step::Days),
        1 => (-2_i16..4).prop_map(Step::Days),
        4 => (any::<u8>(), rating).prop_map(|(most, rating)| Step::Review(most, rating)),
    ]
}

proptest! {
    #[test]
    fn whatever_the_clock_does_a_question_comes_once(steps in prop::collection::vec(step(), 1..30)) {
        let mut now = local("2026-05-04T12:00");
        let words: Vec<String> = (0..25).map(|n| format!("mot{n}")).collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let mut past = Past {
            log: Vec::new(),
            played: vec![played("q", &words)],
            missed: ["un", "deux", "trois"].map(|q| missed(q, "2026-05-04T12:00")).to_vec(),
        };
        let mut asked = HashSet::new();
        for step in steps {
            match step {
                Step::Days(days) => now = now.saturating_add(days.days()),
                Step::Review(most, rating) => {
                    let plan = Plan::new(&past, &now);
                    prop_assert_eq!(&plan, &Plan::new(&past, &now));
                    prop_assert!(plan.next.is_none_or(|next| next > now.date()));
                    let sitting = plan.sitting(most.into());
                    for due in sitting.iter().cloned() {
                        let is_new = due.subject.kind == Kind::Word || asked.insert(due.subject.clone());
                        prop_assert!(is_new, "{due:?} once more");
                        past.log.push(review(due.subject, now.timestamp(), rating));
                    }
                    // What was just reviewed is not asked again today.
                    let after = Plan::new(&past, &now);
                    for due in &after.due {
                        prop_assert!(sitting.iter().all(|asked| asked.subject != due.subject));
                    }
                }
            }
            known(&past.log, &now);
        }
    }
}
