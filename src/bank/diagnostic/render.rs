//! Problems as `rustc` shows them: the line, the place marked, and what to do.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::harmless::{harmless, harmless_lines};
use super::{Diagnostic, Place, Severity};

/// How problems look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// Plain text.
    Plain,
    /// With colours.
    Coloured,
}

/// The problem as a block of lines, without a line end.
pub fn render(problem: &Diagnostic, look: Look) -> String {
    let level = match problem.severity() {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Info => Level::INFO,
    };
    let title = level.primary_title(harmless(&problem.message)).id(problem.code.id());
    let mut group = Group::with_title(title);
    let mut columns = Vec::new();
    group = show(group, &problem.place, &problem.label, AnnotationKind::Primary, &mut columns);
    for (place, label) in &problem.others {
        group = show(group, place, label, AnnotationKind::Context, &mut columns);
    }
    if let Some(help) = &problem.help {
        group = group.element(Level::HELP.message(harmless(help)));
    }
    let renderer = match look {
        Look::Plain => Renderer::plain(),
        Look::Coloured => Renderer::styled(),
    };
    let mut text = renderer.decor_style(DecorStyle::Ascii).render(&[group]);
    for (shown, right) in columns {
        text = text.replacen(&shown, &right, 1);
    }
    text
}

/// Adds a place. The renderer counts columns in what it is shown, where escapes and cut lines have other
/// ones; `columns` gets what it will print and what is right.
fn show<'a>(
    group: Group<'a>,
    place: &Place,
    label: &str,
    kind: AnnotationKind,
    columns: &mut Vec<(String, String)>,
) -> Group<'a> {
    let file = harmless(&place.file);
    if place.line == 0 || place.excerpt.is_empty() {
        let origin = Origin::path(file);
        return group.element(match place.line {
            0 => origin,
            line => origin.line(line).char_column(place.column),
        });
    }
    let (before, rest) = place.excerpt.split_at(place.within.start);
    let (inside, after) = rest.split_at(place.within.len());
    let [before, inside, after] = [before, inside, after].map(harmless_lines);
    let shown = before.chars().count() + 1;
    if shown != place.column {
        let at = |column| format!("{file}:{}:{column}", place.line);
        columns.push((at(shown), at(place.column)));
    }
    let mut mark = kind.span(before.len()..before.len() + inside.len());
    if !label.is_empty() {
        mark = mark.label(harmless(label));
    }
    let snippet = Snippet::source(format!("{before}{inside}{after}"))
        .path(file)
        .line_start(place.line)
        .fold(false)
        .annotation(mark);
    group.element(snippet)
}

#[cfg(test)]
mod tests {
    use super::super::{Code, Lines};
    use super::*;

    #[test]
    fn the_place_is_marked_and_escapes_are_harmless() {
        let lines = Lines::of("b/t.toml", "id = \"a\"\ntext = \"x\u{1b}[2Jy\u{202e}z\" bad\n");
        let problem = Diagnostic::new(Code::BadCharacter, lines.place(&(29..32)), "escape \u{7}")
            .label("here")
            .help("remove it");
        let text = render(&problem, Look::Plain);
        assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{7}']), "{text:?}");
        insta::assert_snapshot!(text, @r#"
        error[E020]: escape \u{7}
         --> b/t.toml:2:19
          |
        2 | text = "x\u{1b}[2Jy\u{202e}z" bad
          |                               ^^^ here
          |
          = help: remove it
        "#);
    }
}
