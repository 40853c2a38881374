//! Where keys lead, and what they leave in the journal.

use std::time::Duration;

use prelims::exam::{Confidence, Phase, SubmittedBy};
use prelims::study::Request;
use prelims::tui::{AnyScreen, ExitReason, Start};

use crate::journey::{Journey, PLAIN};

const SMALL: (u16, u16) = (80, 24);

/// All questions of all topics, in practice.
const ALL: &str = "p<right><right><right><right><right><right>a<enter>";

#[test]
fn a_question_from_home_to_the_result() {
    let journey = Journey::new(SMALL).keys("jjjp<enter>");
    journey.has("1 of 4").has("Enter answer");
    let journey = journey.keys("a<enter>");
    journey.has("Space next").has("asked again");
    let journey = journey.keys("<space>");
    journey.has("2 of 4");
    let journey = journey.keys("S<rest>y");
    journey.has("result").has("1 of 4 answered");
    let journey = journey.keys("q");
    journey.has("prelims").has("Today");
    assert!(journey.on_disk().sittings()[0].1.phase() != Phase::Running);
}

#[test]
fn what_is_shown_is_what_is_on_disk() {
    let journey = Journey::new(SMALL).keys("jjjp<enter>bbC1<right>m<left>");
    let hall = journey.model().current.as_ref().unwrap();
    let disk = journey.on_disk();
    assert_eq!(disk.sitting(&hall.id), Some(&*hall.sitting));
    assert_eq!(hall.sitting.responses()[0].confidence, Some(Confidence::FiftyFifty));
    assert!(hall.sitting.responses()[1].flagged);
}

#[test]
fn keys_that_wait_together_do_what_they_do_one_by_one() {
    let keys = "jjjp<enter>bb<enter><enter><space>a<enter><enter><space>m";
    let (one_by_one, at_once) = (Journey::new(SMALL).keys(keys), Journey::new(SMALL).at_once(keys));
    assert_eq!(one_by_one.screen(), at_once.screen());
}

/// Where Tab leads depends on the screen that Enter opens, though that has not been drawn yet.
#[test]
fn enter_and_tab_that_wait_together_do_what_they_do_one_by_one() {
    let result = "taa<enter>bb<enter>bbb<enter>S<rest>yh";
    for (before, keys) in [
        ("", "<enter><tab><enter><tab>"),
        ("t", "<enter><tab><right><enter><tab>"),
        ("p", "<enter>a<enter><tab><enter>"),
        ("x", "<enter><tab><enter>"),
        ("n", "<enter><tab>"),
        ("i", "<tab><enter><tab>"),
        (result, "<enter><tab>"),
        (result, "<enter><tab><tab><enter>"),
        ("/riv", "<enter><tab>"),
    ] {
        let (one_by_one, at_once) = (Journey::new(SMALL), Journey::new(SMALL));
        let one_by_one = one_by_one.keys(before).keys(keys);
        let at_once = at_once.keys(before).at_once(keys);
        assert_eq!(one_by_one.screen(), at_once.screen(), "{before} {keys}");
    }
}

#[test]
fn a_blank_is_asked_about_once() {
    let journey = Journey::new(SMALL).keys("jjjp<enter><enter>");
    journey.has("You have not chosen an answer").lacks("answer:");
    let journey = journey.keys("<enter>");
    journey.has("Not answered").has("answer:");
}

#[test]
fn a_count_asks_once_which_of_them() {
    let request = Request::These { items: vec!["rivers/courses/how-many".parse().unwrap()] };
    let journey = Journey::with(Start::Sit(request), PLAIN, SMALL, true).keys("b<enter>");
    journey.has("Which ones?").lacks("Space next");
    let journey = journey.keys("122<enter>");
    // Both statements were marked wrongly, and the two mistakes cancel in the count.
    journey.has("Right").has("1  true   false ✗").has("2  false  true  ✗");
}

#[test]
fn an_answer_can_be_taken_back() {
    let journey = Journey::new(SMALL).keys("jjjp<enter>a<enter><enter>u");
    journey.lacks("Space next").has("Enter answer");
    let journey = journey.keys("u");
    journey.has("There is nothing to undo.");
}

#[test]
fn a_letter_without_a_choice_says_so() {
    Journey::new(SMALL).keys("jjjp<enter>h").has("The choices are a to d.");
}

#[test]
fn time_runs_out_with_no_key() {
    let journey = Journey::new(SMALL).keys("jjjt<enter>b");
    journey.has("12:00 left");
    let mut journey = journey.wait(30);
    journey.has("11:30 left");
    let ticks = journey.runtime.world_mut().ticks;
    assert!((30..=31).contains(&ticks), "{ticks} wakings for 30 seconds");
    let journey = journey.wait(691);
    journey.has("Time is up").has("result");
    let disk = journey.on_disk();
    let phase = disk.sittings()[0].1.phase();
    assert!(matches!(phase, Phase::Submitted { by: SubmittedBy::Clock, .. }), "{phase:?}");
}

#[test]
fn time_runs_out_under_other_screens() {
    for keys in ["<tab>", "S", "?", "q"] {
        Journey::new(SMALL).keys("jjjt<enter>").keys(keys).wait(721).has("Time is up");
    }
}

#[test]
fn nothing_ticks_where_no_clock_runs() {
    let mut journey = Journey::new(SMALL).wait(100);
    assert_eq!(journey.runtime.world_mut().ticks, 0);
}

#[test]
fn a_quiz_is_left_and_resumed() {
    let journey = Journey::new(SMALL).keys("jjjt<enter>b<enter>q");
    journey.has("The clock keeps running");
    let journey = journey.keys("<esc>");
    journey.has("2 of 4");
    let journey = journey.keys("q<rest>y");
    journey.has("Resume").has("question 2 of 4");
    let journey = journey.restart(Duration::from_secs(60)).keys("r");
    journey.has("2 of 4").has("11:00 left");
    let journey = journey.restart(Duration::from_secs(3600)).keys("r");
    journey.lacks("2 of 4");
}

#[test]
fn a_quiz_keeps_answers_to_itself_until_it_is_handed_in() {
    let journey = Journey::new(SMALL).keys("jjjt<enter>b<enter>b<enter>b<enter>b<enter>");
    journey.has("Hand in?").has("4  answered").lacks("Wrong");
    let journey = journey.keys("<esc>");
    journey.has("4 of 4").lacks("answer:");
    let journey = journey.keys("S<rest>y");
    journey.has("Quiz · result").has("+6.00 right · -0.67 wrong");
    let journey = journey.keys("<enter>");
    journey.has("1 of 4").has("o sources");
    let journey = journey.keys("<right><right>q");
    let model = journey.model();
    assert!(matches!(model.top(), AnyScreen::SittingResult(_)));
    assert!(model.current.as_ref().is_some_and(|current| current.listing.cursor == 2));
}

#[test]
fn a_result_is_turned_over_and_gone_through() {
    let journey = Journey::new(SMALL).keys("taa<enter>bb<enter>bbb<enter>S<rest>y");
    journey.has("[overview]").has("How sure").lacks("[parts]");
    journey.has("Without your guesses: -0.67 (0 of 1 right, -0.67).");
    let journey = journey.keys("<tab>");
    journey.has("[parts]").has("Topics");
    let journey = journey.keys("<left><left>");
    journey.has("[questions]").has("[all 7]");
    let journey = journey.keys("g");
    journey.has("[guessed 1]").has("Enter open");
    let journey = journey.keys("p");
    journey.has("1 of 1").has("Enter answer");
}

#[test]
fn marking_again_changes_nothing_that_is_kept() {
    let journey = Journey::new(SMALL).keys("jjjt<enter>b<enter>b<enter>b<enter>b<enter><rest>y");
    let before = (journey.text(), journey.on_disk());
    let journey = journey.keys("r");
    journey.has("Marked again, nothing off for wrong");
    assert_eq!(journey.on_disk(), before.1);
    // Once round, it is its own again.
    let journey = journey.keys("rrrr");
    assert_eq!(journey.text(), before.0);
}

#[test]
fn past_results_open_and_come_back() {
    let journey = Journey::new(SMALL).keys("h");
    journey.has("You have not finished a sitting yet");
    let journey = journey.keys("qt<enter>S<rest>yh");
    journey.has("1 sitting").has("Quiz");
    let journey = journey.keys("<enter>");
    journey.has("Quiz · result");
    assert!(journey.model().current.is_some());
    let journey = journey.keys("q");
    journey.has("Past results");
    assert!(journey.model().current.is_none());
    // Sat again from there, the new one stands in the list on coming back.
    let journey = journey.keys("<enter>pb<enter><enter>S<rest>yq");
    journey.has("Past results").has("2 sittings");
    let journey = journey.keys("q");
    journey.has("Today");
}

#[test]
fn the_wrong_ones_are_practised_again() {
    let journey = Journey::new(SMALL).keys("jjjt<enter>S<rest>y");
    journey.has("Practise the 4 unanswered questions: p").has("p practise");
    let journey = journey.keys("p");
    journey.has("1 of 4").has("Enter answer");
}

#[test]
fn the_palette_goes_there() {
    let journey = Journey::new(SMALL).keys("jjjt<enter>a<right>m<right><right><tab>");
    journey.has("1■").has("2□⚑").has("3□").has("4□");
    let journey = journey.keys("<left><left><enter>");
    journey.has("2 of 4");
}

#[test]
fn an_untouched_practice_leaves_no_result() {
    Journey::new(SMALL).keys("jjjp<enter>S<rest>y").has("You answered nothing").has("Today");
}

#[test]
fn a_note_asks_about_itself() {
    let journey = Journey::new(SMALL).keys("n<down><enter>");
    journey.has("Dams").has("p practise");
    let journey = journey.keys("p");
    journey.has("1 of 3");
    // The note is still there when the practice is left.
    let journey = journey.keys("a<enter><enter>q");
    journey.has("p practise");
}

#[test]
fn what_is_found_opens() {
    let journey = Journey::new(SMALL).keys("/luni");
    journey.has("Luni").has("found");
    let journey = journey.keys("<enter>");
    journey.lacks("Find luni");
    let journey = journey.keys("<esc>");
    journey.has("Find luni");
}

#[test]
fn a_question_that_is_found_hides_its_answer_until_it_is_asked_for() {
    let journey = Journey::new(SMALL).keys("/which-flow<enter>");
    journey.has("rivers/courses/which-flow").lacks("it is").has("Space answer");
    let journey = journey.keys("<space>");
    journey.has("it is").has("Space hide");
    journey.keys("<space>").lacks("it is");
}

#[test]
fn ids_are_found_by_their_words() {
    let journey = Journey::new(SMALL).keys("/rivers/courses/which-flow");
    journey.has("1 found").has("question");
    let journey = Journey::new(SMALL).keys("/narmada-west");
    journey.has("fact").lacks("Nothing has all of these words");
}

#[test]
fn a_key_that_means_nothing_here_says_so() {
    let journey = Journey::new(SMALL).keys("z");
    journey.has("z does nothing here. Press ? to see the keys that do.");
    // The next key that does something takes the hint away.
    journey.keys("<down>").lacks("does nothing here");
    let journey = Journey::new(SMALL).keys("P");
    journey.has("P does nothing here. Is Caps Lock on?");
    let journey = Journey::new(SMALL).keys("ж");
    journey.has("The keys are those of an English keyboard. Is another layout on?");
    // It hides no warning that was not read yet, and what is typed is no key.
    let journey = Journey::new(SMALL).full(true).keys("p<enter>z");
    journey.has("The disk is full.").lacks("does nothing here");
    Journey::new(SMALL).keys("/z").lacks("does nothing here");
}

#[test]
fn the_help_begins_with_the_keys_that_do_something_here() {
    // Nothing is unfinished, so there is nothing to resume.
    let journey = Journey::new(SMALL).keys("?");
    journey.has("Keys").has("open the selected line").lacks("unfinished sitting");
    journey.has("↓ j");
    let journey = Journey::new(SMALL).keys("jjjt<enter>q<rest>y?");
    journey.has("go on with an unfinished sitting");
}

#[test]
fn why_on_home_lists_what_is_left_of_the_sitting_of_today() {
    let journey = Journey::new(SMALL).keys("g20270523<enter><enter>a<enter><space>q");
    let model = journey.model();
    let waiting = model.home.todays().unwrap().id;
    let record = journey.on_disk();
    let sitting = record.sitting(&waiting).unwrap();
    let left: Vec<_> = sitting.paper().iter().skip(1).map(|dealt| dealt.item.clone()).collect();
    let view = model.plan_of_today().unwrap();
    let mut listed: Vec<_> = view.today.iter().map(|question| question.item.clone()).collect();
    assert_eq!(listed.len(), left.len());
    listed.retain(|item| !left.contains(item));
    assert_eq!(listed, []);
}

#[test]
fn a_line_that_is_typed_is_edited_as_in_shells() {
    let journey = Journey::new(SMALL).keys("/luna<left><del>i");
    journey.has("Find luni").has("Luni").has("found");
    let journey = journey.keys("<c-w>");
    journey.has("Type one or two words");
    let journey = journey.keys("krishna<home>tungabhadra <end>");
    journey.has("Find tungabhadra krishna").has("fact");
    let journey = journey.keys("<c-a><right><c-u><c-k>x<bs>");
    journey.has("Type one or two words");
}

#[test]
fn a_fact_that_is_found_is_in_sight_in_its_note() {
    let journey = Journey::new((80, 12)).keys("/tungabhadra krishna");
    journey.has("fact");
    let journey = journey.keys("<enter>");
    journey.has("Tungabhadra: Krishna").has("q back");
}

#[test]
fn a_passage_stays_beside_its_question() {
    let request = Request::These { items: vec!["rivers/courses/estuary".parse().unwrap()] };
    let journey = Journey::with(Start::Sit(request), PLAIN, (120, 40), true);
    let text = journey.text();
    let line = text.lines().find(|line| line.contains("A delta is built")).unwrap();
    assert!(line.contains("What does the Narmada"), "{text}");
}

#[test]
fn a_row_of_home_pressed_twice_opens() {
    use prelims::tui::Pointer;
    use prelims::tui::runtime::Input;
    use ratatui::layout::Position;
    let journey = Journey::new(SMALL);
    let row = journey.text().lines().position(|line| line.contains("Dams")).unwrap();
    let press = || {
        let at = Position { x: 10, y: u16::try_from(row).unwrap() };
        vec![Input::Pointer(Pointer::Press(at))]
    };
    let journey = journey.inputs(press());
    journey.has("▸ Dams");
    journey.inputs(press()).has("Practice · Dams · 1 of 3");
}

#[test]
fn a_report_is_kept() {
    let request = Request::These { items: vec!["rivers/courses/which-flow".parse().unwrap()] };
    let journey = Journey::with(Start::Sit(request), PLAIN, SMALL, true);
    let journey = journey.keys("a<enter>!the key is wrong<enter>");
    journey.has("Reported");
    let disk = journey.on_disk();
    assert_eq!(disk.reports()[0].text, "the key is wrong");
}

#[test]
fn sources_are_shown() {
    let request = Request::These { items: vec!["rivers/courses/which-flow".parse().unwrap()] };
    let journey = Journey::with(Start::Sit(request), PLAIN, SMALL, true).keys("a<enter>o");
    journey.has("Atlas of rivers").has("https://example.org/atlas");
}

#[test]
fn every_question_of_every_kind_can_be_answered() {
    let mut journey = Journey::new(SMALL).keys(ALL);
    for number in 1..=7 {
        journey.has(&format!("{number} of 7"));
        journey = journey.keys("a<enter>");
        if journey.text().contains("Which ones?") {
            journey = journey.keys("<enter>");
        }
        journey.has("Space next");
        journey = journey.keys("<space>");
    }
    journey.has("result").has("of 14.00");
}

#[test]
fn ways_out() {
    for (keys, reason) in [
        ("q", ExitReason::Quit),
        ("<c-c>", ExitReason::Interrupted),
        ("jjjt<enter>a<c-c>", ExitReason::Interrupted),
        ("jjjp<enter>a<enter><enter>!abc<c-c>", ExitReason::Interrupted),
    ] {
        assert_eq!(Journey::new(SMALL).keys(keys).exit, Some(reason), "{keys}");
    }
    let journey = Journey::new(SMALL).at_once("jjjp<enter>bb<c-c>");
    let disk = journey.on_disk();
    assert_eq!(disk.sittings()[0].1.responses()[0].confidence, Some(Confidence::FiftyFifty));
}

#[test]
fn the_background_and_back() {
    let mut journey = Journey::new(SMALL).keys("jjjp<enter><c-z>a");
    assert_eq!(journey.runtime.world_mut().suspended, 1);
    journey.has("1 of 4");
}

#[test]
fn a_start_that_cannot_be_says_why_at_home() {
    let topics = vec!["rivers/absent".parse().unwrap()];
    let request = Request::Review { topics, count: None, seed: None };
    let journey = Journey::with(Start::Sit(request), PLAIN, SMALL, true);
    journey.has("There is no topic").has("Today");
    Journey::with(Start::Home, PLAIN, SMALL, false).has("There are no banks.");
}

#[test]
fn the_pointer_chooses_and_presses() {
    use prelims::tui::Pointer;
    use prelims::tui::runtime::Input;
    use ratatui::layout::Position;
    let journey = Journey::new(SMALL).keys("jjjt<enter>");
    let row = journey.text().lines().position(|line| line.trim_start().starts_with("b  ")).unwrap();
    let at = Position { x: 10, y: u16::try_from(row).unwrap() };
    let journey = journey.inputs(vec![Input::Pointer(Pointer::Press(at))]);
    journey.has("▸ b");
    let journey = journey.keys("<tab>");
    let row = journey.text().lines().position(|line| line.contains("3·")).unwrap();
    let at = Position { x: 14, y: u16::try_from(row).unwrap() };
    let journey = journey.inputs(vec![Input::Pointer(Pointer::Press(at))]);
    journey.has("3 of 4");
}

#[test]
fn after_a_resize_the_pointer_presses_what_stands_there_now() {
    use prelims::tui::Pointer;
    use prelims::tui::runtime::Input;
    use ratatui::layout::Position;
    let journey = Journey::new(SMALL).keys("jjjt<enter>");
    let row_of = |journey: &Journey| {
        let text = journey.text();
        let row = text.lines().position(|line| line.trim_start().starts_with("c  ")).unwrap();
        u16::try_from(row).unwrap()
    };
    let small = row_of(&journey);
    let journey = journey.resize(44, 40);
    let y = row_of(&journey);
    assert_ne!(y, small, "the question takes more rows where they are narrower");
    let press = Input::Pointer(Pointer::Press(Position { x: 10, y }));
    journey.inputs(vec![press]).has("▸ c");
}

/// At the narrowest width of two panes the verdict is longer than its pane.
#[test]
fn the_verdict_is_read_whole_beside_its_question() {
    let request = Request::These { items: vec!["rivers/courses/how-many".parse().unwrap()] };
    let journey = Journey::with(Start::Sit(request), PLAIN, (100, 30), true);
    let journey = journey.keys("dd<enter><enter>");
    journey.has("you     d  None (fifty-fifty)").has("answer  b  Only two");
}

#[test]
fn search_opens_from_the_notes_and_from_a_note() {
    for keys in ["n/luni", "n<enter>/luni", "jjjp<enter>a<enter>n/luni"] {
        Journey::new(SMALL).keys(keys).has("Find luni").has("found");
    }
}

/// One cursor decides what Enter does on Home.
#[test]
fn enter_does_what_the_cursor_of_home_is_on() {
    let journey = Journey::new(SMALL);
    journey.has("▸ Today").has("Enter start");
    let journey = journey.keys("<down>");
    journey.has("▸ Forecast").has("Enter insight").lacks("▸ Today");
    let journey = journey.keys("<enter>");
    journey.has("Insight");
    let journey = journey.keys("<esc><down>");
    journey.has("▸ Goal");
    let journey = journey.keys("<enter>");
    journey.has("today is Sun 22 Nov 2026").has("Minutes");
    let journey = journey.keys("<esc><end><enter>");
    journey.has("Practice · Dams · 1 of 3");
}

/// The clock of a quiz that was left runs on under one's eyes, and hands the quiz in.
#[test]
fn time_left_ticks_on_home_and_runs_out_there() {
    let journey = Journey::new(SMALL).keys("jjjt<enter>b<enter>q<rest>y");
    journey.has("Resume").has("12:00 left");
    let mut journey = journey.wait(30);
    journey.has("11:30 left");
    let ticks = journey.runtime.world_mut().ticks;
    assert_eq!(ticks, 30, "a tick a second");
    let journey = journey.wait(690);
    journey.has("Quiz · result").has("Time is up");
}
