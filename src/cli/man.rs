//! `plancheck man`.

use anyhow::Context;
use clap::Command;
use clap_mangen::Man;

use super::args::ManArgs;
use super::terminal::Terminal;
use super::{Failure, help, write};

/// Shows the manual page of the program, or writes those of all commands into a folder.
pub(super) fn run(args: &ManArgs, terminal: &Terminal) -> Result<u8, Failure> {
    let lang = terminal.lang();
    let mut command = help::command(lang);
    command.build();
    let Some(folder) = &args.folder else {
        terminal.print(&page(command)?)?;
        return Ok(0);
    };
    let names = |command: &Command| format!("plancheck-{}", command.get_name());
    let mut pages = vec![("plancheck".to_owned(), command.clone())];
    pages.extend(command.get_subcommands().map(|sub| (names(sub), sub.clone())));
    for (name, command) in pages {
        let path = folder.join(format!("{name}.1"));
        let bytes = page(command.name(name))?;
        let action = lang.pick("cannot write", "无法写入");
        write::replace(&path, &bytes).with_context(|| format!("{action} {}", path.display()))?;
    }
    Ok(0)
}

fn page(command: Command) -> Result<Vec<u8>, anyhow::Error> {
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    Ok(page)
}
