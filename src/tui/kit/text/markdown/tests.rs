//! Tests of the layout of Markdown.

use crate::tui::kit::text::markdown::*;
use proptest::prelude::*;
use ratatui::style::Stylize;

fn drawn(text: &str, columns: usize) -> Vec<String> {
    let lines = markdown(text, columns, &Styles::default());
    lines.iter().map(ToString::to_string).collect()
}

#[test]
fn blocks_stand_apart_and_headings_lead() {
    let text = "# Agreements\nGSOMIA came\nfirst.\n\nThen LEMOA.\n\n---\n\n## After\nISA";
    let want = [
        "Agreements",
        "GSOMIA came first.",
        "",
        "Then LEMOA.",
        "",
        "────────────────────",
        "",
        "After",
        "ISA",
    ];
    assert_eq!(drawn(text, 20), want);
}

#[test]
fn lists_nest_and_hang() {
    let text = "9. one two three x\n10. four\n    - five six seven\n      eight\n    - \n11. nine";
    let want = [
        "9. one two three",
        "   x",
        "10. four",
        "    • five six",
        "      seven",
        "      eight",
        "    •",
        "11. nine",
    ];
    assert_eq!(drawn(text, 16).iter().map(|s| s.trim_end()).collect::<Vec<_>>(), want);
}

#[test]
fn loose_items_stand_apart() {
    assert_eq!(drawn("- a\n\n  b\n\n- c\n\nd", 20), ["• a", "", "  b", "", "• c", "", "d"]);
}

#[test]
fn quotes_have_bars() {
    assert_eq!(
        drawn("> one two\n>\n> three\n\nfour", 12),
        ["│ one two", "│ ", "│ three", "", "four"].map(str::to_owned)
    );
}

#[test]
fn code_and_html_are_shown_as_they_are() {
    let text = "```rust\nfn a() {\n    b();\n\n}\n```\n\n<b>bold</b> <script>\n\n<div>\nx\n</div>";
    let want =
        ["fn a() {", "    b();", "", "}", "", "<b>bold</b> <script>", "", "<div>", "x", "</div>"];
    assert_eq!(drawn(text, 40), want);
}

#[test]
fn links_say_where_they_go() {
    let text = "[the act](https://x.in/a), <https://x.in>, ![map](m.png)";
    assert_eq!(drawn(text, 80), ["the act (https://x.in/a), https://x.in, map (m.png)"]);
    let styles =
        Styles { link: Style::new().underlined(), quiet: Style::new().dim(), ..Styles::default() };
    let want = Line::from(vec!["a".underlined(), " (b)".dim()]);
    assert_eq!(markdown("[a](b)", 20, &styles), [want]);
}

#[test]
fn styles_lie_over_one_another() {
    let styles = Styles {
        strong: Style::new().bold(),
        emphasis: Style::new().italic(),
        code: Style::new().cyan(),
        ..Styles::default()
    };
    let want = Line::from(vec!["a ".bold(), "b".bold().italic(), " ".bold(), "c".bold().cyan()]);
    assert_eq!(markdown("**a *b* `c`**", 20, &styles), [want]);
}

const TABLE: &str = "\
| Exercise | Arm | Since |
|:---|:-:|---:|
| Malabar | Navy | 1992 |
| Vajra Prahar | Special forces of both | 2010 |
";

#[test]
fn tables_line_up() {
    let want = [
        "Exercise     │          Arm           │ Since",
        "─────────────┼────────────────────────┼──────",
        "Malabar      │          Navy          │  1992",
        "Vajra Prahar │ Special forces of both │  2010",
    ];
    assert_eq!(drawn(TABLE, 60), want);
}

#[test]
fn tables_narrow_to_the_room() {
    let want = [
        "Exercise  │    Arm     │ Since",
        "──────────┼────────────┼──────",
        "Malabar   │    Navy    │  1992",
        "Vajra     │  Special   │  2010",
        "Prahar    │ forces of  │",
        "          │    both    │",
    ];
    let lines = drawn(TABLE, 30);
    assert_eq!(lines.iter().map(|s| s.trim_end()).collect::<Vec<_>>(), want.map(str::trim_end));
}

#[test]
fn tables_without_room_are_told() {
    let want = ["Exercise: Malabar", "  Arm: Navy", "  Since: 1992", "", "Exercise: Vajra"];
    assert_eq!(drawn(TABLE, 18)[..5], want);
}

#[test]
fn ascii_adds_nothing_beyond_ascii() {
    let styles = Styles { glyphs: Glyphs::Ascii, ..Styles::default() };
    let text = format!("- a\n\n> b\n\n---\n\n{TABLE}\n\n&#27;[2J");
    let lines = markdown(&text, 60, &styles);
    assert!(lines.iter().all(|line| line.to_string().is_ascii()), "{lines:?}");
}

#[test]
fn character_references_smuggle_nothing_in() {
    assert_eq!(drawn("a&#27;[2J &#x202e;b\n\n[x](&#7;)", 40), ["a␛[2J b", "", "x (␇)"]);
}

#[test]
fn too_narrow_for_marks() {
    assert!(drawn("- a", 0).is_empty());
    assert_eq!(drawn("1. ab\n   > c", 4), ["1.", "ab", "c"]);
}

/// Letters and digits, in order.
fn ink(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).collect()
}

#[test]
fn a_hostile_text_takes_no_longer_than_its_length() {
    let deep = ["> ", "- ", "1. ", "*", "[", "`", "|", "<"].map(|s| s.repeat(20_000)).join("\n\n");
    let wide = format!("|{}\n|{}\n|a", "a|".repeat(5_000), "-|".repeat(5_000));
    let long = "क्".repeat(20_000) + &"x".repeat(100_000);
    for text in [deep, wide, long] {
        assert!(drawn(&text, 60).iter().all(|line| width(line) <= 60));
    }
}

proptest! {
    #[test]
    fn never_wider_never_lost(
        blocks in prop::collection::vec("(- |> |    |[0-9]{1,3}\\. |\\| |# |)*[a-z]{1,12}( \\*[a-z]+\\*| [a-z]{1,5}\\|[a-z]+| `[a-z]+`|\n){0,4}\n\n?", 0..6),
        columns in 1_usize..50,
    ) {
        let text = blocks.concat();
        let lines = drawn(&text, columns);
        for line in &lines {
            prop_assert!(width(line) <= columns, "{line:?}");
        }
        let letters = |s: &str| s.chars().filter(char::is_ascii_lowercase).collect::<String>();
        prop_assert_eq!(letters(&lines.concat()), letters(&text));
    }

    #[test]
    fn tables_lose_nothing(cells in prop::collection::vec("[a-z]{0,9}( [a-z]{0,9}){0,3}", 12), columns in 1_usize..60) {
        let row = |cells: &[String]| format!("|{}|\n", cells.join("|"));
        let text = format!("{}|-|:-:|-:|\n{}{}{}", row(&cells[..3]), row(&cells[3..6]), row(&cells[6..9]), row(&cells[9..]));
        let lines = drawn(&text, columns);
        prop_assert!(lines.iter().all(|line| width(line) <= columns));
        let mut want: Vec<char> = ink(&text).chars().collect();
        let mut have: Vec<char> = ink(&lines.concat()).chars().collect();
        want.sort_unstable();
        have.sort_unstable();
        have.dedup();
        want.dedup();
        prop_assert_eq!(have, want);
    }

    #[test]
    fn no_text_is_too_strange(text in "[\\PC\n#>*`|\\-<&\\[\\]()_~ ]{0,80}", columns in 0_usize..20) {
        for line in drawn(&text, columns) {
            prop_assert!(width(&line) <= columns, "{line:?}");
        }
    }
}
