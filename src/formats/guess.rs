//! Which format a file is in, by its name and by what it holds.

/// The formats.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text, as pasted from Word or a PDF.
    Text,
    /// Moodle's GIFT.
    Gift,
    /// Moodle's Aiken.
    Aiken,
    /// Moodle XML.
    Moodle,
    /// A table, its cells parted by commas, semicolons or tabs.
    Csv,
    /// Anki's notes as plain text.
    Anki,
    /// TOML of mdbook-quiz.
    MdbookQuiz,
    /// JSON arrays of questions.
    Json,
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Text,
        Self::Gift,
        Self::Aiken,
        Self::Moodle,
        Self::Csv,
        Self::Anki,
        Self::MdbookQuiz,
        Self::Json,
    ];

    /// The name by which it is asked for.
    pub fn name(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Gift => "gift",
            Self::Aiken => "aiken",
            Self::Moodle => "moodle",
            Self::Csv => "csv",
            Self::Anki => "anki",
            Self::MdbookQuiz => "mdbook-quiz",
            Self::Json => "json",
        }
    }
}

/// The format of a file of that name and text.
pub fn guess(name: &str, text: &str) -> Format {
    let end = name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default();
    let start = text.trim_start();
    match end.as_str() {
        "gift" => return Format::Gift,
        "aiken" => return Format::Aiken,
        "xml" => return Format::Moodle,
        "csv" | "tsv" | "tab" => return Format::Csv,
        "toml" => return Format::MdbookQuiz,
        "json" => return Format::Json,
        _ => {}
    }
    if start.starts_with("<?xml") || start.starts_with("<quiz") {
        return Format::Moodle;
    }
    if start.starts_with("#separator")
        || start.starts_with("#html:")
        || start.starts_with("#deck")
        || start.starts_with("#notetype")
        || start.starts_with("#tags")
    {
        return Format::Anki;
    }
    if start.starts_with("[[questions]]") {
        return Format::MdbookQuiz;
    }
    if start.starts_with('{') && start.trim_end().ends_with('}') && start.contains('"')
        || start.starts_with('[') && start[1..].trim_start().starts_with('{')
    {
        return Format::Json;
    }
    if is_gift(text) {
        return Format::Gift;
    }
    if is_aiken(text) {
        return Format::Aiken;
    }
    if is_table(text) { Format::Csv } else { Format::Text }
}

/// Braces that hold answers as GIFT has them.
fn is_gift(text: &str) -> bool {
    let opens = text.lines().any(|line| {
        let line = line.trim();
        line.starts_with("::") && line[2..].contains("::") || line.starts_with("$CATEGORY:")
    });
    let braces = text.match_indices('{').take(200).filter(|(at, _)| {
        let inside = text[at + 1..].trim_start();
        inside.starts_with(['=', '~', '#'])
            || inside.starts_with("T}")
            || inside.starts_with("F}")
            || inside.starts_with("TRUE")
            || inside.starts_with("FALSE")
    });
    let braces = braces.count();
    braces > 0
        && (opens
            || braces >= 1
                && text.contains('}')
                && text
                    .lines()
                    .any(|line| line.trim_start().starts_with(['=', '~']) || line.contains('{')))
}

/// Lines "ANSWER: B" behind lettered lines, and no numbers before questions.
fn is_aiken(text: &str) -> bool {
    let answers = text.lines().filter(|line| {
        line.trim().strip_prefix("ANSWER:").is_some_and(|rest| {
            let rest = rest.trim();
            rest.len() == 1 && rest.chars().all(|c| c.is_ascii_uppercase())
        })
    });
    let numbered = text.lines().any(|line| {
        let digits = line.trim_start().chars().take_while(char::is_ascii_digit).count();
        digits > 0 && line.trim_start()[digits..].starts_with(['.', ')'])
    });
    answers.count() > 0 && !numbered
}

/// A first line of names of columns, parted alike in the next.
fn is_table(text: &str) -> bool {
    let mut lines = text.lines().filter(|line| !line.trim().is_empty());
    let (Some(first), Some(second)) = (lines.next(), lines.next()) else { return false };
    let lower = first.to_lowercase();
    let named = lower.contains("question")
        && (lower.contains("answer") || lower.contains("correct") || lower.contains("option"));
    ['\t', ';', ','].into_iter().any(|sign| {
        let count = |line: &str| line.matches(sign).count();
        named && count(first) >= 3 && count(second) >= 1 && !first.trim_end().ends_with('?')
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_known_by_what_they_hold() {
        for (name, text, format) in [
            ("a.csv", "", Format::Csv),
            ("-", "::t:: q? {=a ~b}", Format::Gift),
            ("a.txt", "What?{\n=a\n~b\n}\n", Format::Gift),
            ("a.txt", "What?\nA. x\nB. y\nANSWER: B\n", Format::Aiken),
            ("a.txt", "1. What?\nA. x\nB. y\nANSWER: B\n", Format::Text),
            ("a.txt", "<?xml version=\"1.0\"?><quiz/>", Format::Moodle),
            ("a.txt", "#separator:tab\nx\ty", Format::Anki),
            ("a.txt", "[ {\"question\": 1}]", Format::Json),
            ("-", "Question\tA\tB\tAnswer\nx\ty\tz\tA\n", Format::Csv),
            ("a.txt", "1. The set {1, 2}?\n(a) x (b) y\nAns: a", Format::Text),
        ] {
            assert_eq!(guess(name, text), format, "{name} {text}");
        }
    }
}
