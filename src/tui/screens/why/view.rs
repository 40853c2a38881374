//! Why a question is asked: for each of its facts what is known of it, and what asking it does.

use jiff::civil::Date;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::plan::{Cause, Gain};
use crate::report::{PlannedFact, PlannedQuestion, cause_name};

use crate::tui::kit::page::{Content, Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::text::line_width;
use crate::tui::kit::words;
use crate::tui::state::Shared;
use crate::tui::state::drawn::ScrollTo;

/// What is told, and to whom.
struct Told {
    /// The learning day.
    today: Date,
    /// The day of the exam.
    exam: Option<Date>,
    /// Whether it was asked already, so that what was future is past.
    asked: bool,
    /// Whether its facts may be read.
    shown: bool,
    style: TextStyle,
    columns: usize,
}

/// How it looks.
pub fn view(
    question: &PlannedQuestion,
    shown: bool,
    scroll: ScrollTo,
    shared: &Shared,
    style: TextStyle,
    body: Rect,
) -> Content {
    let theme = style.theme;
    let in_sitting = shared.current.as_ref().and_then(|current| current.reasons.as_ref());
    let view = in_sitting.or(shared.plan.view.as_ref());
    let told = Told {
        today: shared.now.day(),
        exam: view.and_then(|view| view.goal.date),
        asked: in_sitting.is_some(),
        shown,
        style,
        columns: usize::from(body.width).min(MEASURE),
    };
    let mut rows = Vec::new();
    if !shown {
        let text = "The facts themselves are not shown before they are asked, since they give the answer away; \
                    f shows them.";
        rows.extend(style.quiet(text, told.columns));
        rows.push(Row::default());
    }
    for (at, fact) in question.facts.iter().enumerate() {
        if at > 0 {
            rows.push(Row::default());
        }
        // Facts that were never asked are all alike.
        let before = at.checked_sub(1).and_then(|at| question.facts.get(at));
        rows.extend(one(fact, at, before.is_some_and(|before| before.why == fact.why), &told));
    }
    if question.composed {
        rows.push(Row::default());
        let text = "The question is put together from these facts, since those that are written were seen lately \
                    or ask others.";
        rows.extend(style.quiet(text, told.columns));
    }
    let adds = question.gain().map(|marks| format!("{marks:+.2} marks"));
    let right = Line::from(Span::styled(adds.unwrap_or_default(), theme.accent()));
    let mut left = Line::from(vec![
        Span::styled("Why", theme.strong()),
        Span::raw(format!(" {} ", theme.symbols().dot)),
    ]);
    let taken = line_width(&left) + line_width(&right) + 1;
    let room = usize::from(body.width).saturating_sub(taken);
    left.push_span(Span::raw(style.cut(&question.topic, room)));
    Content::new(left, right, vec![Pane::by(body, rows, scroll.row(0))])
}

/// A fact: its text, why it is asked, and its chances as bars with their figures.
fn one(fact: &PlannedFact, at: usize, alike: bool, told: &Told) -> Vec<Row> {
    let (style, columns) = (told.style, told.columns);
    let theme = style.theme;
    let look = match fact.why.cause {
        Cause::Misconception => theme.wrong(),
        Cause::Failed => theme.caution(),
        _ => theme.accent(),
    };
    let mut rows = vec![Row::new(Line::from(vec![
        Span::styled(format!("{:>2}  ", at + 1), theme.strong()),
        Span::styled(capital(cause_name(fact.why.cause)), look),
    ]))];
    if told.shown {
        rows.extend(style.hanging(&Span::raw("    "), &fact.text, columns, theme.strong()));
    }
    let mut say =
        |text: &str| rows.extend(style.hanging(&Span::raw("    "), text, columns, theme.plain()));
    if alike {
        say("The same is true of it as of the one before.");
        return rows;
    }
    say(&cause(fact.why.cause, told));
    say(&chances(fact, told));
    if let Some(gain) = &fact.why.exam {
        say(&worth(gain));
    }
    rows
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default()
        + letters.as_str()
}

/// The cause as a sentence.
fn cause(cause: Cause, told: &Told) -> String {
    let was = |now: &'static str, then: &'static str| if told.asked { then } else { now };
    match cause {
        Cause::Misconception => {
            "It was believed wrongly, and surely; what is so is best heard first, and soon."
                .to_owned()
        }
        Cause::Fading => format!("It {} before the exam.", was("would fade", "would have faded")),
        Cause::Closing => {
            "It is the last round before the exam: everything once more that fits.".to_owned()
        }
        Cause::New => was("It was never asked.", "It had never been asked.").to_owned(),
        Cause::Due => {
            "The chance of recalling it has fallen to what is wanted at the least.".to_owned()
        }
        Cause::Failed => "It was failed today, and time is left to ask it again.".to_owned(),
    }
}

/// `Recalled now with a chance of 43 %; on 23 May with 71 % if asked today, with 12 % if left
/// alone.`
fn chances(fact: &PlannedFact, told: &Told) -> String {
    let percent = |chance: f32| words::chance(f64::from(chance));
    let now = percent(fact.why.now);
    let known = match (fact.why.cause, told.asked) {
        (Cause::New, false) => format!("Taken to be known beforehand with a chance of {now}"),
        (Cause::New, true) => format!("Beforehand it was taken to be known with a chance of {now}"),
        (_, false) => format!("Recalled now with a chance of {now}"),
        (_, true) => format!("Before the answer it was recalled with a chance of {now}"),
    };
    let Some(gain) = &fact.why.exam else { return format!("{known}.") };
    let day = told.exam.map_or_else(
        || "on the day".to_owned(),
        |day| format!("on {}", words::near_date(day, told.today)),
    );
    format!(
        "{known}; {day} with {} if asked today and then no more, with {} if left alone.",
        percent(gain.asked),
        percent(gain.left)
    )
}

/// `That adds 0.42 marks. Asking it today and not later is worth 0.11; a fact asked on a later day
/// costs 0.05 of time.`
fn worth(gain: &Gain) -> String {
    let Gain { marks: adds, worth, price, .. } = gain;
    format!(
        "That adds {}. Asking it today and not later is worth {}; the time for a fact on a later day is worth {}.",
        marks(*adds),
        marks(*worth),
        marks(*price)
    )
}

/// `0.42 marks`, never saying nothing of what is something.
fn marks(marks: f32) -> String {
    match marks {
        none if none.abs() < 1e-6 => "nothing".to_owned(),
        little if little.abs() < 0.01 => "less than 0.01 marks".to_owned(),
        marks => format!("{marks:.2} marks"),
    }
}
