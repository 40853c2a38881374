//! The exam hall: declining, the answer sheet, a stopped clock, warnings, sections.

use crate::exam::{
    Answer, AnswerSheet, Decline, DroppedPolicy, Form, Navigation, Pause, Rounding, Section, Series,
};
use crate::tui::Pace;
use crate::tui::app::update::tests::*;

fn exam() -> Rules {
    Rules::exam(Duration::from_secs(90 * 60))
}

/// The same sitting as a form of two sections, with times of their own or not.
fn sectioned(ms: [Option<u64>; 2]) -> Model {
    let navigation = if ms[0].is_some() { Navigation::WithinSection } else { Navigation::Free };
    let mut model = sitting(Rules { navigation, ..exam() });
    let old = model.current.take().unwrap();
    let mut terms = old.sitting.terms().clone();
    let section = |title: &str, first, count, ms| Section {
        title: title.into(),
        first,
        count,
        scheme: None,
        ms,
    };
    terms.form = Some(Box::new(Form {
        blueprint: "e".parse().unwrap(),
        paper: "p".parse().unwrap(),
        series: Series::A,
        sections: vec![section("One", 0, 1, ms[0]), section("Two", 1, 2, ms[1])],
        scaled_from: None,
        qualifying: None,
        overall: None,
        merit: true,
        blank_limit: None,
        dropped: DroppedPolicy::Prorate,
        rounding: Rounding::Total,
        extra_time: false,
        day: None,
    }));
    let sitting = Sitting::begin(terms, moment(0));
    let questions = old.questions.to_vec();
    say(&mut model, Msg::Opened(Box::new(OpenSitting { id: ID, sitting, questions })));
    model
}

fn message(model: &Model) -> &str {
    model.message.as_ref().map_or("", |message| &message.text)
}

#[test]
fn the_letter_after_the_last_declines() {
    let mut model = sitting(Rules { decline: Decline::Offered, ..exam() });
    let effects = update(&mut model, Msg::Choose(3));
    assert_eq!(effects, [Effect::Append(ID, vec![Act::NotAttempted { question: 0 }])]);
    assert_eq!(update(&mut model, Msg::Choose(4)), []);
    assert_eq!(message(&model), "The choices are a to d.");
    let mut model = sitting(exam());
    assert_eq!(update(&mut model, Msg::Choose(3)), []);
    assert_eq!(message(&model), "The choices are a to c.");
}

fn chosen(count: u8) -> Answer {
    Answer::Chosen(Claim::Count(count))
}

#[test]
fn the_sheet_takes_what_is_pressed_at_the_row_and_no_other() {
    let mut model = sitting(Rules { sheet: AnswerSheet::Ink, decline: Decline::Offered, ..exam() });
    say(&mut model, Msg::Choose(1));
    update(&mut model, Msg::AnswerSheet);
    assert_eq!(title(&model), "The answer sheet");
    update(&mut model, Msg::Enter);
    let act = Act::Transferred { row: 1, claim: Some(Claim::Count(2)) };
    assert_eq!(update(&mut model, Msg::Choose(2)), [Effect::Append(ID, vec![act])]);
    say(&mut model, Msg::Choose(2));
    // The same circle once more is as black as before; another one is a second.
    assert_eq!(update(&mut model, Msg::Choose(2)), []);
    assert_eq!(say(&mut model, Msg::Choose(3)), [], "ink is for good: that is said first");
    assert!(message(&model).starts_with("Row 2 has a circle. Press d again"));
    update(&mut model, Msg::Go(Way::Up));
    update(&mut model, Msg::Go(Way::Down));
    assert_eq!(current(&model).sitting.responses()[1].sheet, Some(chosen(2)));
    say(&mut model, Msg::Choose(3));
    say(&mut model, Msg::Choose(3));
    let responses = current(&model).sitting.responses();
    assert_eq!(responses[0].sheet, Some(Answer::Blank));
    assert!(matches!(responses[1].sheet, Some(Answer::Multiple(_))));
    assert_eq!(responses[1].answer, Answer::Blank);
    update(&mut model, Msg::Choose(4));
    assert_eq!(message(&model), "The circles of this row are a to d.");
    assert_eq!(current(&model).left_out().not_transferred, 1);
}

#[test]
fn a_stopped_clock_hides_the_question_and_takes_no_answer() {
    let mut model = sitting(Rules { pause: Pause::Allowed, ..exam() });
    say(&mut model, Msg::Pause);
    assert_eq!(title(&model), "A stopped clock");
    for letter in "am1AP".chars().filter(|c| *c != 'P') {
        assert!(keymap::msg(&model, Key::Char(letter)).is_none(), "{letter}");
    }
    assert_eq!(current(&model).next_second(&model.now), None);
    say(&mut model, Msg::Pause);
    assert_eq!(title(&model), "A question");
    let mut strict = sitting(exam());
    assert!(keymap::msg(&strict, Key::Char('P')).is_none());
    assert_eq!(update(&mut strict, Msg::Pause), []);
    assert_eq!(message(&strict), "The clock of an exam is not stopped.");
}

#[test]
fn leaving_may_stop_the_clock_where_it_may_be_stopped() {
    let mut model = sitting(Rules { pause: Pause::Allowed, ..exam() });
    update(&mut model, Msg::Back);
    let effects = update(&mut model, Msg::Pause);
    assert_eq!(effects, [Effect::Append(ID, vec![Act::Paused {}]), Effect::LoadHome]);
    assert!(model.current.is_none() && model.is_at_home());
    let mut strict = sitting(exam());
    update(&mut strict, Msg::Back);
    assert_eq!(update(&mut strict, Msg::Pause), []);
    assert_eq!(title(&strict), "Leaving a running clock");
}

#[test]
fn a_warning_waits_for_an_error_and_outlives_keys() {
    let mut model = sitting(exam());
    model.now = moment(3600);
    update(&mut model, Msg::Cannot("It went wrong.".into()));
    assert_eq!(message(&model), "It went wrong.");
    model.now = moment(3602);
    update(&mut model, Msg::Flag);
    assert_eq!(message(&model), "29:58 left.");
    model.now = moment(3620);
    update(&mut model, Msg::Flag);
    assert_eq!(message(&model), "");
    // An error that has been there for long gives way.
    update(&mut model, Msg::Cannot("It went wrong.".into()));
    model.now = moment(80 * 60);
    update(&mut model, Msg::Tick);
    assert_eq!(message(&model), "10 minutes left.");
}

#[test]
fn a_section_without_a_clock_is_gone_to_and_one_with_a_clock_opens_by_itself() {
    let mut model = sectioned([None, None]);
    say(&mut model, Msg::Section(Way::Right));
    assert_eq!((current(&model).at(), current(&model).section()), (1, Some(1)));
    assert_eq!(update(&mut model, Msg::Section(Way::Right)), []);
    let mut model = sectioned([Some(60_000), Some(5_340_000)]);
    assert_eq!(update(&mut model, Msg::Section(Way::Right)), []);
    assert!(message(&model).contains("another section"));
    model.now = moment(60);
    say(&mut model, Msg::Tick);
    assert_eq!(current(&model).at(), 1);
    assert_eq!(message(&model), "Time is up for the last section. Two is open now.");
}

#[test]
fn pace_is_that_of_the_open_section() {
    let model = sectioned([Some(60_000), Some(5_340_000)]);
    assert_eq!(current(&model).pace(&moment(30)), Some(Pace::Ahead(0)), "half of its one question");
    let mut model = sectioned([None, None]);
    assert_eq!(current(&model).pace(&moment(30 * 60)), Some(Pace::Ahead(-1)));
    // What was skipped is not done.
    say(&mut model, Msg::Go(Way::Right));
    assert_eq!(current(&model).pace(&moment(30 * 60)), Some(Pace::Ahead(-1)));
    say(&mut model, Msg::Choose(1));
    assert_eq!(current(&model).pace(&moment(30 * 60)), Some(Pace::Ahead(0)));
}
