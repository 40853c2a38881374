//! An item in another language: the same item with other texts.
//!
//! Claims, key, order, truths and facts are the item's own and are not looked at.

use super::glossary::{Glossary, TableTexts};
use super::{Translation, choice_name, is_named};
use crate::bank::fact::fold;
use crate::bank::{Body, Choice, Closing, Facts, Item, LanguageCode, Line};

/// The item in that language: `None` where any text of the question is not translated, since half a
/// question in one language and half in another serves nobody. Explanations that are not translated
/// stay as they are: they come after the answer, and something is better than nothing. What
/// the composer has worded is looked up in `worded`.
pub fn item_in(
    item: &Item,
    language: LanguageCode,
    mut worded: Glossary,
    from: Facts<'_>,
) -> Option<Item> {
    let topic = from.topic(&item.id.topic())?;
    let translation = topic.translation(language);
    let is_there =
        |id: &crate::bank::Slug| translation.is_some_and(|t| t.text(id.as_str(), "text").is_some());
    if !item.passage.iter().chain(&item.direction).all(is_there) {
        return None;
    }
    worded.take(Glossary::of(item, language, from, &TableTexts::default()));
    let words = Words { item, translation, known: worded };
    let mut out = item.clone();
    out.style.language = language;
    out.stem = match &item.stem {
        Some(stem) => Some(words.text("stem", stem)?),
        None => None,
    };
    if let Closing::Written(closing) = &item.closing {
        out.closing = Closing::Written(words.text("closing", closing)?);
    }
    out.choices = words.choices()?;
    out.explain = item.explain.as_ref().map(|text| words.told("explain", text));
    match &mut out.body {
        Body::Single { .. } => {}
        Body::Statements { lines, .. } | Body::Reasons { lines } | Body::Sequence { lines } => {
            words.lines(lines)?;
        }
        Body::Pairs { columns, lines, .. } => {
            *columns = words.texts("columns", columns)?;
            words.lines(lines)?;
        }
        Body::Match { columns, lines, right } => {
            *columns = words.texts("columns", columns)?;
            words.lines(lines)?;
            *right = words.texts("right", right)?;
        }
    }
    item_passes(item, &out).then_some(out)
}

/// Whether all that differs in the original still differs, so that no two choices say the same, no
/// line twice, and no row that is wrongly matched has come to be right.
pub fn item_passes(item: &Item, translated: &Item) -> bool {
    let choices = |item: &Item| -> Vec<Vec<String>> {
        let text = |choice: &Choice| vec![choice.text.as_deref().map(fold).unwrap_or_default()];
        item.choices.iter().map(text).collect()
    };
    let lines = |item: &Item| -> Vec<Vec<String>> {
        let folded = |line: &Line| line.cells.iter().map(|cell| fold(cell)).collect();
        item.lines().iter().map(folded).collect()
    };
    let right = |item: &Item| item.right().iter().map(|text| vec![fold(text)]).collect::<Vec<_>>();
    let named: Vec<usize> =
        (0..item.choices.len()).filter(|at| is_named(&item.choices[*at])).collect();
    let of_named = |all: Vec<Vec<String>>| -> Vec<Vec<String>> {
        named.iter().map(|at| all[*at].clone()).collect()
    };
    let is_still_wrong = |line: &Line| {
        let row = crate::bank::fact::row_text(&line.cells);
        line.is_true || line.truth.as_deref().is_none_or(|truth| fold(truth) != fold(&row))
    };
    still_differ(&of_named(choices(item)), &of_named(choices(translated)))
        && still_differ(&lines(item), &lines(translated))
        && still_differ(&right(item), &right(translated))
        && translated.lines().iter().all(is_still_wrong)
}

/// Whether no two are equal that were not equal before.
fn still_differ(before: &[Vec<String>], after: &[Vec<String>]) -> bool {
    (0..after.len())
        .all(|at| (0..at).all(|other| after[at] != after[other] || before[at] == before[other]))
}

/// Where the texts of one item are looked up: its own first, then what its facts say.
struct Words<'a> {
    item: &'a Item,
    translation: Option<&'a Translation>,
    known: Glossary,
}

impl Words<'_> {
    /// A text of the question.
    fn text(&self, field: &str, original: &str) -> Option<String> {
        let own = self.translation.and_then(|t| t.text(self.item.id.local(), field)).cloned();
        own.or_else(|| self.known.get(original))
    }

    /// A text that is told after the answer.
    fn told(&self, field: &str, original: &str) -> String {
        self.text(field, original).unwrap_or_else(|| original.to_owned())
    }

    /// Several texts of the question, which are translated as one.
    fn texts(&self, field: &str, originals: &[String]) -> Option<Vec<String>> {
        let own = self.translation.and_then(|t| t.get(self.item.id.local(), field));
        match own.filter(|own| own.len() == originals.len()) {
            Some(own) => Some(own.to_vec()),
            None => originals.iter().map(|text| self.known.get(text)).collect(),
        }
    }

    fn lines(&self, lines: &mut [Line]) -> Option<()> {
        for (at, line) in lines.iter_mut().enumerate() {
            let number = at + 1;
            line.cells = self.texts(&format!("line.{number}"), &line.cells)?;
            let told = |field: &str, text: &String| self.told(&format!("{field}.{number}"), text);
            line.explanation = line.explanation.as_ref().map(|text| told("why", text));
            line.truth = line
                .truth
                .as_ref()
                .map(|text| self.known.get(text).unwrap_or_else(|| text.clone()));
        }
        Some(())
    }

    fn choices(&self) -> Option<Vec<Choice>> {
        let choices = self.item.choices.iter().enumerate().map(|(at, choice)| {
            let name = choice_name(choice, at);
            let text = match &choice.text {
                // A code is worded by what it claims.
                Some(text) if is_named(choice) => Some(self.text(&format!("choice.{name}"), text)?),
                _ => None,
            };
            let why = |text: &String| self.told(&format!("why.{name}"), text);
            let explanation = choice.explanation.as_ref().map(why);
            Some(Choice { text, explanation, ..choice.clone() })
        });
        choices.collect()
    }
}
