//! Dates as sources give them: a day, a month or only a year.
//!
//! Two such dates are ordered only where they do not overlap; this file holds that rule and must
//! not know what is dated.

use std::fmt;

use jiff::civil::Date;

/// A date known to the day, the month or the year. Ordered as text would be: by year, then month,
/// then day, the less exact first; use [`When::before`] to ask whether one is certainly earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct When {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl When {
    /// A date known to the day.
    pub fn day(date: Date) -> Self {
        Self { year: date.year(), month: Some(date.month()), day: Some(date.day()) }
    }

    /// Reads `2019`, `2019-12` or `2019-12-18`; nothing else, and no date that the calendar lacks.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = |s: &str, n: usize| s.len() == n && s.bytes().all(|b| b.is_ascii_digit());
        let mut parts = text.split('-');
        let year = parts.next().filter(|s| digits(s, 4))?.parse().ok()?;
        let month = match parts.next() {
            None => None,
            Some(s) if digits(s, 2) => Some(s.parse().ok().filter(|m| (1..=12).contains(m))?),
            Some(_) => return None,
        };
        let day = match parts.next() {
            None => None,
            Some(s) if digits(s, 2) => Some(s.parse().ok()?),
            Some(_) => return None,
        };
        if parts.next().is_some() {
            return None;
        }
        Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).ok()?;
        Some(Self { year, month, day })
    }

    /// As sentences have it, with these names of the months: "27 August 2025", "August 2025",
    /// "2025".
    pub fn worded(self, months: &[&str; 12]) -> String {
        let month = self.month.and_then(|month| usize::try_from(month).ok());
        let month = month.and_then(|month| months.get(month.checked_sub(1)?));
        match (self.day, month) {
            (Some(day), Some(month)) => format!("{day} {month} {}", self.year),
            (None, Some(month)) => format!("{month} {}", self.year),
            _ => self.year.to_string(),
        }
    }

    /// The first day that this can mean.
    pub fn first(self) -> Date {
        // The parts were checked against the calendar when this was made.
        Date::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).unwrap_or(Date::MIN)
    }

    /// The last day that this can mean.
    pub fn last(self) -> Date {
        match (self.month, self.day) {
            (_, Some(_)) => self.first(),
            (Some(_), None) => self.first().last_of_month(),
            (None, None) => self.first().last_of_year(),
        }
    }

    /// Whether this is certainly earlier than `other`: no day that it can mean is on or after one
    /// of the other's.
    pub fn before(self, other: Self) -> bool {
        self.last() < other.first()
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const MONTHS: [&str; 12] =
            ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
        let month = self.month.and_then(|m| MONTHS.get(usize::try_from(m - 1).ok()?));
        match (self.day, month) {
            (Some(day), Some(month)) => write!(f, "{day} {month} {}", self.year),
            (None, Some(month)) => write!(f, "{month} {}", self.year),
            _ => write!(f, "{}", self.year),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_dates_that_do_not_overlap_are_ordered() {
        let at = |s| When::parse(s).unwrap();
        assert!(at("2018-12").before(at("2019")));
        assert!(at("2019-11").before(at("2019-12-18")));
        assert!(!at("2019").before(at("2019-12")));
        assert!(!at("2019-12").before(at("2019")));
        assert!(!at("2019-12-18").before(at("2019-12-18")));
    }

    #[test]
    fn nonsense_is_refused() {
        for bad in ["", "19", "2019-13", "2019-02-30", "2019-1", "2019-12-18-1", "2019-ab", "+019"]
        {
            assert_eq!(When::parse(bad), None, "{bad}");
        }
    }
}
