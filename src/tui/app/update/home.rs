//! Home: what each key begins.

use std::sync::Arc;

use crate::report::PlanView;

use crate::study::{Home, Request, Unfinished};

use crate::tui::app::effect::{Effect, ExitReason};
use crate::tui::app::model::Model;
use crate::tui::app::msg::Msg;
use crate::tui::app::update::{find, lost, move_cursor, results, turns};
use crate::tui::state::plan::Making;

/// How many questions are practised when the plan asks nothing more.
const FRESH: usize = 10;

pub fn update(model: &mut Model, msg: &Msg) -> Vec<Effect> {
    match msg {
        Msg::Enter => begin(model),
        Msg::Goal => vec![Effect::LoadGoal],
        Msg::Resume => resume(model),
        Msg::ChooseExam => vec![Effect::LoadExams],
        Msg::Practise | Msg::Quiz | Msg::Insight | Msg::Why | Msg::Break | Msg::Notes => {
            turns::open(model, msg);
            vec![]
        }
        Msg::Find => find::open(model),
        Msg::Results => results::open(model),
        Msg::Go(way) => {
            let rows = model.home.unfinished.len() + model.home.topics.len();
            move_cursor(model, *way, rows);
            vec![]
        }
        // Who leaves with everything unsaved is asked once more; Ctrl-C leaves then, too.
        Msg::Back if model.lost.is_some() => {
            lost::ask(model);
            vec![]
        }
        Msg::Back => vec![Effect::Quit(ExitReason::Quit)],
        _ => vec![],
    }
}

/// Takes in what Home shows. The cursor stays on what it was on, whatever has come above it.
pub fn loaded(model: &mut Model, home: &Home) {
    let (sitting, topic) = (unfinished_row(model).map(|row| row.id), topic_row(model));
    let topic = topic.and_then(|row| Some(model.home.topics.get(row)?.id.clone()));
    model.home = Arc::new(home.clone());
    model.home_as_of = model.now;
    let before = home.unfinished.len();
    let sitting = sitting.and_then(|id| home.unfinished.iter().position(|row| row.id == id));
    let topic = topic.and_then(|id| home.topics.iter().position(|row| row.id == id));
    let rows = before + home.topics.len();
    let held = sitting.or(topic.map(|row| before + row)).unwrap_or(model.home_cursor);
    model.home_cursor = held.min(rows.saturating_sub(1));
}

/// Begins what today's line says: the sitting of the plan that waits; else the plan, as soon as it
/// is there; where it asks nothing more, the practice that waits, or what is new.
pub fn begin(model: &mut Model) -> Vec<Effect> {
    if model.home.todays().is_some() {
        return vec![Effect::Begin(Request::Today { seed: None })];
    }
    if let Making::Waiting { eager } = &mut model.plan.making {
        *eager = true;
        return vec![];
    }
    let asks = model.plan_of_today().is_some_and(|plan| !plan.today.is_empty());
    if !asks {
        // Beginning another practice would end the one that waits.
        let waiting = model.home.unfinished.iter().find(|waiting| waiting.remaining.is_none());
        if let Some(waiting) = waiting {
            return vec![Effect::Open(waiting.id)];
        }
        let more = Request::Practice { topics: vec![], count: Some(FRESH), seed: None };
        return vec![Effect::Begin(more)];
    }
    vec![Effect::Begin(Request::Today { seed: None })]
}

/// Takes in the plan, and begins with it if that was asked for and Home still is on the screen.
pub fn planned(model: &mut Model, number: u64, view: &Arc<PlanView>) -> Vec<Effect> {
    let Some(before) = model.plan.take(number, Some(view)) else { return vec![] };
    let mut effects = match (before, model.top()) {
        (Making::Waiting { eager: true }, None) => begin(model),
        // What Home says of the topics follows the plan. Away from Home it is loaded on coming
        // back.
        (_, None) => vec![Effect::LoadHome],
        (_, Some(_)) => vec![],
    };
    effects.extend(model.plan.fit.ask_once(view).map(Effect::Fit));
    effects
}

/// Says that there is no plan; what was waiting for it does not begin.
pub fn not_planned(model: &mut Model, number: u64) {
    if model.plan.take(number, None).is_some() {
        model.warn("Today's plan could not be made; practise (p) meanwhile.");
    }
}

/// The unfinished sitting under the cursor, else the newest.
fn resume(model: &Model) -> Vec<Effect> {
    let chosen = unfinished_row(model).or_else(|| model.home.unfinished.first());
    chosen.map(|unfinished| Effect::Open(unfinished.id)).into_iter().collect()
}

/// The unfinished sitting under the cursor.
fn unfinished_row(model: &Model) -> Option<&Unfinished> {
    model.home.unfinished.get(model.home_cursor)
}

/// The topic under the cursor, by its number.
pub fn topic_row(model: &Model) -> Option<usize> {
    let row = model.home_cursor.checked_sub(model.home.unfinished.len())?;
    (row < model.home.topics.len()).then_some(row)
}

/// Opens the row under the cursor: goes on with the sitting, or practises the topic.
pub fn open(model: &mut Model) -> Vec<Effect> {
    if topic_row(model).is_none() {
        return resume(model);
    }
    turns::open(model, &Msg::Practise);
    vec![]
}
