//! One-way doors: what passes them, when, and what does not.

use ratatui::layout::Position;

use crate::study::{ExamRequest, Preview, Request};
use crate::tui::app::update::tests::*;

/// The page before an exam.
pub fn before() -> Model {
    let request = Request::Exam(ExamRequest::of("e".parse().unwrap()));
    let terms = current(&sitting(Rules::exam(Duration::from_secs(600)))).sitting.terms().clone();
    let mut model = home();
    update(&mut model, Msg::Previewed(Box::new(Preview { request, terms, made_of: None })));
    model
}

/// Whether this is what passing a door asks for.
type Passed = fn(&[Effect]) -> bool;

/// Every door, and what passing it asks for.
fn doors() -> Vec<(Model, Passed)> {
    let hands_in: Passed = |effects| {
        let submits = |act: &Act| matches!(act, Act::Submitted { .. });
        effects.iter().any(|e| matches!(e, Effect::Append(_, acts) if acts.iter().any(submits)))
    };
    let open = |mut model: Model, msg: Msg| {
        update(&mut model, msg);
        model
    };
    vec![
        (before(), |effects| matches!(effects, [Effect::Begin(Request::Exam(_))])),
        (open(quiz(), Msg::Submit), hands_in),
        (open(sitting(Rules::practice()), Msg::Submit), hands_in),
        (open(quiz(), Msg::Back), |effects| effects == [Effect::LoadHome]),
    ]
}

fn keys() -> Vec<Key> {
    let named = [
        Key::Enter,
        Key::Esc,
        Key::Tab,
        Key::BackTab,
        Key::Backspace,
        Key::Up,
        Key::Down,
        Key::Left,
        Key::Right,
        Key::PageUp,
        Key::PageDown,
        Key::Home,
        Key::End,
    ];
    named.into_iter().chain((' '..='~').map(Key::Char)).collect()
}

/// The door half a second after it was drawn.
fn rested(model: &Model) -> Model {
    let mut model = model.clone();
    drawn(&mut model, moment(0));
    model.now.mono = Duration::from_millis(500);
    model
}

#[test]
fn y_alone_passes_a_door() {
    for (door, passed) in doors() {
        let place = keymap::context(&door);
        assert!(place.is_door);
        for key in keys() {
            let mut model = rested(&door);
            let effects =
                keymap::msg(&model, key).map(|msg| update(&mut model, msg)).unwrap_or_default();
            assert_eq!(passed(&effects), key == Key::Char('y'), "{place:?} {key:?}");
        }
        for key in [Key::Esc, Key::Char('q'), Key::Char('n')] {
            let mut model = rested(&door);
            let msg = keymap::msg(&model, key).unwrap();
            update(&mut model, msg);
            assert!(!keymap::context(&model).is_door, "{place:?} {key:?}");
        }
    }
}

#[test]
fn a_door_takes_no_key_until_it_has_been_in_sight() {
    for (door, _) in doors() {
        let place = keymap::context(&door);
        // It is not drawn yet, however long ago it was asked for.
        let mut model = door.clone();
        model.now = moment(60);
        let held = |model: &Model| keys().iter().all(|key| keymap::msg(model, *key).is_none());
        assert!(held(&model), "{place:?}");
        drawn(&mut model, moment(60));
        model.now.mono += Duration::from_millis(499);
        assert!(held(&model), "{place:?}");
        assert!(matches!(keymap::msg(&model, Key::Ctrl('c')), Some(Msg::Interrupt)));
        // Drawn again, at another size, it is still the same.
        update(&mut model, Msg::Resized(Size { width: 40, height: 12 }));
        let now = model.now;
        drawn(&mut model, now);
        model.now.mono += Duration::from_millis(1);
        assert!(matches!(keymap::msg(&model, Key::Char('y')), Some(Msg::Pass)), "{place:?}");
    }
}

#[test]
fn a_door_that_comes_again_or_after_another_is_a_new_one() {
    let mut model = quiz();
    update(&mut model, Msg::Back);
    model = rested(&model);
    let msg = keymap::msg(&model, Key::Char('S')).unwrap();
    update(&mut model, msg);
    assert_eq!(title(&model), "Handing in, or ending a practice");
    assert!(keymap::msg(&model, Key::Char('y')).is_none(), "another door");
    model = rested(&model);
    for msg in [Msg::Back, Msg::Submit] {
        update(&mut model, msg);
    }
    assert!(keymap::msg(&model, Key::Char('y')).is_none(), "the same door once more");
}

#[test]
fn the_pointer_passes_no_door() {
    for (door, passed) in doors() {
        let (width, height) = (door.size.width, door.size.height);
        for (x, y) in (0..width).flat_map(|x| (0..height).map(move |y| (x, y))) {
            let mut model = rested(&door);
            let effects = update(&mut model, Msg::Press(Position { x, y }));
            assert!(!passed(&effects) && keymap::context(&model).is_door, "{x} {y}");
        }
    }
}

/// Places in which a question or its answer sheet is on the screen, or what hangs on it.
fn in_a_sitting() -> Vec<Model> {
    let exam = || sitting(Rules::exam(Duration::from_secs(600)));
    let ink = || {
        sitting(Rules {
            sheet: crate::exam::AnswerSheet::Ink,
            ..Rules::exam(Duration::from_secs(600))
        })
    };
    let with = |mut model: Model, msg: Msg| {
        say(&mut model, msg);
        model
    };
    vec![
        exam(),
        with(exam(), Msg::Palette),
        with(ink(), Msg::AnswerSheet),
        with(quiz(), Msg::Pause),
        sitting(Rules::practice()),
    ]
}

#[test]
fn the_small_letter_only_says_which_key_opens_the_page() {
    for model in in_a_sitting() {
        let place = keymap::context(&model);
        let mut pressed = model.clone();
        let msg = keymap::msg(&pressed, Key::Char('s')).unwrap();
        assert_eq!(say(&mut pressed, msg), [], "{place:?}");
        assert_eq!(keymap::context(&pressed), place);
        assert!(pressed.message.as_ref().unwrap().text.starts_with("Press S "), "{place:?}");
        let mut opened = model.clone();
        let msg = keymap::msg(&opened, Key::Char('S')).unwrap();
        assert_eq!(say(&mut opened, msg), [], "{place:?}");
        assert_eq!(title(&opened), "Handing in, or ending a practice", "{place:?}");
    }
}

/// Nor does a key that is typed twice, or after another, before the page that the first opened was
/// in sight for a while.
#[test]
fn no_slip_of_two_keys_ends_anything() {
    for model in in_a_sitting() {
        let no_clock_runs = current(&model).reveals_each() || current(&model).is_paused();
        for (first, second) in
            keys().into_iter().flat_map(|a| keys().into_iter().map(move |b| (a, b)))
        {
            let mut model = model.clone();
            for key in [first, second, second] {
                let msg = keymap::msg(&model, key);
                let effects = msg.map(|msg| update(&mut model, msg)).unwrap_or_default();
                keep(&mut model, effects);
                let Some(current) = &model.current else {
                    // Leaving then loses nothing.
                    assert!(no_clock_runs, "{first:?} {second:?}");
                    break;
                };
                assert!(current.sitting.is_running(), "{first:?} {second:?}");
                let now = model.now;
                drawn(&mut model, now);
            }
        }
    }
}
