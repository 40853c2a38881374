//! Which of several settings holds, and under which id.

use std::time::Duration;

use jiff::Timestamp;

use super::*;
use crate::exam::{Moment, RunId};
use crate::journal::{Journal, What};

fn entry(run: u128, second: i64, set: NotebookEntry) -> Entry {
    let at = Timestamp::from_second(second).unwrap();
    let moment = Moment { run: RunId(run), at, offset: 0, mono: Duration::ZERO };
    Entry { seq: 0, moment, what: What::Notebook(set) }
}

fn item() -> About {
    About::Item("b/t/i".parse().unwrap())
}

fn fold(entries: &[&Entry]) -> Notebook {
    Journal::fold(entries.iter().copied()).notebook().clone()
}

#[test]
fn the_latest_note_holds_in_whatever_order_they_are_read_and_an_empty_one_removes_it() {
    let note = |text: &str| NotebookEntry::Noted { about: item(), text: text.into(), after: None };
    let all = [entry(1, 50, note("one")), entry(2, 70, note("two")), entry(3, 90, note(""))];
    for order in [[0, 1], [1, 0]] {
        let read = fold(&order.map(|at| &all[at]));
        assert_eq!(read.note(&item()), Some("two"));
    }
    assert_eq!(fold(&[&all[2], &all[0], &all[1]]).note(&item()), None);
    // A question and a fact may have the same id.
    assert_eq!(fold(&[&all[0]]).note(&About::Fact("b/t/i".parse().unwrap())), None);
}

#[test]
fn what_was_set_while_the_clock_was_ahead_gives_way_to_what_is_set_now() {
    let star = |on| NotebookEntry::Starred { about: item(), on, after: None };
    let ahead = entry(1, 1_000, star(true));
    let since = fold(&[&ahead]).since(&star(false));
    let now = entry(2, 10, star(false).after(since));
    assert!(fold(&[&ahead]).is_starred(&item()));
    assert!(!fold(&[&ahead, &now]).is_starred(&item()));
    assert!(!fold(&[&now, &ahead]).is_starred(&item()));
}

#[test]
fn lists_are_apart_and_a_reason_belongs_to_one_answer() {
    let put = |list: &str, on| NotebookEntry::Listed {
        list: list.into(),
        about: item(),
        on,
        after: None,
    };
    let all = [
        entry(1, 1, put("last week", true)),
        entry(2, 2, put("maps", true)),
        entry(3, 3, put("maps", false)),
    ];
    let read = fold(&all.iter().collect::<Vec<_>>());
    assert_eq!(read.lists_of(&item()).collect::<Vec<_>>(), ["last week"]);

    let sitting: SittingId = "00000000000000000000000000000007.0".parse().unwrap();
    let because = |why| NotebookEntry::Reasoned { sitting, question: 3, why, after: None };
    let said = entry(4, 4, because(Some(WhyWrong::Misread)));
    let back = entry(5, 5, because(None));
    assert_eq!(fold(&[&said]).reason(sitting, 3), Some(WhyWrong::Misread));
    assert_eq!(fold(&[&said]).reason(sitting, 2), None);
    assert_eq!(fold(&[&back, &said]).reason(sitting, 3), None);
}

#[test]
fn names_of_reasons_are_read_back() {
    for why in WhyWrong::ALL {
        assert_eq!(WhyWrong::named(why.name()), Some(why));
    }
    assert_eq!(WhyWrong::named("unlucky"), None);
}
