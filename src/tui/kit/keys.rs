//! Key tables: what the keys of a screen mean, in rows that its last line and the help are printed
//! from.
//!
//! The first row that fits wins. A screen writes its own rows; those for lists, texts and the way
//! out are here, once.

use crate::text::{letter, place_of_letter};
use crate::tui::app::key::Key;
use crate::tui::app::msg::{Edit, Msg, Way};
pub use crate::tui::kit::context::Context;
use crate::tui::kit::context::HelpLine;
use crate::tui::kit::theme::Symbols;
use crate::tui::state::Shared;
use crate::tui::state::current::CurrentSitting;

/// One row of a key table.
#[derive(Debug)]
pub struct Binding<S> {
    /// Where it holds; everywhere on its screen where it says nothing.
    contexts: &'static [Context],
    keys: Keys,
    /// Keys that do the same; the help alone shows them.
    also: &'static [Key],
    /// What the last line says; empty where it says nothing.
    bar: &'static str,
    help: &'static str,
    does: Does,
    /// Whether it works here and now.
    when: fn(&S, &Shared) -> bool,
}

#[derive(Debug, Clone, Copy)]
enum Keys {
    These(&'static [Key]),
    /// `a` to `h`
    Letters,
    /// `A` to `H`
    Capitals,
    /// `1` to `9`, and `0` for the tenth
    Digits,
    /// `0` to `9`, as a number
    Numerals,
    /// Any character.
    Typed,
}

#[derive(Debug)]
enum Does {
    Say(Msg),
    With(fn(char) -> Msg),
}

/// These keys say this. The row stands in the help alone, until [`Binding::bar`] gives it a word.
pub fn key<S>(keys: &'static [Key], help: &'static str, msg: Msg) -> Binding<S> {
    row(Keys::These(keys), help, Does::Say(msg))
}

/// The letters of the choices, from `a`; the message is given their number, from 0.
pub fn letters<S>(help: &'static str, make: fn(char) -> Msg) -> Binding<S> {
    row(Keys::Letters, help, Does::With(make))
}

/// The capitals of the choices, from `A`.
pub fn capitals<S>(help: &'static str, make: fn(char) -> Msg) -> Binding<S> {
    row(Keys::Capitals, help, Does::With(make))
}

/// The digits of numbered lines; `0` is the tenth.
pub fn digits<S>(help: &'static str, make: fn(char) -> Msg) -> Binding<S> {
    row(Keys::Digits, help, Does::With(make))
}

/// Digits, as they are typed into a number.
pub fn numerals<S>(help: &'static str) -> Binding<S> {
    row(Keys::Numerals, help, Does::With(Msg::Type))
}

/// Any character, as it is typed into a text.
pub fn typed<S>(help: &'static str) -> Binding<S> {
    row(Keys::Typed, help, Does::With(Msg::Type))
}

fn row<S>(keys: Keys, help: &'static str, does: Does) -> Binding<S> {
    Binding { contexts: &[], keys, also: &[], bar: "", help, does, when: |_, _| true }
}

impl<S> Binding<S> {
    /// The same, with a word for the last line.
    pub fn bar(self, bar: &'static str) -> Self {
        Self { bar, ..self }
    }

    /// The same, with other keys that do it; the help alone shows them.
    pub fn also(self, also: &'static [Key]) -> Self {
        Self { also, ..self }
    }

    /// The same, in these contexts of the screen alone.
    pub fn at(self, contexts: &'static [Context]) -> Self {
        Self { contexts, ..self }
    }

    /// The same, only where this holds.
    pub fn when(self, when: fn(&S, &Shared) -> bool) -> Self {
        Self { when, ..self }
    }

    /// Whether it belongs to a context.
    pub fn is_of(&self, context: Context) -> bool {
        self.contexts.is_empty() || self.contexts.contains(&context)
    }

    /// Whether it works in this context, here and now.
    pub fn works(&self, context: Context, screen: &S, shared: &Shared) -> bool {
        self.is_of(context) && (self.when)(screen, shared)
    }

    /// What it says when that key is pressed; `None` where the key is not its own.
    pub fn msg(&self, key: Key) -> Option<Msg> {
        if !self.takes(key) {
            return None;
        }
        match (&self.does, key) {
            (Does::Say(msg), _) => Some(msg.clone()),
            (Does::With(make), Key::Char(c)) => Some(make(c)),
            (Does::With(_), _) => None,
        }
    }

    /// Whether what is typed here is text.
    pub fn takes_text(&self) -> bool {
        matches!(self.keys, Keys::Typed | Keys::Numerals)
    }

    /// Its keys and its word for the last line; `None` where it has none.
    pub fn in_bar(&self, shared: &Shared) -> Option<(String, &'static str)> {
        (!self.bar.is_empty()).then(|| (self.shown(shared), self.bar))
    }

    /// Its line of the help, with the keys that the last line does not show.
    pub fn in_help(&self, shared: &Shared) -> HelpLine {
        let symbols = shared.theme().symbols();
        let also = self.also.iter().map(|key| name(*key, symbols));
        let keys: Vec<String> = std::iter::once(self.shown(shared)).chain(also).collect();
        HelpLine { keys: keys.join(" "), text: self.help }
    }

    /// The keys that it has by name, shown or not.
    #[cfg(test)]
    pub fn named(&self) -> impl Iterator<Item = Key> {
        let own: &[Key] = if let Keys::These(keys) = self.keys { keys } else { &[] };
        own.iter().chain(self.also).copied()
    }

    fn takes(&self, key: Key) -> bool {
        let by_pattern = match (&self.keys, key) {
            (Keys::These(keys), _) => keys.contains(&key),
            (Keys::Letters, Key::Char(c)) => ('a'..='h').contains(&c),
            (Keys::Capitals, Key::Char(c)) => ('A'..='H').contains(&c),
            (Keys::Digits | Keys::Numerals, Key::Char(c)) => c.is_ascii_digit(),
            (Keys::Typed, Key::Char(_)) => true,
            _ => false,
        };
        by_pattern || self.also.contains(&key)
    }

    fn shown(&self, shared: &Shared) -> String {
        let current = shared.current.as_ref();
        let choices =
            current.and_then(CurrentSitting::present).map_or(4, |(_, d, _)| d.choices.len());
        let declined = usize::from(current.is_some_and(CurrentSitting::declines));
        let last = |choices: usize| letter(choices.clamp(1, 8) - 1);
        let symbols = shared.theme().symbols();
        match self.keys {
            Keys::These(keys) => {
                keys.iter().map(|k| name(*k, symbols)).collect::<Vec<_>>().join(" ")
            }
            Keys::Letters => format!("a-{}", last(choices + declined)),
            Keys::Capitals => format!("A-{}", last(choices).to_ascii_uppercase()),
            Keys::Digits => {
                let present = current.and_then(CurrentSitting::present);
                let lines = present.map_or(9, |(_, dealt, _)| dealt.lines.len().clamp(2, 9));
                format!("1-{lines}")
            }
            Keys::Numerals => "0-9".into(),
            Keys::Typed => "letters".into(),
        }
    }
}

/// What stands on a key.
pub fn name(key: Key, symbols: &Symbols) -> String {
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

/// The number of a letter among the choices, from 0.
pub fn choice_of(c: char) -> usize {
    place_of_letter(c).unwrap_or(usize::MAX)
}

/// The numbered line that a digit marks; `0` is the tenth.
pub fn line_of(c: char) -> u8 {
    match c.to_digit(10) {
        Some(0) | None => 10,
        Some(digit) => u8::try_from(digit).unwrap_or(u8::MAX),
    }
}

/// The rows by which a list is moved in.
pub fn in_list<S>() -> [Binding<S>; 6] {
    [
        key(&[Key::Up], "up", Msg::Go(Way::Up)).also(&[Key::Char('k')]),
        key(&[Key::Down], "down", Msg::Go(Way::Down)).also(&[Key::Char('j')]),
        key(&[Key::PageUp], "a page up", Msg::Go(Way::PageUp)),
        key(&[Key::PageDown], "a page down", Msg::Go(Way::PageDown)),
        key(&[Key::Home], "to the first", Msg::Go(Way::First)),
        key(&[Key::End], "to the last", Msg::Go(Way::Last)),
    ]
}

/// The rows by which a text is scrolled.
pub fn in_text<S>() -> [Binding<S>; 6] {
    [
        key(&[Key::Up], "scroll up", Msg::Go(Way::Up)).also(&[Key::Char('k')]),
        key(&[Key::Down], "scroll down", Msg::Go(Way::Down)).also(&[Key::Char('j')]),
        key(&[Key::PageUp], "a page up", Msg::Go(Way::PageUp)),
        key(&[Key::PageDown], "a page down", Msg::Go(Way::PageDown)),
        key(&[Key::Home], "to the beginning", Msg::Go(Way::First)),
        key(&[Key::End], "to the end", Msg::Go(Way::Last)),
    ]
}

/// The rows by which a line of text is typed and edited, but for [`erase_before`]; the help says
/// what is typed.
pub fn in_input<S>(help: &'static str) -> Vec<Binding<S>> {
    let mut rows = vec![typed(help), key(&[Key::Backspace], "take a letter back", Msg::Erase)];
    rows.extend(editing());
    rows
}

/// The rows by which the caret is moved in a line of text, and what stands around it taken away.
pub fn editing<S>() -> [Binding<S>; 7] {
    let edit = |keys, help, edit| key(keys, help, Msg::Edit(edit));
    [
        edit(&[Key::Delete], "take the letter under the caret away", Edit::Delete),
        edit(&[Key::Left], "a letter to the left", Edit::Left),
        edit(&[Key::Right], "a letter to the right", Edit::Right),
        edit(&[Key::Home, Key::Ctrl('a')], "to the beginning of the line", Edit::First),
        edit(&[Key::End, Key::Ctrl('e')], "to the end of the line", Edit::Last),
        edit(&[Key::Ctrl('w')], "take the word before the caret back", Edit::EraseWord),
        edit(&[Key::Ctrl('k')], "clear the line from the caret on", Edit::EraseAfter),
    ]
}

/// The row by which a line of text is cleared up to its caret.
pub fn erase_before<S>() -> Binding<S> {
    key(&[Key::Ctrl('u')], "clear the line up to the caret", Msg::Edit(Edit::EraseBefore))
}

/// The way back.
pub fn back<S>() -> Binding<S> {
    key(&[Key::Char('q')], "back", Msg::Back).also(&[Key::Esc]).bar("back")
}

/// The way to the help.
pub fn help<S>() -> Binding<S> {
    key(&[Key::Char('?')], "all keys", Msg::Help).bar("keys")
}

/// The way out at once, where nothing can be lost by it.
pub fn interrupt<S>() -> Binding<S> {
    key(&[Key::Ctrl('c')], "leave at once; nothing is lost", Msg::Interrupt)
}

/// What works on every screen.
pub fn everywhere<S>() -> [Binding<S>; 2] {
    [
        key(&[Key::Ctrl('z')], "to the background", Msg::Suspend),
        key(&[Key::Ctrl('l')], "draw the screen anew", Msg::Redraw),
    ]
}
