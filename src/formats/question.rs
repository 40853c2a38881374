//! A question of another format as plain data, and what is said of each line of a file.
//!
//! Every format is read into this and written from this. It must not know any of them.

/// A question as a file of another format has it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Question {
    /// The line, from 1, on which it begins.
    pub line: usize,
    /// The name that the file gives it.
    pub id: Option<String>,
    /// All that stands before the choices, with its own lists.
    pub stem: String,
    /// The choices in order.
    pub choices: Vec<Choice>,
    /// Which of them is right.
    pub key: Key,
    /// The explanation of the whole.
    pub explanation: Option<String>,
    /// The heading under which the file has it; the last part of a path of them.
    pub topic: Option<String>,
    /// Other words that the file files it under.
    pub tags: Vec<String>,
    /// The text that it shares with the questions around it.
    pub passage: Option<String>,
    /// Whether the choices keep their order, where the file says it.
    pub keeps_order: bool,
    /// What was changed to take it.
    pub changed: Vec<String>,
    /// What its author should look at.
    pub doubts: Vec<String>,
}

/// A choice.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    /// Its letter or number as the file prints it: `(a)`, `A.`; empty where it has none.
    pub label: String,
    /// What it says.
    pub text: String,
    /// Why it is right or wrong.
    pub why: Option<String>,
}

impl Choice {
    /// A choice that says that, and nothing else.
    pub fn of(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// Which choices are right, by their places from 0.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Key {
    /// Nothing says it.
    #[default]
    Unknown,
    /// One.
    One(usize),
    /// An examiner accepts any one of these.
    AnyOf(Vec<usize>),
    /// All of these are to be chosen together; there may be none.
    AllOf(Vec<usize>),
    /// The examiner has dropped the question.
    Dropped,
}

/// What was found in a file, in the order of its lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// A question of choices.
    Question(Box<Question>),
    /// Something that is no question of choices, or that cannot be taken, and why.
    Refused(Said),
    /// Something beside the questions that is worth saying.
    Note(Said),
}

/// Something said of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// The line, from 1.
    pub line: usize,
    /// What stands there, shortened.
    pub about: String,
    /// What is said of it.
    pub why: String,
}

impl Found {
    /// What cannot be taken.
    pub fn refused(line: usize, about: &str, why: impl Into<String>) -> Self {
        Self::Refused(Said { line, about: short(about), why: why.into() })
    }

    /// What is worth saying.
    pub fn note(line: usize, about: &str, why: impl Into<String>) -> Self {
        Self::Note(Said { line, about: short(about), why: why.into() })
    }
}

impl From<Question> for Found {
    fn from(question: Question) -> Self {
        Self::Question(Box::new(question))
    }
}

/// The beginning of a text on one line.
pub fn short(text: &str) -> String {
    const LONGEST: usize = 60;
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if words.chars().count() <= LONGEST {
        return words;
    }
    words.chars().take(LONGEST - 1).chain(['…']).collect()
}
