//! Keys and what they do: how the one table is asked.
//!
//! The table next door is the only place where a key is given a meaning; the last line of every
//! screen and the help are printed from it. This file must not know what the messages lead to.

mod table;

use std::time::Duration;

use crate::exam::Moment;
use crate::text::letter;
use crate::tui::app::key::Key;
use crate::tui::app::model::{Model, Screen};
use crate::tui::app::msg::Msg;
use crate::tui::kit::context::{AllKeys, Context, HelpLine};
use crate::tui::kit::theme::Symbols;
use crate::tui::screens::AnyScreen;
use crate::tui::state::current::CurrentSitting;

/// Where one is, as far as keys are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A screen with its own folder.
    New,
    /// A question that can still be answered.
    Asking,
    /// A question whose clock is stopped.
    Paused,
    /// A question whose answer has just been shown.
    Shown,
    /// A question of a sitting that is over.
    Over,
}

impl Place {
    /// All places, in the order in which the help lists them.
    pub const ALL: [Self; 4] = [Self::Asking, Self::Paused, Self::Shown, Self::Over];

    /// The place that the model is at.
    pub fn of(model: &Model) -> Self {
        model.top().map_or(Self::New, |screen| Self::of_screen(model, screen))
    }

    fn of_screen(model: &Model, screen: &Screen) -> Self {
        match screen {
            Screen::New(_) => Self::New,
            Screen::Question { .. } => match &model.current {
                Some(current) if !current.sitting.is_running() => Self::Over,
                Some(current) if current.is_revealed() => Self::Shown,
                Some(current) if current.is_paused() => Self::Paused,
                _ => Self::Asking,
            },
        }
    }

    /// What it is called in the help.
    pub fn title(self) -> &'static str {
        match self {
            Self::New => "",
            Self::Asking => "A question",
            Self::Paused => "A stopped clock",
            Self::Shown => "After the answer",
            Self::Over => "A question of a finished sitting",
        }
    }
}

/// One line of the table.
#[derive(Debug)]
pub struct Binding {
    places: &'static [Place],
    keys: Keys,
    /// Keys that do the same and are not shown.
    also: &'static [Key],
    /// What the last line says; empty where it says nothing.
    bar: &'static str,
    help: &'static str,
    does: Does,
    /// Whether it works here and now.
    when: fn(&Model) -> bool,
}

#[derive(Debug)]
enum Keys {
    These(&'static [Key]),
    /// `a` to `h`
    Letters,
    /// `A` to `H`
    Capitals,
    /// `1` to `9`, and `0` for the tenth
    Digits,
}

#[derive(Debug)]
enum Does {
    Say(Msg),
    With(fn(char) -> Msg),
}

/// How long a one-way door is in sight before its keys work: keys that were on their way when it
/// came were meant for what was there before it. People take about a third of a second to see a new
/// page, and longer to answer it.
const DOOR_RESTS: Duration = Duration::from_millis(500);

/// Whether the keys of the door on the screen do not work yet.
fn is_held(model: &Model) -> bool {
    let rested = |drawn: Moment| drawn.until(&model.now) >= DOOR_RESTS;
    context(model).is_door && !model.door_drawn.is_some_and(rested)
}

/// Where the model is, as far as keys are concerned.
pub fn context(model: &Model) -> Context {
    if let Some(Screen::New(screen)) = model.top() {
        return screen.behaviour().context(&model.shared);
    }
    let place = Place::of(model);
    Context::new(place.title())
}

/// What a key means here and now.
pub fn msg(model: &Model, key: Key) -> Option<Msg> {
    let place = Place::of(model);
    if is_held(model) && key != Key::Ctrl('c') {
        return None;
    }
    if let Some(Screen::New(screen)) = model.top() {
        return screen.behaviour().key(&model.shared, key);
    }
    let says = |key: Key| {
        let mut here = table::TABLE.iter().filter(|b| b.places.contains(&place) && (b.when)(model));
        let binding = here.find(|b| b.takes(key))?;
        match (&binding.does, key) {
            (Does::Say(msg), _) => Some(msg.clone()),
            (Does::With(make), Key::Char(c)) => Some(make(c)),
            (Does::With(_), _) => None,
        }
    };
    says(key).or_else(|| says(key.stands_for()?))
}

/// Whether what is typed here is text.
pub fn takes_text(model: &Model) -> bool {
    matches!(model.top(), Some(Screen::New(screen)) if screen.behaviour().takes_text(&model.shared))
}

/// The keys that work here and now, with a word each, for the last line.
pub fn bar(model: &Model) -> Vec<(String, &'static str)> {
    if let Some(Screen::New(screen)) = model.top() {
        return screen.behaviour().bar(&model.shared);
    }
    let place = Place::of(model);
    let here = table::TABLE.iter().filter(|b| b.places.contains(&place) && !b.bar.is_empty());
    let now = here.filter(|b| (b.when)(model));
    now.map(|b| (b.shown(model), b.bar)).collect()
}

/// The keys that several lines of the table take here and now, where only one of them can win.
#[cfg(test)]
pub fn clashes(model: &Model) -> Vec<Key> {
    if let Some(Screen::New(screen)) = model.top() {
        return screen.behaviour().clashes(&model.shared);
    }
    let place = Place::of(model);
    let here = table::TABLE.iter().filter(|b| b.places.contains(&place) && (b.when)(model));
    let mut taken = Vec::new();
    let mut twice = Vec::new();
    for binding in here {
        let own: &[Key] = if let Keys::These(keys) = binding.keys { keys } else { &[] };
        for key in own.iter().chain(binding.also) {
            (if taken.contains(key) { &mut twice } else { &mut taken }).push(*key);
        }
    }
    twice
}

/// Every key of every screen.
pub fn help(model: &Model) -> AllKeys {
    let of = |place: Place| {
        let here = table::TABLE.iter().filter(|b| b.places.contains(&place));
        let lines = here.map(|b| HelpLine { keys: b.shown(model), text: b.help });
        (Context::new(place.title()), lines.collect())
    };
    let older = Place::ALL.into_iter().map(of);
    AnyScreen::help(&model.shared).into_iter().chain(older).collect()
}

impl Binding {
    fn takes(&self, key: Key) -> bool {
        let by_pattern = match (&self.keys, key) {
            (Keys::These(keys), _) => keys.contains(&key),
            (Keys::Letters, Key::Char(c)) => ('a'..='h').contains(&c),
            (Keys::Capitals, Key::Char(c)) => ('A'..='H').contains(&c),
            (Keys::Digits, Key::Char(c)) => c.is_ascii_digit(),
            _ => false,
        };
        by_pattern || self.also.contains(&key)
    }

    fn shown(&self, model: &Model) -> String {
        let current = model.current.as_ref();
        let choices =
            current.and_then(|current| current.present()).map_or(4, |(_, d, _)| d.choices.len());
        let declined = usize::from(current.is_some_and(CurrentSitting::declines));
        let last = |choices: usize| letter(choices.clamp(1, 8) - 1);
        let symbols = model.theme().symbols();
        match self.keys {
            Keys::These(keys) => {
                keys.iter().map(|k| name(*k, symbols)).collect::<Vec<_>>().join(" ")
            }
            Keys::Letters => format!("a-{}", last(choices + declined)),
            Keys::Capitals => format!("A-{}", last(choices).to_ascii_uppercase()),
            Keys::Digits => {
                let present = model.current.as_ref().and_then(|current| current.present());
                let lines = present.map_or(9, |(_, dealt, _)| dealt.lines.len().clamp(2, 9));
                format!("1-{lines}")
            }
        }
    }
}

/// What stands on a key.
fn name(key: Key, symbols: &Symbols) -> String {
    match key {
        Key::Char(' ') => "Space".into(),
        Key::Char(c) => c.into(),
        Key::Ctrl(c) => format!("Ctrl-{}", c.to_ascii_uppercase()),
        Key::Enter => "Enter".into(),
        Key::Esc => "Esc".into(),
        Key::Tab => "Tab".into(),
        Key::BackTab => "Shift-Tab".into(),
        Key::Backspace => symbols.erase.into(),
        Key::Delete => "Del".into(),
        Key::Up => symbols.up.into(),
        Key::Down => symbols.down.into(),
        Key::Left => symbols.left.into(),
        Key::Right => symbols.forth.into(),
        Key::PageUp => "PgUp".into(),
        Key::PageDown => "PgDn".into(),
        Key::Home => "Home".into(),
        Key::End => "End".into(),
    }
}
