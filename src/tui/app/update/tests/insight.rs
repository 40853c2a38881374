//! Insight: its leeches.

use crate::report::{Leech, PlanView};
use crate::tui::app::update::tests::plan::{plan, waiting};
use crate::tui::app::update::tests::*;
use crate::tui::screens::AnyScreen;
use crate::tui::screens::insight::state::Part;

/// Insight at a part, with a leech in the plan.
pub fn insight(part: Part) -> Model {
    let mut model = waiting();
    let leech = Leech {
        fact: "b/t/f1".parse().unwrap(),
        text: "Fact.".into(),
        topic: "T".into(),
        lapses: 4,
        reviews: 6,
        traps: vec![],
        suggestion: "Read the note.".into(),
    };
    let view = PlanView { leeches: vec![leech.clone(), leech], ..plan(1) };
    update(&mut model, Msg::Planned(1, Arc::new(view)));
    update(&mut model, Msg::Insight);
    while !matches!(model.top(), AnyScreen::Insight(screen) if screen.part == part) {
        update(&mut model, Msg::Turn(Way::Right));
    }
    model
}

#[test]
fn a_leech_opens_its_note() {
    let mut model = insight(Part::Leeches);
    update(&mut model, Msg::Go(Way::Down));
    update(&mut model, Msg::Go(Way::Down));
    assert!(matches!(model.top(), AnyScreen::Insight(screen) if screen.cursor == 1));
    let fact = "b/t/f1".parse().unwrap();
    let note = Effect::LoadNote("b/t".parse().unwrap(), Some(fact));
    assert_eq!(update(&mut model, Msg::Enter), [note]);
}
