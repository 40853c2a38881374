//! Home: today, what waits to be gone on with, the topics. It lies below all other screens.

mod lines;
mod rows;
mod today;
mod topics;
mod view;

use std::sync::Arc;
use std::time::Duration;

use ratatui::layout::Rect;

use self::rows::HomeRow;
use crate::exam::Moment;
use crate::study;
use crate::tui::app::effect::{Effect, ExitReason};
use crate::tui::app::key::Key::{Char, Enter};
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Screen, move_cursor};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::current::second_of;
use crate::tui::texts;

/// Home.
#[derive(Debug, Clone, Default)]
pub struct Home {
    /// The row under the cursor, among [`rows::rows`].
    cursor: usize,
    /// What was left of each clock that runs, and when.
    clocks: Option<(Moment, Vec<Duration>)>,
}

impl Screen for Home {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_HOME)];

    fn keys() -> Vec<Binding<Self>> {
        let something_to_do =
            |_: &Self, shared: &Shared| shared.home.topics.iter().any(|topic| topic.items > 0);
        let mut rows = vec![
            key(&[Enter], texts::HOME_KEY_OPEN, Msg::Enter).bar(texts::HOME_KEY_OPEN_BAR),
            key(&[Char('r')], texts::HOME_KEY_RESUME, Msg::Resume)
                .bar(texts::HOME_KEY_RESUME_BAR)
                .when(|_, shared| !shared.home.unfinished.is_empty()),
            key(&[Char('p')], texts::HOME_KEY_PRACTISE, Msg::Practise)
                .bar(texts::HOME_KEY_PRACTISE_BAR)
                .when(something_to_do),
            key(&[Char('t')], texts::HOME_KEY_QUIZ, Msg::Quiz)
                .bar(texts::HOME_KEY_QUIZ_BAR)
                .when(something_to_do),
            key(&[Char('x')], texts::HOME_KEY_EXAM, Msg::ChooseExam).bar(texts::HOME_KEY_EXAM_BAR),
            key(&[Char('i')], texts::HOME_KEY_INSIGHT, Msg::Insight)
                .bar(texts::HOME_KEY_INSIGHT_BAR),
            key(&[Char('m')], texts::HOME_KEY_MISTAKES, Msg::Mistakes)
                .bar(texts::HOME_KEY_MISTAKES_BAR)
                .when(|_, shared| rows::has_answered(&shared.home)),
            key(&[Char('w')], texts::HOME_KEY_WHY, Msg::Why)
                .bar(texts::HOME_KEY_WHY_BAR)
                .when(|_, shared| shared.plan.asks_today()),
            key(&[Char('g')], texts::INSIGHT_KEY_GOAL, Msg::Goal).bar(texts::INSIGHT_KEY_GOAL_BAR),
            key(&[Char('b')], texts::HOME_KEY_BREAK, Msg::Break)
                .bar(texts::HOME_KEY_BREAK_BAR)
                .when(|_, shared| shared.home.next_paper.is_some()),
            key(&[Char('n')], texts::HOME_KEY_NOTES, Msg::Notes).bar(texts::HOME_KEY_NOTES_BAR),
            key(&[Char('/')], texts::KEY_FIND, Msg::Find).bar(texts::KEY_FIND_BAR),
            key(&[Char('h')], texts::HOME_KEY_RESULTS, Msg::Results)
                .bar(texts::HOME_KEY_RESULTS_BAR),
            key(&[Char(',')], texts::SETTINGS_KEY, Msg::Settings).bar(texts::SETTINGS_KEY_BAR),
        ];
        rows.extend(keys::in_list());
        rows.push(key(&[Char('q')], texts::HOME_KEY_QUIT, Msg::Back).bar(texts::HOME_KEY_QUIT_BAR));
        rows.extend([keys::help(), keys::interrupt()]);
        rows
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        shared.topic = self.topic(shared);
        match msg {
            Msg::Enter => {
                return self.row(shared).map(|row| rows::act(row, shared)).unwrap_or_default();
            }
            Msg::Resume => return self.resume(shared),
            Msg::ChooseExam => return vec![Effect::LoadExams],
            Msg::Goal => return vec![Effect::LoadGoal],
            Msg::Practise
            | Msg::Quiz
            | Msg::Insight
            | Msg::Mistakes
            | Msg::Why
            | Msg::Break
            | Msg::Notes
            | Msg::Find
            | Msg::Results
            | Msg::Settings => shared.open(msg.clone()),
            Msg::Go(way) => {
                move_cursor(&mut self.cursor, *way, rows::rows(&shared.home).len(), shared);
            }
            _ => {}
        }
        vec![]
    }

    fn back(&mut self, shared: &mut Shared) -> Vec<Effect> {
        if shared.lost.is_none() {
            return vec![Effect::Quit(ExitReason::Quit)];
        }
        // Who leaves with everything unsaved is asked once more; Ctrl-C leaves then, too.
        shared.open(Msg::SaveElsewhere);
        vec![]
    }

    fn told(&mut self, shared: &mut Shared, msg: &Msg) {
        if let Msg::Home(home) = msg {
            self.loaded(shared, home);
        }
    }

    fn cursor(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn next_change(&self, now: &Moment) -> Option<Duration> {
        let (as_of, running) = self.clocks.as_ref()?;
        let left = running.iter().map(|left| left.saturating_sub(as_of.until(now)));
        left.filter(|left| !left.is_zero()).map(second_of).min()
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(self.cursor, shared, style, body)
    }
}

impl Home {
    /// Takes in what Home shows. The cursor stays on what it was on, whatever has come above it.
    fn loaded(&mut self, shared: &mut Shared, home: &study::Home) {
        let row = self.row(shared);
        let held = row.and_then(|row| rows::found_again(row, &shared.home, home));
        self.cursor = held.unwrap_or(self.cursor).min(rows::rows(home).len().saturating_sub(1));
        shared.home = Arc::new(home.clone());
        shared.home_as_of = shared.now;
        let running = home.unfinished.iter().filter(|sitting| !sitting.paused);
        self.clocks = Some((shared.now, running.filter_map(|sitting| sitting.remaining).collect()));
        shared.topic = self.topic(shared);
    }

    /// Goes on with the unfinished sitting under the cursor, else with the newest.
    fn resume(&self, shared: &mut Shared) -> Vec<Effect> {
        let here = self.row(shared).filter(|row| matches!(row, HomeRow::Unfinished(_)));
        if shared.home.unfinished.is_empty() {
            return vec![];
        }
        rows::act(here.unwrap_or(HomeRow::Unfinished(0)), shared)
    }

    /// The row under the cursor.
    fn row(&self, shared: &Shared) -> Option<HomeRow> {
        rows::rows(&shared.home).get(self.cursor).copied()
    }

    /// The topic under the cursor, by its number.
    fn topic(&self, shared: &Shared) -> Option<usize> {
        match self.row(shared)? {
            HomeRow::Topic(at) => Some(at),
            _ => None,
        }
    }
}
