//! The settings, each with its value, and a sample of what they do.

mod sample;

use crossterm::event::KeyEvent;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use self::sample::Sample;
use super::super::field::Field;
use super::super::frame;
use super::super::keys::{self, Action, Table, accents};
use super::{Next, Style, moved};
use crate::settings::{Setting, Settings, learner};
use crate::text::{CleanText, truncated, width};
use crate::words::{Language, Words};

/// The fewest lines that a sample shows anything on.
const SAMPLE: u16 = 6;

/// What decides this run beside the settings.
#[derive(Debug, Clone)]
pub(crate) struct Scene {
    /// What the command line decides.
    pub(crate) given: Vec<Setting>,
    /// The system's language.
    pub(crate) system: Language,
    pub(crate) colours: bool,
}

/// The screen of settings.
pub(crate) struct Panel {
    pub(crate) settings: Settings,
    scene: Scene,
    selected: usize,
    scroll: usize,
    /// The learner's name, while it is typed.
    field: Option<Field>,
    sample: Option<Sample>,
}

impl Panel {
    pub(crate) fn new(settings: Settings, scene: Scene) -> Self {
        Self { settings, scene, selected: 0, scroll: 0, field: None, sample: None }
    }

    pub(crate) fn tables(&self) -> &'static [Table] {
        if self.field.is_some() { keys::settings::TYPING } else { keys::settings::SETTINGS }
    }

    /// What its keys would ask for in vain: a name is typed, and not turned to.
    pub(crate) fn idle(&self) -> Vec<Action> {
        let is_name = Setting::ALL[self.selected] == Setting::Learner;
        keys::where_so([(Action::Left, is_name), (Action::Right, is_name)])
    }

    /// Obeys a key of the field; says whether it was one.
    pub(crate) fn edit(&mut self, key: KeyEvent) -> bool {
        self.field.as_mut().is_some_and(|field| field.key(key))
    }

    pub(crate) fn paste(&mut self, text: &str) {
        if let Some(field) = &mut self.field {
            field.insert(text);
        }
    }

    pub(crate) fn update(&mut self, action: Action) -> Next {
        let setting = Setting::ALL[self.selected];
        match (action, &self.field) {
            (Action::Confirm, Some(field)) => {
                self.settings.learner = learner(field.text());
                self.field = None;
            }
            (Action::Back, Some(_)) => self.field = None,
            (Action::Back, None) => return Next::Back,
            (Action::Confirm, None) if setting == Setting::Learner => {
                let mut field = Field::default();
                field.insert(self.settings.learner.as_deref().unwrap_or_default());
                self.field = Some(field);
            }
            (Action::Left | Action::Right | Action::Confirm, None) => {
                self.settings.turn(setting, action == Action::Left);
            }
            (action, _) => self.selected = moved(self.selected, action, Setting::ALL.len() - 1),
        }
        Next::Stay
    }

    pub(crate) fn view(&mut self, area: Rect, buffer: &mut Buffer, style: &Style<'_>) {
        let body =
            frame::around(area, buffer, &style.theme, &style.words.say("settings-title"), "");
        let inner = Rect { x: body.x + 1, width: body.width.saturating_sub(2), ..body };
        let columns = usize::from(inner.width.saturating_sub(1));
        let rows = self.rows(style, columns);
        let height = u16::try_from(rows.len()).unwrap_or(u16::MAX).min(inner.height);
        let lowest = (self.selected + 1).saturating_sub(usize::from(height));
        let scroll = self.scroll.min(self.selected).max(lowest);
        let list = Rect { height, ..inner };
        self.scroll = frame::scrolled(&rows, scroll, list, buffer, &style.theme);
        // As high as the longest, so that nothing below moves with the choice.
        let about = |at: usize| self.about(Setting::ALL[at], style, columns);
        let highest = (0..rows.len()).map(|at| about(at).len()).max().unwrap_or(0);
        let room = inner.bottom() - list.bottom();
        let height = u16::try_from(highest).unwrap_or(u16::MAX).min(room);
        let below = Rect { y: list.bottom(), height, ..inner };
        frame::scrolled(&about(self.selected), 0, below, buffer, &style.theme);
        let rest = Rect { y: below.bottom(), height: body.bottom() - below.bottom(), ..body };
        self.draw_sample(rest, buffer, style);
    }

    fn draw_sample(&mut self, area: Rect, buffer: &mut Buffer, style: &Style<'_>) {
        if area.height < SAMPLE {
            return;
        }
        frame::rule(area, area.y, buffer, &style.theme);
        let (measure, title) = (self.settings.measure, style.words.say("settings-sample"));
        if !self.sample.as_ref().is_some_and(|sample| sample.is(measure, &title)) {
            self.sample = Sample::new(measure, title);
        }
        if let Some(sample) = &mut self.sample {
            // A screen leaves its last line to the help line, and a sample has none.
            let area = Rect { y: area.y + 1, ..area };
            sample.view(area, buffer, style);
        }
    }

    /// A line a setting: its name and its value.
    fn rows(&self, style: &Style<'_>, columns: usize) -> Vec<Line<'static>> {
        let theme = &style.theme;
        let label = |setting: Setting| style.words.say(&format!("settings-{}", setting.message()));
        let widths = Setting::ALL.map(|setting| width(&label(setting)));
        let widest = widths.into_iter().max().unwrap_or(0);
        let room = columns.saturating_sub(widest + 9);
        let row = |(at, setting): (usize, Setting)| {
            let is_selected = at == self.selected;
            let (sign, look) =
                if is_selected { ("▸ ", theme.title) } else { ("  ", theme.plain) };
            let pad = " ".repeat(widest - widths[at] + 2);
            let label = Span::styled(format!("{}{pad}", label(setting)), look);
            let mut spans = vec![Span::styled(sign, theme.key), label];
            spans.extend(self.shown(setting, is_selected, style, room));
            Line::from(spans)
        };
        Setting::ALL.into_iter().enumerate().map(row).collect()
    }

    /// The value of a setting between the arrows that change it, or the field where it is typed.
    fn shown(
        &self,
        setting: Setting,
        is_selected: bool,
        style: &Style<'_>,
        room: usize,
    ) -> [Span<'static>; 3] {
        let theme = &style.theme;
        let key = |sign| Span::styled(sign, theme.key);
        if let (Some(field), Setting::Learner) = (&self.field, setting) {
            let typed = Span::styled(field.with_bar(room), theme.glossary);
            return [key("› "), typed, key("")];
        }
        let value = truncated(&self.value(setting, style.words), room);
        match (is_selected, setting) {
            (true, Setting::Learner) => [key("  "), Span::styled(value, theme.title), key("")],
            (true, _) => [key("‹ "), Span::styled(value, theme.title), key(" ›")],
            (false, _) => [key("  "), Span::styled(value, theme.plain), key("")],
        }
    }

    /// The value of a setting, in words.
    fn value(&self, setting: Setting, words: &Words) -> CleanText {
        let settings = &self.settings;
        match setting {
            Setting::Measure => {
                words.say_with("settings-columns", &[("count", settings.measure.into())])
            }
            Setting::Theme => words.say(&format!("settings-theme-{}", settings.value(setting))),
            Setting::Language => match settings.language {
                Some(language) => CleanText::new(own_name(language)),
                None => words.say_with(
                    "settings-language-auto",
                    &[("language", name(self.scene.system, words).as_str().into())],
                ),
            },
            Setting::Learner => {
                settings.learner.clone().unwrap_or_else(|| words.say("settings-nobody"))
            }
            Setting::Plain if settings.plain => words.say("settings-yes"),
            Setting::Plain => words.say("settings-no"),
            Setting::AccentKey => {
                let key = accents::name(settings.accent_key, words);
                words.say_with("settings-accents", &[("key", key.as_str().into())])
            }
        }
    }

    /// What a setting is for, and what there is to know of it this time.
    fn about(&self, setting: Setting, style: &Style<'_>, columns: usize) -> Vec<Line<'static>> {
        let words = style.words;
        let is_typing = self.field.is_some() && setting == Setting::Learner;
        let about = match is_typing {
            true => words.say("settings-about-learner-typing"),
            false => words.say(&format!("settings-about-{}", setting.message())),
        };
        let note = self.note(setting, words).filter(|_| !is_typing);
        let told = note.map_or(about.to_string(), |note| format!("{about} {note}"));
        frame::wrapped(&[Span::raw("  ")], &told, style.theme.quiet, columns)
    }

    fn note(&self, setting: Setting, words: &Words) -> Option<CleanText> {
        let option = if setting == Setting::Language { "--lang" } else { "--learner" };
        match setting {
            setting if self.scene.given.contains(&setting) => {
                Some(words.say_with("settings-given", &[("option", option.into())]))
            }
            Setting::Learner | Setting::Plain => Some(words.say("settings-later")),
            Setting::Theme if !self.scene.colours => Some(words.say("settings-colourless")),
            _ => None,
        }
    }
}

/// What a language is called in the language that is spoken.
fn name(language: Language, words: &Words) -> CleanText {
    words.say(&format!("settings-language-{}", language.tag()))
}

/// What a language is called in itself, so that whoever speaks it finds it.
fn own_name(language: Language) -> &'static str {
    match language {
        Language::French => "français",
        Language::English => "English",
    }
}
