//! The command line: what the library does not know of, arguments, terminal and environment.

mod args;
mod check;
mod completions;
mod coverage;
mod diff;
mod draft;
mod explain;
mod help;
mod init;
mod inputs;
mod interrupt;
mod list;
mod man;
mod outputs;
mod plans;
mod progress;
mod schema;
mod selection;
mod terminal;
mod trend;
mod usage;
mod validate;
mod value_names;
mod write;

use std::ffi::OsString;

use clap::FromArgMatches;

use args::{Args, Command};
use plancheck::diagnostic::Diagnostic;
use terminal::Terminal;

/// The exit code of a run that could not be done.
const COULD_NOT: u8 = 2;

/// What ends a command early: faults in files, arguments or surroundings, to be told on standard
/// error.
struct Failure(Vec<Diagnostic>);

impl From<Vec<Diagnostic>> for Failure {
    fn from(diagnostics: Vec<Diagnostic>) -> Self {
        Self(diagnostics)
    }
}

impl From<Diagnostic> for Failure {
    fn from(diagnostic: Diagnostic) -> Self {
        Self(vec![diagnostic])
    }
}

/// Runs the program and gives its exit code.
pub(crate) fn run(arguments: impl Iterator<Item = OsString>) -> u8 {
    let arguments: Vec<OsString> = arguments.collect();
    let lang = terminal::language(&arguments);
    let matches = match help::command(lang).try_get_matches_from(&arguments) {
        Ok(matches) => matches,
        Err(error) => return usage::report(error, &arguments, lang),
    };
    let args = match Args::from_arg_matches(&matches) {
        Ok(args) => args,
        Err(error) => return usage::report(error, &arguments, lang),
    };
    let terminal = Terminal::new(lang, args.color, args.command.fault_detail());
    let outcome = match &args.command {
        Command::Check(check) => check::run(check, &terminal),
        Command::Validate(validate) => validate::run(validate, &terminal),
        Command::List(list) => list::run(list, &terminal),
        Command::Explain(explain) => explain::run(explain, &terminal),
        Command::Trend(trend) => trend::run(trend, &terminal),
        Command::Init(init) => init::run(init, &terminal),
        Command::Diff(diff) => diff::run(diff, &terminal),
        Command::Draft(args) => draft::run(args, &terminal),
        Command::Coverage(args) => coverage::run(args, &terminal),
        Command::Completions(shell) => completions::run(shell, &terminal),
        Command::Man(man) => man::run(man, &terminal),
        Command::Schema(schema) => schema::run(schema, &terminal),
    };
    match outcome {
        Ok(code) => code,
        Err(failure) => {
            terminal.fail(&failure);
            COULD_NOT
        }
    }
}
