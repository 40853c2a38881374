//! Recipes: what a composed item is made of, in a form short enough to be its id.
//!
//! A recipe names facts and traps and holds no prose. This file must not know of banks, nor whether
//! a recipe can be made.

use std::fmt::Write;

use crate::bank::{Claim, FactId, ItemId, NotAnId, Slug, TopicId};

/// The version of the composer: it changes when the same recipe would make another item. Recipes
/// of former versions are made as those made them.
pub const VERSION: u16 = 3;

/// What a composed item is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipe {
    /// The topic of the fact for whose sake it was composed; the other facts may stand in others of
    /// the same bank.
    pub topic: TopicId,
    /// The version of the composer that wrote the recipe.
    pub version: u16,
    /// Kind and ask.
    pub form: RecipeKind,
    /// The lines, in the order printed.
    pub parts: Vec<Part>,
    /// What the choices claim, in the order printed.
    pub choices: Vec<Claim>,
}

/// The kind of a composed item, and what it asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecipeKind {
    /// Sentences, true or false: `sw` asks which, `sc` how many.
    Statements {
        /// Whether they are counted.
        count: bool,
    },
    /// Names of candidates for one set, whose claim is the question: `nw`, `nc`.
    Names {
        /// Whether they are counted.
        count: bool,
    },
    /// Rows of one table, rightly or wrongly matched: `pw12`, `pc123` with the columns shown.
    Pairs {
        /// Whether they are counted.
        count: bool,
        /// The columns shown, counted from 1.
        columns: Vec<u8>,
    },
    /// Rows of one table, pulled apart into two lists: `m13` with the two columns.
    Match {
        /// The columns of the left and the right list, counted from 1.
        columns: Vec<u8>,
    },
    /// Events to be put in order: `q`.
    Sequence,
    /// Events, of which it is asked which or how many took place before a year: `bw2016`, `bc2016`.
    Before {
        /// Whether they are counted.
        count: bool,
        /// The year.
        year: i16,
    },
    /// Statement I and Statement II, which may explain it: `r`.
    Reasons,
    /// Four answers to one question, of which one is right: `o` and what they are.
    One(Asked),
}

/// What the answers of a [`RecipeKind::One`] are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// Statements, one of which is true: `os`.
    True,
    /// Cells of a table's second column; the row of this number is asked about: `oc3`.
    Cell(u8),
    /// Pairs of a table's cells, one of which is rightly matched: `op`.
    Pair,
    /// Candidates for a set, one of which is in it: `oi`.
    In,
    /// Candidates for a set, one of which is not in it: `ox`.
    Out,
    /// Events, one of which took place in the year: `oy2019`.
    Year(i16),
}

/// One line: a fact, and what is printed of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The fact.
    pub fact: FactId,
    /// What is printed of it.
    pub says: Says,
}

/// What a line says of its fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Says {
    /// What the bank says: `fact`.
    Fact,
    /// One of its traps: `fact~trap`.
    Trap(Slug),
    /// A row with another row's cell in one column: `table.row@other.2`.
    Cell {
        /// The row of the same table that lends the cell.
        of: Slug,
        /// The column, counted from 1.
        column: u8,
    },
    /// A row with a false cell that the table's author wrote: `table.row@@mark.2`.
    Decoy {
        /// The fingerprint of the cell, so that another in its place is not taken for it.
        mark: Slug,
        /// The column, counted from 1.
        column: u8,
    },
}

impl Recipe {
    /// Whether its sentences spell out a name only once: those of version 2 did each time.
    pub(super) fn shortens(&self) -> bool {
        use RecipeKind::{One, Reasons, Statements};
        self.version > 2 && matches!(self.form, Statements { .. } | Reasons | One(Asked::True))
    }

    /// The id under which the item is asked, logged and made again:
    /// `bank/topic/=1,sw,fact~trap+topic:fact,s1_s2_s1.2_s`, which is version, form, lines and
    /// choices. A fact of another topic has that topic before it.
    ///
    /// Fails only where the recipe is longer than an id may be.
    pub fn id(&self) -> Result<ItemId, NotAnId> {
        let mut text = format!("{},{},", self.version, self.form.code());
        for (at, part) in self.parts.iter().enumerate() {
            if at > 0 {
                text.push('+');
            }
            self.write_part(part, &mut text);
        }
        for (at, claim) in self.choices.iter().enumerate() {
            text.push(if at == 0 { ',' } else { '_' });
            text.push_str(&claim.to_string());
        }
        self.topic.composed(&text)
    }

    fn write_part(&self, part: &Part, text: &mut String) {
        let topic = part.fact.topic();
        if topic != self.topic {
            let name = topic.as_str().rsplit('/').next().unwrap_or_default();
            text.push_str(name);
            text.push(':');
        }
        text.push_str(part.fact.local());
        // Writing to a string cannot fail.
        let _ = match &part.says {
            Says::Fact => Ok(()),
            Says::Trap(trap) => write!(text, "~{trap}"),
            Says::Cell { of, column } => write!(text, "@{of}.{column}"),
            Says::Decoy { mark, column } => write!(text, "@@{mark}.{column}"),
        };
    }

    /// Reads the recipe of a composed item; `None` where the id is that of a written one.
    ///
    /// # Errors
    /// The id is not such as this version writes.
    pub fn of(id: &ItemId) -> Option<Result<Self, NotAnId>> {
        let text = id.recipe()?;
        let wanted = "a recipe that this version of the program can read";
        Some(Self::read(id.topic(), text).ok_or_else(|| NotAnId { text: text.into(), wanted }))
    }

    fn read(topic: TopicId, text: &str) -> Option<Self> {
        let mut sections = text.split(',');
        let version = sections.next()?.parse().ok()?;
        let form = RecipeKind::read(sections.next()?)?;
        let parts: Option<Vec<Part>> =
            sections.next()?.split('+').map(|part| read_part(&topic, part)).collect();
        let choices: Result<Vec<Claim>, _> = sections.next()?.split('_').map(str::parse).collect();
        let (parts, choices) = (parts?, choices.ok()?);
        sections.next().is_none().then_some(Self { topic, version, form, parts, choices })
    }
}

impl RecipeKind {
    fn code(&self) -> String {
        let ask = |count: &bool| if *count { 'c' } else { 'w' };
        let places = |columns: &[u8]| columns.iter().map(u8::to_string).collect::<String>();
        match self {
            Self::Statements { count } => format!("s{}", ask(count)),
            Self::Names { count } => format!("n{}", ask(count)),
            Self::Pairs { count, columns } => format!("p{}{}", ask(count), places(columns)),
            Self::Match { columns } => format!("m{}", places(columns)),
            Self::Sequence => "q".to_owned(),
            Self::Before { count, year } => format!("b{}{year}", ask(count)),
            Self::Reasons => "r".to_owned(),
            Self::One(asked) => match asked {
                Asked::True => "os".to_owned(),
                Asked::Cell(row) => format!("oc{row}"),
                Asked::Pair => "op".to_owned(),
                Asked::In => "oi".to_owned(),
                Asked::Out => "ox".to_owned(),
                Asked::Year(year) => format!("oy{year}"),
            },
        }
    }

    fn read(code: &str) -> Option<Self> {
        let count = match code.as_bytes().get(1) {
            Some(b'c') => Some(true),
            Some(b'w') => Some(false),
            _ => None,
        };
        // A table has at most six columns, so a digit is enough for each.
        let columns = |from: usize| -> Option<Vec<u8>> {
            let digits = code.get(from..)?.bytes();
            digits.map(|b| b.is_ascii_digit().then(|| b - b'0')).collect()
        };
        match code.as_bytes().first()? {
            b's' if code.len() == 2 => Some(Self::Statements { count: count? }),
            b'n' if code.len() == 2 => Some(Self::Names { count: count? }),
            b'p' => Some(Self::Pairs { count: count?, columns: columns(2)? }),
            b'm' => Some(Self::Match { columns: columns(1)? }),
            b'q' if code.len() == 1 => Some(Self::Sequence),
            b'b' => Some(Self::Before { count: count?, year: code.get(2..)?.parse().ok()? }),
            b'r' if code.len() == 1 => Some(Self::Reasons),
            b'o' => Some(Self::One(match code.get(1..)? {
                "s" => Asked::True,
                "p" => Asked::Pair,
                "i" => Asked::In,
                "x" => Asked::Out,
                other => match other.strip_prefix('c') {
                    Some(row) => Asked::Cell(row.parse().ok()?),
                    None => Asked::Year(other.strip_prefix('y')?.parse().ok()?),
                },
            })),
            _ => None,
        }
    }
}

fn read_part(topic: &TopicId, text: &str) -> Option<Part> {
    let (topic, text) = match text.split_once(':') {
        Some((name, rest)) => {
            (TopicId::of(&Slug::new(topic.bank()).ok()?, &Slug::new(name).ok()?), rest)
        }
        None => (topic.clone(), text),
    };
    let fact = |name: &str| FactId::new(&format!("{topic}/{name}")).ok();
    if let Some((name, trap)) = text.split_once('~') {
        return Some(Part { fact: fact(name)?, says: Says::Trap(Slug::new(trap).ok()?) });
    }
    if let Some((name, cell)) = text.split_once('@') {
        let (of, column) = cell.split_once('.')?;
        if let Some(mark) = of.strip_prefix('@') {
            let says = Says::Decoy { mark: Slug::new(mark).ok()?, column: column.parse().ok()? };
            return Some(Part { fact: fact(name)?, says });
        }
        let says = Says::Cell { of: Slug::new(of).ok()?, column: column.parse().ok()? };
        return Some(Part { fact: fact(name)?, says });
    }
    Some(Part { fact: fact(text)?, says: Says::Fact })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_recipe_survives_being_an_id() {
        for text in [
            "1,sw,x~y+other:z,s1_s2_s1.2_s",
            "1,nc,set.a+set.b+set.c,n1_n2_n3_n0",
            "1,pc123,t.a@b.2+t.b+t.c,n1_n2_n3_n0",
            "3,pw12,t.a@@0f3a.2+t.b,s1_s2",
            "1,m12,t.a+t.b+t.c,m2.1.3_m1.2.3_m3.1.2_m1.3.2",
            "7,q,a+b+other:c,o1.2.3_o2.1.3",
            "2,bc2016,a+b+c,n1_n2_n3_n0",
            "2,r,a+b~c,r:explains_r:does-not-explain_r:first-only_r:second-only",
            "2,os,a+b~x+c~y+d~z,c:a_c:b_c:c_c:d",
            "2,oy2019,a+b+c+d,c:a_c:b_c:c_c:d",
            "2,oc3,t.a+t.b+t.c+t.d,c:a_c:b_c:c_c:d",
        ] {
            let id = ItemId::new(&format!("bank/topic/={text}")).unwrap();
            let recipe = Recipe::of(&id).unwrap().unwrap();
            assert_eq!(recipe.id().unwrap(), id);
        }
    }

    #[test]
    fn what_is_no_recipe_is_refused() {
        assert!(Recipe::of(&ItemId::new("bank/topic/item").unwrap()).is_none());
        for text in [
            "1",
            "1,sw",
            "1,sw,x",
            "1,sx,x,s1",
            "1,s,x,s1",
            "1,sw,,s1",
            "1,sw,x~,s1",
            "1,sw,x,k1",
            "1,sw,x+y,s1,more",
            "one,sw,x,s1",
            "1,px12,t.a,s1",
            "1,sw,t.a@b,s1",
            "1,mab,t.a,s1",
            "1,q1,a,o1",
            "99999,q,a,o1",
            "1,sw,a:b:c,s1",
            "2,bw,a,s1",
            "2,o,a,c:a",
            "2,oy,a,c:a",
            "2,rr,a,r:explains",
        ] {
            let id = ItemId::new(&format!("bank/topic/={text}")).unwrap();
            assert!(Recipe::of(&id).unwrap().is_err(), "{text}");
        }
    }
}
