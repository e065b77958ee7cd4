//! Faults in the arguments, in the user's language. They exit with 2, help and version with 0.

use std::error::Error;
use std::ffi::OsString;
use std::fmt::{self, Display, Formatter};
use std::io::{self, Write};
use std::ops::RangeInclusive;
use std::path::Path;

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::COULD_NOT;
use super::args::ColorWhen;
use super::terminal::Terminal;
use plancheck::input::name_of;
use plancheck::render::{Detail, Lang, visible};

/// Shows what clap has to say and gives the exit code.
pub(super) fn report(mut error: clap::Error, arguments: &[OsString], lang: Lang) -> u8 {
    let is_asked = matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion);
    if is_asked {
        return show(&error.render(), lang);
    }
    let is_not_text = error.kind() == ErrorKind::InvalidUtf8;
    let text = match lang {
        _ if is_not_text => not_text(arguments, lang),
        Lang::En => {
            if let Some(advice) = plan_advice(&error, lang) {
                let advice = ContextValue::StyledStrs(vec![advice.into()]);
                error.insert(ContextKind::Suggested, advice);
            }
            error.render().to_string()
        }
        Lang::Zh => chinese(&error).unwrap_or_else(|| error.render().to_string()),
    };
    let _ = io::stderr().lock().write_all(text.as_bytes());
    COULD_NOT
}

/// Shows help or version.
fn show(text: &StyledStr, lang: Lang) -> u8 {
    let terminal = Terminal::new(lang, ColorWhen::Auto, Detail::Normal);
    let has_color = terminal.style(None, Detail::Normal).has_color;
    let text = if has_color { text.ansi().to_string() } else { text.to_string() };
    match terminal.print(&text) {
        Ok(()) => 0,
        Err(failure) => {
            terminal.fail(&failure);
            COULD_NOT
        }
    }
}

/// Which arguments are no text, as far as they can be shown.
fn not_text(arguments: &[OsString], lang: Lang) -> String {
    let is_not_text = |argument: &&OsString| argument.to_str().is_none();
    let shown = arguments.iter().filter(is_not_text).map(|argument| {
        let shown = visible(&name_of(argument)).into_owned();
        match lang {
            Lang::En => format!("`{shown}`"),
            Lang::Zh => format!("“{shown}”"),
        }
    });
    let shown = lang.list(&shown.collect::<Vec<_>>());
    match lang {
        Lang::En => format!(
            "error: {shown} is not valid UTF-8, as it must be where no file is named that is read\n\
             hint: give the file another name\n"
        ),
        Lang::Zh => format!(
            "错误：{shown}不是有效的 UTF-8，只有读取的文件可以这样命名\n\
             提示：请改用其他名称\n"
        ),
    }
}

/// That a text is no number of the range that is allowed.
#[derive(Debug)]
pub(super) struct Unfit {
    least: String,
    most: String,
}

impl Unfit {
    /// What a range allows.
    pub(super) fn of(allowed: &RangeInclusive<impl Display>) -> Self {
        Self { least: allowed.start().to_string(), most: allowed.end().to_string() }
    }
}

impl Display for Unfit {
    /// As clap tells it, in English.
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        write!(formatter, "it must be a whole number from {} to {}", self.least, self.most)
    }
}

impl Error for Unfit {}

/// The same in Chinese.
fn unfit_number(error: &clap::Error) -> Option<String> {
    let Unfit { least, most } = error.source()?.downcast_ref()?;
    Some(format!("须为 {least} 至 {most} 的整数"))
}

/// How a plan is named, where it was named alone by a command that takes no data.
fn plan_advice(error: &clap::Error, lang: Lang) -> Option<String> {
    let is_unknown = error.kind() == ErrorKind::UnknownArgument;
    let argument = error.get(ContextKind::InvalidArg).filter(|_| is_unknown)?.to_string();
    let ending = Path::new(&argument).extension();
    let is_plan = ending.is_some_and(|ending| ending.eq_ignore_ascii_case("toml"));
    (is_plan && !argument.starts_with('-')).then(|| match lang {
        Lang::En => format!("the plan is named by an option: '--plan {argument}'"),
        Lang::Zh => format!("计划请用选项写明：--plan {argument}"),
    })
}

/// What clap has to say, with its lists as Chinese lists.
fn in_chinese(said: &ContextValue) -> String {
    if let ContextValue::Strings(several) = said {
        return Lang::Zh.list(several);
    }
    said.to_string()
}

fn chinese(error: &clap::Error) -> Option<String> {
    let context = |kind: ContextKind| error.get(kind).map(in_chinese);
    let argument = context(ContextKind::InvalidArg).unwrap_or_default();
    let value = context(ContextKind::InvalidValue).unwrap_or_default();
    let kind = error.kind();
    let message = if kind == ErrorKind::UnknownArgument && !argument.starts_with('-') {
        format!("多余的参数“{argument}”：该命令不接受更多参数")
    } else if kind == ErrorKind::UnknownArgument {
        format!("没有“{argument}”这个选项")
    } else if kind == ErrorKind::InvalidValue && value.is_empty() {
        format!("“{argument}”需要一个值")
    } else if kind == ErrorKind::ValueValidation {
        format!("“{argument}”不能是“{value}”：{}", unfit_number(error)?)
    } else if kind == ErrorKind::InvalidValue {
        format!("“{argument}”不能是“{value}”")
    } else if kind == ErrorKind::InvalidSubcommand {
        let command = context(ContextKind::InvalidSubcommand).unwrap_or_default();
        format!("没有“{command}”这个命令")
    } else if kind == ErrorKind::MissingRequiredArgument {
        format!("缺少：{argument}")
    } else if kind == ErrorKind::MissingSubcommand {
        "请写明命令".to_owned()
    } else if kind == ErrorKind::ArgumentConflict {
        match context(ContextKind::PriorArg).filter(|prior| *prior != argument) {
            Some(prior) => format!("“{argument}”不能与“{prior}”同时使用"),
            None => format!("“{argument}”只能写一次"),
        }
    } else {
        return None;
    };
    let mut lines = vec![format!("错误：{message}")];
    let takes_dash = error.get(ContextKind::TrailingArg).is_some();
    lines.extend(plan_advice(error, Lang::Zh).map(|advice| format!("提示：{advice}")));
    lines.extend(takes_dash.then(|| format!("提示：如果是文件名，请写“-- {argument}”")));
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
