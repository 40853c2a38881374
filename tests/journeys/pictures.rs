//! The pictures of the README: real screens over the banks that ship, as SVG.
//!
//! `REFERENCE=write cargo test --test journeys pictures` makes them anew.

use std::fmt::Write;
use std::path::Path;

use prelims::study::Goal;
use prelims::text::width;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};

use crate::journey::Journey;

const SIZE: (u16, u16) = (80, 24);
/// What a cell takes, in pixels, and the margin around all of them.
const CELL: (f64, f64) = (8.4, 18.0);
const MARGIN: f64 = 14.0;
/// The picture brings its own dark ground, so that it reads alike on light and dark pages.
const GROUND: &str = "#16181d";
const INK: &str = "#d7dae0";
const FONTS: &str = "ui-monospace, SFMono-Regular, Menlo, Consolas, DejaVu Sans Mono, monospace";

/// The colour of ink, by the terminal's name for it.
fn ink(colour: Color) -> &'static str {
    match colour {
        Color::Red | Color::LightRed => "#ff7b72",
        Color::Green | Color::LightGreen => "#7ee787",
        Color::Yellow | Color::LightYellow => "#e3b341",
        Color::Blue | Color::LightBlue => "#79c0ff",
        Color::Magenta | Color::LightMagenta => "#d2a8ff",
        Color::Cyan | Color::LightCyan => "#56d4dd",
        Color::Gray | Color::DarkGray => "#9198a1",
        _ => INK,
    }
}

/// A run of cells of one style: where it begins, how many cells it takes, and its text.
struct Run {
    from: usize,
    cells: usize,
    text: String,
    style: (Color, Color, Modifier),
}

fn runs(row: &[Cell]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let mut at = 0;
    while let Some(cell) = row.get(at) {
        // A wide letter fills the cells after it, which say nothing of their own.
        let cells = width(cell.symbol()).max(1);
        let style = (cell.fg, cell.bg, cell.modifier);
        match runs.last_mut().filter(|run| run.style == style) {
            Some(run) => {
                run.cells += cells;
                run.text.push_str(cell.symbol());
            }
            None => runs.push(Run { from: at, cells, text: cell.symbol().into(), style }),
        }
        at += cells;
    }
    runs
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// A screen as a picture. Each run is stretched to its cells, so that columns stand under each
/// other in whatever font there is; its text can be selected.
fn svg(buffer: &Buffer, title: &str) -> String {
    let columns = usize::from(buffer.area.width);
    let rows = usize::from(buffer.area.height);
    let (wide, high) =
        (columns as f64 * CELL.0 + 2.0 * MARGIN, rows as f64 * CELL.1 + 2.0 * MARGIN);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide:.0} {high:.0}\" \
         width=\"{wide:.0}\" height=\"{high:.0}\" role=\"img\">\n<title>{title}</title>\n\
         <rect width=\"{wide:.0}\" height=\"{high:.0}\" rx=\"8\" fill=\"{GROUND}\"/>\n\
         <g font-family=\"{FONTS}\" font-size=\"14\" fill=\"{INK}\" style=\"white-space: pre\">\n"
    );
    for (y, row) in buffer.content().chunks(columns).enumerate() {
        for Run { from, cells, text, style: (fg, bg, modifier) } in runs(row) {
            let reversed = modifier.contains(Modifier::REVERSED);
            if text.trim().is_empty() && !reversed && bg == Color::Reset {
                continue;
            }
            // Space around a text says nothing, and some readers of SVG take it away.
            let (from, cells, text) = if reversed {
                (from, cells, text)
            } else {
                let before = text.len() - text.trim_start().len();
                let text = text.trim().to_owned();
                (from + before, width(&text), text)
            };
            let (x, top) = (MARGIN + from as f64 * CELL.0, MARGIN + y as f64 * CELL.1);
            let length = cells as f64 * CELL.0;
            let mut colour = ink(fg);
            if reversed {
                let high = CELL.1;
                writeln!(
                    out,
                    "<rect x=\"{x:.1}\" y=\"{top:.1}\" width=\"{length:.1}\" height=\"{high:.1}\" fill=\"{colour}\"/>"
                )
                .unwrap();
                colour = GROUND;
            }
            let mut look = String::new();
            if colour != INK {
                write!(look, " fill=\"{colour}\"").unwrap();
            }
            if modifier.contains(Modifier::BOLD) {
                look.push_str(" font-weight=\"bold\"");
            }
            if modifier.contains(Modifier::DIM) {
                look.push_str(" opacity=\".65\"");
            }
            if modifier.contains(Modifier::CROSSED_OUT) {
                look.push_str(" text-decoration=\"line-through\"");
            } else if modifier.contains(Modifier::UNDERLINED) {
                look.push_str(" text-decoration=\"underline\"");
            }
            let base = top + 13.5;
            let text = escape(&text);
            writeln!(
                out,
                "<text x=\"{x:.1}\" y=\"{base:.1}\" textLength=\"{length:.1}\" \
                 lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"{look}>{text}</text>"
            )
            .unwrap();
        }
    }
    out.push_str("</g>\n</svg>\n");
    out
}

/// Holds the picture of a screen to the one in `docs/pictures`, or writes that.
#[expect(
    clippy::disallowed_methods,
    reason = "reads the pictures, and writes them where it is told to"
)]
fn picture(journey: &Journey, name: &str, title: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/pictures");
    let path = folder.join(format!("{name}.svg"));
    let made = svg(journey.runtime.terminal().backend().buffer(), title);
    if std::env::var_os("REFERENCE").is_some_and(|word| word == "write") {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(&path, &made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    let old = "is old: REFERENCE=write cargo test --test journeys pictures";
    assert!(kept == made, "docs/pictures/{name}.svg {old}");
}

#[test]
fn the_pictures_of_the_readme_are_of_these_screens() {
    let goal = Goal { date: Some("2027-05-23".parse().unwrap()), ..Goal::default() };
    // A key takes the messages away.
    let journey = Journey::shipped(6, &goal, SIZE).keys("<down><up>");
    picture(&journey, "home", "Home: today, the forecast, the goal and the topics");
    let journey = journey.keys("i");
    picture(&journey, "insight", "Insight: the forecast with its interval");
    let journey = journey.keys("q<enter>b");
    picture(&journey, "question", "A question, with a choice");
    let journey = journey.keys("<enter>");
    picture(&journey, "answer", "After the answer: for each line what was said and what is so");
    // Questions take their time, one of them too much.
    let mut journey = journey.keys("qt<enter>");
    for (keys, seconds) in [
        ("aa<enter>", 48),
        ("b<enter>", 62),
        ("c<enter>", 130),
        ("bbb<enter>", 35),
        ("dd<enter>", 71),
        ("a<enter>", 22),
        ("c<enter>", 54),
        ("d<enter>", 80),
    ] {
        journey = journey.wait(seconds).keys(keys);
    }
    let journey = journey.keys("S<rest>y");
    picture(&journey, "result", "The result of a quiz");
}
