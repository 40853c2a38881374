//! Making: a recipe and the bank that it was written for become an item, complete.
//!
//! The same recipe over the same bank is the same item, always. This file must not know how recipes
//! are drawn.

use super::forms::frame;
use super::recipe::{Recipe, RecipeKind, VERSION};
use super::rows::Memo;
use super::source::{CannotMake, Facts};
use super::words;
use crate::bank::{AnswerKey, Ask, Bank, Body, Choice, Closing, Fact, Item, ItemBuilder, Line};
use crate::wording::choice_order;

/// Makes the item of a recipe.
pub fn make(recipe: &Recipe, from: Facts<'_>) -> Result<Item, CannotMake> {
    make_with(recipe, from, &Memo::default())
}

/// The same, where the recipe was framed before.
pub(super) fn make_with(recipe: &Recipe, from: Facts<'_>, memo: &Memo) -> Result<Item, CannotMake> {
    if recipe.version != VERSION {
        return Err(CannotMake::OtherVersion(recipe.version));
    }
    let frame = frame(&recipe.form, &recipe.parts, from, memo)?;
    let id = recipe.id()?;
    let (style, solution) = (from.bank.style, frame.solution());
    let (key, ask) = (solution.claim()?, solution.ask());
    let right = recipe.choices.iter().filter(|claim| **claim == key).count();
    if right != 1 {
        return Err(CannotMake::NoKey(right));
    }
    let same = |at: usize| recipe.choices[..at].contains(&recipe.choices[at]);
    if (0..recipe.choices.len()).any(same) {
        return Err(CannotMake::SameChoice);
    }
    let facts = frame.facts;
    let stem = stem(recipe, &facts, from.bank, frame.stem);
    let choices: Vec<Choice> = recipe.choices.iter().cloned().map(Choice::of).collect();
    let body = body(&recipe.form, ask, frame.columns, frame.lines, frame.right);
    let order = choice_order(body.kind(), &choices);
    // Every line has its own why, and the screen and the printed paper show those; there is nothing
    // to say of the whole.
    let item = ItemBuilder::new(id, body, choices, AnswerKey(vec![key]), order, style)
        .stem(Some(stem))
        .closing(frame.words.map_or(Closing::Usual, Closing::Written));
    Ok(item.build(|id| facts.iter().copied().find(|fact| fact.id == *id)))
}

fn body(
    form: &RecipeKind,
    ask: Ask,
    columns: Vec<String>,
    lines: Vec<Line>,
    right: Vec<String>,
) -> Body {
    match form {
        RecipeKind::Statements { .. } | RecipeKind::Names { .. } => Body::Statements { lines, ask },
        RecipeKind::Pairs { .. } => Body::Pairs { columns, lines, ask },
        RecipeKind::Match { .. } => Body::Match { columns, lines, right },
        RecipeKind::Sequence => Body::Sequence { lines },
    }
}

/// `With reference to <topic>, consider the following statements:`; the bank's title where the
/// facts are of several topics.
fn stem(recipe: &Recipe, facts: &[&Fact], bank: &Bank, asked: &str) -> String {
    let one = facts.iter().all(|fact| fact.id.topic() == recipe.topic);
    let topic = bank.topics.iter().find(|topic| topic.id == recipe.topic && one);
    let title = match topic {
        Some(topic) => topic.subject.clone().unwrap_or_else(|| words::within(&topic.title)),
        None => words::within(&bank.title),
    };
    if title.is_empty() {
        let mut letters = asked.chars();
        return letters
            .next()
            .map(|c| c.to_uppercase().chain(letters).collect())
            .unwrap_or_default();
    }
    format!("With reference to {title}, {asked}")
}
