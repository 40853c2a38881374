//! Codes: what sort of problem something is, with its severity and its meaning in a line.
//!
//! A code is a plain value. Each room brings the table of those that it reports; those of any TOML
//! file stand here. Codes are stable: one that is no longer used is not given to another problem.

use std::fmt;

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// What the file describes is refused.
    Error,
    /// It is read; its author should look.
    Warning,
    /// Worth knowing.
    Info,
}

impl Severity {
    /// The word for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Info => "info",
        }
    }
}

/// What is wrong, whatever the words in which it is said. Codes are ordered by severity, then by
/// their numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Code {
    severity: Severity,
    id: &'static str,
    meaning: &'static str,
    stands_alone: bool,
}

impl Code {
    /// A code such as `E012`: its letter says how much it matters (E, W, or I).
    pub const fn new(id: &'static str, meaning: &'static str) -> Self {
        let severity = match id.as_bytes() {
            [b'W', ..] => Severity::Warning,
            [b'I', ..] => Severity::Info,
            _ => Severity::Error,
        };
        Self { severity, id, meaning, stands_alone: false }
    }

    /// The same for a problem that is never the consequence of a syntax error elsewhere in its
    /// file, so that it is told beside one.
    #[must_use]
    pub const fn stands_alone(mut self) -> Self {
        self.stands_alone = true;
        self
    }

    /// Whether it is told beside a syntax error: see [`Code::stands_alone`].
    pub fn is_certain(self) -> bool {
        self.stands_alone
    }

    /// The code as it is printed: `E012`.
    pub fn id(self) -> &'static str {
        self.id
    }

    /// What it means, in a line.
    pub fn meaning(self) -> &'static str {
        self.meaning
    }

    /// How much it matters.
    pub fn severity(self) -> Severity {
        self.severity
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.id)
    }
}

/// A table of codes: a constant for each, and all of them as `CODES`.
macro_rules! codes {
    ($($name:ident $id:literal $meaning:literal $($alone:ident)?;)*) => {
        $(
            #[doc = $meaning]
            pub const $name: $crate::document::code::Code =
                $crate::document::code::Code::new($id, $meaning)$(.$alone())?;
        )*

        /// All codes of this table, in order.
        pub const CODES: &[$crate::document::code::Code] =
            &[$($crate::document::code::Code::new($id, $meaning)$(.$alone())?),*];
    };
}
pub(crate) use codes;

/// What can be wrong with any TOML file.
impl Code {
    codes! {
        SYNTAX "E001" "the file is not TOML" stands_alone;
        TOO_DEEP "E002" "arrays and inline tables are nested deeper than any bank needs" stands_alone;
        NOT_TEXT "E003" "the file is not UTF-8 text";
        FILE_TOO_BIG "E004" "the file is larger than the limit" stands_alone;
        OTHER_FORMAT "E009" "the bank is written in a format that this version does not read" stands_alone;
        UNKNOWN_FIELD "E010" "there is no such field here";
        MISSING_FIELD "E011" "a field that must be there is not";
        WRONG_TYPE "E012" "the value is of another type than the field takes";
        WRONG_VALUE "E013" "the value is not one of those that the field takes" stands_alone;
        SAME_ID "E015" "two things have the same id";
        EMPTY_TEXT "E018" "a text is empty";
        TEXT_TOO_LONG "E019" "a text is longer than the limit" stands_alone;
        BAD_CHARACTER "E020" "a text holds a control or direction-changing character" stands_alone;
        PICTURE "E021" "a picture cannot be shown in a terminal" stands_alone;
        OUT_OF_RANGE "E022" "a number names nothing, or is out of range";
        WRONG_COUNT "E023" "there are too many or too few of something";
        WRITTEN_TWICE "E046" "the same thing is written in two ways at once";
        MORE_PROBLEMS "I002" "further problems of this file are not listed";
    }
}
