//! What a fact or item rests on: sources, date, freshness, and the names it had before.
//!
//! It must not know of what it is said.

use super::names::Names;
use crate::bank::{Freshness, Slug, When};
use crate::document::{At, Code, Field, Fields, Holds};
use crate::reading::codes;
use crate::reading::fields::{self, BankFields};

/// The fields that say it.
pub(super) const STANDING: &[Field] = &[
    Field::maybe(
        "freshness",
        Holds::Word(&["settled", "dated", "volatile"]),
        "`settled`: history or definition. `dated`: true of a stated period. `volatile`: it may have \
         changed since.",
    ),
    Field::maybe(
        "review_by",
        Holds::Date,
        "The last day on which it may be asked without a second look.",
    )
    .needed("where it is volatile"),
    Field::maybe("sources", Holds::Ids, "What it rests on."),
    Field::maybe("as_of", Holds::Date, "When it was true."),
];

/// What is said of a fact, a table of facts, or an item.
#[derive(Debug, Clone, Default)]
pub(super) struct Provenance {
    /// The sources.
    pub sources: Vec<Slug>,
    /// When it was true.
    pub as_of: Option<When>,
    /// Whether it can change, where that is said.
    pub freshness: Option<Freshness>,
}

#[derive(Clone, Copy, PartialEq)]
enum Word {
    Settled,
    Dated,
    Volatile,
}

impl Provenance {
    /// Reads the fields; what is not said is taken from `above` (the table of a row, the item of a
    /// statement).
    pub fn read(fields: &Fields<'_, '_>, names: &Names<'_, '_>, above: &Self) -> Self {
        let words =
            [("settled", Word::Settled), ("dated", Word::Dated), ("volatile", Word::Volatile)];
        let word = fields.word("freshness", &words);
        let review_by = fields.date("review_by");
        let wrong_date = fields.has("review_by") && review_by.is_none();
        let freshness = match (&word, &review_by) {
            (Some(At { it: Word::Volatile, .. }), Some(date)) => {
                Some(Freshness::Volatile { review_by: date.it })
            }
            (Some(At { it: Word::Volatile, span }), None) => {
                if !wrong_date {
                    let message = "a volatile fact does not say when to look at it again";
                    let help = "add `review_by = ` with the last day on which it may be asked";
                    fields.page.say(codes::NO_REVIEW_DATE, span, message, help);
                }
                None
            }
            (_, Some(date)) => {
                let message = "`review_by` is for what is volatile";
                let help = "add `freshness = \"volatile\"`, or remove `review_by`";
                fields.page.say(Code::WRONG_VALUE, &date.span, message, help);
                None
            }
            (Some(At { it: Word::Dated, .. }), None) => Some(Freshness::Dated),
            (Some(At { it: Word::Settled, .. }), None) => Some(Freshness::Settled),
            (None, None) => None,
        };
        let nodes = fields.nodes("sources");
        let sources: Vec<_> = nodes.iter().filter_map(|n| fields::slug(fields.page, n)).collect();
        for source in &sources {
            names.source(fields.page, source);
        }
        let sources: Vec<_> = sources.into_iter().map(|source| source.it).collect();
        let own = fields.has("sources");
        Self {
            sources: if own { sources } else { above.sources.clone() },
            as_of: fields.when("as_of").map(|w| w.it).or(above.as_of),
            freshness: freshness.or(above.freshness),
        }
    }
}
