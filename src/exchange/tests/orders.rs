//! The laws of series: every question once, what belongs together together, keys that point at what
//! is right.

use proptest::prelude::*;

use super::fixture::whole;
use crate::exam::Series;
use crate::exchange::{Booklet, Medium, key, question_paper};
use crate::wording::shown;

/// The places of the questions that share something, which follow each other in every series.
const TOGETHER: [[usize; 2]; 2] = [[6, 7], [8, 9]];

fn holds(booklet: &Booklet) {
    let mut places: Vec<usize> = booklet.questions.iter().map(|asked| asked.place).collect();
    let numbers: Vec<usize> = booklet.questions.iter().map(|asked| asked.number).collect();
    assert_eq!(numbers, (1..=10).collect::<Vec<_>>());
    for pair in TOGETHER {
        assert!(places.windows(2).any(|two| two == pair), "{places:?}");
    }
    assert!(places[..6].iter().all(|place| *place < 6), "sections keep their places: {places:?}");
    places.sort_unstable();
    assert_eq!(places, (0..10).collect::<Vec<_>>(), "every question stands once");
    let form: Vec<_> = booklet.form.questions().collect();
    for asked in &booklet.questions {
        assert_eq!(asked.posed, form[asked.place]);
        let dealt = &asked.posed.dealt;
        let right: Vec<char> = ('a'..='z')
            .zip(&dealt.choices)
            .filter(|(_, claim)| dealt.key.accepts(claim))
            .map(|(letter, _)| letter)
            .collect();
        assert_eq!(asked.key(), right);
        assert_eq!(right.len(), 1);
    }
}

proptest! {
    #[test]
    fn every_series_is_an_order_of_the_form(seed: u64) {
        let form = whole(seed);
        for series in Series::ALL {
            let booklet = form.booklet(series);
            holds(&booklet);
            prop_assert_eq!(&booklet, &form.booklet(series), "the same each time");
        }
    }
}

#[test]
fn series_differ_and_a_is_the_form() {
    let form = whole(3);
    let orders: Vec<Vec<usize>> = Series::ALL
        .iter()
        .map(|series| form.booklet(*series).questions.iter().map(|asked| asked.place).collect())
        .collect();
    assert_eq!(orders[0], (0..10).collect::<Vec<_>>());
    for (at, order) in orders.iter().enumerate() {
        assert!(!orders[..at].contains(order), "{orders:?}");
    }
    let fixed = crate::exchange::PrintedPaper { fixed_order: true, ..form };
    let b = fixed.booklet(Series::B);
    assert!(b.questions.iter().map(|asked| asked.place).eq(0..10), "an order that is to be kept");
}

/// Read from the pages themselves: under the letter that the key gives stands the text of the right
/// choice.
#[test]
fn the_printed_key_points_at_the_right_text() {
    let form = whole(11);
    let table = key(&form, &Series::ALL, Medium::Markdown);
    let rows: Vec<Vec<&str>> = table
        .lines()
        .filter(|line| {
            line.starts_with("| ") && line[2..].starts_with(|c: char| c.is_ascii_digit())
        })
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    assert_eq!(rows.len(), 10);
    for (column, series) in Series::ALL.iter().enumerate() {
        let booklet = form.booklet(*series);
        let paper = question_paper(&booklet, Medium::Markdown);
        for (asked, row) in booklet.questions.iter().zip(&rows) {
            let from = paper.find(&format!("**{}.** ", asked.number)).unwrap();
            let right =
                asked.posed.item.choices.iter().find(|c| asked.posed.dealt.key.accepts(&c.claim));
            let right = shown::choice(&asked.posed.item, right.unwrap());
            let printed = format!("({}) {right}", row[column + 1]);
            let next = paper.find(&format!("**{}.** ", asked.number + 1)).unwrap_or(paper.len());
            assert!(
                paper[from..next].contains(&printed),
                "{series} {printed}: {}",
                &paper[from..next]
            );
        }
    }
}

#[test]
fn a_series_is_named_by_its_letter() {
    assert_eq!(" b ".parse(), Ok(Series::B));
    assert!("E".parse::<Series>().unwrap_err().to_string().contains("A, B, C and D"));
}
