//! `plancheck completions`.

use super::args::CompletionsArgs;
use super::terminal::Terminal;
use super::{Failure, help};

/// Shows the completion script of a shell, with descriptions in the user's language.
pub(super) fn run(args: &CompletionsArgs, terminal: &Terminal) -> Result<u8, Failure> {
    let mut script = Vec::new();
    let mut command = help::command(terminal.lang());
    clap_complete::generate(args.shell, &mut command, "plancheck", &mut script);
    terminal.print(&script)?;
    Ok(0)
}
