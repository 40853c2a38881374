//! Insight: its calendar and its leeches.

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
fn the_calendar_is_walked_by_days_and_weeks_and_no_further_than_it_goes() {
    let mut model = insight(Part::Load);
    let day = |model: &Model| match model.top() {
        AnyScreen::Insight(screen) => screen.day,
        _ => panic!(),
    };
    let walk: [(Way, usize); 9] = [
        (Way::Left, 0),
        (Way::Down, 7),
        (Way::Right, 8),
        (Way::Up, 1),
        (Way::Up, 1),
        (Way::PageDown, 29),
        (Way::Right, 29),
        (Way::First, 0),
        (Way::Last, 29),
    ];
    for (way, at) in walk {
        update(&mut model, Msg::Go(way));
        assert_eq!(day(&model), at, "{way:?}");
    }
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
