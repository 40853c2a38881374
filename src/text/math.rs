//! Simple mathematics as it is typed between dollar signs, as a line that can be read.
//!
//! What is more than a row of numbers, letters, signs, fractions, roots, powers and indices is left
//! as it was typed.

use super::scripts::Script;

/// Commands and what they print.
const COMMANDS: [(&str, &str); 62] = [
    ("times", "×"),
    ("div", "÷"),
    ("cdot", "·"),
    ("pm", "±"),
    ("mp", "∓"),
    ("ast", "*"),
    ("circ", "°"),
    ("degree", "°"),
    ("leq", "≤"),
    ("le", "≤"),
    ("geq", "≥"),
    ("ge", "≥"),
    ("neq", "≠"),
    ("ne", "≠"),
    ("approx", "≈"),
    ("equiv", "≡"),
    ("sim", "~"),
    ("propto", "∝"),
    ("infty", "∞"),
    ("to", "→"),
    ("rightarrow", "→"),
    ("leftarrow", "←"),
    ("Rightarrow", "⇒"),
    ("rightleftharpoons", "⇌"),
    ("angle", "∠"),
    ("triangle", "△"),
    ("perp", "⊥"),
    ("parallel", "∥"),
    ("in", "∈"),
    ("cup", "∪"),
    ("cap", "∩"),
    ("therefore", "∴"),
    ("because", "∵"),
    ("ldots", "…"),
    ("dots", "…"),
    ("cdots", "…"),
    ("sum", "∑"),
    ("int", "∫"),
    ("log", "log"),
    ("ln", "ln"),
    ("sin", "sin"),
    ("cos", "cos"),
    ("tan", "tan"),
    ("alpha", "α"),
    ("beta", "β"),
    ("gamma", "γ"),
    ("delta", "δ"),
    ("Delta", "Δ"),
    ("epsilon", "ε"),
    ("theta", "θ"),
    ("lambda", "λ"),
    ("mu", "μ"),
    ("pi", "π"),
    ("rho", "ρ"),
    ("sigma", "σ"),
    ("Sigma", "Σ"),
    ("phi", "φ"),
    ("omega", "ω"),
    ("Omega", "Ω"),
    ("left", ""),
    ("right", ""),
    ("quad", " "),
];

/// So deep may groups stand in one another.
const DEEPEST: usize = 8;

/// The line; none where something in it is not simple.
pub(crate) fn readable(text: &str) -> Option<String> {
    let mut rest = text;
    let line = row(&mut rest, 0)?;
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    (rest.is_empty() && !line.is_empty()).then_some(line)
}

/// A row up to the end or to the brace that closes it.
fn row(rest: &mut &str, depth: usize) -> Option<String> {
    let mut out = String::new();
    while let Some(c) = rest.chars().next().filter(|c| *c != '}') {
        if matches!(c, '^' | '_') {
            *rest = &rest[1..];
            let script = if c == '^' { Script::Above } else { Script::Below };
            let said = one(rest, depth)?;
            out.push_str(&if said == "°" { said } else { script.written(&said) });
        } else {
            out.push_str(&one(rest, depth)?);
        }
    }
    Some(out)
}

/// One thing: a character, a group in braces, or a command with what it takes.
fn one(rest: &mut &str, depth: usize) -> Option<String> {
    if depth > DEEPEST {
        return None;
    }
    let c = rest.chars().next()?;
    *rest = &rest[c.len_utf8()..];
    match c {
        '{' => {
            let inner = row(rest, depth + 1)?;
            *rest = rest.strip_prefix('}')?;
            Some(inner)
        }
        '\\' => command(rest, depth),
        '$' | '&' | '#' | '}' | '^' | '_' => None,
        c => Some(c.to_string()),
    }
}

fn command(rest: &mut &str, depth: usize) -> Option<String> {
    let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
    let (name, after) = rest.split_at(end);
    if name.is_empty() {
        // `\%`, `\,`
        let c = rest.chars().next()?;
        *rest = &rest[c.len_utf8()..];
        return match c {
            '%' | '$' | '&' | '#' | '_' | '{' | '}' => Some(c.to_string()),
            ',' | ';' | ':' | ' ' | '!' => Some(" ".to_owned()),
            _ => None,
        };
    }
    *rest = after;
    let bracketed = |text: String| {
        let whole = text.chars().all(|c| c.is_alphanumeric() || c == '.');
        if whole { text } else { format!("({text})") }
    };
    match name {
        "frac" | "dfrac" | "tfrac" => {
            let (over, under) = (argument(rest, depth)?, argument(rest, depth)?);
            Some(format!("{}/{}", bracketed(over), bracketed(under)))
        }
        "sqrt" => Some(format!("√{}", bracketed(argument(rest, depth)?))),
        "text" | "mathrm" | "mathbf" | "mathit" | "operatorname" => argument(rest, depth),
        name => {
            COMMANDS.iter().find(|(known, _)| *known == name).map(|(_, says)| (*says).to_owned())
        }
    }
}

/// What a command takes: a group, or one thing.
fn argument(rest: &mut &str, depth: usize) -> Option<String> {
    *rest = rest.trim_start();
    one(rest, depth + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn simple_rows_can_be_read_and_others_are_left() {
        for (typed, expected) in [
            ("x^2 + y_1", "x² + y₁"),
            (r"\frac{91}{1}", "91/1"),
            (r"\frac{a+b}{2}", "(a+b)/2"),
            (r"3 \times 10^{-8}\,\text{m}", "3 × 10⁻⁸ m"),
            (r"\sqrt{2} \leq \theta", "√2 ≤ θ"),
            (r"90^\circ", "90°"),
            ("H_2O", "H₂O"),
            ("x^{ab}", "xᵃᵇ"),
            ("2^{x/3}", "2^(x/3)"),
        ] {
            assert_eq!(readable(typed).as_deref(), Some(expected), "{typed}");
        }
        for left in [r"\begin{matrix}", "a & b", "{a", "a}", r"\unknown", "x^", "", r"\frac{1}"] {
            assert_eq!(readable(left), None, "{left}");
        }
        assert_eq!(readable(&"{".repeat(100_000)), None);
    }
}
