//! What stands around a question in a bank that was pasted: its number before it, the answer and
//! the explanation after it.

use super::label::{self, Series, after_word};
use super::parts::{Around, Complaint};
use crate::text::letter;
use crate::wording::languages::{all, number};
use crate::wording::rows::{Row, place_of};

/// Takes off the rows what stands around the question.
pub(super) fn take(rows: &mut Vec<Row<'_>>, complaints: &mut Vec<Complaint>) -> Around {
    let mut around = Around { number: take_number(rows), ..Around::default() };
    let last_choice = rows.iter().rposition(|row| label::choices(row.text).next().is_some());
    let from = last_choice.map_or(0, |at| at + 1);
    let explained = (from..rows.len()).find(|at| after_heading(rows[*at].text).is_some());
    if let Some(at) = explained {
        let first = after_heading(rows[at].text).unwrap_or_default();
        let lines = std::iter::once(first).chain(rows[at + 1..].iter().map(|row| row.text));
        let text = lines.collect::<Vec<_>>().join("\n").trim().to_owned();
        around.explanation = Some(text).filter(|text| !text.is_empty());
        rows.truncate(at);
    }
    let mut at = 0;
    while at < rows.len() {
        match answer(rows[at].text) {
            Answer::Absent => at += 1,
            Answer::Letter(letter) => {
                around.answer = Some((rows[at].place(), letter));
                rows.remove(at);
            }
            Answer::Other => {
                let advice = "the answer is not part of the question: take this line out; the key \
                              follows from `correct`, or is given as `key`";
                complaints.push((place_of(&rows[at..=at]), advice.into()));
                rows.remove(at);
            }
        }
    }
    for row in rows.iter().filter(|row| is_of_page(row.text)) {
        let advice = "this looks like the head or the foot of a page, which would be printed with \
                      the question: take this line out";
        complaints.push((row.place(), advice.into()));
    }
    around
}

/// Whether a row is nothing but what stands on every page of a booklet or a site: its address, its
/// series "( 12 - A )", "P.T.O.".
fn is_of_page(text: &str) -> bool {
    let bare =
        text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | '-'));
    let address = !bare.contains(char::is_whitespace)
        && (bare.starts_with("www.")
            || bare.starts_with("http://")
            || bare.starts_with("https://"));
    let turn = matches!(bare, "P.T.O." | "P.T.O" | "PTO");
    // "( 12 - A )" at the end, with the booklet's name before it or nothing.
    let series = || {
        let (before, inside) = text.strip_suffix(')')?.rsplit_once('(')?;
        let (page, letter) = inside.split_once(" - ")?;
        let (page, letter) = (page.trim(), letter.trim());
        let named = !before.contains(|c: char| c.is_lowercase() || matches!(c, '(' | ',' | ';'));
        let is_page = !page.is_empty() && page.bytes().all(|b| b.is_ascii_digit());
        Some(named && is_page && matches!(letter, "A" | "B" | "C" | "D"))
    };
    address || turn || series().unwrap_or(false)
}

/// What follows "Explanation:", "Solution -".
fn after_heading(text: &str) -> Option<&str> {
    let text = text.trim_start_matches(['*', '_', '[']);
    let mut words = all().iter().flat_map(|language| language.layout.explanations);
    let rest = words.find_map(|word| after_word(text, word))?;
    let rest = rest.trim_start_matches(['*', '_']).trim_start();
    let marked = rest.strip_prefix([':', '-', '–', '=']);
    marked.or(rest.is_empty().then_some(rest)).map(|rest| rest.trim_start_matches(['*', ' ']))
}

/// What a row gives as the answer.
enum Answer {
    /// It gives none.
    Absent,
    /// The letter of a choice.
    Letter(char),
    /// Something else.
    Other,
}

/// "Answer: (b)", "Ans. b", "Correct answer - C", "[Ans: d]" as question banks add it.
fn answer(text: &str) -> Answer {
    let text = text.trim_start_matches(['*', '_', '[', '(']);
    let words = all().iter().flat_map(|language| language.layout.answers);
    let rests = words.filter_map(|word| after_word(text, word));
    // "Correct answer" is longer than "correct".
    let Some(rest) = rests.min_by_key(|rest| rest.len()) else { return Answer::Absent };
    let rest = rest.trim_start_matches(['*', '_', ' ']);
    let marked = rest.trim_start_matches(['.', ':', '-', '–', '=', ' ']);
    if marked.len() == rest.len() && !rest.starts_with(['(', '[']) {
        return Answer::Absent;
    }
    let said = marked.trim_start_matches(['*', '_', ' ']);
    // The end of "... and choose the correct answer:", in a row of its own.
    if said.is_empty() {
        return Answer::Absent;
    }
    let bracketed = label::choices(said).next().map(|(place, ..)| letter(place));
    let bare = said.trim_end_matches(['*', '_', ']', ')', '.', ' ']);
    let lone = || {
        let labelled = format!("{bare})");
        label::choices(&labelled).next().map(|(place, ..)| letter(place))
    };
    let found = bracketed.or_else(lone);
    // "उत्तर-पूर्व" and "Key - point" are words of the choice above.
    let other = rest.starts_with([':', '=']) || rest.starts_with(". ");
    found.map_or(if other { Answer::Other } else { Answer::Absent }, Answer::Letter)
}

/// Takes the number before the lead off the first row, unless it is that of the list's first line.
fn take_number(rows: &mut [Row<'_>]) -> Option<u32> {
    let first = rows.iter().position(|row| !row.is_blank())?;
    let row = rows[first];
    let (number, rest, named) = numbered(row.text)?;
    if !named {
        let later = rows[first + 1..].iter().find_map(|row| Series::Arabic.label(row.text));
        let next = u32::try_from(later.map_or(0, |(number, _)| number)).ok()?;
        if next == number + 1 || (later.is_none() && Series::Arabic.label(row.text).is_none()) {
            return None;
        }
    }
    let place = row.place_of_rest(rest);
    rows[first] = Row { start: place.start, text: rest };
    Some(number)
}

/// The number of a question, what follows it, and whether a word says that it is one: "Q17. Which
/// ...", "17. Which ...", "(17) ...".
fn numbered(text: &str) -> Option<(u32, &str, bool)> {
    let text = text.trim_start_matches(['*', '_']);
    let words = all().iter().flat_map(|language| language.layout.question);
    let gap = |c: char| c.is_whitespace() || matches!(c, '.' | ':' | '-' | '–' | '#');
    let named = words
        .filter_map(|word| after_word(text, word))
        .map(|rest| rest.trim_start_matches(gap))
        .min_by_key(|rest| rest.len())
        .filter(|rest| rest.starts_with(char::is_numeric));
    let bare = named.unwrap_or(text);
    let open = bare.strip_prefix(['(', '[']);
    let digits = open.unwrap_or(bare);
    let end = digits.find(|c: char| !c.is_numeric()).unwrap_or(digits.len());
    let (word, rest) = digits.split_at_checked(end)?;
    // No paper has more questions.
    let found = number(word).filter(|n| (1..=300).contains(n) && word.chars().count() < 4)?;
    let marked = match open {
        Some(_) => rest.strip_prefix([')', ']']),
        None => rest.strip_prefix(['.', ')', ':', '-']),
    };
    let rest = match (marked, named) {
        (Some(rest), _) => rest,
        (None, Some(_)) => rest,
        (None, None) => return None,
    };
    let after = rest.trim_start_matches(['*', '_', '.', ')', ' ', '\t']);
    let parted = named.is_some()
        || rest.is_empty()
        || rest.starts_with(char::is_whitespace)
        || open.is_some();
    (parted && !after.starts_with(char::is_numeric) || named.is_some()).then_some((
        u32::try_from(found).ok()?,
        after,
        named.is_some(),
    ))
}
