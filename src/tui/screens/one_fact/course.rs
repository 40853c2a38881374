//! The course of a fact's memory: how likely it was recalled on each of so many days from the first
//! review to today.

use jiff::civil::Date;

use crate::study::ReviewTold;

/// The steepness of forgetting's curve, FSRS-6's own: between two reviews only its ends are known,
/// and another value changes hardly how it looks.
const DECAY: f64 = 0.15;

/// The least chance that is reckoned with: the curve has no end at none.
const LEAST: f64 = 0.01;

/// The chances of recall, spread evenly over the time from the first review to `today`, on which it
/// is `now`: after each review the fact is remembered, and forgotten towards the next. Empty where
/// there is no time between the two.
pub fn chances(reviews: &[ReviewTold], now: f64, today: Date, count: usize) -> Vec<f64> {
    let Some(first) = reviews.first().map(|review| review.day) else { return Vec::new() };
    let whole = days(first, today);
    if whole <= 0.0 || count < 2 {
        return Vec::new();
    }
    let at = |step: usize| {
        let day = whole * step as f64 / (count - 1) as f64;
        let last = reviews.iter().rposition(|review| days(first, review.day) <= day);
        let last = last.unwrap_or(0);
        let from = days(first, reviews[last].day);
        let (to, chance) = match reviews.get(last + 1) {
            Some(next) => (days(first, next.day), next.recall),
            None => (whole, now),
        };
        forgotten(day - from, to - from, chance)
    };
    (0..count).map(at).collect()
}

/// The chance after `days`, when it is certain at first and `chance` after `all` of them.
fn forgotten(days: f64, all: f64, chance: f64) -> f64 {
    if all <= 0.0 {
        return 1.0;
    }
    let slope = (chance.clamp(LEAST, 1.0).powf(-1.0 / DECAY) - 1.0) / all;
    (1.0 + slope * days).powf(-DECAY)
}

fn days(from: Date, to: Date) -> f64 {
    from.until(to).map_or(0.0, |span| f64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn review(day: i8, recall: f64) -> ReviewTold {
        ReviewTold { day: date(2026, 11, day), recall, recalled: Some(true) }
    }

    #[test]
    fn it_falls_to_what_was_foretold_and_rises_with_each_review() {
        let reviews = [review(1, 0.3), review(5, 0.6)];
        let chances = chances(&reviews, 0.8, date(2026, 11, 9), 9);
        let near = |at: usize, chance: f64| (chances[at] - chance).abs() < 1e-9;
        assert!(near(0, 1.0) && near(4, 1.0) && near(8, 0.8), "{chances:?}");
        assert!(chances[3] > 0.6 && chances[3] < chances[2], "{chances:?}");
        assert!(chances[7] > 0.8 && chances[7] < chances[6], "{chances:?}");
    }

    #[test]
    fn on_one_day_there_is_no_course() {
        assert!(chances(&[review(1, 0.5)], 1.0, date(2026, 11, 1), 9).is_empty());
        assert!(chances(&[], 1.0, date(2026, 11, 1), 9).is_empty());
    }
}
