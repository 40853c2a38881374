//! Grammars: which fields a table of a file may have, as data.
//!
//! From a grammar come the report of a field that does not exist, the guess at what was meant, and
//! the reference page of the format. It must not know what any file is about.
#![cfg_attr(
    not(feature = "internals"),
    allow(dead_code, reason = "only a test asks for the reference page, which most of it is for")
)]

/// A sort of table.
#[derive(Debug)]
pub(crate) struct Grammar {
    /// What it is called in problems: "a fact".
    pub what: &'static str,
    /// How it is written, in Markdown: "`[[fact]]`".
    pub written: &'static str,
    /// What it is for, in Markdown.
    pub about: &'static str,
    /// Its fields, in groups that several tables may share.
    pub fields: &'static [&'static [Field]],
}

/// A field of a table.
#[derive(Debug)]
pub(crate) struct Field {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub holds: Holds,
    /// When it has to be there.
    pub need: Need,
    /// The kinds of table that have it (`kind` of an item); all, where there are none.
    pub kinds: &'static [&'static str],
    /// What it says, in Markdown.
    pub says: &'static str,
}

/// What a field holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Holds {
    /// A text.
    Text,
    /// An array of texts.
    Texts,
    /// A name of lower-case letters, digits and hyphens.
    Id,
    /// An array of such names.
    Ids,
    /// A name of a fact, as it is named from elsewhere.
    Reference,
    /// An array of these.
    References,
    /// An integer.
    Number,
    /// An array of integers.
    Numbers,
    /// A number of marks, as a fraction or decimal.
    Marks,
    /// `true` or `false`.
    Truth,
    /// A day, a month or a year.
    Date,
    /// One of these words.
    Word(&'static [&'static str]),
    /// A table or tables, under the heading of this name.
    Tables(&'static str),
    /// What is said in words.
    Other(&'static str),
}

/// When a field has to be there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// Always.
    Always,
    /// It may be left out.
    Maybe,
    /// In some cases, which this says.
    Where(&'static str),
}

impl Field {
    /// A field that may be left out.
    pub const fn maybe(name: &'static str, holds: Holds, says: &'static str) -> Self {
        Self { name, holds, need: Need::Maybe, kinds: &[], says }
    }

    /// A field that has to be there.
    pub const fn always(name: &'static str, holds: Holds, says: &'static str) -> Self {
        Self { need: Need::Always, ..Self::maybe(name, holds, says) }
    }

    /// The same, where the case is as described.
    pub const fn needed(self, case: &'static str) -> Self {
        Self { need: Need::Where(case), ..self }
    }

    /// The same, of these kinds only.
    pub const fn only_for(self, kinds: &'static [&'static str]) -> Self {
        Self { kinds, ..self }
    }

    /// Whether it always has to be there.
    #[cfg(test)]
    pub fn is_always(&self) -> bool {
        self.need == Need::Always
    }

    /// Whether tables of that kind have it; where no kind is known, all have.
    pub fn is_of(&self, kind: Option<&str>) -> bool {
        self.kinds.is_empty() || kind.is_none_or(|kind| self.kinds.contains(&kind))
    }
}

impl Grammar {
    /// All fields of tables of that kind.
    pub fn of_kind(&self, kind: Option<&'static str>) -> impl Iterator<Item = &'static Field> {
        self.fields.iter().copied().flatten().filter(move |field| field.is_of(kind))
    }

    /// Whether there is a field of that name, of whatever kind.
    pub fn has(&self, name: &str) -> bool {
        self.of_kind(None).any(|field| field.name == name)
    }
}

#[cfg(feature = "internals")]
impl Grammar {
    /// The grammar as a section of a reference page.
    pub fn page(&self) -> String {
        use std::fmt::Write as _;

        let mut page = format!("## {}\n\n{}\n\n", self.written, self.about);
        let kinds = self.of_kind(None).any(|field| !field.kinds.is_empty());
        page += if kinds { "| field | of kinds |" } else { "| field |" };
        page += " holds | needed | says |\n";
        page += if kinds { "|---|---|---|---|---|\n" } else { "|---|---|---|---|\n" };
        for Field { name, holds, need, kinds: of, says } in self.of_kind(None) {
            let _ = write!(page, "| `{name}` |");
            if kinds {
                let of = if of.is_empty() { "all".to_owned() } else { of.join(", ") };
                let _ = write!(page, " {of} |");
            }
            let _ = writeln!(page, " {holds} | {need} | {says} |");
        }
        page
    }
}

/// A reference page: what stands at its head, then a section for each table.
#[cfg(feature = "internals")]
pub(crate) fn page_of(head: &str, tables: &[&Grammar]) -> String {
    let sections = tables.iter().map(|table| format!("\n{}", table.page()));
    std::iter::once(head.to_owned()).chain(sections).collect()
}

#[cfg(feature = "internals")]
impl std::fmt::Display for Holds {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Text => "a text",
            Self::Texts => "texts",
            Self::Id => "an id",
            Self::Ids => "ids",
            Self::Reference => "a reference",
            Self::References => "references",
            Self::Number => "a number",
            Self::Numbers => "numbers",
            Self::Marks => "marks",
            Self::Truth => "`true` or `false`",
            Self::Date => "a date",
            Self::Word(words) => {
                let words: Vec<String> = words.iter().map(|word| format!("`\"{word}\"`")).collect();
                return f.write_str(&words.join(", "));
            }
            Self::Tables(written) | Self::Other(written) => written,
        })
    }
}

#[cfg(feature = "internals")]
impl std::fmt::Display for Need {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Always => "always",
            Self::Maybe => "",
            Self::Where(case) => case,
        })
    }
}
