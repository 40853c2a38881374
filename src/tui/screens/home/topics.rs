//! The topics of Home: their titles and how far they are known.

use jiff::civil::Date;
use ratatui::text::{Line, Span};

use crate::report::TopicSummary;
use crate::tui::kit::list::List;
use crate::tui::kit::page::Row;
use crate::tui::kit::style::TextStyle;
use crate::tui::kit::table::{Cell, Column, Table};
use crate::tui::kit::words;
use crate::tui::texts;

/// The figures after a topic's title.
const FIGURES: [Column; 5] = [
    Column::right("", 7).headed(texts::HOME_HEAD_FACTS),
    Column::left("", 12).headed(texts::HOME_HEAD_KNOWN),
    Column::right("", 10).headed(texts::HOME_HEAD_MISTAKEN),
    Column::right("", 7).headed(texts::HOME_HEAD_TODAY),
    Column::left("", 13).headed(texts::HOME_HEAD_LAST),
];
/// The same where there is little room: narrower, and without what is in today's plan, so that most
/// titles fit on one row.
const FEWER: [Column; 4] = [
    Column::right("", 6).headed(texts::HOME_HEAD_FACTS),
    Column::left("", 8).headed(texts::HOME_HEAD_KNOWN),
    Column::right("", 9).headed(texts::HOME_HEAD_MISTAKEN),
    Column::left("", 12).headed(texts::HOME_HEAD_LAST),
];
/// From so many columns on there is room for all figures.
const ROOMY: usize = 90;
/// The width of the bar of what is known, and where there is little room.
const BARS: (usize, usize) = (10, 6);

/// Adds the topics to Home's list, a bank after the other; `first` is the number of the first of
/// them in the list. The table has `columns`, and `more` where titles ask for them.
pub fn list_topics(
    list: &mut List,
    topics: &[TopicSummary],
    first: usize,
    today: Date,
    style: TextStyle,
    (columns, more): (usize, usize),
) {
    let is_roomy = columns >= ROOMY;
    let figures: &[Column] = if is_roomy { &FIGURES } else { &FEWER };
    let table = Table::new(&[], figures, columns, style);
    let table = table.widened(topics.iter().map(|topic| topic.title.as_str()), more);
    let mut bank = None;
    for (at, topic) in topics.iter().enumerate() {
        if bank != Some(&topic.bank) {
            if bank.is_some() {
                list.push(Row::default());
            }
            list.push(table.heading(&topic.bank, style.theme.strong()));
            bank = Some(&topic.bank);
        }
        let figures = cells(topic, today, is_roomy, style);
        let row = first + at;
        list.choice_of(row, table.wrapped(&topic.title, figures, list.is_at(row)));
    }
}

fn cells(topic: &TopicSummary, today: Date, is_roomy: bool, style: TextStyle) -> Vec<Cell> {
    let theme = style.theme;
    let count = |count: usize, text_style| match count {
        0 => Cell::from(Span::styled(theme.symbols().dash, theme.quiet())),
        n => Cell::from(Span::styled(n.to_string(), text_style)),
    };
    let bar = if is_roomy { BARS.0 } else { BARS.1 };
    let last = topic.last.map_or_else(|| texts::HOME_NEW.into(), |day| words::past(day, today));
    let mut cells = vec![
        Cell::from(Line::from(topic.facts.to_string())),
        Cell::from(words::bar(theme, topic.known as f64, topic.facts, bar)),
        count(topic.mistaken, theme.wrong()),
    ];
    if is_roomy {
        cells.push(count(topic.due, theme.caution()));
    }
    cells.push(Cell::from(Span::styled(last, theme.quiet())));
    cells
}

#[cfg(test)]
mod tests {
    use ratatui::layout::Rect;

    use super::*;
    use crate::tui::kit::theme::{Appearance, Palette, Theme};

    /// The rows of a bank with one topic of that title, on a body so wide.
    fn rows(title: &str, columns: usize, more: usize) -> Vec<String> {
        let style = TextStyle::new(Theme::new(Appearance { ascii: false, palette: Palette::None }));
        let topic = TopicSummary {
            id: "b/t".parse().unwrap(),
            title: title.into(),
            bank: "Bank".into(),
            items: 3,
            facts: 3,
            seen: 0,
            known: 0,
            mistaken: 0,
            due: 3,
            last: None,
        };
        let mut list = List::new(1);
        list_topics(&mut list, &[topic], 0, Date::MIN, style, (columns, more));
        let pane = list.into_pane(Rect { x: 0, y: 0, width: 200, height: 9 });
        pane.rows.iter().map(|row| row.line.to_string()).collect()
    }

    #[test]
    fn a_long_title_is_shown_whole_in_several_rows_or_in_the_room_of_a_wide_terminal() {
        let title = "The agreements on industrial security and on the exchange of intelligence";
        let narrow = rows(title, 78, 0);
        assert!(narrow[1].starts_with("  The agreements on industrial security and"), "{narrow:?}");
        assert_eq!(narrow[2], "  on the exchange of intelligence");
        let wide = rows(title, 96, 40);
        assert!(wide[1].starts_with(&format!("  {title}      3  ")), "{wide:?}");
        assert_eq!(wide[0].find("facts"), wide[1].find("      3").map(|at| at + 2), "{wide:?}");
        // A short one leaves the table as wide as the lines above it.
        assert_eq!(rows("Dams", 96, 40), rows("Dams", 96, 0));
    }
}
