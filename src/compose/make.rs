//! Making: a recipe and the bank that it was written for become an item, complete.
//!
//! The same recipe over the same bank is the same item, always. This file must not know how recipes
//! are drawn.

use super::forms::{found, frame};
use super::heads;
use super::one::one;
use super::recipe::{Recipe, RecipeKind, VERSION};
use super::rows::Memo;
use super::shorten::shorten;
use super::source::{CannotMake, Facts};
use super::subject;
use crate::bank::{AnswerKey, Ask, Body, Choice, Closing, Item, ItemBuilder, Line};
use crate::wording::choice_order;

/// Makes the item of a recipe.
pub fn make(recipe: &Recipe, from: Facts<'_>) -> Result<Item, CannotMake> {
    make_with(recipe, from, &Memo::default())
}

/// The same, where the recipe was framed before.
pub(super) fn make_with(recipe: &Recipe, from: Facts<'_>, memo: &Memo) -> Result<Item, CannotMake> {
    if !(1..=VERSION).contains(&recipe.version) {
        return Err(CannotMake::OtherVersion(recipe.version));
    }
    if let RecipeKind::One(asked) = recipe.form {
        return one(recipe, asked, &found(&recipe.parts, from)?, from, memo);
    }
    let frame = frame(recipe, from, memo)?;
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
    let language = from.bank.style.language;
    let named = match recipe.form {
        RecipeKind::Statements { .. } if recipe.version > 1 => {
            subject::of(recipe, &facts, from.bank)
        }
        _ => None,
    };
    let named = named.map(|(way, subject)| (way, subject.named()));
    let about = named.as_ref().map(|(way, subject)| (*way, subject.as_str()));
    let stem = heads::stem(&recipe.form, about, frame.noun.as_deref(), language);
    let stem = stem.map(|stem| match recipe.version {
        1 => subject::of_old(recipe, &facts, from.bank, &stem),
        _ => stem,
    });
    let mut lines = frame.lines;
    if recipe.shortens() {
        shorten(stem.as_deref(), lines.iter_mut().filter_map(|line| line.cells.first_mut()));
    }
    let choices: Vec<Choice> = recipe.choices.iter().cloned().map(Choice::of).collect();
    let body = body(&recipe.form, ask, frame.columns, lines, frame.right);
    let order = choice_order(body.kind(), &choices);
    // Every line has its own why, and the screen and the printed paper show those; there is nothing
    // to say of the whole.
    let item = ItemBuilder::new(id, body, choices, AnswerKey(vec![key]), order, style)
        .stem(stem)
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
        RecipeKind::Statements { .. } | RecipeKind::Names { .. } | RecipeKind::Before { .. } => {
            Body::Statements { lines, ask }
        }
        RecipeKind::Pairs { .. } => Body::Pairs { columns, lines, ask },
        RecipeKind::Match { .. } => Body::Match { columns, lines, right },
        RecipeKind::Sequence => Body::Sequence { lines },
        RecipeKind::Reasons => Body::Reasons { lines },
        RecipeKind::One(_) => Body::Single { facts_tested: Vec::new() },
    }
}
