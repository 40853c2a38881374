//! The cover: what a candidate is told before the paper is opened, as it follows from the rules.
//!
//! The order and substance are those of the instructions on UPSC's booklets: booklet, sheet,
//! choices, marks, penalties. Figures are exact fractions. This file must not know the questions'
//! texts.

use crate::exam::{Fraction, MarkingScheme, Marks};

use super::block::{Cover, CoverPart};
use super::form::PrintedPaper;
use super::series::Booklet;
use super::words::{Words, say};
use crate::text::letter;

/// The cover of a booklet, in each of its languages.
pub(super) fn cover(booklet: &Booklet) -> Cover {
    let form = booklet.form;
    let part = |words: &'static Words| CoverPart {
        wait: words.wait,
        series: words.series,
        facts: facts(form, words),
        heading: words.instructions,
        instructions: instructions(booklet, words),
    };
    let mut parts: Vec<CoverPart> = form.words().map(part).collect();
    // What the paper itself says is in one language, and is said once.
    if let Some(first) = parts.first_mut() {
        first.instructions.extend(form.instructions.iter().cloned());
    }
    Cover { title: form.title.clone(), series: booklet.series, parts }
}

/// What stands at the head of a sheet: time, marks, questions.
fn facts(form: &PrintedPaper, words: &Words) -> Vec<(&'static str, String)> {
    let time = form.time.map_or_else(|| words.no_limit.to_owned(), |time| words.time(time));
    let [allowed, maximum, questions] = words.facts;
    vec![(allowed, time), (maximum, form.maximum().fraction()), (questions, form.len().to_string())]
}

fn instructions(booklet: &Booklet, words: &Words) -> Vec<String> {
    let form = booklet.form;
    let series = booklet.series.to_string();
    let mut all = vec![contents(form, words), say(words.roll, &[&series]), choices(form, words)];
    all.extend(
        form.declining(words)
            .map(|said| say(words.declining, &[&letter(form.most_choices()).to_string(), said])),
    );
    all.push(words.circle.to_owned());
    all.extend(schemes(form, words));
    all.extend(form.blank_limit.map(|limit| say(words.blank_limit, &[&words.part(limit)])));
    all.extend(form.qualifying.map(|part| {
        let least = form.maximum() * part.into();
        say(words.qualifying, &[&least.fraction()])
    }));
    all
}

fn contents(form: &PrintedPaper, words: &Words) -> String {
    let questions = |n| Words::count(n, words.questions);
    let parts = form.sections.iter().filter_map(|section| {
        let title = section.title.as_ref()?;
        let count = questions(section.questions.len());
        let time = section.time.map(|time| format!(", {}", words.time(time))).unwrap_or_default();
        Some(format!("{title} ({count}{time})"))
    });
    let parts: Vec<String> = parts.collect();
    let parts =
        if parts.is_empty() { String::new() } else { say(words.in_parts, &[&parts.join("; ")]) };
    say(words.contents, &[&questions(form.len()), &parts])
}

fn choices(form: &PrintedPaper, words: &Words) -> String {
    let most = form.most_choices();
    let same = form.questions().all(|posed| posed.dealt.choices.len() == most);
    let last = letter(most.saturating_sub(1)).to_string();
    let many = if same {
        Words::count(most, words.choice_count)
    } else {
        say(words.up_to, &[&most.to_string()])
    };
    let apart = if form.decline.is_some() { words.to_answer } else { "" };
    say(words.choices, &[&many, apart, &last])
}

/// Marks and penalties: once, or for each section where they are not the same in all.
fn schemes(form: &PrintedPaper, words: &Words) -> Vec<String> {
    let same = (0..form.sections.len()).all(|at| *form.scheme_of(at) == form.scheme);
    if same {
        let mut all = vec![marks(&form.scheme, form.worths(), words)];
        all.extend(penalties(&form.scheme, form.decline.is_some(), words));
        return all;
    }
    let sections = form.sections.iter().enumerate().map(|(at, section)| {
        let scheme = form.scheme_of(at);
        let mut said = section.title.iter().map(|title| format!("{title}:")).collect::<Vec<_>>();
        let worths = section.questions.iter().map(|posed| form.worth(at, posed));
        said.push(marks(scheme, worths, words));
        said.extend(penalties(scheme, form.decline.is_some(), words));
        said.join(" ")
    });
    sections.collect()
}

fn marks(scheme: &MarkingScheme, worths: impl Iterator<Item = Fraction>, words: &Words) -> String {
    let each = |worth: Fraction| {
        let [one, many] = words.marks;
        let of = if worth == Fraction::from_integer(1) { one } else { many };
        say(of, &[&Marks::from(worth).fraction()])
    };
    let worths: Vec<Fraction> = worths.collect();
    let first = worths.first().copied().unwrap_or(scheme.marks);
    if worths.iter().all(|worth| *worth == first) {
        say(words.equal_marks, &[&each(first)])
    } else {
        say(words.usual_marks, &[&each(scheme.marks)])
    }
}

fn penalties(scheme: &MarkingScheme, declines: bool, words: &Words) -> Vec<String> {
    let cost = |part: Fraction| {
        if part == Fraction::from_integer(0) {
            return words.nothing_off.to_owned();
        }
        let marks = Marks::from(scheme.marks) * part.into();
        say(words.part_off, &[&words.part(part), &marks.fraction()])
    };
    let several = if scheme.multiple == scheme.wrong {
        words.several_wrong.to_owned()
    } else {
        say(words.several, &[&cost(scheme.multiple)])
    };
    let mut said = vec![
        say(words.wrong, &[&cost(scheme.wrong), &several]),
        say(words.blank, &[&cost(scheme.blank)]),
    ];
    if declines {
        said.push(say(words.declined, &[&cost(scheme.declined)]));
    }
    said
}
