//! The language of what is read: it goes round, is kept, and changes nothing else.

use crate::bank::LanguageCode;
use crate::study::{Home, Question};
use crate::tui::app::update::tests::*;

fn hindi() -> LanguageCode {
    LanguageCode::of("hi")
}

/// The quiz with its first question in two languages.
fn translated() -> Model {
    let mut model = quiz();
    let open = model.current.as_mut().unwrap();
    let mut questions: Vec<Arc<Question>> = open.questions.to_vec();
    let other =
        Question { language: hindi(), topic: "विषय".into(), ..(*questions[0]).clone() };
    let english = LanguageCode::of("en");
    let both = Question {
        language: english,
        translations: vec![Arc::new(other)],
        ..(*questions[0]).clone()
    };
    questions[0] = Arc::new(both);
    open.questions = questions.into();
    model
}

fn topic(model: &Model) -> &str {
    &current(model).present().unwrap().0.topic
}

#[test]
fn a_language_goes_round_is_kept_and_changes_no_answer() {
    let mut model = translated();
    for msg in [Msg::Choose(1), Msg::Strike(0), Msg::Mark(2), Msg::Flag] {
        say(&mut model, msg);
    }
    let before = current(&model).sitting.clone();
    assert_eq!(topic(&model), "T");
    assert_eq!(say(&mut model, Msg::Language), [Effect::SetLanguage(hindi())]);
    assert_eq!(topic(&model), "विषय");
    assert_eq!(model.language, Some(hindi()));
    let english = LanguageCode::of("en");
    assert_eq!(say(&mut model, Msg::Language), [Effect::SetLanguage(english)]);
    assert_eq!(topic(&model), "T");
    assert_eq!(current(&model).sitting, before);
}

#[test]
fn where_nothing_is_translated_that_is_said() {
    let mut model = translated();
    say(&mut model, Msg::Go(Way::Right));
    assert_eq!(say(&mut model, Msg::Language), []);
    assert_eq!(model.message.as_ref().unwrap().text, "This is not translated.");
    assert_eq!(model.language, None);
}

#[test]
fn a_question_that_is_not_translated_is_shown_as_it_is() {
    let mut model = translated();
    say(&mut model, Msg::Language);
    say(&mut model, Msg::Go(Way::Right));
    assert_eq!(topic(&model), "T");
}

#[test]
fn the_settings_turn_the_language_both_ways_where_there_are_several() {
    let english = LanguageCode::of("en");
    let last_row = |languages: Vec<LanguageCode>| {
        let mut model = home();
        model.home = Arc::new(Home { languages, ..Home::default() });
        say(&mut model, Msg::Settings);
        say(&mut model, Msg::Go(Way::Last));
        model
    };
    let mut model = last_row(vec![english, hindi(), LanguageCode::of("mr")]);
    for (way, language) in
        [(Way::Right, "hi"), (Way::Right, "mr"), (Way::Right, "en"), (Way::Left, "mr")]
    {
        let effects = say(&mut model, Msg::Go(way));
        assert_eq!(effects, [Effect::SetLanguage(LanguageCode::of(language))], "{way:?}");
    }
    // With one language the last row is another, which is kept in the file of the settings.
    let effects = say(&mut last_row(vec![english]), Msg::Go(Way::Right));
    assert!(matches!(effects[..], [Effect::KeepSettings(_)]), "{effects:?}");
}

#[test]
fn the_last_line_of_a_small_screen_says_that_a_question_is_translated() {
    let mut model = translated();
    assert!(text(&model).contains("L language"), "{}", text(&model));
    say(&mut model, Msg::Choose(1));
    assert!(text(&model).contains("L language"), "{}", text(&model));
    say(&mut model, Msg::Go(Way::Right));
    assert!(!text(&model).contains("L language"), "{}", text(&model));
}
