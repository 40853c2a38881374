//! The answer sheet: circles to be filled in with a pen, for a form of any length.
//!
//! It is one for all series, which the candidate marks on it. This file must not know the
//! questions.

use std::fmt::Write;

use super::escape::html as text;
use super::form::PrintedPaper;
use super::html::{put, wrap};
use super::style;
use super::words::{Words, say};
use crate::exam::Series;
use crate::text::letter;

/// Digits of a roll number: UPSC's have seven.
const DIGITS: usize = 7;
/// Circles that fit beside each other on the page, over all columns, with the rows' numbers.
const ACROSS: usize = 25;
/// Rows that fit below each other under the head.
const DOWN: usize = 30;

/// The sheet, as HTML made for printing; there is no use for circles in Markdown.
pub fn answer_sheet(form: &PrintedPaper, series: &[Series]) -> String {
    let mut body = String::new();
    head(&mut body, form, series);
    let circles = form.circles();
    let columns = (ACROSS / circles.max(1)).clamp(1, 5);
    // Columns of whole fives, as many rows as are needed and no more than a page holds below the
    // head.
    let rows = form.len().div_ceil(columns).next_multiple_of(5).min(DOWN);
    let numbers: Vec<usize> = (1..=form.len()).collect();
    for page in numbers.chunks(rows.max(1) * columns) {
        put!(body, "<div class=\"rows\">");
        for column in page.chunks(rows.max(1)) {
            put!(body, "<div class=\"column\">");
            for number in column {
                row(&mut body, *number, circles);
            }
            put!(body, "</div>");
        }
        put!(body, "</div>");
    }
    let title = say(form.main_words().sheet, &[&form.title]);
    wrap(&title, &form.language, &style::of_sheet(), &body)
}

fn row(out: &mut String, number: usize, circles: usize) {
    let fifth = if number.is_multiple_of(5) { " fifth" } else { "" };
    let circles: String = (0..circles).map(|at| circle(letter(at).to_ascii_uppercase())).collect();
    put!(out, "<div class=\"row{fifth}\"><b>{number}</b>{circles}</div>");
}

fn circle(inside: char) -> String {
    format!("<span class=\"circle\">{inside}</span>")
}

/// A word in each of the paper's languages.
fn both(form: &PrintedPaper, of: impl Fn(&Words) -> &'static str) -> String {
    form.words().map(of).collect::<Vec<_>>().join(" / ")
}

fn head(out: &mut String, form: &PrintedPaper, series: &[Series]) {
    put!(out, "<h1>{}</h1>\n<div class=\"head\">\n<div>", text(&form.title));
    for words in form.words() {
        put!(out, "<p>{}</p>", words.pen);
        if form.decline.is_some() {
            let last = letter(form.most_choices()).to_ascii_uppercase().to_string();
            put!(out, "<p>{}</p>", say(words.declines, &[&last]));
        }
    }
    for at in 0..form.main_words().fields.len() {
        let field = both(form, |words| words.fields.get(at).copied().unwrap_or_default());
        put!(out, "<div class=\"field\">{field}</div>");
    }
    put!(out, "</div>\n<div class=\"grid\">{}", both(form, |words| words.sheet_series));
    for series in series {
        put!(out, "<div class=\"digits\">{}</div>", circle(series.letter()));
    }
    put!(out, "</div>\n<div class=\"grid\">{}", both(form, |words| words.roll_number));
    put!(out, "<div class=\"boxes\">{}</div>", "<span></span>".repeat(DIGITS));
    for digit in '0'..='9' {
        put!(out, "<div class=\"digits\">{}</div>", circle(digit).repeat(DIGITS));
    }
    put!(out, "</div>\n</div>");
}
