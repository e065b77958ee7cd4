//! `plancheck init`.

use std::fs::OpenOptions;
use std::io::Write;

use anyhow::Context;

use super::Failure;
use super::args::InitArgs;
use super::terminal::Terminal;
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
    for (name, _) in &files {
        let path = args.folder.join(name);
        if path.exists() {
            let exists = lang.pick("exists already; nothing was written", "已存在，未写入任何文件");
            return Err(anyhow::anyhow!("{}: {exists}", path.display()).into());
        }
    }
    for (name, text) in &files {
        write_new(args, name, text)
            .with_context(|| format!("{} {name}", lang.pick("cannot write", "无法写入")))?;
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

fn write_new(args: &InitArgs, name: &str, text: &str) -> anyhow::Result<()> {
    let path = args.folder.join(name);
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let mut file = OpenOptions::new().write(true).create_new(true).open(&path)?;
    file.write_all(text.as_bytes())?;
    Ok(())
}
