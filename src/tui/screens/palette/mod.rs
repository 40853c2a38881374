//! The palette: every question of the sitting as a cell, to be gone to.

use ratatui::layout::Rect;
use ratatui::text::Line;

use crate::exam::Command;
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{BackTab, Char, Enter, Esc, Left, Right, Tab};
use crate::tui::app::msg::{Msg, Target, Way};
use crate::tui::kit::heading::titled;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Kind, Screen};
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::{palette, sitting_keys, words};
use crate::tui::state::Shared;
use crate::tui::state::current::CurrentSitting;
use crate::tui::state::drawn::Layout;
use crate::tui::texts;

/// The grid of questions.
#[derive(Debug, Clone)]
pub struct Palette {
    /// The question under the cursor, from 0.
    cursor: usize,
}

impl Palette {
    /// Moves the cursor on the grid; where there is no cell, it stays.
    fn go(&mut self, way: Way, shared: &Shared) {
        let columns = shared.drawn.layout.columns;
        let questions = shared.current.as_ref().map_or(0, CurrentSitting::len);
        let last = questions.saturating_sub(1);
        let to = match way {
            Way::Left => self.cursor.checked_sub(1),
            Way::Right => Some(self.cursor + 1),
            Way::Up => self.cursor.checked_sub(columns),
            Way::Down => Some(self.cursor + columns),
            Way::First | Way::PageUp => Some(0),
            Way::Last | Way::PageDown => Some(last),
        };
        self.cursor = to.filter(|to| *to <= last).unwrap_or(self.cursor);
    }
}

/// Puts a question on the screen in place of the palette.
fn show(shared: &mut Shared, question: usize) -> Vec<Effect> {
    shared.close();
    shared.command(Command::Go(question))
}

impl Screen for Palette {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_PALETTE)];
    const KIND: Kind = Kind::OfSitting;

    fn keys() -> Vec<Binding<Self>> {
        let show = key(&[Enter], texts::PALETTE_KEY_GO, Msg::Enter);
        let back = key(&[Char('q')], texts::PALETTE_KEY_BACK, Msg::Back);
        let mut rows = vec![
            sitting_keys::to_sheet(),
            show.also(&[Char(' ')]).bar(texts::PALETTE_KEY_GO_BAR),
            sitting_keys::submit(),
            sitting_keys::end_early(),
            sitting_keys::submit_hint(),
            key(&[Left], texts::KEY_LEFT, Msg::Go(Way::Left)).also(&[Char('h')]),
            key(&[Right], texts::KEY_RIGHT, Msg::Go(Way::Right)).also(&[Char('l')]),
        ];
        rows.extend(keys::in_list());
        rows.push(key(&[Char(',')], texts::SETTINGS_KEY, Msg::Settings));
        rows.extend([
            back.also(&[Esc, Tab, BackTab]).bar(texts::KEY_BACK_BAR),
            keys::help(),
            keys::interrupt(),
        ]);
        rows
    }

    fn opened_by(msg: &Msg, shared: &mut Shared) -> Option<Self> {
        let Msg::Palette = msg else { return None };
        Some(Self { cursor: shared.current.as_ref().map_or(0, CurrentSitting::at) })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        match msg {
            Msg::Go(way) => self.go(*way, shared),
            Msg::Enter => return show(shared, self.cursor),
            Msg::AnswerSheet | Msg::Submit => shared.instead(msg.clone()),
            Msg::Settings => shared.open(Msg::Settings),
            Msg::SubmitHint => shared.say_submit_key(),
            _ => {}
        }
        vec![]
    }

    fn pressed(&mut self, shared: &mut Shared, target: &Target) -> Vec<Effect> {
        let Target::Cell(question) = target else { return vec![] };
        show(shared, *question)
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        let Some(current) = &shared.current else { return Content::default() };
        let left = current.sitting.remaining(&shared.now);
        let right = left.map(|time| texts::ClockLeft { time: words::clock_left(time) }.say());
        let right = right.map_or_else(Line::default, Line::from);
        let heading = titled(shared, current, style, &texts::PALETTE, right);
        let panes = palette::panes(current, &shared.now, self.cursor, style, body);
        let columns = palette::columns(body.width);
        let content = Content { heading, panes, ..Content::default() };
        content.divided(Layout { columns, ..Layout::default() })
    }
}
