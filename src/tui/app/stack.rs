//! The screens that lie on each other. There always is one: Home, or whatever was put at the bottom.

use crate::tui::screens::AnyScreen;

/// Screens on each other, the last on top.
#[derive(Debug, Clone)]
pub struct Stack {
    bottom: AnyScreen,
    over: Vec<AnyScreen>,
}

impl Stack {
    /// One screen, which will stay at the bottom.
    pub const fn new(bottom: AnyScreen) -> Self {
        Self { bottom, over: Vec::new() }
    }

    /// How many there are: one at least.
    pub fn len(&self) -> usize {
        1 + self.over.len()
    }

    /// The screen on top.
    pub fn top(&self) -> &AnyScreen {
        self.over.last().unwrap_or(&self.bottom)
    }

    /// The screen on top, to be changed.
    pub fn top_mut(&mut self) -> &mut AnyScreen {
        self.over.last_mut().unwrap_or(&mut self.bottom)
    }

    /// All of them from the bottom up.
    pub fn iter(&self) -> impl Iterator<Item = &AnyScreen> {
        std::iter::once(&self.bottom).chain(&self.over)
    }

    /// All of them from the bottom up, to be changed.
    pub fn iter_mut(&mut self) -> impl Iterator<Item = &mut AnyScreen> {
        std::iter::once(&mut self.bottom).chain(&mut self.over)
    }

    /// What is in sight: the uppermost screen that fills the body, and what is drawn over it.
    pub fn in_sight(&self) -> (&AnyScreen, &[AnyScreen]) {
        match self.over.iter().rposition(|screen| !screen.is_overlay()) {
            Some(at) => (&self.over[at], &self.over[at + 1..]),
            None => (&self.bottom, &self.over),
        }
    }

    /// Puts a screen on top.
    pub fn push(&mut self, screen: AnyScreen) {
        self.over.push(screen);
    }

    /// Takes the screen on top away, unless it is the one at the bottom.
    pub fn pop(&mut self) -> Option<AnyScreen> {
        self.over.pop()
    }

    /// Puts a screen in the place of the one on top. Where one of its sort is found below that, it
    /// comes to light as it was, and the new one is dropped.
    pub fn replace(&mut self, screen: Option<AnyScreen>) {
        self.over.pop();
        let same = |screen: &AnyScreen| {
            std::mem::discriminant(screen) == std::mem::discriminant(self.top())
        };
        let screen = screen.filter(|screen| !same(screen));
        self.over.extend(screen);
    }

    /// Takes those away for which this holds; the one at the bottom stays.
    pub fn remove(&mut self, goes: impl Fn(&AnyScreen) -> bool) {
        self.over.retain(|screen| !goes(screen));
    }

    /// Takes the first for which this holds away, and all that lie over it; the one at the bottom
    /// stays.
    pub fn close_from(&mut self, goes: impl Fn(&AnyScreen) -> bool) {
        if let Some(at) = self.over.iter().position(goes) {
            self.over.truncate(at);
        }
    }
}
