//! `plancheck init`.

use std::path::{Path, PathBuf};
use std::{fs, io};

use super::args::InitArgs;
use super::terminal::Terminal;
use super::{Failure, write};
use plancheck::diagnostic::{Code, Diagnostic};
use plancheck::input::plan_schema;
use plancheck::render::Lang;

/// Writes a plan, a data file and the schema that editors complete keys by; what exists already is
/// never overwritten.
pub(super) fn run(args: &InitArgs, terminal: &Terminal) -> Result<u8, Failure> {
    let lang = terminal.lang();
    let (plan, data) = match lang {
        Lang::En => (include_str!("starter/targets.en.toml"), include_str!("starter/q1.en.csv")),
        Lang::Zh => (include_str!("starter/targets.zh.toml"), include_str!("starter/q1.zh.csv")),
    };
    let schema = plan_schema();
    let files =
        [("targets.toml", plan), ("targets.schema.json", &schema), ("data/2026-q1.csv", data)];
    let files = files.map(|(name, text)| (args.folder.join(name), text));
    if let Some((path, _)) = files.iter().find(|(path, _)| path.exists()) {
        return Err(Diagnostic::new(Code::FileExists).with("file", path.display()).into());
    }
    let mut written = Vec::new();
    for (path, text) in &files {
        if let Err(error) = write_new(path, text) {
            // All of it or nothing: what this run has made goes again.
            written.into_iter().for_each(remove);
            return Err(write::fault(path, &error).into());
        }
        written.push(path);
    }
    let next = match lang {
        Lang::En => {
            "wrote targets.toml, targets.schema.json and data/2026-q1.csv; next: plancheck check\n"
        }
        Lang::Zh => {
            "已写入 targets.toml、targets.schema.json 和 data/2026-q1.csv；下一步：plancheck check\n"
        }
    };
    terminal.print(next)?;
    Ok(0)
}

fn write_new(path: &Path, text: &str) -> io::Result<()> {
    fs::create_dir_all(write::folder(path))?;
    write::create(path, text.as_bytes())
}

fn remove(path: &PathBuf) {
    // Nothing more can be done if that fails too.
    let _ = fs::remove_file(path);
}
