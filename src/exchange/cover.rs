//! The cover: what a candidate is told before the paper is opened, as it follows from the rules.
//!
//! The order and substance are those of the instructions on UPSC's booklets: booklet, sheet,
//! choices, marks, penalties. Figures are exact fractions. This file must not know the questions'
//! texts.

use std::time::Duration;

use crate::exam::{Fraction, MarkingScheme, Marks};

use super::block::Cover;
use super::form::PrintedPaper;
use super::series::Booklet;
use crate::text::{count, letter};

/// The cover of a booklet.
pub(super) fn cover(booklet: &Booklet) -> Cover {
    let form = booklet.form;
    Cover {
        title: form.title.clone(),
        series: booklet.series,
        facts: facts(form),
        instructions: instructions(booklet),
    }
}

/// What stands at the head of every sheet: time, marks, questions.
pub(super) fn facts(form: &PrintedPaper) -> Vec<(&'static str, String)> {
    let time = form.time.map_or_else(|| "no limit".to_owned(), in_words);
    vec![
        ("Time allowed", time),
        ("Maximum marks", form.maximum().fraction()),
        ("Questions", form.len().to_string()),
    ]
}

fn instructions(booklet: &Booklet) -> Vec<String> {
    let form = booklet.form;
    let mut all = vec![
        contents(form),
        format!(
            "Write your roll number on the answer sheet and mark series {} there before you begin. An answer sheet without its \
             series cannot be marked.",
            booklet.series
        ),
        choices(form),
    ];
    all.extend(form.decline.as_ref().map(|said| {
        format!(
            "Choice ({}) of every question says: {said}. Mark it where you do not want to answer.",
            letter(form.most_choices())
        )
    }));
    all.push(
        "Mark one circle for each question with a black ballpoint pen. What is marked in ink cannot be taken back.".to_owned(),
    );
    all.extend(schemes(form));
    all.extend(form.blank_limit.map(|limit| {
        format!(
            "A paper of which more than {} of the questions are left blank is not marked.",
            in_parts(limit)
        )
    }));
    all.extend(form.qualifying.map(|part| {
        let least = form.maximum() * part.into();
        format!("At least {} marks are needed to qualify.", least.fraction())
    }));
    all.extend(form.instructions.iter().cloned());
    all
}

fn contents(form: &PrintedPaper) -> String {
    let parts = form.sections.iter().filter_map(|section| {
        let title = section.title.as_ref()?;
        let count = count(section.questions.len(), "question");
        let time = section.time.map(|time| format!(", {}", in_words(time))).unwrap_or_default();
        Some(format!("{title} ({count}{time})"))
    });
    let parts: Vec<String> = parts.collect();
    let parts =
        if parts.is_empty() { String::new() } else { format!(", in parts: {}", parts.join("; ")) };
    format!(
        "This booklet has {}{parts}. See that none is missing or unreadable before you begin.",
        count(form.len(), "question")
    )
}

fn choices(form: &PrintedPaper) -> String {
    let most = form.most_choices();
    let same = form.questions().all(|posed| posed.dealt.choices.len() == most);
    let last = letter(most.saturating_sub(1));
    let many = if same { count(most, "choice") } else { format!("up to {most} choices") };
    let apart = if form.decline.is_some() { " to answer with" } else { "" };
    format!(
        "Each question has {many}{apart}, (a) to ({last}). Choose the one that you consider best."
    )
}

/// Marks and penalties: once, or for each section where they are not the same in all.
fn schemes(form: &PrintedPaper) -> Vec<String> {
    let same = (0..form.sections.len()).all(|at| *form.scheme_of(at) == form.scheme);
    if same {
        let mut all = vec![marks(&form.scheme, form.worths())];
        all.extend(penalties(&form.scheme, form.decline.is_some()));
        return all;
    }
    let sections = form.sections.iter().enumerate().map(|(at, section)| {
        let scheme = form.scheme_of(at);
        let mut said = section.title.iter().map(|title| format!("{title}:")).collect::<Vec<_>>();
        said.push(marks(scheme, section.questions.iter().map(|posed| form.worth(at, posed))));
        said.extend(penalties(scheme, form.decline.is_some()));
        said.join(" ")
    });
    sections.collect()
}

fn marks(scheme: &MarkingScheme, worths: impl Iterator<Item = Fraction>) -> String {
    let each = |worth: Fraction| {
        let noun = if worth == Fraction::from_integer(1) { "mark" } else { "marks" };
        format!("{} {noun}", Marks::from(worth).fraction())
    };
    let worths: Vec<Fraction> = worths.collect();
    let first = worths.first().copied().unwrap_or(scheme.marks);
    if worths.iter().all(|worth| *worth == first) {
        format!("All questions carry equal marks: {} each.", each(first))
    } else {
        let usual = each(scheme.marks);
        format!("A question carries {usual} unless another figure stands in brackets before it.")
    }
}

fn penalties(scheme: &MarkingScheme, declines: bool) -> Vec<String> {
    let cost = |part: Fraction| {
        if part == Fraction::from_integer(0) {
            return "nothing is taken off".to_owned();
        }
        let marks = Marks::from(scheme.marks) * part.into();
        format!(
            "{} of the marks assigned to it ({}) is taken off",
            in_parts(part),
            marks.fraction()
        )
    };
    let several = if scheme.multiple == scheme.wrong {
        "A question with more than one circle marked counts as answered wrongly, even if one of them is right.".to_owned()
    } else {
        format!("For a question with more than one circle marked, {}.", cost(scheme.multiple))
    };
    let mut said = vec![
        format!("For a question answered wrongly, {}. {several}", cost(scheme.wrong)),
        format!("For a question left blank, {}.", cost(scheme.blank)),
    ];
    if declines {
        said.push(format!("For a question that is declined, {}.", cost(scheme.declined)));
    }
    said
}

/// A part as a rule says it: "one-third", "half", else as a fraction.
fn in_parts(part: Fraction) -> String {
    match (part.numer(), part.denom()) {
        (1, 1) => "the whole".to_owned(),
        (1, 2) => "half".to_owned(),
        (1, 3) => "one-third".to_owned(),
        (1, 4) => "one-fourth".to_owned(),
        (1, 5) => "one-fifth".to_owned(),
        _ => Marks::from(part).fraction(),
    }
}

/// `2 hours`, `1 hour 30 minutes`, `90 seconds` as `1 minute 30 seconds`.
fn in_words(time: Duration) -> String {
    let seconds = time.as_secs();
    let parts = [(seconds / 3600, "hour"), (seconds / 60 % 60, "minute"), (seconds % 60, "second")];
    let parts = parts.into_iter().filter(|(n, _)| *n > 0);
    let said: Vec<String> = parts.map(|(n, noun)| count(n, noun)).collect();
    if said.is_empty() { "no time".to_owned() } else { said.join(" ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_and_parts_in_words() {
        let words = |seconds| in_words(Duration::from_secs(seconds));
        assert_eq!(words(7200), "2 hours");
        assert_eq!(words(3690), "1 hour 1 minute 30 seconds");
        assert_eq!(in_parts(Fraction::new(1, 3)), "one-third");
        assert_eq!(in_parts(Fraction::new(2, 5)), "2/5");
    }
}
