//! `plancheck man`.

use clap::Command;
use clap_mangen::Man;

use super::args::ManArgs;
use super::terminal::Terminal;
use super::{Failure, help, write};
use plancheck::render::Lang;

/// Shows the manual page of the program, or writes those of all commands into a folder.
pub(super) fn run(args: &ManArgs, terminal: &Terminal) -> Result<u8, Failure> {
    let lang = terminal.lang();
    let mut command = help::command(lang);
    command.build();
    let Some(folder) = &args.folder else {
        terminal.print(&page(command, lang))?;
        return Ok(0);
    };
    let names = |command: &Command| format!("plancheck-{}", command.get_name());
    let mut pages = vec![("plancheck".to_owned(), command.clone())];
    pages.extend(command.get_subcommands().map(|sub| (names(sub), sub.clone())));
    for (name, command) in pages {
        let path = folder.join(format!("{name}.1"));
        // Where one cannot be written, nor can the others: it is told once.
        write::replace(&path, &page(command.name(name), lang))
            .map_err(|error| write::fault(&path, &error))?;
    }
    Ok(0)
}

/// One page, with the usage line of the help and headings in the user's language.
fn page(command: Command, lang: Lang) -> Vec<u8> {
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage: ").to_owned();
    let mut page = Vec::new();
    // Writing to memory cannot fail.
    let _ = Man::new(command.override_usage(usage)).render(&mut page);
    let mut page = String::from_utf8(page).unwrap_or_default();
    for (heading, words) in help::manual_headings(lang) {
        page = page.replace(&format!("\n.SH {heading}\n"), &format!("\n.SH {words}\n"));
    }
    page.into_bytes()
}
