//! The settings on screen: shown, obeyed at once, handed over when they are left.

use std::sync::mpsc;

use jiff::Timestamp;

use super::super::App;
use super::*;
use crate::session::{Choice, Seeds};
use crate::settings::{Setting, Settings, ThemeName, learner};
use crate::text::CleanText;
use crate::tui::Face;
use crate::tui::event::Event;

fn looks() -> Looks {
    Looks { colours: true, ..Looks::default() }
}

/// Plays keys from the library and looks at the program after each with `look`.
fn played<T>(
    given: &[Setting],
    written: &str,
    mut look: impl FnMut(&mut App<'_>, bool) -> Option<T>,
) -> Vec<T> {
    let (french, english) = (Words::new(Language::French), Words::new(Language::English));
    let seeds = Seeds::new(Some(1), || 1);
    let mut app = App::new(&library(), Choice::default(), seeds, &french, looks());
    app.take_settings(Settings::default(), given.to_vec(), Language::French, &english);
    let played = keys(written).into_iter().map(|key| {
        let effect = app.update(Event::Key(key), Timestamp::UNIX_EPOCH);
        look(&mut app, effect.is_some())
    });
    played.flatten().collect()
}

/// The changes that are handed over after those keys.
fn handed(written: &str) -> Vec<(Settings, Settings)> {
    played(&[], written, |app, is_leaving| {
        let change = app.changed_settings(is_leaving);
        if change.is_some() {
            app.settings_written(Ok(()));
        }
        change
    })
}

/// What a window of that size shows after those keys.
fn screen(size: (u16, u16), given: &[Setting], written: &str) -> String {
    let all = played(given, written, |app, _| {
        let Ok(mut terminal) =
            ratatui::Terminal::new(ratatui::backend::TestBackend::new(size.0, size.1));
        let Ok(_) = terminal.draw(|frame| app.view(frame));
        Some(lines(terminal.backend().buffer()))
    });
    all.last().cloned().unwrap_or_default()
}

#[test]
fn a_change_is_handed_over_once_when_the_screen_is_left() {
    let usual = Settings::default();
    let dark = Settings { theme: ThemeName::Dark, ..usual.clone() };
    assert_eq!(handed("o↓→"), []);
    assert_eq!(handed("o↓→⎋↓↑"), [(usual.clone(), dark.clone())]);
    assert_eq!(handed("o↓→←⎋"), []);
    assert_eq!(handed("o⎋"), []);
    let safe = Settings { theme: ThemeName::Safe, ..usual.clone() };
    assert_eq!(handed("o↓→⎋o↓←←⎋"), [(usual.clone(), dark.clone()), (dark, safe)]);
}

/// Whoever leaves the program leaves the screen too.
#[test]
fn a_change_is_handed_over_on_the_way_out() {
    let changes = handed("o→q");
    assert_eq!(changes.len(), 1);
    assert_eq!(changes[0].1.measure, 69);
}

#[test]
fn a_change_that_could_not_be_written_is_told_and_handed_over_with_the_next() {
    let mut shown = Vec::new();
    let changes = played(&[], "o→⎋↓o↓→⎋", |app, is_leaving| {
        let change = app.changed_settings(is_leaving)?;
        app.settings_written(Err(CleanText::new("lecture seule")));
        let mut buffer = Buffer::empty(ratatui::layout::Rect::new(0, 0, 80, 24));
        app.draw(buffer.area, &mut buffer);
        shown.push(lines(&buffer));
        Some(change)
    });
    let usual = Settings::default();
    let first = Settings { measure: 69, ..usual.clone() };
    let second = Settings { theme: ThemeName::Dark, ..first.clone() };
    assert_eq!(changes, [(usual.clone(), first), (usual, second)]);
    assert!(shown[0].contains("non enregistrés (lecture seule)"), "{}", shown[0]);
}

/// The key that closes the box closes nothing else.
#[rstest::rstest]
#[case::on_the_library(library())]
#[case::on_a_quiz(super::start())]
fn what_is_wrong_in_the_file_is_said_first_with_what_to_do(#[case] start: Start) {
    let (french, said) = (Words::new(Language::French), "ligne 1 : `meazure`\nvouliez-vous dire");
    let mut app = App::new(&start, Choice::default(), Seeds::new(Some(1), || 1), &french, looks());
    app.say_first(vec![CleanText::new(said)]);
    let shown = |app: &mut App<'_>| {
        let mut buffer = Buffer::empty(ratatui::layout::Rect::new(0, 0, 60, 20));
        app.draw(buffer.area, &mut buffer);
        lines(&buffer)
    };
    let first = shown(&mut app);
    for part in ["À corriger dans les réglages", "ligne 1 : `meazure`", "vouliez-vous dire"] {
        assert!(first.contains(part), "{first}");
    }
    let escape = Event::Key(keys("⎋")[0]);
    assert!(app.update(escape, Timestamp::UNIX_EPOCH).is_none());
    assert!(!shown(&mut app).contains("meazure"));
}

#[test]
fn a_name_is_typed_kept_and_taken_away() {
    assert_eq!(handed("o↓↓↓⏎Zoé q⏎⎋")[0].1.learner, learner("Zoé q"));
    assert_eq!(handed("o↓↓↓⏎Zoé⎋⎋"), []);
    assert_eq!(handed("o↓↓↓⏎e⇥t⏎⎋")[0].1.learner, learner("ét"));
    let changes = handed("o↓↓↓⏎Zoé⏎⎋o↓↓↓⏎⌫⌫⌫⏎⎋");
    assert_eq!((changes.len(), &changes[1].1.learner), (2, &None));
    assert!(screen((60, 20), &[], "o↓↓↓⏎Zo").contains("› Zo▏"));
}

/// The arrows do nothing to a name, and say nothing of it.
#[test]
fn what_changes_a_setting_is_offered_and_no_more() {
    assert!(screen((80, 24), &[], "o").contains("←→ Entrée changer"));
    let name = screen((80, 24), &[], "o↓↓↓");
    let last = name.lines().last().unwrap_or_default();
    assert!(last.contains("Entrée changer") && !last.contains('←'), "{last}");
}

#[test]
fn languages_and_the_sample_are_called_in_the_language_spoken() {
    assert!(screen((80, 24), &[], "o↓↓").contains("celle du système\u{a0}: français"));
    let english = screen((80, 24), &[], "o↓↓←");
    assert!(english.contains("‹ English ›") && english.contains("Sample"), "{english}");
    assert!(screen((80, 24), &[], "o↓↓").contains("Exemple"));
    let words = Words::new(Language::English);
    let french = words.say("settings-language-fr");
    let arguments = [("language", french.as_str().into())];
    assert_eq!(
        words.say_with("settings-language-auto", &arguments).as_str(),
        "the system’s: French"
    );
}

#[test]
fn a_language_is_spoken_at_once() {
    assert!(screen((80, 24), &[], "o↓↓→→").contains("Width of the text"));
    assert!(screen((80, 24), &[], "o↓↓→→⎋").contains("Library"));
    assert!(screen((80, 24), &[], "o↓↓→→←").contains("Largeur du texte"));
}

#[test]
fn what_is_given_by_hand_decides_this_run() {
    let shown = screen((80, 24), &[Setting::Language], "o↓↓→→");
    assert!(shown.contains("Largeur du texte") && shown.contains("English"), "{shown}");
    assert!(shown.contains("Cette fois, --lang l’emporte."), "{shown}");
}

/// What a file is wrong with is said in the language of the moment.
#[test]
fn a_broken_quiz_is_told_in_the_new_language() {
    let paths = vec![PathBuf::from("tests/faulty")];
    let start = Start::Library(Library { built_in: false, paths, own: None });
    let (french, english) = (Words::new(Language::French), Words::new(Language::English));
    let mut app = App::new(&start, Choice::default(), Seeds::new(Some(1), || 1), &french, looks());
    app.take_settings(Settings::default(), Vec::new(), Language::French, &english);
    let Start::Library(library) = start else { return };
    let (sender, found) = mpsc::channel();
    crate::tui::read_library(library, sender);
    for event in found {
        app.update(event, Timestamp::UNIX_EPOCH);
    }
    let mut shown = |written: &str| {
        for key in keys(written) {
            app.update(Event::Key(key), Timestamp::UNIX_EPOCH);
        }
        let mut buffer = Buffer::empty(ratatui::layout::Rect::new(0, 0, 100, 30));
        app.draw(buffer.area, &mut buffer);
        lines(&buffer)
    };
    assert!(shown("").contains("✗ ligne "));
    let english = shown("o↓↓→→⎋");
    assert!(english.contains("✗ line ") && !english.contains("ligne "), "{english}");
}

/// The sample shows each mark that a theme colours, and as wide as the text will be.
#[test]
fn the_sample_shows_what_a_theme_changes() {
    let shown = screen((100, 30), &[], "o");
    for sign in ["✓", "✗", "≈", "▌", "Le marché"] {
        assert!(shown.contains(sign), "{sign}:\n{shown}");
    }
    let widest = |shown: &str| {
        let text =
            shown.lines().filter(|line| line.contains("marché") || line.contains("miel, des"));
        text.map(|line| line.trim().chars().count()).max()
    };
    let narrow = screen((100, 30), &[], &format!("o{}", "←".repeat(20)));
    assert!(widest(&narrow) < widest(&shown), "{narrow}");
}

#[test]
fn every_setting_is_seen_at_every_size_in_both_languages() {
    for language in [Language::French, Language::English] {
        let words = Words::new(language);
        for size in SIZES.into_iter().chain([(40, 10)]) {
            let shown = lines(&seen(&library(), language, size, "o"));
            for setting in Setting::ALL {
                let name = words.say(&format!("settings-{}", setting.message()));
                assert!(shown.contains(name.as_str()), "{size:?} {name}:\n{shown}");
            }
            assert!(!shown.contains("settings-"), "{shown}");
        }
    }
}

#[test]
fn the_settings_screen() {
    insta::assert_snapshot!(lines(&seen(&library(), Language::French, (100, 30), "o↓")), @"
     Réglages

       Largeur du texte      68 colonnes
     ▸ Thème               ‹ couleurs du terminal ›
       Langue                celle du système : français
       Élève                 aucun nom
       Ligne par ligne       non
       Touche des accents    Tab ou Ctrl-T
       Aucun thème ne se fie aux couleurs seules : signes, gras et soulignés disent la même chose.

    ────────────────────────────────────────────────────────────────────────────────────────────────────
     Exemple                                                                               Question 1/1
    ▌     Le marché de la place commence à sept heures. On y trouve du miel,
    ▌     des œufs et des pommes, mais le poisson n’arrive que le vendredi :
          la mer est à deux cents kilomètres. Vers midi, les marchands plient
          bagage et la fontaine retrouve son calme.
    ────────────────────────────────────────────────────────────────────────────────────────────────────
     ≈ En partie juste  0,5/1
     2 bonnes réponses cochées sur 2, une de trop
     Que peut-on acheter un mardi ?
     ▸✓ a  du miel
     ▸✗ b  du poisson
     ▸✓ c  des œufs
     Preuve : lignes 1 et 2





     ←→ Entrée changer  ↑↓ choisir  ? aide  Échap retour
    ");
    insta::assert_snapshot!(lines(&seen(&library(), Language::French, (80, 24), "o↓↓")), @"
     Réglages

       Largeur du texte      68 colonnes
       Thème                 couleurs du terminal
     ▸ Langue              ‹ celle du système : français ›
       Élève                 aucun nom
       Ligne par ligne       non
       Touche des accents    Tab ou Ctrl-T
       La langue des écrans et des explications ; les textes restent en français.

    ────────────────────────────────────────────────────────────────────────────────
     Exemple                                                           Question 1/1
    ▌     Le marché de la place commence à sept heures. On y trouve du miel,
    ▌     des œufs et des pommes, mais le poisson n’arrive que le vendredi :
          la mer est à deux cents kilomètres. Vers midi, les marchands plient
          bagage et la fontaine retrouve son calme.
    ────────────────────────────────────────────────────────────────────────────────
     ≈ En partie juste  0,5/1
     2 bonnes réponses cochées sur 2, une de trop
     Que peut-on acheter un mardi ?
     ▸✓ a  du miel
     ▸✗ b  du poisson                                                              ↓

     ←→ Entrée changer  ↑↓ choisir  ? aide  Échap retour
    ");
    insta::assert_snapshot!(lines(&seen(&library(), Language::English, (60, 20), "o↓↓↓")), @"
     Settings
       Width of the text    68 columns
       Theme                the terminal’s colours
       Language             the system’s: English
     ▸ Learner              no name
       Line by line         no
       Key for accents      Tab or Ctrl-T
       This name keeps your attempts apart from those of
       others. Enter to type it. Takes effect the next time
       you start relire.
    ────────────────────────────────────────────────────────────
     Sample                                        Question 1/1
    ▌     Le marché de la place commence à sept heures. On y
    ▌     trouve du miel, des œufs et des pommes, mais le
          poisson n’arrive que le vendredi : la mer est à deux ↓
    ────────────────────────────────────────────────────────────
     ≈ Partly right  0.5/1
     2 right answers ticked of 2, one too many
     Que peut-on acheter un mardi ?                            ↓
     Enter change  ↑↓ choose  ? help  Esc back
    ");
}
