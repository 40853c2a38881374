//! The door to the texts of the screens: Rust that the compiler holds the screens to, made of the
//! Fluent files of the English catalogue.
//!
//! A message without arguments becomes a constant, `find-nothing` the `Text` `FIND_NOTHING`; an
//! attribute too, `find-open.bar` the `FIND_OPEN_BAR`. A message with arguments becomes a structure
//! with a field for each, `find-found` the `FindFound { count }`, whose `say()` is the text. So a
//! wrong name or a missing argument does not compile, and a text that no screen uses is dead code.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

type Patterns<'a> = BTreeMap<String, &'a Pattern<&'a str>>;

/// The Fluent files of a folder as one, in the order of their names. Errors name the file.
pub fn read(folder: &Path) -> Result<String, Box<dyn Error>> {
    let mut files: Vec<_> = fs::read_dir(folder)?
        .map(|entry| Ok(entry?.path()))
        .collect::<Result<_, std::io::Error>>()?;
    files.sort();
    let mut all = String::new();
    for file in files {
        let text = fs::read_to_string(&file)?;
        if let Err((_, errors)) = parser::parse(text.as_str()) {
            let line = |at: usize| text[..at].lines().count();
            let errors = errors.iter().map(|e| format!("line {}: {e}", line(e.pos.start)));
            let errors = errors.collect::<Vec<_>>().join("; ");
            return Err(format!("{}: {errors}", file.display()).into());
        }
        all.push_str(&text);
        all.push('\n');
    }
    Ok(all)
}

/// The door to these texts, as Rust.
pub fn door(source: &str) -> Result<String, Box<dyn Error>> {
    let resource = parser::parse(source).map_err(|(_, errors)| format!("{errors:?}"))?;
    let (messages, terms) = patterns(&resource.body)?;
    let (mut plain, mut items) = (String::new(), String::new());
    let referred = referred(&messages, &terms)?;
    let mut count = 0;
    for (id, pattern) in &messages {
        let args = found(id, pattern, &messages, &terms)?.args;
        let mut doc = format!("/// `` {} ``", written(pattern));
        if referred.contains(id) {
            doc.push_str("\n#[allow(dead_code, reason = \"other texts are made of it\")]");
        }
        if args.is_empty() {
            writeln!(plain, "    {id:?},")?;
            writeln!(items, "{doc}\npub const {}: Text = Text({count});", constant(id))?;
            count += 1;
        } else {
            item_with(&mut items, id, &doc, &args)?;
        }
    }
    Ok(format!(
        "/// The names of the texts without arguments, by the number of their [`Text`].\n\
         pub(super) const PLAIN: &[&str] = &[\n{plain}];\n{items}"
    ))
}

/// The structure of a message with arguments.
fn item_with(
    out: &mut String,
    id: &str,
    doc: &str,
    args: &BTreeSet<String>,
) -> Result<(), std::fmt::Error> {
    let name = camel(id);
    let types: Vec<String> = (0..args.len()).map(|n| format!("T{n}")).collect();
    let generics = types.join(", ");
    writeln!(out, "{doc}\n#[derive(Debug, Clone)]\npub struct {name}<{generics}> {{")?;
    for (arg, of) in args.iter().zip(&types) {
        writeln!(out, "    /// `${arg}`\n    pub {}: {of},", field(arg))?;
    }
    let bounds = types.iter().map(|of| format!("{of}: Into<FluentValue<'a>>"));
    let bounds = bounds.collect::<Vec<_>>().join(", ");
    let allow = doc.split_once('\n').map_or("", |(_, allow)| allow);
    writeln!(out, "}}\n{allow}\nimpl<'a, {bounds}> {name}<{generics}> {{")?;
    writeln!(out, "    /// The text.\n    pub fn say(self) -> String {{")?;
    let given = args.iter().map(|arg| format!("({arg:?}, self.{}.into())", field(arg)));
    let given = given.collect::<Vec<_>>().join(", ");
    writeln!(out, "        filled({id:?}, [{given}])\n    }}\n}}")
}

/// The patterns of messages and of their attributes, and those of terms, by their names.
fn patterns<'a>(
    body: &'a [Entry<&'a str>],
) -> Result<(Patterns<'a>, Patterns<'a>), Box<dyn Error>> {
    let (mut messages, mut terms) = (Patterns::new(), Patterns::new());
    let put = |into: &mut Patterns<'a>, name: String, pattern| match into.insert(name, pattern) {
        Some(_) => Err("a name is given twice"),
        None => Ok(()),
    };
    for entry in body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                for (name, pattern) in message
                    .attributes
                    .iter()
                    .map(|of| (format!("{id}.{}", of.id.name), &of.value))
                    .chain(message.value.as_ref().map(|value| (id.to_owned(), value)))
                {
                    put(&mut messages, name, pattern).map_err(|e| format!("{id}: {e}"))?;
                }
            }
            Entry::Term(term) => {
                put(&mut terms, term.id.name.to_owned(), &term.value)
                    .map_err(|e| format!("-{}: {e}", term.id.name))?;
            }
            _ => {}
        }
    }
    Ok((messages, terms))
}

/// What a pattern asks for.
#[derive(Default)]
struct Asked {
    /// Its arguments, also those of the messages that it refers to.
    args: BTreeSet<String>,
    /// The messages that it refers to.
    messages: BTreeSet<String>,
}

/// The messages that others refer to.
fn referred(messages: &Patterns, terms: &Patterns) -> Result<BTreeSet<String>, String> {
    let mut all = BTreeSet::new();
    for (id, pattern) in messages {
        all.extend(found(id, pattern, messages, terms)?.messages);
    }
    Ok(all)
}

/// What the pattern of a message asks for.
fn found(
    id: &str,
    pattern: &Pattern<&str>,
    messages: &Patterns,
    terms: &Patterns,
) -> Result<Asked, String> {
    let mut asked = Asked::default();
    of_pattern(pattern, messages, terms, &mut asked)
        .map_err(|missing| format!("`{id}` refers to `{missing}`, which is not there"))?;
    Ok(asked)
}

/// The error is a name that is not there.
fn of_pattern(
    pattern: &Pattern<&str>,
    messages: &Patterns,
    terms: &Patterns,
    asked: &mut Asked,
) -> Result<(), String> {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            of_expression(expression, messages, terms, asked)?;
        }
    }
    Ok(())
}

fn of_expression(
    expression: &Expression<&str>,
    messages: &Patterns,
    terms: &Patterns,
    asked: &mut Asked,
) -> Result<(), String> {
    let (inline, variants) = match expression {
        Expression::Inline(inline) => (inline, &[][..]),
        Expression::Select { selector, variants } => (selector, variants.as_slice()),
    };
    for variant in variants {
        of_pattern(&variant.value, messages, terms, asked)?;
    }
    match inline {
        InlineExpression::VariableReference { id } => {
            asked.args.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => {
            of_expression(expression, messages, terms, asked)?;
        }
        InlineExpression::MessageReference { id, attribute } => {
            let name = match attribute {
                Some(attribute) => format!("{}.{}", id.name, attribute.name),
                None => id.name.to_owned(),
            };
            let to = messages.get(&name).ok_or(&name)?;
            // A circle of messages would never end.
            if asked.messages.insert(name) {
                of_pattern(to, messages, terms, asked)?;
            }
        }
        // A term is given its arguments where it stands, never the message's.
        InlineExpression::TermReference { id, .. } if !terms.contains_key(id.name) => {
            return Err(format!("-{}", id.name));
        }
        InlineExpression::FunctionReference { id, .. } => return Err(format!("{}()", id.name)),
        _ => {}
    }
    Ok(())
}

/// A pattern for its documentation: the words as written, and a sign for what is put in.
fn written(pattern: &Pattern<&str>) -> String {
    let part = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => (*value).to_owned(),
        PatternElement::Placeable {
            expression: Expression::Inline(InlineExpression::VariableReference { id }),
        } => format!("{{ ${} }}", id.name),
        PatternElement::Placeable { .. } => "{ … }".to_owned(),
    };
    let text: String = pattern.elements.iter().map(part).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ").replace('`', "'")
}

/// `find-open.bar` as `FIND_OPEN_BAR`.
fn constant(id: &str) -> String {
    id.replace(['-', '.'], "_").to_uppercase()
}

/// `find-found` as `FindFound`.
fn camel(id: &str) -> String {
    let word = |word: &str| {
        let (first, rest) = word.split_at(word.len().min(1));
        first.to_uppercase() + rest
    };
    id.split(['-', '.']).map(word).collect()
}

/// `time-left` as `time_left`.
fn field(arg: &str) -> String {
    arg.replace('-', "_")
}
