//! What a screen is: its state with its keys, what messages do to it, and how it is drawn.
//!
//! [`Screen`] is what each folder of `screens` fills in; [`Behaviour`] is the same as the
//! application asks it, of whichever screen is on top.

use std::fmt::Debug;
use std::time::Duration;

use ratatui::layout::Rect;

use crate::exam::Moment;
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key;
use crate::tui::app::msg::{Msg, Target, Way};
use crate::tui::kit::context::{AllKeys, HelpLine};
use crate::tui::kit::keys::{self, Binding, Context};
use crate::tui::kit::page::Content;
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::drawn::ScrollTo;

/// How many rows the wheel scrolls a text by.
const TEXT_WHEEL: usize = 3;

/// How a screen lies on those below it, and what it belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// It fills the body.
    Page,
    /// It fills the body, and means nothing without the open sitting.
    OfSitting,
    /// It fills the body, and goes when a sitting begins.
    BeforeSitting,
    /// It is drawn over the screen below it.
    Over,
    /// It is drawn over the screen below it, and means nothing without the open sitting.
    OverSitting,
}

/// One screen: a value of this is its state.
pub trait Screen: Debug + Clone + 'static {
    /// The contexts in which its keys differ, in the order in which the help lists them.
    const CONTEXTS: &'static [Context];
    /// How it lies on those below it.
    const KIND: Kind = Kind::Page;

    /// Its rows of the key table, but for those that work on every screen.
    fn keys() -> Vec<Binding<Self>>;

    /// The context that it is in.
    fn context(&self, _shared: &Shared) -> Context {
        Self::CONTEXTS[0]
    }

    /// The screen, if that message opens it.
    fn opened_by(_msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        None
    }

    /// What a message does to it while it is on top, and what is asked of the world. Other screens
    /// are asked for through `shared`.
    fn update(&mut self, _shared: &mut Shared, _msg: &Msg) -> Vec<Effect> {
        vec![]
    }

    /// What going back from it does: it closes, if it says nothing else.
    fn back(&mut self, shared: &mut Shared) -> Vec<Effect> {
        shared.close();
        vec![]
    }

    /// Takes in what the world answers, wherever it lies.
    fn told(&mut self, _shared: &mut Shared, _msg: &Msg) {}

    /// What it asks of the world when it is opened, and when a sitting above it was left.
    fn loads(&self) -> Vec<Effect> {
        vec![]
    }

    /// What it does when a thing on it is pressed that is no row of its list.
    fn pressed(&mut self, _shared: &mut Shared, _target: &Target) -> Vec<Effect> {
        vec![]
    }

    /// The cursor of its list, if it has one.
    fn cursor(&mut self) -> Option<&mut usize> {
        None
    }

    /// What pressing the row under the cursor says.
    fn press_again(&self) -> Msg {
        Msg::Enter
    }

    /// The text that is scrolled on it, if there is one now. It is scrolled for the screen, by keys
    /// and wheel.
    fn scroll(&mut self, _shared: &Shared) -> Option<&mut ScrollTo> {
        None
    }

    /// The time until something on it changes by itself, if anything does.
    fn next_change(&self, _now: &Moment) -> Option<Duration> {
        None
    }

    /// How it looks.
    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content;
}

/// A screen as the application asks it.
pub trait Behaviour {
    /// See [`Screen::KIND`].
    fn kind(&self) -> Kind;
    /// See [`Screen::context`].
    fn context(&self, shared: &Shared) -> Context;
    /// What a key means here and now.
    fn key(&self, shared: &Shared, key: Key) -> Option<Msg>;
    /// Whether what is typed here is text.
    fn takes_text(&self, shared: &Shared) -> bool;
    /// The keys that work here and now, with a word each, for the last line.
    fn bar(&self, shared: &Shared) -> Vec<(String, &'static str)>;
    /// The keys that work here and now, for the help.
    fn help(&self, shared: &Shared) -> Vec<HelpLine>;
    /// The keys that several rows take here and now, where only one of them can win.
    #[cfg(test)]
    fn clashes(&self, shared: &Shared) -> Vec<Key>;
    /// See [`Screen::update`].
    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect>;
    /// See [`Screen::told`].
    fn told(&mut self, shared: &mut Shared, msg: &Msg);
    /// See [`Screen::loads`].
    fn loads(&self) -> Vec<Effect>;
    /// See [`Screen::pressed`].
    fn pressed(&mut self, shared: &mut Shared, target: &Target) -> Vec<Effect>;
    /// See [`Screen::cursor`].
    fn cursor(&mut self) -> Option<&mut usize>;
    /// See [`Screen::press_again`].
    fn press_again(&self) -> Msg;
    /// By how many rows the wheel moves: texts are scrolled by three, as terminals do, lists by one.
    fn wheel(&mut self, shared: &Shared) -> usize;
    /// See [`Screen::next_change`].
    fn next_change(&self, now: &Moment) -> Option<Duration>;
    /// See [`Screen::view`].
    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content;
}

impl<S: Screen> Behaviour for S {
    fn kind(&self) -> Kind {
        S::KIND
    }

    fn context(&self, shared: &Shared) -> Context {
        Screen::context(self, shared)
    }

    fn key(&self, shared: &Shared, key: Key) -> Option<Msg> {
        let rows = working(self, shared);
        let says = |key| rows.iter().find_map(|row| row.msg(key));
        says(key).or_else(|| says(key.stands_for()?))
    }

    fn takes_text(&self, shared: &Shared) -> bool {
        working(self, shared).iter().any(Binding::takes_text)
    }

    fn bar(&self, shared: &Shared) -> Vec<(String, &'static str)> {
        working(self, shared).iter().filter_map(|row| row.in_bar(shared)).collect()
    }

    fn help(&self, shared: &Shared) -> Vec<HelpLine> {
        working(self, shared).iter().map(|row| row.in_help(shared)).collect()
    }

    #[cfg(test)]
    fn clashes(&self, shared: &Shared) -> Vec<Key> {
        let (mut taken, mut twice) = (Vec::new(), Vec::new());
        for key in working(self, shared).iter().flat_map(Binding::named) {
            (if taken.contains(&key) { &mut twice } else { &mut taken }).push(key);
        }
        twice
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        if let Msg::Go(way) = msg
            && !matches!(way, Way::Left | Way::Right)
            && let Some(scroll) = self.scroll(shared)
        {
            scroll.go(*way, shared.drawn.scroll);
            return vec![];
        }
        match msg {
            Msg::Back => self.back(shared),
            msg => Screen::update(self, shared, msg),
        }
    }

    fn told(&mut self, shared: &mut Shared, msg: &Msg) {
        Screen::told(self, shared, msg);
    }

    fn loads(&self) -> Vec<Effect> {
        Screen::loads(self)
    }

    fn pressed(&mut self, shared: &mut Shared, target: &Target) -> Vec<Effect> {
        Screen::pressed(self, shared, target)
    }

    fn cursor(&mut self) -> Option<&mut usize> {
        Screen::cursor(self)
    }

    fn press_again(&self) -> Msg {
        Screen::press_again(self)
    }

    fn wheel(&mut self, shared: &Shared) -> usize {
        if self.scroll(shared).is_some() { TEXT_WHEEL } else { 1 }
    }

    fn next_change(&self, now: &Moment) -> Option<Duration> {
        Screen::next_change(self, now)
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        Screen::view(self, shared, style, body)
    }
}

/// The rows of a screen: its own, and those that work on every one.
fn rows<S: Screen>() -> Vec<Binding<S>> {
    let mut rows = S::keys();
    rows.extend(keys::everywhere());
    rows
}

/// The rows that work here and now.
fn working<S: Screen>(screen: &S, shared: &Shared) -> Vec<Binding<S>> {
    let context = screen.context(shared);
    rows::<S>().into_iter().filter(|row| row.works(context, screen, shared)).collect()
}

/// Every key of a screen, a list for each of its contexts.
pub fn help_of<S: Screen>(shared: &Shared) -> AllKeys {
    let rows = rows::<S>();
    let of = |context: &Context| {
        let lines = rows.iter().filter(|row| row.is_of(*context)).map(|row| row.in_help(shared));
        (*context, lines.collect())
    };
    S::CONTEXTS.iter().map(of).collect()
}

/// Moves a cursor among so many rows; a page is what the terminal has room for.
pub fn move_cursor(cursor: &mut usize, way: Way, rows: usize, shared: &Shared) {
    // The frame takes six lines: heading, keys, two rules, and one at each end for what was there.
    let page = usize::from(shared.size.height.saturating_sub(6)).max(1);
    let last = rows.saturating_sub(1);
    *cursor = match way {
        Way::Up => cursor.saturating_sub(1),
        Way::Down => cursor.saturating_add(1),
        Way::PageUp => cursor.saturating_sub(page),
        Way::PageDown => cursor.saturating_add(page),
        Way::First => 0,
        Way::Last => last,
        Way::Left | Way::Right => *cursor,
    }
    .min(last);
}
