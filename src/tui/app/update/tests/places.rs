//! What holds in every place: ways out, keys and their words.

use crate::tui::app::msg::Edit;
use crate::tui::app::update::tests::*;
use crate::tui::screens::insight::state::Part;

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
    let mut typing = goal::goal();
    update(&mut typing, Msg::Type('2'));
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
        goal::goal(),
        typing,
        insight::insight(Part::Forecast),
        insight::insight(Part::Load),
        insight::insight(Part::Leeches),
        insight::insight(Part::Memory),
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
    for model in [quiz(), goal::goal()] {
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

#[test]
fn a_message_is_read_whole_beside_the_sign_that_there_is_more() {
    let mut model = quiz();
    update(&mut model, Msg::Help);
    // As wide as the line on which it stands.
    model.shared.warn("word ".repeat(15) + "end");
    let said = text(&model);
    assert!(said.contains("word end") && said.contains("↓ more"), "{said}");
}
