//! Exams: the list with its settings, and the break between two papers.

use std::sync::Arc;

use crate::study::Request;
use crate::tui::app::effect::Effect;
use crate::tui::app::model::{Model, Screen};
use crate::tui::app::msg::{Msg, Way};
use crate::tui::app::update::{back, move_cursor};
use crate::tui::state::exam_picks::ExamRow;

pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let rows = model.exams.rows();
    let Some(Screen::Exams { cursor }) = model.top() else { return vec![] };
    let Some(row) = rows.get(*cursor).copied() else { return vec![] };
    match msg {
        Msg::Enter => return begin(model, row),
        Msg::Space => model.exams.turn(row, true),
        Msg::Go(way @ (Way::Left | Way::Right)) => model.exams.turn(row, *way == Way::Right),
        Msg::Go(way) => move_cursor(model, *way, rows.len()),
        Msg::Back => return back(model),
        _ => {}
    }
    vec![]
}

fn begin(model: &mut Model, row: ExamRow) -> Vec<Effect> {
    let Some(request) = model.exams.request(row) else {
        model.exams.turn(row, true);
        return vec![];
    };
    let empty = model.exams.papers(row).iter().find(|paper| paper.to_be_had() == 0);
    if let Some(paper) = empty {
        let text = format!(
            "The banks that are loaded have no questions for some part of {}; load others.",
            paper.title
        );
        model.warn(text);
        return vec![];
    }
    vec![Effect::to_sit(Request::Exam(request))]
}

/// Shows the break before the paper that Home says comes next.
pub fn open_break(model: &mut Model) -> Vec<Effect> {
    if let Some(next) = model.home.next_paper.clone() {
        model.screens.push(Screen::Break { next: Arc::new(next), since: model.home_as_of });
    }
    vec![]
}

pub fn update_break(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    let Some(Screen::Break { next, .. }) = model.top() else { return vec![] };
    match msg {
        Msg::Enter => {
            let mut request = next.request.clone();
            // Half a day is better ended with a smaller paper than with none.
            request.scaled = true;
            vec![Effect::to_sit(Request::Exam(request))]
        }
        Msg::Back => back(model),
        _ => vec![],
    }
}
