//! The exchange: what leaves the program for other readers. So far that is paper.
//!
//! A [`PrintedPaper`] is an assembled paper with all its prose. From it follow, as text, the booklets of
//! the series A to D, the answer sheet, the key and the solutions; from an item, a [`KeyClaim`]
//! against its key. All of it is pure: who writes files is not known here, nor how the questions
//! were chosen.
//!
//! What is printed came from strangers: every text passes `escape` or `rich`, and a page asks
//! nothing of the network.

mod answer_sheet;
mod block;
mod claim;
mod cover;
mod escape;
mod form;
mod html;
mod markdown;
mod notebook;
mod paper;
mod printed;
mod rich;
mod series;
mod solutions;
mod style;
#[cfg(test)]
mod tests;
mod worded;
mod words;

pub use answer_sheet::answer_sheet;
pub use claim::{ClaimRefused, KeyClaim, LEAST_SOURCES};
pub use form::{Posed, PosedIn, PrintedPaper, Section};
pub use notebook::{NotedQuestion, mistakes_page, reported_page};
pub use paper::question_paper;
pub use series::{Asked, Booklet};
pub use solutions::{key, solutions};

use block::Document;

/// What a page is written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Medium {
    /// HTML made for printing: one file, A4, black on white.
    Html,
    /// Markdown (CommonMark with tables).
    Markdown,
}

impl Medium {
    /// The ending of a file of it.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Html => "html",
            Self::Markdown => "md",
        }
    }

    fn write(self, document: &Document) -> String {
        match self {
            Self::Html => html::page(document),
            Self::Markdown => markdown::page(document),
        }
    }
}
