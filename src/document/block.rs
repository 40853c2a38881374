//! The name of the table in which something stands, told from the text alone: it is there where the
//! file is no TOML, too.

use super::place::floor;
use crate::text::quoted;

/// So far a table's header is looked for before a problem in it.
const FURTHEST_HEADER: usize = 32_000;

/// The id that the table has in which that byte stands, with the word of its header: `item
/// "north-sea"`.
pub(super) fn name_of_block(text: &str, at: usize) -> Option<String> {
    let at = floor(text, at);
    let from = floor(text, at.saturating_sub(FURTHEST_HEADER));
    // A problem of the header itself is one of its table.
    let line_end = text[at..].find('\n').map_or(text.len(), |end| at + end);
    let before = &text[from..line_end];
    let start = before.rfind("\n[[").map(|at| at + 1).or(before.starts_with("[[").then_some(0))?;
    let block = &text[from + start..];
    let word = block.strip_prefix("[[")?.split(']').next()?;
    if !word.chars().all(|c| c.is_ascii_lowercase() || c == '.') {
        return None;
    }
    let mut lines = block.lines().skip(1).take_while(|line| !line.starts_with("[["));
    let id = lines
        .find_map(|line| line.trim_start().strip_prefix("id")?.trim_start().strip_prefix('='))?;
    let id = id.trim().trim_matches(['"', '\'']);
    let is_id = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    // A trap is called that, wherever it stands.
    let word = word.rsplit('.').next().unwrap_or(word);
    (!id.is_empty() && id.chars().all(is_id)).then(|| format!("{word} `{}`", quoted(id)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_is_named_by_its_id() {
        let text = "id = \"t\"\n[[fact]]\nid = \"f\"\ntext = 1\n[[fact.trap]]\nid = \"p\"\n[[item]]\nkind = \"x\"\nid = 'q'\n";
        let at = |part: &str| name_of_block(text, text.find(part).unwrap());
        assert_eq!(at("text"), Some("fact `f`".to_owned()));
        assert_eq!(at("[[item"), Some("item `q`".to_owned()));
        assert_eq!(at("kind"), Some("item `q`".to_owned()));
        assert_eq!(at("[[fact.trap"), Some("trap `p`".to_owned()));
        assert_eq!(at("id = \"t\""), None);
        assert_eq!(name_of_block("[[item]]\nx", 9), None);
    }
}
