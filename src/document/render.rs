//! Problems as `rustc` shows them: the line, the place marked, and what to do.

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::code::Severity;
use super::diagnostic::Diagnostic;
use super::place::SourcePlace;
use crate::text::{harmless, harmless_lines};

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
    let same = |other: &SourcePlace| {
        let place = &problem.place;
        other.file == place.file && other.line == place.line && other.excerpt == place.excerpt
    };
    let (beside, apart): (Vec<_>, Vec<_>) = problem.others.iter().partition(|(p, _)| same(p));
    let primary = AnnotationKind::Primary;
    group = show(group, primary, &problem.place, &problem.label, &beside, &mut columns);
    for (place, label) in apart {
        group = show(group, AnnotationKind::Context, place, label, &[], &mut columns);
    }
    if let Some(about) = &problem.about {
        group = group.element(Level::NOTE.message(format!("in the {}", harmless(about))));
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

/// Adds a place. The renderer counts columns in what it is shown, where escapes and cut lines have
/// other ones; `columns` gets what it will print and what is right.
fn show<'a>(
    group: Group<'a>,
    kind: AnnotationKind,
    place: &SourcePlace,
    label: &str,
    beside: &[&(SourcePlace, String)],
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
    let escaped = |to: usize| harmless_lines(&place.excerpt[..to]);
    let shown = escaped(place.within.start).chars().count() + 1;
    if shown != place.column {
        let at = |column| format!("{file}:{}:{column}", place.line);
        columns.push((at(shown), at(place.column)));
    }
    let mark = |kind: AnnotationKind, place: &SourcePlace, label: &str| {
        let mark = kind.span(escaped(place.within.start).len()..escaped(place.within.end).len());
        if label.is_empty() { mark } else { mark.label(harmless(label)) }
    };
    let mut snippet = Snippet::source(escaped(place.excerpt.len()))
        .path(file)
        .line_start(place.line)
        .fold(false)
        .annotation(mark(kind, place, label));
    for (place, label) in beside {
        snippet = snippet.annotation(mark(AnnotationKind::Context, place, label));
    }
    group.element(snippet)
}

#[cfg(test)]
mod tests {
    use super::super::code::Code;
    use super::super::place::Lines;
    use super::*;

    #[test]
    fn the_place_is_marked_and_escapes_are_harmless() {
        let lines = Lines::of("b/t.toml", "id = \"a\"\ntext = \"x\u{1b}[2Jy\u{202e}z\" bad\n");
        let problem = Diagnostic::new(Code::BAD_CHARACTER, lines.place(&(29..32)), "escape \u{7}")
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
