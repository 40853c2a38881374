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
    const CONTEXTS: &'static [Context] = &[Context::new("Home")];

    fn keys() -> Vec<Binding<Self>> {
        let something_to_do =
            |_: &Self, shared: &Shared| shared.home.topics.iter().any(|topic| topic.items > 0);
        let insight = "the forecast, the load ahead, what is failed again and again";
        let mut rows = vec![
            key(&[Enter], "do what the line under the cursor says", Msg::Enter).bar("open"),
            key(&[Char('r')], "go on with an unfinished sitting", Msg::Resume)
                .bar("resume")
                .when(|_, shared| !shared.home.unfinished.is_empty()),
            key(&[Char('p')], "choose topics and practise", Msg::Practise)
                .bar("practise")
                .when(something_to_do),
            key(&[Char('t')], "choose topics for a timed quiz", Msg::Quiz)
                .bar("quiz")
                .when(something_to_do),
            key(&[Char('x')], "choose a paper and sit it", Msg::ChooseExam).bar("exam"),
            key(&[Char('i')], insight, Msg::Insight).bar("insight"),
            key(&[Char('w')], "today's questions, and why each is asked", Msg::Why)
                .bar("why")
                .when(|_, shared| shared.plan.asks_today()),
            key(&[Char('g')], "set the exam, its day and the minutes a day", Msg::Goal).bar("goal"),
            key(&[Char('b')], "the break before the next paper of the day", Msg::Break)
                .bar("next paper")
                .when(|_, shared| shared.home.next_paper.is_some()),
            key(&[Char('n')], "read the notes", Msg::Notes).bar("notes"),
            key(&[Char('/')], "search notes, facts and questions", Msg::Find).bar("find"),
            key(&[Char('h')], "past results, and how they compare", Msg::Results).bar("results"),
            key(&[Char(',')], texts::SETTINGS_KEY, Msg::Settings).bar(texts::SETTINGS_KEY_BAR),
        ];
        rows.extend(keys::in_list());
        rows.push(key(&[Char('q')], "leave the program", Msg::Back).bar("quit"));
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
