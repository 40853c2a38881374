//! XML as a small tree, bounded: no entities but the known ones, no files, no depth without end.

use quick_xml::Reader;
use quick_xml::escape::resolve_html5_entity;
use quick_xml::events::{BytesStart, Event};

/// Elements may be nested so deep.
const DEPTH: usize = 40;

/// An element.
#[derive(Debug, Default)]
pub(super) struct Element {
    pub name: String,
    pub line: usize,
    pub attributes: Vec<(String, String)>,
    pub text: String,
    pub children: Vec<Element>,
}

impl Element {
    /// The first child of that name.
    pub fn child(&self, name: &str) -> Option<&Self> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The text of the child `text` of the child of that name.
    pub fn text_of(&self, name: &str) -> Option<&str> {
        let child = self.child(name)?;
        Some(child.child("text").unwrap_or(child).text.trim())
    }

    /// An attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }
}

/// The elements of that name, wherever they stand, each handed on as soon as it is whole.
///
/// # Errors
/// The line and why the file cannot be read on.
pub(super) fn each(
    text: &str,
    name: &str,
    mut take: impl FnMut(Element),
) -> Result<(), (usize, String)> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut stack: Vec<Element> = Vec::new();
    let mut depth = 0;
    let (mut line, mut counted) = (1, 0);
    loop {
        let event = reader.read_event();
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX).min(text.len());
        let before = line;
        line += text.get(counted..at).unwrap_or_default().matches('\n').count();
        counted = at.max(counted);
        match event.map_err(|error| (line, format!("it is no XML: {error}")))? {
            Event::Start(start) => {
                depth += 1;
                if depth > DEPTH {
                    return Err((line, "its elements are nested too deep".into()));
                }
                let new = element(&start, before);
                if !stack.is_empty() || new.name == name {
                    stack.push(new);
                }
            }
            Event::Empty(start) => {
                let new = element(&start, before);
                if let Some(parent) = stack.last_mut() {
                    parent.children.push(new);
                } else if new.name == name {
                    take(new);
                }
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                let Some(done) = stack.pop() else { continue };
                match stack.last_mut() {
                    Some(parent) => parent.children.push(done),
                    None => take(done),
                }
            }
            Event::Text(words) => add(&mut stack, &words.xml10_content()),
            Event::CData(words) => add(&mut stack, &words.xml10_content()),
            Event::GeneralRef(reference) => {
                let said = if let Ok(Some(c)) = reference.resolve_char_ref() {
                    Some(c.to_string())
                } else {
                    let name = reference.xml10_content();
                    resolve_html5_entity(&name).map(str::to_owned)
                };
                match said {
                    Some(said) => add(&mut stack, &said),
                    None => {
                        return Err((
                            line,
                            "it uses an entity of its own, which is not taken".into(),
                        ));
                    }
                }
            }
            Event::DocType(kind)
                if kind.xml10_content().to_ascii_uppercase().contains("ENTITY") =>
            {
                return Err((line, "it declares entities of its own, which is not taken".into()));
            }
            Event::Eof if !stack.is_empty() => {
                let begun = stack.first().map_or(line, |element| element.line);
                return Err((begun, "a question begins here that does not end".into()));
            }
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn element(start: &BytesStart<'_>, line: usize) -> Element {
    let name = start.name().as_ref().to_owned();
    let mut found = start.attributes();
    let attributes = found.with_checks(false).flatten().take(16).map(|attribute| {
        let key = attribute.key.as_ref().to_owned();
        (key, attribute.value.into_owned())
    });
    Element { name, line, attributes: attributes.collect(), ..Element::default() }
}

/// Adds words to the innermost element; what files hold is let go.
fn add(stack: &mut [Element], words: &str) {
    if let Some(element) = stack.last_mut().filter(|element| element.name != "file") {
        element.text.push_str(words);
    }
}
