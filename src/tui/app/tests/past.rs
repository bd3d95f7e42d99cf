//! Looking back: past attempts, progress, who is reading.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::date;
use rstest::rstest;
use uuid::Uuid;

use super::super::App;
use super::*;
use crate::bank::{Level, Points, Skill};
use crate::marking::RemarkKind;
use crate::session::progress::{Direction, Progress, Rate, Remarked, Share, Trend, Week};
use crate::session::{Choice, Learner, Mode, Seeds, Session};
use crate::store::{Score, StoreError};
use crate::text::{CleanText, Folded};
use crate::tui::event::{Effect, Event};
use crate::tui::look::{Looked, Row, Wanted};
use crate::tui::{drawn, read_library};

/// The program in its library, of which nothing has been read.
fn unread(words: &Words) -> App<'_> {
    let looks = Looks { colours: true, ..Looks::default() };
    let seeds = Seeds::new(Some(1), || 1);
    let mut app = App::new(&library(), Choice::default(), seeds, words, looks);
    app.remember(true);
    app
}

/// Reads the library.
fn read(app: &mut App<'_>) {
    let Start::Library(library) = library() else { unreachable!("a library") };
    let (sender, found) = std::sync::mpsc::channel();
    read_library(library, sender);
    for event in found {
        app.take(event, Timestamp::UNIX_EPOCH);
    }
}

/// The program in its library, which has been read.
fn app(words: &Words) -> App<'_> {
    let mut app = unread(words);
    read(&mut app);
    app
}

fn press(app: &mut App<'_>, written: &str) -> Option<Effect> {
    let pressed = keys(written).into_iter();
    pressed.filter_map(|key| app.take(Event::Key(key), Timestamp::UNIX_EPOCH)).last()
}

fn find(app: &mut App<'_>, looked: Looked) {
    app.take(Event::Looked(Box::new(looked)), Timestamp::UNIX_EPOCH);
}

/// What is to be looked up of the past.
fn wanted(app: &mut App<'_>) -> Vec<Wanted> {
    app.wanted().into_iter().filter(|wanted| !matches!(wanted, Wanted::Due(_))).collect()
}

fn screen(app: &mut App<'_>, size: (u16, u16)) -> String {
    lines(&drawn(app, size, &[]))
}

/// So many attempts, the first of them left open, the second an exam.
fn rows(count: usize) -> Vec<Row> {
    let titles = ["La bibliothèque du village", "Le samedi de madame Petit", "L’été à Brest"];
    let row = |place: usize| {
        let title = CleanText::new(titles[place % 3]);
        let days = i32::try_from(place).expect("few");
        Row {
            attempt: Uuid::from_u128(place as u128 + 1),
            searched: Folded::loose(&title).as_str().to_owned(),
            title,
            began: date(2025, 11, 30).at(14, 5, 0, 0) - jiff::Span::new().days(days),
            is_finished: place != 0,
            is_exam: place == 1,
            points: Points::from_quarters(34),
            out_of: Points::from_quarters(48),
            answered: 3,
            asked: 12,
            seconds: 252.4,
        }
    };
    (0..count).map(row).collect()
}

/// The history with that many attempts.
fn with_history(words: &Words, count: usize) -> App<'_> {
    let mut app = app(words);
    press(&mut app, "h");
    assert_eq!(wanted(&mut app), [Wanted::History]);
    find(&mut app, Looked::History(Ok(rows(count))));
    app
}

/// A sitting at the quiz of every type, finished or after one answer.
fn sitting(is_finished: bool) -> Session {
    let Start::Quiz(quiz) = start() else { unreachable!("a quiz") };
    let now = Timestamp::UNIX_EPOCH;
    let session = Session::begin(quiz, Choice::default(), 1, now).expect("questions");
    let mut session = session.named(Uuid::from_u128(3));
    loop {
        session.answer(session.solution(session.current()).0, now);
        if !is_finished || !session.next(now) {
            return session;
        }
    }
}

#[test]
fn the_history_screen() {
    let words = Words::new(Language::French);
    let mut app = with_history(&words, 30);
    press(&mut app, "↓↓");
    insta::assert_snapshot!(screen(&mut app, SIZES[0]), @"
    Vos essais                                                                               30 essais

      La bibliothèque du village
        30/11/2025 14:05 · à reprendre, 3/12 · 4 min 12 s
      Le samedi de madame Petit
        29/11/2025 14:05 · 8,5/12 · 4 min 12 s · examen
    ▸ L’été à Brest
        28/11/2025 14:05 · 8,5/12 · 4 min 12 s
      La bibliothèque du village
        27/11/2025 14:05 · 8,5/12 · 4 min 12 s
      Le samedi de madame Petit
        26/11/2025 14:05 · 8,5/12 · 4 min 12 s
      L’été à Brest
        25/11/2025 14:05 · 8,5/12 · 4 min 12 s
      La bibliothèque du village
        24/11/2025 14:05 · 8,5/12 · 4 min 12 s
      Le samedi de madame Petit
        23/11/2025 14:05 · 8,5/12 · 4 min 12 s
      L’été à Brest
        22/11/2025 14:05 · 8,5/12 · 4 min 12 s
      La bibliothèque du village
        21/11/2025 14:05 · 8,5/12 · 4 min 12 s
      Le samedi de madame Petit
        20/11/2025 14:05 · 8,5/12 · 4 min 12 s
      L’été à Brest
        19/11/2025 14:05 · 8,5/12 · 4 min 12 s
      La bibliothèque du village
        18/11/2025 14:05 · 8,5/12 · 4 min 12 s                                                        ↓

    Entrée ouvrir  ↑↓ choisir  / chercher  ? aide  Échap retour
    ");
    insta::assert_snapshot!(screen(&mut app, SIZES[2]), @"
    Vos essais                                       30 essais
      La bibliothèque du village
        30/11/2025 14:05 · à reprendre, 3/12 · 4 min 12 s
      Le samedi de madame Petit
        29/11/2025 14:05 · 8,5/12 · 4 min 12 s · examen
    ▸ L’été à Brest
        28/11/2025 14:05 · 8,5/12 · 4 min 12 s
      La bibliothèque du village
        27/11/2025 14:05 · 8,5/12 · 4 min 12 s
      Le samedi de madame Petit
        26/11/2025 14:05 · 8,5/12 · 4 min 12 s
      L’été à Brest
        25/11/2025 14:05 · 8,5/12 · 4 min 12 s
      La bibliothèque du village
        24/11/2025 14:05 · 8,5/12 · 4 min 12 s
      Le samedi de madame Petit
        23/11/2025 14:05 · 8,5/12 · 4 min 12 s
      L’été à Brest
        22/11/2025 14:05 · 8,5/12 · 4 min 12 s                ↓
    Entrée ouvrir  ↑↓ choisir  ? aide  Échap retour
    ");
    press(&mut app, "⇲");
    insta::assert_snapshot!(screen(&mut app, SIZES[1]), @"
    Vos essais                                                           30 essais

      L’été à Brest                                                               ↑
        10/11/2025 14:05 · 8,5/12 · 4 min 12 s
      La bibliothèque du village
        09/11/2025 14:05 · 8,5/12 · 4 min 12 s
      Le samedi de madame Petit
        08/11/2025 14:05 · 8,5/12 · 4 min 12 s
      L’été à Brest
        07/11/2025 14:05 · 8,5/12 · 4 min 12 s
      La bibliothèque du village
        06/11/2025 14:05 · 8,5/12 · 4 min 12 s
      Le samedi de madame Petit
        05/11/2025 14:05 · 8,5/12 · 4 min 12 s
      L’été à Brest
        04/11/2025 14:05 · 8,5/12 · 4 min 12 s
      La bibliothèque du village
        03/11/2025 14:05 · 8,5/12 · 4 min 12 s
      Le samedi de madame Petit
        02/11/2025 14:05 · 8,5/12 · 4 min 12 s
    ▸ L’été à Brest
        01/11/2025 14:05 · 8,5/12 · 4 min 12 s

    Entrée ouvrir  ↑↓ choisir  / chercher  ? aide  Échap retour
    ");
}

#[test]
fn before_it_is_read_and_where_there_is_nothing_the_history_says_so() {
    let words = Words::new(Language::French);
    let mut app = app(&words);
    press(&mut app, "h");
    assert!(screen(&mut app, SIZES[2]).contains("Lecture de vos essais"));
    find(&mut app, Looked::History(Ok(Vec::new())));
    let shown = screen(&mut app, SIZES[2]);
    assert!(shown.contains("Aucun essai pour l’instant. Choisissez un texte"), "{shown}");
    assert!(press(&mut app, "⏎↓⇟/été⏎⎋").is_none(), "nothing to open");
    let path = PathBuf::from("attempts.db");
    find(&mut app, Looked::History(Err(StoreError::Damaged { path })));
    let shown = screen(&mut app, SIZES[2]);
    assert!(shown.contains("Vos essais ne peuvent pas être lus"), "{shown}");
    press(&mut app, "⎋");
    assert!(screen(&mut app, SIZES[2]).contains("Bibliothèque"));
}

#[test]
fn a_title_is_searched_without_accents_and_the_choice_stays_on_it() {
    let words = Words::new(Language::French);
    let mut app = with_history(&words, 30);
    press(&mut app, "/ete a");
    let shown = screen(&mut app, (80, 24));
    assert!(shown.contains("L’été à Brest") && !shown.contains("Petit"), "{shown}");
    press(&mut app, "↓⏎");
    assert_eq!(wanted(&mut app), [Wanted::Attempt(Uuid::from_u128(6))]);
    press(&mut app, "⎋");
    assert!(screen(&mut app, (80, 24)).contains("▸ L’été à Brest"));
    press(&mut app, "⏎");
    assert_eq!(wanted(&mut app), [Wanted::Attempt(Uuid::from_u128(6))]);
    press(&mut app, "/zzz");
    assert!(screen(&mut app, (80, 24)).contains("Aucun essai ne répond"));
}

#[test]
fn a_past_attempt_opens_with_its_questions_and_leads_back_to_its_place() {
    let words = Words::new(Language::French);
    let mut app = with_history(&words, 30);
    press(&mut app, "↓↓⏎");
    assert_eq!(wanted(&mut app), [Wanted::Attempt(Uuid::from_u128(3))]);
    find(&mut app, Looked::Attempt(Ok(Some(sitting(true)))));
    assert!(screen(&mut app, (80, 24)).contains("Résultats"));
    press(&mut app, "⏎");
    assert!(screen(&mut app, (80, 24)).contains("✓ Bonne réponse"));
    assert!(app.save().is_none(), "it is on disk");
    press(&mut app, "⎋⎋");
    assert_eq!(wanted(&mut app), [Wanted::History]);
    // Meanwhile two more came to stand before it.
    let mut more = rows(32);
    more.rotate_right(2);
    (more[0].attempt, more[1].attempt) = (Uuid::from_u128(98), Uuid::from_u128(99));
    find(&mut app, Looked::History(Ok(more)));
    press(&mut app, "⏎");
    assert_eq!(wanted(&mut app), [Wanted::Attempt(Uuid::from_u128(3))]);
    assert_eq!(app.ended().sittings.len(), 0, "it was not played now");
}

#[test]
fn a_typed_answer_of_a_past_attempt_counted_right_is_kept() {
    let words = Words::new(Language::French);
    let mut app = with_history(&words, 3);
    let Start::Quiz(quiz) = start() else { unreachable!("a quiz") };
    let now = Timestamp::UNIX_EPOCH;
    let mut session = Session::begin(quiz, Choice::default(), 1, now).expect("questions");
    while {
        session.answer(crate::marking::Answer::typed("zut"), now);
        session.next(now)
    } {}
    let places = 0..session.items().len();
    let typed = places.clone().find(|at| session.question_at(*at).kind.is_typed());
    let before = session.log().len();
    find(&mut app, Looked::Attempt(Ok(Some(session))));
    press(&mut app, &format!("{}⏎c", "↓".repeat(typed.expect("one is typed"))));
    let saved = app.save().expect("something new");
    assert_eq!(saved.log.len(), before + 1);
}

#[rstest]
#[case::again("r")]
#[case::the_missed("m")]
fn a_quiz_that_changed_since_is_played_as_it_is_today(#[case] key: &str) {
    let words = Words::new(Language::French);
    let mut app = with_history(&words, 3);
    let then = QUIZ.replace("La bibliothèque ouvre", "La médiathèque ouvre");
    let quiz = Arc::new(read_alone(&then, "every-type").quiz.expect("a sound quiz"));
    let now = Timestamp::UNIX_EPOCH;
    let mut session = Session::begin(quiz, Choice::default(), 1, now).expect("questions");
    while {
        session.answer(crate::marking::Answer::Unknown, now);
        session.next(now)
    } {}
    find(&mut app, Looked::Attempt(Ok(Some(session))));
    press(&mut app, key);
    let shown = screen(&mut app, (80, 24));
    assert!(shown.contains("Ce quiz a changé depuis"), "{shown}");
    assert!(shown.contains("La bibliothèque ouvre"), "{shown}");
    // The quiz that did not change is played at once.
    let mut app = with_history(&words, 3);
    find(&mut app, Looked::Attempt(Ok(Some(sitting(true)))));
    press(&mut app, "r");
    assert!(screen(&mut app, (80, 24)).contains("Question 1/11"));
}

#[test]
fn an_attempt_left_open_goes_on() {
    let words = Words::new(Language::French);
    let mut app = with_history(&words, 3);
    press(&mut app, "⏎");
    find(&mut app, Looked::Attempt(Ok(Some(sitting(false)))));
    let shown = screen(&mut app, (80, 24));
    assert!(shown.contains("vous avez répondu à une question"), "{shown}");
    press(&mut app, "⏎");
    assert!(screen(&mut app, (80, 24)).contains("Question 2/11"));
}

#[test]
fn an_exam_left_open_goes_on_as_one_at_its_question() {
    let words = Words::new(Language::French);
    let mut app = with_history(&words, 3);
    let Start::Quiz(quiz) = start() else { unreachable!("a quiz") };
    let choice = Choice { mode: Mode::Exam, ..Choice::default() };
    let session = Session::begin(quiz, choice, 1, Timestamp::UNIX_EPOCH).expect("questions");
    let mut session = session.named(Uuid::from_u128(1));
    session.turn_to(3, Timestamp::UNIX_EPOCH);
    press(&mut app, "⏎");
    find(&mut app, Looked::Attempt(Ok(Some(session))));
    assert!(screen(&mut app, (80, 24)).contains("4/11"), "{}", screen(&mut app, (80, 24)));
}

#[test]
fn what_can_t_be_opened_is_said_and_what_comes_late_changes_nothing() {
    let words = Words::new(Language::French);
    let mut app = with_history(&words, 3);
    press(&mut app, "⏎");
    find(&mut app, Looked::Attempt(Ok(None)));
    let shown = screen(&mut app, SIZES[2]);
    assert!(shown.contains("Le quiz de cet essai ne peut plus être lu."), "{shown}");
    press(&mut app, "⎋");
    find(&mut app, Looked::Attempt(Ok(Some(sitting(true)))));
    find(&mut app, Looked::Progress(Ok(Progress::default())));
    assert!(screen(&mut app, SIZES[2]).contains("Bibliothèque"));
}

fn progress() -> Progress {
    let share = |questions: usize, points: u32, out_of: u32| Share {
        questions,
        points: Points::from_quarters(points),
        out_of: Points::from_quarters(out_of),
    };
    let all = |all: Share| Week { all, first: all };
    let weeks: BTreeMap<_, _> = [
        (date(2024, 12, 30), all(share(12, 24, 48))),
        (date(2025, 10, 6), all(share(3, 8, 12))),
        (date(2025, 11, 3), all(share(30, 111, 120))),
    ]
    .into();
    let rate = Rate { times: 9, of: 40 };
    let fewer = Trend {
        earlier: Rate { times: 9, of: 20 },
        later: Rate { times: 0, of: 20 },
        direction: Direction::Down,
    };
    Progress {
        finished: 4,
        answers: 45,
        seconds: 1_500.0,
        set_aside: 2,
        weeks,
        trend: Some(Trend {
            earlier: share(22, 48, 88),
            later: share(23, 88, 92),
            direction: Direction::Up,
        }),
        skills: vec![(Skill::Locate, share(40, 120, 160)), (Skill::Infer, share(4, 12, 16))],
        levels: vec![(Some(Level::B1), share(45, 143, 180))],
        typed: 40,
        remarks: vec![Remarked { kind: RemarkKind::Typo, rate, trend: Some(fewer) }],
        ..Progress::default()
    }
}

#[test]
fn the_progress_screen() {
    let words = Words::new(Language::French);
    let mut app = app(&words);
    app.is_of(Some(CleanText::line("Zoé")));
    press(&mut app, "p");
    assert_eq!(wanted(&mut app), [Wanted::Scores, Wanted::Progress]);
    assert!(screen(&mut app, SIZES[2]).contains("Lecture de vos essais"));
    find(&mut app, Looked::Progress(Ok(progress())));
    insta::assert_snapshot!(screen(&mut app, SIZES[0]), @"
    Vos progrès                                                                                    Zoé

     4 essais finis ; 45 réponses en tout, en 25 min.
     Clé corrigée depuis : 2 réponses mises de côté.

     Semaine après semaine
     Vous progressez : aux questions que vous voyiez pour la première fois, 55 % des points dans la
     première moitié, 96 % dans la seconde.
     sem. du 3 nov.        ███████████████████░  93 %, 30 questions
     3 semaines sans essai fini
     sem. du 6 oct.                              2 sur 3 points
     39 semaines sans essai fini
     sem. du 30 déc. 2024  ██████████░░░░░░░░░░  50 %, 12 questions

     Par compétence
     repérer  ███████████████░░░░░  75 %, 40 questions
     déduire                        3 sur 4 points

     Par niveau visé
     B1  ████████████████░░░░  79 %, 45 questions

     À l’écrit
     Pour 10 réponses écrites (il y en a 40) :
     fautes de frappe  2,2 (9 sur 40), de moins en moins





    ↑↓ défiler  ? aide  Échap retour
    ");
    insta::assert_snapshot!(screen(&mut app, SIZES[2]), @"
    Vos progrès                                            Zoé
     4 essais finis ; 45 réponses en tout, en 25 min.
     Clé corrigée depuis : 2 réponses mises de côté.

     Semaine après semaine
     Vous progressez : aux questions que vous voyiez pour la
     première fois, 55 % des points dans la première moitié,
     96 % dans la seconde.
     sem. du 3 nov.        █████████░  93 %, 30 questions
     3 semaines sans essai fini
     sem. du 6 oct.                    2 sur 3 points
     39 semaines sans essai fini
     sem. du 30 déc. 2024  █████░░░░░  50 %, 12 questions

     Par compétence
     repérer  ████████░░  75 %, 40 questions
     déduire              3 sur 4 points

     Par niveau visé                                         ↓
    ↑↓ défiler  ? aide  Échap retour
    ");
    press(&mut app, "⇲");
    insta::assert_snapshot!(screen(&mut app, SIZES[2]), @"
    Vos progrès                                            Zoé
     première fois, 55 % des points dans la première moitié, ↑
     96 % dans la seconde.
     sem. du 3 nov.        █████████░  93 %, 30 questions
     3 semaines sans essai fini
     sem. du 6 oct.                    2 sur 3 points
     39 semaines sans essai fini
     sem. du 30 déc. 2024  █████░░░░░  50 %, 12 questions

     Par compétence
     repérer  ████████░░  75 %, 40 questions
     déduire              3 sur 4 points

     Par niveau visé
     B1  ████████░░  79 %, 45 questions

     À l’écrit
     Pour 10 réponses écrites (il y en a 40) :
     fautes de frappe  2,2 (9 sur 40), de moins en moins
    ↑↓ défiler  ? aide  Échap retour
    ");
    press(&mut app, "⎋");
    assert!(screen(&mut app, SIZES[2]).contains("Bibliothèque"));
}

/// Nothing is drawn without words for it, nothing panics, and the last line has its keys.
#[test]
fn looking_back_works_at_every_size_in_both_languages() {
    for language in [Language::French, Language::English] {
        let words = Words::new(language);
        let mut history = with_history(&words, 40);
        let mut view = app(&words);
        press(&mut view, "p");
        find(&mut view, Looked::Progress(Ok(progress())));
        let mut asked = app(&words);
        asked.ask_learner(vec![Learner::named(&"Léa ".repeat(80)), Learner::default()]);
        for size in SIZES.into_iter().chain([(40, 10), (39, 9), (1, 1), (0, 0), (250, 80)]) {
            for (name, app) in [("list", &mut history), ("view", &mut view), ("who", &mut asked)] {
                let shown = screen(app, size);
                for area in ["key-", "history-", "progress-", "learner-", "skill-"] {
                    assert!(!shown.contains(area), "{name} {size:?}:\n{shown}");
                }
                let is_drawn = size.0 >= 40 && size.1 >= 10;
                let help = words.say("key-help");
                assert!(!is_drawn || shown.contains(help.as_str()), "{name} {size:?}:\n{shown}");
            }
        }
    }
}

#[test]
fn the_learners_screen() {
    let words = Words::new(Language::French);
    let mut app = app(&words);
    assert!(!app.ask_learner(vec![Learner::named("Zoé")]), "one learner is not asked");
    assert!(app.ask_learner(vec![Learner::named("Zoé"), Learner::named("Max")]));
    insta::assert_snapshot!(screen(&mut app, SIZES[2]), @"
    Qui lit ?
     Plusieurs personnes ont des essais sur cet ordinateur.
     Chacune retrouve les siens.

    ▸ 1  Zoé
      2  Max
      3  sans nom
      4  quelqu’un d’autre…











    Entrée continuer  ↑↓ choisir  ? aide  Échap quitter
    ");
    press(&mut app, "4⏎");
    press(&mut app, "Karim 2");
    assert!(screen(&mut app, SIZES[2]).contains("Votre nom\u{a0}: Karim 2▏"));
}

#[rstest]
#[case::the_last("⏎", Some("Zoé"))]
#[case::arrows("↓⏎", Some("Max"))]
#[case::a_digit("2⏎", Some("Max"))]
#[case::no_name("3⏎", None)]
#[case::a_new_name("4⏎ Léa  B. ⏎", Some("Léa  B."))]
#[case::a_name_after_second_thoughts("4⏎Léa⎋↑⏎", None)]
#[case::an_empty_name_is_asked_again("4⏎ ⏎x⏎", Some("x"))]
fn a_learner_is_chosen(#[case] written: &str, #[case] learner: Option<&str>) {
    let words = Words::new(Language::French);
    let mut app = app(&words);
    app.ask_learner(vec![Learner::named("Zoé"), Learner::named("Max")]);
    press(&mut app, written);
    assert_eq!(app.chosen(), Some(Learner(learner.map(CleanText::line))));
    assert!(!app.is_asking_learner() && screen(&mut app, SIZES[2]).contains("Bibliothèque"));
}

#[test]
fn what_was_shown_of_another_is_gone_once_a_learner_is_chosen() {
    let words = Words::new(Language::French);
    let mut app = with_history(&words, 3);
    app.ask_learner(vec![Learner::named("Zoé"), Learner::default()]);
    press(&mut app, "⏎");
    assert!(screen(&mut app, SIZES[2]).contains("Bibliothèque"));
}

#[test]
fn without_a_choice_the_program_is_left() {
    let words = Words::new(Language::French);
    let mut app = app(&words);
    app.ask_learner(vec![Learner::named("Zoé"), Learner::default()]);
    assert_eq!(press(&mut app, "⎋"), Some(Effect::Quit));
    assert_eq!(app.chosen(), None);
}

#[rstest]
#[case::before_the_library(true)]
#[case::after_it(false)]
fn the_best_result_is_that_of_all_attempts(#[case] is_before: bool) {
    let words = Words::new(Language::French);
    let mut app = unread(&words);
    let score = |quarters: u32, asked: usize| Score {
        quiz: CleanText::line("three"),
        asked,
        points: Points::from_quarters(quarters),
        out_of: Points::from_quarters(16),
    };
    if !is_before {
        read(&mut app);
    }
    // The best of the parts is no result of the whole.
    find(&mut app, Looked::Scores(vec![score(6, 3), score(14, 3), score(16, 2), score(9, 3)]));
    if is_before {
        read(&mut app);
    }
    let shown = screen(&mut app, (100, 60));
    assert!(shown.contains("meilleur résultat\u{a0}:\u{a0}3,5/4"), "{shown}");
    assert_eq!(shown.matches("meilleur résultat").count(), 1, "{shown}");
}
