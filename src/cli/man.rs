//! `plancheck man`.

use clap::Command;
use clap_mangen::Man;

use super::args::ManArgs;
use super::terminal::Terminal;
use super::{Failure, help, write};
use plancheck::diagnostic::Diagnostic;

/// Shows the manual page of the program, or writes those of all commands into a folder.
pub(super) fn run(args: &ManArgs, terminal: &Terminal) -> Result<u8, Failure> {
    let mut command = help::command(terminal.lang());
    command.build();
    let Some(folder) = &args.folder else {
        terminal.print(&page(command))?;
        return Ok(0);
    };
    let names = |command: &Command| format!("plancheck-{}", command.get_name());
    let mut pages = vec![("plancheck".to_owned(), command.clone())];
    pages.extend(command.get_subcommands().map(|sub| (names(sub), sub.clone())));
    let fault = |(name, command): (String, Command)| {
        let path = folder.join(format!("{name}.1"));
        let written = write::replace(&path, &page(command.name(name)));
        written.err().map(|error| write::fault(&path, &error))
    };
    let faults: Vec<Diagnostic> = pages.into_iter().filter_map(fault).collect();
    if faults.is_empty() { Ok(0) } else { Err(faults.into()) }
}

fn page(command: Command) -> Vec<u8> {
    let mut page = Vec::new();
    // Writing to memory cannot fail.
    let _ = Man::new(command).render(&mut page);
    page
}
