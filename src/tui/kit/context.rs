//! Where one is, as far as keys are concerned, and a line of the help on its keys.

use crate::tui::texts::Text;

/// Where one is, as far as keys are concerned: a screen, or one of the states in which its keys
/// differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Context {
    /// What it is called in the help.
    pub title: Text,
    /// Whether it is a one-way door: what lies behind it cannot be taken back.
    ///
    /// `y` alone passes one, and only once it has been in sight for a while; no other key and no
    /// pointer does.
    pub is_door: bool,
}

impl Context {
    /// A context of that name.
    pub const fn new(title: Text) -> Self {
        Self { title, is_door: false }
    }

    /// A one-way door of that name.
    pub const fn door(title: Text) -> Self {
        Self { title, is_door: true }
    }
}

/// A line of the help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpLine {
    /// The keys, as shown.
    pub keys: String,
    /// What they do.
    pub text: &'static str,
}

/// The keys of every context, with a list of lines each.
pub type AllKeys = Vec<(Context, Vec<HelpLine>)>;
