//! Into the terminal program: at Home, or straight into a sitting.

use std::env;
use std::io::IsTerminal;

use anyhow::ensure;

use crate::study::Study;
use crate::tui::{self, Appearance, Look, Palette, Setup, Start};

use super::call::{Languages, World};
use super::settings::SettingsFile;
use super::{hints, output, paths};

/// Opens Home.
pub fn home(world: &World) -> anyhow::Result<u8> {
    run(world, |_| Ok(Start::Home))
}

/// Opens what `start` finds in the study.
///
/// # Errors
/// This is no terminal, the study cannot be opened, or there is nothing to begin with.
pub fn run(
    world: &World,
    start: impl FnOnce(&Study) -> anyhow::Result<Start>,
) -> anyhow::Result<u8> {
    ensure!(
        std::io::stdin().is_terminal() && std::io::stdout().is_terminal(),
        "this needs a terminal; `prelims check`, `topics`, `items`, `results` and `record` do not"
    );
    ensure!(
        world.language != Some(Languages::Both),
        "a question on the screen is in one language, and L goes to the other; name one of them, such as --language hi"
    );
    let study = Study::open(&paths::options(world)?, paths::clock())?;
    let start = start(&study)?;
    let ended = tui::run(study, start, look(world), hints::SCREENS)?;
    if let Some(path) = ended.moved {
        output::complain(&format!(
            "your progress is now saved in {path}: use `--record {path}`, or set PRELIMS_RECORD to it"
        ));
    }
    Ok(ended.reason.code())
}

/// How the screens look: what is asked for in this run goes before what is set, and that before
/// `NO_COLOR`, which counts when it is there and not empty, as no-color.org has it.
#[expect(clippy::disallowed_methods, reason = "the command line's room reads the environment")]
fn look(world: &World) -> Look {
    let no_colour = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    let usual = if no_colour { Palette::None } else { Palette::Terminal };
    let file = SettingsFile::open();
    let palette = world.theme.or(file.settings.theme).unwrap_or(usual);
    Look {
        appearance: Appearance { ascii: world.ascii, palette },
        setup: Setup { settings: file.settings, usual, file: file.path.clone() },
        problem: file.problem.clone(),
        keeper: Box::new(file),
    }
}
