//! The page of one question: how it stands, every answer to it, and its facts.

mod view;

use std::sync::Arc;

use ratatui::layout::Rect;

use crate::journal::{About, WhyWrong};
use crate::study::{QuestionPage, Request};
use crate::tui::app::effect::Effect;
use crate::tui::app::key::Key::{Char, Enter};
use crate::tui::app::msg::Msg;
use crate::tui::kit::keys::{self, Binding, Context, key};
use crate::tui::kit::notebook_keys;
use crate::tui::kit::page::Content;
use crate::tui::kit::screen::{Screen, move_cursor};
use crate::tui::kit::style::TextStyle;
use crate::tui::state::Shared;
use crate::tui::texts;

/// A question's page.
#[derive(Debug, Clone)]
pub struct OneQuestion {
    page: Arc<QuestionPage>,
    /// The row under the cursor: the question, then its facts.
    cursor: usize,
}

impl OneQuestion {
    /// Whether it is the page of that question.
    pub fn is_of(&self, page: &QuestionPage) -> bool {
        self.page.row.id == page.row.id
    }

    fn open(&self) -> Vec<Effect> {
        let id = self.page.row.id.clone();
        match self.cursor.checked_sub(1).and_then(|at| self.page.facts.get(at)) {
            Some(fact) => vec![Effect::LoadPage(About::from(&fact.id))],
            None => vec![Effect::LoadQuestion(id)],
        }
    }
}

impl Screen for OneQuestion {
    const CONTEXTS: &'static [Context] = &[Context::new(texts::CONTEXT_ONE_QUESTION)];

    fn keys() -> Vec<Binding<Self>> {
        let mut rows = vec![
            key(&[Enter], texts::PAGE_KEY_OPEN, Msg::Enter).bar(texts::PAGE_KEY_OPEN_BAR),
            key(&[Char('p')], texts::PAGE_KEY_PRACTISE, Msg::Practise)
                .bar(texts::PAGE_KEY_PRACTISE_BAR)
                .when(|_, shared| !shared.sitting_runs()),
            notebook_keys::reason().when(|s: &Self, _| s.page.row.mistake().is_some()),
            notebook_keys::own_note(),
            notebook_keys::star().bar(texts::KEY_STAR_BAR),
            notebook_keys::put_on_list().bar(texts::KEY_PUT_ON_LIST_BAR),
            key(&[Char('n')], texts::KEY_NOTE, Msg::Note).bar(texts::KEY_NOTE_BAR),
            key(&[Char('!')], texts::KEY_REPORT, Msg::Report).bar(texts::KEY_REPORT_BAR),
        ];
        rows.extend(keys::in_list());
        rows.extend([keys::back(), keys::help(), keys::interrupt()]);
        rows
    }

    fn opened_by(msg: &Msg, _shared: &mut Shared) -> Option<Self> {
        let Msg::QuestionPageOpened(_, page) = msg else { return None };
        Some(Self { page: Arc::clone(page), cursor: 0 })
    }

    fn update(&mut self, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
        let row = &self.page.row;
        let about = || About::from(&row.id);
        match msg {
            Msg::Go(way) => {
                move_cursor(&mut self.cursor, *way, self.page.facts.len() + 1, shared);
            }
            Msg::Enter => return self.open(),
            Msg::Practise => {
                let items = vec![row.id.clone()];
                return vec![Effect::Begin(Request::Again { items, seed: None })];
            }
            Msg::Star => return vec![Effect::Star(about())],
            Msg::OwnNote => {
                shared.open(Msg::OwnNoteOf(about(), row.note.clone(), row.brief().to_owned()));
            }
            Msg::PutOnList => {
                let (on, all) = (row.lists.clone(), self.page.lists.clone());
                shared.open(Msg::PutOnListOf(about(), on, all));
            }
            Msg::Note => return vec![Effect::LoadNote(row.topic.clone(), None)],
            Msg::Report => shared.open(Msg::ReportOf(row.id.clone())),
            Msg::Reason(at) => {
                let of = row.mistake().filter(|mistake| mistake.flaws.wrong);
                if let Some((mistake, why)) = of.zip(WhyWrong::ALL.get(*at)) {
                    return vec![Effect::Reason(mistake.sitting, mistake.question, *why)];
                }
                shared.say(texts::MISTAKES_NOT_WRONG);
            }
            _ => {}
        }
        vec![]
    }

    fn told(&mut self, _shared: &mut Shared, msg: &Msg) {
        if let Msg::QuestionPageOpened(_, page) = msg
            && self.is_of(page)
        {
            self.page = Arc::clone(page);
        }
    }

    /// What was written beside it since is to be seen.
    fn loads(&self) -> Vec<Effect> {
        vec![Effect::LoadPage(About::from(&self.page.row.id))]
    }

    fn cursor(&mut self) -> Option<&mut usize> {
        Some(&mut self.cursor)
    }

    fn view(&self, shared: &Shared, style: TextStyle, body: Rect) -> Content {
        view::view(&self.page, self.cursor, shared, style, body)
    }
}
