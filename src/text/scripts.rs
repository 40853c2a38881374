//! Superscripts and subscripts in characters of their own, where Unicode has them.

use std::borrow::Cow;

/// Characters that stand above the line, behind those that they are of.
const ABOVE: (&str, &str) = (
    "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVW−–",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ⁻⁻",
);
/// The same below it.
const BELOW: (&str, &str) =
    ("0123456789+-=()aehijklmnoprstuvx−–", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ₋₋");

/// Where a text stands beside the line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    /// Above it.
    Above,
    /// Below it.
    Below,
}

impl Script {
    /// The text in characters that stand there by themselves; where there are not all of them,
    /// behind the sign by which it is typed.
    pub fn written(self, text: &str) -> String {
        self.in_characters(text).unwrap_or_else(|| self.typed(text))
    }

    /// The text behind `^` or `_`, in brackets where it is more than one word.
    pub fn typed(self, text: &str) -> String {
        let sign = match self {
            Self::Above => '^',
            Self::Below => '_',
        };
        let one = text.chars().all(char::is_alphanumeric)
            || text.strip_prefix(['-', '−', '+']).is_some_and(|n| n.parse::<u64>().is_ok());
        if one { format!("{sign}{text}") } else { format!("{sign}({text})") }
    }

    /// The text in characters that stand there by themselves, where there are all of them.
    pub fn in_characters(self, text: &str) -> Option<String> {
        let (plain, set) = match self {
            Self::Above => ABOVE,
            Self::Below => BELOW,
        };
        let one = |c: char| set.chars().nth(plain.chars().position(|other| other == c)?);
        text.chars().map(one).collect()
    }
}

/// The longest text above or below the line, in characters.
const LONGEST: usize = 16;

/// The text with `10^2^` and `H~2~O` set in characters of their own, but in code.
pub(crate) fn set_scripts(text: &str) -> Cow<'_, str> {
    if !text.contains(['^', '~']) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut fenced = false;
    for line in text.split_inclusive('\n') {
        let is_fence = line.trim_start().starts_with("```") || line.trim_start().starts_with("~~~");
        fenced ^= is_fence;
        if fenced || is_fence || line.starts_with("    ") {
            out.push_str(line);
        } else {
            set_line(&mut out, line);
        }
    }
    Cow::Owned(out)
}

fn set_line(out: &mut String, line: &str) {
    let (mut rest, mut code) = (line, false);
    while let Some(c) = rest.chars().next() {
        code ^= c == '`';
        let set = if code { None } else { script(c, rest, out.chars().next_back()) };
        if let Some((set, end)) = set {
            out.push_str(&set);
            rest = &rest[end..];
        } else {
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
}

/// What is set above or below the line at the beginning of `rest`, behind `before`, and where it
/// ends.
pub(crate) fn script(sign: char, rest: &str, before: Option<char>) -> Option<(String, usize)> {
    let script = match sign {
        '^' => Script::Above,
        '~' => Script::Below,
        _ => return None,
    };
    before.filter(|c| c.is_alphanumeric() || matches!(c, ')' | ']'))?;
    let end = 1 + rest[1..].find(sign).filter(|end| *end > 0)?;
    let inner = &rest[1..end];
    let set = script.in_characters(inner).filter(|_| inner.chars().count() <= LONGEST)?;
    Some((set, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_characters_of_its_own_stands_in_them() {
        assert_eq!(Script::Above.written("-3"), "⁻³");
        assert_eq!(Script::Below.written("2"), "₂");
        assert_eq!(Script::Above.written("th"), "ᵗʰ");
        assert_eq!(Script::Above.written("αβ"), "^αβ");
        assert_eq!(Script::Below.written("max, 1"), "_(max, 1)");
        assert_eq!(Script::Above.written("-1/2"), "^(-1/2)");
    }

    #[test]
    fn code_stays_as_it_is() {
        let text = "10^2^ `10^2^` H~2~O ~~struck~~ ~a~\n```\n10^2^\n```\nx^2^";
        let expected = "10² `10^2^` H₂O ~~struck~~ ~a~\n```\n10^2^\n```\nx²";
        assert_eq!(set_scripts(text), expected);
    }
}
