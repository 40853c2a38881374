//! A translation's file to be filled: each text of the topic that is not translated yet, or was
//! translated before it changed, with its original above it.
//!
//! What a translator wrote is never lost: a text that has become stale is kept above in a comment.
//! This file must not know of files on disk.

use crate::bank::{
    Facts, LanguageCode, Original, Shape, Slug, TextId, Topic, fingerprint, originals,
};
use crate::document::{Edit, Step};

/// A translation's file, brought up to date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToTranslate {
    /// The file's text.
    pub text: String,
    /// How many texts wait in it to be translated.
    pub open: usize,
    /// How many of these were translated and have become stale just now.
    pub stale: usize,
}

/// The file of a topic in that language, from what stands there now, if there is one. Needed texts
/// alone are counted.
///
/// # Errors
/// Why what stands there cannot be edited.
pub fn to_translate(
    topic: &Topic,
    language: LanguageCode,
    from: Facts<'_>,
    now: Option<&str>,
) -> Result<ToTranslate, String> {
    let head = format!(
        "# The texts of {0}.toml in another language ({language}). Lines that begin with `#:` show the\n\
         # originals, and are written anew when these change. `of` names the original that a text was made from.\n\n\
         id = \"{0}\"\n",
        topic.id.local()
    );
    let mut edit = Edit::of(now.unwrap_or(&head))?;
    let (mut open, mut stale) = (0, 0);
    // Fingerprints come after the texts, so that nobody has to look past them.
    let mut fingerprints = Vec::new();
    for original in originals(topic, from) {
        let path = path(topic, &original.id);
        let is_needed = original.is_needed;
        let is_open = if original.id.owner.starts_with('=') {
            about(&mut edit, &path)
        } else {
            let is_open = field(&mut edit, &path, &original, &mut stale);
            let now = fingerprint(&original.texts);
            fingerprints.extend(is_open.then_some((path, original.id.field, now)));
            is_open
        };
        open += usize::from(is_open && is_needed);
    }
    for (path, field, now) in fingerprints {
        let of = format!("of.{field}");
        if edit.texts(&path, &of).as_deref() != Some(std::slice::from_ref(&now)) {
            edit.set(&path, &of, &[now], false, &[]);
        }
    }
    Ok(ToTranslate { text: edit.into_text(), open, stale })
}

/// What facts are about is named by its original: there is nothing more to be shown.
fn about(edit: &mut Edit, path: &[Step]) -> bool {
    let texts = edit.texts(path, "text");
    if texts.is_none() {
        edit.set(path, "text", &[String::new()], false, &[]);
    }
    texts.is_none_or(|texts| is_empty(&texts))
}

/// Brings a field up to date; whether it waits to be translated.
fn field(edit: &mut Edit, path: &[Step], original: &Original, stale: &mut usize) -> bool {
    let (name, of) = (&original.id.field, format!("of.{}", original.id.field));
    let texts = edit.texts(path, name);
    let (before, now) = (edit.texts(path, &of), [fingerprint(&original.texts)]);
    let is_fresh = before.as_deref() == Some(&now[..]);
    let written = texts.as_ref().filter(|texts| !is_empty(texts));
    if is_fresh && texts.is_some() {
        return written.is_none();
    }
    let mut above = original.texts.clone();
    match written {
        // What nobody says the original of is for `check` to tell, and its writer to settle.
        Some(_) if before.is_none() => return false,
        Some(written) => {
            *stale += 1;
            above.push(format!("(before: {})", written.join(" | ")));
        }
        None => {}
    }
    let empty = vec![String::new(); original.texts.len()];
    edit.set(path, name, &empty, original.is_list, &above);
    true
}

fn is_empty(texts: &[String]) -> bool {
    texts.iter().all(|text| text.trim().is_empty())
}

/// In which table of the file a text stands.
fn path(topic: &Topic, id: &TextId) -> Vec<Step> {
    let step = |array, value: &str| Step { array, field: "id", value: value.to_owned() };
    let owner = id.owner.as_str();
    if let Some(original) = owner.strip_prefix('=') {
        return vec![Step { array: "about", field: "original", value: original.to_owned() }];
    }
    if owner.is_empty() {
        return Vec::new();
    }
    let (fact, trap) = match owner.split_once('~') {
        Some((fact, trap)) => (fact, Some(step("trap", trap))),
        None => (owner, None),
    };
    let is_one = |name: &Slug| name.as_str() == fact;
    let mut path =
        match fact.split_once('.') {
            Some((whole, part)) if topic.tables.iter().any(|table| table.id.as_str() == whole) => {
                vec![step("table", whole), step("row", part)]
            }
            Some((whole, part)) => vec![step("set", whole), step("member", part)],
            None => vec![step(
                if topic.tables.iter().any(|table| is_one(&table.id)) {
                    "table"
                } else if topic.sets.iter().any(|set| is_one(&set.id)) {
                    "set"
                } else if topic.passages.iter().any(|passage| is_one(&passage.id)) {
                    "passage"
                } else if topic.directions.iter().any(|direction| is_one(&direction.id)) {
                    "direction"
                } else if topic.items.iter().any(|item| item.id.local() == fact) {
                    "item"
                } else if topic.facts.iter().any(|other| {
                    other.id.local() == fact && matches!(other.shape, Shape::Event { .. })
                }) {
                    "event"
                } else {
                    "fact"
                },
                fact,
            )],
        };
    path.extend(trap);
    path
}
