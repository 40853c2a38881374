//! The picker: settings above, topics below.

use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use crate::text;
use crate::tui::app::model::Model;
use crate::tui::app::msg::Target;
use crate::tui::kit::page::Content;
use crate::tui::kit::page::{Pane, Row};
use crate::tui::kit::style::{MEASURE, TextStyle};
use crate::tui::state::picks::PickRow;
use crate::tui::view::home::figures;

/// The width of the names of settings.
const NAME: usize = 12;

pub fn content(model: &Model, cursor: usize, ink: TextStyle, body: Rect) -> Content {
    let theme = ink.theme;
    let symbols = theme.symbols();
    let picks = &model.picks;
    let columns = usize::from(body.width).min(MEASURE);
    let mut rows = Vec::new();
    let mut follow = 0;
    let mut topics_begun = false;
    for (at, pick) in picks.rows(&model.home).into_iter().enumerate() {
        let here = at == cursor;
        if let (PickRow::Topic(_), false) = (pick, topics_begun) {
            topics_begun = true;
            let picked = match picks.topics.len() {
                0 => "Topics: none picked, which means all".to_owned(),
                n => format!("Topics: {n} of {} picked", model.home.topics.len()),
            };
            rows.push(Row::default());
            rows.push(Row::new(Span::styled(picked, theme.quiet())));
        }
        if here {
            follow = rows.len();
        }
        let pointer =
            Span::styled(format!("{} ", if here { symbols.chosen } else { " " }), theme.accent());
        let style = if here { theme.accent() } else { theme.plain() };
        let line = match pick {
            PickRow::Topic(topic) => {
                let Some(topic) = figures(&model.home, topic) else { continue };
                let on = picks.topics.contains(&topic.id);
                let box_ = if on { symbols.on } else { symbols.off };
                let title = ink.cut(&topic.title, columns.saturating_sub(24));
                Line::from(vec![
                    pointer,
                    Span::styled(
                        format!("{box_} "),
                        if on { theme.right() } else { theme.quiet() },
                    ),
                    Span::styled(title, style),
                    Span::styled(
                        format!("  {}", text::count(topic.items, "question")),
                        theme.quiet(),
                    ),
                ])
            }
            setting => {
                let name = match setting {
                    PickRow::Kind => "Sit",
                    PickRow::Count => "Questions",
                    PickRow::Minutes => "Minutes",
                    PickRow::Scheme => "Marking",
                    PickRow::Topic(_) => "",
                };
                let value = picks.value(setting);
                let value = if here {
                    format!("{} {value} {}", symbols.left, symbols.forth)
                } else {
                    value
                };
                Line::from(vec![
                    pointer,
                    Span::styled(format!("{name:<NAME$}"), theme.strong()),
                    Span::styled(value, style),
                ])
            }
        };
        rows.push(Row::new(line).target(Target::Row(at)));
    }
    if follow < usize::from(body.height).saturating_sub(1) {
        follow = 0;
    }
    let title = if picks.quiz { "Timed quiz" } else { "Practice" };
    let to_be_had = picks.questions(&model.home);
    let right = format!("Enter begins with {}", text::count(to_be_had, "question"));
    Content {
        heading: (
            Span::styled(title, theme.strong()).into(),
            Span::styled(right, theme.quiet()).into(),
        ),
        panes: vec![Pane::follow(body, rows, follow)],
        ..Content::default()
    }
}
