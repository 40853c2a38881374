//! Why a question is asked: for each of its facts what is known of it, and what asking it does.

use jiff::civil::Date;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::bank::TopicId;
use crate::plan::Cause;
use crate::report::words::percent;
use crate::report::{PlannedFact, PlannedQuestion, cause_name};

use crate::tui::kit::page::{Content, Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::kit::text::line_width;
use crate::tui::kit::words;
use crate::tui::state::Shared;
use crate::tui::state::drawn::ScrollTo;
use crate::tui::texts;

/// What is told, and to whom.
struct Told {
    /// The learning day.
    today: Date,
    /// The day of the exam.
    exam: Option<Date>,
    /// The topic with most to gain.
    most: Option<TopicId>,
    /// Whether it was asked already, so that what was future is past.
    asked: bool,
    /// Whether its facts may be read.
    shown: bool,
    style: TextStyle,
    columns: usize,
}

impl Told {
    /// When the chance was that a fact is known.
    fn when(&self) -> &'static str {
        if self.asked { texts::WHY_THEN.get() } else { texts::WHY_NOW.get() }
    }
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
        most: view.and_then(|view| view.most_to_gain()).cloned(),
        asked: in_sitting.is_some(),
        shown,
        style,
        columns: usize::from(body.width).min(MEASURE),
    };
    let mut rows = Vec::new();
    if !shown {
        rows.extend(style.quiet(&texts::WHY_HIDDEN, told.columns));
        rows.push(Row::default());
    }
    for (at, fact) in question.facts.iter().enumerate() {
        if at > 0 {
            rows.push(Row::default());
        }
        // Facts that were never asked are all alike.
        let before = at.checked_sub(1).and_then(|at| question.facts.get(at));
        rows.extend(one(
            fact,
            at,
            before.is_some_and(|before| before.why == fact.why && before.past == fact.past),
            &told,
        ));
    }
    if question.composed {
        rows.push(Row::default());
        rows.extend(style.quiet(&texts::WHY_COMPOSED, told.columns));
    }
    let adds = question.gain().map(|marks| texts::WhyAdds { marks: format!("{marks:+.2}") }.say());
    let right = Line::from(Span::styled(adds.unwrap_or_default(), theme.accent()));
    let mut left = Line::from(vec![
        Span::styled(texts::WHY, theme.strong()),
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
        say(&texts::WHY_SAME);
        return rows;
    }
    let reason = fact.reason(told.today, told.most.as_ref(), told.when());
    let chances = chances(fact, &reason, told);
    say(&reason);
    if !chances.is_empty() {
        say(&chances);
    }
    rows
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|c| c.to_uppercase().collect::<String>()).unwrap_or_default()
        + letters.as_str()
}

/// `Chance that you know it: 43 % now. On 23 May: 71 % if asked today, 12 % if not.` What the
/// `reason` has said already is not said again.
fn chances(fact: &PlannedFact, reason: &str, told: &Told) -> String {
    let percent = |chance: f32| percent(f64::from(chance));
    let now = percent(fact.why.now);
    let known = texts::WhyKnown { chance: now.as_str(), when: told.when() }.say();
    let known = if reason.contains(&now) { String::new() } else { known };
    let Some(gain) = &fact.why.exam else { return known };
    let day = told.exam.map_or_else(
        || texts::WHY_EXAM_DAY.into(),
        |day| texts::WhyOn { day: words::near_date(day, told.today) }.say(),
    );
    let (asked, left) = (percent(gain.asked), percent(gain.left));
    let chances = texts::WhyChances { day, asked, left }.say();
    format!("{known} {chances}").trim_start().to_owned()
}
