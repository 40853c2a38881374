//! The exams on offer, and how to sit them.

mod detail;
mod view;

use ratatui::layout::Rect;

use crate::study::Request;
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{Char, Enter};
use crate::tui::app::msg::{Msg, Way};
use crate::tui::kit::form;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Kind, Screen, move_cursor};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::state::exam_picks::ExamRow;
use crate::tui::texts;

/// The exams on offer. How one is sat is shared, so that it is there again the next time.
#[derive(Debug, Clone)]
pub struct Exams {
    /// The row under the cursor.
    cursor: usize,
}

impl Screen for Exams {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_EXAMS)];
    const KIND: Kind = Kind::BeforeSitting;

    fn keys() -> Vec<Binding<Self>> {
        let choose = key(&[Enter], texts::EXAMS_KEY_CHOOSE, Msg::Enter);
        let mut rows = vec![choose.bar(texts::EXAMS_KEY_CHOOSE_BAR)];
        rows.extend(form::keys(texts::KEY_TURN_UNDER_CURSOR, &[Char('l'), Char(' ')]));
        rows.extend(keys::in_list());
        rows.extend([keys::back(), keys::help(), keys::interrupt()]);
        rows
    }

    fn opened_by(msg: &Msg, shared: &mut Shared) -> Option<Self> {
        let Msg::Exams(offers) = msg else { return None };
        shared.exams.offers = offers.as_slice().into();
        Some(Self { cursor: shared.exams.first() })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        let rows = shared.exams.rows();
        let Some(row) = rows.get(self.cursor).copied() else { return vec![] };
        match msg {
            Msg::Enter => return begin(shared, row),
            Msg::Space => shared.exams.turn(row, true),
            Msg::Go(way @ (Way::Left | Way::Right)) => {
                shared.exams.turn(row, *way == Way::Right);
            }
            Msg::Go(way) => move_cursor(&mut self.cursor, *way, rows.len(), shared),
            _ => {}
        }
        vec![]
    }

    fn cursor(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(self.cursor, &shared.exams, style, body)
    }
}

/// Asks for the page from which the row's paper begins; turns the row if it is a setting.
fn begin(shared: &mut Shared, row: ExamRow) -> Vec<Effect> {
    let Some(request) = shared.exams.request(row) else {
        shared.exams.turn(row, true);
        return vec![];
    };
    let empty = shared.exams.papers(row).iter().find(|paper| paper.to_be_had() == 0);
    if let Some(paper) = empty {
        let text = texts::ExamsShort { paper: &paper.title }.say();
        shared.warn(text);
        return vec![];
    }
    vec![Effect::to_sit(Request::Exam(request))]
}
