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
use crate::tui::texts::{self, Text};

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
    /// The letter of the choice that is chosen.
    Chosen,
    /// `A` to `H`
    Capitals,
    /// `1` to `9`, and `0` for the tenth
    Digits,
    /// `1` to this digit, each for something of its own
    Numbers(char),
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
pub fn key<S>(keys: &'static [Key], help: impl Into<&'static str>, msg: Msg) -> Binding<S> {
    row(Keys::These(keys), help, Does::Say(msg))
}

/// The letters of the choices, from `a`; the message is given their number, from 0.
pub fn letters<S>(help: impl Into<&'static str>, make: fn(char) -> Msg) -> Binding<S> {
    row(Keys::Letters, help, Does::With(make))
}

/// The letter of the choice that is chosen, as [`letters`] has it: for the last line, since what the
/// letter does a second time is no longer what it did.
pub fn same_letter<S>(help: impl Into<&'static str>, make: fn(char) -> Msg) -> Binding<S> {
    row(Keys::Chosen, help, Does::With(make))
}

/// The capitals of the choices, from `A`.
pub fn capitals<S>(help: impl Into<&'static str>, make: fn(char) -> Msg) -> Binding<S> {
    row(Keys::Capitals, help, Does::With(make))
}

/// The digits of numbered lines; `0` is the tenth.
pub fn digits<S>(help: impl Into<&'static str>, make: fn(char) -> Msg) -> Binding<S> {
    row(Keys::Digits, help, Does::With(make))
}

/// The digits from `1` to this one, each for something of its own.
pub fn numbers<S>(last: char, help: impl Into<&'static str>, make: fn(char) -> Msg) -> Binding<S> {
    row(Keys::Numbers(last), help, Does::With(make))
}

/// Digits, as they are typed into a number.
pub fn numerals<S>(help: impl Into<&'static str>) -> Binding<S> {
    row(Keys::Numerals, help, Does::With(Msg::Type))
}

/// Any character, as it is typed into a text.
pub fn typed<S>(help: impl Into<&'static str>) -> Binding<S> {
    row(Keys::Typed, help, Does::With(Msg::Type))
}

fn row<S>(keys: Keys, help: impl Into<&'static str>, does: Does) -> Binding<S> {
    let help = help.into();
    Binding { contexts: &[], keys, also: &[], bar: "", help, does, when: |_, _| true }
}

impl<S> Binding<S> {
    /// The same, with a word for the last line.
    pub fn bar(self, bar: impl Into<&'static str>) -> Self {
        Self { bar: bar.into(), ..self }
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
            (Keys::Letters | Keys::Chosen, Key::Char(c)) => ('a'..='h').contains(&c),
            (Keys::Capitals, Key::Char(c)) => ('A'..='H').contains(&c),
            (Keys::Digits | Keys::Numerals, Key::Char(c)) => c.is_ascii_digit(),
            (Keys::Numbers(last), Key::Char(c)) => ('1'..=*last).contains(&c),
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
            Keys::Chosen => current
                .and_then(CurrentSitting::chosen)
                .map_or_else(|| texts::KEY_NAME_SAME.into(), |at| letter(at).to_string()),
            Keys::Capitals => format!("A-{}", last(choices).to_ascii_uppercase()),
            Keys::Digits => {
                let present = current.and_then(CurrentSitting::present);
                let lines = present.map_or(9, |(_, dealt, _)| dealt.lines.len().clamp(2, 9));
                format!("1-{lines}")
            }
            Keys::Numbers(last) => format!("1-{last}"),
            Keys::Numerals => "0-9".into(),
            Keys::Typed => texts::KEY_NAME_LETTERS.into(),
        }
    }
}

/// What stands on a key.
pub fn name(key: Key, symbols: &Symbols) -> String {
    match key {
        Key::Char(' ') => texts::KEY_NAME_SPACE.into(),
        Key::Char(c) => c.into(),
        Key::Ctrl(c) => texts::KeyNameControl { key: c.to_ascii_uppercase().to_string() }.say(),
        Key::Enter => texts::KEY_NAME_ENTER.into(),
        Key::Esc => texts::KEY_NAME_ESCAPE.into(),
        Key::Tab => texts::KEY_NAME_TAB.into(),
        Key::BackTab => texts::KEY_NAME_BACK_TAB.into(),
        Key::Backspace => symbols.erase.into(),
        Key::Delete => texts::KEY_NAME_DELETE.into(),
        Key::Up => symbols.up.into(),
        Key::Down => symbols.down.into(),
        Key::Left => symbols.left.into(),
        Key::Right => symbols.forth.into(),
        Key::PageUp => texts::KEY_NAME_PAGE_UP.into(),
        Key::PageDown => texts::KEY_NAME_PAGE_DOWN.into(),
        Key::Home => texts::KEY_NAME_HOME.into(),
        Key::End => texts::KEY_NAME_END.into(),
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
        key(&[Key::Up], texts::KEY_UP, Msg::Go(Way::Up)).also(&[Key::Char('k')]),
        key(&[Key::Down], texts::KEY_DOWN, Msg::Go(Way::Down)).also(&[Key::Char('j')]),
        key(&[Key::PageUp], texts::KEY_PAGE_UP, Msg::Go(Way::PageUp)),
        key(&[Key::PageDown], texts::KEY_PAGE_DOWN, Msg::Go(Way::PageDown)),
        key(&[Key::Home], texts::KEY_FIRST, Msg::Go(Way::First)),
        key(&[Key::End], texts::KEY_LAST, Msg::Go(Way::Last)),
    ]
}

/// The rows by which a text is scrolled.
pub fn in_text<S>() -> [Binding<S>; 6] {
    [
        key(&[Key::Up], texts::KEY_SCROLL_UP, Msg::Go(Way::Up)).also(&[Key::Char('k')]),
        key(&[Key::Down], texts::KEY_SCROLL_DOWN, Msg::Go(Way::Down)).also(&[Key::Char('j')]),
        key(&[Key::PageUp], texts::KEY_PAGE_UP, Msg::Go(Way::PageUp)),
        key(&[Key::PageDown], texts::KEY_PAGE_DOWN, Msg::Go(Way::PageDown)),
        key(&[Key::Home], texts::KEY_BEGINNING, Msg::Go(Way::First)),
        key(&[Key::End], texts::KEY_END, Msg::Go(Way::Last)),
    ]
}

/// The rows by which a line of text is typed and edited, but for [`erase_before`]; the help says
/// what is typed.
pub fn in_input<S>(help: impl Into<&'static str>) -> Vec<Binding<S>> {
    let mut rows = vec![typed(help), key(&[Key::Backspace], texts::KEY_ERASE, Msg::Erase)];
    rows.extend(editing());
    rows
}

/// The rows by which the caret is moved in a line of text, and what stands around it taken away.
pub fn editing<S>() -> [Binding<S>; 7] {
    let edit = |keys, help: Text, edit| key(keys, help, Msg::Edit(edit));
    [
        edit(&[Key::Delete], texts::KEY_DELETE, Edit::Delete),
        edit(&[Key::Left], texts::KEY_LETTER_LEFT, Edit::Left),
        edit(&[Key::Right], texts::KEY_LETTER_RIGHT, Edit::Right),
        edit(&[Key::Home, Key::Ctrl('a')], texts::KEY_LINE_BEGINNING, Edit::First),
        edit(&[Key::End, Key::Ctrl('e')], texts::KEY_LINE_END, Edit::Last),
        edit(&[Key::Ctrl('w')], texts::KEY_ERASE_WORD, Edit::EraseWord),
        edit(&[Key::Ctrl('k')], texts::KEY_ERASE_AFTER, Edit::EraseAfter),
    ]
}

/// The row by which a line of text is cleared up to its caret.
pub fn erase_before<S>() -> Binding<S> {
    key(&[Key::Ctrl('u')], texts::KEY_ERASE_BEFORE, Msg::Edit(Edit::EraseBefore))
}

/// The rows of a box in which one line is typed: all of [`in_input`], and out of it by Esc, since
/// letters are typed.
pub fn in_typed_box<S>(help: impl Into<&'static str>) -> Vec<Binding<S>> {
    let mut rows = in_input(help);
    rows.extend([
        erase_before(),
        key(&[Key::Esc], texts::KEY_BACK, Msg::Back).bar(texts::KEY_BACK_BAR),
        interrupt(),
    ]);
    rows
}

/// The way back.
pub fn back<S>() -> Binding<S> {
    key(&[Key::Char('q')], texts::KEY_BACK, Msg::Back).also(&[Key::Esc]).bar(texts::KEY_BACK_BAR)
}

/// The way to the help.
pub fn help<S>() -> Binding<S> {
    key(&[Key::Char('?')], texts::KEY_HELP, Msg::Help).bar(texts::KEY_HELP_BAR)
}

/// The way out at once, where nothing can be lost by it.
pub fn interrupt<S>() -> Binding<S> {
    key(&[Key::Ctrl('c')], texts::KEY_INTERRUPT, Msg::Interrupt)
}

/// What works on every screen.
pub fn everywhere<S>() -> [Binding<S>; 2] {
    [
        key(&[Key::Ctrl('z')], texts::KEY_SUSPEND, Msg::Suspend),
        key(&[Key::Ctrl('l')], texts::KEY_REDRAW, Msg::Redraw),
    ]
}
