//! Home: today, what waits to be gone on with, the topics. It lies below all other screens.

mod lines;
mod today;
mod topics;
mod view;

use std::sync::Arc;

use ratatui::layout::Rect;

use crate::study::{self, Unfinished};
use crate::tui::app::effect::{Effect, ExitReason};
use crate::tui::app::key::Key::{Char, Enter};
use crate::tui::app::msg::{Msg, Target};
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Screen, move_cursor};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::{Shared, begin};

/// Home.
#[derive(Debug, Clone, Default)]
pub struct Home {
    /// The row under the cursor: unfinished sittings first, then topics.
    cursor: usize,
}

impl Screen for Home {
    const CONTEXTS: &'static [Context] = &[Context::new("Home")];

    fn keys() -> Vec<Binding<Self>> {
        let something_to_do =
            |_: &Self, shared: &Shared| shared.home.topics.iter().any(|topic| topic.items > 0);
        let insight = "the forecast, the load ahead, what is failed again and again";
        let mut rows = vec![
            key(&[Enter], "start what today's line says", Msg::Enter)
                .bar("start")
                .when(something_to_do),
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
        ];
        rows.extend(keys::in_list());
        rows.push(key(&[Char('q')], "leave the program", Msg::Back).bar("quit"));
        rows.extend([keys::help(), keys::interrupt()]);
        rows
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        shared.topic = self.topic(shared);
        match msg {
            Msg::Enter => return begin::today(shared),
            Msg::Space if shared.topic.is_some() => shared.open(Msg::Practise),
            Msg::Resume | Msg::Space => return self.resume(shared),
            Msg::ChooseExam => return vec![Effect::LoadExams],
            Msg::Goal => return vec![Effect::LoadGoal],
            Msg::Practise
            | Msg::Quiz
            | Msg::Insight
            | Msg::Why
            | Msg::Break
            | Msg::Notes
            | Msg::Find
            | Msg::Results => shared.open(msg.clone()),
            Msg::Go(way) => {
                let rows = shared.home.unfinished.len() + shared.home.topics.len();
                move_cursor(&mut self.cursor, *way, rows, shared);
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

    fn pressed(&mut self, shared: &mut Shared, target: &Target) -> Vec<Effect> {
        match target {
            Target::Today => self.update(shared, &Msg::Enter),
            Target::Forecast => self.update(shared, &Msg::Insight),
            Target::Goal => self.update(shared, &Msg::Goal),
            _ => vec![],
        }
    }

    fn cursor(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    /// Opens the row: the key for the main thing is for today's line, wherever the cursor is.
    fn press_again(&self) -> Msg {
        Msg::Space
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(self.cursor, shared, style, body)
    }
}

impl Home {
    /// Takes in what Home shows. The cursor stays on what it was on, whatever has come above it.
    fn loaded(&mut self, shared: &mut Shared, home: &study::Home) {
        let sitting = self.unfinished(shared).map(|row| row.id);
        let topic = self.topic(shared).and_then(|at| Some(shared.home.topics.get(at)?.id.clone()));
        let before = home.unfinished.len();
        let sitting = sitting.and_then(|id| home.unfinished.iter().position(|row| row.id == id));
        let topic = topic.and_then(|id| home.topics.iter().position(|row| row.id == id));
        let rows = before + home.topics.len();
        let held = sitting.or(topic.map(|row| before + row)).unwrap_or(self.cursor);
        self.cursor = held.min(rows.saturating_sub(1));
        shared.home = Arc::new(home.clone());
        shared.home_as_of = shared.now;
        shared.topic = self.topic(shared);
    }

    /// Goes on with the unfinished sitting under the cursor, else with the newest.
    fn resume(&self, shared: &Shared) -> Vec<Effect> {
        let chosen = self.unfinished(shared).or_else(|| shared.home.unfinished.first());
        chosen.map(|unfinished| Effect::Open(unfinished.id)).into_iter().collect()
    }

    /// The unfinished sitting under the cursor.
    fn unfinished<'s>(&self, shared: &'s Shared) -> Option<&'s Unfinished> {
        shared.home.unfinished.get(self.cursor)
    }

    /// The topic under the cursor, by its number.
    fn topic(&self, shared: &Shared) -> Option<usize> {
        let row = self.cursor.checked_sub(shared.home.unfinished.len())?;
        (row < shared.home.topics.len()).then_some(row)
    }
}
