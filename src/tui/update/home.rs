//! Home: what each key begins.

use crate::study::Request;

use super::super::effect::{Effect, ExitReason};
use super::super::model::{Model, Screen};
use super::super::msg::Msg;
use super::{exams, find, move_cursor, picker, results};

/// How many new questions are practised when nothing is due.
const FRESH: usize = 10;

pub(super) fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    match msg {
        Msg::Enter => vec![Effect::Begin(today(model))],
        Msg::Resume => resume(model),
        Msg::Practise => picker::open(model, false),
        Msg::Quiz => picker::open(model, true),
        Msg::ChooseExam => vec![Effect::LoadExams],
        Msg::Break => exams::open_break(model),
        Msg::Notes => {
            let cursor = topic_row(model).unwrap_or(0);
            model.screens.push(Screen::Notes { cursor });
            vec![]
        }
        Msg::Find => find::open(model),
        Msg::Results => results::open(model),
        Msg::Go(way) => {
            let rows = model.home.unfinished.len() + model.home.topics.len();
            move_cursor(model, *way, rows);
            vec![]
        }
        Msg::Back => vec![Effect::Quit(ExitReason::Quit)],
        _ => vec![],
    }
}

/// What today's line offers: the plan, and when that is done, something else. A plan that is still being made is waited for.
fn today(model: &Model) -> Request {
    if model.home.due_questions > 0 || !model.home.planned {
        Request::Today { seed: None }
    } else {
        Request::Practice { topics: vec![], count: Some(FRESH), seed: None }
    }
}

/// The unfinished sitting under the cursor, else the newest.
fn resume(model: &Model) -> Vec<Effect> {
    let list = &model.home.unfinished;
    let chosen = list.get(model.home_cursor).or_else(|| list.first());
    chosen.map(|unfinished| Effect::Open(unfinished.id)).into_iter().collect()
}

/// The topic under the cursor, by its number.
pub(super) fn topic_row(model: &Model) -> Option<usize> {
    let row = model.home_cursor.checked_sub(model.home.unfinished.len())?;
    (row < model.home.topics.len()).then_some(row)
}

/// Opens the row under the cursor: goes on with the sitting, or practises the topic.
pub(super) fn open(model: &mut Model) -> Vec<Effect> {
    if topic_row(model).is_some() { picker::open(model, false) } else { resume(model) }
}
