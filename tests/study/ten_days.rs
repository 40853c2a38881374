//! Ten days of a poor and of a good learner: what the screens count adds up every morning, known is
//! known, and the interval for tomorrow holds what would be scored.

use prelims::study::Memory;

use super::forecasts::{Room, fresh_paper, holds, right_at};

const DAYS: u64 = 10;

/// What must hold of what is counted, on any morning.
fn adds_up(room: &Room, told: &str) {
    let (study, plan) = (&room.study, room.study.plan());
    let home = study.home();
    let sum = |of: fn(&prelims::report::TopicSummary) -> usize| -> usize {
        home.topics.iter().map(of).sum()
    };
    assert_eq!(sum(|topic| topic.facts), plan.facts, "{told}");
    assert_eq!(sum(|topic| topic.seen), plan.seen, "{told}");
    assert_eq!(sum(|topic| topic.known), plan.known, "{told}");
    assert_eq!(sum(|topic| topic.mistaken), plan.mistaken, "{told}");
    assert_eq!(sum(|topic| topic.due), plan.facts_today(), "{told}");
    assert!(plan.known + plan.mistaken <= plan.seen && plan.seen <= plan.facts, "{told}");
    for past in study.past() {
        let score = study.result(&past.id, 0).unwrap().analysis.score;
        let counted = score.right + score.wrong + score.multiple + score.declined + score.blank;
        assert_eq!(counted, past.answered, "{told}: {}", past.title);
        assert_eq!(score.won.clone() - score.lost.clone(), score.total, "{told}");
    }
}

/// Known facts were right when they were asked last, on a later day than the first; how many there
/// are.
fn known(room: &Room, told: &str) -> usize {
    let study = &room.study;
    let topics: Vec<_> =
        study.catalogue().topics().iter().map(|topic| topic.id().clone()).collect();
    let mut known = 0;
    for fact in topics.iter().filter_map(|topic| study.note(topic)).flat_map(|note| note.facts) {
        if let Memory::Seen { known: true, retrievability, mistaken, .. } = fact.memory {
            let asked = study.remembered_state(&fact.id).unwrap().asked;
            assert!(asked.right == Some(true) && asked.latest > asked.first, "{told}: {}", fact.id);
            assert!(!mistaken && retrievability >= 0.8, "{told}: {}", fact.id);
            known += 1;
        }
    }
    known
}

/// Lives through the days of a learner who answers that share rightly, and looks every morning. The
/// share of the facts asked that are known in the end.
fn live(share: f64) -> f64 {
    let (mut room, mut choose) = (Room::new(1), right_at(share, 1));
    let (mut held, mut forecast, mut in_the_end) = (0, 0, 0);
    for day in 1..=DAYS {
        room.days(1, &mut choose);
        let told = format!("{share} right, after {day} days");
        adds_up(&room, &told);
        in_the_end = known(&room, &told);
        if day == 1 {
            assert_eq!(in_the_end, 0, "{told}: nothing is known on its first day");
        }
        if let Ok(view) = &room.study.plan().forecast {
            forecast += 1;
            held += usize::from(holds(&view.tomorrow, fresh_paper(share, day)));
        }
    }
    // Eight of ten are to be held; in so few, half of them show that nothing is far off.
    assert!(forecast >= 7 && held * 2 >= forecast, "{share} right: held {held} of {forecast}");
    in_the_end as f64 / room.study.plan().seen as f64
}

#[test]
fn ten_days_of_a_good_and_of_a_poor_learner() {
    let (good, poor) = (live(0.9), live(0.4));
    assert!(good > 0.6, "a good learner knows {good} of what was asked");
    // Who answers two of five rightly had about so many right the last time.
    assert!(poor < 0.5, "a poor learner knows {poor} of what was asked");
}

/// Who is faster than the pace by which the day was planned is done all the same.
#[test]
fn a_day_that_is_gone_through_quickly_asks_no_more() {
    let mut room = Room::new(1);
    let asked = room.study.plan().today.len();
    assert!(asked > 10, "{asked}");
    room.today(1, &mut right_at(1.0, 1));
    assert_eq!(room.study.plan().today.len(), 0);
    // The next day knows the pace.
    room.days(1, right_at(1.0, 1));
    assert!(room.study.plan().today.len() > asked, "{}", room.study.plan().today.len());
}
