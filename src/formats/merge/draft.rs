//! A topic's file that is being written.

use std::collections::HashSet;
use std::fmt::Write as _;

use super::target::Target;
use crate::bank::Slug;
use crate::document::{Edit, literal};
use crate::formats::name;
use crate::formats::question::Question;

/// A topic's file that is being written.
pub(super) struct Draft {
    /// What the file says today, to be changed in its place.
    pub edit: Edit,
    /// What comes behind it.
    pub tail: String,
    /// All names in it.
    pub ids: HashSet<String>,
    /// The passages that were written, by their folded texts.
    passages: Vec<(String, Slug)>,
    /// Whether anything of it is new.
    pub is_changed: bool,
}

impl Draft {
    /// The name of a passage with that text, which is written where it is new.
    pub fn passage(&mut self, text: &str) -> Slug {
        let folded = name::folded(text);
        if let Some((_, id)) = self.passages.iter().find(|(other, _)| *other == folded) {
            return id.clone();
        }
        let mark = name::mark(text);
        let id = Slug::new(&format!("passage-{mark}")).unwrap_or_else(|_| name::slug(text));
        if !self.ids.contains(id.as_str()) {
            _ = write!(
                self.tail,
                "\n[[passage]]\nid = \"{id}\"\ntext = {}\n",
                literal(&format!("{text}\n"))
            );
        }
        self.passages.push((folded, id.clone()));
        id
    }

    /// The whole file.
    pub fn into_text(self) -> String {
        let mut text = self.edit.into_text();
        if !text.is_empty() && !text.ends_with('\n') {
            text.push('\n');
        }
        text.push_str(&self.tail);
        text
    }
}

/// The draft of a topic's file, begun where there is none.
pub(super) fn draft<'d>(
    texts: &'d mut Vec<(Slug, Draft)>,
    topic: &Slug,
    target: &Target,
    question: Option<&Question>,
) -> Result<&'d mut Draft, String> {
    let at = if let Some(at) = texts.iter().position(|(name, _)| name == topic) {
        at
    } else {
        let path = format!("{topic}.toml");
        let file = target.file(&path);
        let title = question
            .and_then(|question| question.topic.as_deref())
            .filter(|_| target.topic.is_none());
        let title = title.map_or_else(|| titled(topic.as_str()), |title| title.trim().to_owned());
        let text = match file {
            Some(file) => file.text.clone(),
            None => format!("id = \"{topic}\"\ntitle = {}\n", literal(&title)),
        };
        let ids = ids(&text);
        let edit = Edit::of(&text).map_err(|why| format!("{path} cannot be edited: {why}"))?;
        let draft =
            Draft { edit, tail: String::new(), ids, passages: Vec::new(), is_changed: false };
        texts.push((topic.clone(), draft));
        texts.len() - 1
    };
    texts.get_mut(at).map(|(_, draft)| draft).ok_or_else(|| "no topic".to_owned())
}

/// All that is called by a name in the text of a topic, sound or not.
fn ids(text: &str) -> HashSet<String> {
    let quoted = text.split("id").filter_map(|rest| {
        let rest = rest.trim_start().strip_prefix('=')?.trim_start();
        let rest = rest.strip_prefix(['"', '\''])?;
        Some(rest.split(['"', '\'']).next()?.to_owned())
    });
    quoted.collect()
}

/// A name as a title: "polity-test-4" is "Polity test 4".
pub(super) fn titled(name: &str) -> String {
    let spaced = name.replace('-', " ");
    let mut chars = spaced.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
