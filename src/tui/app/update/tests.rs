//! Updates, one message at a time: what becomes of the model, and what is asked of the world.

use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use ratatui::layout::Size;

use crate::bank::{AnswerKey, Claim, ItemId, Kind, Wording};
use crate::exam::{
    Act, Confidence, Dealt, DealtLine, MarkingScheme, Moment, Rules, RunId, Sitting, Terms,
};
use crate::journal::{Entry, EntryId, What};
use crate::report::Grounds;
use crate::study::{Hit, HitKind, NotSaved, OpenSitting, Question};
use crate::tui::app::commands::Commands;
use crate::tui::app::key::Key;
use crate::tui::app::keymap;
use crate::tui::app::msg::Edit;
use crate::tui::app::update::*;
use crate::tui::kit::theme::{Appearance, Palette};
use crate::tui::screens::AnyScreen;
use crate::tui::screens::insight::state::Part;
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
    assert!(model.message.as_ref().unwrap().text.contains("Which of them"));
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

/// One model for each place that a sitting leads to.
fn places() -> Vec<Model> {
    let mut shown = sitting(Rules::practice());
    say(&mut shown, Msg::Choose(1));
    say(&mut shown, Msg::Mark(1));
    say(&mut shown, Msg::Enter);
    let mut ending = shown.clone();
    say(&mut ending, Msg::Submit);
    let mut result = ending.clone();
    say(&mut result, Msg::Pass);
    let mut over = result.clone();
    say(&mut over, Msg::Enter);
    let with = |msg: Msg| {
        let mut model = quiz();
        update(&mut model, msg);
        model
    };
    let mut report = shown.clone();
    update(&mut report, Msg::Report);
    let mut find = home();
    update(&mut find, Msg::Find);
    let mut notes = home();
    update(&mut notes, Msg::Notes);
    let mut results = home();
    update(&mut results, Msg::Results);
    let mut picker = home();
    update(&mut picker, Msg::Practise);
    let palette = with(Msg::Palette);
    let (summary, leave, help) = (with(Msg::Submit), with(Msg::Back), with(Msg::Help));
    let mut today = plan::planned(1);
    update(&mut today, Msg::Why);
    let mut why = today.clone();
    update(&mut why, Msg::Enter);
    vec![
        home(),
        picker,
        quiz(),
        shown,
        over,
        palette,
        summary,
        leave,
        ending,
        doors::before(),
        result,
        results,
        notes,
        find,
        report,
        help,
        plan::planned(1),
        plan::answered(),
        today,
        why,
        plan::goal(),
        plan::insight(Part::Forecast),
        plan::insight(Part::Load),
        plan::insight(Part::Leeches),
        plan::insight(Part::Memory),
    ]
}

#[test]
fn letters_of_choices_do_nothing_but_choose() {
    for model in [quiz(), sitting(Rules::practice())] {
        for (at, letter) in ('a'..='h').enumerate() {
            let msg = keymap::msg(&model, Key::Char(letter));
            assert!(matches!(msg, Some(Msg::Choose(chosen)) if chosen == at), "{letter}: {msg:?}");
        }
    }
}

#[test]
fn delete_is_backspace_where_it_has_no_part_of_its_own() {
    let mut find = home();
    update(&mut find, Msg::Find);
    assert!(matches!(keymap::msg(&find, Key::Delete), Some(Msg::Edit(Edit::Delete))));
    for model in [quiz(), plan::goal()] {
        let msg = keymap::msg(&model, Key::Delete);
        let backspace = keymap::msg(&model, Key::Backspace);
        assert!(msg.is_some() && format!("{msg:?}") == format!("{backspace:?}"), "{msg:?}");
    }
}

#[test]
fn every_place_has_a_way_out_that_its_last_line_shows() {
    for model in places() {
        let place = keymap::context(&model);
        let words: Vec<&str> =
            model.top().behaviour().bar(&model.shared).into_iter().map(|(_, word)| word).collect();
        let out = ["back", "quit", "end", "leave", "stay"];
        assert!(words.iter().any(|word| out.contains(word)), "{place:?}: {words:?}");
        assert!(matches!(keymap::msg(&model, Key::Ctrl('c')), Some(Msg::Interrupt)), "{place:?}");
        let mut left = model.clone();
        let screens = left.screens.len();
        let effects = say(&mut left, Msg::Back);
        let moved = left.screens.len() != screens || keymap::context(&left) != place;
        assert!(moved || effects.contains(&Effect::Quit(ExitReason::Quit)), "{place:?}");
    }
}

#[test]
fn no_key_means_two_things_at_once() {
    for model in places() {
        assert_eq!(keymap::clashes(&model), [] as [Key; 0], "{:?}", keymap::context(&model));
    }
}

#[test]
fn every_key_has_words_in_the_help() {
    let model = home();
    for (context, lines) in keymap::help(&model) {
        assert!(lines.iter().all(|line| !line.text.is_empty()), "{context:?}");
        assert!(lines.iter().any(|line| line.keys == "Ctrl-C"), "{context:?}");
    }
}

mod doors;
mod exam;
mod plan;
mod result;
