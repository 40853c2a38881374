//! Searches.

use crate::study::{Hit, HitKind};
use crate::tui::app::update::tests::*;
use crate::tui::screens::AnyScreen;

#[test]
fn stale_answers_to_searches_are_dropped() {
    let mut model = home();
    update(&mut model, Msg::Find);
    let first = update(&mut model, Msg::Type('i'));
    let second = update(&mut model, Msg::Type('s'));
    assert_eq!(first, [Effect::Find(1, "i".into())]);
    assert_eq!(second, [Effect::Find(2, "is".into())]);
    let hit = Hit {
        kind: HitKind::Note,
        topic: "b/t".parse().unwrap(),
        title: "T".into(),
        excerpt: "e".into(),
    };
    let found = |model: &Model| match model.top() {
        AnyScreen::Find(find) => find.hits().len(),
        _ => usize::MAX,
    };
    update(&mut model, Msg::Found(1, vec![hit.clone()]));
    assert_eq!(found(&model), 0);
    update(&mut model, Msg::Found(2, vec![hit]));
    assert_eq!(found(&model), 1);
    // Without a word there is nothing to look for, and what comes late finds nobody.
    update(&mut model, Msg::Erase);
    assert_eq!(update(&mut model, Msg::Erase), []);
    assert_eq!(found(&model), 0);
}
