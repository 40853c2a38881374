//! The result of a sitting: how it came out, and going through its questions again.

mod advice;
mod overview;
mod paper;
mod parts;
mod questions;
mod score;
mod strip;
mod tab;
mod told;
mod view;

use std::sync::Arc;

use ratatui::layout::Rect;

use self::tab::Tab;
use self::told::Told;
use crate::study::Request;
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{self, BackTab, Char, Enter, Left, Right};
use crate::tui::app::msg::{Msg, Target, Way};
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Kind, Screen, move_cursor};
use crate::tui::kit::sitting_keys;
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::drawn::ScrollTo;
use crate::tui::state::listing::Filter;
use crate::tui::texts::{self, Text};

/// The result. Which of its questions are listed stays with the sitting.
#[derive(Debug, Clone)]
pub struct SittingResult {
    /// What was turned to, where not all fits.
    tab: Tab,
    /// Where it is scrolled to, where the tab is a text.
    scroll: ScrollTo,
    /// Whether scores are shown as fractions.
    fraction: bool,
}

/// The tabs that there are on the screen.
fn tabs(shared: &Shared) -> Vec<Tab> {
    Tab::of_numbers(&shared.drawn.layout.parts)
}

impl SittingResult {
    fn lists_questions(&self, shared: &Shared) -> bool {
        self.tab.among(&tabs(shared)) == Tab::Questions
    }

    /// Turns to the tab beside this one, around the ends.
    fn turn(&mut self, tabs: &[Tab], way: Way) {
        let Some(at) = tabs.iter().position(|tab| *tab == self.tab) else { return };
        let by = if way == Way::Left { tabs.len() - 1 } else { 1 };
        self.tab = tabs[(at + by) % tabs.len()];
        self.scroll = ScrollTo::default();
    }
}

/// The questions that are listed, from 0.
fn listed(shared: &Shared) -> Vec<usize> {
    let current = shared.current.as_ref();
    current.map(|current| current.listing.listed(&current.sitting)).unwrap_or_default()
}

/// Moves the cursor of the list.
fn go(shared: &mut Shared, way: Way) {
    let rows = listed(shared).len();
    let mut cursor = shared.current.as_ref().map_or(0, |current| current.listing.cursor);
    move_cursor(&mut cursor, way, rows, shared);
    if let Some(current) = &mut shared.current {
        current.listing.cursor = cursor;
    }
}

/// Opens the question under the cursor.
fn open(shared: &mut Shared) -> Vec<Effect> {
    let listed = listed(shared);
    let Some(current) = &mut shared.current else { return vec![] };
    let Some(at) = listed.get(current.listing.cursor).copied() else { return vec![] };
    current.looking = at;
    let effect = Effect::Aftermath(current.id, at);
    shared.open(Msg::Question);
    vec![effect]
}

/// The questions to be sat again, from 0.
fn to_repeat(shared: &Shared) -> Vec<usize> {
    let current = shared.current.as_ref();
    current.map(|current| current.listing.again(&current.sitting)).unwrap_or_default()
}

/// Begins a practice of those questions.
fn repeat(shared: &Shared) -> Vec<Effect> {
    let Some(current) = &shared.current else { return vec![] };
    let again = to_repeat(shared);
    let items = again.iter().filter_map(|at| current.sitting.paper().get(*at));
    let items = items.map(|dealt| dealt.item.clone()).collect();
    vec![Effect::Begin(Request::These { items })]
}

/// Has it marked under the next scheme.
fn remark(shared: &Shared) -> Vec<Effect> {
    let view = shared.current.as_ref().and_then(|current| current.listing.view.as_deref());
    let Some(view) = view else { return vec![] };
    let next = (view.remarking + 1) % view.remarkings.len().max(1);
    vec![Effect::LoadResult(view.id, next)]
}

/// The rows by which questions are listed.
fn filters() -> [Binding<SittingResult>; 6] {
    let row = |keys: &'static [Key], bar: Text, help: Text, filter| {
        key(keys, help, Msg::Filter(filter)).bar(bar)
    };
    [
        row(&[Char('x')], texts::RESULT_KEY_WRONG_BAR, texts::RESULT_KEY_WRONG, Filter::Wrong),
        row(
            &[Char('b')],
            texts::RESULT_KEY_UNANSWERED_BAR,
            texts::RESULT_KEY_UNANSWERED,
            Filter::Blank,
        ),
        row(
            &[Char('m')],
            texts::RESULT_KEY_FLAGGED_BAR,
            texts::RESULT_KEY_FLAGGED,
            Filter::Flagged,
        ),
        row(
            &[Char('g')],
            texts::RESULT_KEY_GUESSED_BAR,
            texts::RESULT_KEY_GUESSED,
            Filter::Guessed,
        ),
        row(&[Char('a')], texts::RESULT_KEY_ALL_BAR, texts::RESULT_KEY_ALL, Filter::All),
        row(&[Char('s')], texts::RESULT_KEY_SLOW_BAR, texts::RESULT_KEY_SLOW, Filter::Slow),
    ]
}

impl Screen for SittingResult {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_RESULT)];
    const KIND: Kind = Kind::OfSitting;

    fn keys() -> Vec<Binding<Self>> {
        let enter = |help: Text, bar: Text| key(&[Enter], help, Msg::Enter).bar(bar);
        let open = enter(texts::RESULT_KEY_OPEN, texts::RESULT_KEY_OPEN_BAR);
        let list = enter(texts::RESULT_KEY_LIST, texts::RESULT_KEY_LIST_BAR);
        let turn = key(&[Key::Tab], texts::RESULT_KEY_TURN, Msg::Go(Way::Right));
        let turn = turn.also(&[Right]).bar(texts::RESULT_KEY_TURN_BAR);
        let turn_back = key(&[BackTab], texts::RESULT_KEY_TURN_BACK, Msg::Go(Way::Left));
        let turn_back = turn_back.also(&[Left]);
        let mut rows = vec![
            open.also(&[Char(' ')]).when(|screen: &Self, shared| screen.lists_questions(shared)),
            list.also(&[Char(' ')]).when(|screen, shared| !screen.lists_questions(shared)),
            turn.when(|_, shared| tabs(shared).len() > 1),
            turn_back.when(|_, shared| tabs(shared).len() > 1),
            key(&[Char('p')], texts::RESULT_KEY_PRACTISE, Msg::Again)
                .bar(texts::RESULT_KEY_PRACTISE_BAR)
                .when(|_, shared| !to_repeat(shared).is_empty()),
            key(&[Char('r')], texts::RESULT_KEY_REMARK, Msg::Remark)
                .bar(texts::RESULT_KEY_REMARK_BAR),
            key(&[Char('f')], texts::RESULT_KEY_FRACTION, Msg::Fraction)
                .bar(texts::RESULT_KEY_FRACTION_BAR),
            key(&[Char('h')], texts::RESULT_KEY_RESULTS, Msg::Results)
                .bar(texts::RESULT_KEY_RESULTS_BAR),
        ];
        rows.push(
            sitting_keys::language()
                .when(|_, shared: &Shared| shared.languages_of_sitting().len() > 1),
        );
        rows.extend(filters());
        rows.extend(keys::in_list());
        rows.extend([keys::back(), keys::help(), keys::interrupt()]);
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        let first = Self { tab: Tab::Overview, scroll: ScrollTo::default(), fraction: false };
        matches!(msg, Msg::Result).then_some(first)
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        let tabs = tabs(shared);
        self.tab = self.tab.among(&tabs);
        let lists = self.tab == Tab::Questions;
        match msg {
            Msg::Go(way @ (Way::Left | Way::Right)) => self.turn(&tabs, *way),
            Msg::Go(way) => go(shared, *way),
            Msg::Filter(filter) => {
                self.tab = Tab::Questions;
                if let Some(current) = &mut shared.current {
                    (current.listing.filter, current.listing.cursor) = (*filter, 0);
                }
            }
            Msg::Fraction => self.fraction = !self.fraction,
            Msg::Remark => return remark(shared),
            Msg::Language => {
                let languages = shared.languages_of_sitting();
                return shared.next_language(&languages);
            }
            Msg::Enter | Msg::Space if lists => return open(shared),
            Msg::Enter | Msg::Space => self.tab = Tab::Questions,
            Msg::Again => return repeat(shared),
            Msg::Results => {
                shared.instead(Msg::Results);
                shared.leave_sitting();
            }
            _ => {}
        }
        vec![]
    }

    fn told(&mut self, shared: &mut Shared, msg: &Msg) {
        if let (Msg::ResultOpened(view), Some(current)) = (msg, &mut shared.current) {
            current.listing.view = Some(Arc::new((**view).clone()));
        }
    }

    fn pressed(&mut self, shared: &mut Shared, target: &Target) -> Vec<Effect> {
        let (Target::Row(row), Some(current)) = (target, &mut shared.current) else {
            return vec![];
        };
        if current.listing.cursor == *row {
            return self.update(shared, &Msg::Enter);
        }
        current.listing.cursor = *row;
        vec![]
    }

    fn scroll(&mut self, shared: &Shared) -> Option<&mut ScrollTo> {
        let lists = self.tab.among(&tabs(shared)) == Tab::Questions;
        (!lists).then_some(&mut self.scroll)
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        let told = Told::of(shared, self.fraction, style);
        told.map(|told| view::view(told, self.tab, self.scroll, body)).unwrap_or_default()
    }
}
