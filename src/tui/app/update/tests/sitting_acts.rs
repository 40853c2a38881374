//! A sitting: choosing, marking, answering, the clock, leaving.

use crate::study::NotSaved;
use crate::tui::app::update::tests::*;

#[test]
fn nothing_changes_a_sitting_but_what_is_kept() {
    let mut model = quiz();
    let before = current(&model).sitting.clone();
    let effects = update(&mut model, Msg::Choose(1));
    let act = Act::Chosen { question: 0, claim: Claim::Count(1) };
    assert_eq!(effects, [Effect::Append(ID, vec![act])]);
    assert_eq!(current(&model).sitting, before);
    keep(&mut model, effects);
    assert_eq!(current(&model).sitting.responses()[0].chosen(), Some(&Claim::Count(1)));
}

#[test]
fn acts_of_another_sitting_leave_this_one_alone() {
    let mut model = quiz();
    let before = current(&model).sitting.clone();
    let other = EntryId { run: RunId(8), seq: 3 };
    let what = What::Act { sitting: other, act: Act::Flagged { question: 0, on: true } };
    update(&mut model, Msg::Appended(vec![Entry { seq: 9, moment: moment(1), what }]));
    assert_eq!(current(&model).sitting, before);
}

#[test]
fn the_same_letter_says_how_sure() {
    let mut model = sitting(Rules::practice());
    for said in
        [None, Some(Confidence::FiftyFifty), Some(Confidence::Guess), Some(Confidence::Sure)]
    {
        say(&mut model, Msg::Choose(2));
        assert_eq!(current(&model).sitting.responses()[0].confidence, said);
    }
}

#[test]
fn once_chosen_it_is_said_how_to_say_how_sure() {
    let mut model = sitting(Rules::practice());
    assert!(!text(&model).contains("sure?"), "{}", text(&model));
    say(&mut model, Msg::Choose(2));
    let said = text(&model);
    assert!(said.contains("c: how sure?") && said.contains("c sure? ·"), "{said}");
    say(&mut model, Msg::Choose(2));
    let said = text(&model);
    assert!(said.contains("◐ fifty-fifty") && !said.contains("how sure?"), "{said}");
    model.shared.setup.settings.confidence = false;
    assert!(!text(&model).contains("sure?"), "{}", text(&model));
}

#[test]
fn a_digit_goes_round_true_false_unknown() {
    let mut model = quiz();
    for belief in [Some(true), Some(false), None] {
        say(&mut model, Msg::Mark(2));
        assert_eq!(current(&model).sitting.responses()[0].beliefs.get(&2).copied(), belief);
    }
}

#[test]
fn a_count_is_asked_about_once_and_then_committed() {
    let mut model = sitting(Rules::practice());
    say(&mut model, Msg::Choose(1));
    assert_eq!(say(&mut model, Msg::Enter), []);
    assert!(model.message.as_ref().unwrap().text.contains("Which ones"));
    assert!(!current(&model).is_revealed());
    assert_eq!(say(&mut model, Msg::Enter), [Effect::Aftermath(ID, 0)]);
    assert!(current(&model).is_revealed());
}

#[test]
fn after_the_last_answer_comes_the_result() {
    let mut model = sitting(Rules::practice());
    for _ in 0..3 {
        for msg in [Msg::Choose(0), Msg::Enter, Msg::Enter] {
            say(&mut model, msg);
        }
        assert_eq!(title(&model), "After the answer");
        say(&mut model, Msg::Space);
    }
    assert_eq!(title(&model), "The result");
    assert!(!current(&model).sitting.is_running());
}

#[test]
fn what_was_skipped_comes_again_before_the_end() {
    let mut model = sitting(Rules::practice());
    say(&mut model, Msg::Go(Way::Right));
    say(&mut model, Msg::Go(Way::Right));
    for msg in [Msg::Enter, Msg::Enter, Msg::Space] {
        say(&mut model, msg);
    }
    assert_eq!(current(&model).at(), 0);
}

#[test]
fn a_quiz_is_handed_in_by_the_clock_alone() {
    let mut model = quiz();
    update(&mut model, Msg::Palette);
    model.now = moment(59);
    assert_eq!(say(&mut model, Msg::Tick), []);
    assert_eq!(title(&model), "The palette");
    model.now = moment(60);
    assert_eq!(say(&mut model, Msg::Tick), [Effect::LoadResult(ID, 0), Effect::LoadHome]);
    assert_eq!(title(&model), "The result");
}

#[test]
fn a_clock_that_ran_out_meanwhile_hands_in_on_opening() {
    let mut model = quiz();
    let sitting = (*current(&model).sitting).clone();
    let questions = current(&model).questions.to_vec();
    model = home();
    model.now = moment(1000);
    say(&mut model, Msg::Opened(Box::new(OpenSitting { id: ID, sitting, questions })));
    assert_eq!(title(&model), "The result");
}

#[test]
fn leaving_a_quiz_asks_and_keeps_it_running() {
    let mut model = quiz();
    update(&mut model, Msg::Back);
    assert_eq!(title(&model), "Leaving a running clock");
    for msg in [Msg::Enter, Msg::Space] {
        assert_eq!(update(&mut model, msg), []);
        assert_eq!(title(&model), "Leaving a running clock");
    }
    assert_eq!(update(&mut model, Msg::Pass), [Effect::LoadHome]);
    assert!(model.current.is_none() && model.is_at_home());
}

#[test]
fn a_sitting_taken_elsewhere_is_left() {
    let mut model = quiz();
    let not_saved = |elsewhere| NotSaved { message: "no".into(), elsewhere, lost: None };
    update(&mut model, Msg::NotSaved(not_saved(false)));
    assert!(model.current.is_some());
    assert_eq!(update(&mut model, Msg::NotSaved(not_saved(true))), [Effect::LoadHome]);
    assert!(model.current.is_none());
}
