//! The answer sheet: circles to be filled in with a pen, for a form of any length.
//!
//! It is one for all series, which the candidate marks on it. This file must not know the
//! questions.

use std::fmt::Write;

use super::escape::html as text;
use super::form::PrintedPaper;
use super::html::{put, wrap};
use super::style;
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
    let title = format!("{} – answer sheet", form.title);
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

fn head(out: &mut String, form: &PrintedPaper, series: &[Series]) {
    put!(out, "<h1>{}</h1>\n<div class=\"head\">\n<div>", text(&form.title));
    put!(
        out,
        "<p>Use a black ballpoint pen. Fill one circle for each question, wholly. What is marked cannot be taken back.</p>"
    );
    if form.decline.is_some() {
        let last = letter(form.most_choices()).to_ascii_uppercase();
        put!(out, "<p>{last} declines a question.</p>");
    }
    for field in ["Name", "Date", "Candidate's signature", "Invigilator's signature"] {
        put!(out, "<div class=\"field\">{field}</div>");
    }
    put!(out, "</div>\n<div class=\"grid\">Series");
    for series in series {
        put!(out, "<div class=\"digits\">{}</div>", circle(series.letter()));
    }
    put!(out, "</div>\n<div class=\"grid\">Roll number");
    put!(out, "<div class=\"boxes\">{}</div>", "<span></span>".repeat(DIGITS));
    for digit in '0'..='9' {
        put!(out, "<div class=\"digits\">{}</div>", circle(digit).repeat(DIGITS));
    }
    put!(out, "</div>\n</div>");
}
