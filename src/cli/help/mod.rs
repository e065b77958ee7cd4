//! The help texts, one column a language, put onto the command that the arguments define.

mod arguments;
mod commands;

use clap::{Arg, ArgAction, Command, CommandFactory};

use super::args::Args;
use super::progress::Phase;
use super::value_names;
use arguments::argument;
use commands::{about, examples};
use plancheck::render::{Format, Lang};

/// The command line in one language.
pub(super) fn command(lang: Lang) -> Command {
    localise(Args::command(), lang)
}

fn localise(command: Command, lang: Lang) -> Command {
    let name = command.get_name().to_owned();
    let (english, chinese) = about(&name);
    let subcommands: Vec<String> =
        command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let has_version = name == "plancheck";
    let mut positions = 0_usize..;
    let mut command = command
        .about(lang.pick(english, chinese).to_owned())
        .after_help(lang.pick(examples(&name).0, examples(&name).1))
        .help_template(template(lang, !subcommands.is_empty()))
        .subcommand_help_heading(lang.pick("Commands", "命令"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .mut_args(|arg| in_order(described(arg, lang), &mut positions))
        .arg(help_flag(lang));
    if has_version {
        command = command.arg(version_flag(lang)).subcommand_required(true);
    }
    for name in subcommands {
        command = command.mut_subcommand(name, |sub| localise(sub, lang));
    }
    match lang {
        Lang::En => command,
        Lang::Zh => with_chinese_usage(command, &name),
    }
}

/// Positional arguments in the order in which they are written; otherwise they come by name.
fn in_order(arg: Arg, positions: &mut impl Iterator<Item = usize>) -> Arg {
    match positions.next().filter(|_| arg.is_positional()) {
        Some(position) => arg.display_order(position),
        None => arg,
    }
}

/// clap writes the words of a usage line in English only.
fn with_chinese_usage(command: Command, name: &str) -> Command {
    let whole = if name == "plancheck" { name.to_owned() } else { format!("plancheck {name}") };
    let usage = command.clone().bin_name(&whole).render_usage().to_string();
    // Every command has the options of the program, of which a part does not know yet.
    let arguments = usage.trim_start_matches("Usage: ").trim_start_matches(&whole);
    let arguments = arguments.replace(" [OPTIONS]", "").replace("<COMMAND>", "<命令>");
    command.override_usage(format!("{whole} [选项]{arguments}"))
}

fn template(lang: Lang, has_subcommands: bool) -> &'static str {
    match (lang, has_subcommands) {
        (Lang::En, _) => "{about-with-newline}\nUsage: {usage}\n\n{all-args}{after-help}",
        (Lang::Zh, _) => "{about-with-newline}\n用法：{usage}\n\n{all-args}{after-help}",
    }
}

fn described(arg: Arg, lang: Lang) -> Arg {
    let id = arg.get_id().as_str();
    let (english, chinese) = argument(id);
    let mut help = lang.pick(english, chinese).to_owned();
    if id == "format" {
        let names: Vec<&str> = Format::ALL.into_iter().map(Format::key).collect();
        help = help.replace("{formats}", &lang.list(&names));
    }
    let heading = if arg.is_positional() { ("Arguments", "参数") } else { ("Options", "选项") };
    let takes_value = arg.get_action().takes_values();
    let arg = match lang {
        Lang::En => arg,
        Lang::Zh => value_names::in_chinese(arg),
    };
    arg.help(help)
        .help_heading(lang.pick(heading.0, heading.1).to_owned())
        .hide_possible_values(takes_value)
        .hide_default_value(takes_value)
}

fn help_flag(lang: Lang) -> Arg {
    Arg::new("help")
        .long("help")
        .short('h')
        .action(ArgAction::Help)
        .help(lang.pick("Show this help", "显示帮助"))
        .help_heading(lang.pick("Options", "选项"))
}

fn version_flag(lang: Lang) -> Arg {
    Arg::new("version")
        .long("version")
        .short('V')
        .action(ArgAction::Version)
        .help(lang.pick("Show the version", "显示版本"))
        .help_heading(lang.pick("Options", "选项"))
}

/// What the sections of a manual page are called, by what clap calls them.
pub(super) fn manual_headings(lang: Lang) -> [(&'static str, &'static str); 6] {
    [
        ("NAME", lang.pick("NAME", "名称")),
        ("SYNOPSIS", lang.pick("SYNOPSIS", "用法")),
        ("DESCRIPTION", lang.pick("DESCRIPTION", "说明")),
        ("EXTRA", lang.pick("EXAMPLES", "示例")),
        ("Commands", lang.pick("COMMANDS", "命令")),
        ("VERSION", lang.pick("VERSION", "版本")),
    ]
}

/// What a user reads who waits.
pub(super) fn phase(phase: Phase, lang: Lang) -> &'static str {
    match phase {
        Phase::Reading => lang.pick("reading the data", "读取数据"),
        Phase::Auditing => {
            lang.pick("checking the data against each other", "核对数据是否相互一致")
        }
        Phase::Judging => lang.pick("judging", "评估"),
        Phase::Writing => lang.pick("making the report", "生成报告"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_argument_has_its_help() {
        fn visit(command: &Command) {
            assert!(command.get_about().is_some_and(|about| !about.to_string().is_empty()));
            for arg in command.get_arguments() {
                let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                assert!(!help.is_empty(), "{} {}", command.get_name(), arg.get_id());
            }
            command.get_subcommands().for_each(visit);
        }
        for lang in [Lang::En, Lang::Zh] {
            let command = command(lang);
            visit(&command);
            command.debug_assert();
        }
    }
}
