//! The model: everything that the screens show, as plain data.
//!
//! It is changed by `update` alone and drawn by `view` alone. It must not know of terminals, disks
//! or clocks: the moment is given to it.

use std::ops::{Deref, DerefMut};
use std::time::Duration;

use ratatui::layout::Size;

use crate::exam::Moment;
use crate::tui::app::commands::Commands;
use crate::tui::app::stack::Stack;
use crate::tui::kit::theme::Appearance;
use crate::tui::screens::AnyScreen;
use crate::tui::screens::home::Home;
use crate::tui::state::Shared;

/// Everything that the screens show.
#[derive(Debug, Clone)]
pub struct Model {
    /// What all screens share.
    pub shared: Shared,
    /// Home, and what lies over it, the last on top.
    pub screens: Stack,
    /// Counts what has happened, so that what was drawn before is known to be stale.
    pub revision: u64,
}

impl Deref for Model {
    type Target = Shared;

    fn deref(&self) -> &Shared {
        &self.shared
    }
}

impl DerefMut for Model {
    fn deref_mut(&mut self) -> &mut Shared {
        &mut self.shared
    }
}

impl Model {
    /// Home, before anything is known of it.
    pub fn new(now: Moment, appearance: Appearance, size: Size, commands: Commands) -> Self {
        Self {
            shared: Shared::new(now, appearance, size, commands),
            screens: Stack::new(AnyScreen::Home(Home::default())),
            revision: 0,
        }
    }

    /// The screen on top.
    pub fn top(&self) -> &AnyScreen {
        self.screens.top()
    }

    /// Whether Home is on top.
    pub fn is_at_home(&self) -> bool {
        self.screens.len() == 1
    }

    /// Time until something on the screen changes by itself: the second of a clock that runs, else
    /// the day. Screens that are covered show nothing.
    pub fn next_change(&self, now: &Moment) -> Duration {
        let of_screen = |screen: &AnyScreen| screen.behaviour().next_change(now);
        let (base, overlays) = self.screens.in_sight();
        let of_screens = std::iter::once(base).chain(overlays).filter_map(of_screen);
        let of_sitting = self.current.as_ref().and_then(|current| current.next_second(now));
        of_screens.chain(of_sitting).fold(now.until_turn(), Duration::min)
    }

    /// Leaves the sitting and every screen from its first one up.
    pub fn leave_sitting(&mut self) {
        self.close_sitting_screens();
        self.current = None;
    }

    /// Closes the first screen of the sitting and all above it.
    pub fn close_sitting_screens(&mut self) {
        self.screens.close_from(AnyScreen::is_of_sitting);
    }
}
