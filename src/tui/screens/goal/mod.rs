//! What is aimed at: paper, day, minutes a day.

pub mod draft;
mod view;

use ratatui::layout::Rect;

use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{BackTab, Backspace, Char, Down, Enter, PageDown, PageUp, Tab, Up};
use crate::tui::app::msg::{Msg, Stride, Target, Way};
use crate::tui::kit::form;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::Screen;
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::texts;

use self::draft::{GoalDraft, GoalRow};

const CHOOSING: Context = Context::new(texts::CONTEXT_GOAL);
const TYPING: Context = Context::new(texts::CONTEXT_GOAL_TYPING);

/// What is aimed at, as it is being set.
#[derive(Debug, Clone)]
pub struct Goal {
    draft: GoalDraft,
}

impl Goal {
    /// The goal as it is being set.
    #[cfg(feature = "internals")]
    pub fn draft(&self) -> &GoalDraft {
        &self.draft
    }

    /// Keeps the goal, or puts the cursor where something is wrong with it.
    fn keep(&mut self, shared: &mut Shared) -> Vec<Effect> {
        match self.draft.goal(shared.now.date()) {
            Ok(goal) => vec![Effect::SetGoal(goal)],
            Err((row, text)) => {
                let at = self.draft.rows().iter().position(|r| *r == row);
                self.draft.go_to(at.unwrap_or(0));
                // What is wrong with the day or the minutes stands beside them.
                if row == GoalRow::Paper {
                    shared.warn(text);
                }
                vec![]
            }
        }
    }
}

impl Screen for Goal {
    const CONTEXTS: &'static [Context] = &[CHOOSING, TYPING];

    fn keys() -> Vec<Binding<Self>> {
        let keep = key(&[Enter], texts::GOAL_KEY_KEEP, Msg::Enter);
        let mut rows = vec![keep.bar(texts::GOAL_KEY_KEEP_BAR)];
        let help = texts::GOAL_KEY_TURN;
        rows.extend(form::keys(help, &[Char('l'), Char(' ')]).map(|row| row.at(&[CHOOSING])));
        rows.extend(keys::editing().map(|row| row.at(&[TYPING])));
        rows.push(keys::erase_before().at(&[TYPING]));
        let clear = texts::GOAL_KEY_CLEAR;
        rows.extend([
            key(&[Char('[')], texts::GOAL_KEY_WEEK_BACK, Msg::Shift(Stride::Week, false)),
            key(&[Char(']')], texts::GOAL_KEY_WEEK_FORTH, Msg::Shift(Stride::Week, true)),
            key(&[PageUp], texts::GOAL_KEY_MONTH_BACK, Msg::Go(Way::PageUp)),
            key(&[PageDown], texts::GOAL_KEY_MONTH_FORTH, Msg::Go(Way::PageDown)),
            keys::numerals(texts::GOAL_KEY_TYPE).bar(texts::GOAL_KEY_TYPE_BAR),
            key(&[Backspace], clear, Msg::Erase).bar(texts::GOAL_KEY_CLEAR_BAR),
            key(&[Up], texts::KEY_UP, Msg::Go(Way::Up)).also(&[Char('k'), BackTab]),
            key(&[Down], texts::KEY_DOWN, Msg::Go(Way::Down)).also(&[Char('j'), Tab]),
            keys::back(),
            keys::help(),
            keys::interrupt(),
        ]);
        rows
    }

    fn context(&self, _shared: &Shared) -> Context {
        if self.draft.is_typing() { TYPING } else { CHOOSING }
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        let Msg::GoalOpened(goal, offers) = msg else { return None };
        Some(Self { draft: GoalDraft::new(goal, offers) })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        let (draft, today) = (&mut self.draft, shared.now.date());
        match msg {
            Msg::Go(way @ (Way::Left | Way::Right)) => draft.turn(*way == Way::Right, today),
            Msg::Go(way @ (Way::PageUp | Way::PageDown)) => {
                draft.shift(Stride::Month, *way == Way::PageDown, today);
            }
            Msg::Go(way) => draft.step(*way),
            Msg::Shift(stride, forth) => draft.shift(*stride, *forth, today),
            Msg::Type(_) | Msg::Erase | Msg::Edit(_) => draft.edit(msg),
            Msg::Space => draft.turn(true, today),
            Msg::Enter => return self.keep(shared),
            _ => {}
        }
        vec![]
    }

    fn pressed(&mut self, _shared: &mut Shared, target: &Target) -> Vec<Effect> {
        match target {
            // Pressed again it does nothing: Enter would keep the goal.
            Target::Row(row) => self.draft.go_to(*row),
            Target::Day(day) => self.draft.pick(*day),
            _ => {}
        }
        vec![]
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(&self.draft, shared, style, body)
    }
}
