//! The result and the past ones, one message at a time, and what a paper's rules add to them.

use crate::bank::{Catalogue, When};
use crate::exam::blueprint::{Certainty, Cutoff};
use crate::exam::{AnswerSheet, DayScore, Disqualified, Fraction, Marks, PaperScore};
use crate::insight::{Analysis, remarkings};
use crate::report::{Compared, ResultView};
use crate::study::Request;
use crate::tui::app::update::tests::*;
use crate::tui::state::listing::Filter;

/// A quiz that is handed in, with how it came out.
fn result() -> Model {
    let mut model = quiz();
    say(&mut model, Msg::Choose(1));
    say(&mut model, Msg::Enter);
    say(&mut model, Msg::Choose(0));
    say(&mut model, Msg::Submit);
    let effects = say(&mut model, Msg::Pass);
    assert_eq!(effects, [Effect::LoadResult(ID, 0), Effect::LoadHome]);
    let view = view_of(&model, 0);
    update(&mut model, Msg::ResultOpened(Box::new(view)));
    model
}

fn view_of(model: &Model, remarking: usize) -> ResultView {
    let sitting = &current(model).sitting;
    let remarkings = remarkings(&sitting.terms().scheme);
    let scheme = remarkings[remarking].scheme.as_ref();
    let analysis = Analysis::of(sitting, &Catalogue::default(), scheme);
    ResultView {
        id: ID,
        topics: vec!["T".into()],
        sections: vec![],
        analysis,
        dealt: PaperScore::as_dealt(sitting),
        now: PaperScore::as_dealt(sitting),
        revised: vec![],
        made_of: None,
        cutoffs: vec![],
        day: None,
        remarkings,
        remarking,
        own: None,
    }
}

#[test]
fn a_result_lists_and_repeats_what_its_filter_says() {
    let mut model = result();
    let items = |model: &mut Model| match &update(model, Msg::Again)[..] {
        [Effect::Begin(Request::These { items })] => {
            items.iter().map(ToString::to_string).collect::<Vec<_>>()
        }
        other => panic!("{other:?}"),
    };
    assert_eq!(items(&mut model), ["b/t/i1", "b/t/i2"], "the wrong and the blank one");
    update(&mut model, Msg::Filter(Filter::Blank));
    assert_eq!(items(&mut model), ["b/t/i2"]);
    update(&mut model, Msg::Filter(Filter::Wrong));
    assert_eq!(update(&mut model, Msg::Enter), [Effect::Aftermath(ID, 1)]);
    assert_eq!(current(&model).looking, 1);
}

#[test]
fn marking_again_goes_through_the_schemes() {
    let mut model = result();
    for next in [1, 2, 3, 4, 0] {
        assert_eq!(update(&mut model, Msg::Remark), [Effect::LoadResult(ID, next)]);
        let view = view_of(&model, next);
        update(&mut model, Msg::ResultOpened(Box::new(view)));
    }
}

#[test]
fn past_results_take_the_place_of_a_result() {
    let mut model = result();
    assert_eq!(update(&mut model, Msg::Results), [Effect::LoadPast]);
    assert_eq!(title(&model), "Past results");
    assert_eq!(model.screens.len(), 2, "it lies on Home");
    assert!(model.current.is_none());
    assert_eq!(update(&mut model, Msg::Enter), [], "nothing is known yet");
    update(&mut model, Msg::Past(vec![]));
    assert_eq!(update(&mut model, Msg::Back), [Effect::LoadHome]);
}

fn marks(text: &str) -> Marks {
    text.parse().unwrap()
}

#[test]
fn a_paper_s_rules_are_set_beside_the_score() {
    let mut model = result();
    let cutoff = |year, category: &str, figure: &str| {
        let cutoff = Cutoff {
            year,
            category: category.into(),
            marks: marks(figure),
            dropped: None,
            source: None,
            date: None::<When>,
            confidence: Certainty::High,
        };
        Compared { margin: cutoff.margin(&marks("1.33")), cutoff }
    };
    let mut view = view_of(&model, 0);
    view.cutoffs = vec![
        cutoff(2025, "General", "92.66"),
        cutoff(2025, "ST", "1.00"),
        cutoff(2024, "General", "87.98"),
        cutoff(2024, "ST", "0.66"),
        cutoff(2025, "PwBD-1", "76.66"),
    ];
    view.now.published = marks("1.33");
    view.now.total = marks("10/3");
    view.now.tally.dropped = 1;
    view.now.disqualified = Some(Disqualified { blank: 2, of: 3, limit: Fraction::new(1, 10) });
    view.day = Some(DayScore {
        merit: marks("4/3"),
        total: marks("4/3"),
        maximum: marks("6"),
        qualified: false,
    });
    update(&mut model, Msg::ResultOpened(Box::new(view)));
    let text = text(&model);
    for wanted in [
        "2 of 3 unanswered, more than 10 %: the paper is not marked",
        "Keys were revised since, 1 question dropped: 3.33 of 6.00 as ruled now, 1.33 of 6.00 by the keys then",
        "published as 1.33",
        "2025 92.66 -91.33 1.00 +0.33",
        "2024 87.98 -86.65 0.66 +0.67",
        "PwBD-1 2025: 76.66 -75.33",
        "The day: 1.33 count for rank; a pass mark is missed",
    ] {
        assert!(text.contains(wanted), "{wanted}\n{text}");
    }
}

#[test]
fn with_confidence_off_an_old_result_says_nothing_of_guesses() {
    let mut model = quiz();
    for _ in 0..3 {
        say(&mut model, Msg::Choose(0));
    }
    let said = current(&model).sitting.responses()[0].confidence;
    assert_eq!(said, Some(Confidence::Guess));
    say(&mut model, Msg::Submit);
    say(&mut model, Msg::Pass);
    let view = view_of(&model, 0);
    update(&mut model, Msg::ResultOpened(Box::new(view)));
    model.size.height = 60;
    for words in ["guess", "guessed 1", "Without your guesses"] {
        assert!(text(&model).contains(words), "{words}: {}", text(&model));
    }
    model.shared.setup.settings.confidence = false;
    assert!(!text(&model).contains("guess"), "{}", text(&model));
}

#[test]
fn a_row_with_two_circles_is_counted_one_way() {
    let mut model =
        sitting(Rules { sheet: AnswerSheet::Ink, ..Rules::quiz(Duration::from_secs(60)) });
    update(&mut model, Msg::AnswerSheet);
    for letter in [1, 2, 2] {
        say(&mut model, Msg::Choose(letter));
    }
    say(&mut model, Msg::Submit);
    say(&mut model, Msg::Pass);
    let view = view_of(&model, 0);
    update(&mut model, Msg::ResultOpened(Box::new(view)));
    let text = text(&model);
    for words in ["✗ 1 wrong", "1 of the wrong ones has several answers", "wrong 1"] {
        assert!(text.contains(words), "{words}: {text}");
    }
}
