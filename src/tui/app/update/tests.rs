//! Updates, one message at a time: what becomes of the model, and what is asked of the world.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use ratatui::layout::Size;

use crate::bank::{AnswerKey, Claim, ItemId, Kind, LanguageCode, Wording};
use crate::exam::{
    Act, Confidence, Dealt, DealtLine, MarkingScheme, Moment, Rules, RunId, Sitting, Terms,
};
use crate::journal::{Entry, EntryId, What};
use crate::report::Grounds;
use crate::study::{OpenSitting, Question};
use crate::tui::app::commands::Commands;
use crate::tui::app::key::Key;
use crate::tui::app::keymap;
use crate::tui::app::update::*;
use crate::tui::kit::theme::{Appearance, Palette};
use crate::tui::state::current::CurrentSitting;
use crate::tui::view;

/// What the runtime does with a message: what keys and updates ask of the layout is laid out first.
fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    model.shared.drawn = Arc::new(view::unseen(model));
    crate::tui::app::update::update(model, msg)
}

fn moment(seconds: u64) -> Moment {
    let at = Timestamp::from_second(1_700_000_000 + i64::try_from(seconds).unwrap()).unwrap();
    Moment { run: RunId(7), at, offset: 0, mono: Duration::from_secs(seconds) }
}

const ID: EntryId = EntryId { run: RunId(7), seq: 0 };

fn dealt(n: usize) -> Dealt {
    let id: ItemId = format!("b/t/i{n}").parse().unwrap();
    let line = |k: u8| DealtLine {
        gist: None,
        wording: Wording::plain(format!("b/t/f{k}").parse().unwrap()),
        is_true: k == 1,
    };
    Dealt {
        item: id,
        kind: Kind::Statements,
        choices: vec![Claim::Count(0), Claim::Count(1), Claim::Count(2)],
        misconceptions: vec![],
        lines: vec![line(1), line(2)],
        not: false,
        facts_tested: vec![],
        key: AnswerKey(vec![Claim::Count(1)]),
        marks: None,
        gist: None,
    }
}

/// A model with a sitting of three count questions on the screen.
fn sitting(rules: Rules) -> Model {
    let paper: Vec<Dealt> = (0..3).map(dealt).collect();
    let question = |dealt: &Dealt| {
        Arc::new(Question {
            item: None,
            id: dealt.item.clone(),
            topic: "T".into(),
            passage: None,
            direction: None,
            grounds: Grounds::default(),
            language: LanguageCode::default(),
            translations: vec![],
            revised: None,
        })
    };
    let questions = paper.iter().map(question).collect();
    let scheme = MarkingScheme::default();
    let terms = Terms {
        title: "Practice".into(),
        rules,
        scheme,
        seed: 1,
        paper,
        planned: false,
        form: None,
    };
    let open = OpenSitting { id: ID, sitting: Sitting::begin(terms, moment(0)), questions };
    let mut model = home();
    assert_eq!(update(&mut model, Msg::Opened(Box::new(open))), []);
    model
}

fn home() -> Model {
    let appearance = Appearance { ascii: false, palette: Palette::Terminal };
    let commands = Commands { open_bank: "", help: "", with_record: "", scaled: "" };
    Model::new(moment(0), appearance, Size { width: 80, height: 24 }, commands)
}

fn quiz() -> Model {
    sitting(Rules::quiz(Duration::from_secs(60)))
}

/// Keeps what is asked to be kept, as the runtime does, until nothing more is asked; gives back the
/// rest.
fn keep(model: &mut Model, effects: Vec<Effect>) -> Vec<Effect> {
    let mut rest = Vec::new();
    for effect in effects {
        let Effect::Append(sitting, acts) = effect else {
            rest.push(effect);
            continue;
        };
        let moment = model.now;
        let entry = |act| Entry { seq: 1, moment, what: What::Act { sitting, act } };
        let more = update(model, Msg::Appended(acts.into_iter().map(entry).collect()));
        rest.extend(keep(model, more));
    }
    rest
}

fn say(model: &mut Model, msg: Msg) -> Vec<Effect> {
    let effects = update(model, msg);
    keep(model, effects)
}

/// What the place that the model is at is called.
fn title(model: &Model) -> &'static str {
    keymap::context(model).title
}

fn current(model: &Model) -> &CurrentSitting {
    model.current.as_ref().unwrap()
}

mod doors;
mod exam;
mod find;
mod goal;
mod insight;
mod language;
mod places;
mod plan;
mod result;
mod sitting_acts;
