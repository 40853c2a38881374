//! Memory fitted to one's own answers: when that is worth it, what it does to the plan, and what
//! holds of several.

#![expect(clippy::float_cmp, reason = "the same memory is the same to the bit")]

use prelims::exam::Command;
use prelims::journal::{Entry, Journal, Position, What};
use prelims::memory::{Habits, Memories, NoFit};
use prelims::study::Study;

use super::desk::Desk;
use super::{begin, practice};

const DAY: u64 = 24 * 3600;

/// Answers everything that is loaded on so many days, each `gap(n)` days after the one before;
/// `right(n)` says how.
fn learn(
    desk: &Desk,
    study: &mut Study,
    days: std::ops::Range<u32>,
    gap: impl Fn(u32) -> u32,
    right: impl Fn(u32) -> bool,
) {
    for day in days {
        desk.pass(DAY * u64::from(gap(day)));
        let id = begin(study, &practice());
        let mut sitting = study.journal().sitting(&id).unwrap().clone();
        for question in 0..sitting.paper().len() {
            let dealt = &sitting.paper()[question];
            let fits = |claim: &&_| dealt.key.accepts(claim) == right(day);
            let claim = dealt.choices.iter().find(fits).unwrap().clone();
            for command in [Command::Go(question), Command::Choose(claim), Command::Commit] {
                // The first question is gone to already.
                let acts = sitting.decide(command, &study.now()).unwrap_or_default();
                for entry in study.stage(id, acts) {
                    let What::Act { act, .. } = &entry.what else { unreachable!() };
                    sitting.apply(act, &entry.moment);
                }
            }
        }
        study.commit().unwrap();
    }
}

/// Asked after a day and after a week by turns.
fn by_turns(day: u32) -> u32 {
    if day.is_multiple_of(2) { 1 } else { 7 }
}

/// Knows it for a day and not for a week, however often it was repeated.
fn forgets(day: u32) -> bool {
    by_turns(day) == 1
}

fn fit(study: &mut Study) -> prelims::memory::Fit {
    let fit = study.fitting().run(&mut |_| true).unwrap();
    study.keep_fit(&fit).unwrap();
    fit
}

/// The memory is what the journal says under the habits on record.
fn is_the_fold(study: &Study) {
    let habits = Habits::on_record(study.journal());
    let folded = Memories::of(study.journal(), study.catalogue(), habits, study.now().at);
    for topic in study.catalogue().topics() {
        for fact in topic.facts() {
            assert_eq!(study.remembered_state(fact), folded.get(fact), "{fact}");
        }
    }
}

fn stability(study: &Study) -> f32 {
    let fact = "garden/chillies/capsaicin".parse().unwrap();
    study.remembered_state(&fact).unwrap().stability
}

#[test]
fn who_forgets_quickly_is_asked_by_a_memory_that_does() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    learn(&desk, &mut study, 0..40, by_turns, forgets);
    let few = study.fitted();
    assert_eq!((few.answers, few.needed, few.due), (195, 200, false));
    assert_eq!(study.fitting().run(&mut |_| true), Err(NoFit::FewAnswers { answers: 195 }));
    learn(&desk, &mut study, 40..60, by_turns, forgets);
    assert!(study.fitted().due && study.plan().fit == study.fitted());
    let (before, plan) = (stability(&study), study.plan());
    let fit = fit(&mut study);
    assert!(fit.helps() && fit.before - fit.after > 0.2, "{fit:?}");
    assert!(stability(&study) < before / 2.0, "{} {before}", stability(&study));
    is_the_fold(&study);
    let known = study.fitted();
    let view = known.fitted.clone().unwrap();
    assert_eq!((view.answers, view.held_back, view.kept, known.due), (295, 60, true, false));
    assert_eq!((view.habits, view.day), (fit.habits, study.now().day()));
    assert_eq!(
        view.in_words(),
        "You forget about 2.2 times faster than the average learner, gain 0.4 times as much from a \
         right answer and lose old facts 5.3 times as fast; on 60 answers that were held back, the \
         fitted memory has a mean log loss of 0.276, the average one of 0.618 (lower is better): it \
         is used."
    );
    // What is planned for, and what was expected on earlier days, is reckoned with it.
    let planned = study.plan();
    assert_eq!(planned.fit, known);
    assert_ne!(planned.trend, plan.trend);
    // After a restart all of it is the same, to the bit.
    let stabilities = stability(&study);
    drop(study);
    let mut study = desk.open(2);
    assert_eq!((study.fitted(), stability(&study)), (known, stabilities));
    is_the_fold(&study);
    // Half as many answers again, and it is worth another.
    learn(&desk, &mut study, 60..89, by_turns, forgets);
    assert_eq!((study.fitted().answers, study.fitted().due), (440, false));
    learn(&desk, &mut study, 89..90, by_turns, forgets);
    assert_eq!((study.fitted().answers, study.fitted().due), (445, true));
    is_the_fold(&study);
}

#[test]
fn a_fit_that_does_not_help_leaves_memory_as_it_is() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    // Who forgets at first, and in the end nothing any more.
    learn(&desk, &mut study, 0..60, by_turns, |day| forgets(day) || day >= 46);
    let before = stability(&study);
    let fit = fit(&mut study);
    assert!(!fit.helps() && fit.habits != Habits::default(), "{fit:?}");
    assert_eq!(
        (stability(&study), Habits::on_record(study.journal())),
        (before, Habits::default())
    );
    let view = study.fitted().fitted.unwrap();
    assert!(!view.kept && !view.put_back && !study.fitted().due);
    let said = view.in_words();
    assert!(
        said.starts_with(
            "On 60 answers that were held back, the fitted memory has a mean log loss of "
        ),
        "{said}"
    );
    assert!(said.ends_with(": it did not help, and the average learner's is kept."), "{said}");
    is_the_fold(&study);
}

#[test]
fn a_fit_that_is_stopped_leaves_nothing() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    learn(&desk, &mut study, 0..60, by_turns, forgets);
    let task = study.fitting();
    // On another thread, as the screens do it.
    let stopped = std::thread::spawn(move || task.run(&mut |at| at.done < 50)).join().unwrap();
    assert_eq!(stopped, Err(NoFit::Stopped));
    assert_eq!(study.fitted().fitted, None);
    assert!(study.fitted().due);
}

#[test]
fn the_average_is_put_back_and_is_not_overruled() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    assert_eq!(study.put_average_back(), Ok(false));
    learn(&desk, &mut study, 0..42, by_turns, forgets);
    let before = stability(&study);
    fit(&mut study);
    assert_ne!(stability(&study), before);
    assert_eq!(study.put_average_back(), Ok(true));
    assert_eq!(stability(&study), before);
    let view = study.fitted().fitted.unwrap();
    assert!(!view.kept && view.put_back);
    assert!(view.in_words().ends_with(": it helped, and you have put the average learner's back."));
    assert_eq!(study.put_average_back(), Ok(false));
    // However many answers there are: only who asks for another fit gets one.
    learn(&desk, &mut study, 42..90, by_turns, forgets);
    assert!(study.fitted().answers > 400 && !study.fitted().due);
    is_the_fold(&study);
    fit(&mut study);
    assert!(desk.open(2).fitted().fitted.unwrap().kept);
}

#[test]
fn a_fit_of_another_copy_holds_here_too_and_so_does_the_later_of_two() {
    let desk = Desk::new();
    let mut one = desk.open(1);
    learn(&desk, &mut one, 0..50, by_turns, forgets);
    let mut two = desk.open(2);
    let early = fit(&mut one);
    assert_eq!(two.fitted().fitted, None);
    // It goes on, and hears of the fit when it keeps something.
    learn(&desk, &mut two, 50..60, by_turns, forgets);
    assert_eq!(Habits::on_record(two.journal()), early.habits);
    is_the_fold(&two);
    desk.pass(60);
    let late = fit(&mut two);
    assert_eq!((early.answers, late.answers), (245, 295));
    begin(&mut one, &practice());
    let three = desk.open(3);
    for study in [&one, &two, &three] {
        assert_eq!(study.fitted().fitted.unwrap().answers, 295);
        is_the_fold(study);
        assert_eq!(stability(study), stability(&three));
    }
}

#[test]
fn fits_are_merged_in_any_order_and_from_clocks_that_were_years_ahead() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    learn(&desk, &mut study, 0..50, by_turns, forgets);
    let year = 365 * 24 * 3600_i64;
    desk.set_wall(9 * year);
    fit(&mut study);
    desk.set_wall(-9 * year);
    learn(&desk, &mut study, 50..60, by_turns, forgets);
    // The one that is made now holds, although the last was made in years to come.
    let now = fit(&mut study);
    assert_eq!(Habits::on_record(study.journal()), now.habits);
    is_the_fold(&study);
    assert_eq!(Habits::on_record(desk.open(2).journal()), now.habits);
    // And so it is wherever fits stand among what else happened.
    let read = desk.record().read(Position::START).unwrap();
    let entries: Vec<Entry> = read.into_iter().map(|(_, entry)| entry).collect();
    let (fits, rest): (Vec<_>, Vec<_>) =
        entries.iter().partition(|entry| matches!(entry.what, What::Fitted(_)));
    assert_eq!(fits.len(), 2);
    let orders = [
        fits.iter().chain(&rest).collect::<Vec<_>>(),
        fits.iter().rev().chain(&rest).collect(),
        rest.iter().chain(fits.iter().rev()).collect(),
    ];
    for order in orders {
        let journal = Journal::fold(order.into_iter().copied());
        assert_eq!(Habits::on_record(&journal), now.habits);
    }
    // The average learner's memory is put back as surely.
    desk.set_wall(9 * year);
    fit(&mut study);
    desk.set_wall(-9 * year);
    assert_eq!(study.put_average_back(), Ok(true));
    assert_eq!(Habits::on_record(desk.open(3).journal()), Habits::default());
}

#[test]
fn a_fit_that_no_learner_comes_to_is_kept_and_not_used() {
    let desk = Desk::new();
    let mut study = desk.open(1);
    learn(&desk, &mut study, 0..2, by_turns, forgets);
    let before = stability(&study);
    let entry = |seq: u64, strength: &str| {
        let line = r#"{"id":"RUN.SEQ","at":"2026-12-22T06:30:00Z","offset":19800,"mono":0,"kind":"fitted","body":{"strength":STRENGTH,"growth":0.1,"decay":0.1,"answers":9,"held_back":2,"loss_before":1.0,"loss_after":0.5,"kept":true}}"#;
        let line = line.replace("RUN", &"7".repeat(32)).replace("SEQ", &seq.to_string());
        Entry::from_json(&line.replace("STRENGTH", strength))
    };
    assert!(entry(0, "NaN").is_err(), "no JSON");
    for (seq, strength) in (0..).zip(["null", "1e40", "-1e9", "\"0.1\"", "14.5"]) {
        let entry = entry(seq, strength).unwrap();
        assert!(matches!(entry.what, What::Unknown { .. }), "{strength}");
        desk.record().merge(&[entry]).unwrap();
        // Whoever runs hears of it with the next that is kept, whoever starts at once.
        begin(&mut study, &practice());
        for study in [&study, &desk.open(9)] {
            assert_eq!(study.fitted().fitted, None, "{strength}");
            assert_eq!(stability(study), before, "{strength}");
        }
    }
    // The furthest that is believed makes a memory, of sorts, and a plan.
    for (seq, strength) in [(10, "14.0"), (11, "-14.0")] {
        desk.record().merge(&[entry(seq, strength).unwrap()]).unwrap();
        let study = desk.open(9);
        assert_ne!(stability(&study), before);
        assert!(stability(&study).is_finite());
        assert!(!study.plan().load.is_empty());
        is_the_fold(&study);
    }
}
