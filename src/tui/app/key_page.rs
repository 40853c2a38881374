//! The reference page of the keys, in Markdown, from the screens' own rows.

use std::time::Duration;

use jiff::Timestamp;
use ratatui::layout::Size;

use crate::exam::{Moment, RunId};
use crate::tui::app::commands::Commands;
use crate::tui::kit::context::HelpLine;
use crate::tui::kit::keys::{self, Binding};
use crate::tui::kit::theme::{Appearance, Palette};
use crate::tui::screens::AnyScreen;
use crate::tui::state::Shared;

const HEAD: &str = "# Keys

This page is made from the program's own key tables. In the program the last line shows the keys
that work where you are, and `?` shows all of them. Some work only at times: `r` on Home, for
example, only where something is unfinished.
";

/// Rows that many screens have in common: a title, what is said where they hold too, and the rows.
struct Common {
    title: &'static str,
    too: &'static str,
    lines: Vec<HelpLine>,
}

/// The page, as for a question with four choices.
pub fn key_page() -> String {
    let shared = blank();
    let common = |title, too, rows: &[Binding<()>]| {
        let lines = rows.iter().map(|row| row.in_help(&shared)).collect();
        Common { title, too, lines }
    };
    let common = [
        common("On every screen", "", &keys::everywhere()),
        common("In a list", "a list", &keys::in_list()),
        common("In a text", "a text", &keys::in_text()),
        common("In a line that is typed", "a line that is typed", &keys::editing()),
    ];
    let mut page = HEAD.to_owned();
    for Common { title, lines, .. } in &common {
        section(&mut page, title, lines);
    }
    for (context, lines) in AnyScreen::help(&shared) {
        let has = |common: &&Common| common.lines.iter().all(|line| lines.contains(line));
        let held: Vec<&Common> = common.iter().filter(has).collect();
        let is_common = |line: &HelpLine| held.iter().any(|common| common.lines.contains(line));
        let own: Vec<HelpLine> = lines.iter().filter(|line| !is_common(line)).cloned().collect();
        section(&mut page, &context.title, &own);
        let too = held.iter().map(|common| common.too).filter(|too| !too.is_empty());
        for too in too {
            page.extend(["\nAnd the keys in ", too, ".\n"]);
        }
    }
    page
}

/// A title and a table of keys.
fn section(page: &mut String, title: &str, lines: &[HelpLine]) {
    page.extend(["\n## ", title, "\n\n| keys | what they do |\n|---|---|\n"]);
    for HelpLine { keys, text } in lines {
        let keys = keys.replace(' ', "` `");
        page.extend(["| `", &keys, "` | ", text, " |\n"]);
    }
}

/// What the screens share where nothing is open.
fn blank() -> Shared {
    let run = RunId(0);
    let now = Moment { run, at: Timestamp::UNIX_EPOCH, offset: 0, mono: Duration::ZERO };
    let appearance = Appearance { ascii: false, palette: Palette::None };
    let commands = Commands { open_bank: "", help: "", with_record: "", scaled: "" };
    Shared::new(now, appearance, Size::default(), commands)
}
