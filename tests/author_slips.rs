//! Slips of authors: of each one error is told, in its place, and who does what its help says has a
//! sound bank.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use prelims::document::{Diagnostic, Severity, SourceFile};
use prelims::reading::read;

const HEAD: &str = "format = 1\nid = \"demo\"\ntitle = \"Demo\"\nlanguage = \"en\"\nauthors = [\"A\"]\ntopics = [\"rivers\"]\n\n[[source]]\nid = \"atlas\"\ntitle = \"Atlas\"\npublisher = \"Survey\"\ndate = 2019-12-18\n";

const TOPIC: &str = r#"id = "rivers"
title = "Rivers"

[[fact]]
id = "tapti"
text = "The Tapti flows west."
why = "It falls into the Gulf of Khambhat."
as_of = 1947-08-15
sources = ["atlas"]

[[fact.trap]]
id = "east"
text = "The Tapti flows east."
why = "It flows west."

[[fact]]
id = "mahi"
text = "The Mahi flows west."

[[item]]
id = "two-west"
kind = "statements"
text = """
Consider the following statements:
1. The Sabarmati flows west.
2. The Krishna flows west.
Which of the statements given above is/are correct?
(a) 1 only
(b) 2 only
(c) Both 1 and 2
(d) Neither 1 nor 2
"""
correct = [1]
why.2 = "It flows east."
explain = "See the 'Atlas'."

[[item]]
id = "which-sea"
kind = "single"
stem = "Into which sea does the Tapti fall?"
choices = ["Arabian Sea", "Bay of Bengal", "Red Sea", "Black Sea"]
key = "a"
explain = "Into the Arabian Sea."

[[item]]
id = "by-facts"
kind = "statements"
stem = "Consider the following statements:"
statements = [
  { fact = "tapti~east" },
  { fact = "mahi" },
]
"#;

/// The problems of a bank of these two texts.
fn told(head: &str, topic: &str) -> Vec<Diagnostic> {
    let file = |path: &str, text: &str| SourceFile { path: path.into(), text: text.into() };
    let problems = read(&[file("bank.toml", head), file("rivers.toml", topic)], &[]).diagnostics;
    problems.into_iter().filter(|problem| problem.severity() != Severity::Info).collect()
}

/// A slip: what stands in place of what; what its help says; and what that comes to.
struct Slip {
    right: &'static str,
    wrong: &'static str,
    help: &'static str,
    /// What whoever follows the help changes, and to what; nothing where it is the right text
    /// again.
    mended: Option<(&'static str, &'static str)>,
}

const fn slip(right: &'static str, wrong: &'static str, help: &'static str) -> Slip {
    Slip { right, wrong, help, mended: None }
}

const fn slip_to(
    right: &'static str,
    wrong: &'static str,
    help: &'static str,
    from: &'static str,
    to: &'static str,
) -> Slip {
    Slip { right, wrong, help, mended: Some((from, to)) }
}

const SLIPS: &[Slip] = &[
    // Quotes.
    slip("key = \"a\"", "key = “a”", "write `\"` in place of each of the two"),
    slip("key = \"a\"", "key = ‘a’", "write `\"` in place of each of the two"),
    slip("key = \"a\"", "key = a", "write `key = \"a\"`"),
    slip("key = \"a\"", "key = \"a", "add `\"` at the end of the line"),
    slip("key = \"a\"", "key = a\"", "write `key = \"a\"`"),
    slip("key = \"a\"", "key = \"a”", "write `\"` in place of each of the two"),
    slip("\"Bay of Bengal\"", "“Bay of Bengal”", "write `\"` in place of each of the two"),
    slip("\"Red Sea\", \"Black Sea\"", "\"Red Sea\", \"Black Sea", "add `\"` where the text ends"),
    slip("text = \"\"\"\nConsider", "text = “““\nConsider", "write `\"\"\"` in place of each"),
    slip(
        "2\n\"\"\"\ncorrect",
        "2\ncorrect",
        "put `\"\"\"` on a line of its own after the last line of the text, before `correct = [1]`",
    ),
    slip(
        "text = \"\"\"\nConsider",
        "text = \"\nConsider",
        "write `\"\"\"` here too, in place of `\"`",
    ),
    slip("nor 2\n\"\"\"", "nor 2\n'''", "write `\"\"\"` here, in place of `'''`"),
    slip("nor 2\n\"\"\"", "nor 2\n”””", "write `\"\"\"` here, in place of `”””`"),
    slip_to(
        "\"Into the Arabian Sea.\"",
        "\"Into the \"Arabian\" Sea.\"",
        "write ' in place of the first and the last quote",
        "\"Into the \"Arabian\" Sea.\"",
        "'Into the \"Arabian\" Sea.'",
    ),
    slip_to(
        "\"Into the Arabian Sea.\"",
        "\"It's the \"Arabian\" Sea.\"",
        "write \\\" for each quote that is part of the text",
        "\"It's the \"Arabian\" Sea.\"",
        "\"It's the \\\"Arabian\\\" Sea.\"",
    ),
    // Backslashes.
    slip_to(
        "\"Into the Arabian Sea.\"",
        "\"50\\% of it\"",
        "write ' in place of the two \"",
        "\"50\\% of it\"",
        "'50\\% of it'",
    ),
    slip_to(
        "1. The Sabarmati flows west.",
        "1. The angle \\alpha is \\delta.",
        "write ''' in place of each of the two \"\"\"",
        "",
        "",
    ),
    // Signs.
    slip("key = \"a\"", "key: \"a\"", "write `key = \"a\"`"),
    slip("key = \"a\"", "key = \"a\",", "take it out"),
    slip("key = \"a\"", "key = \"a\";", "take it out"),
    slip("key = \"a\"", "key ＝ \"a\"", "write `=`"),
    slip("key = \"a\"", "key\u{a0}= \"a\"", "delete it, and type an ordinary blank"),
    slip("key = \"a\"", "\u{200b}key = \"a\"", "delete it"),
    slip("key = \"a\"", "\u{3000}key = \"a\"", "delete it"),
    slip("key = \"a\"", "key =", "write what it is to be behind the `=`"),
    slip("key = \"a\"", "key = \"a\"\n// a remark", "write `#` in place of `//`"),
    slip("key = \"a\"", "key = \"a\"\n; a remark", "write `#` in place of `;`"),
    slip(
        "key = \"a\"",
        "key = \"a\"\nthe first",
        "if it is part of a text, put it between the quotes",
    ),
    slip("key = \"a\"", "key = \"a\" the first", "take it out"),
    slip("key = \"a\"", "key = = \"a\"", "take one out"),
    // Lists and tables.
    slip("correct = [1]", "correct = [1", "add `]` at the end of what it holds"),
    slip("correct = [1]", "correct = 1", "write `correct = [1]`"),
    slip("correct = [1]", "correct = (1)", "write `correct = [1]`"),
    slip_to(
        "correct = [1]",
        "correct = 1, 2",
        "write `correct = [1, 2]`",
        "correct = 1, 2",
        "correct = [1, 2]",
    ),
    slip(
        "\"Red Sea\", \"Black Sea\"",
        "\"Red Sea\" \"Black Sea\"",
        "write `,` between this value and the one before",
    ),
    slip("\"Red Sea\", \"Black Sea\"", "\"Red Sea\"; \"Black Sea\"", "write `,` in place of `;`"),
    slip(
        "{ fact = \"tapti~east\" },",
        "{ fact = \"tapti~east\" }",
        "write `,` at the end of the line before",
    ),
    slip("sources = [\"atlas\"]", "sources = \"atlas\"", "write `sources = [\"atlas\"]`"),
    slip("[[item]]\nid = \"which-sea\"", "[[item]\nid = \"which-sea\"", "write `[[item]]`"),
    slip("[[fact.trap]]", "[fact.trap]", "write `[[fact.trap]]`, in two brackets"),
    slip_to(
        "[[fact.trap]]\nid = \"east\"\ntext = \"The Tapti flows east.\"\nwhy = \"It flows west.\"",
        "trap = \"The Tapti flows east.\"",
        "write `[[fact.trap]]` on a line below, and its fields",
        "trap = \"The Tapti flows east.\"",
        "[[fact.trap]]\nid = \"east\"\ntext = \"The Tapti flows east.\"",
    ),
    // Names.
    slip("key = \"a\"", "answer = \"a\"", "write `key` in place of `answer`"),
    slip("key = \"a\"", "Key = \"a\"", "write `key` in place of `Key`"),
    slip("key = \"a\"", "correct_option = \"a\"", "write `key` in place of `correct_option`"),
    slip("choices = [", "options = [", "write `choices` in place of `options`"),
    slip("stem = \"Into", "question = \"Into", "write `stem` in place of `question`"),
    slip("explain = \"Into", "explanation = \"Into", "write `explain` in place of `explanation`"),
    slip("explain = \"Into", "solution = \"Into", "write `explain` in place of `solution`"),
    slip("sources = [\"atlas\"]", "source = [\"atlas\"]", "write `sources` in place of `source`"),
    slip("kind = \"single\"", "type = \"single\"", "write `kind` in place of `type`"),
    slip("kind = \"single\"", "kind = \"mcq\"", "write `kind = \"single\"`"),
    slip("kind = \"single\"", "kind = \"Single\"", "write `kind = \"single\"`"),
    slip("kind = \"single\"", "kind = \"multiple choice\"", "write `kind = \"single\"`"),
    slip("key = \"a\"", "key = 1", "write `key = \"a\"`"),
    slip("as_of = 1947-08-15", "as_of = 15-08-1947", "write `as_of = 1947-08-15`"),
    slip("as_of = 1947-08-15", "as_of = \"15/08/1947\"", "write 1947-08-15"),
    slip("as_of = 1947-08-15", "as_of = 15/8/1947", "write `as_of = 1947-08-15`"),
    slip("tapti~east\" }", "tapti.east\" }", "write `tapti~east`"),
    slip(
        "1. The Sabarmati flows west.\n2. The",
        "• The Sabarmati flows west.\n• The",
        "write 1., 2., 3. in place of the bullets",
    ),
];

#[test]
fn the_bank_without_slips_is_sound() {
    assert_eq!(told(HEAD, TOPIC), []);
}

/// What is wrong with what is told of a slip.
fn faults(slip: &Slip) -> Vec<String> {
    assert!(TOPIC.contains(slip.right), "{}", slip.right);
    let topic = TOPIC.replacen(slip.right, slip.wrong, 1);
    let problems = told(HEAD, &topic);
    let [problem] = problems.as_slice() else {
        let all: Vec<_> = problems.iter().map(|p| (p.code, p.place.line, &p.message)).collect();
        return vec![format!("{:?}: {all:#?}", slip.wrong)];
    };
    let mut wrong = Vec::new();
    let help = problem.help.as_deref().unwrap_or_default();
    if !help.contains(slip.help) {
        wrong.push(format!("{:?}: {}: {help}", slip.wrong, problem.message));
    }
    // It is told between the line before the slip and its last line.
    let from = TOPIC[..TOPIC.find(slip.right).unwrap()].lines().count();
    let to = from + slip.wrong.lines().count() + 1;
    let is_unclosed = slip.help.contains("on a line of its own") || slip.help.contains("here too");
    if !is_unclosed && !slip.help.contains("'''") && !(from - 1..=to).contains(&problem.place.line)
    {
        wrong.push(format!("{:?} is told at line {}", slip.wrong, problem.place.line));
    }
    let mended = match slip.mended {
        None => TOPIC.to_owned(),
        Some(("", _)) => {
            // The two quotes round the printed text.
            let (before, after) = topic.split_once("\"\"\"").unwrap();
            format!("{before}'''{}", after.replacen("\"\"\"", "'''", 1))
        }
        Some((from, to)) => topic.replacen(from, to, 1),
    };
    let left = told(HEAD, &mended);
    if !left.is_empty() {
        wrong.push(format!("{:?} as its help says: {left:#?}", slip.wrong));
    }
    wrong
}

#[test]
fn each_slip_is_one_error_and_its_help_mends_it() {
    assert!(SLIPS.len() >= 55);
    let wrong: Vec<String> = SLIPS.iter().flat_map(faults).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

#[test]
fn the_head_below_the_first_table_is_named() {
    let (head, rest) = TOPIC.split_at(TOPIC.find("[[fact]]").unwrap());
    let problems = told(HEAD, &format!("{rest}\n{head}"));
    let [problem] = problems.as_slice() else { panic!("{problems:#?}") };
    let help = problem.help.as_deref().unwrap();
    assert!(help.contains("move them above the first `[[fact]]`"), "{help}");
}

#[test]
fn one_table_in_single_brackets_is_named() {
    let topic = &TOPIC[..TOPIC.find("[[item]]").unwrap()];
    let item = "[item]\nid = \"q\"\nkind = \"single\"\nstem = \"?\"\nchoices = [\"x\", \"y\"]\nkey = \"a\"\n";
    let problems = told(HEAD, &format!("{topic}{item}"));
    let [problem] = problems.as_slice() else { panic!("{problems:#?}") };
    let help = problem.help.as_deref();
    assert_eq!(help, Some("write `[[item]]`, in two brackets, above each of them"));
    assert_eq!(told(HEAD, &format!("{topic}{}", item.replace("[item]", "[[item]]"))), []);
}

#[test]
fn a_problem_says_in_which_item_it_is() {
    for wrong in ["key = \"z\"", "key = z"] {
        let problems = told(HEAD, &TOPIC.replacen("key = \"a\"", wrong, 1));
        assert_eq!(problems[0].about.as_deref(), Some("item `which-sea`"), "{wrong}");
    }
}

#[test]
fn two_slips_are_two_errors() {
    let topic = TOPIC.replacen("2\n\"\"\"\ncorrect", "2\ncorrect", 1);
    let topic = topic.replacen("key = \"a\"", "key = a", 1);
    let lines: Vec<usize> = told(HEAD, &topic).iter().map(|problem| problem.place.line).collect();
    assert_eq!(lines.len(), 2, "{lines:?}");
}
