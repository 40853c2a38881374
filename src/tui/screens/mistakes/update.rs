//! What is done in the list of mistakes, and in its filter line.

use std::collections::BTreeSet;

use super::state::Mistakes;
use crate::bank::ItemId;
use crate::journal::{About, WhyWrong};
use crate::report::Sort;
use crate::study::Request;
use crate::tui::app::effect::Effect;
use crate::tui::app::msg::Msg;
use crate::tui::kit::screen::move_cursor;
use crate::tui::state::Shared;
use crate::tui::texts;

/// The most questions that are practised at once: as many as the longest paper has, nearly.
const MOST: usize = 100;

/// What a message does to the filter line while it is typed.
pub fn filter(screen: &mut Mistakes, shared: &mut Shared, msg: &Msg) {
    match msg {
        Msg::Enter => {
            if let Some(fault) = &screen.fault {
                shared.warn(fault.says.clone());
                return;
            }
            screen.holds = screen.input.text().to_owned();
            screen.typing = false;
        }
        msg => {
            if screen.input.update(msg) {
                screen.list(shared);
            }
        }
    }
}

/// What a message does to the list.
pub fn update(screen: &mut Mistakes, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
    match msg {
        Msg::Go(way) => move_cursor(&mut screen.cursor, *way, screen.rows.len(), shared),
        Msg::Find => screen.typing = true,
        Msg::Sort => {
            let at = Sort::ALL.iter().position(|sort| *sort == screen.sort).unwrap_or(0);
            screen.sort = Sort::ALL[(at + 1) % Sort::ALL.len()];
            screen.list(shared);
        }
        Msg::Space => {
            if let Some(id) = screen.here().map(|row| row.id.clone()) {
                if !screen.selected.remove(&id) {
                    screen.selected.insert(id);
                }
                let last = screen.rows.len().saturating_sub(1);
                screen.cursor = (screen.cursor + 1).min(last);
            }
        }
        Msg::All => {
            let all = screen.rows.iter().map(|row| row.id.clone());
            screen.selected =
                if screen.selected.is_empty() { all.collect() } else { BTreeSet::new() };
        }
        Msg::Practise => return practise(screen, shared),
        Msg::ReportedQuestions => shared.open(msg.clone()),
        Msg::Export => {
            let rows = screen.wanted();
            if rows.is_empty() {
                shared.say(texts::MISTAKES_NOTHING);
            } else {
                shared.open(Msg::ExportOf(rows));
            }
        }
        msg => return here(screen, shared, msg),
    }
    vec![]
}

/// What a message does with the question under the cursor.
fn here(screen: &Mistakes, shared: &mut Shared, msg: &Msg) -> Vec<Effect> {
    let Some(row) = screen.here() else { return vec![] };
    let about = || About::from(&row.id);
    match msg {
        Msg::Enter => return vec![Effect::LoadPage(about())],
        Msg::Star => return vec![Effect::Star(about())],
        Msg::OwnNote => {
            shared.open(Msg::OwnNoteOf(about(), row.note.clone(), row.brief().to_owned()));
        }
        Msg::PutOnList => {
            let all = shared.notebook.as_ref().map(|view| view.names.lists.clone());
            shared.open(Msg::PutOnListOf(about(), row.lists.clone(), all.unwrap_or_default()));
        }
        Msg::Reason(at) => {
            let of = row.mistake().filter(|mistake| mistake.flaws.wrong);
            let Some((mistake, why)) = of.zip(WhyWrong::ALL.get(*at)) else {
                shared.say(texts::MISTAKES_NOT_WRONG);
                return vec![];
            };
            return vec![Effect::Reason(mistake.sitting, mistake.question, *why)];
        }
        _ => {}
    }
    vec![]
}

/// Practises those that are selected, or else all that are listed.
fn practise(screen: &Mistakes, shared: &mut Shared) -> Vec<Effect> {
    let mut items: Vec<ItemId> = screen.wanted().iter().map(|row| row.id.clone()).collect();
    let all = items.len();
    if items.is_empty() {
        shared.say(texts::MISTAKES_NOTHING);
        return vec![];
    }
    items.truncate(MOST);
    if all > MOST {
        shared.say(texts::MistakesPractiseFirst { count: MOST, all }.say());
    }
    vec![Effect::Begin(Request::Again { items, seed: None })]
}
