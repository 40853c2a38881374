//! A page's parts, of which every document is made, whatever it is written as.
//!
//! Texts in blocks are still as the bank has them; the writers escape them. This file must not know
//! how a block is written.

use super::printed::Printed;
use crate::exam::Series;

/// A document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Document {
    /// What it is called.
    pub title: String,
    /// The language of its texts, as BCP 47 has it.
    pub language: String,
    /// The series that stands beside the page's number, for a booklet.
    pub series: Option<Series>,
    /// Its parts.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Block {
    /// The document's title.
    Title(String),
    /// A heading; what follows it stays on its page.
    Heading(String),
    /// A plain text.
    Text(String),
    /// A text of the bank, in Markdown.
    Rich(String),
    /// A list, numbered from 1.
    Numbered(Vec<String>),
    /// What several questions share: what it is, and its text in Markdown. It stays with what
    /// follows.
    Shared(String, String),
    /// A question.
    Question(Printed),
    /// A remark: what it is about, what is said in plain text, and more in Markdown.
    Point(String, Option<String>, Option<String>),
    /// A table: headings, then rows.
    Table(Vec<String>, Vec<Vec<String>>),
    /// Parts that belong together, with a line after them; a page may end between them.
    Together(Vec<Block>),
    /// Parts in two columns.
    Columns(Vec<Block>),
    /// The cover of a booklet, a page of its own.
    Cover(Cover),
}

/// The cover of a booklet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cover {
    /// What the paper is called.
    pub title: String,
    /// The booklet's series.
    pub series: Series,
    /// The rest, in each of its languages.
    pub parts: Vec<CoverPart>,
}

/// A cover in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CoverPart {
    /// That the booklet is not to be opened yet.
    pub wait: &'static str,
    /// Beside the letter of the series.
    pub series: &'static str,
    /// Time, marks, number of questions: what and how much.
    pub facts: Vec<(&'static str, String)>,
    /// Over the instructions.
    pub heading: &'static str,
    /// The instructions, in order.
    pub instructions: Vec<String>,
}
