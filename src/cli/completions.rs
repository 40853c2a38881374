//! `prelims completions`: what a shell completes the command line with.

use clap_complete::Shell;

use super::call::Call;
use super::exit::FINE;
use super::output;

/// Write completions for a shell to standard output
#[derive(Debug, clap::Args)]
pub struct Completions {
    /// The shell
    shell: Shell,
}

impl Completions {
    /// Writes them. Not straight to standard output: that panics where its reader has gone away.
    pub fn run(&self, call: &Call) -> anyhow::Result<u8> {
        let mut text = Vec::new();
        clap_complete::generate(self.shell, &mut (call.line)(), "prelims", &mut text);
        output::line(String::from_utf8_lossy(&text).trim_end())?;
        Ok(FINE)
    }
}
