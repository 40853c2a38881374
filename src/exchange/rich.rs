//! A bank's Markdown, made safe within the Markdown of another's page: no raw HTML, no links or
//! pictures that would be fetched, nothing that reaches beyond its own place.
//!
//! This file must not know what the text is about.

use crate::text::clean_for_paper;

/// As Markdown within a quotation, whose end also ends what the text leaves open (a fence, a list).
///
/// Tags, character references, links and definitions are broken by an escape; within code the
/// escape itself is seen, which is the price of not depending on how another program reads it.
pub(super) fn markdown(text: &str) -> String {
    let text = clean_for_paper(text.trim())
        .replace("&#", "&amp;#")
        .replace('<', "&lt;")
        .replace("](", "]\\(")
        .replace("][", "]\\[")
        .replace("]:", "]\\:");
    let quoted = text.lines().map(|line| format!("> {line}").trim_end().to_owned());
    quoted.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quotation_holds_what_is_left_open() {
        assert_eq!(markdown("```\n<b>\n\n[a](b)"), "> ```\n> &lt;b>\n>\n> [a]\\(b)");
        assert_eq!(markdown("&#27; [a]: b"), "> &amp;#27; [a]\\: b");
    }
}
