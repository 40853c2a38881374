//! Calendars: weeks under the names of their days, each day a cell that may be pressed.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use ratatui::text::{Line, Span};

use crate::tui::app::msg::Target;
use crate::tui::kit::page::Row;
use crate::tui::kit::style::TextStyle;
use crate::tui::texts;

/// The days of a week.
const WEEK: usize = 7;

/// A calendar's measures.
#[derive(Debug, Clone, Copy)]
pub struct Calendar {
    /// The columns before the first day of a week.
    pub margin: usize,
    /// The columns of a day.
    pub cell: usize,
    /// The columns of a day's cell after its figure.
    pub after: usize,
}

/// A day of a calendar, as it is drawn.
#[derive(Debug)]
pub struct Day {
    /// The day.
    pub date: Date,
    /// What stands in its cell, as wide as that is.
    pub cell: Vec<Span<'static>>,
    /// Whether it can be pressed.
    pub can_press: bool,
}

impl Calendar {
    /// The names of the days, each above the end of its figure.
    pub fn heads(self, style: TextStyle) -> Row {
        let Self { margin, cell, after } = self;
        let (before, after) = (cell.saturating_sub(after), " ".repeat(after));
        let names = [
            texts::WEEKDAY_MONDAY,
            texts::WEEKDAY_TUESDAY,
            texts::WEEKDAY_WEDNESDAY,
            texts::WEEKDAY_THURSDAY,
            texts::WEEKDAY_FRIDAY,
            texts::WEEKDAY_SATURDAY,
            texts::WEEKDAY_SUNDAY,
        ];
        let names = names.map(|name| format!("{name:>before$}{after}")).concat();
        Row::new(Span::styled(format!("{:margin$}{names}", ""), style.theme.quiet()))
    }

    /// The weeks of days that follow each other, a row each. `margin` is what stands before a week,
    /// given its number, from 0, and its last day.
    pub fn weeks(self, days: Vec<Day>, margin: impl Fn(usize, Date) -> Span<'static>) -> Vec<Row> {
        let Some(first) = days.first().map(|day| day.date) else { return vec![] };
        let before = since_monday(first);
        let weeks = (before + days.len()).div_ceil(WEEK);
        let mut rows: Vec<Row> = (0..weeks)
            .map(|week| {
                let ahead = i64::try_from(week * WEEK + WEEK - 1 - before).unwrap_or(0);
                let sunday = first.checked_add(ahead.days()).unwrap_or(first);
                Row::new(Line::from(margin(week, sunday)))
            })
            .collect();
        if let Some(row) = rows.first_mut() {
            row.line.spans.push(Span::raw(" ".repeat(before * self.cell)));
        }
        for (at, day) in (before..).zip(days) {
            let Some(row) = rows.get_mut(at / WEEK) else { break };
            row.line.spans.extend(day.cell);
            if day.can_press {
                let from = self.margin + at % WEEK * self.cell;
                let column = |at: usize| u16::try_from(at).unwrap_or(u16::MAX);
                let target = Target::Day(day.date);
                row.targets.push((column(from), column(from + self.cell), target));
            }
        }
        rows
    }
}

/// How many days after a Monday it is.
fn since_monday(day: Date) -> usize {
    usize::try_from(day.weekday().since(Weekday::Monday)).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::kit::theme::{Appearance, Palette, Theme};

    const CALENDAR: Calendar = Calendar { margin: 2, cell: 4, after: 1 };

    fn day(date: Date) -> Day {
        let cell = vec![Span::raw(format!("{:>3} ", date.day()))];
        Day { date, cell, can_press: date.day() != 30 }
    }

    #[test]
    fn days_stand_under_their_names_and_are_pressed_where_they_stand() {
        let appearance = Appearance { ascii: true, palette: Palette::None };
        let heads = CALENDAR.heads(TextStyle::new(Theme::new(appearance)));
        assert_eq!(heads.line.to_string(), "   Mo  Tu  We  Th  Fr  Sa  Su ");
        // A Saturday.
        let first: Date = "2026-11-28".parse().unwrap();
        let days = first.series(1.day()).take(4).map(day).collect();
        let rows =
            CALENDAR.weeks(days, |week, sunday| Span::raw(format!("{week}{}", sunday.day() % 10)));
        let lines: Vec<String> = rows.iter().map(|row| row.line.to_string()).collect();
        assert_eq!(lines, ["09                     28  29 ", "16 30   1 "]);
        let pressed: Vec<_> = rows[1].targets.iter().map(|(from, to, _)| (*from, *to)).collect();
        assert_eq!(pressed, [(6, 10)], "the 30th is not pressed, the 1st is");
    }

    #[test]
    fn no_days_make_no_weeks() {
        assert!(CALENDAR.weeks(vec![], |_, _| Span::raw("")).is_empty());
    }
}
