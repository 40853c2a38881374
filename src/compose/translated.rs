//! Composed questions in another language.
//!
//! The question is made in the bank's language first; then its texts are looked up one by one, and
//! what the composer itself worded is worded anew. So claims, key and order are the same whatever
//! the language. A question of which any text is not translated is not given.

use super::forms::{found, sentence};
use super::frame::{dated, set_of};
use super::heads;
use super::one::table;
use super::recipe::{Asked, Recipe, RecipeKind};
use super::subject::{self, Subject};
use crate::bank::{
    Fact, Facts, Glossary, Item, LanguageCode, Shape, TableTexts, TextId, Topic, Translation,
    item_in,
};
use crate::wording::composed;

/// The item of a recipe in that language, where all of it is translated.
pub fn composed_in(
    recipe: &Recipe,
    item: &Item,
    language: LanguageCode,
    from: Facts<'_>,
) -> Option<Item> {
    let facts = found(&recipe.parts, from).ok()?;
    let context = Context { recipe, facts: &facts, language, from };
    let mut worded = Glossary::of_facts(
        facts.iter().map(|fact| &fact.id),
        item.columns(),
        language,
        from,
        &TableTexts::default(),
    );
    for fact in &facts {
        context.told(fact, &mut worded);
    }
    if recipe.form == RecipeKind::One(Asked::Pair) {
        for text in item.choices.iter().filter_map(|choice| choice.text.as_deref()) {
            let pair = pair(text, &worded);
            worded.add(text, pair);
        }
    }
    context.shortened(item, &mut worded);
    if let Some(stem) = &item.stem {
        worded.add(stem, context.stem(&worded));
    }
    if let crate::bank::Closing::Written(closing) = &item.closing {
        worded.add(closing, context.closing());
    }
    item_in(item, language, worded, from)
}

/// What a question is made of, and in which language it is wanted.
struct Context<'a, 'b> {
    recipe: &'a Recipe,
    facts: &'a [&'b Fact],
    language: LanguageCode,
    from: Facts<'b>,
}

impl<'b> Context<'_, 'b> {
    fn translation(&self, topic: &'b Topic) -> Option<&'b Translation> {
        topic.translation(self.language)
    }

    fn of_fact(&self, fact: &Fact) -> Option<&'b Translation> {
        self.translation(self.from.topic(&fact.id.topic())?)
    }

    /// What the composer says of a fact in its own words.
    fn told(&self, fact: &Fact, worded: &mut Glossary) {
        match &fact.shape {
            Shape::Event { when } => {
                let own = &composed(self.from.bank.style.language).months;
                let why = fact.explanation.as_deref();
                let other = why.map(|why| worded.get(why));
                let months = &composed(self.language).months;
                // A date alone needs no translation of a reason.
                let said = match &other {
                    Some(None) => None,
                    Some(Some(why)) => Some(dated(*when, Some(why), months)),
                    None => Some(dated(*when, None, months)),
                };
                worded.add(&dated(*when, why, own), said);
            }
            Shape::Row { cells, .. } => {
                if let [left, right, ..] = &cells[..] {
                    let other = worded.get(left).zip(worded.get(right));
                    let said = other.map(|(left, right)| format!("{left}: {right}."));
                    worded.add(&format!("{left}: {right}."), said);
                }
            }
            _ => {}
        }
    }

    /// What was shortened is as its fact or trap in the other language, which is not.
    fn shortened(&self, item: &Item, worded: &mut Glossary) {
        if !self.recipe.shortens() {
            return;
        }
        let lines = item.lines().iter().filter_map(|line| line.cells.first());
        let choices = item.choices.iter().filter_map(|choice| choice.text.as_ref());
        let printed: Vec<&String> = lines.chain(choices).collect();
        for ((fact, part), printed) in self.facts.iter().zip(&self.recipe.parts).zip(printed) {
            if let Some(full) =
                sentence(fact, &part.says).ok().and_then(|line| line.cells.into_iter().next())
            {
                let other = worded.get(&full);
                worded.add(printed, other);
            }
        }
    }

    fn stem(&self, worded: &Glossary) -> Option<String> {
        let (form, language) = (&self.recipe.form, self.language);
        let named = match form {
            RecipeKind::Statements { .. } | RecipeKind::One(Asked::True)
                if self.recipe.version > 1 =>
            {
                subject::of(self.recipe, self.facts, self.from.bank)
            }
            _ => None,
        };
        let named = match named {
            Some((way, subject)) => Some((way, self.subject(&subject)?)),
            None => None,
        };
        let about = named.as_ref().map(|(way, subject)| (*way, subject.as_str()));
        let set = self.facts.first().and_then(|fact| set_of(fact, self.from.bank));
        let noun = match (form, set.and_then(|set| set.noun.as_ref())) {
            (RecipeKind::Names { .. }, Some(noun)) => Some(worded.get(noun)?),
            _ => None,
        };
        match form {
            RecipeKind::One(Asked::Cell(row)) => {
                let row = usize::from(*row).checked_sub(1).and_then(|at| self.facts.get(at))?;
                let Shape::Row { cells, .. } = &row.shape else { return None };
                let table = table(row, self.from)?;
                let ask = self.of_fact(row)?.text(table.id.as_str(), "ask")?;
                Some(ask.replacen("{}", &worded.get(cells.first()?)?, 1))
            }
            RecipeKind::One(Asked::In) => self.of_set("one"),
            _ => heads::stem(form, about, noun.as_deref(), language),
        }
    }

    fn subject(&self, subject: &Subject<'b>) -> Option<String> {
        match subject {
            Subject::About(about) => {
                let topic = self.from.topic(&self.facts.first()?.id.topic())?;
                let id = TextId::about(about);
                self.translation(topic)?.text(&id.owner, &id.field).cloned()
            }
            Subject::Topic(topic) => {
                let field = if topic.subject.is_some() { "subject" } else { "title" };
                self.translation(topic)?.text("", field).cloned()
            }
        }
    }

    fn closing(&self) -> Option<String> {
        match self.recipe.form {
            RecipeKind::Before { count, year } => Some(heads::before(count, year, self.language)),
            RecipeKind::Names { count } => self.of_set(if count { "many" } else { "which" }),
            _ => None,
        }
    }

    /// A question that the translation of the set has, in words of its own.
    fn of_set(&self, field: &str) -> Option<String> {
        let fact = self.facts.first()?;
        let set = set_of(fact, self.from.bank)?;
        self.of_fact(fact)?.text(set.id.as_str(), field).cloned()
    }
}

/// A pair that is one text, `left : right`.
fn pair(text: &str, worded: &Glossary) -> Option<String> {
    const JOINT: &str = " : ";
    let places = text.match_indices(JOINT);
    places.map(|(at, _)| (&text[..at], &text[at + JOINT.len()..])).find_map(|(left, right)| {
        Some(format!("{}{JOINT}{}", worded.get(left)?, worded.get(right)?))
    })
}
