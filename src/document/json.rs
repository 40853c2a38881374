//! Problems as JSON, for other programs.

use serde::Serialize;

use super::diagnostic::Diagnostic;
use crate::text::harmless_json;

#[derive(Serialize)]
struct Entry<'d> {
    code: &'static str,
    severity: &'static str,
    file: &'d str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    message: &'d str,
    within: Option<&'d str>,
    help: Option<&'d str>,
    source_line: Option<&'d str>,
}

/// One array of objects, in the order given. Where a problem concerns a file as a whole, `line` is
/// 0.
pub fn json(problems: &[Diagnostic]) -> String {
    let entries: Vec<_> = problems
        .iter()
        .map(|problem| Entry {
            code: problem.code.id(),
            severity: problem.severity().name(),
            file: &problem.place.file,
            line: problem.place.line,
            column: problem.place.column,
            end_line: problem.place.end_line,
            end_column: problem.place.end_column,
            message: &problem.message,
            within: problem.about.as_deref(),
            help: problem.help.as_deref(),
            source_line: problem.place.excerpt.lines().next(),
        })
        .collect();
    // Numbers and texts cannot fail to be written.
    harmless_json(&serde_json::to_string_pretty(&entries).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::super::code::Code;
    use super::super::place::Lines;
    use super::*;

    #[test]
    fn a_problem_can_be_read_back() {
        let lines = Lines::of("a\u{1b}.toml", "x = \"\u{1b}\"\n");
        let problem = Diagnostic::new(Code::BAD_CHARACTER, lines.place(&(4..7)), "bad").help("go");
        let text = json(&[problem]);
        assert!(!text.contains('\u{1b}'));
        let read: serde_json::Value = serde_json::from_str(&text).unwrap();
        assert_eq!(read[0]["code"], "E020");
        assert_eq!((&read[0]["line"], &read[0]["column"]), (&1.into(), &5.into()));
        assert_eq!(read[0]["source_line"], "x = \"\u{1b}\"");
        assert_eq!(json(&[]), "[]");
    }
}
