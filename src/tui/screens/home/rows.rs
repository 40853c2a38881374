//! The rows of Home that the cursor goes through, and what Enter does with each.

use crate::study::{Home, Request};
use crate::tui::app::effect::Effect;
use crate::tui::app::msg::Msg;
use crate::tui::state::{Shared, begin};
use crate::tui::texts;

/// How many questions of a topic are practised at once.
const OF_TOPIC: usize = 10;

/// A row of Home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HomeRow {
    /// What is asked today.
    Today,
    /// An unfinished sitting, by its number.
    Unfinished(usize),
    /// The next paper of the day.
    NextPaper,
    /// The mistakes.
    Mistakes,
    /// The forecast.
    Forecast,
    /// The goal.
    Goal,
    /// A topic, by its number.
    Topic(usize),
}

/// All rows, from above.
pub fn rows(home: &Home) -> Vec<HomeRow> {
    let mut rows = vec![HomeRow::Today];
    rows.extend((0..home.unfinished.len()).map(HomeRow::Unfinished));
    rows.extend(home.next_paper.as_ref().map(|_| HomeRow::NextPaper));
    rows.extend(has_answered(home).then_some(HomeRow::Mistakes));
    rows.extend([HomeRow::Forecast, HomeRow::Goal]);
    rows.extend((0..home.topics.len()).map(HomeRow::Topic));
    rows
}

/// Whether anything was ever answered, so that there can be mistakes.
pub fn has_answered(home: &Home) -> bool {
    home.topics.iter().any(|topic| topic.seen > 0)
}

/// Where the row stands that `row` of `before` has become; `None` where it is gone.
pub fn found_again(row: HomeRow, before: &Home, now: &Home) -> Option<usize> {
    let same = match row {
        HomeRow::Unfinished(at) => {
            let id = before.unfinished.get(at)?.id;
            HomeRow::Unfinished(now.unfinished.iter().position(|sitting| sitting.id == id)?)
        }
        HomeRow::Topic(at) => {
            let id = &before.topics.get(at)?.id;
            HomeRow::Topic(now.topics.iter().position(|topic| topic.id == *id)?)
        }
        same => same,
    };
    rows(now).iter().position(|row| *row == same)
}

/// Does what a row is for.
pub fn act(row: HomeRow, shared: &mut Shared) -> Vec<Effect> {
    match row {
        HomeRow::Today => begin::today(shared),
        HomeRow::Unfinished(at) => shared
            .home
            .unfinished
            .get(at)
            .map(|sitting| Effect::Open(sitting.id))
            .into_iter()
            .collect(),
        HomeRow::NextPaper => open(shared, Msg::Break),
        HomeRow::Mistakes => open(shared, Msg::Mistakes),
        HomeRow::Forecast => open(shared, Msg::Insight),
        HomeRow::Goal => vec![Effect::LoadGoal],
        HomeRow::Topic(at) => {
            let Some(topic) = shared.home.topics.get(at) else { return vec![] };
            if topic.items == 0 {
                shared.say(texts::HOME_TOPIC_EMPTY);
                return vec![];
            }
            let topics = vec![topic.id.clone()];
            vec![Effect::Begin(Request::Practice { topics, count: Some(OF_TOPIC), seed: None })]
        }
    }
}

fn open(shared: &mut Shared, msg: Msg) -> Vec<Effect> {
    shared.open(msg);
    vec![]
}
