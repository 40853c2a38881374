//! The texts of the screens: every sentence, word and hint that is not a bank's, by its name.
//!
//! They are written in [Fluent](https://projectfluent.org), a folder for each language, so that a
//! translation is a folder beside `en`. `build/texts.rs` makes what follows of the English ones: a
//! [`Text`] for each that stands by itself, and for each with arguments a structure that says it:
//!
//! ```ignore
//! Span::styled(texts::FIND_SEARCHING, theme.quiet());
//! style.quiet(&texts::FindFound { count: 3 }.say(), columns);
//! ```
//!
//! The catalogue is one for the program and not handed from screen to screen: it is made of what is
//! compiled in, never changes, and whatever draws, counts or warns has something to say. The program
//! speaks one language at a time, as it runs in one terminal.

mod catalogue;

use std::borrow::Cow;
use std::fmt;
use std::ops::Deref;
use std::sync::LazyLock;

use fluent_bundle::{FluentArgs, FluentValue};

use self::catalogue::{Catalogue, ENGLISH};

include!(concat!(env!("OUT_DIR"), "/texts.rs"));

/// The texts that the screens show.
static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::new(&[ENGLISH]));

/// Those without arguments, by the number of their [`Text`].
static PLAIN_TEXTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    PLAIN.iter().map(|name| CATALOGUE.say(name, &FluentArgs::default())).collect()
});

/// A text without arguments. It is used as the `&str` that it stands for.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Text(u16);

impl Text {
    /// The text.
    pub fn get(self) -> &'static str {
        PLAIN_TEXTS.get(usize::from(self.0)).map_or("", String::as_str)
    }
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        self.get()
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self.get(), f)
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.get())
    }
}

impl From<Text> for &'static str {
    fn from(text: Text) -> Self {
        text.get()
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.get().to_owned()
    }
}

impl From<Text> for Cow<'static, str> {
    fn from(text: Text) -> Self {
        text.get().into()
    }
}

impl From<Text> for FluentValue<'static> {
    fn from(text: Text) -> Self {
        text.get().into()
    }
}

/// The text of that name with its arguments.
fn filled<const N: usize>(name: &str, args: [(&'static str, FluentValue<'_>); N]) -> String {
    CATALOGUE.say(name, &args.into_iter().collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_says_something() {
        for (at, name) in PLAIN.iter().enumerate() {
            let text = Text(u16::try_from(at).unwrap());
            assert!(CATALOGUE.has(name), "{name} would stand for itself");
            assert!(!text.trim().is_empty(), "{name}");
        }
        assert!(PLAIN.len() > 20, "{}", PLAIN.len());
    }
}
