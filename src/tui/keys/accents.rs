//! The key for accents that a person has chosen: it does what Ctrl-T does, and is shown in its place.

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};

use super::Pattern::{Code, Control};
use super::{Action, Table, is_control, row};
use crate::settings::AccentKey;

const BACK: super::Binding =
    row(&[Code(KeyCode::BackTab)], Action::AccentBack, "key-accents", false);
const CONTROL_T: Table =
    &[row(&[Code(KeyCode::Tab), Control('t')], Action::Accent, "key-accents", true), BACK];
const CONTROL_G: Table =
    &[row(&[Code(KeyCode::Tab), Control('g')], Action::Accent, "key-accents", true), BACK];
const CONTROL_K: Table =
    &[row(&[Code(KeyCode::Tab), Control('k')], Action::Accent, "key-accents", true), BACK];
const F9: Table =
    &[row(&[Code(KeyCode::Tab), Code(KeyCode::F(9))], Action::Accent, "key-accents", true), BACK];

/// The keys of a text field with the chosen one among them.
const fn table(chosen: AccentKey) -> Table {
    match chosen {
        AccentKey::ControlT => CONTROL_T,
        AccentKey::ControlG => CONTROL_G,
        AccentKey::ControlK => CONTROL_K,
        AccentKey::F9 => F9,
    }
}

/// The keys of a text field that a person has to be told of, where none was chosen.
pub(super) const FIELD: Table = table(AccentKey::ControlT);

/// The tables of a screen as they are to be shown.
pub(crate) fn shown(tables: Vec<Table>, chosen: AccentKey) -> Vec<Table> {
    let is_field = |table: &Table| table.iter().any(|row| row.action == Action::Accent);
    tables.into_iter().map(|own| if is_field(&own) { table(chosen) } else { own }).collect()
}

/// A key as fields know it: the chosen one is Ctrl-T, which itself is none where it was not chosen.
pub(crate) fn known(key: KeyEvent, chosen: AccentKey) -> Option<KeyEvent> {
    let is_chosen = match chosen {
        AccentKey::ControlT => is_control(key, 't'),
        AccentKey::ControlG => is_control(key, 'g'),
        AccentKey::ControlK => is_control(key, 'k'),
        AccentKey::F9 => key.code == KeyCode::F(9),
    };
    match is_chosen {
        true => Some(KeyEvent::new(KeyCode::Char('t'), KeyModifiers::CONTROL)),
        false if is_control(key, 't') => None,
        false => Some(key),
    }
}

/// What is written on the chosen key.
pub(crate) fn name(chosen: AccentKey, words: &crate::words::Words) -> crate::text::CleanText {
    super::told::name(table(chosen)[0].patterns[1], words)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::super::action;
    use super::*;

    #[rstest]
    #[case(AccentKey::ControlT, KeyCode::Char('t'), KeyModifiers::CONTROL)]
    #[case(AccentKey::ControlG, KeyCode::Char('g'), KeyModifiers::CONTROL)]
    #[case(AccentKey::ControlK, KeyCode::Char('k'), KeyModifiers::CONTROL)]
    #[case(AccentKey::F9, KeyCode::F(9), KeyModifiers::NONE)]
    fn the_chosen_key_alone_puts_accents_beside_tab(
        #[case] chosen: AccentKey,
        #[case] code: KeyCode,
        #[case] modifiers: KeyModifiers,
    ) {
        let key = KeyEvent::new(code, modifiers);
        let does = |chosen| known(key, chosen).and_then(|key| action(&[FIELD], key));
        for (_, other) in AccentKey::NAMES {
            assert_eq!(does(other), (other == chosen).then_some(Action::Accent), "{other:?}");
        }
        assert_eq!(action(&shown(vec![FIELD], chosen), key), Some(Action::Accent));
        let tab = KeyEvent::new(KeyCode::Tab, KeyModifiers::NONE);
        assert_eq!(known(tab, chosen), Some(tab));
    }

    /// No screen asks these keys for anything else.
    #[test]
    fn the_keys_to_choose_from_are_free() {
        let tables = [
            super::super::TYPED,
            super::super::GAPS,
            super::super::preview::of_question(true, true),
        ];
        for (_, chosen) in
            AccentKey::NAMES.into_iter().filter(|(_, key)| *key != AccentKey::ControlT)
        {
            let pattern = format!("{:?}", table(chosen)[0].patterns[1]);
            let rows = tables.iter().copied().flatten().copied().flatten();
            assert!(rows.flat_map(|row| row.patterns).all(|own| format!("{own:?}") != pattern));
        }
    }
}
