//! Each setting by itself: read, told where it is wrong, written among its comments.

use proptest::prelude::*;
use rstest::rstest;

use super::*;
use crate::words::Words;

fn settings(text: &str) -> Settings {
    let (settings, mistakes) = read(text);
    assert_eq!(mistakes, [], "{text}");
    settings
}

/// Every mistake as its place and what is said of it.
fn told(text: &str) -> Vec<String> {
    let words = Words::new(Language::English);
    let told = |mistake: Mistake| {
        let sentence = mistake.sentence(&words).replace('\n', " / ");
        format!("{}:{} {sentence}", mistake.line, mistake.column)
    };
    read(text).1.into_iter().map(told).collect()
}

#[test]
fn every_setting_is_read() {
    let text = "measure = 72\ntheme = \"light\"\nlanguage = \"fr\"\nlearner = \" Zoé \"\nplain = true\naccent_key = \"F9\"\n";
    let expected = Settings {
        measure: 72,
        theme: ThemeName::Light,
        language: Some(Language::French),
        learner: learner("Zoé"),
        plain: true,
        accent_key: AccentKey::F9,
    };
    assert_eq!(settings(text), expected);
    assert_eq!(settings(""), Settings::default());
    assert_eq!(settings("\u{FEFF}measure = 72\r\nplain = true\r\n").measure, 72);
    assert_eq!(settings("language = \"auto\"\nlearner = \"\"\n"), Settings::default());
}

#[rstest]
#[case::mistyped("plain = true\n\nlangage = \"fr\"\n", &["3:1 `langage` is no setting; the others count / did you mean `language`?"])]
#[case::unknown("x = 1", &["1:1 `x` is no setting; the others count / possible settings: measure, theme, language, learner, plain, accent_key"])]
#[case::too_wide("plain = true\nmeasure = 200", &["2:11 `200` can’t be the value of `measure`; the other settings count / allowed values: a whole number from 45 to 100, without quotation marks"])]
#[case::a_number_as_text("measure = \"70\"", &["1:11 `\"70\"` can’t be the value of `measure`; the other settings count / allowed values: a whole number from 45 to 100, without quotation marks"])]
#[case::no_such_theme("theme = \"drak\"", &["1:9 `\"drak\"` can’t be the value of `theme`; the other settings count / allowed values: \"terminal\", \"dark\", \"light\", \"contrast\", \"safe\""])]
#[case::a_switch_as_text("plain = \"true\"", &["1:9 `\"true\"` can’t be the value of `plain`; the other settings count / allowed values: true or false, without quotation marks"])]
#[case::a_number_as_name("learner = 7", &["1:11 `7` can’t be the value of `learner`; the other settings count / allowed values: a name between quotation marks"])]
#[case::unquoted("plain = true\n  theme = dark # sombre", &["2:11 this line can’t be read; the others count / did you mean to write `theme = \"dark\"`?"])]
#[case::quoted_as_in_french("theme = « dark »", &["1:9 this line can’t be read; the others count / did you mean to write `theme = \"dark\"`?"])]
#[case::no_toml("é é", &["1:3 this line is no setting; the others count / write for example `theme = \"dark\"`"])]
#[case::twice("plain = true\nplain = false", &["2:1 `plain` is set a second time; the first counts / delete one of the two lines"])]
#[case::a_table("[theme]\nname = \"dark\"", &["1:1 `[theme]` can’t be the value of `theme`; the other settings count / allowed values: \"terminal\", \"dark\", \"light\", \"contrast\", \"safe\""])]
#[case::two("langage = 1\ntheme = 2", &["1:1 `langage` is no setting; the others count / did you mean `language`?", "2:9 `2` can’t be the value of `theme`; the other settings count / allowed values: \"terminal\", \"dark\", \"light\", \"contrast\", \"safe\""])]
fn what_is_wrong_is_told_with_its_place(#[case] text: &str, #[case] expected: &[&str]) {
    assert_eq!(told(text), expected);
}

#[rstest]
#[case::unknown("x = 1\nmeasure = 72\n")]
#[case::wrong("theme = 3\nmeasure = 72\n")]
#[case::no_toml("theme = dark\nmeasure = 72\n")]
#[case::no_toml_after("measure = 72\r\n:\r\n")]
#[case::twice("measure = 72\nmeasure = 50\n")]
fn what_is_wrong_costs_no_other_setting(#[case] text: &str) {
    let (settings, mistakes) = read(text);
    assert_eq!((settings.measure, mistakes.len()), (72, 1), "{mistakes:?}");
}

#[rstest]
#[case::in_its_place(
    "# à moi\nmeasure = 70 # large\n\ntheme = 'dark'\n",
    "# à moi\nmeasure = 80 # large\n\ntheme = 'dark'\n"
)]
#[case::behind_the_others("# à moi\nplain = true", "# à moi\nplain = true\nmeasure = 80\n")]
#[case::instead_of_the_comment_that_shows_it(
    "# La largeur.\n#measure=68\n\n# Le thème.\n# theme = \"dark\"\n",
    "# La largeur.\nmeasure = 80\n\n# Le thème.\n# theme = \"dark\"\n"
)]
#[case::before_tables("plain = true\n[x]\ny = 1\n", "plain = true\nmeasure = 80\n[x]\ny = 1\n")]
#[case::not_in_a_table("[x]\n# measure = 68\n", "measure = 80\n[x]\n# measure = 68\n")]
#[case::in_place_of_a_wrong_one("measure = \"large\"\n", "measure = 80\n")]
#[case::with_its_line_ends("# a\r\nmeasure = 70\r\n", "# a\r\nmeasure = 80\r\n")]
#[case::into_nothing("", "measure = 80\n")]
#[case::behind_comments_alone("# à moi\n", "measure = 80\n# à moi\n")]
fn a_change_keeps_everything_else(#[case] before: &str, #[case] after: &str) {
    let change = Settings { measure: 80, ..Settings::default() };
    assert_eq!(changed(before, &Settings::default(), &change).as_deref(), Some(after));
}

#[rstest]
#[case::no_toml("theme = dark\n")]
#[case::a_table_of_that_name("[measure]\nx = 1\n")]
fn what_is_not_understood_is_not_written_over(#[case] text: &str) {
    let change = Settings { measure: 80, ..Settings::default() };
    assert_eq!(changed(text, &Settings::default(), &change), None);
}

#[test]
fn nothing_changed_changes_nothing() {
    let text = "  measure=70\n\n\n# x\n[a]\n";
    let settings = Settings::default();
    assert_eq!(changed(text, &settings, &settings).as_deref(), Some(text));
}

#[test]
fn a_new_file_shows_every_setting_and_says_what_is_changed() {
    for language in [Language::French, Language::English] {
        let words = Words::new(language);
        let change = Settings {
            theme: ThemeName::Safe,
            learner: learner("L’\"Oncle\""),
            ..Settings::default()
        };
        let text = fresh(&change, &words).expect("it is TOML");
        assert_eq!(settings(&text), change, "{text}");
        for setting in Setting::ALL {
            assert!(text.contains(&format!("{} = ", setting.name())), "{text}");
        }
        assert!(text.contains("\ntheme = \"safe\"\n") && text.contains("\n# measure = 68\n"));
        assert!(text.lines().all(|line| line.chars().count() <= 100), "{text}");
    }
}

#[test]
fn every_setting_is_named_in_both_languages() {
    for language in [Language::French, Language::English] {
        let words = Words::new(language);
        for setting in Setting::ALL {
            for part in ["", "about-", "file-"] {
                let name = format!("settings-{part}{}", setting.message());
                assert_ne!(words.say(&name).as_str(), name);
            }
            assert_eq!(Setting::from_name(setting.name()), Some(setting));
        }
        for (name, _) in ThemeName::NAMES {
            let name = format!("settings-theme-{name}");
            assert_ne!(words.say(&name).as_str(), name);
        }
    }
}

#[test]
fn turning_goes_round_and_back() {
    let usual = Settings::default();
    for setting in Setting::ALL.into_iter().filter(|setting| *setting != Setting::Learner) {
        let mut settings = usual.clone();
        settings.turn(setting, false);
        assert_ne!(settings, usual, "{setting:?}");
        settings.turn(setting, true);
        assert_eq!(settings, usual, "{setting:?}");
        for _ in setting.choices() {
            settings.turn(setting, true);
        }
        assert!(setting == Setting::Measure || setting == Setting::Plain || settings == usual);
    }
}

fn any_settings() -> impl Strategy<Value = Settings> {
    let name = prop_oneof![Just(String::new()), "\\PC{0,12}", "[\"'\\\\#=\n\t]{0,6}"];
    (45u16..=100, 0usize..5, 0usize..3, name, any::<bool>(), 0usize..4).prop_map(
        |(measure, theme, language, name, plain, key)| Settings {
            measure,
            theme: ThemeName::NAMES[theme].1,
            language: LANGUAGES[language].1,
            learner: learner(&name),
            plain,
            accent_key: AccentKey::NAMES[key].1,
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is written reads to the same, and a text in between stays.
    #[test]
    fn what_is_written_is_read(first in any_settings(), second in any_settings()) {
        let words = Words::new(Language::French);
        let text = fresh(&first, &words).expect("it is TOML");
        prop_assert_eq!(read(&text), (first.clone(), Vec::new()));
        let text = changed(&text, &first, &second).expect("it is TOML");
        prop_assert_eq!(read(&text), (second, Vec::new()));
        let comments = |text: &str| text.lines().filter(|l| l.starts_with("# ") && !l.contains(" = ")).count();
        prop_assert_eq!(comments(&text), comments(&fresh(&first, &words).expect("it is TOML")));
    }

    /// No text makes reading or writing panic; places are in the text.
    #[test]
    fn any_text_is_read(text in "(\\PC|[\n\r\t=\"#\\[\\]]|measure|theme = |plain=true|\u{FEFF}){0,40}") {
        let (settings, mistakes) = read(&text);
        for mistake in &mistakes {
            prop_assert!((1..=text.split('\n').count()).contains(&mistake.line));
        }
        let change = Settings { measure: 81, ..settings.clone() };
        if let Some(written) = changed(&text, &settings, &change) {
            prop_assert_eq!(read(&written).0, change);
        }
    }
}
