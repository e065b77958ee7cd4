//! Faults in the arguments, in the user's language. They exit with 2, help and version with 0.

use std::io::{self, Write};

use clap::error::{ContextKind, ErrorKind};

use super::args::ColorWhen;
use super::terminal::Terminal;
use super::{COULD_NOT, write};
use plancheck::diagnostic::{Code, Diagnostic};
use plancheck::render::{Detail, Lang};

/// Shows what clap has to say and gives the exit code.
pub(super) fn report(error: &clap::Error, lang: Lang) -> u8 {
    let is_asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    if is_asked {
        return match error.print() {
            // Help that nobody reads any more is no fault.
            Err(broken) if broken.kind() != io::ErrorKind::BrokenPipe => {
                let fault =
                    Diagnostic::new(Code::CannotPrint).with("reason", write::reason(&broken));
                Terminal::new(lang, ColorWhen::Auto, Detail::Normal).fail(&fault.into());
                COULD_NOT
            }
            Ok(()) | Err(_) => 0,
        };
    }
    let text = match lang {
        Lang::En => error.render().to_string(),
        Lang::Zh => chinese(error).unwrap_or_else(|| error.render().to_string()),
    };
    let _ = io::stderr().lock().write_all(text.as_bytes());
    COULD_NOT
}

fn chinese(error: &clap::Error) -> Option<String> {
    let context = |kind: ContextKind| error.get(kind).map(ToString::to_string);
    let argument = context(ContextKind::InvalidArg).unwrap_or_default();
    let value = context(ContextKind::InvalidValue).unwrap_or_default();
    let kind = error.kind();
    let message = if kind == ErrorKind::UnknownArgument {
        format!("没有“{argument}”这个选项")
    } else if kind == ErrorKind::InvalidValue && value.is_empty() {
        format!("“{argument}”需要一个值")
    } else if matches!(kind, ErrorKind::InvalidValue | ErrorKind::ValueValidation) {
        format!("“{argument}”不能是“{value}”")
    } else if kind == ErrorKind::InvalidSubcommand {
        let command = context(ContextKind::InvalidSubcommand).unwrap_or_default();
        format!("没有“{command}”这个命令")
    } else if kind == ErrorKind::MissingRequiredArgument {
        format!("缺少：{argument}")
    } else if kind == ErrorKind::MissingSubcommand {
        "请写明命令".to_owned()
    } else if kind == ErrorKind::ArgumentConflict {
        format!("“{argument}”重复，或与其他选项冲突")
    } else {
        return None;
    };
    let mut lines = vec![format!("错误：{message}")];
    let suggested =
        [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    let suggestion = suggested.into_iter().find_map(context);
    lines.extend(suggestion.map(|meant| format!("提示：是否想写“{meant}”？")));
    let known = context(ContextKind::ValidValue)
        .or_else(|| context(ContextKind::ValidSubcommand))
        .filter(|known| !known.is_empty());
    lines.extend(known.map(|known| format!("可用：{known}")));
    lines.push("用“--help”查看用法。".to_owned());
    Some(format!("{}\n", lines.join("\n")))
}
